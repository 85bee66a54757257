using Interna.Numerics.Reals;

namespace Interna.Physics.SpaceCharge;

/// <summary>Concentration of carriers on sites of their own, at most one per site: c/c_∞ = 1/(θ + (1−θ) e^w) [-].</summary>
/// <remarks>
/// w = z F(φ − φ_∞)/RT [-]; θ = c_∞/N: occupied fraction of the N sites where the potential is φ_∞. Grows to 1/θ, when every
/// site is taken. Source: Kliewer and Koehler, Phys. Rev. 140 (1965) A1226. Sites shared with others: <see cref="Bikerman"/>.
/// </remarks>
/// <param name="Occupation">Occupied fraction θ where the potential is φ_∞ [-], between 0 and 1.</param>
[Law("lattice-gas", Cites = ["Kliewer1965"], Example = [0.2])]
public readonly record struct LatticeGas(double Occupation) : IStatistics
{
    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T>
    {
        var theta = T.Lift(Occupation, Dimension.None, @"\theta");
        return T.Of(1) / (theta + (1 - theta) * T.Exp(x));
    }

    /// <inheritdoc/>
    public T Excess<T>(T w)
        where T : struct, IReal<T>
    {
        var grown = T.ExpM1(-w);
        return (1 - Occupation) * grown / (Occupation * grown + 1);
    }

    /// <inheritdoc/>
    public T Pressure<T>(T w)
        where T : struct, IReal<T> =>
        1 / Occupation * T.Log(Occupation * T.ExpM1(-w) + 1) + w;
}
