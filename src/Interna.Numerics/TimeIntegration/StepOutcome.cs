namespace Interna.Numerics.TimeIntegration;

/// <summary>What came of a step or a start.</summary>
/// <param name="Kind">Accepted, stopped at an event or a stop time, or fatal.</param>
/// <param name="Reason">Why, where it is not plainly accepted.</param>
/// <param name="Time">Time reached; for an event the time of the event.</param>
/// <param name="Index">Event index for an event; the worst unknown for a failure (−1 where unknown).</param>
public readonly record struct StepOutcome(StepKind Kind, StepReason Reason, double Time, int Index)
{
    /// <summary>Whether the integration can go on.</summary>
    public bool IsGood => Kind != StepKind.Fatal;
}

/// <summary>The ways a step can end.</summary>
public enum StepKind
{
    /// <summary>The step was taken.</summary>
    Accepted,

    /// <summary>The step was taken and an event lies in it; the state at the event is on the dense output.</summary>
    Event,

    /// <summary>The stop time was reached exactly.</summary>
    Stopped,

    /// <summary>An attempt was refused and is repeated with a shorter step.</summary>
    Rejected,

    /// <summary>The integrator cannot go on.</summary>
    Fatal,
}

/// <summary>Why an attempt was refused or the integration ended.</summary>
public enum StepReason
{
    /// <summary>No reason needed.</summary>
    None,

    /// <summary>The local error was larger than allowed.</summary>
    ErrorTest,

    /// <summary>The Newton iteration did not converge.</summary>
    NewtonDiverged,

    /// <summary>A state left the domain of a law.</summary>
    StateOutOfDomain,

    /// <summary>A value was not finite.</summary>
    NotFinite,

    /// <summary>A block of the Newton matrix was singular.</summary>
    Singular,

    /// <summary>No consistent state was found at a start.</summary>
    NoConsistentState,
}

/// <summary>One attempt at a step, kept for a diagnosis.</summary>
/// <param name="Time">Time at the beginning of the step.</param>
/// <param name="StepSize">Step tried.</param>
/// <param name="Order">Order tried.</param>
/// <param name="Kind">What came of it.</param>
/// <param name="Reason">Why it was refused.</param>
/// <param name="Index">The worst unknown; −1 where not determined.</param>
/// <param name="Error">Local error over the allowed error [-]; NaN where it was not reached.</param>
public readonly record struct StepAttempt(double Time, double StepSize, int Order, StepKind Kind, StepReason Reason, int Index, double Error);
