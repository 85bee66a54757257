using System.CommandLine;
using System.Text.Json;
using Interna.Data.Conditions;
using Interna.Data.Literature;
using Interna.Quantities;

namespace Interna.Cli;

/// <summary><c>interna literature</c>: published values: lists and filters them, shows a row in full.</summary>
internal static class LiteratureCommand
{
    private const string Anodes = "anodes", Metal = "metal";

    public static Command Create(Verb verb, Terminal terminal)
    {
        var row = new Argument<string?>("ROW") { Description = "The name of a row to show in full, for instance a-021.", Arity = ArgumentArity.ZeroOrOne };
        var table = new Option<string>("--table") { Description = $"{Anodes} (materials, interfaces) or {Metal} (cells of sodium metal).", DefaultValueFactory = _ => Anodes }.AcceptOnlyFromAmong(Anodes, Metal);
        var where = new Option<string?>("--where") { Description = "Only rows that meet a condition, for instance \"material family = carbon and capacity > 300 mAh/g\".", HelpName = "CONDITION" };
        var undecided = new Option<bool>("--undecided") { Description = "List too the rows that tell too little to decide the condition." };
        var fields = new Option<bool>("--fields") { Description = "List what a condition may name." };
        var compare = new Option<string?>("--compare") { Description = "Hold the rate capability of a results folder with runs at several currents against the published rows of its material family.", HelpName = "RUN" };
        var family = new Option<string?>("--family") { Description = "The material family to compare with; read off the name of the electrode if not given.", HelpName = "FAMILY" }.AcceptOnlyFromAmong([.. AnodeRow.Families]);
        var output = new Option<string?>("--out") { Description = "With --compare: write a page with a picture, HTML.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Write JSON only." };
        var command = new Command(verb.Name, verb.Summary) { row, table, where, undecided, fields, compare, family, output, json, LiteratureMetalCommand.Create(terminal) };
        command.SetAction(parsed =>
        {
            bool metal = parsed.GetRequiredValue(table) == Metal;
            if (parsed.GetValue(fields)) return ListFields(metal ? MetalRow.Fields : AnodeRow.Fields, terminal);
            if (parsed.GetValue(row) is { } name) return Show(name, terminal);
            if (parsed.GetValue(compare) is { } run)
                return LiteratureRates.Run(run, parsed.GetValue(family), Filter(AnodeRow.All, AnodeRow.Fields, parsed.GetValue(where)).Met, parsed.GetValue(output), parsed.GetValue(json), terminal);
            var request = new Request(parsed.GetValue(where), parsed.GetValue(undecided), parsed.GetValue(json));
            return metal ? List(MetalRow.All, MetalRow.Fields, MetalHeader, Cells, request, terminal) : List(AnodeRow.All, AnodeRow.Fields, AnodeHeader, Cells, request, terminal);
        });
        return command;
    }

    private static readonly string[] AnodeHeader = ["row", "material", "family", "capacity at current", "capacity at high current", "cycles", "further", "flags"];

    private static readonly string[] MetalHeader = ["row", "system", "interphase", "electrolyte", "cell", "current", "charge", "life", "cycles", "voltage", "further", "flags"];

    /// <summary>Splits rows by a condition; all of them meet none.</summary>
    /// <exception cref="Data.Input.InputException">The condition has a mistake.</exception>
    internal static (List<T> Met, List<T> Undecided) Filter<T>(IReadOnlyList<T> rows, IReadOnlyList<ConditionField> fields, string? where)
        where T : LiteratureRow
    {
        if (where is null) return ([.. rows], []);
        var condition = Condition.Parse(where, fields, "--where");
        var decided = rows.Select(r => (Row: r, Truth: condition.Evaluate(r.ValueOf))).ToList();
        return ([.. decided.Where(d => d.Truth == Truth.True).Select(d => d.Row)], [.. decided.Where(d => d.Truth == Truth.Undecided).Select(d => d.Row)]);
    }

    private static int List<T>(IReadOnlyList<T> rows, IReadOnlyList<ConditionField> fields, string[] header, Func<T, IReadOnlyList<string>> cells, Request request, Terminal terminal)
        where T : LiteratureRow
    {
        var (met, undecided) = Filter(rows, fields, request.Where);
        if (request.Json)
        {
            WriteJson(terminal, met, undecided, fields);
            return ExitCode.Success;
        }

        Tables.Write(terminal, header, met.Select(cells));
        if (undecided.Count == 0)
        {
            terminal.Out.WriteLine($"  {met.Count} of {rows.Count} rows. 'interna literature ROW' shows one in full.");
            return ExitCode.Success;
        }

        if (request.Undecided)
        {
            Tables.Heading(terminal, "Too little known to decide");
            Tables.Write(terminal, header, undecided.Select(cells));
        }

        terminal.Out.WriteLine($"  {met.Count} of {rows.Count} rows meet the condition; {undecided.Count} tell too little to decide it{(request.Undecided ? "" : " (--undecided lists them)")}.");
        return ExitCode.Success;
    }

    private static IReadOnlyList<string> Cells(AnodeRow r) =>
    [
        r.Id, r.Subject, r.Family, At(r.Capacity, r.Current), At(r.RateCapacity, r.RateCurrent), Of(r.Cycles), Further(r), string.Join(", ", r.Flags),
    ];

    private static IReadOnlyList<string> Cells(MetalRow r) =>
    [
        r.Id, r.Subject, r.InterphaseFamily, r.ElectrolyteFamily, r.Cell, Of(r.CurrentDensity), Of(r.ArealCapacity), Of(r.Lifetime), Of(r.Cycles), Of(r.Overpotential), Further(r), string.Join(", ", r.Flags),
    ];

    private static string Of(LiteratureValue? value) => value?.ToString() ?? "";

    private static string At(LiteratureValue? value, LiteratureValue? current) => value is null ? "" : current is null ? Of(value) : $"{value} at {current}";

    private static string Further(LiteratureRow row) => row.Quantity.Length == 0 ? "" : $"{row.Quantity} {row.Stated} {(row.StatedUnit == "-" ? "" : row.StatedUnit)}".TrimEnd();

    private static int Show(string name, Terminal terminal)
    {
        var (row, fields) = Find(name);
        Tables.Heading(terminal, $"{row.Id}: {row.Subject}");
        Tables.Write(terminal, ["quantity", "value", "what it is"], fields.Where(f => row.ValueOf(f).IsKnown && f.Name != "flags").Select(f => (IReadOnlyList<string>)[f.Name, Told(row, f), f.Description]));
        if (row.Quantity.Length > 0) terminal.Out.WriteLine($"  Further: {Further(row)}");
        string unknown = string.Join(", ", fields.Where(f => f.Kind is not null && !row.ValueOf(f).IsKnown).Select(f => f.Name));
        if (unknown.Length > 0) Tables.Paragraph(terminal, $"Not told: {unknown}.", 2);
        foreach (var flag in LiteratureFlag.All.Where(f => row.Flags.Contains(f.Key))) Tables.Paragraph(terminal, $"{flag.Key}: {flag.Meaning}.", 2);
        Tables.Paragraph(terminal, $"{row.Source}: {LiteratureReview.All.First(r => r.Key == row.Review).Citation}.", 2);
        return ExitCode.Success;
    }

    private static (LiteratureRow Row, IReadOnlyList<ConditionField> Fields) Find(string name)
    {
        if (AnodeRow.All.FirstOrDefault(r => r.Id == name) is { } anode) return (anode, AnodeRow.Fields);
        if (MetalRow.All.FirstOrDefault(r => r.Id == name) is { } metal) return (metal, MetalRow.Fields);
        throw new UserException($"there is no row '{name}': rows are a-001 to {AnodeRow.All[^1].Id} and m-001 to {MetalRow.All[^1].Id}");
    }

    private static string Told(LiteratureRow row, ConditionField field)
    {
        var value = row.ValueOf(field);
        if (value.Text is { } text) return text;
        string Limit(double si) => UnitVocabulary.Format(si, field.Kind!);
        return (double.IsFinite(value.Lower), double.IsFinite(value.Upper)) switch
        {
            (true, true) => value.Lower == value.Upper ? Limit(value.Lower) : $"{Limit(value.Lower)} to {Limit(value.Upper)}",
            (true, false) => "at least " + Limit(value.Lower),
            _ => "at most " + Limit(value.Upper),
        };
    }

    private static int ListFields(IReadOnlyList<ConditionField> fields, Terminal terminal)
    {
        Tables.Write(terminal, ["name", "what it is", "for instance"], fields.Select(f => (IReadOnlyList<string>)[
            f.Name, f.Description, f.Kind is { } kind ? kind.Example : f.Choices.Count > 0 ? string.Join(", ", f.Choices) : "a text",
        ]));
        return ExitCode.Success;
    }

    private static void WriteJson<T>(Terminal terminal, List<T> met, List<T> undecided, IReadOnlyList<ConditionField> fields)
        where T : LiteratureRow => Json.Write(terminal.Out, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("rows");
        foreach (var row in met) WriteRow(json, row, fields);
        json.WriteEndArray();
        json.WriteStartArray("undecided");
        foreach (var row in undecided) json.WriteStringValue(row.Id);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteRow(Utf8JsonWriter json, LiteratureRow row, IReadOnlyList<ConditionField> fields)
    {
        json.WriteStartObject();
        json.WriteString("row", row.Id);
        foreach (var field in fields)
        {
            var value = row.ValueOf(field);
            string name = field.Name.Replace(' ', '_');
            if (!value.IsKnown) json.WriteNull(name);
            else if (value.Text is { } text) json.WriteString(name, text);
            else if (value.Lower == value.Upper) json.WriteNumber(name, value.Lower);
            else WriteBounds(json, name, value);
        }

        json.WriteString("stated", row.Stated);
        json.WriteString("stated_unit", row.StatedUnit);
        json.WriteEndObject();
    }

    private static void WriteBounds(Utf8JsonWriter json, string name, ConditionValue value)
    {
        json.WriteStartObject(name);
        if (double.IsFinite(value.Lower)) json.WriteNumber("at_least", value.Lower);
        if (double.IsFinite(value.Upper)) json.WriteNumber("at_most", value.Upper);
        json.WriteEndObject();
    }

    private sealed record Request(string? Where, bool Undecided, bool Json);
}
