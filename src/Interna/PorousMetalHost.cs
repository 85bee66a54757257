namespace Interna;

/// <summary>A porous conductor that sodium is plated into and stripped from: a felt, a foam, a scaffold of fibres.</summary>
/// <remarks>
/// Where its pores are filled, what the surface costs and gains by it: <see cref="Models.MetalHostModel"/>. Electrolyte fills what
/// scaffold, sodium and film leave; "per interface" below counts the interface of the empty scaffold.
/// </remarks>
public sealed record PorousMetalHost : Electrode
{
    /// <summary>Thickness of the scaffold L [m].</summary>
    public required double Thickness { get; init; }

    /// <summary>Part of the empty scaffold that is pores, ε₀ [-].</summary>
    public required double Porosity { get; init; }

    /// <summary>Layers of the scaffold from the collector to the separator; their parts sum to 1.</summary>
    public required IReadOnlyList<HostLayer> Layers { get; init; }

    /// <summary>Electronic conductivity of the scaffold as a whole σ [S/m]; what sodium adds to it is left out.</summary>
    public required double Conductivity { get; init; }

    /// <summary>Exponent b of the electrolyte's effective transport, ε^b [-].</summary>
    public double Bruggeman { get; init; } = 1.5;

    /// <summary>Exponent p of the interface that narrowing pores leave, (ε/ε₀)^p [-]: 1/2 for channels, 2/3 for cavities, 0 for an interface that does not change.</summary>
    public double AreaExponent { get; init; } = 0.5;

    /// <summary>Part of the volume left to the electrolyte below which pores count as clogged [-].</summary>
    public double LeastPorosity { get; init; } = 0.02;

    /// <summary>Charge of the sodium in it at the start per electrode area, spread evenly over the pores [C/m²].</summary>
    public double InitialCharge { get; init; }

    /// <summary>Resistance of films that do not change times interface R₀ [Ω m²].</summary>
    public double FilmResistance { get; init; }

    /// <summary>A film that grows on the interface, its thickness at the start that on the empty scaffold; null for none.</summary>
    public SurfaceFilm? Film { get; init; }

    /// <summary>Anodic transfer coefficient α [-].</summary>
    public double Alpha { get; init; } = 0.5;

    /// <summary>Nucleation overpotential η_n of plating on the bare scaffold [V].</summary>
    public double NucleationOverpotential { get; init; }

    /// <summary>Thickness h_c at which sodium covers half of the scaffold, s = h/(h + h_c) [m].</summary>
    public double CoveringThickness { get; init; } = 1e-9;

    /// <summary>Double-layer capacitance per interface [F/m²]; 0 for none.</summary>
    public double DoubleLayerCapacitance { get; init; }

    /// <summary>Charge of the sodium that fills the pores of the empty scaffold, ε₀LF/Ω per electrode area [C/m²].</summary>
    public double Capacity => Porosity * Thickness * Constant.Faraday / Sodium.MolarVolume;

    /// <summary>Charge of the sodium in pores that are filled evenly until they clog [C/m²].</summary>
    public double Holds => (Porosity - LeastPorosity - FilmFraction) * Thickness * Constant.Faraday / Sodium.MolarVolume;

    /// <summary>What of <see cref="Holds"/> is not taken at the start [C/m²].</summary>
    public double Room => Holds - InitialCharge;

    /// <summary>Interface of the empty scaffold over the area of the electrode, Σ p a L [-].</summary>
    public double Roughness => Thickness * Layers.Sum(l => l.Part * l.SpecificArea);

    // Volume of the film at the start, where the interface is largest [-].
    private double FilmFraction => (Film?.Thickness ?? 0) * Layers.Max(l => l.SpecificArea);
}

/// <summary>A layer of a scaffold with its own interface and kinetics.</summary>
/// <param name="Part">Part of the thickness [-].</param>
/// <param name="SpecificArea">Interface per volume of the empty scaffold a₀ [1/m].</param>
/// <param name="ExchangeCurrent">Exchange current density i₀ at the rest concentration of the salt [A/m²].</param>
public sealed record HostLayer(double Part, double SpecificArea, double ExchangeCurrent);
