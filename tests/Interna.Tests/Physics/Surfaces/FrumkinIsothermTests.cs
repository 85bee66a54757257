using Interna.Physics.Surfaces;

namespace Interna.Tests.Physics.Surfaces;

public class FrumkinIsothermTests
{
    private const double F = Constant.Faraday / (Constant.Gas * 298.15);

    // Occupations at U_s − 0.1 V, U_s and U_s + 0.1 V for g = 0, 5 and 20; those of g = 0 are 1/(1 + e^(±3.892)).
    [Theory]
    [InlineData(0, -0.1, 0.98001)]
    [InlineData(0, 0.1, 0.01999)]
    [InlineData(5, -0.1, 0.87998)]
    [InlineData(5, 0.1, 0.12002)]
    [InlineData(20, -0.1, 0.66118)]
    [InlineData(20, 0.1, 0.33882)]
    [InlineData(20, 0, 0.5)]
    public void worked_occupations(double g, double distance, double expected) =>
        Assert.Equal(expected, new FrumkinIsotherm(0.8, g).Equilibrium(0.8 + distance, F), 1e-5);

    [Theory]
    [InlineData(-3.9, 0.77)]
    [InlineData(-2, 0.8)]
    [InlineData(0, 0.83)]
    [InlineData(12, 0.6)]
    public void equilibrium_obeys_frumkins_isotherm(double g, double potential)
    {
        double theta = new FrumkinIsotherm(0.8, g).Equilibrium(potential, F);
        Assert.Equal(potential, 0.8 - (Math.Log(theta / (1 - theta)) + g * (theta - 0.5)) / F, 1e-12);
    }

    [Fact]
    public void of_two_phases_the_emptier_one_is_taken()
    {
        double theta = new FrumkinIsotherm(0.8, -6).Equilibrium(0.8, F);
        Assert.InRange(theta, 1e-3, 0.2);
        Assert.Equal(0, Math.Log(theta / (1 - theta)) - 6 * (theta - 0.5), 1e-9);
    }
}
