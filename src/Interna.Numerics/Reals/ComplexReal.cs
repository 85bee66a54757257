using System.Numerics;

namespace Interna.Numerics.Reals;

/// <summary>A complex number: f(x + ih) gives f(x) and, with h far below rounding, the slope Im f/h without cancellation.</summary>
/// <remarks>Choices follow the real part, so a branch-free formula stays analytic on either side of a choice.</remarks>
/// <param name="Value">The number.</param>
public readonly record struct ComplexReal(Complex Value) : IReal<ComplexReal>
{
    /// <summary>x + ih.</summary>
    public ComplexReal(double real, double imaginary)
        : this(new Complex(real, imaginary))
    {
    }

    /// <inheritdoc/>
    public static ComplexReal Of(double value) => new(value, 0);

    /// <inheritdoc/>
    public static ComplexReal operator +(ComplexReal a, ComplexReal b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    public static ComplexReal operator +(ComplexReal a, double b) => new(a.Value + b);

    /// <inheritdoc/>
    public static ComplexReal operator -(ComplexReal a, ComplexReal b) => new(a.Value - b.Value);

    /// <inheritdoc/>
    public static ComplexReal operator -(ComplexReal a, double b) => new(a.Value - b);

    /// <inheritdoc/>
    public static ComplexReal operator -(double a, ComplexReal b) => new(a - b.Value);

    /// <inheritdoc/>
    public static ComplexReal operator -(ComplexReal a) => new(-a.Value);

    /// <inheritdoc/>
    public static ComplexReal operator *(ComplexReal a, ComplexReal b) => new(a.Value * b.Value);

    /// <inheritdoc/>
    public static ComplexReal operator *(double a, ComplexReal b) => new(a * b.Value);

    /// <inheritdoc/>
    public static ComplexReal operator /(ComplexReal a, ComplexReal b) => new(a.Value / b.Value);

    /// <inheritdoc/>
    public static ComplexReal Exp(ComplexReal x) => new(Complex.Exp(Saturate(x)));

    /// <inheritdoc/>
    public static ComplexReal Log(ComplexReal x) => new(Complex.Log(x.Value));

    /// <inheritdoc/>
    public static ComplexReal Sqrt(ComplexReal x) => new(Complex.Sqrt(x.Value));

    /// <inheritdoc/>
    public static (ComplexReal Sinh, ComplexReal Cosh) SinhCosh(ComplexReal x)
    {
        var y = Saturate(x);
        return (new(Complex.Sinh(y)), new(Complex.Cosh(y)));
    }

    /// <inheritdoc/>
    public static ComplexReal Where(ComplexReal test, ComplexReal a, ComplexReal b) => test.Value.Real > 0 ? a : b;

    private static Complex Saturate(ComplexReal x) => Math.Abs(x.Value.Real) <= IReal<ComplexReal>.ExponentLimit
        ? x.Value
        : new(Math.CopySign(IReal<ComplexReal>.ExponentLimit, x.Value.Real), x.Value.Imaginary);
}
