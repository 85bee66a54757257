using Interna.Data.Conditions;
using Interna.Data.Input;
using Interna.Quantities;

namespace Interna.Data;

/// <summary>Phases, solid and liquid electrolytes as sheets of properties: what is known, where from, and what is not known.</summary>
public static class PropertySheets
{
    /// <summary>The kinds of data there are sheets of.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. SheetDefinition.All.Select(d => d.Folder)];

    /// <summary>What conditions on sheets of a kind may name.</summary>
    /// <exception cref="ArgumentException">There are no sheets of this kind.</exception>
    public static IReadOnlyList<ConditionField> Fields(string kind)
    {
        var definition = Find(kind);
        return
        [
            new ConditionField("name", null, "Name"),
            .. definition.Words.Select(f => new ConditionField(Spoken(f.Name), null, f.Description) { Choices = f is ChoiceField choice ? choice.Choices : [] }),
            .. definition.Numbers.Select(f => new ConditionField(Spoken(f.Name), SheetDefinition.KindOf(f), f.Description)),
        ];
    }

    /// <summary>All sheets of a kind, by name.</summary>
    /// <exception cref="ArgumentException">There are no sheets of this kind.</exception>
    /// <exception cref="InputException">A file has mistakes.</exception>
    public static IReadOnlyList<PropertySheet> List(string kind)
    {
        var definition = Find(kind);
        return [.. Library.Names(kind).Select(name => Read(definition, name))];
    }

    /// <summary>The sheet of that name, of any kind; null where there is none.</summary>
    /// <exception cref="InputException">Its file has mistakes.</exception>
    public static PropertySheet? Show(string name) =>
        SheetDefinition.All.FirstOrDefault(d => Library.Names(d.Folder).Contains(name)) is { } definition ? Read(definition, name) : null;

    private static SheetDefinition Find(string kind) =>
        SheetDefinition.All.FirstOrDefault(d => d.Folder == kind) ?? throw new ArgumentException($"There are no sheets of {kind}.", nameof(kind));

    private static PropertySheet Read(SheetDefinition definition, string name)
    {
        var findings = new Findings();
        InputFile.TryOpenBuiltIn($"{definition.Folder}/{name}.yaml", out var file);
        var root = Library.Read(file!, findings);
        findings.ThrowIfAny();
        var fields = new FieldReader(root!, "", definition.Group, findings);
        var (words, numbers) = SheetReader.Read(definition, fields, findings);
        string title = fields.Text(StatedValue.Name) ?? name;
        findings.ThrowIfAny();
        return new PropertySheet
        {
            Kind = definition.Folder,
            Name = name,
            Title = title,
            Path = file!.Path,
            Words = [.. definition.Words.Select(f => (Spoken(f.Name), words.GetValueOrDefault(f.Name)))],
            Numbers = [.. definition.Numbers.Select(f => new SheetNumber(Spoken(f.Name), f.Description, SheetDefinition.KindOf(f), numbers.GetValueOrDefault(f.Name)))],
        };
    }

    private static string Spoken(string name) => name.Replace('_', ' ');
}

/// <summary>What is known of one substance.</summary>
public sealed record PropertySheet
{
    /// <summary>Kind of data, in the plural.</summary>
    public required string Kind { get; init; }

    /// <summary>The name other files use for it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Title { get; init; }

    /// <summary>Path in the repository.</summary>
    public required string Path { get; init; }

    /// <summary>What is told in words; null for what is not told.</summary>
    public required IReadOnlyList<(string Name, string? Text)> Words { get; init; }

    /// <summary>Its properties, known and unknown.</summary>
    public required IReadOnlyList<SheetNumber> Numbers { get; init; }

    /// <summary>What a condition may know of a field.</summary>
    public ConditionValue ValueOf(ConditionField field)
    {
        if (field.Kind is null)
            return ConditionValue.Of(field.Name == "name" ? Name : Words.FirstOrDefault(w => w.Name == field.Name).Text);
        return Numbers.FirstOrDefault(n => n.Name == field.Name)?.Known is { } known ? ConditionValue.Between(known.Least, known.Largest) : ConditionValue.Unknown;
    }

    /// <summary>A field in words, "unknown" where nothing is known.</summary>
    public string Tell(ConditionField field)
    {
        if (field.Kind is null)
            return field.Name == "name" ? Name : Words.FirstOrDefault(w => w.Name == field.Name).Text ?? "unknown";
        if (Numbers.FirstOrDefault(n => n.Name == field.Name)?.Known is not { } known)
            return "unknown";
        string range = known.Value is null ? "" : known.Range(field.Kind);
        return known.Words(field.Kind) + (range.Length > 0 ? $" ({range})" : "");
    }
}

/// <summary>One property of a sheet.</summary>
/// <param name="Name">Name, in words.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Known">What is known; null for nothing.</param>
public sealed record SheetNumber(string Name, string Meaning, QuantityKind Kind, KnownProperty? Known);
