using System.Globalization;
using Interna.Physics.Interphases;
using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads an interphase, where it stands and what it is asked to bear.</summary>
internal static class InterphaseReader
{
    private const double RoomTemperature = 298.15, SumTolerance = 1e-6;
    private const int MostPatches = 12;

    private static readonly TextField Name = new("name", "Name of the interphase", "Alumina on sodium") { Required = true };
    private static readonly TextField Description = new("description", "What it is for", "How thick a film should be");
    private static readonly QuantityField Temperature = new("temperature", "Temperature", QuantityKind.Temperature, Bounds.Positive) { Default = "25 degC" };
    private static readonly QuantityField Pressure = new("pressure", "Pressure on the stack", QuantityKind.Pressure, Bounds.NotNegative) { Default = "0.1 MPa", Typical = "0.1 MPa" };
    private static readonly QuantityField SodiumThickness = new("sodium_thickness", "Thickness of dense sodium: what there is to plate and strip", QuantityKind.Length, Bounds.Positive) { Required = true, Typical = "50 um" };
    private static readonly QuantityField ExchangeCurrent = new("exchange_current", "Exchange current density of the charge transfer: 1 to 10 A/m2 in carbonates, 10 to 60 A/m2 in ethers", QuantityKind.CurrentDensity, Bounds.Positive) { Required = true, Typical = "0.3 mA/cm2" };
    private static readonly QuantityField Roughness = new("roughness", "Amplitude of the roughness of the sodium at the start", QuantityKind.Length, Bounds.Positive) { Default = "10 nm", Typical = "10 nm" };
    private static readonly QuantityField PatchSize = new("patch_size", "Width of patches or columns of unlike resistance", QuantityKind.Length, Bounds.Positive) { Default = "1 um", Typical = "1 um" };
    private static readonly GroupField Electrolyte = new("electrolyte", "The electrolyte: a name or its fields; only its conductivity is needed", ElectrolyteReader.Group) { OrName = "napf6-ec-pc-chayambuka-2022", Required = true };
    private static readonly GroupField Separator = new("separator", "The gap the interphase stands in", ElectrolyteReader.SeparatorGroup) { Required = true };
    /// <summary>The layers.</summary>
    public static readonly ListField Layers = new("layers", "The layers from the sodium to the electrolyte", LayerReader.Group) { Required = true };

    private static readonly QuantityField Part = new("part", "Part of the area", QuantityKind.Number, new Bounds(0, 1, true)) { Required = true, Typical = "0.05" };
    private static readonly QuantityField Factor = new("thickness", "Thickness of the layers there over the thickness described", QuantityKind.Number, Bounds.Positive) { Required = true, Typical = "0.1" };
    /// <summary>Parts of the area of other thickness.</summary>
    public static readonly ListField Patches = new("patches", "Parts of the area where the layers are thinner or thicker; together the whole area", new FieldGroup("a patch", "A part of the area", [Part, Factor]));

    private static readonly QuantityField Current = new("current", "Current density", QuantityKind.CurrentDensity, Bounds.Positive) { Required = true };
    private static readonly QuantityField Capacity = new("capacity", "Charge plated in one half cycle", QuantityKind.ChargeDensity, Bounds.Positive) { Required = true };
    private static readonly ListField Conditions = new("conditions", "Conditions it is judged under", new FieldGroup("conditions", "A current density and an areal capacity", [Name with { Description = "Name", Sample = "moderate" }, Current, Capacity])) { Default = "moderate: 1 mA/cm2 and 1 mAh/cm2; fast: 5 mA/cm2 and 1 mAh/cm2" };

    private static readonly TextField Product = new("product", "Phase that leaking electrons make grow, from data/phases", "NEDC") { Default = "NEDC" };
    private static readonly RangedField BareRate = new("bare_rate", "Rate of growth on bare sodium", QuantityKind.Speed, Bounds.Positive) { Default = "1e-9 m/s, from a tenth to ten times as much", Typical = "1e-9 m/s" };
    private static readonly QuantityField Reduction = new("reduction_potential", "Potential at which the electrolyte is reduced, against sodium", QuantityKind.Voltage, Bounds.Positive) { Default = "0.7 V", Typical = "0.7 V" };
    /// <summary>What electrons that leak do.</summary>
    public static readonly GroupField Leak = new("leak", "What electrons that leak do", new FieldGroup("a leak", "What electrons that leak do", [Product, BareRate, Reduction]));
    private static readonly QuantityField Limit = new("polarisation_limit", "Largest voltage over the interface that is borne", QuantityKind.Voltage, Bounds.Positive) { Default = "100 mV", Typical = "100 mV" };

    private static readonly IntegerField SeriesLayer = new("layer", "Which layer, counted from 1", 1, 100) { Default = "1" };
    private static readonly CompareField Thicknesses = new("thicknesses", "The thicknesses", "1 nm") { Required = true };
    private static readonly GroupField Series = new("series", "A layer whose thickness is varied", new FieldGroup("a series", "A layer whose thickness is varied", [SeriesLayer, Thicknesses]));

    /// <summary>Fields of an interphase.</summary>
    public static readonly FieldGroup Group = new(
        "an interphase", "What 'interna design interphase' takes",
        [Name, Description, Temperature, Pressure, SodiumThickness, ExchangeCurrent, Roughness, PatchSize, Electrolyte, Separator, Layers, Patches, Conditions, Leak, Limit, Series]);

    /// <summary>Reads an interphase; throws all its mistakes at once.</summary>
    public static InterphaseDesign Read(InputFile file)
    {
        var findings = new Findings();
        var root = Library.Read(file, findings);
        if (root is null)
            findings.ThrowIfAny();
        var fields = new FieldReader(root!, "", Group, findings);
        var site = ReadSite(fields, findings);
        var layers = ReadLayers(fields, site.Separator.Thickness, findings);
        var conditions = ReadConditions(fields, site, findings);
        var series = ReadSeries(fields, layers.Count, site.Separator.Thickness, findings);
        string name = fields.Text(Name) ?? "interphase";
        findings.ThrowIfAny();
        return new InterphaseDesign
        {
            Interphase = new Interphase { Name = name, Layers = [.. layers.Select(l => l!)] },
            Site = site,
            Description = fields.Text(Description) ?? "",
            Conditions = conditions,
            Series = series,
            Ledger = findings.Ledger,
            Text = file.Text,
            Files = [.. findings.Files.Select(f => (f.Path, f.Hash))],
        };
    }

    private static PlatingSite ReadSite(FieldReader fields, Findings findings)
    {
        var (conductivity, salt, bruggeman) = ReadElectrolyte(fields, findings);
        var separator = fields.Find(Separator) is { } node ? ElectrolyteReader.ReadSeparator(node, Separator.Name, bruggeman, findings) : new Separator(double.NaN, double.NaN);
        var (product, bareRate, reduction) = ReadLeak(fields, findings);
        return new PlatingSite
        {
            Temperature = fields.Quantity(Temperature, RoomTemperature),
            Pressure = fields.Quantity(Pressure, 1e5),
            SodiumThickness = fields.Quantity(SodiumThickness) ?? double.NaN,
            ExchangeCurrent = fields.Quantity(ExchangeCurrent) ?? double.NaN,
            Roughness = fields.Quantity(Roughness, 1e-8),
            PatchSize = fields.Quantity(PatchSize, 1e-6),
            Conductivity = conductivity,
            Salt = salt,
            Separator = separator,
            Patches = ReadPatches(fields, findings),
            GrowthDecayLength = (product?.BandGap ?? new Estimate(0)).Map(gap => ElectronTunnelling.DecayLength(0.5 * gap)),
            BareGrowthRate = bareRate,
            GrowthVolume = (product?.MolarVolume?.Value ?? double.NaN) / 2,
            ReductionPotential = reduction,
            PolarisationLimit = fields.Quantity(Limit, 0.1),
        };
    }

    /// <summary>Reads what leaking electrons make grow, how fast on bare sodium, and below which potential.</summary>
    public static (Phase? Product, Estimate BareRate, double Potential) ReadLeak(FieldReader fields, Findings findings)
    {
        var leak = new FieldReader(fields.Find(Leak) ?? InputNode.Map(findings.Files[0], 0, 0, new Dictionary<string, InputField>(StringComparer.Ordinal)), fields.At(Leak.Name), Leak.Group, findings);
        return (ReadProduct(leak, findings), ReadBareRate(leak, findings), leak.Quantity(Reduction, 0.7));
    }

    private static Estimate ReadBareRate(FieldReader leak, Findings findings)
    {
        if (RangedValue.Read(leak, BareRate, findings) is { } stated)
            return stated.Number;
        findings.Add(new LedgerEntry(leak.At(BareRate.Name), BareRate.Default!, "", new Provenance("default", Quality.Assumed)));
        return new Estimate(1e-9, 1e-10, 1e-8);
    }

    // Two electrons make one formula unit of a carbonate.
    private static Phase? ReadProduct(FieldReader leak, Findings findings)
    {
        var named = leak.Find(Product) ?? InputNode.Scalar(findings.Files[0], 0, 0, Product.Default!, false);
        var phase = LayerReader.ReadPhase(named, leak.At(Product.Name), findings);
        if (phase is { BandGap: null })
            leak.Report(Product, $"{phase.Name}, whose band gap is not known", "a phase with a band gap", "'interna list phases --where \"band gap is known\"' lists them");
        if (phase is { MolarVolume: null })
            leak.Report(Product, $"{phase.Name}, whose molar volume is not known", "a phase with a molar volume");
        return phase is { BandGap: not null, MolarVolume: not null } ? phase : null;
    }

    private static (double Conductivity, Salt? Salt, double Bruggeman) ReadElectrolyte(FieldReader fields, Findings findings)
    {
        if (fields.Find(Electrolyte) is not { } node || Library.Resolve(Library.Electrolytes, node, Electrolyte.Name, findings) is not { } resolved)
            return (double.NaN, null, 1.5);
        var electrolyte = new FieldReader(resolved, Electrolyte.Name, SheetDefinition.Electrolytes.Group, findings);
        var (_, numbers) = SheetReader.Read(SheetDefinition.Electrolytes, electrolyte, findings);
        double? Of(Field field) => numbers.GetValueOrDefault(field.Name)?.Value;
        if (Of(ElectrolyteReader.Conductivity) is null && !electrolyte.IsIncomplete)
            fields.Report(Electrolyte, $"{electrolyte.Text(StatedValue.Name) ?? "an electrolyte"}, whose conductivity is not known", "an electrolyte with a conductivity", "write 'electrolyte: {use: ..., conductivity: 0.7 S/m}'");
        var salt = Of(ElectrolyteReader.Concentration) is { } c && Of(ElectrolyteReader.Diffusivity) is { } d && Of(ElectrolyteReader.Transference) is { } t ? new Salt(c, d, t) : null;
        return (Of(ElectrolyteReader.Conductivity) ?? double.NaN, salt, electrolyte.Quantity(ElectrolyteReader.Bruggeman, 1.5));
    }

    /// <summary>Reads the layers; null where one cannot be built.</summary>
    public static List<Layer?> ReadLayers(FieldReader fields, double gap, Findings findings)
    {
        if (fields.Find(Layers) is not { } list)
            return [];
        if (list.Items is not { Count: > 0 } items)
        {
            fields.Report(Layers, list.Items is null ? list.Description : "an empty list", "a list of layers, from the sodium to the electrolyte");
            return [];
        }

        var layers = items.Select((item, i) => LayerReader.Read(item, fields.At($"layers[{i}]"), findings)).ToList();
        double whole = layers.Sum(l => l?.Thickness.Upper ?? 0);
        if (whole >= gap)
        {
            int thick = layers.FindIndex(l => l?.Thickness.Upper >= gap);
            string found = thick < 0 ? $"layers of together {UnitVocabulary.Format(whole, QuantityKind.Length)}" : $"a layer of {UnitVocabulary.Format(layers[thick]!.Thickness.Upper, QuantityKind.Length)}";
            findings.Report(thick < 0 ? list : items[thick], fields.At(thick < 0 ? Layers.Name : $"layers[{thick}].thickness"), $"{found} in a gap of {UnitVocabulary.Format(gap, QuantityKind.Length)}", "an interphase thinner than the separator", "look at the units, nm and um, or give the separator a larger 'thickness'");
        }

        return layers;
    }

    /// <summary>Reads the parts of other thickness; none where the interphase is uniform.</summary>
    public static List<ThicknessPatch> ReadPatches(FieldReader fields, Findings findings)
    {
        if (fields.Find(Patches) is not { } list)
            return [];
        if (list.Items is not { Count: >= 2 and <= MostPatches } items)
        {
            fields.Report(Patches, list.Items is { } few ? $"{few.Count} patches" : list.Description, $"a list of 2 to {MostPatches} patches");
            return [];
        }

        var patches = items.Select((item, i) => new FieldReader(item, fields.At($"patches[{i}]"), Patches.Item, findings))
            .Select(patch => new ThicknessPatch(patch.Quantity(Part) ?? double.NaN, patch.Quantity(Factor) ?? double.NaN)).ToList();
        double sum = patches.Sum(p => p.Part);
        if (Math.Abs(sum - 1) > SumTolerance)
            fields.Report(Patches, string.Create(CultureInfo.InvariantCulture, $"parts that sum to {Math.Round(sum, 9)}"), "parts that sum to 1", "they are fractions of one area");
        return [.. patches.Select(p => p with { Part = p.Part / sum })];
    }

    private static List<PlatingCondition> ReadConditions(FieldReader fields, PlatingSite site, Findings findings)
    {
        const double Current1 = 10, Capacity1 = 3.6e4;
        if (fields.Find(Conditions) is not { } list)
        {
            if (Capacity1 > site.Inventory)
                fields.Report(SodiumThickness, $"sodium that holds {UnitVocabulary.Format(site.Inventory, QuantityKind.ChargeDensity)}", "at least the 1 mAh/cm² of the usual conditions", "state 'conditions' of your own");
            return [new("moderate", Current1, Capacity1), new("fast", 5 * Current1, Capacity1)];
        }

        if (list.Items is not { Count: > 0 } items)
        {
            fields.Report(Conditions, list.Items is null ? list.Description : "an empty list", "a list of conditions");
            return [];
        }

        var conditions = new List<PlatingCondition>();
        for (int i = 0; i < items.Count; i++)
        {
            var condition = new FieldReader(items[i], $"conditions[{i}]", Conditions.Item, findings);
            double current = condition.Quantity(Current) ?? double.NaN, capacity = condition.Quantity(Capacity) ?? double.NaN;
            if (capacity > site.Inventory)
                condition.Report(Capacity, UnitVocabulary.Format(capacity, QuantityKind.ChargeDensity), $"at most the {UnitVocabulary.Format(site.Inventory, QuantityKind.ChargeDensity)} that {UnitVocabulary.Format(site.SodiumThickness, QuantityKind.Length)} of sodium hold", "plate less, or give a larger 'sodium_thickness'");
            conditions.Add(new PlatingCondition(condition.Text(Name) ?? "", current, capacity));
        }

        return conditions;
    }

    private static ThicknessSeries? ReadSeries(FieldReader fields, int layers, double gap, Findings findings)
    {
        if (fields.Find(Series) is not { } node)
            return null;
        var series = new FieldReader(node, Series.Name, Series.Group, findings);
        int layer = series.Integer(SeriesLayer) ?? 1;
        if (layers > 0 && layer > layers)
            series.Report(SeriesLayer, $"layer {layer}", $"one of the {layers} layers");
        if (series.Find(Thicknesses) is not { } list)
            return null;
        double[] values = [.. (list.Items ?? [list]).Select((item, i) => FieldReader.Number(item, $"{series.At(Thicknesses.Name)}[{i}]", QuantityKind.Length, new Bounds(0, gap, true), findings))];
        return new ThicknessSeries(layer - 1, values);
    }
}
