using FsCheck;
using FsCheck.Fluent;
using Interna.Numerics.Expressions;
using Interval = Interna.Numerics.Columns.Interval;

namespace Interna.Numerics.Tests.Expressions;

public class ExpressionCurveTests
{
    private static readonly Interval Unit = new(0, 1);

    [Theory]
    [InlineData("0.194 + 1.5*exp(-12*x) + 0.0351*tanh((x-0.286)/0.083) - 0.0045*tanh((x-0.849)/0.119)")]
    [InlineData("5.34e-10*exp(-0.65*x)*1e10")]
    [InlineData("0.0911 + 1.9101*x - 1.052*x^2 + 0.1554*x^3")]
    [InlineData("x^1.5 + sqrt(x)/(1 + x) - log(1 + x)^3 + x^-2")]
    [InlineData("cosh(x)*sinh(2*x) + abs(x - 2)*max(x, 3) + min(x, 5)^x")]
    public void the_derivative_is_that_of_the_value(string text)
    {
        var curve = new ExpressionCurve(text, Unit);
        Prop.ForAll(Gen.Choose(50, 950).Select(k => k / 1000.0).ToArbitrary(), x =>
        {
            const double h = 1e-6;
            var (y, d) = (new double[3], new double[3]);
            curve.Evaluate([x - h, x, x + h], y, d);
            double difference = (y[2] - y[0]) / (2 * h);
            return Math.Abs(d[1] - difference) <= 1e-6 * (1 + Math.Abs(difference));
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    [Fact]
    public void long_and_short_columns_agree()
    {
        var curve = new ExpressionCurve("tanh(3*x) + exp(-x)", Unit);
        var x = Enumerable.Range(0, 67).Select(i => i / 66.0).ToArray();
        var (y, d, y1, d1) = (new double[67], new double[67], new double[1], new double[1]);
        curve.Evaluate(x, y, d);
        for (int i = 0; i < x.Length; i++)
        {
            curve.Evaluate(x.AsSpan(i, 1), y1, d1);
            Assert.Equal(y1[0], y[i], 1e-14);
            Assert.Equal(d1[0], d[i], 1e-13);
            Assert.Equal(Math.Tanh(3 * x[i]) + Math.Exp(-x[i]), y[i], 1e-14);
        }
    }

    [Fact]
    public void evaluation_allocates_nothing()
    {
        var curve = new ExpressionCurve("tanh(3*x) + exp(-x) + x^3", Unit);
        var (x, y, d) = (new double[61], new double[61], new double[61]);
        curve.Evaluate(x, y, d);
        long before = GC.GetAllocatedBytesForCurrentThread();
        curve.Evaluate(x, y, d);
        curve.Evaluate(x, y);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void the_domain_is_that_of_its_source() => Assert.Equal(Unit, new ExpressionCurve("x", Unit).Domain);
}
