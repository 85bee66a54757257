using Interna.Physics.Mechanics;

namespace Interna;

/// <summary>One chemical substance of an interphase, at 25 °C, in SI; what is not known is null.</summary>
public sealed record Phase
{
    private const double RoomTemperature = 298.15;

    // Poisson's ratio of a solid whose shear modulus is not known: 0.2 to 0.4, assumed.
    private const double UsualPoisson = 0.3, LeastPoisson = 0.2, LargestPoisson = 0.4;

    /// <summary>Name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>Chemical formula; null for what has none.</summary>
    public string? Formula { get; init; }

    /// <summary>What it conducts.</summary>
    public Conduction Conduction { get; init; }

    /// <summary>Volume per mole of formula units [m³/mol].</summary>
    public Estimate? MolarVolume { get; init; }

    /// <summary>Conductivity for sodium ions of the dense bulk [S/m].</summary>
    public Estimate? Conductivity { get; init; }

    /// <summary>Conductivity for sodium ions of films as they are, with nanograins, sodiated or swollen [S/m].</summary>
    public Estimate? FilmConductivity { get; init; }

    /// <summary>Conductivity for electrons [S/m].</summary>
    public Estimate? ElectronicConductivity { get; init; }

    /// <summary>Diffusivity of sodium in a mixed conductor [m²/s].</summary>
    public Estimate? Diffusivity { get; init; }

    /// <summary>Energy barrier of sodium in the bulk [J].</summary>
    public Estimate? MigrationBarrier { get; init; }

    /// <summary>Band gap, 0 for a metal [J].</summary>
    public Estimate? BandGap { get; init; }

    /// <summary>Young's modulus [Pa].</summary>
    public Estimate? YoungModulus { get; init; }

    /// <summary>Shear modulus [Pa].</summary>
    public Estimate? ShearModulus { get; init; }

    /// <summary>Poisson's ratio [-].</summary>
    public Estimate? PoissonRatio { get; init; }

    /// <summary>Energy to make a crack per area [J/m²].</summary>
    public Estimate? FractureEnergy { get; init; }

    /// <summary>Strain at which a film cracks [-].</summary>
    public Estimate? CrackStrain { get; init; }

    /// <summary>Thickness of the film the crack strain was measured on [m]; null where it does not depend on thickness.</summary>
    public double? CrackStrainThickness { get; init; }

    /// <summary>Atoms of sodium in a formula unit; 0 where the formula has none or is not known.</summary>
    public int SodiumAtoms
    {
        get
        {
            int count = 0;
            string formula = Formula ?? "";
            for (int i = formula.IndexOf("Na", StringComparison.Ordinal); i >= 0; i = formula.IndexOf("Na", i + 1, StringComparison.Ordinal))
            {
                int end = i + 2;
                while (end < formula.Length && char.IsAsciiDigit(formula[end])) end++;
                count += end == i + 2 ? 1 : int.Parse(formula.AsSpan(i + 2, end - i - 2), System.Globalization.CultureInfo.InvariantCulture);
            }

            return count;
        }
    }

    /// <summary>Conductivity of the sodium of a mixed conductor from its diffusivity, σ = D c F²/RT (Nernst, Einstein) [S/m]; null where not known.</summary>
    public Estimate? DiffusiveConductivity =>
        Diffusivity is { } d && MolarVolume is { } v && SodiumAtoms is > 0 and var n
            ? Estimate.Of(x => x[0] * n / x[1] * Constant.Faraday * Constant.Faraday / (Constant.Gas * RoomTemperature), d, v)
            : null;

    /// <summary>Conductivity for sodium ions in a film: as film, else of the bulk, else from the diffusivity [S/m]; null where none is known.</summary>
    /// <remarks>Away from 25 °C it follows Arrhenius with the migration barrier where that is known, and is taken as constant where not.</remarks>
    /// <param name="temperature">T [K].</param>
    public Estimate? IonicConductivity(double temperature)
    {
        if ((FilmConductivity ?? Conductivity ?? DiffusiveConductivity) is not { } conductivity)
            return null;
        if (temperature == RoomTemperature || MigrationBarrier is not { } barrier)
            return conductivity;
        return Estimate.Of(x => x[0] * Math.Exp(x[1] / Constant.Boltzmann * (1 / RoomTemperature - 1 / temperature)), conductivity, barrier);
    }

    /// <summary>Which conductivity <see cref="IonicConductivity"/> is, in words.</summary>
    public string ConductivityOrigin =>
        FilmConductivity is not null ? "film" : Conductivity is not null ? "dense bulk" : DiffusiveConductivity is not null ? "from the diffusivity of sodium" : "unknown";

    /// <summary>Bulk modulus and shear modulus [Pa]; null where Young's modulus is not known.</summary>
    /// <remarks>Poisson's ratio is stated, follows from the two moduli, or is assumed to be 0.2 to 0.4.</remarks>
    public (Estimate Bulk, Estimate Shear)? Moduli
    {
        get
        {
            if (YoungModulus is not { } young)
                return null;
            double poisson = Math.Clamp(PoissonRatio?.Value ?? (ShearModulus is { } g ? young.Value / (2 * g.Value) - 1 : UsualPoisson), 0, 0.45);
            var bulk = young.Map(e => IsotropicModuli.OfYoung(e, poisson).Bulk);
            var ratio = PoissonRatio ?? new Estimate(UsualPoisson, LeastPoisson, LargestPoisson);
            return (bulk, ShearModulus ?? Estimate.Of(x => IsotropicModuli.OfYoung(x[0], x[1]).Shear, young, ratio));
        }
    }

    /// <summary>Strain at which a film of a thickness on sodium cracks [-]; null where too little is known.</summary>
    /// <remarks>
    /// A measured strain is carried to another thickness by h^(−½); else ε = √(Γ/(Z E′ h)) of a channel crack on a substrate as soft as sodium,
    /// Z from 20 to 70.
    /// </remarks>
    /// <param name="thickness">Thickness h [m].</param>
    public Estimate? CrackStrainOf(double thickness)
    {
        if (CrackStrain is { } strain)
            return CrackStrainThickness is { } measured ? strain.Map(e => e * Math.Sqrt(measured / thickness)) : strain;
        if (FractureEnergy is not { } energy || YoungModulus is not { } young)
            return null;
        double least = Fracture.LeastOnCompliantSubstrate, largest = Fracture.LargestOnCompliantSubstrate;
        return Estimate.Of(
            x => Fracture.ChannelCrackStrain(x[0], x[1] / (1 - UsualPoisson * UsualPoisson), thickness, x[2]),
            energy, young, new Estimate(Math.Sqrt(least * largest), least, largest));
    }
}

/// <summary>What a phase conducts.</summary>
public enum Conduction
{
    /// <summary>Sodium ions, electrons hardly.</summary>
    Ionic,

    /// <summary>Sodium and electrons.</summary>
    Mixed,

    /// <summary>Electrons.</summary>
    Electronic,
}
