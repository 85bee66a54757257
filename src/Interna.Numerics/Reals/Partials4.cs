using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Interna.Numerics.Reals;

/// <summary>Four partial derivatives of a scalar in one vector register.</summary>
/// <param name="values">By the four variables.</param>
public readonly struct Partials4(Vector256<double> values) : IPartialsBlock<Partials4>
{
    private readonly Vector256<double> values = values;

    /// <inheritdoc/>
    public static int Count => 4;

    /// <inheritdoc/>
    public static Partials4 Zero => default;

    /// <inheritdoc/>
    public double this[int index] => values.GetElement(index);

    /// <inheritdoc/>
    public static Partials4 Unit(int index, double slope) => new(Vector256<double>.Zero.WithElement(index, slope));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials4 operator +(Partials4 x, Partials4 y) => new(x.values + y.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials4 operator -(Partials4 x, Partials4 y) => new(x.values - y.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials4 operator -(Partials4 x) => new(-x.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials4 operator *(Scalar a, Partials4 x) => new(a.Value * x.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials4 operator *(double a, Partials4 x) => new(a * x.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials4 Combine(Scalar a, Partials4 x, Scalar b, Partials4 y) => new(a.Value * x.values + b.Value * y.values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Partials4 Where(Scalar test, Partials4 x, Partials4 y) => test.Value > 0 ? x : y;
}
