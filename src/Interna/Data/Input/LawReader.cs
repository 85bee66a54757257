using Interna.Numerics.Columns;
using Interna.Physics;
using Interna.Physics.Interphases;

namespace Interna.Data.Input;

/// <summary>Reads which law an electrode or a film follows: its identifier, or the identifier with parameters by name.</summary>
internal static class LawReader
{
    private static readonly TextField Law = new("law", "Identifier of the law (interna list laws)", "butler-volmer") { Required = true };

    /// <summary>The fields of a law: the parameters it takes carry their own names.</summary>
    public static readonly FieldGroup Group = new("a law", "A law with its parameters", [Law, StatedValue.Source, StatedValue.HowKnown, StatedValue.Note]);

    /// <summary>Reads a rate law; null where it is left out or cannot be used.</summary>
    public static (string Id, IReactionColumn Column)? Read(FieldReader owner, GroupField field, Findings findings) =>
        Read(owner, field, LawKind.Reaction, "rate law", "butler-volmer", findings) is { } read ? (read.Entry.Id, read.Entry.CreateReaction(read.Values)) : null;

    /// <summary>Reads a law of film growth; null where it is left out or cannot be used.</summary>
    public static IFilmGrowth? ReadGrowth(FieldReader owner, GroupField field, Findings findings) =>
        Read(owner, field, LawKind.Growth, "law of film growth", "solvent-diffusion-growth", findings) is { } read ? read.Entry.CreateGrowth(read.Values) : null;

    private static (LawEntry Entry, double[] Values)? Read(FieldReader owner, GroupField field, LawKind kind, string noun, string example, Findings findings)
    {
        if (owner.Find(field) is not { } node)
            return null;
        string path = owner.At(field.Name);
        var named = node.Fields is not null && node.Fields.TryGetValue(Law.Name, out var law) ? law.Value : node;
        if (named.Text is not { Length: > 0 } id)
        {
            findings.Report(named, path, named.Description, $"a {noun}, for instance '{example}'");
            return null;
        }

        if (!LawCatalog.TryGet(id, out var entry) || entry.Kind != kind)
        {
            var known = LawCatalog.OfKind(kind).Select(e => e.Id).ToList();
            string? near = Quantities.Spelling.Nearest(id, known);
            findings.Report(named, path, $"the unknown {noun} '{id}'", $"one of {string.Join(", ", known)}", near is null ? null : $"did you mean '{near}'?");
            return null;
        }

        var origin = findings.Origin(node.File);
        if (node.Fields is null || node.Fields.Count == 1)
        {
            if (entry.Parameters.Any(p => p.Default is null && !p.IsList))
                return Missing(node, path, entry, findings);
            findings.Add(new LedgerEntry(path, id, "", origin));
            return (entry, []);
        }

        var (values, stated) = Parameters(node, path, entry, findings);
        if (values is null)
            return null;
        string[] given = [.. entry.Parameters.Where(p => node.Fields.ContainsKey(p.Name)).Select(p => $"{p.Name} {node.Fields[p.Name].Value.Text}")];
        findings.Add(new LedgerEntry(path, given.Length == 0 ? id : $"{id} ({string.Join(", ", given)})", "", stated));
        return (entry, values);
    }

    private static (LawEntry, double[])? Missing(InputNode node, string path, LawEntry entry, Findings findings)
    {
        var parameter = entry.Parameters.First(p => p.Default is null);
        findings.Report(node, path, $"the law '{entry.Id}' without its parameter", $"'{parameter.Name}' ({parameter.Meaning})", $"write '{{law: {entry.Id}, {parameter.Name}: ...}}'");
        return null;
    }

    private static (double[]? Values, Provenance Stated) Parameters(InputNode node, string path, LawEntry entry, Findings findings)
    {
        Field[] parameters = [.. entry.Parameters.Select(p => new TextField(p.Name, p.Meaning, "0.5") { Required = p.Default is null && !p.IsList })];
        Field[] fields = [.. Group.Fields, .. parameters];
        var reader = new FieldReader(node, path, new FieldGroup($"the law '{entry.Id}'", entry.Summary, fields), findings);
        var values = new List<double>();
        foreach (var (parameter, field) in entry.Parameters.Zip(parameters))
        {
            double value = parameter.Default ?? double.NaN;
            if (reader.Find(field) is { } given)
                value = Value(given, reader.At(field.Name), findings);
            values.Add(value);
        }

        return (values.Any(double.IsNaN) ? null : [.. values], StatedValue.Read(reader, node, findings));
    }

    // Parameters of laws are SI; a unit is allowed and converted.
    private static double Value(InputNode node, string path, Findings findings)
    {
        if (node.Text is { } text && Quantities.UnitVocabulary.TrySplit(text, out double value, out string unitText))
        {
            if (unitText.Length == 0)
                return value;
            if (Quantities.UnitVocabulary.TryParseUnit(unitText, out var unit, out _))
                return unit.ToSI(value);
        }

        findings.Report(node, path, node.Description, "a number, with its unit where it has one");
        return double.NaN;
    }
}
