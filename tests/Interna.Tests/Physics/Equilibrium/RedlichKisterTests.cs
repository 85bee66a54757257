using Interna.Physics.Equilibrium;

namespace Interna.Tests.Physics.Equilibrium;

public class RedlichKisterTests
{
    private static readonly double[] Energies = [-9000, 1500, -700, 300];
    private static readonly RedlichKister Law = new(0.8, 298.15, [.. Energies]);

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(0.83)]
    public void the_series_is_the_slope_of_the_excess_gibbs_energy(double theta)
    {
        const double H = 1e-4;
        double slope = (8 * (Excess(theta + H) - Excess(theta - H)) - (Excess(theta + 2 * H) - Excess(theta - 2 * H))) / (12 * H);
        double expected = Laws.Value(new Nernst(0.8), theta) - slope / Constant.Faraday;
        Assert.Equal(expected, Laws.Value(Law, theta), 1e-12);
    }

    [Fact]
    public void without_coefficients_it_is_the_ideal_solution() =>
        Assert.Equal(Laws.Value(new Nernst(0.8), 0.3), Laws.Value(new RedlichKister(0.8, 298.15, []), 0.3));

    [Fact]
    public void every_coefficient_is_printed()
    {
        string latex = Numerics.Reals.Tex.Of(Law);
        for (int k = 0; k < Energies.Length; k++)
            Assert.Contains($"A_{{{k}}}", latex);
    }

    private static double Excess(double theta) =>
        theta * (1 - theta) * Energies.Select((a, k) => a * Math.Pow(2 * theta - 1, k)).Sum();
}
