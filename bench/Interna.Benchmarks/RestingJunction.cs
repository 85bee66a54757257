using Interna.Models.Junctions;

namespace Interna.Benchmarks;

/// <summary>A junction of an oxide on a crowded ionic conductor, laid out and solved from scratch with 400 nodes.</summary>
internal static class RestingJunction
{
    private static readonly Junction Example = new()
    {
        Name = "oxide on ionic conductor",
        Phases =
        [
            new SpaceChargePhase { Name = "oxide", RelativePermittivity = 40, Thickness = 30e-9, Populations = [new BandPopulation(new("electrons", -1, 16.6), 41.5)] },
            new SpaceChargePhase { Name = "conductor", RelativePermittivity = 10, Populations = [new SharedPopulation([new("cations", 1, 10), new("anions", -1, 10)], 2e4)] },
        ],
        Contacts = [new Contact { Bias = 0.5, GapThickness = 0.3e-9 }],
    };

    /// <summary>Solves it.</summary>
    public static JunctionAtRest Solve(int nodes = JunctionAtRest.UsualNodes) => new(Example, nodes);

    /// <summary>Relative error of the largest bending in the oxide against a mesh sixteen times finer, and of the first integral [-].</summary>
    public static (double Potential, double FirstIntegral) Errors()
    {
        var (usual, fine) = (Solve(), Solve(16 * JunctionAtRest.UsualNodes));
        return (Math.Abs(usual.Contacts[0].BendingLeft / fine.Contacts[0].BendingLeft - 1), usual.FirstIntegralError);
    }
}
