using System.Numerics;
using Interna.Numerics.TimeIntegration;

namespace Interna.Numerics.Lines;

/// <summary>
/// A block-tridiagonal matrix A with a border of a few unknowns seen by every node: A x + B z = b, C x + D z = c; real or
/// complex, solved by the Schur complement D − C A⁻¹ B.
/// </summary>
/// <remarks>Rows of C that are zero cost nothing in a solve. Nothing is allocated after construction.</remarks>
/// <typeparam name="T">double or <see cref="Complex"/>.</typeparam>
public sealed class Bordered<T>
    where T : struct, INumberBase<T>
{
    private const double SingularBelow = 1e-15;

    private readonly int length;
    private readonly T[] columns;
    private readonly T[] eliminated;
    private readonly T[] rows;
    private readonly T[] corner;
    private readonly bool[] rowIsZero;
    private readonly PivotBlock<T> schur;

    /// <summary>Reserves a matrix of zeros.</summary>
    /// <param name="line">The matrix A.</param>
    /// <param name="border">Number of border unknowns, at least 1.</param>
    public Bordered(BlockTridiagonal<T> line, int border)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(border, 1);
        Line = line;
        Border = border;
        length = line.Nodes * line.Unknowns;
        columns = new T[border * length];
        eliminated = new T[border * length];
        rows = new T[border * length];
        corner = new T[border * border];
        rowIsZero = new bool[border];
        schur = new PivotBlock<T>(border);
    }

    /// <summary>The matrix A.</summary>
    public BlockTridiagonal<T> Line { get; }

    /// <summary>Number of border unknowns.</summary>
    public int Border { get; }

    /// <summary>Column of B that belongs to a border unknown; equation i of node k is at i·N + k.</summary>
    public Span<T> Column(int border) => columns.AsSpan(border * length, length);

    /// <summary>Row of C that belongs to a border equation; unknown i of node k is at i·N + k.</summary>
    public Span<T> Row(int border) => rows.AsSpan(border * length, length);

    /// <summary>Entry (i, j) of D.</summary>
    public ref T Corner(int i, int j) => ref corner[i * Border + j];

    /// <summary>Factorises; a singular block is reported with its node as index, a singular border with the number of nodes.</summary>
    public StateCheck Factor()
    {
        var check = Line.Factor();
        if (!check.IsGood) return check;
        columns.CopyTo(eliminated, 0);
        for (int b = 0; b < Border; b++)
        {
            Line.Solve(Eliminated(b));
            rowIsZero[b] = !Row(b).ContainsAnyExcept(T.Zero);
        }

        var s = schur.Matrix;
        for (int i = 0; i < Border; i++)
            for (int j = 0; j < Border; j++)
                s[i * Border + j] = corner[i * Border + j] - (rowIsZero[i] ? T.Zero : Dot(Row(i), Eliminated(j)));
        return schur.Factor(SingularBelow) ? StateCheck.Good : new StateCheck(StateFault.Singular, Line.Nodes);
    }

    /// <summary>Solves in place; unknown i of node k is at i·N + k of <paramref name="x"/>, border unknowns in <paramref name="z"/>.</summary>
    public void Solve(Span<T> x, Span<T> z)
    {
        if (z.Length != Border) throw new ArgumentException($"{Border} values are needed.", nameof(z));
        Line.Solve(x);
        for (int i = 0; i < Border; i++)
            if (!rowIsZero[i]) z[i] -= Dot(Row(i), x);
        schur.Solve(z);
        for (int j = 0; j < Border; j++)
            if (z[j] != T.Zero) SubtractMultiple(x, z[j], Eliminated(j));
    }

    private Span<T> Eliminated(int border) => eliminated.AsSpan(border * length, length);

    private static T Dot(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
    {
        int i = 0;
        T sum = T.Zero;
        if (Vector<T>.IsSupported)
        {
            var lanes = Vector<T>.Zero;
            for (; i <= a.Length - Vector<T>.Count; i += Vector<T>.Count) lanes += new Vector<T>(a[i..]) * new Vector<T>(b[i..]);
            sum = Vector.Sum(lanes);
        }

        for (; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static void SubtractMultiple(Span<T> x, T factor, ReadOnlySpan<T> y)
    {
        int i = 0;
        if (Vector<T>.IsSupported)
        {
            for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
                (new Vector<T>(x[i..]) - factor * new Vector<T>(y[i..])).CopyTo(x[i..]);
        }

        for (; i < x.Length; i++) x[i] -= factor * y[i];
    }
}
