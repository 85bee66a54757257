namespace Interna.Numerics.Minimisation;

/// <summary>Minimises a function of a few parameters without derivatives: steps along the axes, halved when none leads down.</summary>
/// <remarks>
/// Deterministic, and indifferent to kinks and plateaus. Converges to a stationary point of a smooth function.
/// Source: Kolda, Lewis and Torczon, SIAM Review 45 (2003) 385, section 3.
/// </remarks>
public static class CompassSearch
{
    /// <summary>Searches for a minimum.</summary>
    /// <param name="function">The function; not a number counts as worse than anything.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="step">First step along every axis, positive.</param>
    /// <param name="least">The search ends when the step is smaller, positive.</param>
    /// <returns>The point and its value, and how often the function was asked.</returns>
    public static (double[] Point, double Value, int Evaluations) Minimise(Func<double[], double> function, IReadOnlyList<double> start, double step, double least)
    {
        if (!(step > 0 && least > 0)) throw new ArgumentOutOfRangeException(nameof(step), "Steps must be positive.");
        double[] point = [.. start];
        double best = function([.. point]);
        int evaluations = 1;
        var last = new double[point.Length];
        Array.Fill(last, 1.0);
        while (step >= least)
        {
            bool moved = false;
            for (int k = 0; k < point.Length; k++)
            {
                // The direction that led down last time first.
                foreach (double sign in new[] { last[k], -last[k] })
                {
                    double[] trial = [.. point];
                    trial[k] += sign * step;
                    double value = function([.. trial]);
                    evaluations++;
                    if (!(value < best) && !double.IsNaN(best)) continue;
                    if (double.IsNaN(value)) continue;
                    (point, best, last[k], moved) = (trial, value, sign, true);
                    break;
                }
            }

            if (!moved) step *= 0.5;
        }

        return (point, best, evaluations);
    }
}
