using Interna.Data;
using Interna.Models;
using Interna.Physics.Interphases;
using Interna.Protocols;

namespace Interna.Benchmarks;

/// <summary>A thousand cycles of a sodium | NVPF cell whose film grows: what an ageing study costs.</summary>
internal static class Ageing
{
    /// <summary>Cycles that are asked for.</summary>
    public const int Cycles = 1000;

    private static readonly Cell Aged = CellLibrary.Load("nvpf-half-cell-chayambuka-2022") with
    {
        Negative = new SodiumMetal
        {
            Name = "sodium",
            Thickness = 100e-6,
            Patches = [new SurfacePatch(1, 30, 0, new SurfaceFilm(10e-9, 1e-2, 4e-5, new FilmGrowth<MixedControlGrowth>(new MixedControlGrowth(1e-11, 1e-15, 4500))))],
        },
    };

    /// <summary>Cycles the cell at 1C between its voltage limits; true where every cycle was run or leapt over.</summary>
    public static bool Run(bool jumping)
    {
        var protocol = ProtocolParser.Parse(FormattableString.Invariant($"""
            repeat {Cycles} times{(jumping ? ", jumping" : "")}:
              charge at 1C until {Aged.UpperVoltage:0.###} V, sample every 10 h, 1 profiles
              discharge at 1C until {Aged.LowerVoltage:0.###} V, sample every 10 h, 1 profiles
            """));
        var solution = Simulation.Run(Aged, new ModelOptions { Kind = ModelKind.SingleParticle }, protocol);
        return solution.Outcome.Kind == OutcomeKind.Completed && solution.Steps[^1].Cycle == Cycles;
    }
}
