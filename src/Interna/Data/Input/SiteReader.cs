using System.Globalization;
using Interna.Physics.Equilibrium;
using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads the equilibrium potential of a host from its kinds of sites.</summary>
internal static class SiteReader
{
    // Published fractions are rounded.
    private const double Rounding = 0.01;
    private const double RoomTemperature = 298.15;

    private static readonly QuantityField Fraction = new("fraction", "Fraction of all sites", QuantityKind.Number, Bounds.Positive) { Required = true, Typical = "0.58" };
    private static readonly QuantityField Potential = new("potential", "Potential at half filling against Na+/Na", QuantityKind.Voltage, Bounds.Any) { Required = true, Typical = "0.065 V" };
    private static readonly QuantityField Width = new("width", "Width in thermal voltages: 1 for an ideal solution, less for a plateau, more for a slope", QuantityKind.Number, Bounds.Positive) { Required = true, Typical = "0.41" };

    /// <summary>Kinds of sites.</summary>
    public static readonly ListField Sites = new(
        "sites", "Kinds of sites of a host in equilibrium with one potential (multi-species, multi-reaction), for its equilibrium potential",
        new FieldGroup("a kind of sites", "Sites of one potential and width", [Fraction, Potential, Width]));

    /// <summary>The law of the sites and their values in words; null where they cannot be read.</summary>
    public static (MultiSpeciesMultiReaction Law, string Words)? Read(FieldReader owner, Provenance origin, Findings findings)
    {
        var node = owner.Find(Sites)!;
        if (node.Items is not { Count: > 0 } items)
        {
            findings.Report(node, owner.At(Sites.Name), node.Description, "a list of kinds of sites, each '{fraction: 0.58, potential: 0.065 V, width: 0.41}'");
            return null;
        }

        var (values, words) = (new List<double>(), new List<string>());
        foreach (var (item, i) in items.Select((item, i) => (item, i)))
        {
            // The sites are one entry of the ledger, with the provenance of the whole.
            var fields = new FieldReader(item, $"{owner.At(Sites.Name)}[{i}]", Sites.Item, findings);
            double Value(QuantityField field) => fields.Find(field) is { } found ? FieldReader.Number(found, fields.At(field.Name), field.Kind, field.Bounds, findings) : double.NaN;
            double fraction = Value(Fraction), potential = Value(Potential), width = Value(Width);
            values.AddRange([fraction, potential, width]);
            words.Add(string.Create(CultureInfo.InvariantCulture, $"{fraction:G4} at {UnitVocabulary.Format(potential, QuantityKind.Voltage)} (width {width:G4})"));
        }

        if (values.Any(double.IsNaN)) return null;
        double sum = values.Where((_, i) => i % 3 == 0).Sum();
        if (Math.Abs(sum - 1) > Rounding)
        {
            findings.Report(node, owner.At(Sites.Name), string.Create(CultureInfo.InvariantCulture, $"fractions that sum to {sum:G4}"), "fractions that sum to 1", "every site belongs to one kind");
            return null;
        }

        return (new(origin.Temperature ?? RoomTemperature, [.. values]), "sites " + string.Join(", ", words));
    }
}
