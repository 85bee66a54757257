namespace Interna.Numerics.Reals;

/// <summary>The smallest contract a formula needs of its numbers: field arithmetic and a few smooth functions.</summary>
/// <remarks>
/// A formula written once over <typeparamref name="T"/> is a value with <see cref="Scalar"/>, a value with exact partial
/// derivatives with <see cref="Dual{T, TPartials}"/>, several nodes at once with <see cref="Lanes4"/> or <see cref="Lanes8"/>, its
/// own LaTeX with <see cref="Tex"/> and a check of its units with <see cref="Dimensioned"/>. Formulas are branch-free:
/// they choose by <see cref="Where"/>, <see cref="Max"/> and <see cref="Min"/>. A bare <see langword="double"/> in an
/// expression is a dimensionless number; anything with a unit enters by <c>Lift</c>.
/// </remarks>
/// <typeparam name="T">The number type itself.</typeparam>
public interface IReal<T>
    where T : struct, IReal<T>
{
    /// <summary>Largest argument of an exponential: beyond it the result saturates, so that no step of Newton's method makes a NaN.</summary>
    /// <remarks>e^300 ≈ 2·10¹³⁰ lies far outside physics, and the product of two such numbers is still finite.</remarks>
    const double ExponentLimit = 300;

    /// <summary>A dimensionless constant.</summary>
    static abstract T Of(double value);

    /// <summary>A parameter with a dimension and a symbol; costs a load where neither is used.</summary>
    static virtual T Lift(double value, Dimension dimension, string symbol) => T.Of(value);

    /// <summary>One of several parameters with the same symbol, told apart by an index.</summary>
    static virtual T Lift(double value, Dimension dimension, string symbol, int index) => T.Lift(value, dimension, symbol);

    /// <summary>Sum.</summary>
    static abstract T operator +(T a, T b);

    /// <summary>Sum with a dimensionless constant.</summary>
    static abstract T operator +(T a, double b);

    /// <summary>Difference.</summary>
    static abstract T operator -(T a, T b);

    /// <summary>Difference with a dimensionless constant.</summary>
    static abstract T operator -(T a, double b);

    /// <summary>Difference from a dimensionless constant.</summary>
    static abstract T operator -(double a, T b);

    /// <summary>Negative.</summary>
    static abstract T operator -(T a);

    /// <summary>Product.</summary>
    static abstract T operator *(T a, T b);

    /// <summary>Product with a dimensionless constant.</summary>
    static abstract T operator *(double a, T b);

    /// <summary>Quotient.</summary>
    static abstract T operator /(T a, T b);

    /// <summary>a·b + c, fused where the hardware does it faster.</summary>
    static virtual T MultiplyAdd(T a, T b, T c) => a * b + c;

    /// <summary>eˣ; |x| saturates at <see cref="ExponentLimit"/>.</summary>
    static abstract T Exp(T x);

    /// <summary>eˣ − 1, accurate also near zero.</summary>
    static virtual T ExpM1(T x) => ExponentialMinusOne.Of(x);

    /// <summary>Natural logarithm of x &gt; 0.</summary>
    static abstract T Log(T x);

    /// <summary>Square root of x ≥ 0.</summary>
    static abstract T Sqrt(T x);

    /// <summary>sinh x and cosh x, which share their work; |x| saturates at <see cref="ExponentLimit"/>.</summary>
    static abstract (T Sinh, T Cosh) SinhCosh(T x);

    /// <summary>sinh x, accurate also near zero.</summary>
    static virtual T Sinh(T x) => T.SinhCosh(x).Sinh;

    /// <summary>cosh x.</summary>
    static virtual T Cosh(T x) => T.SinhCosh(x).Cosh;

    /// <summary>tanh x, accurate also near zero.</summary>
    static virtual T Tanh(T x)
    {
        var (sinh, cosh) = T.SinhCosh(x);
        return sinh / cosh;
    }

    /// <summary>Complementary error function 2/√π ∫ₓ^∞ e^(−t²) dt.</summary>
    static virtual T Erfc(T x) => ErrorFunction.Complement(x);

    /// <summary>x^p for x &gt; 0 and a dimensionless constant p.</summary>
    static virtual T Pow(T x, double p) => T.Exp(p * T.Log(x));

    /// <summary>x^p for x &gt; 0.</summary>
    static virtual T Pow(T x, T p) => T.Exp(p * T.Log(x));

    /// <summary><paramref name="a"/> where <paramref name="test"/> is positive, else <paramref name="b"/>; both are evaluated.</summary>
    static abstract T Where(T test, T a, T b);

    /// <summary>The larger of two numbers.</summary>
    static virtual T Max(T a, T b) => T.Where(a - b, a, b);

    /// <summary>The smaller of two numbers.</summary>
    static virtual T Min(T a, T b) => T.Where(a - b, b, a);

    /// <summary>
    /// x itself for x ≥ s, and s²/(2s − x) below: positive everywhere, with a continuous first derivative. Keeps roots and
    /// logarithms finite when an iterate of Newton's method leaves the domain; without effect inside it.
    /// </summary>
    /// <param name="x">A dimensionless number.</param>
    /// <param name="s">Where the extension starts, positive.</param>
    static virtual T Positive(T x, double s) => T.Max(x, T.Of(s * s) / T.Max(2 * s - x, T.Of(s)));
}
