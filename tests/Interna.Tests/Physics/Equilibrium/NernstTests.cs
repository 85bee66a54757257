using Interna.Physics.Equilibrium;

namespace Interna.Tests.Physics.Equilibrium;

public class NernstTests
{
    private const double ThermalVoltage = Constant.Gas * 298.15 / Constant.Faraday;

    [Fact]
    public void half_filling_gives_the_standard_potential() => Assert.Equal(0.8, Laws.Value(new Nernst(0.8), 0.5), 1e-15);

    [Fact]
    public void a_decade_of_the_ratio_is_59_millivolt() =>
        Assert.Equal(ThermalVoltage * Math.Log(10), Laws.Value(new Nernst(0.8), 1.0 / 11) - 0.8, 1e-15);

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.77)]
    public void slope_is_that_of_ideal_mixing(double theta)
    {
        double expected = -ThermalVoltage / (theta * (1 - theta));
        Assert.Equal(expected, Laws.Slope(new Nernst(0.8), theta), 1e-13 * Math.Abs(expected));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1.1)]
    public void full_and_empty_hosts_have_a_finite_potential(double theta)
    {
        Assert.True(double.IsFinite(Laws.Value(new Nernst(0.8), theta)));
        Assert.True(double.IsFinite(Laws.Slope(new Nernst(0.8), theta)));
    }
}
