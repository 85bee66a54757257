using Interna.Physics.Plating;

namespace Interna.Verification.Tests.SodiumMetal;

/// <summary>Currents along heterogeneous surfaces against Ohm's law solved in the plane.</summary>
public class LateralCouplingTests
{
    private const double OhmSquareCentimetre = 1e-4;
    private const double Conductivity = 0.883;

    /// <summary>R = R₀ + R₁ cos qx with a small R₁: j₁/j₀ = −R₁/(R₀ + 1/(κq)) to 1 %.</summary>
    [Theory]
    [InlineData(20e-6)]
    [InlineData(5e-3)]
    [InlineData(20e-3)]
    [InlineData(100e-3)]
    public void a_small_ripple_is_evened_out_as_its_wavelength_says(double wavelength)
    {
        double expected = LateralCurrent.Ripple(50 * OhmSquareCentimetre, 0.5 * OhmSquareCentimetre, Conductivity, wavelength);
        Assert.Equal(expected, Amplitude(Field(wavelength, 50, 0.5, 32)), 0.01 * Math.Abs(expected));
    }

    /// <summary>R₀ 50, R₁ 20 Ω cm²: the expansion in waves and the field in the plane agree to 1 %; the first order is 0.3997 and 0.232.</summary>
    [Theory]
    [InlineData(20e-6, 0.3997)]
    [InlineData(20e-3, 0.232)]
    public void a_large_ripple_by_waves_and_by_volumes(double wavelength, double firstOrder)
    {
        const int Columns = 32, Points = 2 * Columns;
        double[] field = Field(wavelength, 50, 20, Columns);
        double[] resistance = [.. Enumerable.Range(0, Points).Select(i => (50 + 20 * Math.Cos(2 * Math.PI * (i + 0.5) / Points)) * OhmSquareCentimetre)];
        double[] waves = LateralCurrent.Distribute(resistance, wavelength, Conductivity, 1);
        for (int i = 0; i < Columns; i++) Assert.Equal(waves[i], field[i], 0.01 * waves[i]);
        TestContext.Current.TestOutputHelper?.WriteLine($"first harmonic {Amplitude(field):F4}, first order −{firstOrder}, hot spot {waves.Max():F4}");
        // Higher orders add at most (R₁/2R₀)² of it.
        Assert.Equal(-firstOrder, Amplitude(field), 0.05 * firstOrder);
    }

    /// <summary>κ·ASR/b = 0.03195, 0.22064, 0.74762 for 0.2, 0.5, 0.8 of insulating strips: first order from the edges, extrapolated to 1 %.</summary>
    [Theory]
    [InlineData(0.2, 0.03195)]
    [InlineData(0.5, 0.22064)]
    [InlineData(0.8, 0.74762)]
    public void strips_that_insulate_constrict_the_current(double insulated, double expected)
    {
        double coarse = Strips(insulated, 40), fine = Strips(insulated, 80);
        TestContext.Current.TestOutputHelper?.WriteLine($"Θ {insulated}: {coarse:F5}, {fine:F5}, extrapolated {2 * fine - coarse:F5}, exact {expected}");
        Assert.Equal(expected, Constriction.OfStrips(insulated, 1, 1), 5e-6);
        Assert.InRange((coarse - expected) / (fine - expected), 1.8, 2.2);
        Assert.Equal(expected, 2 * fine - coarse, 0.01 * expected);
    }

    /// <summary>Bubbles much smaller than κR: the wetted current is uniform, j/(1 − Θ).</summary>
    [Fact]
    public void an_interface_that_resists_spreads_the_current_over_what_is_wetted()
    {
        const int Columns = 40;
        const double HalfPeriod = 50e-6;
        double[] below = [.. Enumerable.Range(0, Columns).Select(i => i < Columns / 2 ? double.PositiveInfinity : 10 * OhmSquareCentimetre)];
        double[] current = PlanarField.Solve(HalfPeriod, Conductivity, below).Current;
        // Deviations are of the order b/(κR).
        double deviation = HalfPeriod / (Conductivity * 10 * OhmSquareCentimetre);
        Assert.All(current.Skip(Columns / 2), j => Assert.Equal(2, j, 2 * deviation));
    }

    private static double Strips(double insulated, int columns) => PlanarField.Solve(
        1, 1, [.. Enumerable.Range(0, columns).Select(i => i < Math.Round(insulated * columns) ? double.PositiveInfinity : 0)]).Resistance;

    private static double[] Field(double wavelength, double mean, double ripple, int columns) => PlanarField.Solve(
        0.5 * wavelength, Conductivity, [.. Enumerable.Range(0, columns).Select(i => (mean + ripple * Math.Cos(Math.PI * (i + 0.5) / columns)) * OhmSquareCentimetre)]).Current;

    private static double Amplitude(double[] half) => 2.0 / half.Length * half.Select((j, i) => j * Math.Cos(Math.PI * (i + 0.5) / half.Length)).Sum();
}
