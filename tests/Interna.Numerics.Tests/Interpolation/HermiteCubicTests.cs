using Interna.Numerics.Interpolation;

namespace Interna.Numerics.Tests.Interpolation;

public class HermiteCubicTests
{
    [Fact]
    public void a_cubic_is_met_exactly()
    {
        double[] x = [0, 0.3, 1, 2.5], y = [.. x.Select(v => v * v * v - 2 * v)], slope = [.. x.Select(v => 3 * v * v - 2)];
        double[] at = [0.1, 0.77, 1.9, 2.4], value = new double[4], derivative = new double[4];
        new HermiteCubic(x, y, slope).Evaluate(at, value, derivative);
        for (int i = 0; i < at.Length; i++)
        {
            Assert.Equal(at[i] * at[i] * at[i] - 2 * at[i], value[i], 1e-13);
            Assert.Equal(3 * at[i] * at[i] - 2, derivative[i], 1e-13);
        }
    }

    [Fact]
    public void a_smooth_function_is_met_to_fourth_order() =>
        Assert.InRange(Math.Log2(Error(10) / Error(20)), 3.8, 4.2);

    private static double Error(int count)
    {
        double[] x = [.. Enumerable.Range(0, count + 1).Select(i => (double)i / count)], value = new double[1];
        var curve = new HermiteCubic(x, [.. x.Select(Math.Exp)], [.. x.Select(Math.Exp)]);
        double worst = 0;
        for (int i = 0; i < count; i++)
        {
            double at = (i + 0.5) / count;
            curve.Evaluate([at], value);
            worst = Math.Max(worst, Math.Abs(value[0] - Math.Exp(at)));
        }

        return worst;
    }
}
