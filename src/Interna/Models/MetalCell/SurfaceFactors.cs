using System.Numerics;

namespace Interna.Models.MetalCell;

/// <summary>The Newton matrix of one metal electrode, its patches eliminated down to Δ, the salt beside it and the reservoirs.</summary>
/// <remarks>
/// A patch answers to (δΔ, δu, δa) by <see cref="LocalElimination{T}"/>. The sum of the flows of all patches then gives δΔ and the losses of the reservoirs.
/// </remarks>
/// <typeparam name="T">Real or complex.</typeparam>
internal sealed class SurfaceFactors<T>
    where T : struct, INumberBase<T>
{
    private const int Difference = 0, Salt = 1, FirstReservoir = 2;

    private readonly MetalSurface surface;
    private readonly int states, flows, outer;
    private readonly LocalElimination<T>[] patches;
    private readonly T[] flowByOuter, flow, change;
    private T admittance = T.One, saltByCurrent = T.Zero, ownDifference = T.Zero, ownSalt = T.Zero;

    public SurfaceFactors(MetalSurface surface)
    {
        this.surface = surface;
        states = surface.Layout.Count;
        flows = surface.Flows.Length;
        outer = flows + 1;
        patches = [.. surface.Electrode.Patches.Select(_ => new LocalElimination<T>(states, outer, flows, MetalSurface.AlgebraicStates))];
        (flowByOuter, flow, change) = (new T[flows * outer], new T[flows], new T[outer]);
        (DifferenceByReservoir, LossByCurrent, LossBySalt, Loss) = (new T[flows - 1], new T[flows - 1], new T[flows - 1], new T[flows - 1]);
        LossByReservoir = new T[(flows - 1) * (flows - 1)];
    }

    /// <summary>∂Δ/∂(i/J) with the reservoirs held [V].</summary>
    public T DifferenceByCurrent { get; private set; } = T.Zero;

    /// <summary>∂Δ/∂u with the current and the reservoirs held [V].</summary>
    public T DifferenceBySalt { get; private set; } = T.Zero;

    /// <summary>∂Δ/∂a [V].</summary>
    public T[] DifferenceByReservoir { get; }

    /// <summary>Losses of the reservoirs by the current, by the salt, by the reservoirs, and of themselves at the last <see cref="Reduce"/> [1/s].</summary>
    public T[] LossByCurrent { get; }

    /// <inheritdoc cref="LossByCurrent"/>
    public T[] LossBySalt { get; }

    /// <inheritdoc cref="LossByCurrent"/>
    public T[] LossByReservoir { get; }

    /// <inheritdoc cref="LossByCurrent"/>
    public T[] Loss { get; }

    /// <summary>Factorises, given how the salt beside the metal answers to i/J; false where the electrode has no finite slope.</summary>
    public bool Factor(T alpha, T saltByCurrent)
    {
        this.saltByCurrent = saltByCurrent;
        Array.Clear(flowByOuter);
        for (int k = 0; k < patches.Length; k++)
        {
            patches[k].Factor(surface.Jacobian[k], alpha);
            T part = T.CreateChecked(surface.Electrode.Patches[k].Part);
            for (int n = 0; n < flowByOuter.Length; n++) flowByOuter[n] += part * patches[k].ByOuter[n];
        }

        admittance = flowByOuter[Difference] + T.CreateChecked(surface.Electrode.DoubleLayerCapacitance / surface.TypicalCurrent) * alpha;
        DifferenceBySalt = -flowByOuter[Salt] / admittance;
        DifferenceByCurrent = T.CreateChecked(surface.Sign) / admittance + DifferenceBySalt * saltByCurrent;
        for (int m = 0; m < flows - 1; m++) DifferenceByReservoir[m] = -flowByOuter[FirstReservoir + m] / admittance;
        for (int m = 0; m < flows - 1; m++)
        {
            int row = (m + 1) * outer;
            LossByCurrent[m] = flowByOuter[row + Difference] * DifferenceByCurrent + flowByOuter[row + Salt] * saltByCurrent;
            LossBySalt[m] = flowByOuter[row + Difference] * DifferenceBySalt + flowByOuter[row + Salt];
            for (int n = 0; n < flows - 1; n++)
                LossByReservoir[m * (flows - 1) + n] = flowByOuter[row + FirstReservoir + n] + flowByOuter[row + Difference] * DifferenceByReservoir[n];
        }

        return T.IsFinite(DifferenceByCurrent);
    }

    /// <summary>Solves without a change of current and reservoirs, given that of the salt; returns δΔ.</summary>
    public T Reduce(Span<T> x, T saltChange)
    {
        Array.Clear(flow);
        for (int k = 0; k < patches.Length; k++)
        {
            var p = x.Slice(surface.At(k, 0), states);
            patches[k].Solve(p);
            T part = T.CreateChecked(surface.Electrode.Patches[k].Part);
            for (int m = 0; m < flows; m++) flow[m] += part * patches[k].Own(surface.Jacobian[k], m, p);
        }

        ownSalt = saltChange;
        ownDifference = -(flow[PatchEquations.Charge] + x[0] + flowByOuter[Salt] * saltChange) / admittance;
        for (int m = 0; m < flows - 1; m++)
        {
            int row = (m + 1) * outer;
            Loss[m] = flow[m + 1] + flowByOuter[row + Difference] * ownDifference + flowByOuter[row + Salt] * saltChange;
        }

        return ownDifference;
    }

    /// <summary>Ends a solve, given the changes of the current i/J, of the salt beyond those that <see cref="Factor"/> and <see cref="Reduce"/> were given, and of the reservoirs.</summary>
    public void Complete(Span<T> x, T current, T salt, ReadOnlySpan<T> reservoirs)
    {
        change[Difference] = ownDifference + DifferenceByCurrent * current + DifferenceBySalt * salt;
        change[Salt] = ownSalt + saltByCurrent * current + salt;
        for (int m = 0; m < reservoirs.Length; m++)
        {
            change[Difference] += DifferenceByReservoir[m] * reservoirs[m];
            change[FirstReservoir + m] = reservoirs[m];
        }

        x[0] = change[Difference];
        for (int k = 0; k < patches.Length; k++) patches[k].Complete(x.Slice(surface.At(k, 0), states), change);
    }
}
