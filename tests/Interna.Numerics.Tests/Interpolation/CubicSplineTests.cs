using Interna.Numerics.Interpolation;
using static Interna.Numerics.Tests.Interpolation.MonotoneCubicTests;

namespace Interna.Numerics.Tests.Interpolation;

public class CubicSplineTests
{
    [Fact]
    public void a_cubic_is_reproduced_to_rounding()
    {
        double[] x = [-1, -0.3, 0.1, 0.15, 0.9, 1.4];
        static double f(double t) => 2 - t + 3 * t * t - 0.7 * t * t * t;
        var spline = new CubicSpline(x, Array.ConvertAll(x, f));
        foreach (double t in Between(-1, 1.4, 101))
            Assert.Equal(f(t), spline.Value(t), 1e-12);
    }

    [Fact]
    public void three_points_give_their_parabola()
    {
        double[] x = [0, 1, 3];
        var spline = new CubicSpline(x, Array.ConvertAll(x, t => t * t - 2 * t));
        Assert.Equal(2.2 * 2.2 - 4.4, spline.Value(2.2), 1e-13);
    }

    [Fact]
    public void smooth_functions_are_met_with_fourth_order()
    {
        double order = Math.Log2(LargestError(33) / LargestError(65));
        Assert.InRange(order, 3.8, 4.4);

        static double LargestError(int nodes)
        {
            var x = Between(0, 3, nodes);
            var curve = new CubicSpline(x, Array.ConvertAll(x, Math.Sin));
            return Between(0, 3, 1777).Max(t => Math.Abs(curve.Value(t) - Math.Sin(t)));
        }
    }

    [Fact]
    public void second_derivatives_are_continuous_and_vanish_at_natural_ends()
    {
        double[] x = [0, 0.4, 1, 1.3, 2], y = [0, 1, 0.5, 0.7, -1];
        var spline = new CubicSpline(x, y, SplineEnd.Natural);
        for (int i = 1; i + 1 < x.Length; i++)
            Assert.Equal(Curvature(spline, x[i] - 1e-5), Curvature(spline, x[i] + 1e-5), 1e-3);
        Assert.Equal(0, Curvature(spline, 1e-5), 1e-3);
        Assert.Equal(0, Curvature(spline, 2 - 1e-5), 1e-3);
    }

    private static double Curvature(CubicSpline spline, double x)
    {
        const double h = 1e-6;
        var (y, d) = (new double[2], new double[2]);
        spline.Evaluate([x - h, x + h], y, d);
        return (d[1] - d[0]) / (2 * h);
    }
}
