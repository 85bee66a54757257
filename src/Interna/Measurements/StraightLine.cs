namespace Interna.Measurements;

/// <summary>A straight line through points by least squares.</summary>
/// <param name="Slope">Slope.</param>
/// <param name="Intercept">Value at zero.</param>
/// <param name="Determination">R²: the part of the variance it explains [-].</param>
public readonly record struct StraightLine(double Slope, double Intercept, double Determination)
{
    /// <summary>Fits y = slope · x + intercept.</summary>
    /// <exception cref="ArgumentException">Fewer than two points, or all at one x.</exception>
    public static StraightLine Through(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        double mx = x.Average(), my = y.Average(), xx = 0, xy = 0, yy = 0;
        for (int i = 0; i < x.Count; i++)
        {
            xx += (x[i] - mx) * (x[i] - mx);
            xy += (x[i] - mx) * (y[i] - my);
            yy += (y[i] - my) * (y[i] - my);
        }

        if (!(xx > 0)) throw new ArgumentException("A line needs points at two places at least.", nameof(x));
        double slope = xy / xx;
        return new(slope, my - slope * mx, yy > 0 ? xy * xy / (xx * yy) : 1);
    }
}
