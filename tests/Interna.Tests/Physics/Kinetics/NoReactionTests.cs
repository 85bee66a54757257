using Interna.Physics.Kinetics;

namespace Interna.Tests.Physics.Kinetics;

public class NoReactionTests
{
    [Theory]
    [InlineData(1.0, 0.5, 0.5, 0.3)]
    [InlineData(-1.0, 2.0, -3.0, 100)]
    public void the_rate_is_zero_whatever_the_state(double c, double theta, double mean, double eta) =>
        Assert.Equal(0, Laws.Rate(default(NoReaction), c, theta, mean, eta));
}
