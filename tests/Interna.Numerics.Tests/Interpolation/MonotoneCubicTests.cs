using FsCheck;
using FsCheck.Fluent;
using Interna.Numerics.Interpolation;

namespace Interna.Numerics.Tests.Interpolation;

public class MonotoneCubicTests
{
    // Unevenly spaced with a very short first interval, as digitised tables are.
    private static readonly double[] X = [0.21, 0.21004478, 0.219, 0.26, 0.33, 0.41, 0.53, 0.58, 0.585, 0.7, 0.95, 1.0];
    private static readonly double[] Y = [4.288, 4.211, 4.175, 4.172, 4.1727, 4.158, 4.14, 3.94, 3.72, 3.69, 3.63, 3.03];

    [Fact]
    public void nodes_are_met_exactly()
    {
        var curve = new MonotoneCubic(X, Y);
        var y = new double[X.Length];
        curve.Evaluate(X, y);
        Assert.Equal(Y, y);
    }

    [Fact]
    public void the_derivative_is_that_of_the_value()
    {
        var curve = new MonotoneCubic(X, Y);
        var x = Between(0.15, 1.05, 397);
        var (y, d) = (new double[x.Length], new double[x.Length]);
        curve.Evaluate(x, y, d);
        for (int i = 0; i < x.Length; i++)
        {
            const double h = 1e-7;
            // The second derivative jumps at nodes: compare where the difference does not straddle one.
            if (X.Any(node => Math.Abs(node - x[i]) <= 2 * h))
                continue;
            double difference = (curve.Value(x[i] + h) - curve.Value(x[i] - h)) / (2 * h);
            Assert.Equal(difference, d[i], 1e-6 * (1 + Math.Abs(d[i])));
        }
    }

    [Fact]
    public void value_and_slope_are_continuous_at_nodes_and_ends()
    {
        var curve = new MonotoneCubic(X, Y);
        foreach (double node in X)
        {
            double[] x = [Math.BitDecrement(node), node, Math.BitIncrement(node)];
            var (y, d) = (new double[3], new double[3]);
            curve.Evaluate(x, y, d);
            Assert.Equal(y[1], y[0], 1e-11);
            Assert.Equal(d[1], d[0], 1e-8 * (1 + Math.Abs(d[1])));
            Assert.Equal(d[1], d[2], 1e-8 * (1 + Math.Abs(d[1])));
        }
    }

    [Fact]
    public void monotone_tables_give_monotone_curves() => Prop.ForAll(
        ArbMap.Default.ArbFor<(PositiveInt, NonNegativeInt)[]>(),
        steps =>
        {
            if (steps.Length < 1)
                return true;
            var (x, y) = (new double[steps.Length + 1], new double[steps.Length + 1]);
            for (int i = 0; i < steps.Length; i++)
            {
                x[i + 1] = x[i] + steps[i].Item1.Get / 7.0;
                y[i + 1] = y[i] + steps[i].Item2.Get / 3.0;
            }

            var curve = new MonotoneCubic(x, y);
            var at = Between(x[0] - 1, x[^1] + 1, 500);
            var (v, d) = (new double[at.Length], new double[at.Length]);
            curve.Evaluate(at, v, d);
            return d.All(slope => slope >= -1e-9 * (1 + y[^1])) && v.Zip(v.Skip(1)).All(p => p.Second >= p.First - 1e-12 * (1 + y[^1]));
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Fact]
    public void it_never_leaves_the_range_of_neighbouring_nodes()
    {
        var curve = new MonotoneCubic(X, Y);
        for (int i = 0; i + 1 < X.Length; i++)
            foreach (double x in Between(X[i], X[i + 1], 51))
                Assert.InRange(curve.Value(x), Math.Min(Y[i], Y[i + 1]) - 1e-12, Math.Max(Y[i], Y[i + 1]) + 1e-12);
    }

    [Fact]
    public void smooth_monotone_functions_are_met_with_third_order()
    {
        // exp has no extremum, where shape preservation costs an order.
        double coarse = LargestError(17), fine = LargestError(33), finest = LargestError(65);
        Assert.True(Math.Log2(coarse / fine) > 2.8, $"order {Math.Log2(coarse / fine)}");
        Assert.True(Math.Log2(fine / finest) > 2.8, $"order {Math.Log2(fine / finest)}");

        static double LargestError(int nodes)
        {
            var x = Between(0, 2, nodes);
            var curve = new MonotoneCubic(x, Array.ConvertAll(x, Math.Exp));
            return Between(0, 2, 1777).Max(t => Math.Abs(curve.Value(t) - Math.Exp(t)));
        }
    }

    [Fact]
    public void beyond_the_ends_it_goes_on_straight_or_level()
    {
        var straight = new MonotoneCubic(X, Y);
        double slope = (straight.Value(1.2) - straight.Value(1.1)) / 0.1;
        Assert.Equal(Y[^1] + 0.3 * slope, straight.Value(1.3), 1e-12);
        Assert.True(slope < 0);

        var level = new MonotoneCubic(X, Y, Extrapolation.Constant);
        Assert.Equal(Y[^1], level.Value(7));
        Assert.Equal(Y[0], level.Value(-7));
    }

    [Fact]
    public void one_value_is_the_same_as_in_a_column()
    {
        var curve = new MonotoneCubic(X, Y);
        var x = Between(0.1, 1.1, 101);
        var y = new double[x.Length];
        curve.Evaluate(x, y);
        Assert.Equal(Array.ConvertAll(x, curve.Value), y);
    }

    [Fact]
    public void arguments_far_out_and_not_a_number_do_no_harm()
    {
        var curve = new MonotoneCubic(X, Y);
        double[] x = [double.NaN, 1e300, -1e300, double.PositiveInfinity, double.NegativeInfinity];
        var (y, d) = (new double[5], new double[5]);
        curve.Evaluate(x, y, d);
        Assert.True(double.IsNaN(y[0]));
        Assert.True(double.IsFinite(y[1]) && double.IsFinite(y[2]));
    }

    [Fact]
    public void evaluation_allocates_nothing()
    {
        var curve = new MonotoneCubic(X, Y);
        var x = Between(0.1, 1.1, 61);
        var (y, d) = (new double[x.Length], new double[x.Length]);
        curve.Evaluate(x, y, d);
        long before = GC.GetAllocatedBytesForCurrentThread();
        curve.Evaluate(x, y, d);
        curve.Evaluate(x, y);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData(new[] { 0.0, 1, 1 }, new[] { 0.0, 1, 2 })]
    [InlineData(new[] { 0.0, 2, 1 }, new[] { 0.0, 1, 2 })]
    [InlineData(new[] { 0.0 }, new[] { 0.0 })]
    [InlineData(new[] { 0.0, 1 }, new[] { 0.0 })]
    [InlineData(new[] { 0.0, 1 }, new[] { 0.0, double.NaN })]
    public void nodes_that_make_no_function_are_refused(double[] x, double[] y) =>
        Assert.Throws<ArgumentException>(() => new MonotoneCubic(x, y));

    internal static double[] Between(double a, double b, int count) =>
        Enumerable.Range(0, count).Select(i => i == count - 1 ? b : a + (b - a) * i / (count - 1)).ToArray();
}
