using Interna.Numerics.Reals;
using Interna.Physics.Plating;

namespace Interna.Tests.Physics.Plating;

public class SodiumMetalReactionTests
{
    private const double F = Constant.Faraday / (Constant.Gas * 298.15);

    [Fact]
    public void covered_with_sodium_it_is_butler_volmer()
    {
        // i₀ = 1 A/m², 10 A/m²: 118.8 mV; i₀ = 10 A/m², 50 A/m²: 84.6 mV.
        Assert.Equal(10, Rate(1, 1, 2 / F * Math.Asinh(5)), 1e-9);
        Assert.Equal(118.8e-3, 2 / F * Math.Asinh(5), 5e-5);
        Assert.Equal(5, Rate(1, 1, 2 / F * Math.Asinh(2.5)), 1e-9);
    }

    [Fact]
    public void a_bare_collector_dissolves_nothing_and_plates_behind_its_barrier()
    {
        Assert.InRange(Rate(1, 0, 0.3), -1e-2, 0);
        Assert.Equal(-Math.Exp(0.5 * F * (0.05 - 0.03)), Rate(1, 0, -0.05, 0.03), 1e-12);
    }

    [Fact]
    public void both_directions_slow_down_with_the_salt()
    {
        Assert.Equal(0, Rate(0.3, 1, 0), 1e-15);
        Assert.Equal(Math.Pow(0.3, 0.4), Rate(0.3, 1, 0.02, alpha: 0.4) / Rate(1, 1, 0.02, alpha: 0.4), 1e-12);
    }

    private static double Rate(double c, double covered, double eta, double barrier = 0, double alpha = 0.5) =>
        new SodiumMetalReaction(alpha).Rate<Scalar>(new(c), new(covered), new(eta), new(barrier), new(F)).Value;
}
