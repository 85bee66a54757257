using System.CommandLine;
using System.Text.Json;
using Interna.Data;
using Interna.Data.Conditions;
using Interna.Physics;

namespace Interna.Cli;

/// <summary><c>interna list KIND</c>: what Interna knows, one line each; of sheets of properties those that meet a condition.</summary>
internal static class ListCommand
{
    private const string Laws = "laws";

    public static Command Create(Verb verb, Terminal terminal)
    {
        string[] names = [Laws, .. DataCatalog.Kinds];
        var kind = new Argument<string>("KIND") { Description = string.Join(", ", names) + "." }.AcceptOnlyFromAmong(names);
        var where = new Option<string?>("--where") { Description = $"Only {string.Join(", ", PropertySheets.Kinds)} that meet a condition, for instance \"band gap > 5 eV and shear modulus > 6 GPa\".", HelpName = "CONDITION" };
        var json = new Option<bool>("--json") { Description = "Write JSON only." };
        var command = new Command(verb.Name, verb.Summary) { kind, where, json };
        command.SetAction(parsed => parsed.GetValue(where) is { } condition
            ? RunWhere(parsed.GetRequiredValue(kind), condition, parsed.GetValue(json), terminal)
            : Run(parsed.GetRequiredValue(kind), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string kind, bool json, Terminal terminal)
    {
        var items = kind == Laws
            ? LawCatalog.All.Select(l => (Name: l.Id, Summary: $"{l.Phenomenon}: {l.Summary}")).ToList()
            : DataCatalog.List(kind).Select(e => (e.Name, Summary: e.Title)).ToList();
        if (json) Json.Write(terminal.Out, writer => WriteItems(writer, items));
        else Tables.Write(terminal, [kind, "what it is"], items.Select(i => (IReadOnlyList<string>)[i.Name, i.Summary]));
        return ExitCode.Success;
    }

    private static int RunWhere(string kind, string text, bool json, Terminal terminal)
    {
        if (!PropertySheets.Kinds.Contains(kind)) throw new UserException($"{kind} have no properties to choose by; --where goes with {string.Join(", ", PropertySheets.Kinds)}");
        var fields = PropertySheets.Fields(kind);
        var condition = Condition.Parse(text, fields);
        var named = new List<ConditionField>();
        var found = PropertySheets.List(kind).Select(sheet => (Sheet: sheet, Truth: condition.Evaluate(field => Note(named, field, sheet)))).ToList();
        List<PropertySheet> Those(Truth truth) => [.. found.Where(f => f.Truth == truth).Select(f => f.Sheet)];
        if (json)
        {
            Json.Write(terminal.Out, writer => WriteFound(writer, named, Those(Truth.True), Those(Truth.Undecided)));
            return ExitCode.Success;
        }

        Tables.Heading(terminal, $"{Those(Truth.True).Count} {kind} where {text}");
        WriteTable(terminal, kind, named, Those(Truth.True));
        Tables.Heading(terminal, $"{Those(Truth.Undecided).Count} undecided: too little is known");
        WriteTable(terminal, kind, named, Those(Truth.Undecided));
        return ExitCode.Success;
    }

    private static ConditionValue Note(List<ConditionField> named, ConditionField field, PropertySheet sheet)
    {
        if (!named.Contains(field)) named.Add(field);
        return sheet.ValueOf(field);
    }

    private static void WriteTable(Terminal terminal, string kind, List<ConditionField> named, List<PropertySheet> sheets)
    {
        if (sheets.Count == 0) return;
        Tables.Write(terminal, [kind, "what it is", .. named.Select(f => f.Name)], sheets.Select(s => (IReadOnlyList<string>)[s.Name, s.Title, .. named.Select(s.Tell)]));
    }

    private static void WriteFound(Utf8JsonWriter json, List<ConditionField> named, List<PropertySheet> found, List<PropertySheet> undecided)
    {
        json.WriteStartObject();
        foreach (var (name, sheets) in new[] { ("found", found), ("undecided", undecided) })
        {
            json.WriteStartArray(name);
            foreach (var sheet in sheets)
            {
                json.WriteStartObject();
                json.WriteString("name", sheet.Name);
                json.WriteString("summary", sheet.Title);
                foreach (var field in named) json.WriteString(field.Name, sheet.Tell(field));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, List<(string Name, string Summary)> items)
    {
        json.WriteStartArray();
        foreach (var (name, summary) in items)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("summary", summary);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
