namespace Interna.Models.Junctions;

/// <summary>Newton's method with damping by the natural monotonicity test, and continuation from the flat junction where that fails.</summary>
/// <remarks>
/// A damped step is taken where the next correction, computed with the old matrix, is shorter (Deuflhard, Newton Methods for
/// Nonlinear Problems, 2004, section 3.3.3): a test that does not depend on the scale of the equations. With all steps and
/// trapped charge switched off the solution is known, zero everywhere; from there they are switched on as fast as converges.
/// </remarks>
internal sealed class DampedNewton(JunctionEquations equations)
{
    private const int MostIterations = 60;
    private const double LeastDamping = 1e-4, FirstPart = 0.05, LeastPart = 1e-6;

    // Corrections shrink quadratically: after one of this size the next would be below rounding.
    private const double Converged = 1e-8;

    private readonly double[] trial = new double[equations.Residual.Length];
    private readonly double[] correction = new double[equations.Residual.Length];
    private readonly double[] simplified = new double[equations.Residual.Length];

    /// <summary>Newton iterations done.</summary>
    public int Iterations { get; private set; }

    /// <summary>Parts of the way on which continuation stopped to converge; 0 where it was not needed.</summary>
    public int ContinuationSteps { get; private set; }

    /// <summary>Solves from a guess in y; false where nothing converged.</summary>
    public bool Solve(Span<double> y)
    {
        if (Iterate(y))
            return true;
        y.Clear();
        Span<double> good = new double[y.Length], before = new double[y.Length];
        double part = 0, last = 0, step = FirstPart;
        while (part < 1)
        {
            double next = Math.Min(1, part + step);
            // Along the way potentials grow with the part; the secant through the last two solutions predicts the next.
            double reach = part > last ? (next - part) / (part - last) : 0;
            for (int k = 0; k < y.Length; k++)
                y[k] = good[k] + reach * (good[k] - before[k]);
            equations.Part = next;
            if (Iterate(y))
            {
                good.CopyTo(before);
                y.CopyTo(good);
                (last, part, step) = (part, next, 2 * step);
                ContinuationSteps++;
            }
            else if ((step /= 4) < LeastPart)
            {
                return false;
            }
        }

        return true;
    }

    private bool Iterate(Span<double> y)
    {
        double damping = 1;
        equations.Assemble(y);
        for (int i = 0; i < MostIterations; i++)
        {
            Iterations++;
            if (!equations.Factor())
                return false;
            Correct(correction);
            double size = Size(correction);
            if (!double.IsFinite(size))
                return false;
            if (size <= Converged)
            {
                Move(y, 1).CopyTo(y);
                equations.Assemble(y);
                return true;
            }

            damping = Math.Min(1, 4 * damping);
            while (!Shortens(y, damping, size))
                if ((damping /= 2) < LeastDamping)
                    return false;
            trial.CopyTo(y);
        }

        return false;
    }

    // Leaves residual and matrix at the trial, the factors at the point before.
    private bool Shortens(ReadOnlySpan<double> y, double damping, double size)
    {
        Move(y, damping);
        equations.Assemble(trial);
        Correct(simplified);
        return Size(simplified) <= (1 - damping / 4) * size;
    }

    private Span<double> Move(ReadOnlySpan<double> y, double damping)
    {
        for (int k = 0; k < trial.Length; k++)
            trial[k] = y[k] + damping * correction[k];
        return trial;
    }

    private void Correct(double[] into)
    {
        for (int k = 0; k < into.Length; k++)
            into[k] = -equations.Residual[k];
        equations.Matrix.Solve(into);
    }

    private static double Size(ReadOnlySpan<double> x)
    {
        double largest = 0;
        foreach (double v in x)
            largest = double.IsNaN(v) ? double.NaN : Math.Max(largest, Math.Abs(v));
        return largest;
    }
}
