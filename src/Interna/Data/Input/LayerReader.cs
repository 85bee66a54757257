using System.Globalization;
using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads one layer of an interphase: its thickness, its phases and how they lie.</summary>
internal static class LayerReader
{
    // Fractions are typed in decimals.
    private const double SumTolerance = 1e-6;

    private static readonly QuantityField Fraction = new("fraction", "Part of the solid volume of the layer", QuantityKind.Number, new Bounds(0, 1, false)) { Typical = "0.3", Default = "1 of a single phase" };
    private static readonly FieldGroup Component = new("a phase of a layer", "A phase from data/phases, with changes where they stand beside 'use', and its part of the volume", [Fraction, .. SheetDefinition.Phases.Group.Fields]);

    private static readonly TextField Name = new("name", "Name of the layer", "inner layer") { Default = "that of its first phase" };
    private static readonly RangedField Thickness = new("thickness", "Thickness", QuantityKind.Length, Bounds.Positive) { Required = true, Typical = "5 nm" };
    private static readonly ChoiceField Morphology = new("morphology", "How the phases lie: grains in no order, columns through the layer, sheets along it, grains in one phase, interwoven", ["mosaic", "columnar", "layered", "dispersed", "co-continuous"]) { Default = "mosaic" };
    private static readonly IntegerField Matrix = new("matrix", "Which phase surrounds the others in a dispersion, counted from 1", 1, 100) { Default = "1" };
    private static readonly QuantityField Porosity = new("porosity", "Part of the volume that electrolyte fills", QuantityKind.Number, new Bounds(0, 0.95, false)) { Typical = "0.1", Default = "0" };
    private static readonly ListField Phases = new("phases", "The phases; their fractions sum to 1", Component) { Required = true };

    /// <summary>Fields of a layer.</summary>
    public static readonly FieldGroup Group = new("a layer", "A layer of an interphase", [Name, Thickness, Morphology, Matrix, Porosity, Phases]);

    /// <summary>Reads a layer; null where it cannot be built.</summary>
    public static Layer? Read(InputNode node, string path, Findings findings)
    {
        var fields = new FieldReader(node, path, Group, findings);
        var thickness = RangedValue.Read(fields, Thickness, findings)?.Number;
        double porosity = fields.Quantity(Porosity) ?? 0;
        int matrix = (fields.Integer(Matrix) ?? 1) - 1;
        var morphology = (Morphology)(fields.Choice(Morphology) ?? 0);
        var components = ReadComponents(fields, findings);
        if (components is null || thickness is null || double.IsNaN(porosity))
            return null;
        if (matrix >= components.Count)
        {
            fields.Report(Matrix, $"phase {matrix + 1} of {components.Count}", $"a number from 1 to {components.Count}");
            return null;
        }

        return new Layer(fields.Text(Name) ?? components[0].Phase.Name, thickness.Value, new Composite { Components = components, Morphology = morphology, Matrix = matrix, Porosity = porosity });
    }

    /// <summary>Reads a phase of a name or with fields of its own; null where it cannot be built.</summary>
    public static Phase? ReadPhase(InputNode node, string path, Findings findings) =>
        Library.Resolve(Library.Phases, node, path, findings) is { } resolved ? ToPhase(new FieldReader(resolved, path, SheetDefinition.Phases.Group, findings), path, findings) : null;

    private static List<Component>? ReadComponents(FieldReader fields, Findings findings)
    {
        if (fields.Find(Phases) is not { } list)
            return null;
        if (list.Items is not { Count: > 0 } items)
        {
            fields.Report(Phases, list.Items is null ? list.Description : "an empty list", "a list of phases", "for instance '- use: NaF'");
            return null;
        }

        var components = items.Select((item, i) => ReadComponent(item, $"{fields.At(Phases.Name)}[{i}]", items.Count == 1, findings)).ToList();
        if (components.Exists(c => c is null))
            return null;
        double sum = components.Sum(c => c!.Fraction);
        if (Math.Abs(sum - 1) <= SumTolerance)
            return [.. components.Select(c => c! with { Fraction = c.Fraction / sum })];
        if (!double.IsNaN(sum))
            fields.Report(Phases, string.Create(CultureInfo.InvariantCulture, $"fractions that sum to {Math.Round(sum, 9)}"), "fractions that sum to 1", "electrolyte in pores is no phase: write 'porosity'");
        return null;
    }

    private static Component? ReadComponent(InputNode node, string path, bool alone, Findings findings)
    {
        if (Library.Resolve(Library.Phases, node, path, findings) is not { } resolved)
            return null;
        var fields = new FieldReader(resolved, path, Component, findings);
        double? fraction = fields.Quantity(Fraction);
        if (fraction is null && !alone && !fields.IsIncomplete)
            fields.Report(Fraction, "nothing", $"the field 'fraction' ({Fraction.Description})", "add 'fraction: 0.5'");
        return ToPhase(fields, path, findings) is { } phase ? new Component(phase, fraction ?? (alone ? 1 : double.NaN)) : null;
    }

    private static Phase? ToPhase(FieldReader fields, string path, Findings findings)
    {
        if (fields.IsIncomplete)
            return null;
        var (words, numbers) = SheetReader.Read(SheetDefinition.Phases, fields, findings);
        Estimate? Of(RangedField field) => numbers.GetValueOrDefault(field.Name)?.Number;
        return new Phase
        {
            Name = fields.Text(StatedValue.Name) ?? path,
            Formula = words.GetValueOrDefault("formula"),
            Conduction = (Conduction)Math.Max(0, SheetDefinition.Conduction.Choices.ToList().IndexOf(words.GetValueOrDefault(SheetDefinition.Conduction.Name) ?? "")),
            MolarVolume = Of(SheetDefinition.MolarVolume),
            Conductivity = Of(SheetDefinition.Conductivity),
            FilmConductivity = Of(SheetDefinition.FilmConductivity),
            ElectronicConductivity = Of(SheetDefinition.ElectronicConductivity),
            Diffusivity = Of(SheetDefinition.Diffusivity),
            MigrationBarrier = Of(SheetDefinition.MigrationBarrier),
            BandGap = Of(SheetDefinition.BandGap),
            YoungModulus = Of(SheetDefinition.YoungModulus),
            ShearModulus = Of(SheetDefinition.ShearModulus),
            PoissonRatio = Of(SheetDefinition.PoissonRatio),
            FractureEnergy = Of(SheetDefinition.FractureEnergy),
            CrackStrain = Of(SheetDefinition.CrackStrain),
            CrackStrainThickness = Of(SheetDefinition.CrackStrainThickness)?.Value,
        };
    }
}
