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

    /// <summary>A layer between two metals, followed through 200 thicknesses.</summary>
    public static ThicknessScaling Scale() => ThicknessScaling.Of(Layered, Storage);

    /// <summary>Largest error of the exponents against four times as many nodes [-].</summary>
    public static double ScalingError() =>
        Scale().AreaExponent.Zip(ThicknessScaling.Of(Layered, Storage, 4 * JunctionAtRest.UsualNodes).AreaExponent, (a, b) => Math.Abs(a - b)).Max();

    private static readonly Junction Layered = new()
    {
        Name = "layer between metals",
        Phases =
        [
            new IdealMetal { Name = "left" },
            new SpaceChargePhase { Name = "layer", RelativePermittivity = 10, Thickness = 1e-8, Populations = [new LatticePopulation(new("Na+", 1, 1e-3), 3.66e4)] },
            new IdealMetal { Name = "right" },
        ],
        Contacts = [new Contact { GapThickness = 0.3e-9 }, new Contact { GapThickness = 0.3e-9 }],
    };

    private static readonly LayerStorage Storage = new() { Layer = 1, StandardPotential = 0.8, Potential = 0.8, Thicknesses = (3e-10, 1e-6, 200) };

    /// <summary>Relative error of the largest bending in the oxide against a mesh sixteen times finer, and of the first integral [-].</summary>
    public static (double Potential, double FirstIntegral) Errors()
    {
        var (usual, fine) = (Solve(), Solve(16 * JunctionAtRest.UsualNodes));
        return (Math.Abs(usual.Contacts[0].BendingLeft / fine.Contacts[0].BendingLeft - 1), usual.FirstIntegralError);
    }
}
