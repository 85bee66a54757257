namespace Interna.Data.Input;

/// <summary>A value in a file, with its place: text, a list or named fields.</summary>
internal sealed class InputNode
{
    private InputNode(InputFile file, int line, int column) => (File, Line, Column) = (file, line, column);

    public InputFile File { get; }

    public int Line { get; }

    public int Column { get; }

    /// <summary>The text of a scalar; null for a list or fields.</summary>
    public string? Text { get; private init; }

    /// <summary>Whether the text is a block that spans lines.</summary>
    public bool IsBlock { get; private init; }

    public IReadOnlyList<InputNode>? Items { get; private init; }

    public IReadOnlyDictionary<string, InputField>? Fields { get; private init; }

    /// <summary>Whether fields are missing because a name led nowhere, which has been reported.</summary>
    public bool IsIncomplete { get; private init; }

    /// <summary>What it is, in words, for "found …".</summary>
    public string Description => this switch
    {
        { Fields: not null } => "named fields",
        { Items: not null } => "a list",
        { Text: "" } => "nothing",
        { IsBlock: true } => "a block of text",
        _ => $"'{Text}'",
    };

    public static InputNode Scalar(InputFile file, int line, int column, string text, bool block) =>
        new(file, line, column) { Text = text, IsBlock = block };

    public static InputNode List(InputFile file, int line, int column, IReadOnlyList<InputNode> items) => new(file, line, column) { Items = items };

    public static InputNode Map(InputFile file, int line, int column, IReadOnlyDictionary<string, InputField> fields) =>
        new(file, line, column) { Fields = fields };

    /// <summary>These fields with those of <paramref name="changes"/> in their place; groups of fields are merged, values are replaced whole.</summary>
    public InputNode With(InputNode changes)
    {
        if (Fields is null || changes.Fields is null || IsValue || changes.IsValue)
            return changes;
        var merged = new Dictionary<string, InputField>(Fields, StringComparer.Ordinal);
        foreach (var (name, field) in changes.Fields)
            merged[name] = merged.TryGetValue(name, out var old) ? field with { Value = old.Value.With(field.Value) } : field;
        return new InputNode(changes.File, changes.Line, changes.Column) { Fields = merged, IsIncomplete = IsIncomplete || changes.IsIncomplete };
    }

    /// <summary>The same fields, known to be incomplete, and so all groups among them.</summary>
    public InputNode AsIncomplete() => Fields is null || IsValue ? this : new(File, Line, Column)
    {
        Fields = Fields.ToDictionary(f => f.Key, f => f.Value with { Value = f.Value.Value.AsIncomplete() }, StringComparer.Ordinal),
        IsIncomplete = true,
    };

    /// <summary>The same fields without some.</summary>
    public InputNode Without(params IReadOnlyList<string> names) =>
        Fields is null ? this : new InputNode(File, Line, Column) { Fields = Fields.Where(f => !names.Contains(f.Key)).ToDictionary(StringComparer.Ordinal), IsIncomplete = IsIncomplete };

    /// <summary>The same fields with one replaced.</summary>
    public InputNode Replace(string name, InputNode value) => new(File, Line, Column)
    {
        Fields = new Dictionary<string, InputField>(Fields!, StringComparer.Ordinal) { [name] = Fields![name] with { Value = value } },
        IsIncomplete = IsIncomplete,
    };

    // A value with its source, a table, a formula or a law is one thing: half of it replaced would be neither.
    private bool IsValue => Fields is not null && (Fields.ContainsKey("value") || Fields.ContainsKey("table") || Fields.ContainsKey("expression") || Fields.ContainsKey("sites") || Fields.ContainsKey("law"));
}

/// <summary>A named field: where its name stands, and its value.</summary>
internal sealed record InputField(int Line, int Column, InputNode Value);
