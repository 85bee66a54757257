using Interna.Physics.SpaceCharge;

namespace Interna.Tests.Physics.SpaceCharge;

public class GrapheneChargeTests
{
    private const double Temperature = 298.15, FermiVelocity = 1e6;

    [Theory]
    [InlineData(-0.4)]
    [InlineData(0.001)]
    [InlineData(0.1)]
    [InlineData(0.3)]
    public void slope_is_the_quantum_capacitance(double potential)
    {
        const double KT = Constant.Boltzmann * Temperature, E = Constant.ElementaryCharge;
        double capacitance = 2 * E * E * KT / (Math.PI * Math.Pow(Constant.ReducedPlanck * FermiVelocity, 2)) * Math.Log(2 * (1 + Math.Cosh(E * potential / KT)));
        Assert.Equal(-capacitance, Laws.Slope(new GrapheneCharge(FermiVelocity, Temperature), potential), 1e-12 * capacitance);
    }

    [Fact]
    public void charge_is_odd_and_zero_at_neutrality()
    {
        var law = new GrapheneCharge(FermiVelocity, Temperature);
        Assert.Equal(0, Laws.Value(law, 0), 1e-17);
        Assert.Equal(-Laws.Value(law, 0.2), Laws.Value(law, -0.2), 1e-17);
        Assert.True(Laws.Value(law, 0.2) < 0);
    }

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.35)]
    public void charge_is_the_integral_of_the_capacitance(double potential)
    {
        const int Steps = 2000;
        var law = new GrapheneCharge(FermiVelocity, Temperature);
        double h = potential / Steps, sum = 0;
        for (int i = 0; i < Steps; i++)
            sum += h * (Laws.Slope(law, i * h) + 4 * Laws.Slope(law, (i + 0.5) * h) + Laws.Slope(law, (i + 1) * h)) / 6;
        Assert.Equal(sum, Laws.Value(law, potential), 1e-12 * Math.Abs(sum));
    }
}
