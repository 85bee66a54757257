using System.Numerics;

namespace Interna.Numerics.Lines;

/// <summary>LU factorisation of one small block with row and column equilibration and partial pivoting; real or complex.</summary>
internal sealed class PivotBlock<T>
    where T : struct, INumberBase<T>
{
    private readonly int m;
    private readonly T[] lu;
    private readonly double[] rowScale;
    private readonly double[] columnScale;
    private readonly int[] order;
    private readonly T[] permuted;

    public PivotBlock(int size)
    {
        m = size;
        lu = new T[size * size];
        rowScale = new double[size];
        columnScale = new double[size];
        order = new int[size];
        permuted = new T[size];
    }

    /// <summary>The block row by row; overwritten by <see cref="Factor"/>.</summary>
    public Span<T> Matrix => lu;

    /// <summary>Factorises <see cref="Matrix"/>; false where a pivot is below <paramref name="least"/> of the equilibrated entries.</summary>
    public bool Factor(double least)
    {
        if (!Equilibrate()) return false;
        for (int i = 0; i < m; i++) order[i] = i;
        for (int k = 0; k < m; k++)
        {
            int pivot = k;
            for (int i = k + 1; i < m; i++)
                if (Magnitude(lu[i * m + k]) > Magnitude(lu[pivot * m + k])) pivot = i;
            if (!(Magnitude(lu[pivot * m + k]) > least)) return false;
            if (pivot != k) Swap(pivot, k);
            T inverse = T.One / lu[k * m + k];
            for (int i = k + 1; i < m; i++)
            {
                T factor = lu[i * m + k] *= inverse;
                for (int j = k + 1; j < m; j++) lu[i * m + j] -= factor * lu[k * m + j];
            }
        }

        return true;
    }

    /// <summary>Solves with the factorised block in place.</summary>
    public void Solve(Span<T> x)
    {
        for (int i = 0; i < m; i++) permuted[i] = T.CreateChecked(rowScale[order[i]]) * x[order[i]];
        for (int i = 1; i < m; i++)
            for (int j = 0; j < i; j++) permuted[i] -= lu[i * m + j] * permuted[j];
        for (int i = m - 1; i >= 0; i--)
        {
            for (int j = i + 1; j < m; j++) permuted[i] -= lu[i * m + j] * permuted[j];
            permuted[i] /= lu[i * m + i];
        }

        for (int i = 0; i < m; i++) x[i] = T.CreateChecked(columnScale[i]) * permuted[i];
    }

    // Rows, then columns, to a largest entry of one.
    private bool Equilibrate()
    {
        for (int i = 0; i < m; i++)
        {
            double largest = 0;
            for (int j = 0; j < m; j++) largest = Math.Max(largest, Magnitude(lu[i * m + j]));
            if (!(largest > 0) || !double.IsFinite(largest)) return false;
            rowScale[i] = 1 / largest;
            for (int j = 0; j < m; j++) lu[i * m + j] *= T.CreateChecked(rowScale[i]);
        }

        for (int j = 0; j < m; j++)
        {
            double largest = 0;
            for (int i = 0; i < m; i++) largest = Math.Max(largest, Magnitude(lu[i * m + j]));
            if (!(largest > 0)) return false;
            columnScale[j] = 1 / largest;
            for (int i = 0; i < m; i++) lu[i * m + j] *= T.CreateChecked(columnScale[j]);
        }

        return true;
    }

    private void Swap(int a, int b)
    {
        (order[a], order[b]) = (order[b], order[a]);
        for (int j = 0; j < m; j++) (lu[a * m + j], lu[b * m + j]) = (lu[b * m + j], lu[a * m + j]);
    }

    private static double Magnitude(T value) => value is Complex z ? Complex.Abs(z) : double.CreateSaturating(T.Abs(value));
}
