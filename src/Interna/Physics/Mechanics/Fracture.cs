namespace Interna.Physics.Mechanics;

/// <summary>When films and ceramics break.</summary>
public static class Fracture
{
    /// <summary>Z of a channel crack in a film on a substrate of the same stiffness. Source: Beuth, Int. J. Solids Struct. 29 (1992) 1657.</summary>
    public const double MatchedSubstrate = 1.976;

    /// <summary>Z of a stiff film on a substrate as soft as sodium or a polymer (Dundurs α of some 0.94), least value.</summary>
    /// <remarks>Estimated: grows without bound as the substrate softens, Beuth 1992.</remarks>
    public const double LeastOnCompliantSubstrate = 20;

    /// <summary>Z of a stiff film on a substrate as soft as sodium or a polymer, largest value; see <see cref="LeastOnCompliantSubstrate"/>.</summary>
    public const double LargestOnCompliantSubstrate = 70;

    // Mean of 2.4 % at 5 nm and 0.52 % at 80 nm, times the root of the thickness: 5.4 and 4.7 % √nm (Jen 2011).
    private const double AluminaStrain = 5.0e-2 * 3.1622776601683795e-5;

    /// <summary>Stress at which a crack runs: σ = √(2Eγ/(πa)) [Pa]. Source: Griffith, Phil. Trans. R. Soc. A 221 (1921) 163.</summary>
    /// <param name="youngModulus">Young's modulus E [Pa].</param>
    /// <param name="surfaceEnergy">Surface energy γ [J/m²].</param>
    /// <param name="flaw">Half length of an inner, length of a surface crack a [m].</param>
    public static double GriffithStress(double youngModulus, double surfaceEnergy, double flaw) =>
        Math.Sqrt(2 * youngModulus * surfaceEnergy / (Math.PI * flaw));

    /// <summary>Energy to make a crack per area: Γ = K²/E′ [J/m²]. Source: Irwin, J. Appl. Mech. 24 (1957) 361.</summary>
    /// <param name="toughness">Fracture toughness K [Pa √m].</param>
    /// <param name="modulus">Modulus E′, E/(1 − ν²) in plane strain [Pa].</param>
    public static double EnergyOfToughness(double toughness, double modulus) => toughness * toughness / modulus;

    /// <summary>Strain at which cracks channel through a film: ε = √(Γ/(Z E′ h)) [-]. Source: Beuth 1992; Hutchinson and Suo 1991.</summary>
    /// <param name="energy">Energy of the crack Γ per area, 2γ where nothing but surface is made [J/m²].</param>
    /// <param name="modulus">Modulus of the film E′ [Pa].</param>
    /// <param name="thickness">Thickness h [m].</param>
    /// <param name="geometry">Z: <see cref="MatchedSubstrate"/>, or 20 to 70 on a soft substrate [-].</param>
    public static double ChannelCrackStrain(double energy, double modulus, double thickness, double geometry = MatchedSubstrate) =>
        Math.Sqrt(energy / (geometry * modulus * thickness));

    /// <summary>Crack strain of alumina made by atomic layer deposition: ε = 5.0 % (h/nm)^(−½) [-].</summary>
    /// <remarks>
    /// Calibrated on 2.4 % at 5 nm and 0.52 % at 80 nm on a polymer, which it gives within 10 %. Source: Jen, Bertrand and
    /// George, J. Appl. Phys. 109 (2011) 084305.
    /// </remarks>
    /// <param name="thickness">Thickness h, 5 to 80 nm in the measurement [m].</param>
    public static double AluminaCrackStrain(double thickness) => AluminaStrain / Math.Sqrt(thickness);

    /// <summary>Overpotential at which metal plated into a flaw of a solid electrolyte opens it: η = (Ω/F) K/(1.12 √(πa)) [V].</summary>
    /// <remarks>Surface crack under the pressure Fη/Ω. Source: Irwin 1957 for the factor 1.12; Nernst for the pressure.</remarks>
    /// <param name="toughness">Fracture toughness K [Pa √m].</param>
    /// <param name="flaw">Depth of the flaw a [m].</param>
    public static double PlatingOverpotential(double toughness, double flaw) =>
        ElasticPlasticFilm.PotentialOf(toughness / (1.12 * Math.Sqrt(Math.PI * flaw)));
}
