using Interna.Physics.Kinetics;

namespace Interna.Tests.Physics.Kinetics;

public class HalvedButlerVolmerTests
{
    [Theory]
    [InlineData(1.0, 0.5, 0.02)]
    [InlineData(0.3, 0.93, -0.11)]
    public void rate_is_half_of_butler_volmer(double c, double theta, double eta) =>
        Assert.Equal(0.5 * Laws.Rate(default(ButlerVolmer), c, theta, 0.5, eta), Laws.Rate(default(HalvedButlerVolmer), c, theta, 0.5, eta));
}
