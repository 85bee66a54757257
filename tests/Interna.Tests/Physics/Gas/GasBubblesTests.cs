using Interna.Physics.Gas;

namespace Interna.Tests.Physics.Gas;

public class GasBubblesTests
{
    [Theory]
    [InlineData(1e-6, 80e3)]
    [InlineData(10e-6, 8e3)]
    [InlineData(100e-6, 0.8e3)]
    public void overpressure_of_small_bubbles(double radius, double pascal) => Assert.Equal(pascal, GasBubbles.Overpressure(0.04, radius), 1e-6 * pascal);

    /// <summary>1 mAh: 18.66 µmol, 0.456 mL of hydrogen; a quarter of 1 % of 1 mAh/cm²: 1.14 µL.</summary>
    [Fact]
    public void gas_of_a_milliampere_hour()
    {
        double amount = GasBubbles.Amount(3.6, 2);
        Assert.Equal(18.66e-6, amount, 0.005e-6);
        Assert.Equal(0.456e-6, GasBubbles.Volume(amount), 0.001e-6);
        Assert.Equal(1.14e-9, GasBubbles.Volume(GasBubbles.Amount(0.25 * 0.01 * 3.6, 2)), 0.005e-9);
    }

    [Fact]
    public void few_bubbles_hinder_conduction_by_three_halves_of_their_volume()
    {
        Assert.Equal(1 - 1.5e-4, GasBubbles.MaxwellFactor(1e-4), 1e-8);
        Assert.Equal(1 - 1.5e-4, GasBubbles.BruggemanFactor(1e-4), 1e-8);
        Assert.True(GasBubbles.BruggemanFactor(0.3) < GasBubbles.MaxwellFactor(0.3));
    }
}
