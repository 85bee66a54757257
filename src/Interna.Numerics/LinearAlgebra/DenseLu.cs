using System.Numerics;

namespace Interna.Numerics.LinearAlgebra;

/// <summary>LU factorisation of a small dense matrix with row equilibration and partial pivoting.</summary>
public sealed class DenseLu
{
    private readonly double[] lu;
    private readonly double[] rowScale;
    private readonly double[] work;
    private readonly int[] pivots;

    /// <summary>Reserves room for an n × n matrix.</summary>
    public DenseLu(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        Size = n;
        lu = new double[n * n];
        rowScale = new double[n];
        work = new double[n];
        pivots = new int[n];
    }

    /// <summary>Number of rows.</summary>
    public int Size { get; }

    /// <summary>The matrix to factorise, row by row; overwritten by <see cref="Factor"/>.</summary>
    public Span<double> Matrix => lu;

    /// <summary>Factorises <see cref="Matrix"/> in place; returns −1, or the row where no usable pivot was left.</summary>
    public int Factor()
    {
        var n = Size;
        for (var i = 0; i < n; i++)
        {
            var largest = 0.0;
            foreach (var a in Row(i)) largest = Math.Max(largest, Math.Abs(a));
            if (!(largest > 0) || !double.IsFinite(largest)) return i;
            rowScale[i] = 1 / largest;
            foreach (ref var a in Row(i)) a *= rowScale[i];
        }

        for (var k = 0; k < n; k++)
        {
            var pivot = k;
            for (var i = k + 1; i < n; i++)
                if (Math.Abs(lu[i * n + k]) > Math.Abs(lu[pivot * n + k])) pivot = i;
            pivots[k] = pivot;
            if (!(Math.Abs(lu[pivot * n + k]) > 0)) return k;
            if (pivot != k) Swap(Row(k), Row(pivot));
            var inverse = 1 / lu[k * n + k];
            for (var i = k + 1; i < n; i++)
            {
                var factor = lu[i * n + k] * inverse;
                lu[i * n + k] = factor;
                if (factor != 0) SubtractMultiple(Row(i)[(k + 1)..], factor, Row(k)[(k + 1)..]);
            }
        }

        return -1;
    }

    /// <summary>Solves A x = b in place.</summary>
    public void Solve(Span<double> x)
    {
        var n = Size;
        for (var i = 0; i < n; i++) work[i] = x[i] * rowScale[i];
        for (var i = 0; i < n; i++) (work[i], work[pivots[i]]) = (work[pivots[i]], work[i]);
        for (var i = 1; i < n; i++) work[i] -= Dot(Row(i)[..i], work.AsSpan(0, i));
        for (var i = n - 1; i >= 0; i--) work[i] = (work[i] - Dot(Row(i)[(i + 1)..], work.AsSpan(i + 1, n - i - 1))) / lu[i * n + i];
        work.AsSpan().CopyTo(x);
    }

    private Span<double> Row(int i) => lu.AsSpan(i * Size, Size);

    private static void Swap(Span<double> a, Span<double> b)
    {
        for (var i = 0; i < a.Length; i++) (a[i], b[i]) = (b[i], a[i]);
    }

    private static void SubtractMultiple(Span<double> target, double factor, ReadOnlySpan<double> source)
    {
        var i = 0;
        var broadcast = new Vector<double>(factor);
        for (; i <= target.Length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(target[i..]) - broadcast * new Vector<double>(source[i..])).CopyTo(target[i..]);
        for (; i < target.Length; i++) target[i] -= factor * source[i];
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var i = 0;
        var sum = Vector<double>.Zero;
        for (; i <= a.Length - Vector<double>.Count; i += Vector<double>.Count)
            sum += new Vector<double>(a[i..]) * new Vector<double>(b[i..]);
        var total = Vector.Sum(sum);
        for (; i < a.Length; i++) total += a[i] * b[i];
        return total;
    }
}
