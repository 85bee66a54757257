using Interna.Data.Results;

namespace Interna.Tests.Data.Results;

public class RunFiguresTests
{
    [Fact]
    public void capacities_and_energies_count_discharge_and_charge_apart()
    {
        var figures = RunFigures.Of(ExampleRun.Run("a", 2e-3));
        Assert.Equal(4, figures.DischargeCapacity, 1e-12);
        Assert.Equal(4, figures.ChargeCapacity, 1e-12);
        Assert.Equal(7, figures.DischargeEnergy);
        Assert.Equal(8, figures.ChargeEnergy);
        Assert.Equal(1, figures.CoulombicEfficiency!.Value, 1e-12);
    }

    [Fact]
    public void the_range_of_each_potential_is_told()
    {
        var figures = RunFigures.Of(ExampleRun.Run("a"));
        Assert.Equal((0.1, 0.3), (figures.NegativePotential.Lowest, Math.Round(figures.NegativePotential.Highest, 12)));
        Assert.Equal((4.2, 4.3), (Math.Round(figures.PositivePotential.Lowest, 12), figures.PositivePotential.Highest));
    }

    [Fact]
    public void a_balanced_run_shows_no_drift()
    {
        var figures = RunFigures.Of(ExampleRun.Run("a"));
        Assert.True(figures.SodiumDrift < 1e-14, $"{figures.SodiumDrift}");
        Assert.True(figures.ChargeDrift < 1e-11, $"{figures.ChargeDrift}");
    }

    [Fact]
    public void sodium_that_goes_missing_is_seen()
    {
        var run = ExampleRun.Run("a");
        var samples = run.Samples.ToList();
        var s = samples[10];
        samples[10] = s with { Sodium = s.Sodium with { PositiveHost = s.Sodium.PositiveHost * (1 + 1e-8) } };
        var figures = RunFigures.Of(run with { Samples = samples });
        Assert.InRange(figures.SodiumDrift, 1e-9, 1e-8);
        Assert.True(figures.ChargeDrift > 1e-9);
    }

    [Fact]
    public void heat_is_integrated_over_the_samples() =>
        Assert.Equal(0.1 * 4000, RunFigures.Of(ExampleRun.Run("a")).HeatReleased, 1e-9);

    [Fact]
    public void a_run_without_discharge_has_no_mid_discharge_and_no_efficiency()
    {
        var run = ExampleRun.Run("a");
        var figures = RunFigures.Of(run with { Steps = [run.Steps[1]] });
        Assert.Null(figures.MidDischarge);
        Assert.Null(figures.EnergyEfficiency);
    }
}
