namespace Interna.Numerics.Lines;

/// <summary>Gauss–Legendre quadrature.</summary>
public static class GaussLegendre
{
    /// <summary>
    /// The n positive nodes of the rule with 2n points on [−1, 1]: ∫₀¹ f dρ ≈ Σ w f(ρ), exact for even polynomials f up to
    /// degree 4n − 2.
    /// </summary>
    public static (double[] Nodes, double[] Weights) PositiveHalf(int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var nodes = new double[n];
        var weights = new double[n];
        for (int i = 0; i < n; i++)
        {
            double x = Math.Cos(Math.PI * (i + 0.75) / (2 * n + 0.5)), slope = 0;
            for (int iteration = 0; iteration < 20; iteration++)
            {
                (double value, slope) = Legendre(2 * n, x);
                double step = value / slope;
                x -= step;
                if (Math.Abs(step) < 1e-16) break;
            }

            slope = Legendre(2 * n, x).Slope;
            nodes[n - 1 - i] = x;
            weights[n - 1 - i] = 2 / ((1 - x * x) * slope * slope);
        }

        return (nodes, weights);
    }

    private static (double Value, double Slope) Legendre(int degree, double x)
    {
        double before = 1, value = x;
        for (int k = 1; k < degree; k++) (before, value) = (value, ((2 * k + 1) * x * value - k * before) / (k + 1));
        return (value, degree * (before - x * value) / (1 - x * x));
    }
}
