using Interna.Numerics.TimeIntegration;

namespace Interna.Verification.Tests.AgainstReference;

/// <summary>Implicit Euler steps, each solved to rounding: what two forms of the same equations must agree on.</summary>
internal static class ImplicitEuler
{
    private const int MostIterations = 60;

    /// <summary>Takes a step in place: F(t, y, (y − y₀)/h) = 0.</summary>
    public static void Step(IDaeSystem system, double[] y, double step)
    {
        var start = (double[])y.Clone();
        var (rate, x) = (new double[y.Length], new double[y.Length]);
        double before = double.PositiveInfinity;
        int moving = 0;
        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            for (int i = 0; i < y.Length; i++) rate[i] = (y[i] - start[i]) / step;
            Good(system, system.Residual(0, y, rate, x));
            Good(system, system.Linearise(0, y, rate));
            Good(system, system.Factor(1 / step));
            system.Solve(x);
            double size = 0;
            for (int i = 0; i < y.Length; i++)
            {
                y[i] -= x[i];
                double own = system.Kinds[i] == UnknownKind.Padding ? 0 : Math.Abs(x[i]) / (system.Typical[i] + Math.Abs(y[i]));
                if (own > size) (size, moving) = (own, i);
            }

            // Rounding: small, and no longer getting smaller.
            if (size < 1e-10 && size >= 0.5 * before) return;
            if (size == 0) return;
            before = size;
        }

        Assert.Fail($"Newton's method has not settled in {MostIterations} iterations: {system.Describe(moving)} ({y[moving]:G4}) moves by {x[moving]:E1}");
    }

    private static void Good(IDaeSystem system, StateCheck check) =>
        Assert.True(check.IsGood, check.IsGood ? "" : $"{check.Fault} at {system.Describe(check.Index)}");
}
