using Interna.Numerics.Reals;

namespace Interna.Numerics.Tests.Reals;

public class DualTests
{
    /// <summary>A function of one variable in every number type.</summary>
    private interface IFunction
    {
        static abstract T Of<T>(T x)
            where T : struct, IReal<T>;
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(1.7)]
    public void every_operation_carries_its_derivative(double x)
    {
        Check<Arithmetic>(x);
        Check<Exponential>(x);
        Check<Hyperbolic>(x);
        Check<Roots>(x);
        Check<ErrorIntegral>(x);
        Check<Choices>(x);
        Check<Power>(x);
        Check<PositivePart>(x);
        Check<PositivePart>(x - 2);
    }

    [Fact]
    public void partials_stay_apart()
    {
        var x = new Dual<Scalar, Partials3<Scalar>>(new(2), new(new(1), new(0), new(0)));
        var y = new Dual<Scalar, Partials3<Scalar>>(new(3), new(new(0), new(1), new(0)));
        var z = new Dual<Scalar, Partials3<Scalar>>(new(5), new(new(0), new(0), new(1)));
        var p = (x * y / z - y).Partials;
        Assert.Equal(3.0 / 5, p.A.Value, 1e-15);
        Assert.Equal(2.0 / 5 - 1, p.B.Value, 1e-15);
        Assert.Equal(-6.0 / 25, p.C.Value, 1e-15);
    }

    [Fact]
    public void a_dual_of_a_dual_gives_the_second_derivative()
    {
        var inner = new Dual<Scalar, Partials1<Scalar>>(new(0.4), new(new(1)));
        var outer = new Dual<Dual<Scalar, Partials1<Scalar>>, Partials1<Dual<Scalar, Partials1<Scalar>>>>(inner, new(Dual<Scalar, Partials1<Scalar>>.Of(1)));
        var cube = outer * outer * outer;
        Assert.Equal(0.4 * 0.4 * 0.4, cube.Value.Value.Value, 1e-16);
        Assert.Equal(3 * 0.4 * 0.4, cube.Partials.A.Value.Value, 1e-15);
        Assert.Equal(6 * 0.4, cube.Partials.A.Partials.A.Value, 1e-15);
    }

    [Theory]
    [InlineData(18)]
    [InlineData(-18)]
    public void the_slope_of_tanh_keeps_its_relative_accuracy_in_the_tails(double x)
    {
        var t = Tanh(new Dual<Scalar, Partials1<Scalar>>(new(x), new(new(1))));
        double expected = 1 / (Math.Cosh(x) * Math.Cosh(x));
        Assert.Equal(expected, t.Partials.A.Value, 1e-14 * expected);

        static T Tanh<T>(T y)
            where T : struct, IReal<T> =>
            T.Tanh(y);
    }

    private static void Check<TFunction>(double x)
        where TFunction : IFunction
    {
        const double Step = 1e-30;
        var dual = TFunction.Of(new Dual<Scalar, Partials1<Scalar>>(new(x), new(new(1))));
        var complex = TFunction.Of(new ComplexReal(x, Step)).Value;
        double value = TFunction.Of(new Scalar(x)).Value, slope = complex.Imaginary / Step;
        Assert.Equal(value, dual.Value.Value);
        Assert.Equal(value, complex.Real, 4e-15 * Math.Abs(value));
        Assert.Equal(slope, dual.Partials.A.Value, 1e-13 * Math.Abs(slope));
    }

    private readonly struct Arithmetic : IFunction
    {
        public static T Of<T>(T x)
            where T : struct, IReal<T> =>
            -(3 * x + 1) * (2 - x) / (x * x + T.Of(0.5) - 0.25) - x + T.MultiplyAdd(x, x, x);
    }

    private readonly struct Exponential : IFunction
    {
        public static T Of<T>(T x)
            where T : struct, IReal<T> =>
            T.Exp(-(x * x)) + T.Log(x + 2);
    }

    private readonly struct Hyperbolic : IFunction
    {
        public static T Of<T>(T x)
            where T : struct, IReal<T> =>
            T.Sinh(x) * T.Cosh(0.5 * x) + T.Tanh(2 * x);
    }

    private readonly struct Roots : IFunction
    {
        public static T Of<T>(T x)
            where T : struct, IReal<T> =>
            T.Sqrt(x * x + 1);
    }

    private readonly struct ErrorIntegral : IFunction
    {
        public static T Of<T>(T x)
            where T : struct, IReal<T> =>
            T.Erfc(x) + T.Erfc(-x - 0.2) * x;
    }

    private readonly struct Choices : IFunction
    {
        public static T Of<T>(T x)
            where T : struct, IReal<T> =>
            T.Max(x, x * x) + 2 * T.Min(x, x * x) + T.Where(x - 1, x * x * x, 3 * x);
    }

    private readonly struct Power : IFunction
    {
        public static T Of<T>(T x)
            where T : struct, IReal<T> =>
            T.Pow(x, 1.3);
    }

    private readonly struct PositivePart : IFunction
    {
        public static T Of<T>(T x)
            where T : struct, IReal<T> =>
            T.Positive(x, 0.5);
    }
}
