using System.Globalization;
using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads the fields of one group, reports every mistake with its place, and records where the numbers come from.</summary>
internal sealed class FieldReader
{
    private readonly InputNode node;
    private readonly Findings findings;

    /// <summary>Checks the names of the fields and whether all needed ones are there.</summary>
    public FieldReader(InputNode node, string path, FieldGroup group, Findings findings)
    {
        this.node = node;
        this.findings = findings;
        Path = path;
        if (node.Fields is null)
        {
            findings.Report(node, path, node.Description, $"the fields of {group.Name}", $"for instance '{group.Fields[0].Name}: {group.Fields[0].Example}'");
            return;
        }

        var meant = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, field) in node.Fields)
        {
            if (group.Fields.Any(f => f.Name == name))
                continue;
            string? near = Spelling.Nearest(name, group.Fields.Select(f => f.Name));
            meant.Add(near ?? "");
            findings.Add(new InputError(
                field.Value.File.Path, field.Line, field.Column, At(name), $"the unknown field '{name}'", $"a field of {group.Name}",
                near is null ? $"known are {string.Join(", ", group.Fields.Select(f => f.Name))}" : $"did you mean '{near}'?"));
        }

        // A misspelt field is not missing as well.
        if (node.IsIncomplete)
            return;
        foreach (var field in group.Fields.Where(f => f.Required && !meant.Contains(f.Name)))
            Need(field);
    }

    /// <summary>Path of the group.</summary>
    public string Path { get; }

    /// <summary>Whether fields are missing because a name led nowhere, which has been reported.</summary>
    public bool IsIncomplete => node.IsIncomplete;

    /// <summary>Reports a field that is not there but has to be.</summary>
    public void Need(Field field)
    {
        if (!IsIncomplete && !Has(field))
            findings.Report(node, At(field.Name), "nothing", $"the field '{field.Name}' ({field.Description})", $"add '{field.Name}: {field.Example}'");
    }

    /// <summary>Whether a field is there.</summary>
    public bool Has(Field field) => Find(field) is not null;

    /// <summary>The value of a field; null where it is left out.</summary>
    public InputNode? Find(Field field) => node.Fields is not null && node.Fields.TryGetValue(field.Name, out var found) ? found.Value : null;

    /// <summary>Path of a field of the group.</summary>
    public string At(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    /// <summary>Reports a mistake at a field of the group, or at the group where the field is left out.</summary>
    public void Report(Field field, string found, string expected, string? mend = null) =>
        findings.Report(Find(field) ?? node, At(field.Name), found, expected, mend);

    /// <summary>A number in SI; null where it is left out, NaN where it cannot be read.</summary>
    public double? Quantity(QuantityField field)
    {
        if (Find(field) is not { } found)
            return null;
        var stated = new StatedValue(found, At(field.Name), findings);
        double si = stated.IsMissing ? double.NaN : Number(stated.Value, At(field.Name), field.Kind, field.Bounds, findings);
        if (!double.IsNaN(si))
            findings.Add(new LedgerEntry(At(field.Name), UnitVocabulary.Format(si, field.Kind, 6), "", stated.Provenance));
        return si;
    }

    /// <summary>A number in SI, or the default; a default that stands in for a value is recorded as assumed.</summary>
    public double Quantity(QuantityField field, double otherwise)
    {
        if (Quantity(field) is { } value)
            return value;
        findings.Add(new LedgerEntry(At(field.Name), UnitVocabulary.Format(otherwise, field.Kind, 6), "", new Provenance("default", Quality.Assumed)));
        return otherwise;
    }

    /// <summary>Text; null where it is left out.</summary>
    public string? Text(Field field)
    {
        if (Find(field) is not { } found)
            return null;
        if (found.Text is { Length: > 0 })
            return found.Text;
        findings.Report(found, At(field.Name), found.Description, "a text", $"for instance '{field.Name}: {field.Example}'");
        return null;
    }

    /// <summary>The index of a choice; null where it is left out or not among them.</summary>
    public int? Choice(ChoiceField field)
    {
        if (Find(field) is not { } found)
            return null;
        int index = found.Text is null ? -1 : field.Choices.ToList().IndexOf(found.Text);
        if (index >= 0)
            return index;
        string? near = found.Text is null ? null : Spelling.Nearest(found.Text, field.Choices);
        findings.Report(found, At(field.Name), found.Description, $"one of {string.Join(", ", field.Choices)}", near is null ? null : $"did you mean '{near}'?");
        return null;
    }

    /// <summary>A whole number; null where it is left out or not a whole number.</summary>
    public int? Integer(IntegerField field)
    {
        if (Find(field) is not { } found)
            return null;
        if (int.TryParse(found.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= field.Lower && value <= field.Upper)
            return value;
        findings.Report(found, At(field.Name), found.Description, $"a whole number from {field.Lower} to {field.Upper}", $"for instance '{field.Name}: {field.Example}'");
        return null;
    }

    /// <summary>Reads one number with its unit and checks its bounds; NaN where it cannot be read.</summary>
    public static double Number(InputNode value, string path, QuantityKind kind, Bounds bounds, Findings findings)
    {
        if (value.Text is null or "")
        {
            findings.Report(value, path, value.Description, $"{kind.Name} such as '{kind.Example}'");
            return double.NaN;
        }

        if (!UnitVocabulary.TryParse(value.Text, kind, out double si, out var error))
        {
            string? mend = error.Suggestion is not null ? $"did you mean '{error.Suggestion}'?"
                : error.Problem == QuantityProblem.MissingUnit ? $"write the unit after the number, for instance '{kind.Example}'" : null;
            findings.Report(value, path, error.Found, error.Expected, mend);
            return double.NaN;
        }

        if (bounds.Contain(si))
            return si;
        findings.Report(value, path, $"'{value.Text}'", bounds.Describe(kind), si < 0 && bounds.Contain(-si) ? "a minus too many?" : null);
        return double.NaN;
    }
}
