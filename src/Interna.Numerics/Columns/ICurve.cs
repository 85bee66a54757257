namespace Interna.Numerics.Columns;

/// <summary>A smooth function of one variable, evaluated over a whole column of nodes in one call.</summary>
/// <remarks>
/// One virtual call per column keeps laws swappable at run time at no cost. Spans may have any length and output may
/// not overlap input; lengths that are multiples of eight run without a scalar remainder. Implementations are
/// immutable and safe to share between threads, never throw and never allocate.
/// </remarks>
public interface ICurve
{
    /// <summary>The closed interval on which the curve is supported by its source; evaluation outside extrapolates.</summary>
    Interval Domain { get; }

    /// <summary>Evaluates y = f(x).</summary>
    void Evaluate(ReadOnlySpan<double> x, Span<double> y);

    /// <summary>Evaluates y = f(x) and the exact derivative dy/dx.</summary>
    void Evaluate(ReadOnlySpan<double> x, Span<double> y, Span<double> dydx);
}

/// <summary>A closed interval of the real line.</summary>
public readonly record struct Interval(double Lower, double Upper)
{
    /// <summary>The whole real line.</summary>
    public static Interval Everywhere => new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Whether <paramref name="x"/> lies inside or on the boundary.</summary>
    public bool Contains(double x) => x >= Lower && x <= Upper;
}
