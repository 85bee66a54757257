namespace Interna.Numerics.Interpolation;

/// <summary>
/// Shape-preserving cubic through a table: continuous first derivative, monotone wherever the table is, flat at its extremes, no
/// overshoot. Third order in smooth regions.
/// </summary>
/// <remarks>
/// Slopes at inner nodes are the weighted harmonic mean of the neighbouring secants, at the ends the shape-preserving three-point
/// formula. Fritsch and Carlson, SIAM J. Numer. Anal. 17 (1980) 238; Fritsch and Butland, SIAM J. Sci. Stat. Comput. 5 (1984) 300.
/// A smooth function known at few points is better served by <see cref="CubicSpline"/>, digitised data by this.
/// </remarks>
public sealed class MonotoneCubic : PiecewiseCubic
{
    /// <summary>A curve through the nodes (x, y), x ascending.</summary>
    public MonotoneCubic(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Extrapolation beyond = Extrapolation.Linear)
        : this(x, y, Slopes(x, y), beyond)
    {
    }

    private MonotoneCubic(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double[] slopes, Extrapolation beyond)
        : base(x, y, slopes, slopes.AsSpan(1), beyond)
    {
    }

    private static double[] Slopes(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Check(x, y);
        int n = x.Length;
        var m = new double[n];
        if (n == 2)
        {
            m[0] = m[1] = (y[1] - y[0]) / (x[1] - x[0]);
            return m;
        }

        for (int i = 1; i + 1 < n; i++)
        {
            double h0 = x[i] - x[i - 1], h1 = x[i + 1] - x[i];
            double d0 = (y[i] - y[i - 1]) / h0, d1 = (y[i + 1] - y[i]) / h1;
            double w0 = 2 * h1 + h0, w1 = h1 + 2 * h0;
            m[i] = d0 * d1 > 0 ? (w0 + w1) / (w0 / d0 + w1 / d1) : 0;
        }

        m[0] = End(x[1] - x[0], x[2] - x[1], (y[1] - y[0]) / (x[1] - x[0]), (y[2] - y[1]) / (x[2] - x[1]));
        m[^1] = End(x[^1] - x[^2], x[^2] - x[^3], (y[^1] - y[^2]) / (x[^1] - x[^2]), (y[^2] - y[^3]) / (x[^2] - x[^3]));
        return m;
    }

    // Slope at the end of the interval h0 of secant d0, whose neighbour has h1 and d1.
    private static double End(double h0, double h1, double d0, double d1)
    {
        double m = ((2 * h0 + h1) * d0 - h0 * d1) / (h0 + h1);
        if (m * d0 <= 0)
            return 0;
        return d0 * d1 < 0 && Math.Abs(m) > 3 * Math.Abs(d0) ? 3 * d0 : m;
    }
}
