namespace Interna.Numerics.Interpolation;

/// <summary>How a spline closes at its ends.</summary>
public enum SplineEnd
{
    /// <summary>The first two and the last two intervals share one cubic: fourth order up to the ends.</summary>
    NotAKnot,

    /// <summary>No curvature at the ends.</summary>
    Natural,
}

/// <summary>Cubic spline: two continuous derivatives, fourth order for smooth data; overshoots at steps, where <see cref="MonotoneCubic"/> does not.</summary>
/// <remarks>C. de Boor, A Practical Guide to Splines, chapter IV: tridiagonal system for the slopes at the nodes.</remarks>
public sealed class CubicSpline : PiecewiseCubic
{
    /// <summary>A spline through the nodes (x, y), x ascending.</summary>
    public CubicSpline(ReadOnlySpan<double> x, ReadOnlySpan<double> y, SplineEnd end = SplineEnd.NotAKnot, Extrapolation beyond = Extrapolation.Linear)
        : this(x, y, Slopes(x, y, end), beyond)
    {
    }

    private CubicSpline(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double[] slopes, Extrapolation beyond)
        : base(x, y, slopes, slopes.AsSpan(1), beyond)
    {
    }

    private static double[] Slopes(ReadOnlySpan<double> x, ReadOnlySpan<double> y, SplineEnd end)
    {
        Check(x, y);
        int n = x.Length;
        if (n == 2)
            return [(y[1] - y[0]) / (x[1] - x[0]), (y[1] - y[0]) / (x[1] - x[0])];
        if (n == 3 && end == SplineEnd.NotAKnot)
            return Parabola(x, y);

        var (below, diagonal, above, m) = (new double[n], new double[n], new double[n], new double[n]);
        for (int i = 1; i + 1 < n; i++)
        {
            double h0 = x[i] - x[i - 1], h1 = x[i + 1] - x[i];
            (below[i], diagonal[i], above[i]) = (h1, 2 * (h0 + h1), h0);
            m[i] = 3 * (h1 * (y[i] - y[i - 1]) / h0 + h0 * (y[i + 1] - y[i]) / h1);
        }

        (diagonal[0], above[0], m[0]) = Close(end, x[1] - x[0], x[2] - x[1], (y[1] - y[0]) / (x[1] - x[0]), (y[2] - y[1]) / (x[2] - x[1]));
        (diagonal[^1], below[^1], m[^1]) = Close(end, x[^1] - x[^2], x[^2] - x[^3], (y[^1] - y[^2]) / (x[^1] - x[^2]), (y[^2] - y[^3]) / (x[^2] - x[^3]));
        for (int i = 1; i < n; i++)
        {
            double w = below[i] / diagonal[i - 1];
            diagonal[i] -= w * above[i - 1];
            m[i] -= w * m[i - 1];
        }

        m[^1] /= diagonal[^1];
        for (int i = n - 2; i >= 0; i--)
            m[i] = (m[i] - above[i] * m[i + 1]) / diagonal[i];
        return m;
    }

    // One equation for the slopes at the end node and its neighbour: diagonal, off-diagonal, right-hand side.
    private static (double Diagonal, double Off, double Right) Close(SplineEnd end, double h0, double h1, double d0, double d1) =>
        end == SplineEnd.Natural
            ? (2, 1, 3 * d0)
            : (h1, h0 + h1, ((h0 + 2 * (h0 + h1)) * h1 * d0 + h0 * h0 * d1) / (h0 + h1));

    private static double[] Parabola(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double h0 = x[1] - x[0], h1 = x[2] - x[1], d0 = (y[1] - y[0]) / h0, d1 = (y[2] - y[1]) / h1;
        double c = (d1 - d0) / (h0 + h1);
        return [d0 - c * h0, d0 + c * h0, d1 + c * h1];
    }
}
