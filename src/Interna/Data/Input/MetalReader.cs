using System.Globalization;
using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads a planar electrode of sodium metal, or a collector that sodium is plated on.</summary>
internal static class MetalReader
{
    // Parts of an area that sum to 1 but for what is lost in writing them down.
    private const double Rounding = 1e-6;

    private static readonly QuantityField Thickness = new("thickness", "Dense sodium at the start; 0 for a bare collector", QuantityKind.Length, Bounds.NotNegative) { Required = true, Typical = "50 um" };
    private static readonly QuantityField ExchangeCurrent = new("exchange_current", "Exchange current density at the electrolyte's own concentration", QuantityKind.CurrentDensity, Bounds.Positive) { Typical = "3 mA/cm2" };
    private static readonly QuantityField FilmResistance = new("film_resistance", "Resistance times area of films that do not change", QuantityKind.AreaResistance, Bounds.NotNegative) { Default = "0 Ohm cm2" };
    private static readonly QuantityField Alpha = new("alpha", "Anodic transfer coefficient", QuantityKind.Number, new Bounds(0.01, 0.99, false)) { Default = "0.5", Typical = "0.5" };
    private static readonly QuantityField Nucleation = new("nucleation_overpotential", "Overpotential of the first sodium on the bare collector", QuantityKind.Voltage, Bounds.NotNegative) { Default = "0 mV", Typical = "20 mV" };
    private static readonly QuantityField Covering = new("covering_thickness", "Thickness at which sodium covers half of the collector", QuantityKind.Length, Bounds.Positive) { Default = "1 nm", Typical = "1 nm" };
    private static readonly QuantityField DoubleLayer = new("double_layer_capacitance", "Double-layer capacitance per area", QuantityKind.CapacitanceDensity, Bounds.NotNegative) { Default = "0 F/m2" };

    private static readonly QuantityField Isolated = new("isolated_fraction", "Part of the sodium that leaves the metal in stripping which is cut off instead of dissolved", QuantityKind.Number, new Bounds(0, 0.5, false)) { Default = "0", Typical = "0.005" };
    private static readonly QuantityField Reconnecting = new("reconnecting_thickness", "Thickness of newly plated sodium that reconnects what was cut off", QuantityKind.Length, Bounds.Positive) { Default = "none: it is lost for good", Typical = "20 um" };

    private static readonly QuantityField Permanent = new("permanent_fraction", "Part of the sodium cut off that nothing reconnects", QuantityKind.Number, new Bounds(0, 1, false)) { Default = "0", Typical = "0.2" };

    private static readonly QuantityField Part = new("part", "Part of the area", QuantityKind.Number, Bounds.Fraction) { Required = true, Typical = "0.95" };
    private static readonly FieldGroup PatchGroup = new("a patch", "A part of the surface with its own kinetics and film", [Part, ExchangeCurrent, FilmResistance, FilmReader.Field, FilmReader.Outer, MechanicsReader.Field]);
    private static readonly ListField Patches = new("patches", "Parts of the surface with own kinetics and films, in place of exchange_current, film_resistance and film", PatchGroup);

    /// <summary>Fields of the metal.</summary>
    public static readonly FieldGroup Metal = new(
        "a metal", "Sodium metal or a bare collector",
        [Thickness, ExchangeCurrent, FilmResistance, FilmReader.Field, FilmReader.Outer, MechanicsReader.Field, StackReader.Field, Patches, Alpha, Nucleation, Covering, Isolated, Permanent, Reconnecting, CoverageReader.Voids, CoverageReader.Bubbles, DoubleLayer, StatedValue.Source, StatedValue.HowKnown, StatedValue.Note]);

    /// <summary>The field that makes an electrode one of metal.</summary>
    public static readonly GroupField Field = new("metal", "A planar electrode of sodium metal or a collector that sodium is plated on, in place of a host", Metal);

    private static readonly FieldGroup Electrode = new("a metal electrode", "A planar electrode of sodium metal", [StatedValue.Name, Field]);

    // What the layers of an interphase make themselves.
    private static Field[] ReplacedByStack => [FilmResistance, FilmReader.Field, FilmReader.Outer, MechanicsReader.Field, Patches];

    /// <summary>An electrode on which an interphase takes the place of the films that a named cell brings along; those stated beside it stay, and contradict it.</summary>
    public static InputNode Settle(InputNode electrode)
    {
        if (electrode.Fields?.GetValueOrDefault(Field.Name)?.Value is not { Fields: { } metal } node || metal.GetValueOrDefault(StackReader.Field.Name)?.Value is not { } stack)
            return electrode;
        string[] inherited = [.. ReplacedByStack.Select(f => f.Name).Where(name => metal.TryGetValue(name, out var found) && found.Value.File != stack.File)];
        return inherited.Length == 0 ? electrode : electrode.Replace(Field.Name, node.Without(inherited));
    }

    /// <summary>Whether an electrode is one of metal.</summary>
    public static bool Applies(InputNode node) => node.Fields?.ContainsKey(Field.Name) == true;

    /// <summary>Reads an electrode; null where it cannot be built.</summary>
    public static SodiumMetal? Read(InputNode node, string path, InterphaseSite site, Findings findings)
    {
        var electrode = new FieldReader(node, path, Electrode, findings);
        var fields = new FieldReader(electrode.Find(Field)!, electrode.At(Field.Name), Metal, findings);
        double thickness = fields.Quantity(Thickness) ?? double.NaN;
        var patches = ReadPatches(fields, site, findings);
        if (patches.Count == 0)
            return null;
        return new SodiumMetal
        {
            Name = electrode.Text(StatedValue.Name) ?? (thickness > 0 ? "Sodium metal" : "Bare collector"),
            Thickness = thickness,
            Patches = patches,
            Alpha = fields.Quantity(Alpha) ?? 0.5,
            NucleationOverpotential = fields.Quantity(Nucleation) ?? 0,
            CoveringThickness = fields.Quantity(Covering) ?? 1e-9,
            IsolatedFraction = fields.Quantity(Isolated) ?? 0,
            PermanentFraction = fields.Quantity(Permanent) ?? 0,
            Voids = CoverageReader.ReadVoids(fields, site.Temperature, findings),
            Bubbles = CoverageReader.ReadBubbles(fields, site.Temperature, findings),
            ReconnectingThickness = fields.Quantity(Reconnecting) ?? double.PositiveInfinity,
            DoubleLayerCapacitance = fields.Quantity(DoubleLayer) ?? 0,
        };
    }

    /// <summary>Reports films that do not fit between the electrodes.</summary>
    public static void CheckGap(InputNode node, string path, SodiumMetal metal, double gap, Findings findings)
    {
        foreach (var patch in metal.Patches.Where(p => p.Films.Sum(f => f.Thickness) >= gap))
            findings.Report(node, $"{path}.{Field.Name}.{FilmReader.Field.Name}.{FilmReader.Thickness.Name}", UnitVocabulary.Format(patch.Films.Sum(f => f.Thickness), QuantityKind.Length), $"a film thinner than the gap between the electrodes, {UnitVocabulary.Format(gap, QuantityKind.Length)}", "look at the units, nm and um, or give the separator a larger 'thickness'");
    }

    private static IReadOnlyList<SurfacePatch> ReadPatches(FieldReader fields, InterphaseSite site, Findings findings)
    {
        if (fields.Has(StackReader.Field))
            return ReadStack(fields, site, findings);
        Field[] uniform = [ExchangeCurrent, FilmResistance, FilmReader.Field, FilmReader.Outer, MechanicsReader.Field];
        if (fields.Find(Patches) is not { } list)
            return ReadPatch(fields, 1, findings) is { } whole ? [whole] : [];
        foreach (var field in uniform.Where(fields.Has))
            fields.Report(field, $"{field.Name} beside patches", "either of them", $"give every patch its own '{field.Name}'");
        if (list.Items is not { Count: > 0 } items)
        {
            fields.Report(Patches, list.Description, "a list of patches, each beginning with '- part: ...'");
            return [];
        }

        var read = items.Select((item, i) =>
        {
            var patch = new FieldReader(item, fields.At($"{Patches.Name}[{i}]"), PatchGroup, findings);
            return ReadPatch(patch, patch.Quantity(Part) ?? double.NaN, findings);
        }).ToList();
        double sum = read.Sum(p => p?.Part ?? double.NaN);
        if (Math.Abs(sum - 1) > Rounding)
            fields.Report(Patches, string.Create(CultureInfo.InvariantCulture, $"parts that sum to {sum:G6}"), "parts that sum to 1", "they are fractions of one area");
        return read.Any(p => p is null) ? [] : [.. read.Select(p => p!)];
    }

    private static IReadOnlyList<SurfacePatch> ReadStack(FieldReader fields, InterphaseSite site, Findings findings)
    {
        foreach (var field in ReplacedByStack.Where(fields.Has))
            fields.Report(field, $"{field.Name} beside an interphase", "either of them", "the layers of an interphase make its resistance, its growth and its cracks");
        fields.Need(ExchangeCurrent);
        return StackReader.Read(fields, fields.Quantity(ExchangeCurrent) ?? double.NaN, site, findings) ?? [];
    }

    private static SurfacePatch? ReadPatch(FieldReader fields, double part, Findings findings)
    {
        fields.Need(ExchangeCurrent);
        double exchange = fields.Quantity(ExchangeCurrent) ?? double.NaN, resistance = fields.Quantity(FilmResistance) ?? 0;
        if (FilmReader.ReadAll(fields, findings) is not { } films)
            return null;
        if (films.Any(f => f.Growth.Oxidises))
            fields.Report(FilmReader.Field, "a film of oxidised electrolyte on sodium", "a law of growth that reduces the electrolyte", "sodium is far below every potential of oxidation");
        var mechanics = MechanicsReader.Read(fields, findings);
        if (films.Count == 0 && mechanics is not null)
            fields.Report(MechanicsReader.Field, "mechanics without a film", "a film that can break", "add a 'film'");
        return double.IsFinite(exchange) ? new SurfacePatch(part, exchange, resistance, films.Count == 0 ? null : films[0]) { OuterFilms = [.. films.Skip(1)], Mechanics = mechanics } : null;
    }
}
