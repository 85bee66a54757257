using Interna.Physics.Plating;

namespace Interna.Tests.Physics.Plating;

public class PlanarFrontTests
{
    private const double Hour = 3600;

    // 1 Ω cm² in Ω m².
    private const double OhmSquareCentimetre = 1e-4;

    private static double Salt => PlanarFront.SaltConductivity(1.06e-10, 1000);

    [Fact]
    public void a_salt_whose_anion_stands_still_conducts_like_its_cation() => Assert.Equal(0.398, Salt, 0.001);

    /// <summary>κ 0.883 and 0.398 S/m, 1 and 5 mA/cm², critical and fastest wavelength in µm without interface resistance.</summary>
    [Theory]
    [InlineData(0.883, 10, 13.1, 22.7)]
    [InlineData(0.883, 50, 5.86, 10.1)]
    [InlineData(0.398, 10, 8.80, 15.2)]
    [InlineData(0.398, 50, 3.93, 6.81)]
    public void critical_and_fastest_wavelength(double conductivity, double current, double critical, double fastest)
    {
        var front = new PlanarFront(current, conductivity, 0);
        Assert.Equal(critical, 1e6 * front.CriticalWavelength, 0.006 * critical);
        Assert.Equal(fastest, 1e6 * front.MostUnstableWavelength, 0.006 * fastest);
        Assert.Equal(Math.Sqrt(3), front.MostUnstableWavelength / front.CriticalWavelength, 1e-6);
        double expected = 2 * Sodium.MolarVolume * current / (3 * Constant.Faraday) * 2 * Math.PI / front.CriticalWavelength / Math.Sqrt(3);
        Assert.Equal(expected, 1 / front.FoldingTime, 1e-9 * expected);
    }

    [Theory]
    [InlineData(100, 2.78)]
    [InlineData(10, 0.88)]
    [InlineData(1, 0.28)]
    public void depletion_shortens_the_critical_wavelength(double concentration, double critical) =>
        Assert.Equal(critical, 1e6 * new PlanarFront(10, PlanarFront.SaltConductivity(1.06e-10, concentration), 0).CriticalWavelength, 0.01 * critical);

    /// <summary>Folding times in hours at the fastest wavelength, R in Ω cm²; as many digits as they were worked out with.</summary>
    [Theory]
    [InlineData(0.398, 10, 0, 0.41, 0.005)]
    [InlineData(0.398, 50, 0, 0.037, 0.0005)]
    [InlineData(0.398, 10, 1, 5.5, 0.05)]
    [InlineData(0.398, 50, 1, 1.0, 0.05)]
    [InlineData(0.398, 10, 10, 47, 0.5)]
    [InlineData(0.398, 50, 10, 9.2, 0.05)]
    [InlineData(0.398, 10, 100, 453, 2)]
    [InlineData(0.398, 50, 100, 90, 0.5)]
    [InlineData(0.883, 10, 0, 0.61, 0.005)]
    [InlineData(0.883, 10, 1, 11.6, 0.05)]
    [InlineData(0.883, 10, 10, 103, 0.5)]
    [InlineData(0.883, 10, 100, 1004, 3)]
    public void folding_time_grows_with_the_interface_resistance(double conductivity, double current, double resistance, double hours, double digits) =>
        Assert.Equal(hours, new PlanarFront(current, conductivity, resistance * OhmSquareCentimetre).FoldingTime / Hour, Math.Max(digits, 0.01 * hours));

    [Fact]
    public void the_critical_wavelength_does_not_depend_on_the_resistance()
    {
        double q = 2 * Math.PI / new PlanarFront(10, 0.4, 0).CriticalWavelength;
        foreach (double resistance in (double[])[0, 1e-4, 1e-2])
        {
            var front = new PlanarFront(10, 0.4, resistance);
            Assert.True(front.GrowthRate(0.999 * q) > 0);
            Assert.True(front.GrowthRate(1.001 * q) < 0);
        }
    }

    /// <summary>1 mAh/cm² with 10 Ω cm² and κ = 0.398: exp(8.86/398) = 1.0225, the limit of strong interface resistance.</summary>
    [Fact]
    public void a_resisting_interface_keeps_the_front_flat()
    {
        double thickness = 3.6e4 * Sodium.MolarVolume / Constant.Faraday;
        var front = new PlanarFront(10, 0.398, 10 * OhmSquareCentimetre);
        Assert.Equal(1.0225, front.Amplification(thickness), 5e-5);
        // The full growth rate over the hour of plating, far from both ends of the unstable band, Rκq = 40.
        var stiff = front with { Resistance = 1, SurfaceEnergy = 0 };
        double q = 1e4;
        double expected = Math.Log(stiff.Amplification(thickness)) * 1 / (1 + 1 / (0.398 * q));
        Assert.Equal(expected, stiff.GrowthRate(q) * Hour, 1e-6 * expected);
    }

    [Fact]
    public void a_near_counter_electrode_and_a_stiff_solid_change_the_spectrum()
    {
        var open = new PlanarFront(10, 0.4, 1e-3);
        var narrow = open with { Gap = 25e-6 };
        Assert.True(narrow.GrowthRate(2 * Math.PI / 100e-6) > open.GrowthRate(2 * Math.PI / 100e-6));
        Assert.Equal(open.GrowthRate(2 * Math.PI / 5e-6), narrow.GrowthRate(2 * Math.PI / 5e-6), 1e-12 * Math.Abs(open.GrowthRate(2 * Math.PI / 5e-6)));
        Assert.Equal(open.CriticalWavelength, narrow.CriticalWavelength, 1e-15);
        // 1 GPa: Ω M q/F = j/κ at q = jF/(κΩM) = 102 1/m: everything shorter than 6 cm is flat.
        double expected = 2 * Math.PI * 0.4 * Sodium.MolarVolume * 1e9 / (10 * Constant.Faraday);
        Assert.Equal(expected, (open with { ConfiningModulus = 1e9, SurfaceEnergy = 0 }).CriticalWavelength, 1e-9 * expected);
        Assert.InRange((open with { ConfiningModulus = 1e9 }).CriticalWavelength, expected, 1.001 * expected);
    }
}
