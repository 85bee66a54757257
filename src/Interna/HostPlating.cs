namespace Interna;

/// <summary>Plating of sodium on the particles of a host beside insertion, where φ_s − φ_e falls below 0 V against sodium.</summary>
/// <remarks>The reaction is <see cref="Interna.Physics.Plating.SodiumMetalReaction"/>, as on an electrode of metal.</remarks>
public sealed record HostPlating
{
    /// <summary>Exchange current density i₀ at the rest concentration of the salt and at 298.15 K [A/m²].</summary>
    public required double ExchangeCurrent { get; init; }

    /// <summary>Activation energy of i₀ [J/mol].</summary>
    public double ActivationEnergy { get; init; }

    /// <summary>Anodic transfer coefficient α [-].</summary>
    public double Alpha { get; init; } = 0.5;

    /// <summary>Nucleation overpotential η_n of the first sodium [V].</summary>
    public double NucleationOverpotential { get; init; }

    /// <summary>Thickness h_c at which sodium covers half of the surface, s = h/(h + h_c) [m]. The default is about one atomic layer.</summary>
    public double CoveringThickness { get; init; } = 0.3e-9;

    /// <summary>Part k_d of the sodium that leaves the deposit in stripping which is cut off instead of dissolved [-].</summary>
    public double IsolatedFraction { get; init; }

    /// <summary>Thickness h_r of newly plated sodium that reconnects what was cut off [m]; infinite where it is lost for good.</summary>
    public double ReconnectingThickness { get; init; } = double.PositiveInfinity;

    /// <summary>i₀ at a temperature [A/m²].</summary>
    public double ExchangeCurrentAt(double temperature) =>
        ExchangeCurrent * Math.Exp(ActivationEnergy / Constant.Gas * (1 / 298.15 - 1 / temperature));
}
