using Interna.Models;
using Interna.Numerics.TimeIntegration;

namespace Interna.Tests.Models;

/// <summary>Holds the factorised Newton matrix of a model against differences of its residual.</summary>
internal static class NewtonMatrix
{
    private const double Alpha = 0.01;
    private const double Relative = 1e-6;

    /// <summary>The same for a model of a cell, whose control is replaced by a linear load.</summary>
    public static void IsTheDerivative(ICellModel model, double[] y, double[] ydot, double step, Func<int, double> scale)
    {
        model.Control = new SingleParticleModelTests.Load(0.7, 0.3);
        IsTheDerivative((IDaeSystem)model, y, ydot, step, scale);
    }

    /// <summary>(∂F/∂y + α ∂F/∂ẏ)⁻¹ applied to differences of F along random directions must give the directions back.</summary>
    /// <param name="model">The system.</param>
    /// <param name="y">A state away from equilibrium.</param>
    /// <param name="ydot">Its time derivative.</param>
    /// <param name="step">Length of the difference along a direction.</param>
    /// <param name="scale">Size of each unknown in a direction.</param>
    /// <param name="alpha">α [1/s]: a rate of the system, so that neither part of the matrix drowns the other.</param>
    public static void IsTheDerivative(IDaeSystem model, double[] y, double[] ydot, double step, Func<int, double> scale, double alpha = Alpha)
    {
        Assert.True(model.Linearise(0, y, ydot).IsGood);
        Assert.True(model.Factor(alpha).IsGood);
        var random = new Random(3);
        for (int trial = 0; trial < 5; trial++)
        {
            var v = new double[model.Size];
            for (int i = 0; i < v.Length; i++) v[i] = model.Kinds[i] == UnknownKind.Padding ? 0 : scale(i) * (random.NextDouble() - 0.5);

            // Richardson's extrapolation of central differences: fourth order, so that the step can stay clear of rounding.
            double[] wide = Difference(model, y, ydot, v, step, alpha), narrow = Difference(model, y, ydot, v, step / 2, alpha);
            double[] x = [.. narrow.Select((d, i) => (4 * d - wide[i]) / 3)];
            model.Solve(x);
            for (int i = 0; i < v.Length; i++)
                Assert.True(Math.Abs(v[i] - x[i]) <= Relative * scale(i), $"{model.Describe(i)}: {v[i]} became {x[i]}");
        }
    }

    private static double[] Difference(IDaeSystem model, double[] y, double[] ydot, double[] v, double step, double alpha)
    {
        var (up, down) = (new double[v.Length], new double[v.Length]);
        Assert.True(model.Residual(0, [.. y.Select((a, i) => a + step * v[i])], [.. ydot.Select((a, i) => a + step * alpha * v[i])], up).IsGood);
        Assert.True(model.Residual(0, [.. y.Select((a, i) => a - step * v[i])], [.. ydot.Select((a, i) => a - step * alpha * v[i])], down).IsGood);
        return [.. up.Select((a, i) => (a - down[i]) / (2 * step))];
    }
}
