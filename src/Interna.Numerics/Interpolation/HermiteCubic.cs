namespace Interna.Numerics.Interpolation;

/// <summary>Cubic through values and slopes given at every node: a function known exactly, tabulated. Fourth order.</summary>
public sealed class HermiteCubic : PiecewiseCubic
{
    /// <summary>A curve through the nodes (x, y) with slopes dy/dx, x ascending.</summary>
    public HermiteCubic(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> slopes, Extrapolation beyond = Extrapolation.Linear)
        : base(x, y, slopes, slopes[1..], beyond)
    {
    }
}
