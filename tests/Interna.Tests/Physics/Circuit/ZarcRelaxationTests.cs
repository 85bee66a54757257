using System.Numerics;
using Interna.Physics.Circuit;

namespace Interna.Tests.Physics.Circuit;

public class ZarcRelaxationTests
{
    [Theory]
    [InlineData(50, 0.8, 24.4914)]
    [InlineData(100, 0.9, 100.486)]
    public void worked_peaks(double resistance, double exponent, double expected) =>
        Assert.Equal(expected, Laws.Value(new ZarcRelaxation(resistance, exponent), 1), 1e-5 * expected);

    // ∫ γ/(1 + iωτ) d ln τ by the trapezium rule, which converges geometrically on the whole line.
    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(30)]
    public void they_add_up_to_the_impedance_of_the_arc(double frequency)
    {
        const double step = 0.05, exponent = 0.8;
        var law = new ZarcRelaxation(50, exponent);
        var sum = Complex.Zero;
        for (double u = -60; u <= 60; u += step) sum += step * Laws.Value(law, Math.Exp(u)) / new Complex(1, frequency * Math.Exp(u));
        var expected = 50 / (1 + Complex.Pow(new Complex(0, frequency), exponent));
        Assert.Equal(0, Complex.Abs(sum - expected) / Complex.Abs(expected), 1e-9);
    }
}
