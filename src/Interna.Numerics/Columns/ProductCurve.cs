namespace Interna.Numerics.Columns;

/// <summary>y = f(x) g(x), for instance a tracer diffusivity times a thermodynamic factor; claimed where both are.</summary>
/// <param name="first">f.</param>
/// <param name="second">g.</param>
public sealed class ProductCurve(ICurve first, ICurve second) : ICurve
{
    private const int Chunk = 64;

    /// <inheritdoc/>
    public Interval Domain { get; } =
        new(Math.Max(first.Domain.Lower, second.Domain.Lower), Math.Min(first.Domain.Upper, second.Domain.Upper));

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y)
    {
        Span<double> factors = stackalloc double[Chunk];
        for (int start = 0; start < x.Length; start += Chunk)
        {
            int n = Math.Min(Chunk, x.Length - start);
            var arguments = x.Slice(start, n);
            var values = y.Slice(start, n);
            first.Evaluate(arguments, values);
            second.Evaluate(arguments, factors[..n]);
            for (int i = 0; i < values.Length; i++)
                values[i] *= factors[i];
        }
    }

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y, Span<double> dydx)
    {
        Span<double> factors = stackalloc double[Chunk], factorSlopes = stackalloc double[Chunk];
        for (int start = 0; start < x.Length; start += Chunk)
        {
            int n = Math.Min(Chunk, x.Length - start);
            var arguments = x.Slice(start, n);
            var values = y.Slice(start, n);
            var slopes = dydx.Slice(start, n);
            first.Evaluate(arguments, values, slopes);
            second.Evaluate(arguments, factors[..n], factorSlopes[..n]);
            for (int i = 0; i < values.Length; i++)
            {
                slopes[i] = slopes[i] * factors[i] + values[i] * factorSlopes[i];
                values[i] *= factors[i];
            }
        }
    }
}
