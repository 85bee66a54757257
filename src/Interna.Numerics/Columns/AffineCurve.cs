namespace Interna.Numerics.Columns;

/// <summary>y = s f(a x + b) + t: a curve in other variables, for instance D(θ) from a table of D(c) with c = c_max θ.</summary>
public sealed class AffineCurve : ICurve
{
    private const int Chunk = 128;
    private readonly ICurve inner;
    private readonly double argumentScale, argumentShift, scale, shift;

    /// <summary>y = <paramref name="scale"/> f(<paramref name="argumentScale"/> x + <paramref name="argumentShift"/>) + <paramref name="shift"/>.</summary>
    /// <param name="inner">f.</param>
    /// <param name="argumentScale">a, not zero.</param>
    /// <param name="argumentShift">b.</param>
    /// <param name="scale">s.</param>
    /// <param name="shift">t.</param>
    public AffineCurve(ICurve inner, double argumentScale = 1, double argumentShift = 0, double scale = 1, double shift = 0)
    {
        ArgumentOutOfRangeException.ThrowIfZero(argumentScale);
        this.inner = inner;
        this.argumentScale = argumentScale;
        this.argumentShift = argumentShift;
        this.scale = scale;
        this.shift = shift;
        double p = (inner.Domain.Lower - argumentShift) / argumentScale, q = (inner.Domain.Upper - argumentShift) / argumentScale;
        Domain = new(Math.Min(p, q), Math.Max(p, q));
    }

    /// <inheritdoc/>
    public Interval Domain { get; }

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y)
    {
        Span<double> arguments = stackalloc double[Chunk];
        for (int start = 0; start < x.Length; start += Chunk)
        {
            int n = Math.Min(Chunk, x.Length - start);
            var values = y.Slice(start, n);
            MapArguments(x.Slice(start, n), arguments);
            inner.Evaluate(arguments[..n], values);
            MapValues(values);
        }
    }

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y, Span<double> dydx)
    {
        Span<double> arguments = stackalloc double[Chunk];
        double slope = scale * argumentScale;
        for (int start = 0; start < x.Length; start += Chunk)
        {
            int n = Math.Min(Chunk, x.Length - start);
            var values = y.Slice(start, n);
            var slopes = dydx.Slice(start, n);
            MapArguments(x.Slice(start, n), arguments);
            inner.Evaluate(arguments[..n], values, slopes);
            MapValues(values);
            for (int i = 0; i < slopes.Length; i++)
                slopes[i] *= slope;
        }
    }

    private void MapArguments(ReadOnlySpan<double> x, Span<double> arguments)
    {
        for (int i = 0; i < x.Length; i++)
            arguments[i] = argumentScale * x[i] + argumentShift;
    }

    private void MapValues(Span<double> values)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = scale * values[i] + shift;
    }
}
