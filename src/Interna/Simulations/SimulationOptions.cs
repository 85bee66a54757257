namespace Interna.Simulations;

/// <summary>How accurately a protocol is run and what is kept.</summary>
public sealed record SimulationOptions
{
    /// <summary>Relative local error allowed per step of the integrator [-].</summary>
    public double RelativeTolerance { get; init; } = 1e-4;

    /// <summary>Absolute local error allowed per step, in units of each unknown's typical magnitude [-].</summary>
    public double AbsoluteTolerance { get; init; } = 1e-6;

    /// <summary>Highest order of the integrator, 1–5.</summary>
    public int MaximumOrder { get; init; } = 5;

    /// <summary>A step that meets none of its limits within this time can never end [s]; ten years.</summary>
    public double LongestStep { get; init; } = 3.2e8;

    /// <summary>Largest drift of a sodium or charge balance, relative to the sodium in the cell [-].</summary>
    public double BalanceTolerance { get; init; } = 1e-9;

    /// <summary>Largest error of what a leap over cycles adds to the losses of sodium, before it is mended [-]; the capacity is held twice as close.</summary>
    public double JumpTolerance { get; init; } = 0.04;
}

/// <summary>Where a run stands.</summary>
/// <param name="Time">Time since the start of the run [s].</param>
/// <param name="Step">Index of the step being executed.</param>
/// <param name="Cycle">Cycle number from 1.</param>
/// <param name="Description">The step in words.</param>
/// <param name="Voltage">Cell voltage [V].</param>
/// <param name="Fraction">Part of the protocol done, 0–1; null where a jump or an open end leaves it unknown.</param>
public readonly record struct SimulationProgress(double Time, int Step, int Cycle, string Description, double Voltage, double? Fraction);
