using Interna.Data;
using Interna.Models;
using Interna.Protocols;

namespace Interna.Benchmarks;

/// <summary>A hundred cycles of felt | felt: sodium plated into pores that move, with a film on both sides.</summary>
internal static class HostCycling
{
    /// <summary>Cycles that are asked for.</summary>
    public const int Cycles = 100;

    private static readonly Cell Felts = Half(CellLibrary.Load("felt-symmetric-ether"));

    /// <summary>Cycles the cell by 1 mAh/cm² at 1 mA/cm²; true where every cycle was run.</summary>
    public static bool Run()
    {
        var protocol = ProtocolParser.Parse(FormattableString.Invariant($"""
            repeat {Cycles} times:
              discharge at 1 mA/cm2 for 1 h, sample every 10 h, 1 profiles
              charge at 1 mA/cm2 for 1 h, sample every 10 h, 1 profiles
            """));
        var solution = Simulation.Run(Felts, new ModelOptions(), protocol);
        return solution.Outcome.Kind == OutcomeKind.Completed && solution.Steps[^1].Cycle == Cycles;
    }

    // Half of the sodium, so that the pores at the separator stay open.
    private static Cell Half(Cell cell) => cell with { Negative = Half((PorousMetalHost)cell.Negative), Positive = Half((PorousMetalHost)cell.Positive) };

    private static PorousMetalHost Half(PorousMetalHost host) => host with { InitialCharge = 0.5 * host.InitialCharge };
}
