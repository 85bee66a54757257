using Interna.Physics.Surfaces;
using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads what the surface of an electrode's particles stores beside the host.</summary>
internal static class SurfaceStorageReader
{
    private static readonly TextField Name = new("name", "What stores, for people", "carbonyl groups") { Required = true };
    private static readonly QuantityField Charge = new("charge", "Charge of the full sites per interfacial area of the particles", QuantityKind.ChargeDensity, Bounds.Positive) { Required = true, Typical = "10 uAh/cm2" };
    private static readonly QuantityField Potential = new("potential", "Potential at half filling against Na+/Na", QuantityKind.Voltage, Bounds.Any) { Required = true, Typical = "0.8 V" };
    private static readonly QuantityField Interaction = new("interaction", "Frumkin's g in units of RT, repulsive where positive; below -4 the surface has two phases", QuantityKind.Number, new Bounds(-4, double.PositiveInfinity, false)) { Default = "0: Langmuir's isotherm", Typical = "2" };
    private static readonly QuantityField Time = new("relaxation_time", "Time in which the occupation follows the potential", QuantityKind.Time, Bounds.Positive) { Default = "1 ms", Typical = "1 ms" };

    /// <summary>Fields of one kind of sites.</summary>
    public static readonly FieldGroup Group = new("a surface that stores", "Sites at the surface of the particles that store sodium at the same local potential as the host", [Name, Charge, Potential, Interaction, Time]);

    /// <summary>Reads a list of them; empty where it is left out.</summary>
    public static IReadOnlyList<SurfaceStorage> Read(FieldReader owner, ListField field, Findings findings)
    {
        if (owner.Find(field) is not { } node) return [];
        if (node.Items is not { } items)
        {
            findings.Report(node, owner.At(field.Name), node.Description, "a list, each item beginning with '- name: ...'");
            return [];
        }

        return [.. items.Select((item, i) => Read(new FieldReader(item, $"{owner.At(field.Name)}[{i}]", Group, findings)))];
    }

    private static SurfaceStorage Read(FieldReader fields) => new()
    {
        Name = fields.Text(Name) ?? "surface",
        Charge = fields.Quantity(Charge) ?? double.NaN,
        Isotherm = new FrumkinIsotherm(fields.Quantity(Potential) ?? double.NaN, fields.Quantity(Interaction, 0)),
        RelaxationTime = fields.Quantity(Time, 1e-3),
    };
}
