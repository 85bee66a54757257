using Interna.Physics.Surfaces;
using Interna.Quantities;
using static Interna.Data.Input.SurfaceFields;

namespace Interna.Data.Input;

/// <summary>Reads the modifications of an electrode's surface and applies them in order.</summary>
internal static partial class SurfaceReader
{
    private static readonly Variant[] Variants =
    [
        new("oxygen-vacancies", "oxygen vacancies", [Concentration, Depth, Ionised, ConductivityRatio, CarrierRatio, Mobility, PolaronBarrier, BarrierBefore, BarrierAfter, SodiumPerVacancy, .. Site], Vacancies),
        new("heterointerface", "a heterointerface", [HostWorkFunction, OtherWorkFunction, Share, Permittivity, DefectConcentration, GrainThickness, SiteCharge, .. Site], Hetero),
        new("superlattice-spacing", "a superlattice spacing", [BarrierBefore, BarrierFree, BulkSpacing, Spacing, DecayLength], Superlattice),
        new("disorder", "disorder", [Width, Fraction], Disorder),
        new("functional-groups", "functional groups", [Groups, GroupsPerArea, SpecificSurface, DoubleLayer, .. Site], Functional),
        new("interfacial-bonds", "interfacial bonds", [Bond, BondsPerArea, Adhesion, Stress, LayerThickness, Modulus, LossPerCycle, Cycles], Bonds),
    ];

    private static readonly ChoiceField Kind = new("kind", "What is done to the surface", [.. Variants.Select(v => v.Kind)]) { Required = true };
    private static readonly QuantityField Temperature = new("temperature", "Temperature the change is evaluated at", QuantityKind.Temperature, Bounds.Positive) { Default = "25 degC" };

    /// <summary>Fields of a modification, those of every kind; which go together is checked by the reader.</summary>
    public static readonly FieldGroup Group = new(
        "a surface modification", "A change of surface or interfaces of a material, as a map from what is made to the parameters of the electrode",
        [Kind, Temperature, .. Variants.SelectMany(v => v.Fields).Distinct().Select(f => f with { Required = false })]);

    /// <summary>The electrode with the modifications of a list; the electrode itself where it is left out or anything is wrong, which is reported.</summary>
    public static InsertionElectrode Apply(InsertionElectrode electrode, FieldReader owner, ListField field, Findings findings)
    {
        if (owner.Find(field) is not { } node) return electrode;
        if (node.Items is not { } items)
        {
            findings.Report(node, owner.At(field.Name), node.Description, "a list, each item beginning with '- kind: ...'");
            return electrode;
        }

        var changed = electrode;
        foreach (var (item, i) in items.Select((item, i) => (item, i)))
        {
            string path = $"{owner.At(field.Name)}[{i}]";
            var modification = Read(item, path, findings);
            // What an unsound electrode becomes is not worth telling.
            if (modification is null || findings.Errors.Count > 0) continue;
            var objections = modification.Objections(changed).ToList();
            foreach (var objection in objections)
                findings.Report(item.Fields!.TryGetValue(objection.Field, out var at) ? at.Value : item, $"{path}.{objection.Field}", objection.Found, objection.Expected, objection.Reason);
            if (objections.Count == 0) changed = changed.With(modification);
        }

        return changed;
    }

    private static SurfaceModification? Read(InputNode item, string path, Findings findings)
    {
        string? kind = item.Fields is not null && item.Fields.TryGetValue(Kind.Name, out var named) ? named.Value.Text : null;
        if (Variants.FirstOrDefault(v => v.Kind == kind) is not { } variant)
        {
            // Tells what is wrong with 'kind' and with names that no kind has.
            new FieldReader(item, path, Group, findings).Choice(Kind);
            return null;
        }

        int before = findings.Errors.Count;
        var fields = new FieldReader(item, path, new FieldGroup(variant.Name, Group.Description, [Kind, Temperature, .. variant.Fields]), findings);
        double temperature = fields.Quantity(Temperature, 298.15);
        var modification = variant.Read(fields);
        return findings.Errors.Count > before ? null : modification with { Temperature = temperature };
    }

    // Potential of extra sites: stated, or from an adsorption energy with its reference; NaN where neither is there.
    private static double SitePotentialOf(FieldReader fields, double otherwise)
    {
        bool stated = fields.Has(SitePotential), computed = fields.Has(AdsorptionEnergyField);
        if (stated && computed) fields.Report(AdsorptionEnergyField, "both site_potential and adsorption_energy", "one of them", "remove one");
        if (!computed) return stated ? fields.Quantity(SitePotential) ?? double.NaN : otherwise;
        if (!fields.Has(Reference))
            fields.Report(Reference, "nothing", "what the adsorption energy is counted from", "add 'adsorption_reference: atom' or 'adsorption_reference: metal'; the two differ by 1.113 V");
        double energy = fields.Quantity(AdsorptionEnergyField) ?? double.NaN;
        var reference = (AdsorptionReference)(fields.Choice(Reference) ?? 0);
        if (!double.IsNaN(energy) && AdsorptionEnergy.Check(energy, reference, AdsorptionEnergyField.Name) is { } objection)
            fields.Report(AdsorptionEnergyField, objection.Found, objection.Expected, objection.Reason);
        return AdsorptionEnergy.Potential(energy, reference);
    }

    // Sites that hold something need a potential.
    private static double SitePotentialOf(FieldReader fields, bool needed)
    {
        double potential = SitePotentialOf(fields, double.NaN);
        if (needed && !fields.Has(SitePotential) && !fields.Has(AdsorptionEnergyField))
            fields.Report(SitePotential, "nothing", "the potential of the extra sites", $"add 'site_potential: {SitePotential.Example}', or 'adsorption_energy' with its reference");
        return double.IsNaN(potential) ? 0 : potential;
    }

    private sealed record Variant(string Kind, string Name, IReadOnlyList<Field> Fields, Func<FieldReader, SurfaceModification> Read);
}
