using System.Numerics;
using Interna.Numerics.TimeIntegration;
using static Interna.Numerics.TimeIntegration.UnknownKind;

namespace Interna.Numerics.Tests.TimeIntegration;

/// <summary>Robertson's kinetics with mass conservation as the algebraic equation (Hindmarsh et al. 2005, section 4).</summary>
internal sealed class Robertson() : ComplexStepSystem([Differential, Differential, Algebraic], [1, 1e-4, 1])
{
    public static readonly double[] Initial = [1, 0, 0];

    protected override StateCheck Residual(double t, ReadOnlySpan<Complex> y, ReadOnlySpan<Complex> ydot, Span<Complex> residual)
    {
        var forward = 0.04 * y[0] - 1e4 * y[1] * y[2];
        residual[0] = ydot[0] + forward;
        residual[1] = ydot[1] - forward + 3e7 * y[1] * y[1];
        residual[2] = y[0] + y[1] + y[2] - 1;
        return StateCheck.Good;
    }
}

/// <summary>ẏ = λ (y − sin t) + cos t with λ = −10⁶ (Prothero and Robinson, Math. Comput. 28, 1974, 145): y = sin t.</summary>
internal sealed class ProtheroRobinson() : ComplexStepSystem([Differential])
{
    protected override StateCheck Residual(double t, ReadOnlySpan<Complex> y, ReadOnlySpan<Complex> ydot, Span<Complex> residual)
    {
        residual[0] = ydot[0] + 1e6 * (y[0] - Math.Sin(t)) - Math.Cos(t);
        return StateCheck.Good;
    }
}

/// <summary>An index-1 system with the exact solution y = 2 + sin t, z = y²: ẏ = cos t − 10 (z y − s³), z exp(z − y²) = y².</summary>
internal sealed class ExactIndexOne() : ComplexStepSystem([Differential, Algebraic])
{
    public static double Y(double t) => 2 + Math.Sin(t);

    protected override StateCheck Residual(double t, ReadOnlySpan<Complex> y, ReadOnlySpan<Complex> ydot, Span<Complex> residual)
    {
        var s = Y(t);
        residual[0] = ydot[0] - Math.Cos(t) + 10 * (y[1] * y[0] - s * s * s);
        residual[1] = y[1] * Complex.Exp(y[1] - y[0] * y[0]) - y[0] * y[0];
        return StateCheck.Good;
    }
}

/// <summary>Smooth and flat at the start, so that a constant-step run of any order needs no starting values: y = t⁷, z = y + y².</summary>
internal sealed class FlatStart() : ComplexStepSystem([Differential, Algebraic])
{
    public static double Y(double t) => Math.Pow(t, 7);

    protected override StateCheck Residual(double t, ReadOnlySpan<Complex> y, ReadOnlySpan<Complex> ydot, Span<Complex> residual)
    {
        var exact = Y(t);
        residual[0] = ydot[0] - 7 * Math.Pow(t, 6) + y[1] - exact - exact * exact;
        residual[1] = y[1] - y[0] - y[0] * y[0];
        return StateCheck.Good;
    }
}

/// <summary>Projectile ẍ = −g with the events x = 0, x &lt; 3 and a repeated touch; with an algebraic copy of the height.</summary>
internal sealed class Projectile(params double[] heights) : ComplexStepSystem([Differential, Differential, Algebraic])
{
    public const double Gravity = 9.81;

    public override int EventCount => heights.Length;

    public override void Events(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> values)
    {
        for (var i = 0; i < heights.Length; i++) values[i] = y[2] - heights[i];
    }

    protected override StateCheck Residual(double t, ReadOnlySpan<Complex> y, ReadOnlySpan<Complex> ydot, Span<Complex> residual)
    {
        residual[0] = ydot[0] - y[1];
        residual[1] = ydot[1] + Gravity;
        residual[2] = y[2] - y[0];
        return StateCheck.Good;
    }
}

/// <summary>ẏ = −√y to y = 0 and not beyond: the law has no value for y &lt; 0.</summary>
internal sealed class Draining(double lowest) : DenseSystem([Differential])
{
    public int Refused { get; private set; }

    public override int EventCount => 1;

    public override void Events(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> values) => values[0] = y[0] - lowest;

    public override string Describe(int index) => "level of the tank";

    public override StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        if (y[0] < 0)
        {
            Refused++;
            return new StateCheck(StateFault.OutOfDomain, 0);
        }

        residual[0] = ydot[0] + Math.Sqrt(y[0]);
        return StateCheck.Good;
    }

    protected override StateCheck Jacobian(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> byState, Span<double> byDerivative)
    {
        if (y[0] < 0) return new StateCheck(StateFault.OutOfDomain, 0);
        byState[0] = 0.5 / Math.Sqrt(y[0]);
        byDerivative[0] = 1;
        return StateCheck.Good;
    }
}

/// <summary>Charging of a capacitor through a nonlinear resistor by a source that jumps: v̇ = i, sinh(i) = u(t) − v.</summary>
internal sealed class Switched() : ComplexStepSystem([Differential, Algebraic])
{
    public double Source { get; set; }

    protected override StateCheck Residual(double t, ReadOnlySpan<Complex> y, ReadOnlySpan<Complex> ydot, Span<Complex> residual)
    {
        residual[0] = ydot[0] - y[1];
        residual[1] = Complex.Sinh(y[1]) - (Source - y[0]);
        return StateCheck.Good;
    }
}

/// <summary>Heat conduction in a chain with nonlinear exchange; Σ y is conserved. Large enough to fill packs, with padding.</summary>
internal sealed class Chain : DenseSystem
{
    private readonly int cells;

    public Chain(int cells, int padding)
        : base(MakeKinds(cells, padding)) => this.cells = cells;

    public override StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        for (var i = 0; i < y.Length; i++) residual[i] = i < cells ? ydot[i] : 0;
        for (var i = 0; i < cells - 1; i++)
        {
            var flux = Flux(y[i], y[i + 1]);
            residual[i] += flux;
            residual[i + 1] -= flux;
        }

        return StateCheck.Good;
    }

    protected override StateCheck Jacobian(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> byState, Span<double> byDerivative)
    {
        byState.Clear();
        byDerivative.Clear();
        for (var i = 0; i < cells; i++) byDerivative[i * Size + i] = 1;
        for (var i = 0; i < cells - 1; i++)
        {
            var mean = 0.5 * (y[i] + y[i + 1]);
            double left = 1 + mean * mean + mean * (y[i] - y[i + 1]), right = -(1 + mean * mean) + mean * (y[i] - y[i + 1]);
            byState[i * Size + i] += left;
            byState[i * Size + i + 1] += right;
            byState[(i + 1) * Size + i] -= left;
            byState[(i + 1) * Size + i + 1] -= right;
        }

        return StateCheck.Good;
    }

    private static double Flux(double a, double b)
    {
        var mean = 0.5 * (a + b);
        return (1 + mean * mean) * (a - b);
    }

    private static UnknownKind[] MakeKinds(int cells, int padding)
    {
        var kinds = new UnknownKind[cells + padding];
        Array.Fill(kinds, Differential, 0, cells);
        return kinds;
    }
}
