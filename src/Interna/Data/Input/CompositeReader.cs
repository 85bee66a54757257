using System.Globalization;
using Interna.Models.Junctions;
using Interna.Physics.SpaceCharge;
using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads a composite that stores sodium at its inner contacts.</summary>
internal static class CompositeReader
{
    private static readonly QuantityField Area = new("interface_area", "Area of the contacts between the ionic and the electronic phase per volume of composite; 6 times volume fraction over diameter for grains", QuantityKind.SpecificArea, Bounds.Positive) { Required = true, Typical = "2e8 m-1" };
    private static readonly QuantityField Standard = new("standard_potential", "Potential at which the sites of the ions are half full without a field, against Na+/Na", QuantityKind.Voltage, Bounds.Any) { Required = true, Typical = "0.8 V" };
    private static readonly QuantityField Lowest = new("lowest_potential", "Potential at which the composite counts as full", QuantityKind.Voltage, Bounds.Any) { Required = true, Typical = "0.01 V" };
    private static readonly QuantityField Permittivity = new("permittivity", "Permittivity of the ionic phase over that of the vacuum", QuantityKind.Number, new Bounds(1, 1e5, false)) { Required = true, Typical = "10" };
    private static readonly QuantityField Sites = new("sites", "Concentration of the sites of the ions", QuantityKind.Concentration, Bounds.Positive) { Required = true, Typical = "3.66e4 mol/m3" };
    private static readonly QuantityField Gap = new("gap", "Distance between the centres of the first ions and the electrons", QuantityKind.Length, Bounds.Positive) { Required = true, Typical = "0.3 nm" };
    private static readonly QuantityField GapPermittivity = new("gap_permittivity", "Permittivity in the gap over that of the vacuum", QuantityKind.Number, new Bounds(1, 1e5, false)) { Default = "that of the ionic phase" };
    private static readonly QuantityField Ionic = new("ionic_conductivity", "Conductivity of the ionic network as it is in the composite", QuantityKind.Conductivity, Bounds.Positive) { Required = true, Typical = "1e-4 S/m" };
    private static readonly QuantityField Electronic = new("electronic_conductivity", "Conductivity of the electronic network as it is in the composite", QuantityKind.Conductivity, Bounds.Positive) { Required = true, Typical = "1 S/m" };
    private static readonly QuantityField Bulk = new("bulk", "Neutral sodium dissolved in the ionic phase at the lowest potential, per volume of composite", QuantityKind.Concentration, Bounds.NotNegative) { Default = "0 mol/m3" };

    /// <summary>Fields of a composite.</summary>
    public static readonly FieldGroup Group = new(
        "a job-sharing composite", "Ions stored in one phase and electrons in another, at the contacts between them; takes the place of maximum_concentration, open_circuit_potential and diffusivity",
        [Area, Standard, Lowest, Permittivity, Sites, Gap, GapPermittivity, Ionic, Electronic, Bulk]);

    /// <summary>Reads a composite; null where it cannot be used.</summary>
    public static InterfaceComposite? Read(InputNode node, string path, Findings findings)
    {
        var fields = new FieldReader(node, path, Group, findings);
        double standard = fields.Quantity(Standard) ?? double.NaN, lowest = fields.Quantity(Lowest) ?? double.NaN;
        double permittivity = fields.Quantity(Permittivity) ?? double.NaN, gap = fields.Quantity(Gap) ?? double.NaN;
        double capacitance = (fields.Quantity(GapPermittivity) ?? permittivity) * Constant.VacuumPermittivity / gap;
        var composite = new InterfaceComposite
        {
            Isotherm = new JobSharing(standard, permittivity * Constant.VacuumPermittivity, fields.Quantity(Sites) ?? double.NaN, capacitance),
            InterfaceArea = fields.Quantity(Area) ?? double.NaN,
            IonicConductivity = fields.Quantity(Ionic) ?? double.NaN,
            ElectronicConductivity = fields.Quantity(Electronic) ?? double.NaN,
            LowestPotential = lowest,
            BulkConcentration = fields.Quantity(Bulk) ?? 0,
        };
        // A field that could not be read leaves no number.
        if (!double.IsFinite(composite.MaximumConcentration))
            return null;
        if (composite.FullCharge > StoredCharge.ClosePacked)
            fields.Report(Lowest, string.Create(CultureInfo.InvariantCulture, $"{composite.ElectronsPerSquareNanometre:G3} electrons per nm2 at {UnitVocabulary.Format(lowest, QuantityKind.Voltage)}"), "at most 27.7 per nm2, a close-packed layer of sodium ions", "no contact holds more: raise lowest_potential, or look at gap, gap_permittivity and standard_potential");
        findings.Add(new LedgerEntry(fields.At("full"), string.Create(CultureInfo.InvariantCulture, $"{composite.ElectronsPerSquareNanometre:G3} electrons per nm² of contact, {composite.MaximumConcentration * Constant.Faraday / 3.6e6:G4} mAh/cm³"), "", new Provenance("computed from the fields above", Quality.Estimated)));
        return composite;
    }
}
