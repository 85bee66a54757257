namespace Interna.Numerics.Columns;

/// <summary>y = constant.</summary>
/// <param name="value">The value.</param>
public sealed class ConstantCurve(double value) : ICurve
{
    /// <summary>The value.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public Interval Domain { get; init; } = Interval.Everywhere;

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y) => y[..x.Length].Fill(Value);

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y, Span<double> dydx)
    {
        y[..x.Length].Fill(Value);
        dydx[..x.Length].Clear();
    }
}
