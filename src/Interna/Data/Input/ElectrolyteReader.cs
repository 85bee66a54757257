using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads an electrolyte and the separator that holds it.</summary>
internal static class ElectrolyteReader
{
    private const double UsualBruggeman = 1.5;

    private static readonly TextField Use = new(Library.Use, "Name of an electrolyte that comes with the product (interna list electrolytes), or a YAML file beside this one", "napf6-ec-pc-chayambuka-2022");
    public static readonly QuantityField Concentration = new("concentration", "Salt concentration at rest, also the reference of the kinetics", QuantityKind.Concentration, Bounds.Positive) { Required = true };
    public static readonly CurveField Conductivity = new("conductivity", "Ionic conductivity", QuantityKind.Conductivity, Bounds.Positive, CurveArgument.Liquid) { Required = true };
    public static readonly CurveField Diffusivity = new("diffusivity", "Salt diffusivity", QuantityKind.Diffusivity, Bounds.Positive, CurveArgument.Liquid) { Required = true };
    public static readonly QuantityField Transference = new("transference_number", "Transference number of the cation", QuantityKind.Number, new Bounds(-1, 1, true)) { Required = true, Typical = "0.45" };
    public static readonly QuantityField Thermodynamic = new("thermodynamic_factor", "1 + d ln f/d ln c of the salt", QuantityKind.Number, Bounds.Positive) { Default = "1" };
    public static readonly QuantityField Bruggeman = new("bruggeman", "Exponent of effective transport that belongs to this data set", QuantityKind.Number, Bounds.NotNegative) { Default = "1.5" };
    private static readonly QuantityField Thickness = new("thickness", "Thickness of the separator", QuantityKind.Length, Bounds.Positive) { Required = true };
    private static readonly QuantityField Porosity = new("porosity", "Volume fraction of electrolyte", QuantityKind.Number, new Bounds(1e-6, 1, false)) { Required = true, Typical = "0.55" };

    /// <summary>What an electrolyte is made of, in words.</summary>
    public static readonly IReadOnlyList<Field> Words =
    [
        new ChoiceField("class", "What kind of electrolyte it is", ["carbonate", "ether", "concentrated", "localised-concentrated", "fluorinated", "phosphate", "ionic-liquid"]),
        new TextField("salt", "Salt", "NaPF6"),
        new TextField("solvent", "Solvents with their proportion", "EC:PC 1:1"),
        new TextField("additives", "Additives with their amount", "2 wt% FEC"),
    ];

    /// <summary>Fields of an electrolyte.</summary>
    public static readonly FieldGroup Group = new(
        "an electrolyte", "A binary liquid electrolyte by concentrated-solution theory: a file in data/electrolytes",
        [Use, StatedValue.Name, .. Words, Concentration, Conductivity, Diffusivity, Transference, Thermodynamic, Bruggeman, .. StatedValue.Origin]);

    /// <summary>Fields of a separator.</summary>
    public static readonly FieldGroup SeparatorGroup = new("a separator", "The electrolyte-filled membrane between the electrodes", [Thickness, Porosity, Bruggeman with { Default = "that of the electrolyte's data set" }]);

    /// <summary>Reads a resolved electrolyte with the exponent of effective transport that belongs to it.</summary>
    public static (Electrolyte Electrolyte, double Bruggeman)? Read(InputNode node, string path, Findings findings)
    {
        var fields = new FieldReader(node, path, Group, findings);
        var curves = new CurveReader(findings, CurveScale.Electrolyte);
        var (conductivity, diffusivity) = (curves.Read(fields, Conductivity), curves.Read(fields, Diffusivity));
        double concentration = fields.Quantity(Concentration) ?? double.NaN, transference = fields.Quantity(Transference) ?? double.NaN;
        double thermodynamic = fields.Quantity(Thermodynamic, 1), bruggeman = fields.Quantity(Bruggeman, UsualBruggeman);
        if (conductivity is null || diffusivity is null)
            return null;
        return (new Electrolyte
        {
            Name = fields.Text(StatedValue.Name) ?? path,
            Concentration = concentration,
            Conductivity = conductivity.AsProperty(),
            Diffusivity = diffusivity.AsProperty(),
            TransferenceNumber = transference,
            ThermodynamicFactor = thermodynamic,
        }, bruggeman);
    }

    /// <summary>Reads a separator.</summary>
    public static Separator ReadSeparator(InputNode node, string path, double bruggeman, Findings findings)
    {
        var fields = new FieldReader(node, path, SeparatorGroup, findings);
        return new Separator(fields.Quantity(Thickness) ?? double.NaN, fields.Quantity(Porosity) ?? double.NaN, fields.Quantity(Bruggeman, bruggeman));
    }
}
