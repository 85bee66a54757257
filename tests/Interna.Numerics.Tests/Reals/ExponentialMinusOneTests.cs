using Interna.Numerics.Reals;

namespace Interna.Numerics.Tests.Reals;

public class ExponentialMinusOneTests
{
    [Theory]
    [InlineData(-40, -0.99999999999999999575)]
    [InlineData(-1, -0.63212055882855767840)]
    [InlineData(-0.36, -0.30232367392896894277)]
    [InlineData(-0.34, -0.28822967723739038492)]
    [InlineData(-1e-5, -9.9999500001666662500e-6)]
    [InlineData(1e-12, 1.0000000000005000000e-12)]
    [InlineData(0.001, 1.0005001667083416681e-3)]
    [InlineData(0.34, 0.40494759056359379685)]
    [InlineData(0.36, 0.43332941456034025778)]
    [InlineData(3, 19.085536923187667741)]
    public void equals_its_value_in_twenty_digits_also_near_zero(double x, double expected)
    {
        double bound = 4e-16 * (1 + Math.Abs(x)) * Math.Abs(expected);
        Assert.Equal(expected, ExpM1(new Scalar(x)).Value, bound);
        Assert.Equal(expected, ExpM1(Lanes4.Of(x)).Value[1], bound);
        Assert.Equal(expected, ExpM1(Lanes8.Of(x)).Value[6], bound);
        Assert.Equal(expected, ExpM1(new ComplexReal(x, 0)).Value.Real, bound);
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(-1e-9)]
    [InlineData(0)]
    [InlineData(0.2)]
    [InlineData(5)]
    public void slope_is_the_exponential(double x) =>
        Assert.Equal(Math.Exp(x), ExpM1(new Dual<Scalar, Partials1<Scalar>>(new(x), new(new(1)))).Partials.A.Value, 1e-14 * Math.Exp(x));

    [Theory]
    [InlineData(1e4)]
    [InlineData(-1e4)]
    public void far_arguments_stay_finite(double x) => Assert.True(double.IsFinite(ExpM1(Lanes4.Of(x)).Value[0]));

    private static T ExpM1<T>(T x)
        where T : struct, IReal<T> =>
        T.ExpM1(x);
}
