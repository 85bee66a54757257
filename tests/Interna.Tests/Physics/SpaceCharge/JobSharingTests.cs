using Interna.Physics.SpaceCharge;

namespace Interna.Tests.Physics.SpaceCharge;

public class JobSharingTests
{
    private const double F = Constant.Faraday / (Constant.Gas * 298.15);

    private static readonly JobSharing Law = new(0.8, 10 * Constant.VacuumPermittivity, 3.66e4, 10 * Constant.VacuumPermittivity / 0.3e-9);

    // E − E₀ [V], σ [C/m²] and C [F/m²] where the first sites are filled to θ₀: closed forms, evaluated independently.
    [Theory]
    [InlineData(0.473232, 1.267548e-5, 2.46e-4)]
    [InlineData(0.232340, 1.267580e-3, 0.022764)]
    [InlineData(0.075005, 1.270734e-2, 0.134186)]
    [InlineData(-0.082952, 4.114370e-2, 0.212581)]
    [InlineData(-0.357561, 0.1055303, 0.246109)]
    [InlineData(-0.708148, 0.1923412, 0.245596)]
    [InlineData(-1.039697, 0.2720115, 0.234358)]
    public void worked_isotherm(double distance, double sigma, double capacitance)
    {
        Assert.Equal(0.8 + distance, Laws.Evaluate(Law, sigma, F), 1e-6);
        Assert.Equal(1, Law.Charge(0.8 + distance, F) / sigma, 3e-5);
        Assert.Equal(1, Law.Capacitance(sigma, F) / capacitance, 3e-3);
    }

    [Fact]
    public void dilute_it_falls_by_two_thermal_voltages_per_factor_e() =>
        Assert.Equal(-2 / F, Laws.Evaluate(Law with { GapCapacitance = 1e9 }, 1e-7 * Math.E, F) - Laws.Evaluate(Law with { GapCapacitance = 1e9 }, 1e-7, F), 1e-12);

    [Fact]
    public void full_it_is_the_filled_layer_and_the_gap_in_series()
    {
        double sigma = 3, width = sigma / (Constant.Faraday * Law.Sites);
        Assert.Equal(1, Law.Capacitance(sigma, F) * (width / Law.Permittivity + 1 / Law.GapCapacitance), 1e-12);
    }
}
