using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Tests.Columns;

public class CurveAlgebraTests
{
    private readonly record struct Cubic : ICurveLaw
    {
        public LawArgument Argument => new("position", "x", Dimension.None, new(-1, 3));

        public Dimension Result => Dimension.None;

        public string Symbol => "y";

        public T Value<T>(T x)
            where T : struct, IReal<T> =>
            x * x * x + 2 * x - 1;
    }

    private static readonly ICurve Curve = new CurveColumn<Cubic>(default);

    [Fact]
    public void a_constant_has_no_slope()
    {
        var (_, y, slope) = CurveColumnTests.Run(new ConstantCurve(3.5), 9);
        Assert.All(y, v => Assert.Equal(3.5, v));
        Assert.All(slope, v => Assert.Equal(0, v));
        Assert.Equal(Interval.Everywhere, new ConstantCurve(1).Domain);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(300)]
    public void an_affine_map_scales_value_argument_and_slope(int n)
    {
        var (x, y, slope) = CurveColumnTests.Run(new AffineCurve(Curve, argumentScale: -0.5, argumentShift: 0.25, scale: 3, shift: 7), n);
        for (int i = 0; i < n; i++)
        {
            double u = -0.5 * x[i] + 0.25;
            Assert.Equal(3 * (u * u * u + 2 * u - 1) + 7, y[i], 1e-13);
            Assert.Equal(3 * (3 * u * u + 2) * -0.5, slope[i], 1e-13);
        }
    }

    [Fact]
    public void an_affine_map_carries_the_domain_along() =>
        Assert.Equal(new Interval(-5.5, 2.5), new AffineCurve(Curve, argumentScale: -0.5, argumentShift: 0.25).Domain);

    [Theory]
    [InlineData(5)]
    [InlineData(300)]
    public void a_product_follows_the_product_rule(int n)
    {
        var (x, y, slope) = CurveColumnTests.Run(new ProductCurve(Curve, new AffineCurve(Curve, 2)), n);
        for (int i = 0; i < n; i++)
        {
            double u = x[i], f = u * u * u + 2 * u - 1, df = 3 * u * u + 2, v = 2 * u, g = v * v * v + 2 * v - 1, dg = 2 * (3 * v * v + 2);
            Assert.Equal(f * g, y[i], 1e-13 * Math.Max(1, Math.Abs(f * g)));
            Assert.Equal(df * g + f * dg, slope[i], 1e-12 * Math.Max(1, Math.Abs(df * g) + Math.Abs(f * dg)));
        }
    }

    [Fact]
    public void a_product_is_claimed_where_both_factors_are() =>
        Assert.Equal(new Interval(-0.5, 1.5), new ProductCurve(Curve, new AffineCurve(Curve, 2)).Domain);

    [Fact]
    public void an_evaluation_allocates_nothing()
    {
        var curve = new ProductCurve(new ConstantCurve(2), new AffineCurve(Curve, 2));
        double[] x = CurveColumnTests.Points(64), y = new double[64], slope = new double[64];
        curve.Evaluate(x, y, slope);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++)
            curve.Evaluate(x, y, slope);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
