using Interna.Physics.Plating;

namespace Interna.Tests.Physics.Plating;

public class LateralCurrentTests
{
    private const double OhmSquareCentimetre = 1e-4;

    /// <summary>R₀ 50, R₁ 20 Ω cm², κ 0.883 S/m: 0.3997 at 20 µm, 0.232 at 20 mm; 5.5 and 55 mm for 10 and 100 Ω cm².</summary>
    [Fact]
    public void the_electrolyte_evens_out_only_long_waves()
    {
        Assert.Equal(-0.3997, LateralCurrent.Ripple(50 * OhmSquareCentimetre, 20 * OhmSquareCentimetre, 0.883, 20e-6), 5e-5);
        Assert.Equal(-0.232, LateralCurrent.Ripple(50 * OhmSquareCentimetre, 20 * OhmSquareCentimetre, 0.883, 20e-3), 5e-4);
        Assert.Equal(5.5e-3, LateralCurrent.EvenedBeyond(10 * OhmSquareCentimetre, 0.883), 0.05e-3);
        Assert.Equal(55e-3, LateralCurrent.EvenedBeyond(100 * OhmSquareCentimetre, 0.883), 0.5e-3);
    }

    [Theory]
    [InlineData(20e-6)]
    [InlineData(2e-3)]
    [InlineData(20e-3)]
    [InlineData(0.2)]
    public void a_small_ripple_of_the_resistance_is_the_closed_form(double wavelength)
    {
        const int Points = 32;
        const double Mean = 50 * OhmSquareCentimetre, Ripple = 0.05 * OhmSquareCentimetre;
        double[] resistance = [.. Enumerable.Range(0, Points).Select(i => Mean + Ripple * Math.Cos(2 * Math.PI * i / Points))];
        double[] current = LateralCurrent.Distribute(resistance, wavelength, 0.883, 10);
        Assert.Equal(10, current.Average(), 1e-12);
        double amplitude = 2.0 / Points * current.Select((j, i) => j * Math.Cos(2 * Math.PI * i / Points)).Sum() / 10;
        double expected = LateralCurrent.Ripple(Mean, Ripple, 0.883, wavelength);
        // Second order in R₁/R₀ = 10⁻³.
        Assert.Equal(expected, amplitude, 2e-6 * Math.Abs(expected));
    }

    [Fact]
    public void a_resistance_that_is_not_positive_is_refused() =>
        Assert.Throws<ArgumentException>(() => LateralCurrent.Distribute([1e-3, 0], 1e-3, 1, 1));
}
