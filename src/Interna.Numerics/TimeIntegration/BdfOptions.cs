namespace Interna.Numerics.TimeIntegration;

/// <summary>How accurately and by what means <see cref="Bdf"/> integrates.</summary>
public sealed record BdfOptions
{
    /// <summary>Relative local error allowed per step [-]; in (1e-13, 1).</summary>
    public double RelativeTolerance { get; init; } = 1e-4;

    /// <summary>Absolute local error allowed per step, in units of <see cref="IDaeSystem.Typical"/> [-]; positive.</summary>
    public double AbsoluteTolerance { get; init; } = 1e-6;

    /// <summary>Highest order used, 1–5.</summary>
    public int MaximumOrder { get; init; } = 5;

    /// <summary>Longest step; infinite for none.</summary>
    public double MaximumStep { get; init; } = double.PositiveInfinity;

    /// <summary>First step after a start; null lets the integrator choose.</summary>
    public double? InitialStep { get; init; }

    /// <summary>Error left by the Newton iteration, as a part of the allowed local error [-].</summary>
    public double NewtonTolerance { get; init; } = 0.3;

    /// <summary>Newton iterations per attempt before the Jacobian is renewed or the step is cut.</summary>
    public int NewtonIterations { get; init; } = 4;

    /// <summary>Failed attempts at one step before it is given up.</summary>
    public int MaximumFailures { get; init; } = 60;

    /// <summary>
    /// Constant step without error control, order rising to <see cref="MaximumOrder"/>: for convergence studies. Null for none.
    /// </summary>
    public double? FixedStep { get; init; }

    /// <summary>Throws where a value is outside its range.</summary>
    internal static void Check(BdfOptions options)
    {
        Require(options.RelativeTolerance is >= 1e-13 and < 1, "relative tolerance must lie in [1e-13, 1)");
        Require(options.AbsoluteTolerance > 0, "absolute tolerance must be positive");
        Require(options.MaximumOrder is >= 1 and <= NdfCoefficients.HighestOrder, "order must be 1 to 5");
        Require(options.MaximumStep > 0, "longest step must be positive");
        Require(options.NewtonTolerance > 0, "Newton tolerance must be positive");
        Require(options.NewtonIterations >= 2, "at least two Newton iterations are needed");
        Require(options.InitialStep is null or > 0 && options.FixedStep is null or > 0, "steps must be positive");

        void Require(bool condition, string message)
        {
            if (!condition) throw new ArgumentException(message, nameof(options));
        }
    }
}
