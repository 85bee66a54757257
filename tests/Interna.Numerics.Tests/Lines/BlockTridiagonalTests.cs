using System.Numerics;
using Interna.Numerics.Lines;
using Interna.Numerics.TimeIntegration;

namespace Interna.Numerics.Tests.Lines;

public class BlockTridiagonalTests
{
    public static TheoryData<int, int, int> Sizes => new()
    {
        { 1, 1, 1 }, { 2, 1, 1 }, { 7, 1, 2 }, { 1, 2, 1 }, { 2, 2, 1 }, { 3, 2, 1 }, { 24, 2, 2 }, { 25, 2, 1 },
        { 1, 3, 1 }, { 12, 3, 2 }, { 13, 3, 1 }, { 9, 4, 3 }, { 6, 5, 1 },
    };

    [Theory, MemberData(nameof(Sizes))]
    public void real_systems_agree_with_dense_elimination(int nodes, int unknowns, int border) =>
        Compare(nodes, unknowns, border, r => r.NextDouble() - 0.5, 1e-11);

    [Theory, MemberData(nameof(Sizes))]
    public void complex_systems_agree_with_dense_elimination(int nodes, int unknowns, int border) =>
        Compare(nodes, unknowns, border, r => new Complex(r.NextDouble() - 0.5, r.NextDouble() - 0.5), 1e-11);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void magnitudes_of_rows_and_columns_do_not_matter(int unknowns)
    {
        const int nodes = 10;
        var random = new Random(11);
        var plain = Fill<double>(nodes, unknowns, r => r.NextDouble() - 0.5, random);
        var scaled = new BlockTridiagonal<double>(nodes, unknowns);
        double[] rowScale = [1e-9, 1e7, 1e-3], columnScale = [1e12, 1e-4, 1e-8];
        for (int i = 0; i < unknowns; i++)
        {
            for (int j = 0; j < unknowns; j++)
            {
                for (int k = 0; k < nodes; k++)
                {
                    scaled.Lower(i, j)[k] = rowScale[i] * columnScale[j] * plain.Lower(i, j)[k];
                    scaled.Diagonal(i, j)[k] = rowScale[i] * columnScale[j] * plain.Diagonal(i, j)[k];
                    scaled.Upper(i, j)[k] = rowScale[i] * columnScale[j] * plain.Upper(i, j)[k];
                }
            }
        }

        Assert.True(plain.Factor().IsGood);
        Assert.True(scaled.Factor().IsGood);
        double[] x = [.. Enumerable.Range(0, nodes * unknowns).Select(_ => random.NextDouble())], y = (double[])x.Clone();
        for (int k = 0; k < x.Length; k++) y[k] *= rowScale[k / nodes];
        plain.Solve(x);
        scaled.Solve(y);
        for (int k = 0; k < x.Length; k++) Assert.Equal(x[k], columnScale[k / nodes] * y[k], 1e-11 * (1 + Math.Abs(x[k])));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 3)]
    [InlineData(2, 8)]
    [InlineData(2, 4)]
    [InlineData(3, 5)]
    public void a_singular_block_is_named(int unknowns, int node)
    {
        var matrix = Fill<double>(9, unknowns, r => r.NextDouble() - 0.5, new Random(3));
        for (int i = 0; i < unknowns; i++)
        {
            // A node that no other node helps, with two equal rows.
            for (int j = 0; j < unknowns; j++)
            {
                matrix.Lower(i, j)[node] = matrix.Upper(i, j)[node] = 0;
                matrix.Diagonal(i, j)[node] = unknowns == 1 ? 0 : j + 1;
            }
        }

        var check = matrix.Factor();
        Assert.Equal(StateFault.Singular, check.Fault);
        Assert.Equal(node, check.Index);
    }

    [Fact]
    public void a_singular_border_is_told_from_a_singular_node()
    {
        var line = Fill<double>(5, 2, r => r.NextDouble() - 0.5, new Random(3));
        var check = new Bordered<double>(line, 1).Factor();
        Assert.Equal(StateFault.Singular, check.Fault);
        Assert.Equal(5, check.Index);
    }

    [Fact]
    public void factors_can_be_renewed_and_solving_allocates_nothing()
    {
        foreach (int unknowns in new[] { 2, 3 })
        {
            var line = Fill<double>(30, unknowns, r => r.NextDouble() - 0.5, new Random(5));
            var matrix = new Bordered<double>(line, 1);
            matrix.Corner(0, 0) = 1;
            matrix.Column(0).Fill(0.1);
            double[] b = [.. Enumerable.Repeat(1.0, 30 * unknowns)], z = [1], x = (double[])b.Clone();
            matrix.Factor();
            matrix.Solve(x, z);
            long before = GC.GetAllocatedBytesForCurrentThread();
            double[] again = b;
            for (int i = 0; i < 3; i++)
            {
                matrix.Factor();
                again.AsSpan().Fill(1);
                z[0] = 1;
                matrix.Solve(again, z);
            }

            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.Equal(x, again);
        }
    }

    private static void Compare<T>(int nodes, int unknowns, int border, Func<Random, T> draw, double tolerance)
        where T : struct, INumberBase<T>
    {
        var random = new Random(nodes * 10 + unknowns);
        var line = Fill(nodes, unknowns, draw, random);
        var matrix = new Bordered<T>(line, border);
        for (int b = 0; b < border; b++)
        {
            for (int k = 0; k < nodes * unknowns; k++)
            {
                matrix.Column(b)[k] = draw(random);
                matrix.Row(b)[k] = b == 0 ? draw(random) : T.Zero;
            }

            for (int c = 0; c < border; c++) matrix.Corner(b, c) = draw(random) + (b == c ? T.CreateChecked(2) : T.Zero);
        }

        int n = nodes * unknowns, size = n + border;
        var dense = Dense(line, matrix);
        var rhs = Enumerable.Range(0, size).Select(_ => draw(random)).ToArray();
        T[] x = rhs[..n], z = rhs[n..];
        Assert.True(matrix.Factor().IsGood);
        matrix.Solve(x, z);
        var expected = Eliminate(dense, (T[])rhs.Clone());
        for (int k = 0; k < size; k++)
        {
            double error = double.CreateChecked(T.Abs((k < n ? x[k] : z[k - n]) - expected[k]));
            Assert.True(error < tolerance * (1 + double.CreateChecked(T.Abs(expected[k]))), $"unknown {k}: {error}");
        }
    }

    // Diagonally dominant by blocks, with a diagonal block that needs pivoting.
    private static BlockTridiagonal<T> Fill<T>(int nodes, int unknowns, Func<Random, T> draw, Random random)
        where T : struct, INumberBase<T>
    {
        var line = new BlockTridiagonal<T>(nodes, unknowns);
        var half = T.CreateChecked(0.3);
        for (int i = 0; i < unknowns; i++)
        {
            for (int j = 0; j < unknowns; j++)
            {
                for (int k = 0; k < nodes; k++)
                {
                    line.Lower(i, j)[k] = half * draw(random);
                    line.Upper(i, j)[k] = half * draw(random);
                    line.Diagonal(i, j)[k] = (j == (i + 1) % unknowns ? T.CreateChecked(2) : T.Zero) + half * draw(random);
                }
            }
        }

        return line;
    }

    private static T[,] Dense<T>(BlockTridiagonal<T> line, Bordered<T> matrix)
        where T : struct, INumberBase<T>
    {
        int nodes = line.Nodes, n = nodes * line.Unknowns, size = n + matrix.Border;
        var a = new T[size, size];
        for (int i = 0; i < line.Unknowns; i++)
        {
            for (int j = 0; j < line.Unknowns; j++)
            {
                for (int k = 0; k < nodes; k++)
                {
                    a[i * nodes + k, j * nodes + k] = line.Diagonal(i, j)[k];
                    if (k > 0) a[i * nodes + k, j * nodes + k - 1] = line.Lower(i, j)[k];
                    if (k < nodes - 1) a[i * nodes + k, j * nodes + k + 1] = line.Upper(i, j)[k];
                }
            }
        }

        for (int b = 0; b < matrix.Border; b++)
        {
            for (int k = 0; k < n; k++)
            {
                a[k, n + b] = matrix.Column(b)[k];
                a[n + b, k] = matrix.Row(b)[k];
            }

            for (int c = 0; c < matrix.Border; c++) a[n + b, n + c] = matrix.Corner(b, c);
        }

        return a;
    }

    private static T[] Eliminate<T>(T[,] a, T[] x)
        where T : struct, INumberBase<T>
    {
        int n = x.Length;
        for (int k = 0; k < n; k++)
        {
            int pivot = k;
            for (int i = k + 1; i < n; i++)
                if (double.CreateChecked(T.Abs(a[i, k])) > double.CreateChecked(T.Abs(a[pivot, k]))) pivot = i;
            for (int j = 0; j < n; j++) (a[k, j], a[pivot, j]) = (a[pivot, j], a[k, j]);
            (x[k], x[pivot]) = (x[pivot], x[k]);
            for (int i = k + 1; i < n; i++)
            {
                T factor = a[i, k] / a[k, k];
                for (int j = k; j < n; j++) a[i, j] -= factor * a[k, j];
                x[i] -= factor * x[k];
            }
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int j = i + 1; j < n; j++) x[i] -= a[i, j] * x[j];
            x[i] /= a[i, i];
        }

        return x;
    }
}
