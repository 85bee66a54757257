using Interna.Numerics.LinearAlgebra;

namespace Interna.Measurements;

/// <summary>Capacity against rate by three numbers: Q = Q_M [1 − (Rτ)ⁿ (1 − exp(−(Rτ)⁻ⁿ))], R = I/Q.</summary>
/// <remarks>
/// R is the rate counted from the capacity that came out, so that 1/R is the time the discharge really took. n near ½ where
/// diffusion limits, near 1 where resistance does; τ is the time below which capacity is lost: Q = Q_M/e at Rτ = 1. Source: Tian
/// et al., Nat. Commun. 10 (2019) 1933, equation 2.
/// </remarks>
/// <param name="Capacity">Capacity at vanishing rate Q_M, in the unit of the fitted capacities.</param>
/// <param name="Time">Characteristic time τ [s].</param>
/// <param name="Exponent">Exponent n [-].</param>
/// <param name="RootMeanSquare">Error of the fit, relative to Q_M [-].</param>
public sealed record RateCapability(double Capacity, double Time, double Exponent, double RootMeanSquare = 0)
{
    private const int MostIterations = 200;
    private const double Exhausted = 1e-12;

    // (Rτ)ⁿ beyond which two terms of the series are closer than what cancellation leaves of the formula.
    private const double Large = 1e5;

    /// <summary>Q/Q_M at Rτ [-].</summary>
    public static double Retained(double rateTime, double exponent)
    {
        if (rateTime <= 0) return 1;
        double x = Math.Pow(rateTime, exponent);
        return x < Large ? 1 - x * (1 - Math.Exp(-1 / x)) : 1 / (2 * x) - 1 / (6 * x * x);
    }

    /// <summary>Capacity at a rate R [1/s].</summary>
    public double At(double rate) => Capacity * Retained(rate * Time, Exponent);

    /// <summary>Capacity at a constant current, in units of charge per second that fit the capacity: solves Q = Q(I/Q).</summary>
    public double AtCurrent(double current)
    {
        double low = Exhausted * Capacity, high = Capacity;
        for (int i = 0; i < MostIterations && high - low > Exhausted * Capacity; i++)
        {
            double middle = 0.5 * (low + high);
            if (At(current / middle) > middle) low = middle;
            else high = middle;
        }

        return 0.5 * (low + high);
    }

    /// <summary>Fits three or more points by least squares in Q.</summary>
    /// <param name="current">Currents, in the unit of capacity per second.</param>
    /// <param name="capacity">Capacities; those of zero are left out, as they have no rate.</param>
    /// <exception cref="ArgumentException">Fewer than three points with charge.</exception>
    public static RateCapability Fit(IReadOnlyList<double> current, IReadOnlyList<double> capacity)
    {
        var points = current.Zip(capacity, (i, q) => (Rate: i / q, Capacity: q)).Where(p => p.Capacity > 0).ToList();
        if (points.Count < 3) throw new ArgumentException($"{points.Count} points with charge; the three parameters need three at least.", nameof(capacity));
        double largest = points.Max(p => p.Capacity);
        RateCapability? best = null;
        foreach (double start in new[] { 0.1, 1, 10, 100 })
        {
            foreach (double exponent in new[] { 0.5, 1.0 })
            {
                var found = Refine(points, [Math.Log(largest), Math.Log(1 / (start * points.Max(p => p.Rate))), Math.Log(exponent)]);
                if (best is null || found.RootMeanSquare < best.RootMeanSquare) best = found;
            }
        }

        return best!;
    }

    // Levenberg and Marquardt in the logarithms of Q_M, τ and n, which keeps them positive.
    private static RateCapability Refine(List<(double Rate, double Capacity)> points, double[] p)
    {
        double damping = 1e-3, error = Error(points, p);
        for (int iteration = 0; iteration < MostIterations && damping < 1e12; iteration++)
        {
            double[] step = Step(points, p, damping);
            double[] trial = [p[0] + step[0], p[1] + step[1], p[2] + step[2]];
            double next = Error(points, trial);
            if (next < error)
            {
                bool done = error - next < 1e-15 * error;
                (p, error, damping) = (trial, next, damping * 0.3);
                if (done) break;
            }
            else
            {
                damping *= 4;
            }
        }

        double capacity = Math.Exp(p[0]);
        return new(capacity, Math.Exp(p[1]), Math.Exp(p[2]), Math.Sqrt(error / points.Count) / capacity);
    }

    private static double[] Step(List<(double Rate, double Capacity)> points, double[] p, double damping)
    {
        const double h = 1e-6;
        var normal = new DenseLu(3);
        var right = new double[3];
        var slope = new double[3];
        foreach (var point in points)
        {
            double rest = point.Capacity - Model(point.Rate, p);
            for (int k = 0; k < 3; k++)
            {
                double[] up = [.. p], down = [.. p];
                up[k] += h;
                down[k] -= h;
                slope[k] = (Model(point.Rate, up) - Model(point.Rate, down)) / (2 * h);
            }

            for (int k = 0; k < 3; k++)
            {
                right[k] += slope[k] * rest;
                for (int l = 0; l < 3; l++) normal.Matrix[3 * k + l] += slope[k] * slope[l];
            }
        }

        for (int k = 0; k < 3; k++) normal.Matrix[4 * k] *= 1 + damping;
        if (normal.Factor() >= 0) return [0, 0, 0];
        normal.Solve(right);
        return right;
    }

    private static double Error(List<(double Rate, double Capacity)> points, double[] p) =>
        points.Sum(q => Math.Pow(q.Capacity - Model(q.Rate, p), 2));

    private static double Model(double rate, double[] p) => Math.Exp(p[0]) * Retained(rate * Math.Exp(p[1]), Math.Exp(p[2]));
}
