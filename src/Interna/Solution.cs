using Interna.Models;
using Interna.Numerics.TimeIntegration;
using Interna.Simulations;

namespace Interna;

/// <summary>What came out of a simulation: time series, profiles, spectra, balances and how it ended.</summary>
public sealed class Solution
{
    /// <summary>The cell that was simulated.</summary>
    public required Cell Cell { get; init; }

    /// <summary>Recorded points in time order.</summary>
    public required IReadOnlyList<Sample> Samples { get; init; }

    /// <summary>One entry per executed step.</summary>
    public required IReadOnlyList<StepRecord> Steps { get; init; }

    /// <summary>Profiles through the cell at chosen instants.</summary>
    public required IReadOnlyList<Snapshot> Snapshots { get; init; }

    /// <summary>What each profile of a snapshot means, in order.</summary>
    public required IReadOnlyList<ProfileInfo> Profiles { get; init; }

    /// <summary>Impedance spectra, where asked for.</summary>
    public required IReadOnlyList<Spectrum> Spectra { get; init; }

    /// <summary>How the run ended.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Things a user should know, for instance a property used outside its range.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Work done by the integrator.</summary>
    public required IntegratorStatistics Statistics { get; init; }

    /// <summary>The parts of the model that was solved.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>The equations that were solved.</summary>
    public required IReadOnlyList<Equation> Equations { get; init; }

    /// <summary>Cycles that were leapt over instead of simulated; none unless the protocol allows it.</summary>
    public IReadOnlyList<CycleLeap> Leaps { get; init; } = [];

    /// <summary>From where an interrupted run is resumed; null for a run that has ended.</summary>
    public Checkpoint? Checkpoint { get; init; }
}

/// <summary>Cycles that were leapt over.</summary>
/// <param name="First">Number of the first.</param>
/// <param name="Last">Number of the last.</param>
public readonly record struct CycleLeap(int First, int Last);

/// <summary>One recorded instant.</summary>
/// <param name="Time">Time since the start of the run [s].</param>
/// <param name="Step">Index of the executed step in <see cref="Solution.Steps"/>.</param>
/// <param name="Cycle">Cycle number from 1.</param>
/// <param name="Voltage">Cell voltage [V].</param>
/// <param name="Current">Current, discharge positive [A].</param>
/// <param name="Temperature">Cell temperature [K].</param>
/// <param name="Charge">Net charge passed since the start, discharge positive [A s].</param>
/// <param name="Losses">Overpotential breakdown.</param>
/// <param name="Sodium">Sodium by place.</param>
/// <param name="Heat">Heat by source.</param>
public sealed record Sample(
    double Time,
    int Step,
    int Cycle,
    double Voltage,
    double Current,
    double Temperature,
    double Charge,
    Overpotentials Losses,
    SodiumBalance Sodium,
    HeatSources Heat)
{
    /// <summary>Potentials of both electrodes against Na⁺/Na in the middle of the separator [V].</summary>
    public ElectrodePotentials Potentials { get; init; }
}

/// <summary>What happened in one executed step.</summary>
/// <param name="Description">The step in words.</param>
/// <param name="Origin">Where it was written.</param>
/// <param name="Cycle">Cycle number from 1.</param>
/// <param name="Start">Start time [s].</param>
/// <param name="End">End time [s].</param>
/// <param name="Charge">Charge passed in the step, discharge positive [A s].</param>
/// <param name="Energy">Energy delivered in the step [J].</param>
/// <param name="EndReason">The limit that ended it, in words.</param>
public sealed record StepRecord(string Description, string? Origin, int Cycle, double Start, double End, double Charge, double Energy, string EndReason);

/// <summary>Profiles at one instant.</summary>
/// <param name="Time">Time since the start of the run [s].</param>
/// <param name="Step">Index of the executed step.</param>
/// <param name="Values">Values of each profile, in the order of <see cref="Solution.Profiles"/>.</param>
public sealed record Snapshot(double Time, int Step, IReadOnlyList<double[]> Values);

/// <summary>One impedance spectrum.</summary>
/// <param name="Time">Time since the start of the run [s].</param>
/// <param name="Step">Index of the executed step.</param>
/// <param name="Points">Impedance against frequency [Ω].</param>
public sealed record Spectrum(double Time, int Step, IReadOnlyList<ImpedancePoint> Points);

/// <summary>How a run ended.</summary>
/// <param name="Kind">Completed, stopped by physics or by the user, or failed.</param>
/// <param name="Message">A sentence a user can act on.</param>
public sealed record Outcome(OutcomeKind Kind, string Message)
{
    /// <summary>The discharge capacity below which cycling was to end, and did; null where it did not.</summary>
    public string? CapacityBelow { get; init; }
}

/// <summary>The ways a run can end.</summary>
public enum OutcomeKind
{
    /// <summary>Every step ran to its limit.</summary>
    Completed,

    /// <summary>A named physical limit ended it before the protocol did.</summary>
    PhysicalLimit,

    /// <summary>The user stopped it; what is there is complete.</summary>
    Interrupted,

    /// <summary>The solver could not go on.</summary>
    SolverFailure,
}
