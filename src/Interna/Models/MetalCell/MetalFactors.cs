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
    private readonly SurfaceFactors<T> left = new(negative, typicalCurrent);
    private readonly SurfaceFactors<T> right = new(positive, typicalCurrent);
    private T negativeSurfaceByCurrent = T.Zero, positiveSurfaceByCurrent = T.Zero;

    /// <summary>∂Δ/∂(i/J) of the negative electrode, of the positive one, and of the electrolyte's drop in between [V].</summary>
    public T Negative => left.DifferenceByCurrent;

    /// <inheritdoc cref="Negative"/>
    public T Positive => right.DifferenceByCurrent;

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
        bool good = left.Factor(alpha, negativeSurfaceByCurrent) & right.Factor(alpha, positiveSurfaceByCurrent);
        Electrolyte = Drop(saltByCurrent, negativeSurfaceByCurrent, positiveSurfaceByCurrent, T.One);
        return good;
    }

    /// <summary>Answers to the right-hand sides alone; returns the change of the voltage without that of the current [V].</summary>
    public T Reduce(Span<T> u, Span<T> negativeStates, Span<T> positiveStates)
    {
        salt.Solve(u);
        T ns = Surface(gap.NegativeSlope, u[0], T.Zero), ps = Surface(gap.PositiveSlope, u[n - 1], T.Zero);
        return right.Reduce(positiveStates, ps) - left.Reduce(negativeStates, ns) + Drop(u, ns, ps, T.Zero);
    }

    /// <summary>Adds the answer to a change of the current i/J.</summary>
    public void Complete(Span<T> u, Span<T> negativeStates, Span<T> positiveStates, T change)
    {
        for (int k = 0; k < n; k++) u[k] += saltByCurrent[k] * change;
        left.Complete(negativeStates, change);
        right.Complete(positiveStates, change);
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

/// <summary>One electrode of <see cref="MetalFactors{T}"/>.</summary>
/// <typeparam name="T">Real or complex.</typeparam>
internal sealed class SurfaceFactors<T>(MetalSurface surface, double typicalCurrent)
    where T : struct, INumberBase<T>
{
    private readonly int count = surface.Electrode.Patches.Count;
    private readonly T[] own = new T[surface.Electrode.Patches.Count];
    private readonly T[] byDifference = new T[surface.Electrode.Patches.Count];
    private readonly T[] bySurface = new T[surface.Electrode.Patches.Count];
    private readonly T[] dead = new T[surface.Electrode.Patches.Count];
    private readonly T[] sodiumByCurrent = new T[surface.Electrode.Patches.Count];
    private readonly T[] film = new T[surface.Electrode.Patches.Count];
    private T alpha = T.One, admittance = T.One, bySurfaceTotal = T.Zero, surfaceByCurrent = T.Zero;

    /// <summary>∂Δ/∂(i/J) [V].</summary>
    public T DifferenceByCurrent { get; private set; } = T.Zero;

    /// <summary>Eliminates the patches: j = p + q δΔ + w δu_s, and with their sum Δ.</summary>
    public bool Factor(T alpha, T surfaceByCurrent)
    {
        this.alpha = alpha;
        this.surfaceByCurrent = surfaceByCurrent;
        admittance = T.CreateChecked(surface.Electrode.DoubleLayerCapacitance / typicalCurrent) * alpha;
        bySurfaceTotal = T.Zero;
        for (int k = 0; k < count; k++)
        {
            var s = surface.Slopes[k];
            T part = T.CreateChecked(surface.Electrode.Patches[k].Part);
            film[k] = T.One / (alpha - T.CreateChecked(s.FilmPerReduction * s.ReductionByFilm));
            T growth = film[k] * T.CreateChecked(s.FilmPerReduction * s.ReductionByDifference);
            // α δd = S (m_j δj + m_d δd) and α δh = −S (δj + m_j δj + m_d δd) beside their right-hand sides.
            T stripping = T.CreateChecked(surface.Stripping), byCurrent = T.CreateChecked(s.CutByCurrent), byDead = T.CreateChecked(s.CutByDead);
            dead[k] = T.One / (alpha - stripping * byDead);
            sodiumByCurrent[k] = -stripping * (T.One + byCurrent + byDead * dead[k] * stripping * byCurrent) / alpha;
            own[k] = T.One / (T.CreateChecked(s.ByCurrent) - T.CreateChecked(s.BySodium) * sodiumByCurrent[k]);
            byDifference[k] = own[k] * (T.CreateChecked(s.ByDifference) - T.CreateChecked(s.ByFilm) * growth);
            bySurface[k] = own[k] * T.CreateChecked(s.BySurface);
            admittance += part * (byDifference[k] - T.CreateChecked(s.ReductionByFilm) * growth - T.CreateChecked(s.ReductionByDifference));
            bySurfaceTotal += part * bySurface[k];
        }

        DifferenceByCurrent = (T.CreateChecked(surface.Sign) - bySurfaceTotal * surfaceByCurrent) / admittance;
        return T.IsFinite(DifferenceByCurrent);
    }

    /// <summary>Solves without a change of current; returns δΔ.</summary>
    public T Reduce(Span<T> x, T surfaceChange)
    {
        T sum = x[0];
        for (int k = 0; k < count; k++)
        {
            var s = surface.Slopes[k];
            T part = T.CreateChecked(surface.Electrode.Patches[k].Part);
            ref T j = ref x[MetalSurface.CurrentAt(k)];
            // Sodium's own answer, with what the dead sodium's right-hand side makes of it.
            x[MetalSurface.DeadAt(k)] *= dead[k];
            ref T sodium = ref x[MetalSurface.SodiumAt(k)];
            sodium = (sodium - T.CreateChecked(surface.Stripping * s.CutByDead) * x[MetalSurface.DeadAt(k)]) / alpha;
            T grown = film[k] * x[MetalSurface.FilmAt(k)];
            j = own[k] * (j + T.CreateChecked(s.BySodium) * sodium - T.CreateChecked(s.ByFilm) * grown) + bySurface[k] * surfaceChange;
            sum += part * (j - T.CreateChecked(s.ReductionByFilm) * grown);
        }

        x[0] = -sum / admittance;
        Finish(x, x[0], T.Zero, reduced: true);
        return x[0];
    }

    /// <summary>Adds the answer to a change of the current i/J.</summary>
    public void Complete(Span<T> x, T change)
    {
        T difference = DifferenceByCurrent * change;
        x[0] += difference;
        Finish(x, difference, surfaceByCurrent * change, reduced: false);
    }

    private void Finish(Span<T> x, T difference, T surfaceChange, bool reduced)
    {
        for (int k = 0; k < count; k++)
        {
            var s = surface.Slopes[k];
            T change = byDifference[k] * difference + bySurface[k] * surfaceChange;
            ref T j = ref x[MetalSurface.CurrentAt(k)];
            ref T sodium = ref x[MetalSurface.SodiumAt(k)];
            ref T thickness = ref x[MetalSurface.FilmAt(k)];
            j += change;
            T moved = reduced ? j : change;
            sodium += sodiumByCurrent[k] * moved;
            x[MetalSurface.DeadAt(k)] += dead[k] * T.CreateChecked(surface.Stripping * s.CutByCurrent) * moved;
            T growth = film[k] * T.CreateChecked(s.FilmPerReduction * s.ReductionByDifference) * difference;
            thickness = reduced ? film[k] * thickness + growth : thickness + growth;
        }
    }
}
