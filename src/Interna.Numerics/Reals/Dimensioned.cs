namespace Interna.Numerics.Reals;

/// <summary>A number that knows its dimension: running a formula with it once checks the units of every term.</summary>
/// <remarks>Zero is zero in every unit: it adds to anything, as the derivative of a constant must.</remarks>
/// <param name="Value">Value in SI.</param>
/// <param name="Dimension">Dimension.</param>
public readonly record struct Dimensioned(double Value, Dimension Dimension) : IReal<Dimensioned>
{
    /// <inheritdoc/>
    public static Dimensioned Of(double value) => new(value, Dimension.None);

    /// <inheritdoc/>
    public static Dimensioned Lift(double value, Dimension dimension, string symbol) => new(value, dimension);

    /// <inheritdoc/>
    public static Dimensioned operator +(Dimensioned a, Dimensioned b) => new(a.Value + b.Value, Same("a sum", a, b));

    /// <inheritdoc/>
    public static Dimensioned operator +(Dimensioned a, double b) => a + Of(b);

    /// <inheritdoc/>
    public static Dimensioned operator -(Dimensioned a, Dimensioned b) => new(a.Value - b.Value, Same("a difference", a, b));

    /// <inheritdoc/>
    public static Dimensioned operator -(Dimensioned a, double b) => a - Of(b);

    /// <inheritdoc/>
    public static Dimensioned operator -(double a, Dimensioned b) => Of(a) - b;

    /// <inheritdoc/>
    public static Dimensioned operator -(Dimensioned a) => a with { Value = -a.Value };

    /// <inheritdoc/>
    public static Dimensioned operator *(Dimensioned a, Dimensioned b) => new(a.Value * b.Value, a.Dimension * b.Dimension);

    /// <inheritdoc/>
    public static Dimensioned operator *(double a, Dimensioned b) => b with { Value = a * b.Value };

    /// <inheritdoc/>
    public static Dimensioned operator /(Dimensioned a, Dimensioned b) => new(a.Value / b.Value, a.Dimension / b.Dimension);

    /// <inheritdoc/>
    public static Dimensioned Exp(Dimensioned x) => Of(Scalar.Exp(Bare("exp", x)).Value);

    /// <inheritdoc/>
    public static Dimensioned ExpM1(Dimensioned x) => Of(ExponentialMinusOne.Of<Scalar>(Bare("exp", x)).Value);

    /// <inheritdoc/>
    public static Dimensioned Log(Dimensioned x) => Of(Scalar.Log(Bare("log", x)).Value);

    /// <inheritdoc/>
    public static Dimensioned Sqrt(Dimensioned x) => new(Math.Sqrt(x.Value), x.Dimension.Root());

    /// <inheritdoc/>
    public static (Dimensioned Sinh, Dimensioned Cosh) SinhCosh(Dimensioned x)
    {
        var (sinh, cosh) = Scalar.SinhCosh(Bare("sinh", x));
        return (Of(sinh.Value), Of(cosh.Value));
    }

    /// <inheritdoc/>
    public static Dimensioned Tanh(Dimensioned x) => Of(Math.Tanh(Bare("tanh", x).Value));

    /// <inheritdoc/>
    public static Dimensioned Erfc(Dimensioned x) => Of(ErrorFunction.Complement(Bare("erfc", x)).Value);

    /// <inheritdoc/>
    public static Dimensioned Pow(Dimensioned x, double p) => Of(Math.Pow(Bare("a power", x).Value, p));

    /// <inheritdoc/>
    public static Dimensioned Where(Dimensioned test, Dimensioned a, Dimensioned b) =>
        new(test.Value > 0 ? a.Value : b.Value, Same("a choice", a, b));

    /// <inheritdoc/>
    public static Dimensioned Positive(Dimensioned x, double s)
    {
        Scalar bare = Bare("a positive part", x);
        return Of(bare.Value >= s ? bare.Value : s * s / (2 * s - bare.Value));
    }

    private static Dimension Same(string operation, Dimensioned a, Dimensioned b) =>
        a.Dimension == b.Dimension || b.Value == 0 ? a.Dimension
        : a.Value == 0 ? b.Dimension
        : throw new DimensionException(operation, a.Dimension, b.Dimension);

    private static Scalar Bare(string function, Dimensioned x) =>
        x.Dimension == Dimension.None ? new(x.Value) : throw new DimensionException(function, Dimension.None, x.Dimension);
}
