using Interna.Numerics.TimeIntegration;

namespace Interna.Tests.Physics;

/// <summary>One ordinary differential equation dy/dt = f(t, y), integrated by the product's own integrator.</summary>
internal static class ScalarEquation
{
    /// <summary>y(end) from y(0); <paramref name="scale"/> is a typical magnitude of y.</summary>
    public static double Integrate(Func<double, double, double> rate, double start, double end, double scale)
    {
        var bdf = new Bdf(new Equation((t, y) => rate(t, scale * y) / scale), new BdfOptions { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-12 });
        Assert.True(bdf.Start(0, [start / scale]).IsGood);
        Assert.Equal(StepKind.Stopped, bdf.Advance(end).Kind);
        return scale * bdf.State[0];
    }

    private sealed class Equation(Func<double, double, double> rate) : DenseSystem([UnknownKind.Differential], [1])
    {
        public override StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
        {
            double value = rate(t, y[0]);
            if (!double.IsFinite(value)) return new StateCheck(StateFault.OutOfDomain, 0);
            residual[0] = ydot[0] - value;
            return StateCheck.Good;
        }
    }
}
