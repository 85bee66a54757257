using Interna.Physics.Kinetics;

namespace Interna.Tests.Physics.Kinetics;

public class AsymmetricButlerVolmerTests
{
    [Theory]
    [InlineData(0.2, 1.4, 0.3, 0.05)]
    [InlineData(0.7, 0.6, 0.9, -0.2)]
    public void rate_is_the_published_expression(double alpha, double c, double theta, double eta)
    {
        double exchange = Math.Pow(theta, 1 - alpha) * Math.Pow(c * (1 - theta), alpha);
        double expected = exchange * (Math.Exp(alpha * Laws.F * eta) - Math.Exp(-(1 - alpha) * Laws.F * eta));
        Assert.Equal(expected, Laws.Rate(new AsymmetricButlerVolmer(alpha), c, theta, 0.5, eta), 1e-13 * Math.Abs(expected));
    }

    [Theory]
    [InlineData(1.4, 0.3, 0.05)]
    [InlineData(0.6, 0.9, -0.2)]
    public void equal_coefficients_give_butler_volmer(double c, double theta, double eta)
    {
        double expected = Laws.Rate(default(ButlerVolmer), c, theta, 0.5, eta);
        Assert.Equal(expected, Laws.Rate(new AsymmetricButlerVolmer(0.5), c, theta, 0.5, eta), 1e-14 * Math.Abs(expected));
    }

    [Fact]
    public void tafel_slopes_are_those_of_the_transfer_coefficients()
    {
        var law = new AsymmetricButlerVolmer(0.3);
        double anodic = Math.Log(Laws.Rate(law, 1, 0.5, 0.5, 0.8) / Laws.Rate(law, 1, 0.5, 0.5, 0.7)) / (0.1 * Laws.F);
        double cathodic = Math.Log(Laws.Rate(law, 1, 0.5, 0.5, -0.8) / Laws.Rate(law, 1, 0.5, 0.5, -0.7)) / (0.1 * Laws.F);
        Assert.Equal(0.3, anodic, 1e-10);
        Assert.Equal(0.7, cathodic, 1e-10);
    }
}
