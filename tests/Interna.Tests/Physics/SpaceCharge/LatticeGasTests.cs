using Interna.Physics.SpaceCharge;

namespace Interna.Tests.Physics.SpaceCharge;

public class LatticeGasTests
{
    [Theory]
    [InlineData(1e-6)]
    [InlineData(0.2)]
    [InlineData(0.9)]
    public void value_excess_and_pressure_belong_together(double occupation) => Identities.Hold(new LatticeGas(occupation));

    [Fact]
    public void never_more_than_every_site_is_taken() => Assert.Equal(1 / 0.2, Laws.Value(new LatticeGas(0.2), -50), 1e-12);

    [Fact]
    public void few_carriers_are_dilute() =>
        Assert.Equal(Laws.Value(new Boltzmann(), -3), Laws.Value(new LatticeGas(1e-9), -3), 1e-6);

    [Fact]
    public void occupation_is_that_of_fermi()
    {
        // θ/(1−θ) falls by e^−w.
        double theta = 0.3 * Laws.Value(new LatticeGas(0.3), 1.7);
        Assert.Equal(0.3 / 0.7 * Math.Exp(-1.7), theta / (1 - theta), 1e-15);
    }
}
