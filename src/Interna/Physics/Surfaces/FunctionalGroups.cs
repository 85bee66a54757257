using System.Globalization;
using Interna.Quantities;

namespace Interna.Physics.Surfaces;

/// <summary>Oxygen groups at the surface of a carbon: one sodium for each carbonyl, none that comes back for hydroxyl and ether groups.</summary>
/// <remarks>
/// Charge per area of the real surface is e times the groups; a surface rougher than that of the particles counts by its ratio. The
/// charge of its double layer is added to that of the particles.
/// </remarks>
public sealed record FunctionalGroups : SurfaceModification
{
    private const double LeastPotential = 1.5;
    private const double MostPotential = 2.5;
    private const double MostPerArea = 10e18;

    /// <inheritdoc/>
    public override string Name => "functional groups";

    /// <summary>What the groups are.</summary>
    public required FunctionalGroup Group { get; init; }

    /// <summary>Groups per area of the real surface [1/m²].</summary>
    public required double Density { get; init; }

    /// <summary>Potential of the stored sodium [V vs Na⁺/Na].</summary>
    public double Potential { get; init; } = 2;

    /// <summary>Real surface per mass [m²/kg]; null for that of the particles.</summary>
    public double? SpecificSurface { get; init; }

    /// <summary>Double-layer capacitance per real area [F/m²].</summary>
    public double DoubleLayerCapacitance { get; init; } = 0.1;

    /// <inheritdoc/>
    public override IEnumerable<Objection> Objections(InsertionElectrode electrode)
    {
        if (Potential is not (>= LeastPotential and <= MostPotential) && Group == FunctionalGroup.Carbonyl)
            yield return new("site_potential", UnitVocabulary.Format(Potential, QuantityKind.Voltage), "1.5 V to 2.5 V", "where carbonyl groups take up sodium");
        if (Density is not (> 0 and <= MostPerArea))
            yield return new("groups_per_nm2", (Density * 1e-18).ToString("G4", CultureInfo.InvariantCulture), "above 0, 10 at most", "a surface of carbon has 38 atoms per nm², a fully oxidised edge about ten groups");
        if (SpecificSurface is not null && electrode.Density is null)
            yield return new("specific_surface", "a surface per mass", "a material with 'density'", "the surface per volume of the particles follows from both");
        if (SpecificSurface is { } surface && electrode.Density is { } density && surface * density < (int)electrode.ParticleShape / electrode.ParticleRadius)
            yield return new("specific_surface", $"{surface / 1e3:G4} m²/g", "that of the particles at least", "the real surface cannot be smaller than the one seen from outside");
    }

    private protected override void Change(ModificationDraft draft)
    {
        var electrode = draft.Electrode;
        double roughness = SpecificSurface is { } surface ? surface * electrode.Density!.Value * electrode.ParticleRadius / (int)electrode.ParticleShape : 1;
        double charge = Constant.ElementaryCharge * Density * roughness;
        double layer = Math.Max(electrode.DoubleLayerCapacitance, DoubleLayerCapacitance * roughness);
        if (layer != electrode.DoubleLayerCapacitance)
            draft.Set(electrode with { DoubleLayerCapacitance = layer }, "double_layer_capacitance", electrode.DoubleLayerCapacitance, layer, QuantityKind.CapacitanceDensity, string.Create(CultureInfo.InvariantCulture, $"real surface {roughness:G3} times that of the particles"), "stated capacitance per real area");
        if (Group == FunctionalGroup.Carbonyl)
        {
            draft.Store(
                new SurfaceStorage { Name = "sodium at carbonyl groups", Charge = charge, Isotherm = new(Potential) },
                string.Create(CultureInfo.InvariantCulture, $"one Na for each of {Density * 1e-18:G3} C=O per nm²"), "one electron per carbonyl group");
        }
        else
        {
            draft.Note("charge lost in the first cycle, per interfacial area", "0", UnitVocabulary.Format(charge, QuantityKind.ChargeDensity), "one Na for each group that does not give it back", "one electron per group");
            draft.Caution("hydroxyl and ether groups bind sodium in the first cycle for good: they add no capacity");
        }
    }
}

/// <summary>Groups at a carbon surface.</summary>
public enum FunctionalGroup
{
    /// <summary>C=O: one sodium, which comes back.</summary>
    Carbonyl,

    /// <summary>C–OH: sodium replaces the proton for good.</summary>
    Hydroxyl,

    /// <summary>C–O–C: broken up in the first cycle.</summary>
    Ether,
}
