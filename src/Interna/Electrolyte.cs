namespace Interna;

/// <summary>A binary liquid electrolyte described by concentrated-solution theory.</summary>
public sealed record Electrolyte
{
    /// <summary>Name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>Salt concentration at rest, also the reference of the kinetics [mol/m³].</summary>
    public required double Concentration { get; init; }

    /// <summary>Conductivity κ(c) [S/m].</summary>
    public required TransportProperty Conductivity { get; init; }

    /// <summary>Salt diffusivity D(c) [m²/s].</summary>
    public required TransportProperty Diffusivity { get; init; }

    /// <summary>Cation transference number t₊ [-].</summary>
    public required double TransferenceNumber { get; init; }

    /// <summary>Thermodynamic factor 1 + d ln f±/d ln c [-].</summary>
    public double ThermodynamicFactor { get; init; } = 1;
}

/// <summary>The electrolyte-filled membrane between the electrodes.</summary>
/// <param name="Thickness">Thickness [m].</param>
/// <param name="Porosity">Electrolyte volume fraction [-].</param>
/// <param name="Bruggeman">Exponent b of ε^b [-].</param>
public sealed record Separator(double Thickness, double Porosity, double Bruggeman = 1.5);
