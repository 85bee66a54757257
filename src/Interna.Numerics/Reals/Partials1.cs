using System.Runtime.CompilerServices;

namespace Interna.Numerics.Reals;

/// <summary>One partial derivative.</summary>
/// <typeparam name="T">The inner number.</typeparam>
/// <param name="a">By the first variable.</param>
public readonly struct Partials1<T>(T a) : IPartials<Partials1<T>, T>
    where T : struct, IReal<T>
{
    /// <summary>By the first variable.</summary>
    public readonly T A = a;

    /// <inheritdoc/>
    public static Partials1<T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(T.Of(0));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials1<T> operator +(Partials1<T> x, Partials1<T> y) => new(x.A + y.A);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials1<T> operator -(Partials1<T> x, Partials1<T> y) => new(x.A - y.A);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials1<T> operator -(Partials1<T> x) => new(-x.A);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials1<T> operator *(T a, Partials1<T> x) => new(a * x.A);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials1<T> operator *(double a, Partials1<T> x) => new(a * x.A);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials1<T> Combine(T a, Partials1<T> x, T b, Partials1<T> y) =>
        new(T.MultiplyAdd(a, x.A, b * y.A));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials1<T> Where(T test, Partials1<T> x, Partials1<T> y) =>
        new(T.Where(test, x.A, y.A));
}
