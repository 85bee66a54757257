namespace Interna.Verification.Tests.Convergence;

/// <summary>How fast an error falls.</summary>
internal static class Fit
{
    /// <summary>Slope of log(error) against log(x) by least squares: the order, for an error that goes like a power.</summary>
    public static double Power(IReadOnlyList<double> x, IReadOnlyList<double> error) => Slope([.. x.Select(v => Math.Log(v))], [.. error.Select(v => Math.Log(v))]);

    /// <summary>exp of the slope of log(error) against x by least squares: the factor per unit of x, for an error that goes like a geometric sequence.</summary>
    public static double Factor(IReadOnlyList<double> x, IReadOnlyList<double> error) => Math.Exp(Slope(x, [.. error.Select(v => Math.Log(v))]));

    private static double Slope(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        double meanX = x.Average(), meanY = y.Average();
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }
}
