using Interna.Numerics.Reals;
using Interna.Physics.Kinetics;

namespace Interna.Tests.Physics.Kinetics;

public class ButlerVolmerTests
{
    private static double Rate(double c, double theta, double eta, double f = 38.92) =>
        default(ButlerVolmer).Rate<Scalar>(new(c), new(theta), new(0.5), new(eta), new(f)).Value;

    [Theory]
    [InlineData(1.0, 0.5, 0.02)]
    [InlineData(0.3, 0.93, -0.11)]
    [InlineData(1e-3, 1e-4, 0.4)]
    public void rate_is_the_difference_of_two_exponentials(double c, double theta, double eta)
    {
        double expected = Math.Sqrt(c * theta * (1 - theta)) * (Math.Exp(38.92 * eta / 2) - Math.Exp(-38.92 * eta / 2));
        Assert.Equal(expected, Rate(c, theta, eta), 1e-13 * Math.Abs(expected));
    }

    [Fact]
    public void reversed_overpotential_reverses_the_rate() => Assert.Equal(Rate(0.7, 0.2, 0.05), -Rate(0.7, 0.2, -0.05));

    [Theory]
    [InlineData(-0.1, 0.5)]
    [InlineData(1.0, -1e-3)]
    [InlineData(1.0, 1.0)]
    [InlineData(0.0, 0.5)]
    public void an_iterate_outside_the_domain_gives_a_finite_rate_and_finite_slopes(double c, double theta)
    {
        var rate = default(ButlerVolmer).Rate(
            Seed(c, new(new(1), new(0), new(0))),
            Seed(theta, new(new(0), new(1), new(0))),
            Dual<Scalar, Partials3<Scalar>>.Of(0.5),
            Seed(0.05, new(new(0), new(0), new(1))),
            Dual<Scalar, Partials3<Scalar>>.Of(38.92));
        double[] all = [rate.Value.Value, rate.Partials.A.Value, rate.Partials.B.Value, rate.Partials.C.Value];
        Assert.All(all, v => Assert.True(double.IsFinite(v)));
        Assert.True(rate.Value.Value > 0 && rate.Partials.C.Value > 0);
    }

    private static Dual<Scalar, Partials3<Scalar>> Seed(double value, Partials3<Scalar> partials) => new(new(value), partials);
}
