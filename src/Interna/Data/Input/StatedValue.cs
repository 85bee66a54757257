using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>A value as files state it: the bare value, or the value with where it comes from.</summary>
internal sealed class StatedValue
{
    public static readonly TextField Name = new("name", "Name, for people", "Hard carbon");
    public static readonly TextField Stated = new("value", "The value with its unit", "64 um");
    public static readonly QuantityField Temperature = new("at", "Temperature the value holds at", QuantityKind.Temperature, Bounds.Positive);
    public static readonly TextField Source = new("source", "Citation key of data/references.bib, or words", "Chayambuka2022b");
    public static readonly ChoiceField HowKnown = new("quality", "How the value came to be known", ["measured", "dft", "estimated", "assumed"]);
    public static readonly TextField Note = new("note", "What a user should know about it", "digitised");

    public static readonly IReadOnlyList<Field> Origin = [Temperature, Source, HowKnown, Note];
    public static readonly FieldGroup Group = new("a value with its source", "A value with where it comes from", [Stated with { Required = true }, .. Origin]);

    public StatedValue(InputNode node, string path, Findings findings)
    {
        Value = node;
        Provenance = findings.Origin(node.File);
        if (node.Fields is null)
            return;
        var fields = new FieldReader(node, path, Group, findings);
        Value = fields.Find(Stated) ?? InputNode.Scalar(node.File, node.Line, node.Column, "", false);
        Provenance = Read(fields, node, findings);
        IsMissing = fields.Find(Stated) is null;
    }

    /// <summary>Whether the fields lack the value, which has been reported.</summary>
    public bool IsMissing { get; }

    public InputNode Value { get; }

    public Provenance Provenance { get; }

    /// <summary>Reads where a value comes from; what it does not say is taken from its file.</summary>
    public static Provenance Read(FieldReader fields, InputNode node, Findings findings)
    {
        var origin = findings.Origin(node.File);
        var temperature = fields.Find(Temperature) is { } at ? FieldReader.Number(at, fields.At(Temperature.Name), Temperature.Kind, Temperature.Bounds, findings) : origin.Temperature;
        return new Provenance(
            fields.Text(Source) ?? origin.Source,
            fields.Choice(HowKnown) is { } quality ? (Quality)quality : origin.Quality,
            temperature,
            fields.Text(Note));
    }
}
