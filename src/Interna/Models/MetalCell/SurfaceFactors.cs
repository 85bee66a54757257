using System.Numerics;

namespace Interna.Models.MetalCell;

/// <summary>The Newton matrix of one metal electrode, its patches eliminated down to Δ, the salt beside it and the reservoirs.</summary>
/// <remarks>
/// A patch: K δz + B (δΔ, δu, δa) = rhs with K = α − ∂r/∂z, hence δz = p + Q (δΔ, δu, δa). The sum of the flows of all
/// patches then gives δΔ and the losses of the reservoirs. Eliminated without pivoting: the rows are dominated by α and by the reaction.
/// </remarks>
/// <typeparam name="T">Real or complex.</typeparam>
internal sealed class SurfaceFactors<T>
    where T : struct, INumberBase<T>
{
    private const int Difference = 0, Salt = 1, FirstReservoir = 2;

    private readonly MetalSurface surface;
    private readonly int states, flows, outer;
    private readonly T[][] matrix, answer;
    private readonly T[] flowByOuter, flow, change;
    private T admittance = T.One, saltByCurrent = T.Zero, ownDifference = T.Zero, ownSalt = T.Zero;

    public SurfaceFactors(MetalSurface surface)
    {
        this.surface = surface;
        states = surface.Layout.Count;
        flows = surface.Flows.Length;
        outer = flows + 1;
        int count = surface.Electrode.Patches.Count;
        (matrix, answer) = (new T[count][], new T[count][]);
        for (int k = 0; k < count; k++) (matrix[k], answer[k]) = (new T[states * states], new T[states * outer]);
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
        for (int k = 0; k < matrix.Length; k++) Eliminate(k, alpha);
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
        for (int k = 0; k < matrix.Length; k++)
        {
            var p = x.Slice(surface.At(k, 0), states);
            Substitute(matrix[k], p, 1, 0);
            double part = surface.Electrode.Patches[k].Part;
            var jacobian = surface.Jacobian[k];
            for (int m = 0; m < flows; m++)
            {
                T sum = T.Zero;
                int row = (states + m) * (states + outer);
                for (int s = 0; s < states; s++) sum += T.CreateChecked(jacobian[row + s]) * p[s];
                flow[m] += T.CreateChecked(part) * sum;
            }
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
        for (int k = 0; k < matrix.Length; k++)
        {
            var z = x.Slice(surface.At(k, 0), states);
            for (int s = 0; s < states; s++)
                for (int e = 0; e < outer; e++) z[s] += answer[k][s * outer + e] * change[e];
        }
    }

    private void Eliminate(int patch, T alpha)
    {
        var (own, answers, jacobian) = (matrix[patch], answer[patch], surface.Jacobian[patch]);
        int width = states + outer;
        for (int row = 0; row < states; row++)
        {
            bool algebraic = MetalSurface.IsAlgebraic(row);
            for (int s = 0; s < states; s++) own[row * states + s] = Signed(jacobian[row * width + s], algebraic);
            for (int e = 0; e < outer; e++) answers[row * outer + e] = -Signed(jacobian[row * width + states + e], algebraic);
            if (!algebraic) own[row * states + row] += alpha;
        }

        for (int column = 0; column < states; column++)
        {
            T pivot = T.One / own[column * states + column];
            own[column * states + column] = pivot;
            for (int row = column + 1; row < states; row++)
            {
                T factor = own[row * states + column] * pivot;
                own[row * states + column] = factor;
                if (factor == T.Zero) continue;
                for (int s = column + 1; s < states; s++) own[row * states + s] -= factor * own[column * states + s];
            }
        }

        for (int e = 0; e < outer; e++) Substitute(own, answers, outer, e);
        T part = T.CreateChecked(surface.Electrode.Patches[patch].Part);
        for (int m = 0; m < flows; m++)
        {
            int row = (states + m) * width;
            for (int e = 0; e < outer; e++)
            {
                T sum = T.CreateChecked(jacobian[row + states + e]);
                for (int s = 0; s < states; s++) sum += T.CreateChecked(jacobian[row + s]) * answers[s * outer + e];
                flowByOuter[m * outer + e] += part * sum;
            }
        }
    }

    // A differential equation reads rate − r = 0, an algebraic one r = 0.
    private static T Signed(double slope, bool algebraic) => T.CreateChecked(algebraic ? slope : -slope);

    // Solves with the factors for every stride-th element from offset on.
    private void Substitute(T[] factors, Span<T> x, int stride, int offset)
    {
        for (int row = 1; row < states; row++)
            for (int s = 0; s < row; s++) x[row * stride + offset] -= factors[row * states + s] * x[s * stride + offset];
        for (int row = states - 1; row >= 0; row--)
        {
            T sum = x[row * stride + offset];
            for (int s = row + 1; s < states; s++) sum -= factors[row * states + s] * x[s * stride + offset];
            x[row * stride + offset] = sum * factors[row * states + row];
        }
    }
}
