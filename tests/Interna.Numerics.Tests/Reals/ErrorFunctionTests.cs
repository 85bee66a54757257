using Interna.Numerics.Reals;

namespace Interna.Numerics.Tests.Reals;

public class ErrorFunctionTests
{
    [Theory]
    [InlineData(-6, 1.9999999999999999785)]
    [InlineData(-2.5, 1.9995930479825550411)]
    [InlineData(-1, 1.8427007929497148693)]
    [InlineData(-0.3, 1.3286267594591274162)]
    [InlineData(-1e-08, 1.000000011283791671)]
    [InlineData(0, 1.0)]
    [InlineData(0.001, 0.9988716212090307636)]
    [InlineData(0.3, 0.67137324054087258381)]
    [InlineData(0.5, 0.47950012218695346232)]
    [InlineData(1, 0.15729920705028513066)]
    [InlineData(1.7, 0.016209541409225439159)]
    [InlineData(2.5, 0.00040695201744495893956)]
    [InlineData(4, 1.5417257900280018852e-8)]
    [InlineData(6, 2.1519736712498913117e-17)]
    [InlineData(10, 2.088487583762544757e-45)]
    [InlineData(15, 7.2129941724512066666e-100)]
    public void complementary_error_function_equals_its_value_in_forty_digits(double x, double expected)
    {
        // exp(−x²) turns the rounding of x² into a relative error of x² units.
        double bound = 1e-15 * (1 + x * x) * expected;
        Assert.Equal(expected, Erfc(new Scalar(x)).Value, bound);
        Assert.Equal(expected, Erfc(Lanes4.Of(x)).Value[2], bound);
        Assert.Equal(expected, Erfc(Lanes8.Of(x)).Value[5], bound);
        Assert.Equal(expected, Erfc(new ComplexReal(x, 0)).Value.Real, bound);
    }

    private static T Erfc<T>(T x)
        where T : struct, IReal<T> =>
        T.Erfc(x);
}
