using Interna.Data.Conditions;
using Interna.Data.Input;
using Interna.Quantities;

namespace Interna.Data.Literature;

/// <summary>Published performance or property of an anode, an interface or an electrolyte of a rocking-chair battery.</summary>
public sealed record AnodeRow : LiteratureRow
{
    private const string FileName = "literature/anodes.csv";

    private static readonly LiteratureColumn[] Columns =
    [
        new("id"), new("review"), new("place"), new("reference"), new("material"), new("family"), new("strategy"), new("carrier"),
        new("capacity [mAh/g]", QuantityKind.SpecificCharge), new("current [A/g]", QuantityKind.SpecificCurrent), new("retention [%]", QuantityKind.Number),
        new("cycles [-]", QuantityKind.Number), new("cycling current [A/g]", QuantityKind.SpecificCurrent),
        new("rate capacity [mAh/g]", QuantityKind.SpecificCharge), new("rate current [A/g]", QuantityKind.SpecificCurrent),
        new("quantity"), new("value"), new("unit"), new("quality"), new("flags"), new("note"),
    ];

    private static readonly Lazy<IReadOnlyList<AnodeRow>> Table = new(() =>
        InputFile.TryOpenBuiltIn(FileName, out var file) ? Read(file) : throw new InvalidOperationException($"{FileName} is missing from the build."));

    /// <summary>The rows that come with the product.</summary>
    public static IReadOnlyList<AnodeRow> All => Table.Value;

    /// <summary>Families of materials in the table.</summary>
    public static IReadOnlyList<string> Families => [.. All.Select(r => r.Family).Where(f => f.Length > 0).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The quantities conditions may name.</summary>
    public static IReadOnlyList<ConditionField> Fields =>
    [
        new("material", null, "material as the review names it"),
        new("material family", null, "family of materials, assigned here") { Choices = Families },
        new("strategy", null, "what was done to it"),
        new("carrier", null, "ion that is stored"),
        new("capacity", QuantityKind.SpecificCharge, "capacity per mass"),
        new("current", QuantityKind.SpecificCurrent, "current of that capacity"),
        new("retention", QuantityKind.Number, "capacity kept after cycling"),
        new("cycles", QuantityKind.Number, "cycles run"),
        new("cycling current", QuantityKind.SpecificCurrent, "current of the cycles"),
        new("rate capacity", QuantityKind.SpecificCharge, "capacity at the highest current stated"),
        new("rate current", QuantityKind.SpecificCurrent, "that current"),
        .. CommonFields,
    ];

    /// <summary>Family of materials, assigned here; empty where it belongs to none.</summary>
    public required string Family { get; init; }

    /// <summary>What was done to it.</summary>
    public required string Strategy { get; init; }

    /// <summary>The ion that is stored; empty where none is meant.</summary>
    public required string Carrier { get; init; }

    /// <summary>Capacity per mass [A s/kg].</summary>
    public required LiteratureValue? Capacity { get; init; }

    /// <summary>Current of that capacity [A/kg].</summary>
    public required LiteratureValue? Current { get; init; }

    /// <summary>Part of the capacity kept after cycling [-].</summary>
    public required LiteratureValue? Retention { get; init; }

    /// <summary>Cycles run [-].</summary>
    public required LiteratureValue? Cycles { get; init; }

    /// <summary>Current of the cycles [A/kg].</summary>
    public required LiteratureValue? CyclingCurrent { get; init; }

    /// <summary>Capacity at the highest current stated [A s/kg].</summary>
    public required LiteratureValue? RateCapacity { get; init; }

    /// <summary>The highest current stated [A/kg].</summary>
    public required LiteratureValue? RateCurrent { get; init; }

    /// <summary>Reads a table of this format.</summary>
    /// <exception cref="InputException">Every mistake with its line.</exception>
    public static IReadOnlyList<AnodeRow> Read(InputFile file) => LiteratureTable.Read(file, Columns, Row);

    /// <inheritdoc/>
    public override ConditionValue ValueOf(ConditionField field) => field.Name switch
    {
        "material" => ConditionValue.Of(Subject),
        "material family" => ConditionValue.Of(Blank(Family)),
        "strategy" => ConditionValue.Of(Blank(Strategy)),
        "carrier" => ConditionValue.Of(Blank(Carrier)),
        "capacity" => Capacity?.ToCondition() ?? default,
        "current" => Current?.ToCondition() ?? default,
        "retention" => Retention?.ToCondition() ?? default,
        "cycles" => Cycles?.ToCondition() ?? default,
        "cycling current" => CyclingCurrent?.ToCondition() ?? default,
        "rate capacity" => RateCapacity?.ToCondition() ?? default,
        "rate current" => RateCurrent?.ToCondition() ?? default,
        _ => CommonValue(field.Name),
    };

    private static AnodeRow Row(LiteratureCells cells)
    {
        var flags = cells.Flags();
        return new AnodeRow
        {
            Id = cells.Text("id"),
            Review = cells.Choice("review", LiteratureReview.All.Select(r => r.Key)),
            Place = cells.Text("place"),
            Reference = cells.Text("reference"),
            Subject = cells.Text("material"),
            Family = cells.Text("family"),
            Strategy = cells.Text("strategy"),
            Carrier = cells.Text("carrier"),
            Capacity = cells.Value("capacity"),
            Current = cells.Value("current"),
            Retention = cells.Value("retention"),
            Cycles = cells.Value("cycles"),
            CyclingCurrent = cells.Value("cycling current"),
            RateCapacity = cells.Value("rate capacity"),
            RateCurrent = cells.Value("rate current"),
            Quantity = cells.Text("quantity"),
            Stated = cells.Text("value"),
            StatedUnit = cells.Text("unit"),
            StatedValue = cells.Stated(flags),
            Quality = cells.Quality(),
            Flags = flags,
            Note = cells.Text("note"),
            Line = cells.Line,
        };
    }
}
