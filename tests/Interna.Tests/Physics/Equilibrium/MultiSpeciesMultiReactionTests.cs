using Interna.Physics.Equilibrium;

namespace Interna.Tests.Physics.Equilibrium;

public class MultiSpeciesMultiReactionTests
{
    // Fit of four kinds of sites to the potential of hard carbon.
    private static readonly MultiSpeciesMultiReaction HardCarbon = new(298.15, [0.5804, 0.0647, 0.409, 0.1550, 0.1662, 0.939, 0.1739, 0.4528, 3.581, 0.0906, 0.9101, 3.416]);

    [Theory]
    [InlineData(0.05, 0.8972)]
    [InlineData(0.1, 0.6703)]
    [InlineData(0.2, 0.4036)]
    [InlineData(0.3, 0.1879)]
    [InlineData(0.5, 0.0828)]
    [InlineData(0.7, 0.0651)]
    [InlineData(0.9, 0.0478)]
    public void worked_potentials_of_hard_carbon(double theta, double expected) => Assert.Equal(expected, At(HardCarbon, theta), 1.5e-4);

    [Fact]
    public void potential_and_filling_are_inverse()
    {
        foreach (double theta in (double[])[0.001, 0.02, 0.4, 0.6, 0.99])
            Assert.Equal(theta, Laws.Value(HardCarbon, At(HardCarbon, theta)), 1e-12);
    }

    [Fact]
    public void one_kind_of_width_one_is_an_ideal_solution() =>
        Assert.Equal(Laws.Value(new Nernst(0.8), 0.3), At(new(298.15, [1, 0.8, 1]), 0.3), 1e-12);

    // 4ω = 4 + g: slope at half filling of Frumkin's isotherm, dU/dθ = −(RT/F)(4 + g).
    [Fact]
    public void width_belongs_to_an_interaction_by_the_slope_at_half_filling()
    {
        const double omega = 2.5, h = 1e-6;
        var law = new MultiSpeciesMultiReaction(298.15, [1, 0.8, omega]);
        double slope = (At(law, 0.5 + h) - At(law, 0.5 - h)) / (2 * h);
        Assert.Equal(4 * omega, -slope * Constant.Faraday / (Constant.Gas * 298.15), 1e-6);
    }

    private static double At(MultiSpeciesMultiReaction law, double theta)
    {
        Span<double> u = [0.0];
        law.Potential().Evaluate([theta], u);
        return u[0];
    }
}
