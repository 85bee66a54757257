using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

using Once = Interna.Numerics.Reals.Dual<Interna.Numerics.Reals.Scalar, Interna.Numerics.Reals.Partials1<Interna.Numerics.Reals.Scalar>>;

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
    private readonly (double First, double Second, double Third) slopes = Slopes(FermiLevel);

    // Within 10⁻⁴ of rest the difference is taken from the slopes: so it keeps its digits however small it is.
    private const double Near = 1e-4;

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
        T.Where(
            T.Max(w, -w) - Near,
            1 / atRest * FermiDiracIntegral.Half(FermiLevel - w) - 1,
            w * (w * (slopes.Second / 2 - slopes.Third / 6 * w) - slopes.First));

    /// <inheritdoc/>
    public T Pressure<T>(T w)
        where T : struct, IReal<T> =>
        1 / atRest * (FermiDiracIntegral.ThreeHalves(FermiLevel - w) - pressureAtRest) + w;

    // Of F₁⸝₂ over its value, by duals of duals of duals.
    private static (double First, double Second, double Third) Slopes(double eta)
    {
        var one = new Once(new(eta), new(new(1)));
        var two = new Dual<Once, Partials1<Once>>(one, new(Once.Of(1)));
        var three = new Dual<Dual<Once, Partials1<Once>>, Partials1<Dual<Once, Partials1<Once>>>>(two, new(Dual<Once, Partials1<Once>>.Of(1)));
        var value = FermiDiracIntegral.Half(three);
        double size = value.Value.Value.Value.Value;
        return (value.Value.Value.Partials.A.Value / size, value.Value.Partials.A.Partials.A.Value / size, value.Partials.A.Partials.A.Partials.A.Value / size);
    }
}
