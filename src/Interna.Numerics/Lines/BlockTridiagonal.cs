using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Interna.Numerics.TimeIntegration;

namespace Interna.Numerics.Lines;

/// <summary>
/// A block-tridiagonal matrix L_k x_{k−1} + D_k x_k + U_k x_{k+1} = b_k with m unknowns per node, factorised in O(N m³) and
/// solved in O(N m²); real or complex.
/// </summary>
/// <remarks>
/// The matrix is held by columns of nodes, so that it is assembled with vector instructions, and is not destroyed by
/// <see cref="Factor"/>. The factorisation eliminates from both ends at once towards the middle: the two recurrences are
/// independent, which halves the time a processor waits for one result to reach the next. Each pivot block is inverted with
/// pivoting inside the block after rows and columns have been scaled, so the magnitudes of equations and unknowns do not matter; between
/// blocks there is no pivoting, as for any matrix whose blocks come from conservation laws. Nothing is allocated
/// after construction.
/// </remarks>
/// <typeparam name="T">double or <see cref="Complex"/>.</typeparam>
public sealed class BlockTridiagonal<T>
    where T : struct, INumberBase<T>
{
    // A pivot block this close to singular, relative to its own entries, has no correct digit left in its inverse.
    private const double SingularBelow = 1e-15;

    private readonly T[] lower;
    private readonly T[] diagonal;
    private readonly T[] upper;
    private readonly T[] factors;
    private readonly PivotBlock<T>? block;
    private readonly T[] scratch;
    private readonly int middle;

    /// <summary>Reserves a matrix of zeros.</summary>
    /// <param name="nodes">Number of nodes N, at least 1.</param>
    /// <param name="unknowns">Unknowns per node m, at least 1.</param>
    public BlockTridiagonal(int nodes, int unknowns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nodes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(unknowns, 1);
        Nodes = nodes;
        Unknowns = unknowns;
        middle = nodes / 2;
        lower = new T[nodes * unknowns * unknowns];
        diagonal = new T[nodes * unknowns * unknowns];
        upper = new T[nodes * unknowns * unknowns];
        factors = new T[nodes * unknowns * unknowns * 3];
        scratch = new T[unknowns];
        if (unknowns != 2) block = new PivotBlock<T>(unknowns);
    }

    /// <summary>Number of nodes N.</summary>
    public int Nodes { get; }

    /// <summary>Unknowns per node m.</summary>
    public int Unknowns { get; }

    /// <summary>Entry (i, j) of L_k for every node k; that of node 0 is not used.</summary>
    public Span<T> Lower(int i, int j) => lower.AsSpan((i * Unknowns + j) * Nodes, Nodes);

    /// <summary>Entry (i, j) of D_k for every node k.</summary>
    public Span<T> Diagonal(int i, int j) => diagonal.AsSpan((i * Unknowns + j) * Nodes, Nodes);

    /// <summary>Entry (i, j) of U_k for every node k; that of the last node is not used.</summary>
    public Span<T> Upper(int i, int j) => upper.AsSpan((i * Unknowns + j) * Nodes, Nodes);

    /// <summary>Factorises the matrix; a singular pivot block is reported with its node as index.</summary>
    public StateCheck Factor()
    {
        int singular = Unknowns == 2 ? FactorPairs() : FactorBlocks();
        return singular < 0 ? StateCheck.Good : new StateCheck(StateFault.Singular, singular);
    }

    /// <summary>Solves in place; unknown i of node k is at i·N + k.</summary>
    public void Solve(Span<T> x)
    {
        if (x.Length != Unknowns * Nodes) throw new ArgumentException($"{Unknowns * Nodes} values are needed.", nameof(x));
        if (Unknowns == 2) SolvePairs(x);
        else SolveBlocks(x);
    }

    // Factors of node k: W = (pivot)⁻¹, then W·(block towards the end already eliminated), then W·(block towards the middle).
    private int FactorPairs()
    {
        for (int s = 0; s < middle; s++)
        {
            int right = Nodes - 1 - s;
            if (FactorPair(s, s - 1, s > 0, lower, upper)) return s;
            if (right > middle && FactorPair(right, right + 1, s > 0, upper, lower)) return right;
        }

        return FactorMiddlePair() ? middle : -1;
    }

    // True where the pivot is singular.
    private bool FactorPair(int k, int before, bool hasBefore, T[] outward, T[] inward)
    {
        int n = Nodes;
        T a = diagonal[k], b = diagonal[n + k], c = diagonal[2 * n + k], d = diagonal[3 * n + k];
        T o00 = outward[k], o01 = outward[n + k], o10 = outward[2 * n + k], o11 = outward[3 * n + k];
        if (hasBefore) Eliminate(ref a, ref b, ref c, ref d, o00, o01, o10, o11, before);
        return Invert(k, a, b, c, d, o00, o01, o10, o11, inward[k], inward[n + k], inward[2 * n + k], inward[3 * n + k]);
    }

    private bool FactorMiddlePair()
    {
        int n = Nodes, k = middle;
        T a = diagonal[k], b = diagonal[n + k], c = diagonal[2 * n + k], d = diagonal[3 * n + k];
        T l00 = lower[k], l01 = lower[n + k], l10 = lower[2 * n + k], l11 = lower[3 * n + k];
        T u00 = upper[k], u01 = upper[n + k], u10 = upper[2 * n + k], u11 = upper[3 * n + k];
        if (k > 0) Eliminate(ref a, ref b, ref c, ref d, l00, l01, l10, l11, k - 1);
        if (k < n - 1) Eliminate(ref a, ref b, ref c, ref d, u00, u01, u10, u11, k + 1);
        return Invert(k, a, b, c, d, l00, l01, l10, l11, u00, u01, u10, u11);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Eliminate(ref T a, ref T b, ref T c, ref T d, T o00, T o01, T o10, T o11, int before)
    {
        ref T past = ref factors[12 * before + 8];
        T n00 = past, n01 = Unsafe.Add(ref past, 1), n10 = Unsafe.Add(ref past, 2), n11 = Unsafe.Add(ref past, 3);
        a -= o00 * n00 + o01 * n10;
        b -= o00 * n01 + o01 * n11;
        c -= o10 * n00 + o11 * n10;
        d -= o10 * n01 + o11 * n11;
    }

    // Cramer's rule for two unknowns: scaling rows or columns changes nothing but the scale of the result.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Invert(int k, T a, T b, T c, T d, T o00, T o01, T o10, T o11, T i00, T i01, T i10, T i11)
    {
        T ad = a * d, bc = b * c, determinant = ad - bc;
        double size = Magnitude(determinant), scale = Magnitude(ad) + Magnitude(bc);
        if (!(size > SingularBelow * scale) || !double.IsFinite(size)) return true;
        T inverse = T.One / determinant;
        T w00 = d * inverse, w01 = -b * inverse, w10 = -c * inverse, w11 = a * inverse;
        ref T f = ref factors[12 * k];
        f = w00;
        Unsafe.Add(ref f, 1) = w01;
        Unsafe.Add(ref f, 2) = w10;
        Unsafe.Add(ref f, 3) = w11;
        Unsafe.Add(ref f, 4) = w00 * o00 + w01 * o10;
        Unsafe.Add(ref f, 5) = w00 * o01 + w01 * o11;
        Unsafe.Add(ref f, 6) = w10 * o00 + w11 * o10;
        Unsafe.Add(ref f, 7) = w10 * o01 + w11 * o11;
        Unsafe.Add(ref f, 8) = w00 * i00 + w01 * i10;
        Unsafe.Add(ref f, 9) = w00 * i01 + w01 * i11;
        Unsafe.Add(ref f, 10) = w10 * i00 + w11 * i10;
        Unsafe.Add(ref f, 11) = w10 * i01 + w11 * i11;
        return false;
    }

    private void SolvePairs(Span<T> x)
    {
        int n = Nodes, m = middle;
        ref T x0 = ref MemoryMarshal.GetReference(x);
        ref T x1 = ref Unsafe.Add(ref x0, n);
        ref T f = ref MemoryMarshal.GetArrayDataReference(factors);
        T l0 = T.Zero, l1 = T.Zero, r0 = T.Zero, r1 = T.Zero;
        for (int s = 0; s < m; s++)
        {
            int right = n - 1 - s;
            Advance(ref Unsafe.Add(ref f, 12 * s), ref Unsafe.Add(ref x0, s), ref Unsafe.Add(ref x1, s), ref l0, ref l1);
            if (right > m) Advance(ref Unsafe.Add(ref f, 12 * right), ref Unsafe.Add(ref x0, right), ref Unsafe.Add(ref x1, right), ref r0, ref r1);
        }

        T rest0 = r0, rest1 = r1;
        Advance(ref Unsafe.Add(ref f, 12 * m), ref Unsafe.Add(ref x0, m), ref Unsafe.Add(ref x1, m), ref l0, ref l1);
        Retreat(ref Unsafe.Add(ref f, 12 * m), ref Unsafe.Add(ref x0, m), ref Unsafe.Add(ref x1, m), ref rest0, ref rest1);
        l0 = r0 = rest0;
        l1 = r1 = rest1;
        for (int s = m - 1; s >= 0; s--)
        {
            int right = n - 1 - s;
            Retreat(ref Unsafe.Add(ref f, 12 * s), ref Unsafe.Add(ref x0, s), ref Unsafe.Add(ref x1, s), ref l0, ref l1);
            if (right > m) Retreat(ref Unsafe.Add(ref f, 12 * right), ref Unsafe.Add(ref x0, right), ref Unsafe.Add(ref x1, right), ref r0, ref r1);
        }
    }

    // x ← W b − (W·outward) x_before
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Advance(ref T f, ref T x0, ref T x1, ref T before0, ref T before1)
    {
        T b0 = x0, b1 = x1;
        T w0 = f * b0 + Unsafe.Add(ref f, 1) * b1, w1 = Unsafe.Add(ref f, 2) * b0 + Unsafe.Add(ref f, 3) * b1;
        T z0 = w0 - (Unsafe.Add(ref f, 4) * before0 + Unsafe.Add(ref f, 5) * before1);
        T z1 = w1 - (Unsafe.Add(ref f, 6) * before0 + Unsafe.Add(ref f, 7) * before1);
        x0 = before0 = z0;
        x1 = before1 = z1;
    }

    // x ← x − (W·inward) x_before
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Retreat(ref T f, ref T x0, ref T x1, ref T before0, ref T before1)
    {
        T z0 = x0 - (Unsafe.Add(ref f, 8) * before0 + Unsafe.Add(ref f, 9) * before1);
        T z1 = x1 - (Unsafe.Add(ref f, 10) * before0 + Unsafe.Add(ref f, 11) * before1);
        x0 = before0 = z0;
        x1 = before1 = z1;
    }

    private int FactorBlocks()
    {
        for (int k = 0; k < middle; k++)
            if (!FactorBlock(k, k - 1, lower, k + 1, upper, eliminateInward: false)) return k;
        for (int k = Nodes - 1; k > middle; k--)
            if (!FactorBlock(k, k + 1, upper, k - 1, lower, eliminateInward: false)) return k;
        return FactorBlock(middle, middle - 1, lower, middle + 1, upper, eliminateInward: true) ? -1 : middle;
    }

    private bool FactorBlock(int k, int before, T[] outward, int after, T[] inward, bool eliminateInward)
    {
        int n = Nodes, m = Unknowns, size = m * m;
        var pivot = block!.Matrix;
        for (int e = 0; e < size; e++) pivot[e] = diagonal[e * n + k];
        if (before >= 0 && before < n) SubtractProduct(pivot, outward, k, before);
        if (eliminateInward && after >= 0 && after < n) SubtractProduct(pivot, inward, k, after);
        if (!block.Factor(SingularBelow)) return false;
        var f = factors.AsSpan(3 * size * k, 3 * size);
        f[..size].Clear();
        for (int i = 0; i < m; i++) f[i * m + i] = T.One;
        for (int e = 0; e < size; e++)
        {
            f[size + e] = outward[e * n + k];
            f[2 * size + e] = inward[e * n + k];
        }

        for (int part = 0; part < 3; part++)
        {
            for (int j = 0; j < m; j++)
            {
                for (int i = 0; i < m; i++) scratch[i] = f[part * size + i * m + j];
                block.Solve(scratch);
                for (int i = 0; i < m; i++) f[part * size + i * m + j] = scratch[i];
            }
        }

        return true;
    }

    // pivot ← pivot − (block of node k)·(W·inward of the node before)
    private void SubtractProduct(Span<T> pivot, T[] towards, int k, int before)
    {
        int n = Nodes, m = Unknowns;
        var past = factors.AsSpan(3 * m * m * before + 2 * m * m, m * m);
        for (int i = 0; i < m; i++)
            for (int l = 0; l < m; l++)
                for (int j = 0; j < m; j++)
                    pivot[i * m + j] -= towards[(i * m + l) * n + k] * past[l * m + j];
    }

    private void SolveBlocks(Span<T> x)
    {
        int n = Nodes, size = Unknowns * Unknowns;
        for (int k = 0; k < middle; k++)
        {
            Multiply(x, k);
            if (k > 0) Subtract(x, k, k - 1, size);
        }

        for (int k = n - 1; k > middle; k--)
        {
            Multiply(x, k);
            if (k < n - 1) Subtract(x, k, k + 1, size);
        }

        Multiply(x, middle);
        if (middle > 0) Subtract(x, middle, middle - 1, size);
        if (middle < n - 1) Subtract(x, middle, middle + 1, 2 * size);
        for (int k = middle - 1; k >= 0; k--) Subtract(x, k, k + 1, 2 * size);
        for (int k = middle + 1; k < n; k++) Subtract(x, k, k - 1, 2 * size);
    }

    private void Multiply(Span<T> x, int k)
    {
        int n = Nodes, m = Unknowns;
        var w = factors.AsSpan(3 * m * m * k, m * m);
        for (int i = 0; i < m; i++)
        {
            T sum = T.Zero;
            for (int j = 0; j < m; j++) sum += w[i * m + j] * x[j * n + k];
            scratch[i] = sum;
        }

        for (int i = 0; i < m; i++) x[i * n + k] = scratch[i];
    }

    private void Subtract(Span<T> x, int k, int before, int offset)
    {
        int n = Nodes, m = Unknowns;
        var f = factors.AsSpan(3 * m * m * k + offset, m * m);
        for (int i = 0; i < m; i++)
            for (int j = 0; j < m; j++)
                x[i * n + k] -= f[i * m + j] * x[j * n + before];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Magnitude(T value)
    {
        if (value is double real) return Math.Abs(real);
        return value is Complex z ? Complex.Abs(z) : double.CreateSaturating(T.Abs(value));
    }
}
