using System.Runtime.CompilerServices;

namespace Interna.Numerics.Reals;

/// <summary>Three partial derivatives.</summary>
/// <typeparam name="T">The inner number.</typeparam>
/// <param name="a">By the first variable.</param>
/// <param name="b">By the second variable.</param>
/// <param name="c">By the third variable.</param>
public readonly struct Partials3<T>(T a, T b, T c) : IPartials<Partials3<T>, T>
    where T : struct, IReal<T>
{
    /// <summary>By the first variable.</summary>
    public readonly T A = a;

    /// <summary>By the second variable.</summary>
    public readonly T B = b;

    /// <summary>By the third variable.</summary>
    public readonly T C = c;

    /// <inheritdoc/>
    public static Partials3<T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(T.Of(0), T.Of(0), T.Of(0));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials3<T> operator +(Partials3<T> x, Partials3<T> y) => new(x.A + y.A, x.B + y.B, x.C + y.C);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials3<T> operator -(Partials3<T> x, Partials3<T> y) => new(x.A - y.A, x.B - y.B, x.C - y.C);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials3<T> operator -(Partials3<T> x) => new(-x.A, -x.B, -x.C);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials3<T> operator *(T a, Partials3<T> x) => new(a * x.A, a * x.B, a * x.C);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials3<T> operator *(double a, Partials3<T> x) => new(a * x.A, a * x.B, a * x.C);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials3<T> Combine(T a, Partials3<T> x, T b, Partials3<T> y) =>
        new(T.MultiplyAdd(a, x.A, b * y.A), T.MultiplyAdd(a, x.B, b * y.B), T.MultiplyAdd(a, x.C, b * y.C));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials3<T> Where(T test, Partials3<T> x, Partials3<T> y) =>
        new(T.Where(test, x.A, y.A), T.Where(test, x.B, y.B), T.Where(test, x.C, y.C));
}
