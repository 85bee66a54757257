using Interna.Measurements;

namespace Interna.Tests.Measurements;

public class DunnAnalysisTests
{
    [Fact]
    public void a_current_of_both_kinds_is_taken_apart()
    {
        var series = Sweeps.Of((v, e) => 3 * v * Sweeps.Bell(e) + 0.05 * Math.Sqrt(v), Sweeps.Rates);
        var dunn = DunnAnalysis.Of(series);
        Assert.All(dunn.Voltage.Select((e, k) => dunn.Linear[k] - 3 * Sweeps.Bell(series.Voltage[k])), error => Assert.Equal(0, error, 1e-3)); // linear between points
        Assert.All(dunn.Root, k2 => Assert.Equal(0.05, k2, 1e-6));
        Assert.Equal(1, dunn.Determination, 1e-9);
    }

    [Fact]
    public void a_surface_is_all_capacitive_and_semi_infinite_diffusion_not_at_all()
    {
        Assert.Equal(1, DunnAnalysis.Of(Sweeps.Of((v, e) => v * Sweeps.Bell(e), Sweeps.Rates)).CapacitiveFraction(0), 1e-9);
        Assert.Equal(0, DunnAnalysis.Of(Sweeps.Of((v, e) => Math.Sqrt(v) * Sweeps.Bell(e), Sweeps.Rates)).CapacitiveFraction(0), 1e-9);
    }

    [Fact]
    public void the_fraction_between_two_rates_lies_between_theirs()
    {
        var dunn = DunnAnalysis.Of(Sweeps.Of((v, e) => (3 * v + 0.05 * Math.Sqrt(v)) * Sweeps.Bell(e), Sweeps.Rates));
        Assert.InRange(dunn.CapacitiveFraction(3e-4), dunn.CapacitiveFraction(1), dunn.CapacitiveFraction(2));
    }
}
