using Interna.Numerics.Reals;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Conversion;

namespace Interna.Models;

/// <summary>A sphere that is converted by a front from its surface to its centre, integrated in time.</summary>
/// <remarks>
/// Unknown is w = ρ² of the core's radius, dw/dt = −2ρ·(−dρ/dt): with diffusion in control w falls evenly towards the centre, where ρ itself
/// would fall ever faster.
/// </remarks>
public sealed class ConversionFront : DenseSystem
{
    // The core counts as gone at a millionth of the radius.
    private const double Least = 1e-12;

    private readonly ShrinkingCoreFront front;

    /// <summary>A sphere not yet converted.</summary>
    /// <param name="front">What moves the front.</param>
    public ConversionFront(ShrinkingCoreFront front)
        : base([UnknownKind.Differential]) => this.front = front;

    /// <inheritdoc/>
    public override int EventCount => 1;

    /// <summary>Times at which conversions are reached [s].</summary>
    /// <param name="conversions">Conversions X, ascending, 1 for the whole sphere [-].</param>
    /// <param name="tolerance">Relative tolerance of the integration.</param>
    /// <exception cref="ArithmeticException">The integration failed.</exception>
    public IReadOnlyList<double> Times(IReadOnlyList<double> conversions, double tolerance = 1e-8)
    {
        var bdf = new Bdf(this, new BdfOptions { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance });
        var times = new List<double>();
        var outcome = bdf.Start(0, [1]);
        while (outcome.IsGood && times.Count < conversions.Count)
        {
            while (times.Count < conversions.Count && Conversion(bdf.State[0]) >= conversions[times.Count])
                times.Add(Crossing(bdf, conversions[times.Count]));
            if (outcome.Kind == StepKind.Event) break;
            outcome = bdf.Step();
        }

        if (!outcome.IsGood) throw new ArithmeticException(bdf.Diagnosis());
        while (times.Count < conversions.Count) times.Add(outcome.Time);
        return times;
    }

    /// <inheritdoc/>
    public override StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        // Past the centre the front goes on as it arrived, so that the event can be located.
        double core = Math.Sqrt(Math.Max(y[0], Least));
        residual[0] = ydot[0] + 2 * core * front.Value(new Scalar(Math.Min(core, 1))).Value;
        return double.IsFinite(residual[0]) ? StateCheck.Good : new StateCheck(StateFault.NotFinite, 0);
    }

    /// <inheritdoc/>
    protected override StateCheck Jacobian(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> byState, Span<double> byDerivative)
    {
        double core = Math.Sqrt(Math.Max(y[0], Least));
        var speed = front.Value(new Dual<Scalar, Partials1<Scalar>>(new(Math.Min(core, 1)), new(new(1))));
        // ∂(2ρ g)/∂w = (g + ρ g′)/ρ with w = ρ².
        byState[0] = (speed.Value.Value + core * speed.Partials.A.Value) / core;
        byDerivative[0] = 1;
        return StateCheck.Good;
    }

    /// <inheritdoc/>
    public override void Events(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> values) => values[0] = y[0] - Least;

    /// <inheritdoc/>
    public override string Describe(int index) => "squared radius of the core";

    private static double Conversion(double w) => 1 - Math.Pow(Math.Max(w, 0), 1.5);

    private static double Crossing(Bdf bdf, double conversion)
    {
        double w = Math.Pow(1 - conversion, 2.0 / 3);
        return Interna.Numerics.RootFinding.Brent.TryFind(t => bdf.Interpolate(t, 0) - w, bdf.PreviousTime, bdf.Time, 1e-14 * bdf.Time, out double time) ? time : bdf.Time;
    }
}
