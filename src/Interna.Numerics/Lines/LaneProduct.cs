using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Lines;

/// <summary>A small matrix of numbers times a column of vectors: the same matrix for every sphere.</summary>
internal static class LaneProduct
{
    /// <summary>Writes y_i = Σ_j matrix_ij x_j; entries of x and y lie a stride apart. Four rows at a time keep the multipliers busy.</summary>
    public static void Multiply<T>(ReadOnlySpan<double> matrix, int columns, ReadOnlySpan<double> x, int xStride, Span<double> y, int yStride)
        where T : struct, ILanes<T>
    {
        int rows = matrix.Length / columns, i = 0;
        ref double m = ref MemoryMarshal.GetReference(matrix);
        for (; i + 4 <= rows; i += 4)
        {
            ref double r0 = ref Unsafe.Add(ref m, i * columns);
            ref double r1 = ref Unsafe.Add(ref r0, columns);
            ref double r2 = ref Unsafe.Add(ref r1, columns);
            ref double r3 = ref Unsafe.Add(ref r2, columns);
            T a = T.Of(0), b = a, c = a, d = a;
            for (int j = 0; j < columns; j++)
            {
                var v = T.Load(x, j * xStride);
                a = T.MultiplyAdd(T.Of(Unsafe.Add(ref r0, j)), v, a);
                b = T.MultiplyAdd(T.Of(Unsafe.Add(ref r1, j)), v, b);
                c = T.MultiplyAdd(T.Of(Unsafe.Add(ref r2, j)), v, c);
                d = T.MultiplyAdd(T.Of(Unsafe.Add(ref r3, j)), v, d);
            }

            T.Store(a, y, i * yStride);
            T.Store(b, y, (i + 1) * yStride);
            T.Store(c, y, (i + 2) * yStride);
            T.Store(d, y, (i + 3) * yStride);
        }

        for (; i < rows; i++)
        {
            ref double row = ref Unsafe.Add(ref m, i * columns);
            var sum = T.Of(0);
            for (int j = 0; j < columns; j++) sum = T.MultiplyAdd(T.Of(Unsafe.Add(ref row, j)), T.Load(x, j * xStride), sum);
            T.Store(sum, y, i * yStride);
        }
    }
}
