namespace Interna.Numerics.TimeIntegration;

/// <summary>
/// An index-1 differential–algebraic system F(t, y, ẏ) = 0 that can factorise its own Newton matrix ∂F/∂y + α ∂F/∂ẏ.
/// </summary>
/// <remarks>
/// Vectors have <see cref="Size"/> entries and may hold padding, marked by <see cref="UnknownKind.Padding"/>: the system
/// must return a zero residual and a zero correction there. Unknowns are scaled by the system so that their typical
/// magnitude is <see cref="Typical"/>. Nothing here may allocate or throw once the system is built.
/// </remarks>
public interface IDaeSystem
{
    /// <summary>Length of the state vector, padding included.</summary>
    int Size { get; }

    /// <summary>Whether each unknown is differential (its ẏ appears in F), algebraic, dependent or padding.</summary>
    ReadOnlySpan<UnknownKind> Kinds { get; }

    /// <summary>Typical magnitude of each unknown; absolute tolerance is the option's value times this.</summary>
    ReadOnlySpan<double> Typical { get; }

    /// <summary>Evaluates the residual F(t, y, ẏ).</summary>
    StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual);

    /// <summary>Evaluates and keeps ∂F/∂y and ∂F/∂ẏ at the given state.</summary>
    StateCheck Linearise(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot);

    /// <summary>Factorises ∂F/∂y + α ∂F/∂ẏ of the last <see cref="Linearise"/>; may be called again with another α.</summary>
    StateCheck Factor(double alpha);

    /// <summary>Solves (∂F/∂y + α ∂F/∂ẏ) x = b in place with the last factorisation.</summary>
    void Solve(Span<double> x);

    /// <summary>Number of event functions.</summary>
    int EventCount { get; }

    /// <summary>Evaluates the event functions; an event happens where one crosses zero from positive to negative.</summary>
    void Events(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> values);

    /// <summary>Names an unknown for a diagnosis: variable, place and node, in words.</summary>
    string Describe(int index);
}

/// <summary>The role of an unknown in a differential–algebraic system.</summary>
public enum UnknownKind : byte
{
    /// <summary>Not an unknown: fills a vector lane.</summary>
    Padding,

    /// <summary>Its time derivative appears in the equations.</summary>
    Differential,

    /// <summary>Determined by the other unknowns at every instant.</summary>
    Algebraic,

    /// <summary>
    /// Algebraic, and a smooth function of tested unknowns, as the current of a reaction is of concentrations and potentials:
    /// its local error is theirs, so that it is solved for but not tested.
    /// </summary>
    Dependent,
}

/// <summary>Whether a state could be evaluated; a bad state makes the integrator shrink its step, never throw.</summary>
public readonly record struct StateCheck(StateFault Fault, int Index)
{
    /// <summary>Everything evaluated to finite numbers inside the domain of all laws.</summary>
    public static StateCheck Good => new(StateFault.None, -1);

    /// <summary>Whether the state is usable.</summary>
    public bool IsGood => Fault == StateFault.None;
}

/// <summary>Why a state could not be evaluated.</summary>
public enum StateFault : byte
{
    /// <summary>No fault.</summary>
    None,

    /// <summary>An unknown left the domain of a law, for instance a negative concentration.</summary>
    OutOfDomain,

    /// <summary>A value is not finite.</summary>
    NotFinite,

    /// <summary>A block of the Newton matrix is singular.</summary>
    Singular,
}
