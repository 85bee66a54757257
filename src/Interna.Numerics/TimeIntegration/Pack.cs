using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Interna.Numerics.TimeIntegration;

/// <summary>Eight doubles processed together. Both implementations give the same bits, so results do not depend on the machine.</summary>
internal unsafe interface IPack<T>
    where T : struct, IPack<T>
{
    static abstract T Load(double* source);

    static abstract void Store(T value, double* target);

    static abstract T Broadcast(double value);

    static abstract T operator +(T a, T b);

    static abstract T operator -(T a, T b);

    static abstract T operator *(T a, T b);

    static abstract T operator /(T a, T b);

    static abstract T MultiplyAdd(T a, T b, T c);

    static abstract T Abs(T value);

    static abstract double Sum(T value);
}

/// <summary>Eight doubles in one 512-bit register.</summary>
internal readonly unsafe struct Pack512(Vector512<double> value) : IPack<Pack512>
{
    private readonly Vector512<double> value = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 Load(double* source) => new(Vector512.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Pack512 value, double* target) => value.value.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 Broadcast(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 operator +(Pack512 a, Pack512 b) => new(a.value + b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 operator -(Pack512 a, Pack512 b) => new(a.value - b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 operator *(Pack512 a, Pack512 b) => new(a.value * b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 operator /(Pack512 a, Pack512 b) => new(a.value / b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 MultiplyAdd(Pack512 a, Pack512 b, Pack512 c) => new(Vector512.MultiplyAddEstimate(a.value, b.value, c.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack512 Abs(Pack512 value) => new(Vector512.Abs(value.value));

    public static double Sum(Pack512 value) => Vector256.Sum(value.value.GetLower() + value.value.GetUpper());
}

/// <summary>Eight doubles in two 256-bit registers.</summary>
internal readonly unsafe struct Pack256(Vector256<double> lower, Vector256<double> upper) : IPack<Pack256>
{
    private readonly Vector256<double> lower = lower;
    private readonly Vector256<double> upper = upper;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack256 Load(double* source) => new(Vector256.Load(source), Vector256.Load(source + 4));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Pack256 value, double* target)
    {
        value.lower.Store(target);
        value.upper.Store(target + 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack256 Broadcast(double value) => new(Vector256.Create(value), Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack256 operator +(Pack256 a, Pack256 b) => new(a.lower + b.lower, a.upper + b.upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack256 operator -(Pack256 a, Pack256 b) => new(a.lower - b.lower, a.upper - b.upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack256 operator *(Pack256 a, Pack256 b) => new(a.lower * b.lower, a.upper * b.upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack256 operator /(Pack256 a, Pack256 b) => new(a.lower / b.lower, a.upper / b.upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack256 MultiplyAdd(Pack256 a, Pack256 b, Pack256 c) => new(
        Vector256.MultiplyAddEstimate(a.lower, b.lower, c.lower),
        Vector256.MultiplyAddEstimate(a.upper, b.upper, c.upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack256 Abs(Pack256 value) => new(Vector256.Abs(value.lower), Vector256.Abs(value.upper));

    public static double Sum(Pack256 value) => Vector256.Sum(value.lower + value.upper);
}
