using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.SpaceCharge;

/// <summary>Concentration of electrons or holes in a parabolic band: n/n_∞ = F₁⸝₂(η − w)/F₁⸝₂(η) [-].</summary>
/// <remarks>
/// w = z F(φ − φ_∞)/RT [-], z = −1 for electrons; η: Fermi level above the band edge over kT where the potential is φ_∞, so that
/// n_∞ = N_C F₁⸝₂(η). Below η = −3 it is <see cref="Boltzmann"/>; a metal of free electrons has η of some hundred. Exact to 10⁻¹²,
/// where the series of Joyce and Dixon (Appl. Phys. Lett. 31 (1977) 354) ends at η ≈ 8. Source: Blakemore, Solid-State
/// Electron. 25 (1982) 1067.
/// </remarks>
/// <param name="FermiLevel">Reduced Fermi level η [-].</param>
[Law("fermi-dirac", Cites = ["Blakemore1982"], Example = [1.5])]
public readonly record struct FermiDirac(double FermiLevel) : IStatistics
{
    private readonly double atRest = FermiDiracIntegral.Half(new Scalar(FermiLevel)).Value;
    private readonly double pressureAtRest = FermiDiracIntegral.ThreeHalves(new Scalar(FermiLevel)).Value;

    /// <summary>The statistics of a band with a given filling n_∞/N_C [-].</summary>
    public static FermiDirac OfFilling(double filling) => new(FermiDiracIntegral.InverseOfHalf(filling));

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T>
    {
        var eta = T.Lift(FermiLevel, Dimension.None, @"\eta");
        return FermiDiracIntegral.Half(eta - x) / FermiDiracIntegral.Half(eta);
    }

    /// <inheritdoc/>
    public T Excess<T>(T w)
        where T : struct, IReal<T> =>
        1 / atRest * FermiDiracIntegral.Half(FermiLevel - w) - 1;

    /// <inheritdoc/>
    public T Pressure<T>(T w)
        where T : struct, IReal<T> =>
        1 / atRest * (FermiDiracIntegral.ThreeHalves(FermiLevel - w) - pressureAtRest) + w;
}
