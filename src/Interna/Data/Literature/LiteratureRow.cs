using Interna.Data.Conditions;
using Interna.Quantities;

namespace Interna.Data.Literature;

/// <summary>One published finding, as a review reports it.</summary>
public abstract record LiteratureRow
{
    /// <summary>Name of the row, for instance <c>a-017</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The review it was read in, a key of <see cref="LiteratureReview.All"/>.</summary>
    public required string Review { get; init; }

    /// <summary>Where in the review: section or table.</summary>
    public required string Place { get; init; }

    /// <summary>Number in the list of references of the review; empty for the review's own statement.</summary>
    public required string Reference { get; init; }

    /// <summary>What the row is about: a material or a system.</summary>
    public required string Subject { get; init; }

    /// <summary>A further statement: what it is of; empty for none.</summary>
    public required string Quantity { get; init; }

    /// <summary>The further statement in words or numbers, as written.</summary>
    public required string Stated { get; init; }

    /// <summary>Unit of the further statement, as written.</summary>
    public required string StatedUnit { get; init; }

    /// <summary>The further statement as a number; null where it is words or its unit none of ours.</summary>
    public required LiteratureValue? StatedValue { get; init; }

    /// <summary>How it came to be known.</summary>
    public required Quality Quality { get; init; }

    /// <summary>What to beware of, keys of <see cref="LiteratureFlag.All"/>.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>What contradicts it, or what else belongs to it.</summary>
    public required string Note { get; init; }

    /// <summary>Line in the file.</summary>
    public required int Line { get; init; }

    /// <summary>Review, place and reference, for people.</summary>
    public string Source => $"{Review} {Place}{(Reference.Length > 0 ? $", ref. {Reference}" : "")}";

    /// <summary>What is known of a named quantity, for conditions.</summary>
    public abstract ConditionValue ValueOf(ConditionField field);

    /// <summary>The quantities every row has.</summary>
    private protected static IReadOnlyList<ConditionField> CommonFields { get; } =
    [
        new("review", null, "review it was read in"),
        new("place", null, "section or table of the review"),
        new("reference", null, "number in the list of references of the review"),
        new("quantity", null, "what the further statement of the row is of"),
        new("quality", null, "how it came to be known") { Choices = ["measured", "dft", "estimated", "assumed"] },
        new("flags", null, "what to beware of"),
        new("note", null, "what contradicts it, or what else belongs to it"),
    ];

    /// <summary>The value of a field that every row has.</summary>
    private protected ConditionValue CommonValue(string name) => ConditionValue.Of(name switch
    {
        "review" => Review,
        "place" => Place,
        "reference" => Reference,
        "quantity" => Blank(Quantity),
        "quality" => Quality.ToString(),
        "flags" => string.Join("; ", Flags),
        "note" => Note,
        _ => null,
    });

    /// <summary>Null for an empty text: nothing is stated.</summary>
    private protected static string? Blank(string text) => text.Length > 0 ? text : null;
}

/// <summary>A review the tables were read in.</summary>
/// <param name="Key">Short name in the tables.</param>
/// <param name="Citation">What it is.</param>
public sealed record LiteratureReview(string Key, string Citation)
{
    /// <summary>The reviews.</summary>
    public static IReadOnlyList<LiteratureReview> All { get; } =
    [
        new("R000", "interfacial effects in sodium-ion batteries, manuscript of a review"),
        new("R001", "Recent advances of structural/interfacial engineering for Na metal anode protection in liquid/solid-state electrolytes, Nanoscale 15 (2023) 11313, 10.1039/d3nr01346d"),
        new("R002", "review of fast-charging sodium metal anodes, RSC Appl. Interfaces 3 (2026) 214"),
        new("R003", "Xia, Liu, Zhao, Surface engineering of anode materials for improving sodium-ion storage performance, J. Mater. Chem. A 10 (2022) 3889, 10.1039/d1ta09567f"),
        new("R004", "review of interfacial storage for next-generation batteries, Carbon Neutralization (2025)"),
    ];
}

/// <summary>What to beware of in a row.</summary>
/// <param name="Key">Short name in the tables.</param>
/// <param name="Meaning">What it means.</param>
public sealed record LiteratureFlag(string Key, string Meaning)
{
    /// <summary>The capacity is that of the first discharge.</summary>
    public const string FirstDischarge = "first-discharge";

    /// <summary>The value cannot be true as stated.</summary>
    public const string Unphysical = "unphysical";

    /// <summary>The cell failed at the stated life.</summary>
    public const string Failed = "failed";

    /// <summary>It failed by a short circuit.</summary>
    public const string Short = "short";

    /// <summary>The number of cycles says when the overpotential was read.</summary>
    public const string Snapshot = "snapshot";

    /// <summary>A range over many works.</summary>
    public const string Summary = "summary";

    /// <summary>The flags.</summary>
    public static IReadOnlyList<LiteratureFlag> All { get; } =
    [
        new(FirstDischarge, "the capacity is that of the first discharge and holds the charge of forming the interphase"),
        new("not-sodium", "the carrier is another than sodium"),
        new("inconsistent", "another statement of the review, of the work or of arithmetic contradicts it; the note says which"),
        new(Unphysical, "it cannot be true as stated; the note says why"),
        new("misprint", "a unit or name is printed wrongly; the table holds the corrected one where the note says so"),
        new("approximate", "read as about, or read off a figure"),
        new("unstated", "something needed to use it (current, mass, area, solvent) is not stated"),
        new("duplicate", "repeats another row"),
        new("words", "the further statement is in words"),
        new(Summary, "a range over many works"),
        new(Failed, "the cell failed at the stated life; without this flag a life says how long the cell was run"),
        new(Short, "it failed by a short circuit"),
        new(Snapshot, "the number of cycles says when the overpotential was read, not how long the cell lived"),
    ];
}
