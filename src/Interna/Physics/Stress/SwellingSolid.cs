using Interna.Numerics.Columns;
using Interna.Numerics.Interpolation;

namespace Interna.Physics.Stress;

/// <summary>An elastic solid that swells with the sodium it hosts, at small strain.</summary>
/// <remarks>Source: Zhang, Shyy and Sastry, J. Electrochem. Soc. 154 (2007) A910.</remarks>
/// <param name="Modulus">Young's modulus E [Pa].</param>
/// <param name="PoissonRatio">Poisson's ratio ν [-].</param>
/// <param name="PartialMolarVolume">Volume the solid gains per mole of sodium Ω [m³/mol].</param>
/// <param name="MaximumConcentration">Sodium concentration of the full host c_max [mol/m³].</param>
public sealed record SwellingSolid(double Modulus, double PoissonRatio, double PartialMolarVolume, double MaximumConcentration)
{
    // Linear strain beyond which metals and alloys yield and small-strain elasticity is no more than an upper bound.
    private const double ElasticStrain = 0.02;

    /// <summary>Ω E c_max/(3(1 − ν)): stress of a surface layer held at the size of a body that is emptier by one whole filling [Pa].</summary>
    public double FullStress => PartialMolarVolume * Modulus * MaximumConcentration / (3 * (1 - PoissonRatio));

    /// <summary>Whether the strain of full swelling, Ω c_max/3, is beyond what small-strain elasticity describes: stresses are then an upper bound.</summary>
    public bool Yields => PartialMolarVolume * MaximumConcentration / 3 > ElasticStrain;

    /// <summary>Largest stress of a sphere at constant flux when its profile has settled: Ω E |J| R/(15(1 − ν)D) [Pa].</summary>
    /// <param name="flux">Flux through the surface J [mol/(m² s)].</param>
    /// <param name="radius">Radius R [m].</param>
    /// <param name="diffusivity">Diffusivity D [m²/s].</param>
    public double SettledMaximum(double flux, double radius, double diffusivity) =>
        PartialMolarVolume * Modulus * Math.Abs(flux) * radius / (15 * (1 - PoissonRatio) * diffusivity);

    /// <summary>(Ω/RT)·2ΩE/(9(1 − ν)) [m³/mol]: the gradient of hydrostatic stress drives sodium as if D were D(1 + this·c).</summary>
    /// <param name="temperature">Temperature [K].</param>
    public double Coupling(double temperature) =>
        PartialMolarVolume / (Constant.Gas * temperature) * (2 * PartialMolarVolume * Modulus / (9 * (1 - PoissonRatio)));

    /// <summary>Diffusivity against stoichiometry with what stress adds to it: D(θ)(1 + Coupling·c_max θ).</summary>
    /// <param name="diffusivity">D(θ) without stress [m²/s].</param>
    /// <param name="temperature">Temperature [K].</param>
    public ICurve Coupled(ICurve diffusivity, double temperature) =>
        new ProductCurve(diffusivity, new LinearTable([0, 1], [1, 1 + Coupling(temperature) * MaximumConcentration], Extrapolation.Linear));
}
