namespace Interna.Numerics.Lines;

/// <summary>Eigenvalues and vectors of a small symmetric matrix by Jacobi's rotations.</summary>
internal static class SymmetricEigenproblem
{
    private const int MostSweeps = 60;

    /// <summary>Solves A V = V diag(values) with V orthogonal and values ascending; column m of V belongs to value m.</summary>
    public static (double[] Values, double[,] Vectors) Solve(double[,] matrix)
    {
        int n = matrix.GetLength(0);
        var a = (double[,])matrix.Clone();
        var v = new double[n, n];
        for (int i = 0; i < n; i++) v[i, i] = 1;
        for (int sweep = 0; sweep < MostSweeps && OffDiagonal(a) > 0; sweep++)
        {
            for (int p = 0; p < n; p++)
            {
                for (int q = p + 1; q < n; q++) Rotate(a, v, p, q);
            }
        }

        int[] order = [.. Enumerable.Range(0, n).OrderBy(i => a[i, i])];
        var values = new double[n];
        var vectors = new double[n, n];
        for (int m = 0; m < n; m++)
        {
            values[m] = a[order[m], order[m]];
            for (int i = 0; i < n; i++) vectors[i, m] = v[i, order[m]];
        }

        return (values, vectors);
    }

    private static double OffDiagonal(double[,] a)
    {
        double sum = 0;
        for (int p = 0; p < a.GetLength(0); p++)
        {
            for (int q = p + 1; q < a.GetLength(0); q++) sum += Math.Abs(a[p, q]);
        }

        return sum;
    }

    private static void Rotate(double[,] a, double[,] v, int p, int q)
    {
        // An element below rounding of both diagonal entries is zero: this ends the sweeps.
        if (Math.Abs(a[p, q]) <= 1e-17 * Math.Sqrt(Math.Abs(a[p, p] * a[q, q])))
        {
            a[p, q] = a[q, p] = 0;
            return;
        }

        double ratio = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        double tangent = Math.CopySign(1, ratio) / (Math.Abs(ratio) + Math.Sqrt(1 + ratio * ratio));
        double cosine = 1 / Math.Sqrt(1 + tangent * tangent), sine = tangent * cosine;
        double move = tangent * a[p, q];
        a[p, p] -= move;
        a[q, q] += move;
        a[p, q] = a[q, p] = 0;
        for (int i = 0; i < a.GetLength(0); i++)
        {
            if (i != p && i != q)
            {
                (double aip, double aiq) = (a[i, p], a[i, q]);
                a[i, p] = a[p, i] = cosine * aip - sine * aiq;
                a[i, q] = a[q, i] = sine * aip + cosine * aiq;
            }

            (double vip, double viq) = (v[i, p], v[i, q]);
            v[i, p] = cosine * vip - sine * viq;
            v[i, q] = sine * vip + cosine * viq;
        }
    }
}
