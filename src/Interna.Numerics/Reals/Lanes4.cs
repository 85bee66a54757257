using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Interna.Numerics.Reals;

/// <summary>Four doubles in one 256-bit register.</summary>
/// <param name="value">The lanes.</param>
public readonly struct Lanes4(Vector256<double> value) : IVectorLanes<Lanes4>
{
    private const double PowerShift = 6755399441055744 + 1023; // 1.5·2⁵² leaves a whole number in the low bits of the mantissa

    /// <summary>The lanes.</summary>
    public readonly Vector256<double> Value = value;

    /// <inheritdoc/>
    public static int Width => 4;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Load(ReadOnlySpan<double> column, int index) =>
        new(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(column), (nuint)index));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes4 value, Span<double> column, int index) =>
        value.Value.StoreUnsafe(ref MemoryMarshal.GetReference(column), (nuint)index);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Of(double value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator +(Lanes4 a, Lanes4 b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator +(Lanes4 a, double b) => new(a.Value + Vector256.Create(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator -(Lanes4 a, Lanes4 b) => new(a.Value - b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator -(Lanes4 a, double b) => new(a.Value - Vector256.Create(b));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator -(double a, Lanes4 b) => new(Vector256.Create(a) - b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator -(Lanes4 a) => new(-a.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator *(Lanes4 a, Lanes4 b) => new(a.Value * b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator *(double a, Lanes4 b) => new(Vector256.Create(a) * b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator /(Lanes4 a, Lanes4 b) => new(a.Value / b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 MultiplyAdd(Lanes4 a, Lanes4 b, Lanes4 c) => new(Vector256.MultiplyAddEstimate(a.Value, b.Value, c.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Exp(Lanes4 x) => VectorExponential<Lanes4>.Exp(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Log(Lanes4 x) => new(Vector256.Log(x.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Sqrt(Lanes4 x) => new(Vector256.Sqrt(x.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Lanes4 Sinh, Lanes4 Cosh) SinhCosh(Lanes4 x) => VectorExponential<Lanes4>.SinhCosh(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Where(Lanes4 test, Lanes4 a, Lanes4 b) =>
        new(Vector256.ConditionalSelect(Vector256.GreaterThan(test.Value, Vector256<double>.Zero), a.Value, b.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Max(Lanes4 a, Lanes4 b) => new(Vector256.MaxNative(a.Value, b.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Min(Lanes4 a, Lanes4 b) => new(Vector256.MinNative(a.Value, b.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes4 IVectorLanes<Lanes4>.Round(Lanes4 x) => new(Vector256.Round(x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes4 IVectorLanes<Lanes4>.Abs(Lanes4 x) => new(Vector256.Abs(x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes4 IVectorLanes<Lanes4>.CopySign(Lanes4 magnitude, Lanes4 sign) => new(Vector256.CopySign(magnitude.Value, sign.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes4 IVectorLanes<Lanes4>.PowerOfTwo(Lanes4 k) =>
        new(Vector256.ShiftLeft((k.Value + Vector256.Create(PowerShift)).AsInt64(), 52).AsDouble());
}
