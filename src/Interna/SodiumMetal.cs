using Interna.Physics.Interphases;

namespace Interna;

/// <summary>A planar electrode of sodium metal, or a collector that sodium is plated on and stripped from.</summary>
/// <remarks>
/// Its surface is a set of patches at one potential that see one electrolyte: a uniform surface is one patch; a spread of film
/// thickness or composition is several.
/// </remarks>
public sealed record SodiumMetal : Electrode
{
    /// <summary>The patches of the surface; their parts sum to 1.</summary>
    public required IReadOnlyList<SurfacePatch> Patches { get; init; }

    /// <summary>Thickness of dense sodium at the start, the same on every patch; 0 for a bare collector [m].</summary>
    public required double Thickness { get; init; }

    /// <summary>Anodic transfer coefficient α [-].</summary>
    public double Alpha { get; init; } = 0.5;

    /// <summary>Nucleation overpotential η_n of plating on the bare collector [V].</summary>
    public double NucleationOverpotential { get; init; }

    /// <summary>
    /// Thickness h_c at which sodium covers half of the collector, s = h/(h + h_c) [m]. The default is a few atomic layers.
    /// </summary>
    public double CoveringThickness { get; init; } = 1e-9;

    /// <summary>Part k_d of the sodium that leaves the metal in stripping which is cut off instead of dissolved [-].</summary>
    public double IsolatedFraction { get; init; }

    /// <summary>Thickness h_r of newly plated sodium that reconnects what was cut off [m]; infinite where it is lost for good.</summary>
    public double ReconnectingThickness { get; init; } = double.PositiveInfinity;

    /// <summary>Double-layer capacitance per area [F/m²]; 0 for none.</summary>
    public double DoubleLayerCapacitance { get; init; }
}

/// <summary>A part of a metal surface with its own kinetics and film.</summary>
/// <param name="Part">Part of the area [-].</param>
/// <param name="ExchangeCurrent">Exchange current density i₀ at the rest concentration of the salt [A/m²].</param>
/// <param name="FilmResistance">Area-specific resistance that does not change, R₀ [Ω m²].</param>
/// <param name="Film">A film that grows; null for none.</param>
public sealed record SurfacePatch(double Part, double ExchangeCurrent, double FilmResistance = 0, SurfaceFilm? Film = null);

/// <summary>A film on a metal surface that conducts sodium ions and grows by reduction of the electrolyte.</summary>
/// <param name="Thickness">Thickness at the start L₀, positive [m].</param>
/// <param name="Conductivity">Ionic conductivity [S/m].</param>
/// <param name="VolumePerCharge">Volume of film per mole of electrons spent, V/n [m³/mol].</param>
/// <param name="Growth">What limits its growth.</param>
public sealed record SurfaceFilm(double Thickness, double Conductivity, double VolumePerCharge, IFilmGrowth Growth);
