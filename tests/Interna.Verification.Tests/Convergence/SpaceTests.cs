using Interna.Models;
using Interna.Numerics.TimeIntegration;

namespace Interna.Verification.Tests.Convergence;

/// <summary>Order of accuracy in space, measured against a much finer solution with the error in time out of the way.</summary>
public class SpaceTests(ITestOutputHelper output)
{
    // Central differences on uniform volumes: two. The least a fit over volumes that are not yet infinitely many may show.
    private const double LeastOrder = 1.9;

    // What one more mode leaves of the error. A method of second order would leave (4/5)² = 0.64 from the fourth to the fifth.
    private const double LargestFactor = 0.1;

    // Ten times the tolerance: what the tests of accuracy in time find.
    private const double TimeError = 1e-8;

    private static readonly BdfOptions Tight = new() { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-10 };

    private static readonly double[] Times = [600, 1200, 1800, 2400, 3000];

    [Fact]
    public void volumes_through_the_cell_are_of_second_order()
    {
        int[] cells = [10, 20, 40, 80];
        ModelOptions With(int n) => new() { NegativeCells = n, SeparatorCells = n, PositiveCells = n, RadialPoints = 6 };
        var exact = Resolved.Discharge(With(640), Times, Tight);
        var errors = Errors("volumes per region", cells, With, exact);
        Assert.All(errors, e => Assert.InRange(Fit.Power([.. cells.Select(n => 1.0 / n)], e), LeastOrder, 3));
    }

    [Fact]
    public void shells_are_of_second_order()
    {
        // From ten to twenty shells the salt concentration does not yet fall by its asymptotic factor.
        int[] shells = [20, 40, 80, 160];
        ModelOptions With(int n) => Coarse(n) with { Particles = ParticleKind.FiniteVolume };
        // Another method stands for the exact solution: shells that converged to something else would show.
        var exact = Resolved.Discharge(Coarse(20), Times, Tight);
        var errors = Errors("shells", shells, With, exact);
        Assert.All(errors, e => Assert.InRange(Fit.Power([.. shells.Select(n => 1.0 / n)], e), LeastOrder, 3));
    }

    [Fact]
    public void modes_converge_exponentially()
    {
        int[] modes = [2, 3, 4, 5, 6, 8, 10];
        var exact = Resolved.Discharge(Coarse(20), Times, Tight);
        var errors = Errors("modes", modes, Coarse, exact);
        // From five modes on what is left is the error in time of both solutions.
        var falling = modes.Count(m => m <= 5);
        Assert.All(errors, e => Assert.InRange(Fit.Factor([.. modes.Take(falling).Select(m => (double)m)], [.. e.Take(falling)]), 0, LargestFactor));
        Assert.All(errors, e => Assert.All(e.Skip(falling), left => Assert.InRange(left, 0, TimeError)));
    }

    private static ModelOptions Coarse(int radial) => new() { NegativeCells = 8, SeparatorCells = 4, PositiveCells = 8, RadialPoints = radial };

    // [quantity][resolution]
    private double[][] Errors(string what, int[] resolutions, Func<int, ModelOptions> with, Resolved exact)
    {
        Resolved[] solutions = [.. resolutions.Select(n => Resolved.Discharge(with(n), Times, Tight))];
        double[][] errors = [.. Resolved.Quantities.Select((_, q) => solutions.Select(s => s.Error(q, exact)).ToArray())];
        for (var q = 0; q < errors.Length; q++)
        {
            for (var i = 0; i < resolutions.Length; i++) output.WriteLine($"order {what} {Resolved.Quantities[q]} {resolutions[i]} {errors[q][i]:0.00e0}");
        }

        return errors;
    }
}
