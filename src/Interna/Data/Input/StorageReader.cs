using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads what a layer of a junction stores, at which potentials and thicknesses.</summary>
internal static class StorageReader
{
    private const int MostPoints = 2000;

    private static readonly IntegerField Layer = new("layer", "Which phase takes up the sodium ions, counted from 1", 1, 1000) { Required = true };
    private static readonly QuantityField Standard = new("standard_potential", "Potential at which the sites of the ions are half full in a neutral layer, against Na+/Na", QuantityKind.Voltage, Bounds.Any) { Required = true, Typical = "0.8 V" };
    private static readonly QuantityField Potential = new("potential", "Potential of what takes up the electrons, against Na+/Na", QuantityKind.Voltage, Bounds.Any) { Required = true, Typical = "0.2 V" };
    private static readonly QuantityField Bulk = new("bulk", "Neutral sodium dissolved in the layer at 'potential', ions and electrons both in it", QuantityKind.Concentration, Bounds.NotNegative) { Default = "0 mol/m3" };
    private static readonly QuantityField Density = new("density", "Density of the layer", QuantityKind.Density, Bounds.Positive) { Default = "none: nothing is counted per mass", Typical = "2.27 g/cm3" };
    private static readonly QuantityField PartnerThickness = new("partner_thickness", "Thickness of what takes up the electrons, per layer", QuantityKind.Length, Bounds.NotNegative) { Default = "0 nm", Typical = "1 nm" };
    private static readonly QuantityField PartnerDensity = new("partner_density", "Density of what takes up the electrons", QuantityKind.Density, Bounds.Positive) { Typical = "7.87 g/cm3" };
    private static readonly QuantityField Atoms = new("surface_atoms", "Atoms per area at the surface of what takes up the electrons", QuantityKind.PlaneDensity, Bounds.Positive) { Default = "none: electrons are counted per nm2 only", Typical = "17.2 nm-2" };
    private static readonly QuantityField Lowest = new("from", "Lower end", QuantityKind.Voltage, Bounds.Any) { Required = true, Typical = "0.01 V" };
    private static readonly QuantityField Highest = new("to", "Upper end", QuantityKind.Voltage, Bounds.Any) { Required = true, Typical = "1.3 V" };
    private static readonly QuantityField Thinnest = new("from", "Smallest thickness", QuantityKind.Length, Bounds.Positive) { Required = true, Typical = "0.3 nm" };
    private static readonly QuantityField Thickest = new("to", "Largest thickness", QuantityKind.Length, Bounds.Positive) { Required = true, Typical = "1 um" };
    private static readonly IntegerField Points = new("points", "Number of values", 3, MostPoints) { Default = "61" };
    private static readonly GroupField Window = new("window", "Potentials of the isotherm", new FieldGroup("a window", "A range of potentials", [Lowest, Highest, Points]));
    private static readonly GroupField Thicknesses = new("thicknesses", "Thicknesses of the layer that 'interna junction scaling' goes through, evenly in their logarithm", new FieldGroup("thicknesses", "A range of thicknesses", [Thinnest, Thickest, Points]));

    /// <summary>Fields of a storage.</summary>
    public static readonly FieldGroup Group = new(
        "storage", "A layer that takes up sodium ions while its neighbours take up the electrons",
        [Layer, Standard, Potential, Window, Thicknesses, Bulk, Density, PartnerThickness, PartnerDensity, Atoms, StatedValue.Source, StatedValue.HowKnown, StatedValue.Note]);

    /// <summary>Reads a storage; null where it cannot be used.</summary>
    public static LayerStorage? Read(InputNode node, string path, IReadOnlyList<JunctionPhase?> phases, IReadOnlyList<Contact?> contacts, Findings findings)
    {
        var fields = new FieldReader(node, path, Group, findings);
        int layer = (fields.Integer(Layer) ?? 0) - 1;
        double standard = fields.Quantity(Standard) ?? double.NaN, potential = fields.Quantity(Potential) ?? double.NaN;
        var storage = new LayerStorage
        {
            Layer = layer,
            StandardPotential = standard,
            Potential = potential,
            Window = Range(fields, Window, Lowest, Highest, findings),
            Thicknesses = Range(fields, Thicknesses, Thinnest, Thickest, findings),
            BulkConcentration = fields.Quantity(Bulk) ?? 0,
            Density = fields.Quantity(Density),
            Partner = fields.Quantity(PartnerDensity) is { } density ? (fields.Quantity(PartnerThickness) ?? 0, density) : null,
            SurfaceAtoms = fields.Quantity(Atoms),
        };
        return layer >= 0 && Check(fields, layer, phases, contacts, storage.Thicknesses is not null) ? storage : null;
    }

    private static bool Check(FieldReader fields, int layer, IReadOnlyList<JunctionPhase?> phases, IReadOnlyList<Contact?> contacts, bool scaled)
    {
        if (phases.Count == 0 || phases.Any(p => p is null) || contacts.Any(c => c is null))
            return false;
        if (layer >= phases.Count)
        {
            fields.Report(Layer, $"phase {layer + 1}", $"one of the {phases.Count} phases");
            return false;
        }

        if ((phases[layer] as SpaceChargePhase)?.Populations.OfType<LatticePopulation>().Any(p => p.Carrier.Charge > 0) != true)
            fields.Report(Layer, $"{phases[layer]!.Name}, without positive ions on sites of their own", "a phase with a carrier of charge 1 and 'statistics: lattice-gas'", "its sites say how much it can take up");
        else if (new[] { layer - 1, layer }.Any(c => c >= 0 && c < contacts.Count && contacts[c]!.Kind != ContactKind.Blocking))
            fields.Report(Layer, "a layer whose contacts are in an equilibrium of their own", "contacts with 'equilibrium: none'", "the potential of the storage sets the steps at its contacts");
        if (scaled && (layer == 0 || layer == phases.Count - 1) && phases[layer] is SpaceChargePhase { Thickness: null })
            fields.Report(Thicknesses, $"thicknesses of {phases[layer]!.Name}, which is thicker than its space charge", "a layer with 'thickness'", "give the layer a thickness; the range replaces it");
        return true;
    }

    private static (double From, double To, int Points)? Range(FieldReader owner, GroupField group, QuantityField from, QuantityField to, Findings findings)
    {
        if (owner.Find(group) is not { } node)
            return null;
        var fields = new FieldReader(node, owner.At(group.Name), group.Group, findings);
        double low = fields.Quantity(from) ?? double.NaN, high = fields.Quantity(to) ?? double.NaN;
        if (low >= high)
            fields.Report(to, UnitVocabulary.Format(high, to.Kind), $"more than 'from', {UnitVocabulary.Format(low, from.Kind)}");
        return (low, high, fields.Integer(Points) ?? 61);
    }
}
