using System.Numerics;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Tests.Reals;

public class ComplexRealTests
{
    [Fact]
    public void functions_are_the_complex_ones()
    {
        var z = new Complex(0.3, 0.7);
        var x = new ComplexReal(z);
        Near(Complex.Exp(z), ComplexReal.Exp(x));
        Near(Complex.Log(z), ComplexReal.Log(x));
        Near(Complex.Sqrt(z), ComplexReal.Sqrt(x));
        Near(Complex.Sinh(z), ComplexReal.SinhCosh(x).Sinh);
        Near(Complex.Cosh(z), ComplexReal.SinhCosh(x).Cosh);
        Near(z / (2 - z), x / (2 - x));
    }

    [Fact]
    public void choices_follow_the_real_part() =>
        Assert.Equal(1, ComplexReal.Where(new(1e-9, -5), ComplexReal.Of(1), ComplexReal.Of(2)).Value.Real);

    private static void Near(Complex expected, ComplexReal found) =>
        Assert.True(Complex.Abs(expected - found.Value) < 4e-16 * (1 + Complex.Abs(expected)), $"{expected} {found}");
}
