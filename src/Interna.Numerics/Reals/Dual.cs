using System.Runtime.CompilerServices;

namespace Interna.Numerics.Reals;

/// <summary>A number with its exact partial derivatives (forward mode): value + Σ partialₖ dxₖ.</summary>
/// <remarks>The inner number may itself be a vector register, a complex number or another dual (second derivatives).</remarks>
/// <typeparam name="T">The inner number.</typeparam>
/// <typeparam name="TPartials">The partial derivatives carried along.</typeparam>
/// <param name="value">Value.</param>
/// <param name="partials">Partial derivatives.</param>
public readonly struct Dual<T, TPartials>(T value, TPartials partials) : IReal<Dual<T, TPartials>>
    where T : struct, IReal<T>
    where TPartials : struct, IPartials<TPartials, T>
{
    private const double TwoOverRootPi = 1.1283791670955126;

    /// <summary>Value.</summary>
    public readonly T Value = value;

    /// <summary>Partial derivatives.</summary>
    public readonly TPartials Partials = partials;

    /// <summary>A number that depends on none of the variables.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> Constant(T value) => new(value, TPartials.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> Of(double value) => new(T.Of(value), TPartials.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> Lift(double value, Dimension dimension, string symbol) => new(T.Lift(value, dimension, symbol), TPartials.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> Lift(double value, Dimension dimension, string symbol, int index) =>
        new(T.Lift(value, dimension, symbol, index), TPartials.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> operator +(Dual<T, TPartials> a, Dual<T, TPartials> b) => new(a.Value + b.Value, a.Partials + b.Partials);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> operator +(Dual<T, TPartials> a, double b) => new(a.Value + b, a.Partials);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> operator -(Dual<T, TPartials> a, Dual<T, TPartials> b) => new(a.Value - b.Value, a.Partials - b.Partials);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> operator -(Dual<T, TPartials> a, double b) => new(a.Value - b, a.Partials);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> operator -(double a, Dual<T, TPartials> b) => new(a - b.Value, -b.Partials);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> operator -(Dual<T, TPartials> a) => new(-a.Value, -a.Partials);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> operator *(Dual<T, TPartials> a, Dual<T, TPartials> b) =>
        new(a.Value * b.Value, TPartials.Combine(b.Value, a.Partials, a.Value, b.Partials));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> operator *(double a, Dual<T, TPartials> b) => new(a * b.Value, a * b.Partials);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> operator /(Dual<T, TPartials> a, Dual<T, TPartials> b)
    {
        var reciprocal = T.Of(1) / b.Value;
        var quotient = a.Value / b.Value;
        return new(quotient, TPartials.Combine(reciprocal, a.Partials, -(quotient * reciprocal), b.Partials));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> Exp(Dual<T, TPartials> x)
    {
        var exp = T.Exp(x.Value);
        return new(exp, exp * x.Partials);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> ExpM1(Dual<T, TPartials> x)
    {
        var exp = T.ExpM1(x.Value);
        return new(exp, (exp + 1) * x.Partials);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> Log(Dual<T, TPartials> x) => new(T.Log(x.Value), T.Of(1) / x.Value * x.Partials);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> Sqrt(Dual<T, TPartials> x)
    {
        var root = T.Sqrt(x.Value);
        return new(root, T.Of(0.5) / root * x.Partials);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Dual<T, TPartials> Sinh, Dual<T, TPartials> Cosh) SinhCosh(Dual<T, TPartials> x)
    {
        var (sinh, cosh) = T.SinhCosh(x.Value);
        return (new(sinh, cosh * x.Partials), new(cosh, sinh * x.Partials));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> Tanh(Dual<T, TPartials> x)
    {
        var cosh = T.Cosh(x.Value); // 1/cosh² keeps relative accuracy where 1 − tanh² would cancel
        return new(T.Tanh(x.Value), T.Of(1) / (cosh * cosh) * x.Partials);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> Erfc(Dual<T, TPartials> x) =>
        new(T.Erfc(x.Value), -TwoOverRootPi * T.Exp(-(x.Value * x.Value)) * x.Partials);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> Pow(Dual<T, TPartials> x, double p)
    {
        var power = T.Pow(x.Value, p);
        return new(power, p * (power / x.Value) * x.Partials);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> Where(Dual<T, TPartials> test, Dual<T, TPartials> a, Dual<T, TPartials> b) =>
        new(T.Where(test.Value, a.Value, b.Value), TPartials.Where(test.Value, a.Partials, b.Partials));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T, TPartials> Positive(Dual<T, TPartials> x, double s)
    {
        var positive = T.Positive(x.Value, s);
        var ratio = 1 / s * positive;
        return new(positive, T.Min(T.Of(1), ratio * ratio) * x.Partials); // (p/s)² is the slope below s and exceeds 1 above
    }
}
