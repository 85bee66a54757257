using Interna.Data;
using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.Interpolation;
using Interna.Physics.Interphases;
using Interna.Protocols;
using Interna.Simulations;

namespace Interna.Benchmarks;

/// <summary>What ageing studies cost: a thousand cycles of a full cell, every one or leaping, and a hundred of a symmetric cell of many patches.</summary>
internal static class Ageing
{
    /// <summary>Cycles of the full cell.</summary>
    public const int Cycles = 1000;

    /// <summary>Cycles, patches and volumes of the symmetric cell.</summary>
    public const int SymmetricCycles = 100, Patches = 20, Volumes = 30;

    // The film takes the excess of sodium in some 700 cycles, and the cell fades to 70 % of its capacity.
    private static readonly Cell Full = CellLibrary.Load("nvpf-half-cell-chayambuka-2022") with
    {
        Negative = new SodiumMetal { Name = "sodium", Thickness = 7e-6, Patches = [Patch(1, 30, 2.4e-11)] },
    };

    // A host whose potential falls evenly: what a cycle costs where no step of the potential must be resolved.
    private static readonly Cell Even = Full with
    {
        Positive = Full.PositiveHost with
        {
            ParticleRadius = 0.5e-6,
            MaximumConcentration = 20000,
            InitialStoichiometry = 0.87,
            OpenCircuitPotential = new LinearTable([0, 1], [3.9, 3.0]),
            Diffusivity = new(new ConstantCurve(1e-14)),
            ExchangeCurrent = new(new ConstantCurve(2)),
            DoubleLayerCapacitance = 0.2,
        },
    };

    private static readonly Cell Symmetric = CellLibrary.Load("sodium-symmetric-carbonate") with
    {
        Separator = new Separator(400e-6, 0.55),
        Negative = Spread("negative"),
        Positive = Spread("positive"),
    };

    private static readonly Protocol Half = ProtocolParser.Parse(FormattableString.Invariant($"""
        repeat {SymmetricCycles} times:
          discharge at 0.8 mA/cm2 for 30 min, sample every 10 h, 1 profiles
          charge at 0.8 mA/cm2 for 30 min, sample every 10 h, 1 profiles
        """));

    /// <summary>Cycles the full cell at 1C above the step at the end of its host's potential, or one whose host has none.</summary>
    public static Solution Run(bool even, bool jumping, bool tight)
    {
        var (cell, upper, lower) = even ? (Even, 3.8, 3.1) : (Full, 4.2, 3.2);
        var protocol = ProtocolParser.Parse(FormattableString.Invariant($"""
            repeat {Cycles} times{(jumping ? ", jumping" : "")}:
              charge at 1C until {upper:0.#} V, sample every 10 h, 1 profiles
              discharge at 1C until {lower:0.#} V, sample every 10 h, 1 profiles
            """));
        var options = tight ? new SimulationOptions { RelativeTolerance = 1e-5, AbsoluteTolerance = 1e-7 } : new SimulationOptions();
        return Simulation.Run(cell, new ModelOptions { Kind = ModelKind.SingleParticle }, protocol, options);
    }

    /// <summary>Cycles the symmetric cell: films grow on every patch, and the salt falls to a part of itself at the electrode that is plated.</summary>
    public static Solution RunSymmetric() => Simulation.Run(Symmetric, new ModelOptions { SeparatorCells = Volumes }, Half);

    /// <summary>Whether a run went through to the end.</summary>
    public static bool IsWhole(Solution solution, int cycles) => solution.Outcome.Kind == OutcomeKind.Completed && solution.Steps[^1].Cycle == cycles;

    /// <summary>The least salt beside an electrode over the run, in parts of the salt at the start.</summary>
    public static double LeastSalt(Solution solution)
    {
        int profile = solution.Profiles.ToList().FindIndex(p => p.Name == "electrolyte_concentration");
        return solution.Snapshots.Min(s => s.Values[profile].Min()) / solution.Cell.Electrolyte.Concentration;
    }

    private static SodiumMetal Spread(string name) => new()
    {
        Name = name,
        Thickness = 50e-6,
        Patches = [.. Enumerable.Range(0, Patches).Select(k => Patch(1.0 / Patches, 30 + k, 1e-11 * (1 + 0.1 * k)))],
    };

    private static SurfacePatch Patch(double part, double exchange, double rate) =>
        new(part, exchange, 0, new SurfaceFilm(10e-9, 1e-4, 4e-5, new FilmGrowth<MixedControlGrowth>(new MixedControlGrowth(rate, 7e-16, 4500))));
}
