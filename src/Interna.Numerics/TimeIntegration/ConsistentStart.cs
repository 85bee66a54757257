namespace Interna.Numerics.TimeIntegration;

/// <summary>
/// Finds a consistent state at a start: keeps the differential unknowns and solves F(t, y, ẏ) = 0 for the algebraic ones and
/// for the derivatives of the differential ones, by a damped Newton iteration on the factorisation the integrator uses.
/// </summary>
/// <remarks>
/// With α far above every rate of the system, a correction x of ∂F/∂y + α ∂F/∂ẏ moves a differential unknown by nothing and
/// its derivative by α x (Brown, Hindmarsh and Petzold, SIAM J. Sci. Comput. 19, 1998, 1495). Damping follows the natural
/// monotonicity test (Deuflhard, Newton Methods for Nonlinear Problems, 2011, section 3.3), which scaling cannot mislead.
/// Should that fail, two implicit Euler steps of length 1/α are tried: they also serve systems that hide a constraint
/// among their differential unknowns.
/// </remarks>
internal sealed class ConsistentStart(IDaeSystem system, BackwardDifferences vectors, double relativeTolerance)
{
    private const double Alpha = 1e12;
    private const int Iterations = 100;
    private const double Converged = 1e-3;
    private const double SmallestDamping = 1e-9;

    private readonly double[] stateBefore = new double[system.Size];
    private readonly double[] derivativeBefore = new double[system.Size];
    private readonly double[] givenState = new double[system.Size];
    private readonly double[] givenDerivative = new double[system.Size];
    private readonly double[] trial = new double[system.Size];
    private readonly double[] correction = new double[system.Size];

    /// <summary>Linearisations, factorisations and Newton iterations of the last start.</summary>
    public int Work { get; private set; }

    /// <summary>Makes State and Derivative consistent in place; <see cref="StepReason.None"/> where it succeeded.</summary>
    public StepReason Solve(double t, out int index)
    {
        Work = 0;
        vectors.State.CopyTo(givenState);
        vectors.Derivative.CopyTo(givenDerivative);
        var reason = Iterate(t, false, out index);
        if (reason == StepReason.None) return reason;
        givenState.CopyTo(vectors.State);
        for (var step = 0; step < 2; step++)
        {
            vectors.Derivative.Clear();
            if (Iterate(t, true, out _) == StepReason.None) continue;
            givenState.CopyTo(vectors.State);
            givenDerivative.CopyTo(vectors.Derivative);
            return reason;
        }

        index = -1;
        return StepReason.None;
    }

    /// <summary>
    /// From a consistent state: writes the derivatives of the algebraic unknowns into Derivative and returns the weighted
    /// norm of the second derivatives of the differential ones; NaN where they could not be found.
    /// </summary>
    /// <remarks>Differentiates F = 0 once along the solution, with the time derivative of F by a forward difference.</remarks>
    public double Curvature(double t, double longest)
    {
        var kinds = system.Kinds;
        Span<double> y = vectors.State, ydot = vectors.Derivative;
        for (var i = 0; i < ydot.Length; i++)
            if (kinds[i] != UnknownKind.Differential) ydot[i] = 0;
        var slope = vectors.Norm(ydot);
        var step = Math.Min(0.01 / Math.Max(slope, 1e-300), 1e-4 * longest);
        for (var i = 0; i < y.Length; i++) stateBefore[i] = y[i] + step * ydot[i];
        if (!system.Residual(t, y, ydot, trial).IsGood || !system.Residual(t + step, stateBefore, ydot, correction).IsGood) return double.NaN;
        for (var i = 0; i < trial.Length; i++) trial[i] = (correction[i] - trial[i]) / step;
        system.Solve(trial);
        for (var i = 0; i < trial.Length; i++)
        {
            if (!double.IsFinite(trial[i])) return double.NaN;
            correction[i] = kinds[i] == UnknownKind.Differential ? Alpha * trial[i] : 0;
        }

        for (var i = 0; i < trial.Length; i++)
            if (kinds[i] is UnknownKind.Algebraic or UnknownKind.Dependent) ydot[i] = -trial[i];
        return vectors.Norm(correction);
    }

    private StepReason Iterate(double t, bool euler, out int index)
    {
        index = -1;
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var check = system.Residual(t, vectors.State, vectors.Derivative, correction);
            if (check.IsGood) check = system.Linearise(t, vectors.State, vectors.Derivative);
            if (check.IsGood) check = system.Factor(Alpha);
            if (!check.IsGood)
            {
                index = check.Index;
                return Bdf.ReasonFor(check.Fault);
            }

            Work++;
            system.Solve(correction);
            vectors.Weigh(relativeTolerance);
            var norm = vectors.Norm(correction);
            if (!double.IsFinite(norm))
            {
                index = vectors.Worst(correction);
                return StepReason.NotFinite;
            }

            vectors.State.CopyTo(stateBefore);
            vectors.Derivative.CopyTo(derivativeBefore);
            if (!Damp(t, norm, euler, out var remaining))
            {
                index = vectors.Worst(correction);
                return StepReason.NoConsistentState;
            }

            if (remaining > Converged) continue;
            vectors.State.CopyTo(stateBefore);
            vectors.Derivative.CopyTo(derivativeBefore);
            Move(trial, 1, euler);
            return StepReason.None;
        }

        index = vectors.Worst(correction);
        return StepReason.NoConsistentState;
    }

    // Finds the longest step along the correction after which the next correction is smaller, and leaves that one in trial.
    private bool Damp(double t, double norm, bool euler, out double remaining)
    {
        for (var damping = 1.0; damping >= SmallestDamping; damping /= 2)
        {
            Move(correction, damping, euler);
            if (system.Residual(t, vectors.State, vectors.Derivative, trial).IsGood)
            {
                system.Solve(trial);
                remaining = vectors.Norm(trial);
                if (damping == 1 && norm <= Converged && remaining <= Converged) return true;
                if (remaining <= (1 - damping / 4) * norm)
                {
                    if (damping < 1) remaining = double.PositiveInfinity;
                    return true;
                }
            }
        }

        stateBefore.CopyTo(vectors.State);
        derivativeBefore.CopyTo(vectors.Derivative);
        remaining = double.NaN;
        return false;
    }

    private void Move(double[] step, double damping, bool euler)
    {
        var kinds = system.Kinds;
        Span<double> y = vectors.State, ydot = vectors.Derivative;
        for (var i = 0; i < step.Length; i++)
        {
            var x = damping * step[i];
            var differential = kinds[i] == UnknownKind.Differential;
            y[i] = stateBefore[i] - (differential && !euler ? 0 : x);
            ydot[i] = differential ? derivativeBefore[i] - Alpha * x : 0;
        }
    }
}
