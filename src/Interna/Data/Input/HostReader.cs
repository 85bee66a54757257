using System.Globalization;
using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads a porous host that sodium is plated into.</summary>
internal static class HostReader
{
    // Parts of a thickness that sum to 1 but for what is lost in writing them down.
    private const double Rounding = 1e-6;

    private static readonly QuantityField Thickness = new("thickness", "Thickness of the scaffold", QuantityKind.Length, Bounds.Positive) { Required = true, Typical = "100 um" };
    private static readonly QuantityField Porosity = new("porosity", "Part of the empty scaffold that is pores", QuantityKind.Number, Bounds.Fraction) { Required = true, Typical = "0.9" };
    private static readonly QuantityField SolidFraction = new("solid_fraction", "Part of the empty scaffold that is solid", QuantityKind.Number, Bounds.Fraction) { Default = "what the pores leave", Typical = "0.1" };
    private static readonly QuantityField Conductivity = new("conductivity", "Electronic conductivity of the scaffold as a whole", QuantityKind.Conductivity, Bounds.Positive) { Required = true, Typical = "100 S/m" };
    private static readonly QuantityField SpecificArea = new("specific_area", "Interface per volume of the empty scaffold", QuantityKind.SpecificArea, Bounds.Positive) { Typical = "1e5 m-1" };
    private static readonly QuantityField ExchangeCurrent = new("exchange_current", "Exchange current density on the interface at the electrolyte's own concentration", QuantityKind.CurrentDensity, Bounds.Positive) { Typical = "1 mA/cm2" };
    private static readonly QuantityField Sodium = new("sodium", "Sodium in it at the start per area of the electrode, spread evenly over the pores", QuantityKind.ChargeDensity, Bounds.NotNegative) { Default = "0 mAh/cm2", Typical = "4 mAh/cm2" };
    private static readonly QuantityField Bruggeman = new("bruggeman", "Exponent b of the electrolyte's effective transport, porosity^b", QuantityKind.Number, Bounds.NotNegative) { Default = "that of the electrolyte's data set" };
    private static readonly QuantityField AreaExponent = new("area_exponent", "Exponent p of the interface that narrowing pores leave, (porosity/that of the empty scaffold)^p: 0.5 for channels, 0.667 for cavities, 0 for one that stays", QuantityKind.Number, new Bounds(0, 1, false)) { Default = "0.5", Typical = "0.5" };
    private static readonly QuantityField Least = new("least_porosity", "Part of the volume left to the electrolyte below which pores count as clogged", QuantityKind.Number, Bounds.Fraction) { Default = "0.02", Typical = "0.02" };
    private static readonly QuantityField FilmResistance = new("film_resistance", "Resistance of films that do not change, times interface", QuantityKind.AreaResistance, Bounds.NotNegative) { Default = "0 Ohm cm2" };
    private static readonly QuantityField Alpha = new("alpha", "Anodic transfer coefficient", QuantityKind.Number, new Bounds(0.01, 0.99, false)) { Default = "0.5", Typical = "0.5" };
    private static readonly QuantityField Nucleation = new("nucleation_overpotential", "Overpotential of the first sodium on the bare scaffold", QuantityKind.Voltage, Bounds.NotNegative) { Default = "0 mV", Typical = "5 mV" };
    private static readonly QuantityField Covering = new("covering_thickness", "Thickness at which sodium covers half of the scaffold", QuantityKind.Length, Bounds.Positive) { Default = "1 nm", Typical = "1 nm" };
    private static readonly QuantityField DoubleLayer = new("double_layer_capacitance", "Double-layer capacitance per interface", QuantityKind.CapacitanceDensity, Bounds.NotNegative) { Default = "10 uF/cm2", Typical = "10 uF/cm2" };

    private static readonly QuantityField Part = new("part", "Part of the thickness", QuantityKind.Number, new Bounds(0, 1, false)) { Required = true, Typical = "0.5" };
    private static readonly FieldGroup LayerGroup = new("a layer of a host", "A part of the thickness with its own interface and kinetics", [Part, SpecificArea with { Required = true }, ExchangeCurrent with { Required = true }]);
    private static readonly ListField Layers = new("layers", "Layers of the scaffold from the collector to the separator, in place of specific_area and exchange_current", LayerGroup);

    /// <summary>Fields of the host.</summary>
    public static readonly FieldGroup Host = new(
        "a host for metal", "A porous conductor that sodium is plated into",
        [
            Thickness, Porosity, SolidFraction, Conductivity, SpecificArea, ExchangeCurrent, Layers, Sodium, Bruggeman, AreaExponent, Least, FilmResistance,
            FilmReader.Field, Alpha, Nucleation, Covering, DoubleLayer, StatedValue.Source, StatedValue.HowKnown, StatedValue.Note,
        ]);

    /// <summary>The field that makes an electrode a host for metal.</summary>
    public static readonly GroupField Field = new("host", "A porous conductor that sodium is plated into, in place of particles that take it up", Host);

    private static readonly FieldGroup Electrode = new("a host electrode", "A porous conductor that sodium is plated into", [StatedValue.Name, Field]);

    /// <summary>Whether an electrode is a host for metal.</summary>
    public static bool Applies(InputNode node) => node.Fields?.ContainsKey(Field.Name) == true;

    /// <summary>Reads an electrode; null where it cannot be built.</summary>
    public static PorousMetalHost? Read(InputNode node, string path, double bruggeman, Findings findings)
    {
        var electrode = new FieldReader(node, path, Electrode, findings);
        var fields = new FieldReader(electrode.Find(Field)!, electrode.At(Field.Name), Host, findings);
        double porosity = fields.Quantity(Porosity) ?? double.NaN;
        if (fields.Quantity(SolidFraction) is { } solid && porosity + solid > 1)
            fields.Report(SolidFraction, $"porosity {porosity:G4} and solid_fraction {solid:G4}, together {porosity + solid:G4}", "volume fractions that sum to at most 1", $"a solid_fraction of {1 - porosity:G4} would leave no other volume");
        var layers = ReadLayers(fields, findings);
        var film = FilmReader.ReadPlain(fields, findings);
        if (film is { Growth.Oxidises: true })
            fields.Report(FilmReader.Field, "a film of oxidised electrolyte on sodium", "a law of growth that reduces the electrolyte", "sodium is far below every potential of oxidation");
        var host = new PorousMetalHost
        {
            Name = electrode.Text(StatedValue.Name) ?? "Host for sodium",
            Thickness = fields.Quantity(Thickness) ?? double.NaN,
            Porosity = porosity,
            Layers = layers,
            Conductivity = fields.Quantity(Conductivity) ?? double.NaN,
            Bruggeman = fields.Quantity(Bruggeman, bruggeman),
            AreaExponent = fields.Quantity(AreaExponent, 0.5),
            LeastPorosity = fields.Quantity(Least, 0.02),
            InitialCharge = fields.Quantity(Sodium, 0),
            FilmResistance = fields.Quantity(FilmResistance, 0),
            Film = film,
            Alpha = fields.Quantity(Alpha, 0.5),
            NucleationOverpotential = fields.Quantity(Nucleation, 0),
            CoveringThickness = fields.Quantity(Covering, 1e-9),
            DoubleLayerCapacitance = fields.Quantity(DoubleLayer, 0.1),
        };
        if (layers.Count == 0 || (film is null && fields.Has(FilmReader.Field)))
            return null;
        CheckRoom(fields, host);
        return host;
    }

    private static string Format(double charge) => UnitVocabulary.Format(charge, QuantityKind.ChargeDensity, 4);

    private static void CheckRoom(FieldReader fields, PorousMetalHost host)
    {
        if (host.Holds <= 0)
            fields.Report(Porosity, $"a porosity of {host.Porosity:G4}, less than {Least.Name} and the film take", "pores that sodium fits into");
        else if (host.Room <= 0)
            fields.Report(Sodium, Format(host.InitialCharge), $"less than the pores hold, {Format(host.Holds)}");
    }

    private static List<HostLayer> ReadLayers(FieldReader fields, Findings findings)
    {
        if (fields.Find(Layers) is not { } list)
        {
            fields.Need(SpecificArea);
            fields.Need(ExchangeCurrent);
            return Layer(fields, 1) is { } whole ? [whole] : [];
        }

        foreach (var field in new Field[] { SpecificArea, ExchangeCurrent }.Where(fields.Has))
            fields.Report(field, $"{field.Name} beside layers", "either of them", $"give every layer its own '{field.Name}'");
        if (list.Items is not { Count: > 0 } items)
        {
            fields.Report(Layers, list.Description, "a list of layers, each beginning with '- part: ...'");
            return [];
        }

        var read = items.Select((item, i) =>
        {
            var layer = new FieldReader(item, fields.At($"{Layers.Name}[{i}]"), LayerGroup, findings);
            return Layer(layer, layer.Quantity(Part) ?? double.NaN);
        }).ToList();
        double sum = read.Sum(l => l?.Part ?? double.NaN);
        if (Math.Abs(sum - 1) > Rounding)
            fields.Report(Layers, string.Create(CultureInfo.InvariantCulture, $"parts that sum to {sum:G6}"), "parts that sum to 1", "they are fractions of one thickness");
        return read.Any(l => l is null) ? [] : [.. read.Select(l => l! with { Part = l.Part / sum })];
    }

    private static HostLayer? Layer(FieldReader fields, double part)
    {
        double area = fields.Quantity(SpecificArea) ?? double.NaN, exchange = fields.Quantity(ExchangeCurrent) ?? double.NaN;
        return double.IsFinite(area) && double.IsFinite(exchange) ? new HostLayer(part, area, exchange) : null;
    }
}
