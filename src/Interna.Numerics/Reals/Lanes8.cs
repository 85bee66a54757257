using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Interna.Numerics.Reals;

/// <summary>Eight doubles in one 512-bit register.</summary>
/// <param name="value">The lanes.</param>
public readonly struct Lanes8(Vector512<double> value) : IVectorLanes<Lanes8>
{
    private const double PowerShift = 6755399441055744 + 1023; // 1.5·2⁵² leaves a whole number in the low bits of the mantissa

    /// <summary>The lanes.</summary>
    public readonly Vector512<double> Value = value;

    /// <inheritdoc/>
    public static int Width => 8;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Load(ReadOnlySpan<double> column, int index) =>
        new(Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(column), (nuint)index));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes8 value, Span<double> column, int index) =>
        value.Value.StoreUnsafe(ref MemoryMarshal.GetReference(column), (nuint)index);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Of(double value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator +(Lanes8 a, Lanes8 b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator +(Lanes8 a, double b) => new(a.Value + Vector512.Create(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator -(Lanes8 a, Lanes8 b) => new(a.Value - b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator -(Lanes8 a, double b) => new(a.Value - Vector512.Create(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator -(double a, Lanes8 b) => new(Vector512.Create(a) - b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator -(Lanes8 a) => new(-a.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator *(Lanes8 a, Lanes8 b) => new(a.Value * b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator *(double a, Lanes8 b) => new(Vector512.Create(a) * b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator /(Lanes8 a, Lanes8 b) => new(a.Value / b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 MultiplyAdd(Lanes8 a, Lanes8 b, Lanes8 c) => new(Vector512.MultiplyAddEstimate(a.Value, b.Value, c.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Exp(Lanes8 x) => VectorExponential<Lanes8>.Exp(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Log(Lanes8 x) => new(Vector512.Log(x.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Sqrt(Lanes8 x) => new(Vector512.Sqrt(x.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Lanes8 Sinh, Lanes8 Cosh) SinhCosh(Lanes8 x) => VectorExponential<Lanes8>.SinhCosh(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Where(Lanes8 test, Lanes8 a, Lanes8 b) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThan(test.Value, Vector512<double>.Zero), a.Value, b.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Max(Lanes8 a, Lanes8 b) => new(Vector512.MaxNative(a.Value, b.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Min(Lanes8 a, Lanes8 b) => new(Vector512.MinNative(a.Value, b.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes8 IVectorLanes<Lanes8>.Round(Lanes8 x) => new(Vector512.Round(x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes8 IVectorLanes<Lanes8>.Abs(Lanes8 x) => new(Vector512.Abs(x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes8 IVectorLanes<Lanes8>.CopySign(Lanes8 magnitude, Lanes8 sign) => new(Vector512.CopySign(magnitude.Value, sign.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes8 IVectorLanes<Lanes8>.PowerOfTwo(Lanes8 k) =>
        new(Vector512.ShiftLeft((k.Value + Vector512.Create(PowerShift)).AsInt64(), 52).AsDouble());
}
