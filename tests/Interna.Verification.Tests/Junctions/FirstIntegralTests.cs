using Interna.Models.Junctions;

namespace Interna.Verification.Tests.Junctions;

/// <summary>(ε/2)(dφ/dx)² − Π is the same everywhere in a phase: for any carriers, contacts and potentials.</summary>
public class FirstIntegralTests(ITestOutputHelper output)
{
    private const int Junctions = 1000;
    private const double Bound = 1e-8;

    [Fact]
    public void holds_at_every_node_of_a_thousand_random_junctions()
    {
        double worst = 0;
        int iterations = 0, continued = 0;
        for (int seed = 0; seed < Junctions; seed++)
        {
            var state = new JunctionAtRest(RandomJunctions.Make(seed));
            Assert.True(state.IsSolved, $"seed {seed}");
            double error = state.Profiles.Count == 0 ? 0 : state.FirstIntegralError;
            if (error > Bound) output.WriteLine($"seed {seed}: {error:0.0e0}");
            worst = Math.Max(worst, error);
            iterations += state.Iterations;
            continued += state.ContinuationSteps > 0 ? 1 : 0;
        }

        output.WriteLine($"{Junctions} junctions: worst first integral {worst:0.0e0}, {iterations / (double)Junctions:0.0} Newton iterations each, {continued} by continuation");
        Assert.InRange(worst, 0, Bound);
    }

    [Fact]
    public void two_volts_across_five_nanometres_converge_a_thousand_times()
    {
        double worst = 0;
        int iterations = 0, continued = 0;
        for (int seed = 0; seed < Junctions; seed++)
        {
            var state = new JunctionAtRest(RandomJunctions.Film(seed));
            Assert.True(state.IsSolved, $"seed {seed}");
            double error = state.FirstIntegralError;
            if (error > Bound) output.WriteLine($"seed {seed}: {error:0.0e0}");
            worst = Math.Max(worst, error);
            iterations += state.Iterations;
            continued += state.ContinuationSteps > 0 ? 1 : 0;
        }

        output.WriteLine($"{Junctions} films: worst first integral {worst:0.0e0}, {iterations / (double)Junctions:0.0} Newton iterations each, {continued} by continuation");
        Assert.InRange(worst, 0, Bound);
    }
}
