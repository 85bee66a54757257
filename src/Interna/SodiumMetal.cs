using Interna.Physics.Gas;

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

    /// <summary>Part of the sodium cut off that nothing reconnects, ω [-].</summary>
    public double PermanentFraction { get; init; }

    /// <summary>Thickness h_r of newly plated sodium that reconnects what was cut off [m]; infinite where it is lost for good.</summary>
    public double ReconnectingThickness { get; init; } = double.PositiveInfinity;

    /// <summary>Double-layer capacitance per area [F/m²]; 0 for none.</summary>
    public double DoubleLayerCapacitance { get; init; }

    /// <summary>Voids that stripping leaves under the film or a solid electrolyte; null for none.</summary>
    public VoidFormation? Voids { get; init; }

    /// <summary>Bubbles of what the films set free; null for none.</summary>
    public BubbleCoverage? Bubbles { get; init; }
}

/// <summary>Voids between sodium and what lies on it.</summary>
/// <param name="Height">Mean height of a void ⟨h⟩ [m].</param>
/// <param name="ReplenishedCurrent">Stripping current density that diffusion and creep bring back, j_rep [A/m²].</param>
/// <param name="ClosureRate">Rate g at which the stack pressure closes voids [1/s].</param>
/// <param name="RefillEfficiency">Part f of the sodium plated over voids that fills them [-].</param>
/// <param name="InitialPart">Part of the area without contact at the start, 0 to 1 [-].</param>
public sealed record VoidFormation(double Height, double ReplenishedCurrent, double ClosureRate, double RefillEfficiency = 1, double InitialPart = 0);
