using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Tests.Columns;

public class CurveColumnTests
{
    private readonly record struct Bump(double Width) : ICurveLaw
    {
        public LawArgument Argument => new("position", "x", Dimension.None, new(-2, 2));

        public Dimension Result => Dimension.None;

        public string Symbol => "y";

        public T Value<T>(T x)
            where T : struct, IReal<T> =>
            T.Exp(-(x * x) / T.Of(Width));
    }

    private static readonly CurveColumn<Bump> Column = new(new(0.7));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(32)]
    [InlineData(300)]
    public void values_and_slopes_are_exact_at_every_length(int n)
    {
        var (x, y, slope) = Run(Column, n);
        for (int i = 0; i < n; i++)
        {
            double expected = Math.Exp(-x[i] * x[i] / 0.7);
            Assert.Equal(expected, y[i], 1e-15);
            Assert.Equal(-2 * x[i] / 0.7 * expected, slope[i], 4e-15);
        }
    }

    [Fact]
    public void register_widths_agree()
    {
        var x = Points(16);
        double[] y4 = new double[16], d4 = new double[16], y8 = new double[16], d8 = new double[16], y1 = new double[16], d1 = new double[16];
        Column.Evaluate<Lanes4>(x, y4, d4);
        Column.Evaluate<Lanes8>(x, y8, d8);
        Column.Evaluate<Scalar>(x, y1, d1);
        for (int i = 0; i < 16; i++)
        {
            Assert.Equal(y4[i], y8[i], 1e-15);
            Assert.Equal(d4[i], d8[i], 1e-14);
            Assert.Equal(y4[i], y1[i], 1e-15);
            Assert.Equal(d4[i], d1[i], 1e-14);
        }
    }

    [Fact]
    public void the_domain_is_the_laws() => Assert.Equal(new Interval(-2, 2), Column.Domain);

    [Fact]
    public void a_short_output_is_refused() => Assert.Throws<ArgumentException>(() => Column.Evaluate(new double[8], new double[4]));

    internal static double[] Points(int n) => [.. Enumerable.Range(0, n).Select(i => -1.9 + 3.8 * (i + 0.5) / n)];

    internal static (double[] X, double[] Y, double[] Slope) Run(ICurve curve, int n)
    {
        var x = Points(n);
        double[] y = new double[n], slope = new double[n], alone = new double[n];
        curve.Evaluate(x, y, slope);
        curve.Evaluate(x, alone);
        for (int i = 0; i < n; i++)
            Assert.Equal(y[i], alone[i], 1e-15 * Math.Max(1, Math.Abs(y[i])));
        return (x, y, slope);
    }
}
