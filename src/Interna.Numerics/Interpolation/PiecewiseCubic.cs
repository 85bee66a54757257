using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Interna.Numerics.Columns;

namespace Interna.Numerics.Interpolation;

/// <summary>What a curve does outside its nodes.</summary>
public enum Extrapolation
{
    /// <summary>A straight line that continues value and slope.</summary>
    Linear,

    /// <summary>The value at the end, so that a positive property stays positive.</summary>
    Constant,
}

/// <summary>A cubic on every interval between nodes, exact at the nodes, with its exact derivative.</summary>
/// <remarks>
/// Row r of the coefficients belongs to the r-th interval, with one more row beyond each end. A uniform table of buckets gives the
/// first row that can hold an argument; the few steps from there cost less than a search. Four arguments are evaluated
/// together; values and slopes do not depend on how many are evaluated at once.
/// </remarks>
public abstract class PiecewiseCubic : ICurve
{
    private const int BucketsPerNode = 4;

    private readonly Vector256<double>[] rows;
    private readonly double[] origins;
    private readonly double[] ends;
    private readonly ushort[] buckets;
    private readonly double lower;
    private readonly double bucketsPerUnit;

    private protected PiecewiseCubic(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> left, ReadOnlySpan<double> right, Extrapolation beyond)
    {
        int n = x.Length;
        lower = x[0];
        Domain = new Interval(x[0], x[^1]);
        rows = new Vector256<double>[n + 1];
        origins = new double[n + 1];
        ends = new double[n + 1];
        rows[0] = Vector256.Create(y[0], beyond == Extrapolation.Linear ? left[0] : 0, 0, 0);
        rows[n] = Vector256.Create(y[^1], beyond == Extrapolation.Linear ? right[^1] : 0, 0, 0);
        // No argument compares with NaN, not even infinity: the search ends there.
        (origins[0], origins[n], ends[n]) = (x[0], x[^1], double.NaN);
        x.CopyTo(ends);
        for (int i = 0; i + 1 < n; i++)
        {
            double h = x[i + 1] - x[i], secant = (y[i + 1] - y[i]) / h;
            double m0 = left[i], m1 = right[i];
            origins[i + 1] = x[i];
            rows[i + 1] = Vector256.Create(y[i], m0, (3 * secant - 2 * m0 - m1) / h, (m0 + m1 - 2 * secant) / (h * h));
        }

        buckets = new ushort[BucketsPerNode * n];
        bucketsPerUnit = buckets.Length / (x[^1] - x[0]);
        for (int k = 1, row = 1; k < buckets.Length; k++)
        {
            // One bucket back, so that rounding of the bucket number can never skip a row.
            while (x[0] + (k - 1) / bucketsPerUnit >= ends[row])
                row++;
            buckets[k] = (ushort)row;
        }
    }

    /// <inheritdoc/>
    public Interval Domain { get; }

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y)
    {
        y = y[..x.Length];
        int i = 0;
        for (; i + 4 <= x.Length; i += 4)
        {
            Gather(x[i..], out var t, out var c0, out var c1, out var c2, out var c3);
            (((c3 * t + c2) * t + c1) * t + c0).CopyTo(y[i..]);
        }

        for (; i < x.Length; i++)
            y[i] = Value(x[i]);
    }

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y, Span<double> dydx)
    {
        y = y[..x.Length];
        dydx = dydx[..x.Length];
        int i = 0;
        for (; i + 4 <= x.Length; i += 4)
        {
            Gather(x[i..], out var t, out var c0, out var c1, out var c2, out var c3);
            (((c3 * t + c2) * t + c1) * t + c0).CopyTo(y[i..]);
            ((3 * c3 * t + 2 * c2) * t + c1).CopyTo(dydx[i..]);
        }

        for (; i < x.Length; i++)
        {
            int row = Row(x[i]);
            double t = x[i] - origins[row];
            var c = rows[row];
            y[i] = ((c[3] * t + c[2]) * t + c[1]) * t + c[0];
            dydx[i] = (3 * c[3] * t + 2 * c[2]) * t + c[1];
        }
    }

    /// <summary>Evaluates one value.</summary>
    public double Value(double x)
    {
        int row = Row(x);
        double t = x - origins[row];
        var c = rows[row];
        return ((c[3] * t + c[2]) * t + c[1]) * t + c[0];
    }

    /// <summary>Checks that the nodes make a function.</summary>
    private protected static void Check(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length || x.Length < 2 || x.Length > ushort.MaxValue - 2)
            throw new ArgumentException($"A table needs two columns of the same length, from 2 to {ushort.MaxValue - 2}; found {x.Length} and {y.Length}.", nameof(x));
        for (int i = 0; i < x.Length; i++)
            if (!double.IsFinite(x[i]) || !double.IsFinite(y[i]) || (i > 0 && x[i] <= x[i - 1]))
                throw new ArgumentException($"Node {i} ({x[i]}, {y[i]}) is not finite or does not lie above the one before.", nameof(x));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Row(double x)
    {
        int bucket = Math.Clamp((int)((x - lower) * bucketsPerUnit), 0, buckets.Length - 1);
        int row = buckets[bucket];
        while (x >= ends[row])
            row++;
        return row;
    }

    // Coefficients of four arguments, transposed so that each vector holds one power.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Gather(ReadOnlySpan<double> x, out Vector256<double> t, out Vector256<double> c0, out Vector256<double> c1, out Vector256<double> c2, out Vector256<double> c3)
    {
        int r0 = Row(x[0]), r1 = Row(x[1]), r2 = Row(x[2]), r3 = Row(x[3]);
        t = Vector256.Create(x) - Vector256.Create(origins[r0], origins[r1], origins[r2], origins[r3]);
        ref var row = ref MemoryMarshal.GetArrayDataReference(rows);
        var a = Unsafe.Add(ref row, r0);
        var b = Unsafe.Add(ref row, r1);
        var c = Unsafe.Add(ref row, r2);
        var d = Unsafe.Add(ref row, r3);
        var abLow = Vector256.Create(a.GetLower(), c.GetLower());
        var cdLow = Vector256.Create(b.GetLower(), d.GetLower());
        var abHigh = Vector256.Create(a.GetUpper(), c.GetUpper());
        var cdHigh = Vector256.Create(b.GetUpper(), d.GetUpper());
        c0 = Interleave(abLow, cdLow, even: true);
        c1 = Interleave(abLow, cdLow, even: false);
        c2 = Interleave(abHigh, cdHigh, even: true);
        c3 = Interleave(abHigh, cdHigh, even: false);
    }

    // (p0, q0, p2, q2) or (p1, q1, p3, q3).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Interleave(Vector256<double> p, Vector256<double> q, bool even)
    {
        if (System.Runtime.Intrinsics.X86.Avx.IsSupported)
            return even ? System.Runtime.Intrinsics.X86.Avx.UnpackLow(p, q) : System.Runtime.Intrinsics.X86.Avx.UnpackHigh(p, q);
        int k = even ? 0 : 1;
        return Vector256.Create(p[k], q[k], p[k + 2], q[k + 2]);
    }
}
