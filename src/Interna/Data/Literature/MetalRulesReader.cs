using Interna.Data.Input;
using Interna.Numerics.Columns;
using Interna.Quantities;

namespace Interna.Data.Literature;

/// <summary>Reads the rules by which published symmetric cells are simulated.</summary>
internal static class MetalRulesReader
{
    private static readonly TextField Name = new("name", "Name, for people", "cells by family") { Required = true };
    private static readonly TextField Seed = new("seed", "Seed of the split of works", "one") { Required = true };
    private static readonly CompareField Calibration = new("calibration", "Works the constants are calibrated on", "[R001-31]") { Required = true };
    private static readonly TextField Family = new("family", "Family in the table", "ether") { Required = true };

    private static readonly QuantityField Thickness = Needed("separator_thickness", "Thickness of the separator", QuantityKind.Length);
    private static readonly QuantityField Porosity = new("separator_porosity", "Its porosity", QuantityKind.Number, Bounds.Fraction) { Required = true };
    private static readonly QuantityField Sodium = Needed("sodium", "Sodium of an electrode at the start", QuantityKind.Length);
    private static readonly QuantityField Film = Needed("film", "Thickness of the residue at the start", QuantityKind.Length);
    private static readonly QuantityField FilmPerSodium = Needed("film_per_sodium", "Volume of residue per volume of sodium spent", QuantityKind.Number);
    private static readonly QuantityField Crossover = Needed("crossover", "Thickness beyond which the residue slows its own growth", QuantityKind.Length);
    private static readonly QuantityField VoltageLimit = Needed("voltage_limit", "Voltage at which a cell counts as failed", QuantityKind.Voltage);
    private static readonly QuantityField Horizon = Needed("horizon", "Time after which cycling is given up", QuantityKind.Time);

    private static readonly QuantityField InterfaceResistance = Needed("interface_resistance", "Factor on resistances", QuantityKind.Number);
    private static readonly QuantityField TreatedResistance = Needed("treated_resistance", "Factor on resistances of interphases made on purpose", QuantityKind.Number);
    private static readonly QuantityField Loss = Needed("loss", "Lost part of the charge, or the factor on it", QuantityKind.Number);
    private static readonly QuantityField TreatedLoss = Needed("treated_loss", "Factor on losses of interphases made on purpose", QuantityKind.Number);
    private static readonly QuantityField Residue = Needed("residue_conductivity", "Ionic conductivity of the residue", QuantityKind.Conductivity);

    private static readonly QuantityField Concentration = Needed("concentration", "Salt concentration", QuantityKind.Concentration);
    private static readonly QuantityField Conductivity = Needed("conductivity", "Conductivity", QuantityKind.Conductivity);
    private static readonly QuantityField Diffusivity = Needed("diffusivity", "Salt diffusivity", QuantityKind.Diffusivity);
    private static readonly QuantityField Transference = new("transference_number", "Transference number of the cation", QuantityKind.Number, Bounds.Fraction) { Required = true };
    private static readonly QuantityField Exchange = Needed("exchange_current", "Exchange current density on sodium", QuantityKind.CurrentDensity);
    private static readonly QuantityField FilmResistance = Needed("film_resistance", "Resistance of the native film", QuantityKind.AreaResistance);

    private static readonly ChoiceField Treated = new("treated", "Whether it was made on purpose", ["no", "yes"]) { Required = true };
    private static readonly QuantityField Resistance = Needed("resistance", "Resistance against that of the native film", QuantityKind.Number);

    private static readonly FieldGroup CellGroup = new("a cell", "What all cells have in common", [Thickness, Porosity, Sodium, Film, FilmPerSodium, Crossover, VoltageLimit, Horizon]);
    private static readonly FieldGroup ConstantGroup = new("the constants", "What holds for every row", [InterfaceResistance, TreatedResistance, Loss, TreatedLoss, Residue]);
    private static readonly FieldGroup ElectrolyteGroup = new("an electrolyte family", "What a family means", [Family, Concentration, Conductivity, Diffusivity, Transference, Exchange, FilmResistance, Loss]);
    private static readonly FieldGroup InterphaseGroup = new("an interphase family", "What a family means", [Family, Treated, Resistance]);

    private static readonly GroupField Cell = new("cell", "What all cells have in common", CellGroup) { Required = true };
    private static readonly GroupField Constants = new("constants", "What holds for every row", ConstantGroup) { Required = true };
    private static readonly ListField Electrolytes = new("electrolytes", "By family of electrolytes", ElectrolyteGroup) { Required = true };
    private static readonly ListField Interphases = new("interphases", "By family of interphases", InterphaseGroup) { Required = true };

    private static readonly FieldGroup Group = new("rules", "Rules by which published symmetric cells are simulated", [Name, StatedValue.Source, StatedValue.HowKnown, Seed, Calibration, Cell, Constants, Electrolytes, Interphases]);

    public static MetalRules Read(InputFile file)
    {
        var findings = new Findings();
        var rules = Library.Read(file, findings) is { } root ? Rules(root, findings) : null;
        findings.ThrowIfAny();
        return rules! with { Ledger = findings.Ledger };
    }

    private static MetalRules Rules(InputNode root, Findings findings)
    {
        var fields = new FieldReader(root, "", Group, findings);
        return new MetalRules
        {
            Seed = fields.Text(Seed) ?? "",
            Calibration = [.. (fields.Find(Calibration)?.Items ?? []).Select(i => i.Text ?? "")],
            Cell = CellOf(In(fields, Cell, findings)),
            Constants = ConstantsOf(In(fields, Constants, findings)),
            Electrolytes = Families(fields, Electrolytes, findings, ElectrolyteOf),
            Interphases = Families(fields, Interphases, findings, f => new InterphaseRule(f.Choice(Treated) == 1, Value(f, Resistance))),
            Ledger = [],
        };
    }

    private static FieldReader? In(FieldReader fields, GroupField field, Findings findings) =>
        fields.Find(field) is { } node ? new FieldReader(node, fields.At(field.Name), field.Group, findings) : null;

    private static MetalCellRule CellOf(FieldReader? f) => f is null ? new(0, 0, 0, 0, 0, 0, 0, 0) : new(
        Value(f, Thickness), Value(f, Porosity), Value(f, Sodium), Value(f, Film), Value(f, FilmPerSodium), Value(f, Crossover), Value(f, VoltageLimit), Value(f, Horizon));

    private static MetalConstants ConstantsOf(FieldReader? f) => f is null ? MetalConstants.Prior : new(
        Value(f, InterfaceResistance), Value(f, TreatedResistance), Value(f, Loss), Value(f, TreatedLoss), Value(f, Residue));

    private static ElectrolyteRule ElectrolyteOf(FieldReader f) => new(
        new Electrolyte
        {
            Name = f.Text(Family) ?? "",
            Concentration = Value(f, Concentration),
            Conductivity = new(new ConstantCurve(Value(f, Conductivity))),
            Diffusivity = new(new ConstantCurve(Value(f, Diffusivity))),
            TransferenceNumber = Value(f, Transference),
        },
        Value(f, Exchange),
        Value(f, FilmResistance),
        Value(f, Loss));

    private static Dictionary<string, T> Families<T>(FieldReader fields, ListField field, Findings findings, Func<FieldReader, T> read)
    {
        var families = new Dictionary<string, T>(StringComparer.Ordinal);
        if (fields.Find(field) is not { } node) return families;
        if (node.Items is null)
        {
            findings.Report(node, fields.At(field.Name), node.Description, "a list", $"begin every family with '- {Family.Name}: ...'");
            return families;
        }

        for (int i = 0; i < node.Items.Count; i++)
        {
            var item = new FieldReader(node.Items[i], $"{fields.At(field.Name)}[{i + 1}]", field.Item, findings);
            if (item.Text(Family) is not { } family) continue;
            if (!families.TryAdd(family, read(item))) item.Report(Family, $"'{family}' a second time", "every family once");
        }

        return families;
    }

    private static double Value(FieldReader fields, QuantityField field) => fields.Quantity(field) ?? double.NaN;

    private static QuantityField Needed(string name, string description, QuantityKind kind) => new(name, description, kind, Bounds.Positive) { Required = true };
}
