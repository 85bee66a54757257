namespace Interna;

/// <summary>Where an interphase stands: sodium under it, electrolyte above it, and what it is asked to bear.</summary>
public sealed record PlatingSite
{
    /// <summary>Temperature [K].</summary>
    public double Temperature { get; init; } = 298.15;

    /// <summary>Pressure on the stack, not negative [Pa].</summary>
    public double Pressure { get; init; }

    /// <summary>Thickness of dense sodium [m].</summary>
    public required double SodiumThickness { get; init; }

    /// <summary>Exchange current density i₀ of the charge transfer at the sodium [A/m²].</summary>
    public required double ExchangeCurrent { get; init; }

    /// <summary>Amplitude of the roughness of the sodium at the start [m].</summary>
    public required double Roughness { get; init; }

    /// <summary>Width of a patch [m].</summary>
    public required double PatchSize { get; init; }

    /// <summary>Conductivity of the electrolyte [S/m].</summary>
    public required double Conductivity { get; init; }

    /// <summary>Salt; null where its diffusivity or transference number is not known.</summary>
    public Salt? Salt { get; init; }

    /// <summary>The separator: the gap the interphase stands in.</summary>
    public required Separator Separator { get; init; }

    /// <summary>Patches of other thickness; none where the interphase is as uniform as it is described.</summary>
    public IReadOnlyList<ThicknessPatch> Patches { get; init; } = [];

    /// <summary>Decay length of electrons in what grows on the interphase [m].</summary>
    public required Estimate GrowthDecayLength { get; init; }

    /// <summary>Rate of growth on bare sodium v₀ [m/s].</summary>
    public required Estimate BareGrowthRate { get; init; }

    /// <summary>Volume of what grows per mole of electrons [m³/mol].</summary>
    public required double GrowthVolume { get; init; }

    /// <summary>Potential at which the electrolyte is reduced, against sodium [V].</summary>
    public required double ReductionPotential { get; init; }

    /// <summary>Largest voltage over the interface that is borne [V].</summary>
    public required double PolarisationLimit { get; init; }

    /// <summary>Charge per area of the sodium there is [C/m²].</summary>
    public double Inventory => SodiumThickness / Sodium.MolarVolume * Constant.Faraday;

    /// <summary>Conductivity of the electrolyte in the separator [S/m].</summary>
    public double SeparatorConductivity => Conductivity * Math.Pow(Separator.Porosity, Separator.Bruggeman);
}

/// <summary>A salt by the numbers that limit its transport.</summary>
/// <param name="Concentration">Concentration at rest [mol/m³].</param>
/// <param name="Diffusivity">Diffusivity of the salt [m²/s].</param>
/// <param name="Transference">Transference number of the cation [-].</param>
public sealed record Salt(double Concentration, double Diffusivity, double Transference);

/// <summary>A part of an interphase of other thickness.</summary>
/// <param name="Part">Part of the area [-].</param>
/// <param name="Factor">Thickness of its layers over the thickness described [-].</param>
public sealed record ThicknessPatch(double Part, double Factor);
