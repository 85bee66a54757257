using Interna.Models;
using Interna.Numerics.TimeIntegration;

namespace Interna.Data.Results;

/// <summary>Everything a run folder keeps of one run: what a report shows and a script reads, without the model itself.</summary>
public sealed record RunRecord
{
    /// <summary>Name of the run within its design, for instance "0.1C"; also its folder when a design has several runs.</summary>
    public required string Name { get; init; }

    /// <summary>What the run was of.</summary>
    public required CellFacts Cell { get; init; }

    /// <summary>Recorded points in time order.</summary>
    public required IReadOnlyList<Sample> Samples { get; init; }

    /// <summary>One entry per executed step.</summary>
    public required IReadOnlyList<StepRecord> Steps { get; init; }

    /// <summary>What each profile of a snapshot means, in order.</summary>
    public IReadOnlyList<ProfileInfo> Profiles { get; init; } = [];

    /// <summary>Profiles through the cell at chosen instants.</summary>
    public IReadOnlyList<Snapshot> Snapshots { get; init; } = [];

    /// <summary>Impedance spectra.</summary>
    public IReadOnlyList<Spectrum> Spectra { get; init; } = [];

    /// <summary>How the run ended.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Things a user should know.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Work done by the integrator.</summary>
    public IntegratorStatistics Statistics { get; init; }

    /// <summary>The parts of the model that was solved.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The equations that were solved.</summary>
    public IReadOnlyList<Equation> Equations { get; init; } = [];

    /// <summary>Every number used, with its source.</summary>
    public IReadOnlyList<LedgerEntry> Ledger { get; init; } = [];

    /// <summary>Modifications of surfaces the run was made with.</summary>
    public IReadOnlyList<SurfaceRecord> Surfaces { get; init; } = [];

    /// <summary>Measured curves this run is held against.</summary>
    public IReadOnlyList<MeasuredCurve> Measured { get; init; } = [];

    /// <summary>Wall-clock time of the solution [s]; NaN where not taken.</summary>
    public double SolveTime { get; init; } = double.NaN;

    /// <summary>Collects the record of a solution.</summary>
    /// <param name="name">Name of the run within its design.</param>
    /// <param name="solution">What came out of the simulation.</param>
    public static RunRecord Of(string name, Solution solution) => new()
    {
        Name = name,
        Cell = CellFacts.Of(solution.Cell),
        Samples = solution.Samples,
        Steps = solution.Steps,
        Profiles = solution.Profiles,
        Snapshots = solution.Snapshots,
        Spectra = solution.Spectra,
        Outcome = solution.Outcome,
        Warnings = solution.Warnings,
        Statistics = solution.Statistics,
        Parts = solution.Parts,
        Equations = solution.Equations,
        Ledger = solution.Cell.Ledger,
        Surfaces = SurfaceRecord.Of(solution.Cell),
    };
}

/// <summary>The few facts of a cell that figures are counted per.</summary>
/// <param name="Name">Name, for people.</param>
/// <param name="Area">Electrode area [m²].</param>
/// <param name="NominalCapacity">Capacity that defines the C-rate [A s].</param>
/// <param name="LowerVoltage">Lower voltage limit [V].</param>
/// <param name="UpperVoltage">Upper voltage limit [V].</param>
/// <param name="Temperature">Temperature at the start [K].</param>
public sealed record CellFacts(string Name, double Area, double NominalCapacity, double LowerVoltage, double UpperVoltage, double Temperature)
{
    /// <summary>Reads the facts off a cell.</summary>
    public static CellFacts Of(Cell cell) =>
        new(cell.Name, cell.Area, cell.NominalCapacity, cell.LowerVoltage, cell.UpperVoltage, cell.Temperature);
}

/// <summary>A measured discharge or charge curve and how far the run is from it.</summary>
/// <param name="Name">Name of the curve, for people.</param>
/// <param name="Source">File and citation.</param>
/// <param name="Capacity">Charge passed at each point, counted as in the run [A s].</param>
/// <param name="Voltage">Measured voltage at each point [V].</param>
/// <param name="Error">Simulation minus measurement over the common range.</param>
public sealed record MeasuredCurve(string Name, string Source, IReadOnlyList<double> Capacity, IReadOnlyList<double> Voltage, CurveError Error);

/// <summary>Simulation minus measurement over the range both cover.</summary>
/// <param name="RootMeanSquare">Root mean square [V].</param>
/// <param name="Bias">Mean [V].</param>
/// <param name="Largest">Largest magnitude [V].</param>
/// <param name="From">Lower end of the range compared [A s].</param>
/// <param name="To">Upper end of the range compared [A s].</param>
/// <param name="Points">Number of measured points in that range.</param>
public sealed record CurveError(double RootMeanSquare, double Bias, double Largest, double From, double To, int Points);

/// <summary>The results of one design: its resolved text and its runs.</summary>
public sealed record ResultSet
{
    /// <summary>Name of the design.</summary>
    public required string Name { get; init; }

    /// <summary>What the design says about itself; empty for nothing.</summary>
    public string Description { get; init; } = "";

    /// <summary>The resolved design, as written to <c>design.lock.yaml</c>.</summary>
    public required string DesignLock { get; init; }

    /// <summary>When the results were made; null to leave it out, so that equal inputs give equal bytes.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Version of Interna that made them.</summary>
    public string Version { get; init; } = typeof(ResultSet).Assembly.GetName().Version?.ToString(3) ?? "";

    /// <summary>The runs, in the order of the design; names are unique.</summary>
    public required IReadOnlyList<RunRecord> Runs { get; init; }

    /// <summary>State an interrupted run is resumed from, as JSON; null when nothing is left to do.</summary>
    public string? Checkpoint { get; init; }
}
