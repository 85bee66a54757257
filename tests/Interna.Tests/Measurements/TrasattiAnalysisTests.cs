using Interna.Measurements;

namespace Interna.Tests.Measurements;

public class TrasattiAnalysisTests
{
    // Charge q₀ + k v^(−½) per volt over the window of 1 V.
    [Fact]
    public void the_charge_at_infinite_rate_is_the_intercept()
    {
        var found = TrasattiAnalysis.Of(Sweeps.Of((v, _) => v * (3 + 0.02 / Math.Sqrt(v)), Sweeps.Rates));
        Assert.Equal(3, found.Outer, 1e-9);
        Assert.Equal(1, found.OuterDetermination, 1e-12);
    }

    [Fact]
    public void the_charge_at_no_rate_is_the_inverse_intercept() =>
        Assert.Equal(5, TrasattiAnalysis.Of(Sweeps.Of((v, _) => v / (0.2 + 4 * Math.Sqrt(v)), Sweeps.Rates)).Total, 1e-9);

    [Fact]
    public void a_line_without_positive_charge_gives_none() =>
        Assert.True(double.IsNaN(TrasattiAnalysis.Of(Sweeps.Of((v, _) => v / (-0.02 + 4 * Math.Sqrt(v)), Sweeps.Rates)).Total));
}
