using Interna.Numerics.RootFinding;

namespace Interna.Physics.SpaceCharge;

/// <summary>What a film between an electrolyte and an electrode leaves of the potential drop for the electrolyte to deplete in.</summary>
/// <remarks>
/// The film has no mobile charge: its field carries the charge of the layer, Δφ_film = (σ − P) d/ε_b with σ = √(2εeNΔφ). A linear dielectric
/// of high permittivity takes less of the drop than one of low permittivity; only polarisation that does not follow the field, or a
/// film that conducts ions and splits the drop into steps, removes the layer. Derivation: docs/physics/interface-storage.md.
/// </remarks>
public static class BufferFilm
{
    /// <summary>Drop left to the depleted electrolyte behind a film [V].</summary>
    /// <param name="total">Drop over both, positive where carriers are depleted [V].</param>
    /// <param name="permittivity">ε of the electrolyte [F/m].</param>
    /// <param name="density">Density of its frozen charge N [1/m³].</param>
    /// <param name="thickness">Thickness of the film d [m].</param>
    /// <param name="filmPermittivity">ε_b of the film [F/m].</param>
    /// <param name="polarization">Polarisation P that does not follow the field, positive where it takes part of the layer's charge [C/m²].</param>
    /// <returns>Between 0 and <paramref name="total"/>; 0 where the polarisation removes the layer.</returns>
    public static double ElectrolyteDrop(double total, double permittivity, double density, double thickness, double filmPermittivity, double polarization = 0)
    {
        double Balance(double drop) =>
            drop + (Math.Sqrt(2 * permittivity * Constant.ElementaryCharge * density * Math.Max(0, drop)) + polarization) * thickness / filmPermittivity - total;
        return Balance(0) >= 0 ? 0 : Brent.TryFind(Balance, 0, total - Math.Min(0, polarization) * thickness / filmPermittivity, 1e-15, out double root) ? root : double.NaN;
    }

    /// <summary>Polarisation at which nothing is left for the electrolyte: P = ε_b Δφ/d [C/m²].</summary>
    public static double NullingPolarization(double total, double thickness, double filmPermittivity) => filmPermittivity * total / thickness;
}
