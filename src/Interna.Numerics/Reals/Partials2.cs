using System.Runtime.CompilerServices;

namespace Interna.Numerics.Reals;

/// <summary>Two partial derivatives.</summary>
/// <typeparam name="T">The inner number.</typeparam>
/// <param name="a">By the first variable.</param>
/// <param name="b">By the second variable.</param>
public readonly struct Partials2<T>(T a, T b) : IPartials<Partials2<T>, T>
    where T : struct, IReal<T>
{
    /// <summary>By the first variable.</summary>
    public readonly T A = a;

    /// <summary>By the second variable.</summary>
    public readonly T B = b;

    /// <inheritdoc/>
    public static Partials2<T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(T.Of(0), T.Of(0));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials2<T> operator +(Partials2<T> x, Partials2<T> y) => new(x.A + y.A, x.B + y.B);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials2<T> operator -(Partials2<T> x, Partials2<T> y) => new(x.A - y.A, x.B - y.B);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials2<T> operator -(Partials2<T> x) => new(-x.A, -x.B);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials2<T> operator *(T a, Partials2<T> x) => new(a * x.A, a * x.B);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials2<T> operator *(double a, Partials2<T> x) => new(a * x.A, a * x.B);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials2<T> Combine(T a, Partials2<T> x, T b, Partials2<T> y) =>
        new(T.MultiplyAdd(a, x.A, b * y.A), T.MultiplyAdd(a, x.B, b * y.B));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials2<T> Where(T test, Partials2<T> x, Partials2<T> y) =>
        new(T.Where(test, x.A, y.A), T.Where(test, x.B, y.B));
}
