namespace Interna;

/// <summary>Properties of metallic sodium at 25 °C.</summary>
public static class Sodium
{
    /// <summary>Molar mass [kg/mol]. Source: IUPAC standard atomic weights.</summary>
    public const double MolarMass = 22.98977e-3;

    /// <summary>Density [kg/m³]. Source: CRC Handbook of Chemistry and Physics, 97th ed.; other tables give 968 to 971.</summary>
    public const double Density = 968;

    /// <summary>Molar volume Ω = M/ρ [m³/mol].</summary>
    public const double MolarVolume = MolarMass / Density;
}
