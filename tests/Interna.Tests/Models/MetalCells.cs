using Interna.Physics.Gas;
using Interna.Physics.Interphases;

namespace Interna.Tests.Models;

/// <summary>Sodium | sodium cells in closed forms.</summary>
internal static class MetalCells
{
    public static SodiumMetal Metal() => new() { Name = "sodium", Thickness = 50e-6, Patches = [new(1, 30, 5e-4)] };

    /// <summary>What the films of <see cref="Living"/> use up and set free.</summary>
    public static IReadOnlyList<Reservoir> Reservoirs => [new Reservoir("additive", 0.02), new Reservoir(Reservoir.Gas, 0) { Reference = 1e-3 }];

    /// <summary>Every mechanism at once; the second patch has one film only and is not brittle.</summary>
    public static SodiumMetal Living()
    {
        var additive = new SurfaceFilm(10e-9, 1e-6, 2e-5, new FilmGrowth<ReactionLimitedGrowth>(new ReactionLimitedGrowth(1e-2))) { Onset = 0.1, Reactant = "additive", ReactantPerElectron = 0.5, GasPerElectron = 0.5 };
        var solvent = new SurfaceFilm(20e-9, 1e-6, 4e-5, new FilmGrowth<InterstitialGrowth>(new InterstitialGrowth(1e-15, 15))) { GasPerElectron = 0.2, Dissolution = new DissolutionRate(1e-12, 3e-9) };
        return MetalCells.Metal() with
        {
            Patches = [new(0.6, 10, 1e-3, additive) { OuterFilms = [solvent], Mechanics = new FilmMechanics(0.01, 5e-6, 2e-9, 1e10, 1e4, 0.1) }, new(0.4, 30, 0, solvent)],
            IsolatedFraction = 0.02,
            PermanentFraction = 0.2,
            ReconnectingThickness = 3e-6,
            DoubleLayerCapacitance = 0.2,
            Voids = new VoidFormation(50e-6, 3, 1e-4, 0.8, 0.05),
            Bubbles = new BubbleCoverage(1e3, 1e-4),
        };
    }

    public static Cell Symmetric() => new()
    {
        Name = "sodium | sodium",
        Area = 1e-4,
        Negative = Metal(),
        Positive = Metal(),
        Separator = new Separator(100e-6, 0.55),
        Electrolyte = ModelCells.Full().Electrolyte,
        NominalCapacity = 3.6,
        LowerVoltage = -5,
        UpperVoltage = 5,
        ContactResistance = 1e-5,
    };
}
