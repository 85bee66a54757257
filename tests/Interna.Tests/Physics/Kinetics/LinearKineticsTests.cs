using Interna.Physics.Kinetics;

namespace Interna.Tests.Physics.Kinetics;

public class LinearKineticsTests
{
    [Fact]
    public void rate_is_proportional_to_the_overpotential() =>
        Assert.Equal(
            20 * Laws.Rate(default(LinearKinetics), 0.7, 0.3, 0.5, 0.01),
            Laws.Rate(default(LinearKinetics), 0.7, 0.3, 0.5, 0.2),
            1e-14);

    [Fact]
    public void it_is_the_limit_of_butler_volmer_at_small_overpotential()
    {
        const double Eta = 1e-5;
        double exact = Laws.Rate(default(ButlerVolmer), 0.7, 0.3, 0.5, Eta);
        double remainder = Math.Pow(Laws.F * Eta / 2, 2) / 6; // sinh x/x − 1 to leading order
        Assert.Equal(1 + remainder, exact / Laws.Rate(default(LinearKinetics), 0.7, 0.3, 0.5, Eta), 1e-13);
    }
}
