using System.Runtime.CompilerServices;

namespace Interna.Numerics.Reals;

/// <summary>Exponential and hyperbolic functions of vector registers, branch-free, within a few units in the last place.</summary>
/// <remarks>
/// x = k ln 2 + r with |r| ≤ ln 2/2; e^r − 1 by its Taylor series to r¹³, whose remainder is below 2⁻⁵⁷ of the result; then
/// e^x − 1 = 2ᵏ(e^r − 1) + (2ᵏ − 1), which keeps relative accuracy also near zero, where e^x − 1 by subtraction would lose it.
/// ln 2 is split so that k times its upper part is exact with and without fused multiply–add.
/// </remarks>
internal static class VectorExponential<T>
    where T : struct, IVectorLanes<T>
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>eˣ with saturated argument.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp(T x)
    {
        var y = T.Max(T.Of(-IReal<T>.ExponentLimit), T.Min(T.Of(IReal<T>.ExponentLimit), x));
        var k = T.Round(Log2E * y);
        var scale = T.PowerOfTwo(k);
        return T.MultiplyAdd(scale, ReducedExpM1(y, k), scale);
    }

    /// <summary>sinh x = (E + q)/2 and cosh x = 1 + E q/2 with E = e^|x| − 1, q = E/(E + 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (T Sinh, T Cosh) SinhCosh(T x)
    {
        var y = T.Min(T.Of(IReal<T>.ExponentLimit), T.Abs(x));
        var k = T.Round(Log2E * y);
        var scale = T.PowerOfTwo(k);
        var e = T.MultiplyAdd(scale, ReducedExpM1(y, k), scale - 1);
        var q = e / (e + 1);
        return (T.CopySign(0.5 * (e + q), x), T.MultiplyAdd(0.5 * e, q, T.Of(1)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ReducedExpM1(T y, T k)
    {
        var r = T.MultiplyAdd(k, T.Of(-Ln2Low), T.MultiplyAdd(k, T.Of(-Ln2High), y));
        var r2 = r * r;
        var r4 = r2 * r2;
        // Pairs first: a short chain of dependent operations lets neighbouring nodes overlap.
        var low = T.MultiplyAdd(Pair(1.0 / 24, 1.0 / 120, r), r2, Pair(1.0 / 2, 1.0 / 6, r));
        var middle = T.MultiplyAdd(Pair(1.0 / 40320, 1.0 / 362880, r), r2, Pair(1.0 / 720, 1.0 / 5040, r));
        var high = T.MultiplyAdd(Pair(1.0 / 479001600, 1.0 / 6227020800, r), r2, Pair(1.0 / 3628800, 1.0 / 39916800, r));
        var series = T.MultiplyAdd(T.MultiplyAdd(high, r4, middle), r4, low);
        return T.MultiplyAdd(series, r2, r);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Pair(double a, double b, T r) => T.MultiplyAdd(T.Of(b), r, T.Of(a));
}
