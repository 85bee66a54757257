using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.SpaceCharge;

/// <summary>Electrons of a metal, screened linearly: excess over thermal density −w [-].</summary>
/// <remarks>
/// w = −F(φ − φ_∞)/RT [-]; counted in k T g(E_F), the states within one thermal energy of the Fermi level, so that ρ = −e² g φ and the
/// screening length is √(ε/(e² g)). Linear as long as the potential stays below the Fermi energy (volts in a metal); beyond, use
/// <see cref="FermiDirac"/> with the true filling. Source: Ashcroft and Mermin, Solid State Physics, 1976, chapter 17.
/// </remarks>
[Law("thomas-fermi", Cites = ["Ashcroft1976"])]
public readonly record struct ThomasFermi : IStatistics
{
    /// <inheritdoc/>
    string ILaw.Symbol => @"\frac{n - n_\infty}{k T g}";

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T> =>
        -x;

    /// <inheritdoc/>
    public T Excess<T>(T w)
        where T : struct, IReal<T> =>
        -w;

    /// <inheritdoc/>
    public T Pressure<T>(T w)
        where T : struct, IReal<T> =>
        0.5 * (w * w);
}
