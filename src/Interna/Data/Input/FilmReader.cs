using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads a film that grows, on metal and on the particles of a host alike.</summary>
internal static class FilmReader
{
    /// <summary>Thickness at the start.</summary>
    public static readonly QuantityField Thickness = new("thickness", "Thickness at the start", QuantityKind.Length, Bounds.Positive) { Required = true, Typical = "5 nm" };

    private static readonly QuantityField Conductivity = new("conductivity", "Ionic conductivity of the film", QuantityKind.Conductivity, Bounds.Positive) { Required = true, Typical = "1e-6 S/m" };
    private static readonly QuantityField Volume = new("volume_per_electron", "Volume of film per mole of electrons spent", QuantityKind.MolarVolume, Bounds.Positive) { Default = "that of the reduction", Typical = "21 cm3/mol" };
    private static readonly GroupField Growth = new("growth", "What limits its growth: a law of film growth with its parameters", LawReader.Group) { Required = true };

    private static readonly TextField Name = new("name", "Name, for people", "NaF") { Default = "film" };
    private static readonly GroupField Reaction = new("reduction", "The reaction that makes it (interna list reductions): gives volume, gas, reactant per electron and onset where they are left out", ReductionReader.Group) { OrName = "fluoroethylene-carbonate", Default = "none" };
    private static readonly QuantityField Coordinated = new("coordinated", "Part of the reactant that is coordinated to sodium: shifts the onset of the reduction", QuantityKind.Number, new Bounds(0, 1, false)) { Default = "0", Typical = "0.5" };
    private static readonly QuantityField Onset = new("onset", "Potential below which a reduction runs, above which an oxidation does, against Na+/Na", QuantityKind.Voltage, Bounds.Any) { Default = "that of the reduction; else it runs at any", Typical = "0.6 V" };
    private static readonly TextField Reactant = new("reactant", "Species of the cell's inventory that the reaction uses up; none for one without end", "FEC");
    private static readonly QuantityField PerElectron = new("reactant_per_electron", "Mole of reactant per mole of electrons", QuantityKind.Number, Bounds.Positive) { Default = "that of the reduction, or 1", Typical = "0.5" };
    private static readonly TextField Product = new("product", "Species of the cell's inventory that a product of the reaction collects in, as a metal that the oxidation of a cathode brings into solution", "manganese");
    private static readonly QuantityField ProductPer = new("product_per_electron", "Mole of that product per mole of electrons", QuantityKind.Number, Bounds.Positive) { Default = "1", Typical = "0.05" };
    private static readonly QuantityField Gas = new("gas_per_electron", "Mole of gas per mole of electrons", QuantityKind.Number, Bounds.NotNegative) { Default = "that of the reduction, or 0", Typical = "0.5" };
    private static readonly QuantityField Velocity = new("velocity", "Rate at which it dissolves into fresh electrolyte", QuantityKind.RateConstant, Bounds.Positive) { Required = true, Typical = "1e-15 m/s" };
    private static readonly QuantityField Capacity = new("capacity", "Thickness of film that saturates the electrolyte over it", QuantityKind.Length, Bounds.Positive) { Default = "more than there is", Typical = "5 nm" };
    private static readonly GroupField Dissolution = new("dissolution", "How it dissolves", new FieldGroup("dissolution", "How a film dissolves", [Velocity, Capacity, StatedValue.Source, StatedValue.HowKnown, StatedValue.Note])) { Default = "it does not" };

    private static readonly FieldGroup Group = new("a film", "A film that conducts sodium ions and grows by reduction or oxidation of the electrolyte", [Name, Thickness, Conductivity, Reaction, Coordinated, Volume, Growth, Onset, Reactant, PerElectron, Product, ProductPer, Gas, Dissolution, StatedValue.Source, StatedValue.HowKnown, StatedValue.Note]);

    /// <summary>The field of an electrode or a patch that holds a film.</summary>
    public static readonly GroupField Field = new("film", "A film that grows", Group) { Default = "none" };

    /// <summary>Further films over the first, each of a reaction of its own.</summary>
    public static readonly ListField Outer = new("outer_films", "Further films over it, from the electrode outwards, each of a reaction of its own", Group);

    /// <summary>Reads the film of an electrode or a patch; null where there is none or it cannot be built.</summary>
    public static SurfaceFilm? Read(FieldReader owner, Findings findings) =>
        owner.Find(Field) is { } node ? Read(node, owner.At(Field.Name), findings) : null;

    /// <summary>Reads the film of a porous host for metal, which grows by one reaction without end; null where there is none or it cannot be built.</summary>
    public static SurfaceFilm? ReadPlain(FieldReader owner, Findings findings)
    {
        var film = Read(owner, findings);
        if (film is { IsPlain: false })
            owner.Report(Field, "a film with a reactant, a product, gas, an onset or dissolution in a porous host for metal", "a film that grows by one reaction without onset or end, and stays", "give it 'volume_per_electron' in place of 'reduction'; planar metals and particles take all of them");
        return film;
    }

    /// <summary>Reads all films of an electrode or a patch, from the electrode outwards; null where one of them cannot be built.</summary>
    public static IReadOnlyList<SurfaceFilm>? ReadAll(FieldReader owner, Findings findings)
    {
        var film = Read(owner, findings);
        var outer = ReadOuter(owner, findings);
        if ((film is null && owner.Has(Field)) || outer.Contains(null)) return null;
        if (film is null && outer.Count > 0)
            owner.Report(Outer, "outer films without a film under them", "the innermost as 'film'");
        return film is null ? [] : [film, .. outer.Select(f => f!)];
    }

    // Reads the films over it.
    private static IReadOnlyList<SurfaceFilm?> ReadOuter(FieldReader owner, Findings findings) =>
        owner.Find(Outer) is { Items: { } items } ? [.. items.Select((item, k) => Read(item, owner.At($"{Outer.Name}[{k}]"), findings))] : [];

    private static SurfaceFilm? Read(InputNode node, string path, Findings findings)
    {
        var own = new FieldReader(node, path, Group, findings);
        var reduction = ReadReduction(own, findings);
        double thickness = own.Quantity(Thickness) ?? double.NaN, conductivity = own.Quantity(Conductivity) ?? double.NaN;
        double? volume = own.Quantity(Volume) ?? reduction?.SolidVolumePerElectron;
        if (volume is null && !own.IsIncomplete)
            own.Report(Volume, reduction is null ? "nothing" : $"nothing, and solids of unknown volume in '{reduction.Name}'", $"the field '{Volume.Name}' ({Volume.Description})", "add 'volume_per_electron: 21 cm3/mol', or a 'reduction' (interna list reductions)");
        if (LawReader.ReadGrowth(own, Growth, findings) is not { } growth || volume is null) return null;
        if (reduction is not null && growth.Oxidises)
            own.Report(Reaction, $"the reduction '{reduction.Name}' with a law of oxidation", "a law of growth that reduces the electrolyte", "leave 'reduction' out, and state 'volume_per_electron'");
        string? reactant = own.Text(Reactant), product = own.Text(Product);
        return new SurfaceFilm(thickness, conductivity, volume.Value, growth)
        {
            Name = own.Text(Name) ?? reduction?.Title ?? "film",
            Onset = own.Quantity(Onset) ?? reduction?.OnsetAt(own.Quantity(Coordinated) ?? 0) ?? double.PositiveInfinity,
            Reactant = reactant,
            ReactantPerElectron = reactant is null ? 0 : own.Quantity(PerElectron) ?? PerElectronOf(reduction),
            Product = product,
            ProductPerElectron = product is null ? 0 : own.Quantity(ProductPer, 1),
            GasPerElectron = own.Quantity(Gas) ?? (reduction is { Electrons: > 0 } ? reduction.GasPerElectron : 0),
            Dissolution = ReadDissolution(own, findings),
        };
    }

    // What is reduced stands first in an equation beside sodium.
    private static double PerElectronOf(Reduction? reduction) => reduction is { Electrons: > 0 and var n } && reduction.Reactants.FirstOrDefault(r => r.Formula != "Na") is { } first ? first.Amount / n : 1;

    private static Reduction? ReadReduction(FieldReader own, Findings findings)
    {
        if (own.Find(Reaction) is not { } node || Library.Resolve(Library.Reductions, node, own.At(Reaction.Name), findings) is not { } resolved) return null;
        var reduction = ReductionReader.Read(resolved, node.Text ?? "reduction", findings);
        if (reduction is { Electrons: 0 })
        {
            own.Report(Reaction, $"'{reduction.Name}', which takes up no electrons", "a reaction with electrons: 'interna list reductions'");
            return null;
        }

        return reduction;
    }

    private static DissolutionRate? ReadDissolution(FieldReader own, Findings findings)
    {
        if (own.Find(Dissolution) is not { } node) return null;
        var fields = new FieldReader(node, own.At(Dissolution.Name), Dissolution.Group, findings);
        return new DissolutionRate(fields.Quantity(Velocity) ?? double.NaN, fields.Quantity(Capacity) ?? double.PositiveInfinity);
    }
}
