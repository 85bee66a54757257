using Interna.Models;
using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads how much electrolyte a cell holds: what reactions use up of it, and the room that gas has.</summary>
internal static class InventoryReader
{
    private const double Atmosphere = 101325;

    private static readonly TextField Name = new("name", "Name, as a film's 'reactant' or 'product' states it", "FEC") { Required = true };
    private static readonly QuantityField Concentration = new("concentration", "Concentration at the start; 0 for what only comes in", QuantityKind.Concentration, Bounds.NotNegative) { Required = true, Typical = "0.3 mol/L" };
    private static readonly QuantityField Reference = new("reference", "Concentration at which reactions run at the rate their law states", QuantityKind.Concentration, Bounds.Positive) { Default = "that at the start", Typical = "1e-4 mol/L" };
    private static readonly QuantityField Supply = new("supply_time", "Time in which the reference amount comes in from elsewhere, as of a metal that the other electrode loses", QuantityKind.Time, Bounds.Positive) { Default = "none comes in", Typical = "1000 h" };
    private static readonly QuantityField Least = new("least", "Concentration below which the electrolyte counts as consumed", QuantityKind.Concentration, Bounds.Positive) { Default = "none", Typical = "3 mol/L" };
    private static readonly FieldGroup SpeciesGroup = new("a species", "Something in the electrolyte that reactions use up", [Name, Concentration, Reference, Supply, Least, StatedValue.Source, StatedValue.HowKnown, StatedValue.Note]);

    private static readonly QuantityField Volume = new("volume", "Volume of electrolyte per area of the cell", QuantityKind.Length, Bounds.Positive) { Required = true, Typical = "50 uL/cm2" };
    private static readonly ListField Species = new("species", "What reactions use up of it", SpeciesGroup);
    private static readonly QuantityField Headspace = new("headspace", "Volume that gas has per area of the cell", QuantityKind.Length, Bounds.Positive) { Default = "none: no gas is counted", Typical = "100 uL/cm2" };
    private static readonly QuantityField Pressure = new("pressure_limit", "Pressure that the case bears; 1 atm at the start", QuantityKind.Pressure, Bounds.Positive) { Default = "none", Typical = "0.3 MPa" };

    /// <summary>The field of a cell.</summary>
    public static readonly GroupField Field = new(
        "inventory", "How much electrolyte there is, what reactions use up of it, and the room that gas has",
        new FieldGroup("an inventory", "How much electrolyte a cell holds", [Volume, Species, Headspace, Pressure, StatedValue.Source, StatedValue.HowKnown, StatedValue.Note]))
    { Default = "more than reactions ever use up" };

    /// <summary>Reads the reservoirs of a cell.</summary>
    public static IReadOnlyList<Reservoir> Read(FieldReader cell, double temperature, Findings findings)
    {
        if (cell.Find(Field) is not { } node) return [];
        var own = new FieldReader(node, cell.At(Field.Name), Field.Group, findings);
        double volume = own.Quantity(Volume) ?? double.NaN;
        var list = new List<Reservoir>();
        if (own.Find(Species) is { Items: { } items })
        {
            for (int k = 0; k < items.Count; k++)
                list.Add(ReadSpecies(new FieldReader(items[k], own.At($"{Species.Name}[{k}]"), SpeciesGroup, findings), volume));
        }

        foreach (var twice in list.GroupBy(r => r.Name).Where(g => g.Count() > 1))
            own.Report(Species, $"'{twice.Key}' {twice.Count()} times", "every species once");
        if (own.Quantity(Headspace) is { } headspace)
        {
            double perPressure = headspace / (Constant.Gas * temperature);
            double limit = own.Quantity(Pressure) is { } most ? perPressure * (most - Atmosphere) : double.PositiveInfinity;
            if (limit <= 0) own.Report(Pressure, UnitVocabulary.Format(own.Quantity(Pressure)!.Value, QuantityKind.Pressure), "more than the 1 atm at the start");
            list.Add(new Reservoir(Reservoir.Gas, 0) { Reference = perPressure * Atmosphere, Most = limit, End = double.IsInfinity(limit) ? null : LimitName.GasPressure });
        }

        return list;
    }

    /// <summary>Reports films that draw on what the cell does not list, and cells whose model counts no electrolyte.</summary>
    public static void Check(FieldReader cell, IReadOnlyList<Electrode?> electrodes, IReadOnlyList<Reservoir> reservoirs)
    {
        List<SurfaceFilm> films = [.. electrodes.SelectMany(FilmsOf)];
        if (electrodes.OfType<PorousMetalHost>().Any() && electrodes.OfType<InsertionElectrode>().Any() && (reservoirs.Count > 0 || films.Any(f => f.Reactant is not null || f.Product is not null)))
        {
            cell.Report(Field, "an inventory, or a film with a reactant or a product, beside a porous host and particles", "films that use up no electrolyte: reservoirs are not counted in such a cell", "leave inventory, reactant and product out, or take a planar metal in place of the porous host");
            return;
        }

        if (reservoirs.Count > 0 && films.Count == 0 && !electrodes.Contains(null))
            cell.Report(Field, "an inventory of electrolyte", "none in this cell: only films on planar sodium and on particles use electrolyte up", "leave it out, or give an electrode a 'film' with a 'reactant'");
        foreach (string name in films.SelectMany(f => new[] { f.Reactant, f.Product }).OfType<string>().Distinct().Where(n => reservoirs.All(r => r.Name != n)))
            cell.Report(Field, reservoirs.Count == 0 ? $"no inventory, but a film whose reactant or product is '{name}'" : $"no species '{name}', which a film has as its reactant or product", "the species in the inventory", $"write 'inventory: {{volume: 50 uL/cm2, species: [{{name: {name}, concentration: 0.3 mol/L}}]}}'");
    }

    private static IReadOnlyList<SurfaceFilm> FilmsOf(Electrode? electrode) => electrode switch
    {
        SodiumMetal metal => [.. metal.Patches.SelectMany(p => p.Films)],
        InsertionElectrode host => host.Films,
        _ => [],
    };

    private static Reservoir ReadSpecies(FieldReader fields, double volume)
    {
        double start = fields.Quantity(Concentration) ?? double.NaN;
        double? reference = fields.Quantity(Reference), least = fields.Quantity(Least);
        if (start == 0 && reference is null)
            fields.Report(Reference, "nothing", "the field 'reference' beside a concentration of zero", "add 'reference: 1e-4 mol/L'");
        if (least >= start)
            fields.Report(Least, UnitVocabulary.Format(least.Value, QuantityKind.Concentration), $"less than there is at the start, {UnitVocabulary.Format(start, QuantityKind.Concentration)}");
        double whole = volume * (reference ?? start);
        return new Reservoir(fields.Text(Name) ?? "", volume * start)
        {
            Reference = whole,
            Source = fields.Quantity(Supply) is { } time ? whole / time : 0,
            Least = volume * (least ?? 0),
            End = least is null ? null : LimitName.ElectrolyteConsumed,
        };
    }
}
