using Interna.Physics.Stripping;

namespace Interna.Tests.Physics.Stripping;

public class SolidContactTests
{
    /// <summary>9 MPa at 2.5 mA/cm².</summary>
    [Fact]
    public void critical_stripping_current_is_linear_in_the_pressure()
    {
        Assert.Equal(25, SolidContact.CriticalStrippingCurrent(9e6), 1e-9);
        Assert.Equal(10, SolidContact.CriticalStrippingCurrent(3.6e6), 1e-9);
    }

    /// <summary>0.14 eV between 25 and 60 °C: 1.77.</summary>
    [Fact]
    public void critical_current_rises_with_temperature() => Assert.Equal(1.77, SolidContact.TemperatureFactor(333.15, 298.15), 0.01);

    [Fact]
    public void sodium_touches_everywhere_from_a_megapascal()
    {
        Assert.Equal(1, SolidContact.Fraction(1e6, 0.235e6));
        Assert.Equal(0.5, SolidContact.Fraction(0.5 * 3 * 0.235e6, 0.235e6), 1e-12);
        Assert.Equal(20e-4, SolidContact.Resistance(10e-4, 0.5), 1e-15);
    }

    /// <summary>K = 1.5 MPa√m, flaw of 10 µm: 5.9 mA/cm² with 10 Ω cm², 0.087 with 680 Ω cm².</summary>
    [Theory]
    [InlineData(10, 5.9)]
    [InlineData(680, 0.087)]
    public void cracks_open_at_a_current_that_falls_with_the_resistance(double ohmSquareCentimetre, double milliamperes) =>
        Assert.Equal(milliamperes, 0.1 * SolidContact.CrackCurrent(1.5e6, 10e-6, 1e-4 * ohmSquareCentimetre), 0.01 * milliamperes);
}
