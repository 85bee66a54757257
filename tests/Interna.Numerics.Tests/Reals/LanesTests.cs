using Interna.Numerics.Reals;

namespace Interna.Numerics.Tests.Reals;

public class LanesTests
{
    private const double Limit = IReal<Scalar>.ExponentLimit;

    public static TheoryData<double, double> Ranges => new()
    {
        { -1e-9, 1e-9 },
        { -1e-3, 1e-3 },
        { -0.4, 0.4 },
        { -1, 1 },
        { -20, 20 },
        { -Limit, Limit },
    };

    [Theory, MemberData(nameof(Ranges))]
    public void exponential_functions_are_accurate_to_a_few_units_in_the_last_place(double from, double to)
    {
        Accurate<Lanes4>(from, to);
        Accurate<Lanes8>(from, to);
    }

    [Fact]
    public void logarithm_and_root_are_accurate()
    {
        var x = Grid(1e-12, 50);
        Compare<Lanes4>(x, new Logarithm(), Math.Log, 2);
        Compare<Lanes8>(x, new Logarithm(), Math.Log, 2);
        Compare<Lanes4>(x, new Root(), Math.Sqrt, 0);
        Compare<Lanes8>(x, new Root(), Math.Sqrt, 0);
    }

    [Fact]
    public void zero_stays_exact()
    {
        Assert.Equal(1, Lanes4.Exp(Lanes4.Of(0)).Value[0]);
        var (sinh, cosh) = Lanes4.SinhCosh(Lanes4.Of(0));
        Assert.Equal(0, sinh.Value[0]);
        Assert.Equal(1, cosh.Value[0]);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(1e5)]
    [InlineData(1e300)]
    [InlineData(double.PositiveInfinity)]
    public void huge_arguments_saturate_alike_in_every_width(double x)
    {
        Assert.Equal(Math.Exp(Limit), Scalar.Exp(new(x)).Value);
        Saturates<Lanes4>(x);
        Saturates<Lanes8>(x);
    }

    [Fact]
    public void choices_are_made_lane_by_lane()
    {
        double[] x = [-1, 0, 1, 2], y = new double[4];
        var lanes = Lanes4.Load(x, 0);
        Lanes4.Store(Lanes4.Where(lanes, Lanes4.Of(5), lanes), y, 0);
        Assert.Equal([-1, 0, 5, 5], y);
        Lanes4.Store(Lanes4.Max(lanes, Lanes4.Of(0.5)), y, 0);
        Assert.Equal([0.5, 0.5, 1, 2], y);
        Lanes4.Store(Lanes4.Min(lanes, Lanes4.Of(0.5)), y, 0);
        Assert.Equal([-1, 0, 0.5, 0.5], y);
    }

    private static void Accurate<T>(double from, double to)
        where T : struct, ILanes<T>
    {
        var x = Grid(from, to);
        Compare<T>(x, new Exponential(), Math.Exp, 2);
        Compare<T>(x, new Sine(), Math.Sinh, 4);
        Compare<T>(x, new Cosine(), Math.Cosh, 4);
        Compare<T>(x, new Tangent(), Math.Tanh, 6);
    }

    private static void Saturates<T>(double x)
        where T : struct, ILanes<T>
    {
        Assert.Equal(Math.Exp(Limit), First(T.Exp(T.Of(x))), 1e-14 * Math.Exp(Limit));
        Assert.Equal(Math.Exp(-Limit), First(T.Exp(T.Of(-x))), 1e-14 * Math.Exp(-Limit));
        Assert.Equal(-Math.Sinh(Limit), First(T.Sinh(T.Of(-x))), 1e-14 * Math.Sinh(Limit));
        Assert.Equal(1, First(T.Tanh(T.Of(x))), 1e-15);
    }

    private static double First<T>(T lanes)
        where T : struct, ILanes<T>
    {
        var all = new double[T.Width];
        T.Store(lanes, all, 0);
        Assert.All(all, v => Assert.Equal(all[0], v));
        return all[0];
    }

    private static double[] Grid(double from, double to) => [.. Enumerable.Range(0, 4000).Select(i => from + (to - from) * (i + 0.5) / 4000)];

    private static void Compare<T>(double[] x, IFunction function, Func<double, double> reference, double ulps)
        where T : struct, ILanes<T>
    {
        var y = new double[x.Length];
        for (int i = 0; i < x.Length; i += T.Width)
            T.Store(function.Of(T.Load(x, i)), y, i);
        for (int i = 0; i < x.Length; i++)
        {
            double expected = reference(x[i]);
            double found = Math.Abs(expected - y[i]) / (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected));
            Assert.True(found <= ulps, $"{function.GetType().Name}({x[i]:R}): {found} units off");
        }
    }

    private interface IFunction
    {
        T Of<T>(T x)
            where T : struct, IReal<T>;
    }

    private sealed class Exponential : IFunction
    {
        public T Of<T>(T x)
            where T : struct, IReal<T> => T.Exp(x);
    }

    private sealed class Sine : IFunction
    {
        public T Of<T>(T x)
            where T : struct, IReal<T> => T.Sinh(x);
    }

    private sealed class Cosine : IFunction
    {
        public T Of<T>(T x)
            where T : struct, IReal<T> => T.Cosh(x);
    }

    private sealed class Tangent : IFunction
    {
        public T Of<T>(T x)
            where T : struct, IReal<T> => T.Tanh(x);
    }

    private sealed class Logarithm : IFunction
    {
        public T Of<T>(T x)
            where T : struct, IReal<T> => T.Log(x);
    }

    private sealed class Root : IFunction
    {
        public T Of<T>(T x)
            where T : struct, IReal<T> => T.Sqrt(x);
    }
}
