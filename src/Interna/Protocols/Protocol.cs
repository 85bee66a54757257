using Interna.Models;

namespace Interna.Protocols;

/// <summary>An experiment: steps in order, with loops and jumps resolved while it runs. Immutable.</summary>
public sealed record Protocol
{
    /// <summary>Name, for people.</summary>
    public string Name { get; init; } = "protocol";

    /// <summary>The steps and loops, in order.</summary>
    public required IReadOnlyList<Instruction> Instructions { get; init; }

    /// <summary>Sampling where a step does not say otherwise.</summary>
    public Sampling Sampling { get; init; } = new();

    /// <summary>Sampling of a step: its own, or the protocol's with the points of a sweep close enough to read peaks from.</summary>
    public Sampling SamplingOf(Step step) => step.Sampling
        ?? (step.Action is Sweep ? Sampling with { VoltageChange = Sampling.VoltageChange ?? Sweep.PointDistance } : Sampling);
}

/// <summary>One line of a protocol: a step, a loop or a jump.</summary>
public abstract record Instruction
{
    /// <summary>Label that a <see cref="GoTo"/> can name; null for none.</summary>
    public string? Label { get; init; }

    /// <summary>Where it was written, for messages ("line 12"); null when built in code.</summary>
    public string? Origin { get; init; }
}

/// <summary>Repeats instructions a number of times, or until a capacity falls below a limit.</summary>
/// <param name="Body">What is repeated.</param>
/// <param name="Times">How often at most.</param>
/// <param name="UntilCapacityBelow">Stops when the discharge capacity of a pass is below this; null for never.</param>
public sealed record Repeat(IReadOnlyList<Instruction> Body, int Times, Amount? UntilCapacityBelow = null) : Instruction
{
    /// <summary>Passes of a loop that only a limit ends: far beyond any experiment, yet finite.</summary>
    public const int Unlimited = 1_000_000;

    /// <summary>Limits that also end every step inside; the first one met ends the loop. Empty for none.</summary>
    public IReadOnlyList<Limit> Until { get; init; } = [];

    /// <summary>Whether passes that follow from the trend of those before may be leapt over.</summary>
    public bool Jumping { get; init; }

    /// <summary>Whether a pass is one cycle: it discharges and charges, and no loop inside does.</summary>
    public bool IsCycle => !Body.Any(i => i is Repeat { IsCycle: true }) && Direction(Body, 1) && Direction(Body, -1);

    // Whether the body holds a step that discharges (1) or charges (−1).
    private static bool Direction(IReadOnlyList<Instruction> body, int sign) => body.Any(i => i switch
    {
        Repeat inner => Direction(inner.Body, sign),
        Step { Action: HoldCurrent hold } => Math.Sign(hold.Current.Value) == sign,
        Step { Action: HoldPower hold } => Math.Sign(hold.Power) == sign,
        Step { Action: HoldResistance } => sign > 0,
        Step { Action: Sweep or Profile } => true,
        _ => false,
    });
}

/// <summary>Jumps to a label a limited number of times.</summary>
/// <param name="Target">The label.</param>
/// <param name="Times">How often the jump is taken before the protocol goes on; keeps every protocol finite.</param>
public sealed record GoTo(string Target, int Times) : Instruction;

/// <summary>One step: what the cycler holds, until when, and how it is sampled.</summary>
/// <param name="Action">What is held.</param>
/// <param name="Limits">The step ends at the first of these.</param>
public sealed record Step(StepAction Action, IReadOnlyList<Limit> Limits) : Instruction
{
    /// <summary>Temperature of the surroundings from this step on [K]; null for unchanged.</summary>
    public double? Temperature { get; init; }

    /// <summary>Sampling of this step; null for the protocol's.</summary>
    public Sampling? Sampling { get; init; }
}

/// <summary>When points are recorded: at least one rule; the first and the last instant of a step are always recorded.</summary>
/// <param name="Period">Longest time between points [s].</param>
/// <param name="VoltageChange">Largest voltage change between points [V]; null for none.</param>
/// <param name="Profiles">Profiles through the cell per step.</param>
public sealed record Sampling(double Period = 60, double? VoltageChange = null, int Profiles = 11);

/// <summary>An amount with the basis an experimenter uses; a cell resolves it to SI.</summary>
/// <param name="Value">Magnitude in SI for the basis: A, A/m², A/kg, C-rate [1/h]; A s, A s/m², A s/kg; fraction of nominal.</param>
/// <param name="Basis">What it is counted per.</param>
public readonly record struct Amount(double Value, Basis Basis);

/// <summary>What a current or a capacity is counted per.</summary>
public enum Basis
{
    /// <summary>The whole cell: A or A s.</summary>
    Cell,

    /// <summary>Electrode area: A/m² or A s/m².</summary>
    Area,

    /// <summary>Mass of active material of the working (positive) electrode: A/kg or A s/kg.</summary>
    Mass,

    /// <summary>Nominal capacity: C-rate, or a fraction of the nominal capacity.</summary>
    Nominal,
}

/// <summary>What the cycler holds during a step.</summary>
public abstract record StepAction;

/// <summary>Constant current; discharge positive.</summary>
public sealed record HoldCurrent(Amount Current) : StepAction;

/// <summary>Constant voltage [V].</summary>
public sealed record HoldVoltage(double Voltage) : StepAction;

/// <summary>Constant power [W]; discharge positive.</summary>
public sealed record HoldPower(double Power) : StepAction;

/// <summary>Constant load resistance [Ω].</summary>
public sealed record HoldResistance(double Resistance) : StepAction;

/// <summary>Open circuit.</summary>
public sealed record Rest : StepAction;

/// <summary>Linear voltage sweep through vertices, starting from the present voltage or from <paramref name="From"/>.</summary>
/// <param name="Rate">Sweep rate [V/s], positive.</param>
/// <param name="Vertices">Voltages reached in turn [V].</param>
/// <param name="From">Starting voltage [V]; null for the present voltage.</param>
public sealed record Sweep(double Rate, IReadOnlyList<double> Vertices, double? From = null) : StepAction
{
    /// <summary>Distance of points unless asked for otherwise [V]; the narrowest peak of a reversible surface is 90 mV wide.</summary>
    public const double PointDistance = 2e-3;
}

/// <summary>Current or voltage against time, linear between points.</summary>
/// <param name="Times">Times from the step's start [s], ascending.</param>
/// <param name="Values">Amounts in the basis of <paramref name="Basis"/> (discharge positive), or volts.</param>
/// <param name="Kind">Whether the values are currents or voltages.</param>
/// <param name="Basis">Basis of a current.</param>
/// <param name="Source">File it came from.</param>
public sealed record Profile(IReadOnlyList<double> Times, IReadOnlyList<double> Values, ProfileKind Kind, Basis Basis, string Source) : StepAction;

/// <summary>Whether a profile imposes current or voltage.</summary>
public enum ProfileKind
{
    /// <summary>Current.</summary>
    Current,

    /// <summary>Voltage.</summary>
    Voltage,
}

/// <summary>Measures impedance at the present state; takes no time.</summary>
/// <param name="Lowest">Lowest frequency [Hz].</param>
/// <param name="Highest">Highest frequency [Hz].</param>
/// <param name="PointsPerDecade">Frequencies per decade, logarithmic.</param>
public sealed record MeasureImpedance(double Lowest, double Highest, int PointsPerDecade) : StepAction
{
    /// <summary>The frequencies, from the highest to the lowest [Hz].</summary>
    public double[] Frequencies()
    {
        int count = Math.Max(1, (int)Math.Round(Math.Log10(Highest / Lowest) * PointsPerDecade)) + 1;
        return [.. Enumerable.Range(0, count).Select(i => Highest * Math.Pow(Lowest / Highest, (double)i / (count - 1)))];
    }
}

/// <summary>A condition that ends a step.</summary>
public abstract record Limit;

/// <summary>Ends when the step has lasted this long [s].</summary>
public sealed record TimeLimit(double Duration) : Limit;

/// <summary>Ends when the voltage passes this value [V], in the direction <paramref name="Side"/>.</summary>
public sealed record VoltageLimit(double Voltage, Side Side = Side.Either) : Limit;

/// <summary>Ends when the potential of one electrode against Na⁺/Na in the middle of the separator passes this value [V].</summary>
/// <param name="Electrode">The electrode.</param>
/// <param name="Potential">The potential [V].</param>
/// <param name="Side">The direction; <see cref="Side.Either"/> only where the current has one.</param>
public sealed record PotentialLimit(ElectrodeSide Electrode, double Potential, Side Side = Side.Either) : Limit;

/// <summary>Ends when the magnitude of the current falls below (or rises above) this.</summary>
public sealed record CurrentLimit(Amount Current, Side Side = Side.Below) : Limit;

/// <summary>Ends when this capacity has passed in the step.</summary>
public sealed record CapacityLimit(Amount Capacity) : Limit;

/// <summary>Ends when |dV/dt| falls below this [V/s].</summary>
public sealed record SlopeLimit(double Slope) : Limit;

/// <summary>Ends when the temperature rises above (or falls below) this [K].</summary>
public sealed record TemperatureLimit(double Temperature, Side Side = Side.Above) : Limit;

/// <summary>The direction in which a limit is crossed.</summary>
public enum Side
{
    /// <summary>From whichever side the step starts.</summary>
    Either,

    /// <summary>Falling below.</summary>
    Below,

    /// <summary>Rising above.</summary>
    Above,
}
