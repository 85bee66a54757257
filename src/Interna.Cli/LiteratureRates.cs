using Interna.Cli.Report;
using Interna.Data;
using Interna.Data.Literature;
using Interna.Data.Results;
using Interna.Measurements;

namespace Interna.Cli;

/// <summary><c>interna literature --compare RUN</c>: a simulated rate capability against the published rows of its material family.</summary>
internal static class LiteratureRates
{
    /// <summary>Compares and tells.</summary>
    /// <param name="folder">A finished results folder with runs at several rates.</param>
    /// <param name="family">The family of materials; null to read it off the name of the electrode.</param>
    /// <param name="rows">Published rows to compare with, before the family is chosen.</param>
    /// <param name="output">A page to write; null for none.</param>
    /// <param name="json">Whether to write JSON only.</param>
    /// <param name="terminal">Where to tell.</param>
    public static int Run(string folder, string? family, IReadOnlyList<AnodeRow> rows, string? output, bool json, Terminal terminal)
    {
        var results = ResultsFolder.Read(folder);
        string chosen = family ?? FamilyOf(results);
        var comparison = Compare(results, [.. rows.Where(r => r.Family == chosen)]);
        if (output is not null) LiteratureReport.Write(output, chosen, comparison);
        if (json) WriteJson(terminal, chosen, comparison);
        else Tell(terminal, chosen, comparison, output);
        return ExitCode.Success;
    }

    private static RateComparison Compare(ResultSet results, IReadOnlyList<AnodeRow> rows)
    {
        try
        {
            return RateComparison.Of(RateComparison.Read(results), rows);
        }
        catch (ArgumentException e)
        {
            throw new UserException(e.Message);
        }
    }

    private static string FamilyOf(ResultSet results)
    {
        string name = Design.Parse(results.DesignLock, ResultsFolder.LockFile).Runs[0].Cell.Positive.Name;
        return AnodeRow.Families.Where(f => name.Contains(f, StringComparison.OrdinalIgnoreCase)).MaxBy(f => f.Length)
            ?? throw new UserException($"'{name}' does not tell its family of materials; say it with --family: {string.Join(", ", AnodeRow.Families)}");
    }

    private static void Tell(Terminal terminal, string family, RateComparison comparison, string? output)
    {
        Tables.Heading(terminal, $"Simulated rate capability against published {family}");
        Tables.Write(terminal, LiteratureReport.RateHeader, comparison.Compared.Select(LiteratureReport.RateCells));
        terminal.Out.WriteLine("  " + LiteratureReport.Deviation(comparison));
        terminal.Out.WriteLine(Plot.Of(
            [
                ([.. comparison.Simulated.Select(p => Math.Log10(p.Current * 1e-3))], [.. comparison.Simulated.Select(p => p.Capacity / 3600)]),
                ([.. comparison.Compared.Select(c => Math.Log10(c.Published.Current * 1e-3))], [.. comparison.Compared.Select(c => c.Published.Capacity / 3600)]),
            ],
            "log10 of the current / A/g",
            "capacity / mAh/g"));
        if (comparison.SimulatedFit is not null) Tables.Write(terminal, LiteratureReport.FitHeader, LiteratureReport.FitCells(comparison));
        Tables.Heading(terminal, "Not compared, and why");
        Tables.Write(terminal, ["row", "material", "reason"], comparison.Incomparable.Select(e => (IReadOnlyList<string>)[e.Row.Id, e.Row.Subject, e.Reason]));
        if (output is not null) terminal.Out.WriteLine(output);
    }

    private static void WriteJson(Terminal terminal, string family, RateComparison comparison) => Json.Write(terminal.Out, json =>
    {
        json.WriteStartObject();
        json.WriteString("family", family);
        json.WriteStartArray("compared");
        foreach (var deviation in comparison.Compared)
        {
            json.WriteStartObject();
            json.WriteString("row", deviation.Published.Row.Id);
            json.WriteString("what", deviation.Published.What);
            json.WriteNumber("current_A_per_kg", deviation.Published.Current);
            json.WriteNumber("published_As_per_kg", deviation.Published.Capacity);
            json.WriteNumber("simulated_As_per_kg", deviation.Simulated);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("not_compared");
        foreach (var (row, reason) in comparison.Incomparable)
        {
            json.WriteStartObject();
            json.WriteString("row", row.Id);
            json.WriteString("reason", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
