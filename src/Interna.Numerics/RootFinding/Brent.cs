namespace Interna.Numerics.RootFinding;

/// <summary>Root of a continuous function in a bracket, without derivatives: never slower than bisection, usually superlinear.</summary>
/// <remarks>R. P. Brent, Algorithms for Minimization without Derivatives, chapter 4 (inverse quadratic, secant, bisection).</remarks>
public static class Brent
{
    private const int MostIterations = 200;

    /// <summary>Finds x in [a, b] with f(x) = 0; false where f has the same sign at both ends or is not finite.</summary>
    /// <param name="f">The function.</param>
    /// <param name="a">One end of the bracket.</param>
    /// <param name="b">The other end.</param>
    /// <param name="tolerance">Absolute tolerance on x, besides rounding.</param>
    /// <param name="root">The root.</param>
    public static bool TryFind(Func<double, double> f, double a, double b, double tolerance, out double root)
    {
        ArgumentNullException.ThrowIfNull(f);
        double fa = f(a), fb = f(b);
        root = fa == 0 ? a : b;
        if (fa == 0 || fb == 0)
            return true;
        if (!double.IsFinite(fa) || !double.IsFinite(fb) || Math.Sign(fa) == Math.Sign(fb))
            return false;

        double c = a, fc = fa, step = b - a, before = step;
        for (int i = 0; i < MostIterations && double.IsFinite(fb); i++)
        {
            if (Math.Sign(fb) == Math.Sign(fc))
            {
                (c, fc) = (a, fa);
                step = before = b - a;
            }

            // b is the best estimate, c its counterpart of opposite sign, a the estimate before.
            if (Math.Abs(fc) < Math.Abs(fb))
                (a, b, c, fa, fb, fc) = (b, c, b, fb, fc, fb);
            double small = 4.4e-16 * Math.Abs(b) + tolerance / 2, half = (c - b) / 2;
            if (Math.Abs(half) <= small || fb == 0)
            {
                root = b;
                return true;
            }

            (step, before) = Next(a, b, fa, fb, c, fc, (step, before, small));
            (a, fa) = (b, fb);
            b += Math.Abs(step) > small ? step : Math.CopySign(small, half);
            fb = f(b);
        }

        return false;
    }

    private static (double Step, double Before) Next(double a, double b, double fa, double fb, double c, double fc, (double Step, double Before, double Small) last)
    {
        double half = (c - b) / 2;
        if (Math.Abs(last.Before) < last.Small || Math.Abs(fa) <= Math.Abs(fb))
            return (half, half);
        double s = fb / fa, p, q;
        if (a == c)
        {
            p = 2 * half * s;
            q = 1 - s;
        }
        else
        {
            double u = fa / fc, r = fb / fc;
            p = s * (2 * half * u * (u - r) - (b - a) * (r - 1));
            q = (u - 1) * (r - 1) * (s - 1);
        }

        (p, q) = p > 0 ? (p, -q) : (-p, q);
        bool good = 2 * p < Math.Min(3 * half * q - Math.Abs(last.Small * q), Math.Abs(last.Before * q));
        return good ? (p / q, last.Step) : (half, half);
    }
}
