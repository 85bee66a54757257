using Interna.Physics.Kinetics;

namespace Interna.Tests.Physics.Kinetics;

public class AverageConcentrationTests
{
    [Theory]
    [InlineData(0.5, 1.2, 0.4, 0.45, 0.05)]
    [InlineData(0.3, 0.8, 0.9, 0.85, -0.1)]
    public void rate_is_the_published_expression(double alpha, double c, double theta, double mean, double eta)
    {
        double exchange = Math.Sqrt(mean * (1 - mean));
        double expected = exchange
            * (theta / mean * Math.Exp(alpha * Laws.F * eta) - (1 - theta) / (1 - mean) * c * Math.Exp(-(1 - alpha) * Laws.F * eta));
        Assert.Equal(expected, Laws.Rate(new AverageConcentration(alpha), c, theta, mean, eta), 1e-13 * Math.Abs(expected));
    }

    [Theory]
    [InlineData(0.3, 0.05)]
    [InlineData(0.9, -0.2)]
    public void a_uniform_particle_at_the_reference_concentration_gives_butler_volmer(double theta, double eta)
    {
        double expected = Laws.Rate(default(ButlerVolmer), 1, theta, theta, eta);
        Assert.Equal(expected, Laws.Rate(new AverageConcentration(0.5), 1, theta, theta, eta), 1e-13 * Math.Abs(expected));
    }

    [Fact]
    public void an_emptier_surface_needs_a_higher_potential_for_no_current()
    {
        // For ideal mixing the zero of the rate is the difference of the potentials at surface and mean.
        const double Theta = 0.4, Mean = 0.5;
        double eta = Math.Log((1 - Theta) / Theta * Mean / (1 - Mean)) / Laws.F;
        Assert.True(eta > 0);
        Assert.Equal(0, Laws.Rate(new AverageConcentration(0.5), 1, Theta, Mean, eta), 1e-15);
    }
}
