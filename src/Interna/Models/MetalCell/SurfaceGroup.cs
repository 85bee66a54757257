using System.Numerics;

namespace Interna.Models.MetalCell;

/// <summary>The metal electrodes of one cell with the reservoirs they share, eliminated down to the current.</summary>
/// <remarks>α δa + Σ δ(loss) = rhs for the reservoirs, with the losses of <see cref="SurfaceFactors{T}"/>.</remarks>
/// <typeparam name="T">Real or complex.</typeparam>
internal sealed class SurfaceGroup<T>
    where T : struct, INumberBase<T>
{
    private readonly SurfaceFactors<T>[] surfaces;
    private readonly T[] byCurrent, matrix, differences;
    private readonly int reservoirs;

    public SurfaceGroup(params MetalSurface[] surfaces)
    {
        this.surfaces = [.. surfaces.Select(s => new SurfaceFactors<T>(s))];
        reservoirs = surfaces[0].Flows.Length - 1;
        (byCurrent, differences, matrix) = (new T[reservoirs], new T[surfaces.Length], new T[reservoirs * reservoirs]);
    }

    /// <summary>∂Δ/∂(i/J) of an electrode, all else following [V].</summary>
    public T DifferenceByCurrent(int electrode)
    {
        T sum = surfaces[electrode].DifferenceByCurrent;
        for (int m = 0; m < reservoirs; m++) sum += surfaces[electrode].DifferenceByReservoir[m] * byCurrent[m];
        return sum;
    }

    /// <summary>Factorises one electrode, given how the salt beside it answers to i/J; false where it has no finite slope.</summary>
    public bool Factor(int electrode, T alpha, T saltByCurrent) => surfaces[electrode].Factor(alpha, saltByCurrent);

    /// <summary>Factorises the reservoirs, once the electrodes are.</summary>
    public void FactorReservoirs(T alpha)
    {
        for (int m = 0; m < reservoirs; m++)
        {
            byCurrent[m] = T.Zero;
            foreach (var surface in surfaces) byCurrent[m] -= surface.LossByCurrent[m];
            for (int n = 0; n < reservoirs; n++)
            {
                T sum = m == n ? alpha : T.Zero;
                foreach (var surface in surfaces) sum += surface.LossByReservoir[m * reservoirs + n];
                matrix[m * reservoirs + n] = sum;
            }
        }

        for (int column = 0; column < reservoirs; column++)
        {
            for (int row = column + 1; row < reservoirs; row++)
            {
                T factor = matrix[row * reservoirs + column] / matrix[column * reservoirs + column];
                matrix[row * reservoirs + column] = factor;
                for (int n = column + 1; n < reservoirs; n++) matrix[row * reservoirs + n] -= factor * matrix[column * reservoirs + n];
            }
        }

        Substitute(byCurrent);
    }

    /// <summary>Solves one electrode without a change of current and reservoirs, given that of the salt.</summary>
    public void Reduce(int electrode, Span<T> x, T saltChange) => differences[electrode] = surfaces[electrode].Reduce(x, saltChange);

    /// <summary>Solves the reservoirs without a change of the current, once the electrodes are.</summary>
    public void ReduceReservoirs(Span<T> x)
    {
        for (int m = 0; m < reservoirs; m++)
            foreach (var surface in surfaces) x[m] -= surface.Loss[m];
        Substitute(x);
    }

    /// <summary>δΔ of an electrode without a change of the current, after <see cref="ReduceReservoirs"/>.</summary>
    public T Difference(int electrode, ReadOnlySpan<T> x)
    {
        T sum = differences[electrode];
        for (int m = 0; m < reservoirs; m++) sum += surfaces[electrode].DifferenceByReservoir[m] * x[m];
        return sum;
    }

    /// <summary>Ends the solve of the reservoirs, given the change of the current i/J.</summary>
    public void CompleteReservoirs(Span<T> x, T current)
    {
        for (int m = 0; m < reservoirs; m++) x[m] += byCurrent[m] * current;
    }

    /// <summary>Ends the solve of an electrode, given the changes of the current i/J and of the reservoirs.</summary>
    public void Complete(int electrode, Span<T> x, T current, ReadOnlySpan<T> reservoirs) => surfaces[electrode].Complete(x, current, T.Zero, reservoirs);

    private void Substitute(Span<T> x)
    {
        for (int row = 1; row < reservoirs; row++)
            for (int n = 0; n < row; n++) x[row] -= matrix[row * reservoirs + n] * x[n];
        for (int row = reservoirs - 1; row >= 0; row--)
        {
            for (int n = row + 1; n < reservoirs; n++) x[row] -= matrix[row * reservoirs + n] * x[n];
            x[row] /= matrix[row * reservoirs + row];
        }
    }
}
