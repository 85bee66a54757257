using System.Runtime.CompilerServices;

namespace Interna.Numerics.Reals;

/// <summary>Partial derivatives by the variables of two blocks, one after the other.</summary>
/// <typeparam name="TFirst">The first block.</typeparam>
/// <typeparam name="TSecond">The second block.</typeparam>
/// <param name="first">By the variables of the first block.</param>
/// <param name="second">By those of the second.</param>
public readonly struct PartialsPair<TFirst, TSecond>(TFirst first, TSecond second) : IPartialsBlock<PartialsPair<TFirst, TSecond>>
    where TFirst : struct, IPartialsBlock<TFirst>
    where TSecond : struct, IPartialsBlock<TSecond>
{
    private readonly TFirst first = first;
    private readonly TSecond second = second;

    /// <inheritdoc/>
    public static int Count => TFirst.Count + TSecond.Count;

    /// <inheritdoc/>
    public static PartialsPair<TFirst, TSecond> Zero => default;

    /// <inheritdoc/>
    public double this[int index] => index < TFirst.Count ? first[index] : second[index - TFirst.Count];

    /// <inheritdoc/>
    public static PartialsPair<TFirst, TSecond> Unit(int index, double slope) =>
        index < TFirst.Count ? new(TFirst.Unit(index, slope), TSecond.Zero) : new(TFirst.Zero, TSecond.Unit(index - TFirst.Count, slope));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartialsPair<TFirst, TSecond> operator +(PartialsPair<TFirst, TSecond> x, PartialsPair<TFirst, TSecond> y) => new(x.first + y.first, x.second + y.second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartialsPair<TFirst, TSecond> operator -(PartialsPair<TFirst, TSecond> x, PartialsPair<TFirst, TSecond> y) => new(x.first - y.first, x.second - y.second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartialsPair<TFirst, TSecond> operator -(PartialsPair<TFirst, TSecond> x) => new(-x.first, -x.second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartialsPair<TFirst, TSecond> operator *(Scalar a, PartialsPair<TFirst, TSecond> x) => new(a * x.first, a * x.second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartialsPair<TFirst, TSecond> operator *(double a, PartialsPair<TFirst, TSecond> x) => new(a * x.first, a * x.second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartialsPair<TFirst, TSecond> Combine(Scalar a, PartialsPair<TFirst, TSecond> x, Scalar b, PartialsPair<TFirst, TSecond> y) =>
        new(TFirst.Combine(a, x.first, b, y.first), TSecond.Combine(a, x.second, b, y.second));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartialsPair<TFirst, TSecond> Where(Scalar test, PartialsPair<TFirst, TSecond> x, PartialsPair<TFirst, TSecond> y) => test.Value > 0 ? x : y;
}
