using Interna.Data.Conditions;
using Interna.Data.Input;
using Interna.Quantities;

namespace Interna.Data.Literature;

/// <summary>A published cell, interphase or property of sodium metal.</summary>
public sealed record MetalRow : LiteratureRow
{
    private const string FileName = "literature/na-metal.csv";

    private static readonly LiteratureColumn[] Columns =
    [
        new("id"), new("review"), new("place"), new("reference"), new("work"), new("system"), new("category"), new("interphase family"),
        new("electrolyte"), new("electrolyte family"), new("cell"),
        new("current density [mA/cm2]", QuantityKind.CurrentDensity), new("areal capacity [mAh/cm2]", QuantityKind.ChargeDensity), new("lifetime [h]", QuantityKind.Time),
        new("cycles [-]", QuantityKind.Number), new("overpotential [mV]", QuantityKind.Voltage), new("efficiency [%]", QuantityKind.Number),
        new("quantity"), new("value"), new("unit"), new("quality"), new("flags"), new("note"),
    ];

    private static readonly Lazy<IReadOnlyList<MetalRow>> Table = new(() =>
        InputFile.TryOpenBuiltIn(FileName, out var file) ? Read(file) : throw new InvalidOperationException($"{FileName} is missing from the build."));

    /// <summary>The rows that come with the product.</summary>
    public static IReadOnlyList<MetalRow> All => Table.Value;

    /// <summary>The quantities conditions may name.</summary>
    public static IReadOnlyList<ConditionField> Fields =>
    [
        new("system", null, "what the review calls it"),
        new("category", null, "kind of statement"),
        new("work", null, "the work behind the row, one name where two reviews cite it"),
        new("interphase family", null, "family of the interphase, assigned here") { Choices = Distinct(r => r.InterphaseFamily) },
        new("electrolyte", null, "electrolyte as the review writes it"),
        new("electrolyte family", null, "family of the electrolyte, assigned here") { Choices = Distinct(r => r.ElectrolyteFamily) },
        new("cell", null, "cell as the review writes it"),
        new("current density", QuantityKind.CurrentDensity, "current per area"),
        new("areal capacity", QuantityKind.ChargeDensity, "charge plated per half-cycle and area"),
        new("lifetime", QuantityKind.Time, "how long it was cycled"),
        new("cycles", QuantityKind.Number, "cycles run"),
        new("overpotential", QuantityKind.Voltage, "voltage of the cell under that current"),
        new("efficiency", QuantityKind.Number, "Coulombic efficiency"),
        .. CommonFields,
    ];

    /// <summary>The work behind the row: review and reference, one name where two reviews cite the same; empty for a statement of the review.</summary>
    public required string Work { get; init; }

    /// <summary>Kind of statement.</summary>
    public required string Category { get; init; }

    /// <summary>Family of the interphase, assigned here; empty where none is told.</summary>
    public required string InterphaseFamily { get; init; }

    /// <summary>The electrolyte as written.</summary>
    public required string Electrolyte { get; init; }

    /// <summary>Family of the electrolyte, assigned here; empty where none is told.</summary>
    public required string ElectrolyteFamily { get; init; }

    /// <summary>The cell as written.</summary>
    public required string Cell { get; init; }

    /// <summary>Current per area [A/m²].</summary>
    public required LiteratureValue? CurrentDensity { get; init; }

    /// <summary>Charge plated per half-cycle and area [A s/m²].</summary>
    public required LiteratureValue? ArealCapacity { get; init; }

    /// <summary>How long it was cycled [s].</summary>
    public required LiteratureValue? Lifetime { get; init; }

    /// <summary>Cycles run, or the cycle of the overpotential [-].</summary>
    public required LiteratureValue? Cycles { get; init; }

    /// <summary>Voltage under the current [V].</summary>
    public required LiteratureValue? Overpotential { get; init; }

    /// <summary>Coulombic efficiency [-].</summary>
    public required LiteratureValue? Efficiency { get; init; }

    /// <summary>Reads a table of this format.</summary>
    /// <exception cref="InputException">Every mistake with its line.</exception>
    public static IReadOnlyList<MetalRow> Read(InputFile file) => LiteratureTable.Read(file, Columns, Row);

    /// <inheritdoc/>
    public override ConditionValue ValueOf(ConditionField field) => field.Name switch
    {
        "system" => ConditionValue.Of(Subject),
        "category" => ConditionValue.Of(Category),
        "work" => ConditionValue.Of(Blank(Work)),
        "interphase family" => ConditionValue.Of(Blank(InterphaseFamily)),
        "electrolyte" => ConditionValue.Of(Blank(Electrolyte)),
        "electrolyte family" => ConditionValue.Of(Blank(ElectrolyteFamily)),
        "cell" => ConditionValue.Of(Blank(Cell)),
        "current density" => CurrentDensity?.ToCondition() ?? default,
        "areal capacity" => ArealCapacity?.ToCondition() ?? default,
        "lifetime" => Lifetime?.ToCondition() ?? default,
        "cycles" => Cycles?.ToCondition() ?? default,
        "overpotential" => Overpotential?.ToCondition() ?? default,
        "efficiency" => Efficiency?.ToCondition() ?? default,
        _ => CommonValue(field.Name),
    };

    private static string[] Distinct(Func<MetalRow, string> of) => [.. All.Select(of).Where(t => t.Length > 0).Distinct().Order(StringComparer.Ordinal)];

    private static MetalRow Row(LiteratureCells cells)
    {
        var flags = cells.Flags();
        return new MetalRow
        {
            Id = cells.Text("id"),
            Review = cells.Choice("review", LiteratureReview.All.Select(r => r.Key)),
            Place = cells.Text("place"),
            Reference = cells.Text("reference"),
            Work = cells.Text("work"),
            Subject = cells.Text("system"),
            Category = cells.Text("category"),
            InterphaseFamily = cells.Text("interphase family"),
            Electrolyte = cells.Text("electrolyte"),
            ElectrolyteFamily = cells.Text("electrolyte family"),
            Cell = cells.Text("cell"),
            CurrentDensity = cells.Value("current density"),
            ArealCapacity = cells.Value("areal capacity"),
            Lifetime = cells.Value("lifetime"),
            Cycles = cells.Value("cycles"),
            Overpotential = cells.Value("overpotential"),
            Efficiency = cells.Value("efficiency"),
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
