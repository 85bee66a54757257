using Interna.Data;
using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.Interpolation;
using Interna.Physics.Interphases;
using Interna.Protocols;
using Interna.Simulations;

namespace Interna.Benchmarks;

/// <summary>What ageing studies cost: the life of a full cell, every cycle or leaping, and a hundred cycles of a symmetric cell of many patches.</summary>
internal static class Ageing
{
    /// <summary>Cycles, patches and volumes of the symmetric cell.</summary>
    public const int SymmetricCycles = 100, Patches = 20, Volumes = 30;

    private static readonly Cell Half = CellLibrary.Load("nvpf-half-cell-chayambuka-2022");

    // Twice the sodium of the cathode beside it: the film takes it, then capacity.
    private static readonly Cell Full = Half with
    {
        Negative = new SodiumMetal { Name = "sodium", Thickness = 15e-6, Patches = [Patch(1, 30, 9e-12, 4e-16, 1e-2)] },
        Positive = Half.PositiveHost with { InitialStoichiometry = 0.95 },
    };

    // A host whose potential falls evenly: what a cycle costs where no step of the potential must be resolved.
    private static readonly Cell Even = Half with
    {
        NominalCapacity = 3.6 * 3.4,
        Negative = new SodiumMetal { Name = "sodium", Thickness = 8.4e-6, Patches = [Patch(1, 30, 2.4e-11, 7e-16, 2e-2)] },
        Positive = Half.PositiveHost with
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

    private static readonly Protocol HalfHours = ProtocolParser.Parse(FormattableString.Invariant($"""
        repeat {SymmetricCycles} times:
          discharge at 0.8 mA/cm2 for 30 min, sample every 10 h, 1 profiles
          charge at 0.8 mA/cm2 for 30 min, sample every 10 h, 1 profiles
        """));

    /// <summary>Cycles sodium | NVPF at C/5, or a cell whose host has an even potential at 1C, to the end of its life.</summary>
    public static Solution Run(bool even, bool jumping)
    {
        var (cell, rate, upper, lower, least) = even ? (Even, "1C", 3.8, 3.1, "60 %") : (Full, "C/5", 4.2, 3.2, "1.6 mAh");
        var protocol = ProtocolParser.Parse(FormattableString.Invariant($"""
            repeat 2000 times until discharge capacity below {least}{(jumping ? ", jumping" : "")}:
              charge at {rate} until {upper:0.#} V, sample every 10 h, 1 profiles
              discharge at {rate} until {lower:0.#} V, sample every 10 h, 1 profiles
            """));
        return Simulation.Run(cell, new ModelOptions { Kind = ModelKind.SingleParticle }, protocol);
    }

    /// <summary>Cycles the symmetric cell: films grow on every patch, and the salt falls to a part of itself at the electrode that is plated.</summary>
    public static Solution RunSymmetric() => Simulation.Run(Symmetric, new ModelOptions { SeparatorCells = Volumes }, HalfHours);

    /// <summary>Whether a run came to the end it was asked for after no fewer cycles.</summary>
    public static bool IsWhole(Solution solution, int cycles) => solution.Outcome.Kind == OutcomeKind.Completed && solution.Steps[^1].Cycle >= cycles;

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
        Patches = [.. Enumerable.Range(0, Patches).Select(k => Patch(1.0 / Patches, 30 + k, 1e-11 * (1 + 0.1 * k), 7e-16, 1e-4))],
    };

    private static SurfacePatch Patch(double part, double exchange, double rate, double diffusivity, double conductivity) =>
        new(part, exchange, 0, new SurfaceFilm(10e-9, conductivity, 4e-5, new FilmGrowth<MixedControlGrowth>(new MixedControlGrowth(rate, diffusivity, 4500))));
}
