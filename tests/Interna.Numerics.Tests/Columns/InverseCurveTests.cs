using Interna.Numerics.Columns;
using Interna.Numerics.Expressions;
using Interna.Numerics.Interpolation;

namespace Interna.Numerics.Tests.Columns;

public class InverseCurveTests
{
    private static readonly ExpressionCurve Falling = new(Expression.Parse("exp(-3*x) - x", "x"), Interval.Everywhere);

    [Fact]
    public void it_undoes_the_function_with_its_slope()
    {
        var inverse = new InverseCurve(Falling, -1, 2);
        double[] x = [-0.999, -0.5, 0, 0.1, 0.7, 1.3, 1.999], y = new double[7], dydx = new double[7], back = new double[7], slope = new double[7];
        Falling.Evaluate(x, y, slope);
        inverse.Evaluate(y, back, dydx);
        for (int i = 0; i < x.Length; i++)
        {
            Assert.Equal(x[i], back[i], 1e-13);
            Assert.Equal(1, dydx[i] * slope[i], 1e-12);
        }

        double[] values = new double[7];
        inverse.Evaluate(y, values);
        Assert.Equal(back, values);
    }

    [Fact]
    public void beyond_its_ends_it_goes_on_straight()
    {
        var inverse = new InverseCurve(Falling, -1, 2);
        double[] beyond = [inverse.Domain.Lower - 0.5, inverse.Domain.Upper + 0.5, inverse.Domain.Lower, inverse.Domain.Upper], y = new double[4], dydx = new double[4];
        inverse.Evaluate(beyond, y, dydx);
        Assert.Equal(y[2] - 0.5 * dydx[2], y[0], 1e-12);
        Assert.Equal(y[3] + 0.5 * dydx[3], y[1], 1e-12);
    }

    [Fact]
    public void a_function_that_turns_is_refused() =>
        Assert.Throws<ArgumentException>(() => new InverseCurve(new LinearTable([0, 1, 2], [0, 1, 0]), 0, 2));
}
