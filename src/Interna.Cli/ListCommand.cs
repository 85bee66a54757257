using System.CommandLine;
using System.Text.Json;
using Interna.Data;
using Interna.Physics;

namespace Interna.Cli;

/// <summary><c>interna list KIND</c>: what Interna knows, one line each.</summary>
internal static class ListCommand
{
    private const string Laws = "laws";

    public static Command Create(Verb verb, Terminal terminal)
    {
        string[] names = [Laws, .. DataCatalog.Kinds];
        var kind = new Argument<string>("KIND") { Description = string.Join(", ", names) + "." }.AcceptOnlyFromAmong(names);
        var json = new Option<bool>("--json") { Description = "Write JSON only." };
        var command = new Command(verb.Name, verb.Summary) { kind, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(kind), parsed.GetValue(json), terminal));
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
