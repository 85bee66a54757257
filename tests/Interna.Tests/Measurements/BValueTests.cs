using Interna.Measurements;

namespace Interna.Tests.Measurements;

public class BValueTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.73)]
    [InlineData(1)]
    public void a_power_of_the_scan_rate_is_found(double b)
    {
        var found = BValue.Of(Sweeps.Of((v, e) => 2 * Math.Pow(v, b) * Sweeps.Bell(e), Sweeps.Rates));
        Assert.Equal(b, found.OfPeaks, 1e-12);
        Assert.All(found.Local, l => Assert.Equal(b, l.B, 1e-12));
        Assert.All(found.AtVoltage, at => Assert.Equal(b, at, 1e-9));
    }

    [Fact]
    public void where_a_current_flows_backwards_there_is_no_b() =>
        Assert.Contains(BValue.Of(Sweeps.Of((v, e) => v * (Sweeps.Bell(e) - 0.1), Sweeps.Rates)).AtVoltage, double.IsNaN);
}
