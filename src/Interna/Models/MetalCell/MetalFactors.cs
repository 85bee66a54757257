using System.Numerics;
using Interna.Models.SingleParticle;

namespace Interna.Models.MetalCell;

/// <summary>The Newton matrix of a metal cell, eliminated down to the current: for real α in time, for α = iω in impedance.</summary>
/// <remarks>Every unknown answers to the current alone once its own right-hand side is known; nothing here allocates after construction.</remarks>
/// <typeparam name="T">Real or complex.</typeparam>
internal sealed class MetalFactors<T>(SaltGap gap, MetalSurface negative, MetalSurface positive, double typicalCurrent)
    where T : struct, INumberBase<T>
{
    private readonly int n = gap.Mesh.Cells;
    private readonly Tridiagonal<T> salt = new(gap.Mesh.Cells);
    private readonly T[] saltByCurrent = new T[gap.Mesh.Cells];
    private readonly SurfaceGroup<T> electrodes = new(negative, positive);
    private T negativeSurfaceByCurrent = T.Zero, positiveSurfaceByCurrent = T.Zero;

    /// <summary>∂Δ/∂(i/J) of the negative electrode, of the positive one, and of the electrolyte's drop in between [V].</summary>
    public T Negative => electrodes.DifferenceByCurrent(0);

    /// <inheritdoc cref="Negative"/>
    public T Positive => electrodes.DifferenceByCurrent(1);

    /// <inheritdoc cref="Negative"/>
    public T Electrolyte { get; private set; } = T.Zero;

    /// <summary>Factorises with all else eliminated; false where an electrode has no finite slope.</summary>
    public bool Factor(T alpha)
    {
        salt.CopyFrom(gap.Matrix);
        salt.Factor(alpha);
        for (int k = 0; k < n; k++) saltByCurrent[k] = T.CreateChecked(-gap.ByCurrent[k] * typicalCurrent);
        salt.Solve(saltByCurrent);
        negativeSurfaceByCurrent = Surface(gap.NegativeSlope, saltByCurrent[0], T.One);
        positiveSurfaceByCurrent = Surface(gap.PositiveSlope, saltByCurrent[n - 1], T.One);
        bool good = electrodes.Factor(0, alpha, negativeSurfaceByCurrent) & electrodes.Factor(1, alpha, positiveSurfaceByCurrent);
        electrodes.FactorReservoirs(alpha);
        Electrolyte = Drop(saltByCurrent, negativeSurfaceByCurrent, positiveSurfaceByCurrent, T.One);
        return good;
    }

    /// <summary>Answers to the right-hand sides alone; returns the change of the voltage without that of the current [V].</summary>
    public T Reduce(Span<T> u, Span<T> negativeStates, Span<T> positiveStates, Span<T> reservoirs)
    {
        salt.Solve(u);
        T ns = Surface(gap.NegativeSlope, u[0], T.Zero), ps = Surface(gap.PositiveSlope, u[n - 1], T.Zero);
        electrodes.Reduce(0, negativeStates, ns);
        electrodes.Reduce(1, positiveStates, ps);
        electrodes.ReduceReservoirs(reservoirs);
        return electrodes.Difference(1, reservoirs) - electrodes.Difference(0, reservoirs) + Drop(u, ns, ps, T.Zero);
    }

    /// <summary>Adds the answer to a change of the current i/J.</summary>
    public void Complete(Span<T> u, Span<T> negativeStates, Span<T> positiveStates, Span<T> reservoirs, T change)
    {
        for (int k = 0; k < n; k++) u[k] += saltByCurrent[k] * change;
        electrodes.CompleteReservoirs(reservoirs, change);
        electrodes.Complete(0, negativeStates, change, reservoirs);
        electrodes.Complete(1, positiveStates, change, reservoirs);
    }

    private T Surface((double ByU, double ByCurrent) slope, T u, T change) =>
        T.CreateChecked(slope.ByU) * u + T.CreateChecked(slope.ByCurrent * typicalCurrent) * change;

    private T Drop(ReadOnlySpan<T> u, T negativeSurface, T positiveSurface, T change)
    {
        T sum = T.Zero;
        for (int k = 0; k < n; k++) sum += T.CreateChecked(gap.DropByU[k]) * u[k];
        return sum + T.CreateChecked(gap.DropByPositiveSurface) * positiveSurface + T.CreateChecked(gap.DropByNegativeSurface) * negativeSurface
            + T.CreateChecked(typicalCurrent * gap.DropByCurrent) * change;
    }
}
