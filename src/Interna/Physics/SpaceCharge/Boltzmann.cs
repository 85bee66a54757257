using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.SpaceCharge;

/// <summary>Concentration of dilute carriers in a potential: c/c_∞ = e^(−w) [-].</summary>
/// <remarks>
/// w = z F(φ − φ_∞)/RT [-]. No upper limit: above a tenth of the sites or of the effective density of states use
/// <see cref="LatticeGas"/> or <see cref="FermiDirac"/>. Source: Gouy, J. Phys. Theor. Appl. 9 (1910) 457.
/// </remarks>
[Law("boltzmann", Cites = ["Gouy1910"])]
public readonly record struct Boltzmann : IStatistics
{
    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T> =>
        T.Exp(-x);

    /// <inheritdoc/>
    public T Excess<T>(T w)
        where T : struct, IReal<T> =>
        T.ExpM1(-w);

    /// <inheritdoc/>
    public T Pressure<T>(T w)
        where T : struct, IReal<T> =>
        T.ExpM1(-w) + w;
}
