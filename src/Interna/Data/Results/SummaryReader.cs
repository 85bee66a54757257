using System.Text.Json;
using Interna.Models;
using Interna.Numerics.TimeIntegration;

namespace Interna.Data.Results;

/// <summary>Reads <c>summary.json</c> back; time series, profiles and spectra come from their own files.</summary>
internal static class SummaryReader
{
    public static (ResultSet Results, IReadOnlyList<string> Folders) Read(string path, string designLock, string? checkpoint)
    {
        using var document = Parse(path);
        var root = document.RootElement;
        if (!root.TryGetProperty("format", out var format) || format.GetInt32() != SummaryWriter.Format)
            throw new InvalidDataException($"{path}: not a summary of format {SummaryWriter.Format} written by Interna");
        var runs = root.GetProperty("runs").EnumerateArray().ToList();
        var results = new ResultSet
        {
            Name = Text(root, "name"),
            Description = Text(root, "description"),
            Version = Text(root, "interna_version"),
            Created = root.TryGetProperty("created", out var created) ? created.GetDateTimeOffset() : null,
            DesignLock = designLock,
            Checkpoint = checkpoint,
            Runs = runs.Select(Run).ToList(),
        };
        return (results, runs.Select(r => Text(r, "folder")).ToList());
    }

    private static JsonDocument Parse(string path)
    {
        using var stream = File.OpenRead(path);
        try
        {
            return JsonDocument.Parse(stream);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}:{e.LineNumber + 1}: not JSON: {e.Message}", e);
        }
    }

    private static RunRecord Run(JsonElement run) => new()
    {
        Name = Text(run, "name"),
        Cell = Cell(run.GetProperty("cell")),
        Samples = [],
        Steps = List(run, "steps", Step),
        Outcome = Outcome(run.GetProperty("outcome")),
        Measured = List(run, "measured", Measured),
        Warnings = List(run, "warnings", w => w.GetString()!),
        Statistics = Statistics(run.GetProperty("statistics")),
        SolveTime = Number(run.GetProperty("statistics"), "solve_time_s"),
        Parts = List(run, "parts", p => p.GetString()!),
        Equations = List(run, "equations", e => new Equation(Text(e, "name"), Text(e, "latex"), Text(e, "source"))),
        Ledger = List(run, "ledger", Entry),
        Surfaces = SurfaceRecord.Read(run),
        Profiles = List(run, "profiles", p =>
            new ProfileInfo(Text(p, "name"), Text(p, "label"), Text(p, "unit"), Text(p, "coordinate"), Text(p, "coordinate_unit"), [])),
    };

    private static Outcome Outcome(JsonElement outcome) => new(Enum.Parse<OutcomeKind>(Text(outcome, "kind")), Text(outcome, "message"))
    {
        CapacityBelow = outcome.TryGetProperty("capacity_below", out var asked) ? asked.GetString() : null,
    };

    private static CellFacts Cell(JsonElement c) => new(
        Text(c, "name"),
        Number(c, "area_m2"),
        Number(c, "nominal_capacity_As"),
        Number(c, "lower_voltage_V"),
        Number(c, "upper_voltage_V"),
        Number(c, "temperature_K"));

    private static StepRecord Step(JsonElement s) => new(
        Text(s, "description"),
        s.TryGetProperty("origin", out var origin) ? origin.GetString() : null,
        s.GetProperty("cycle").GetInt32(),
        Number(s, "start_s"),
        Number(s, "end_s"),
        Number(s, "charge_As"),
        Number(s, "energy_J"),
        Text(s, "ended_by"));

    private static MeasuredCurve Measured(JsonElement m) => new(
        Text(m, "name"),
        Text(m, "source"),
        List(m, "capacity_As", v => v.GetDouble()),
        List(m, "voltage_V", v => v.GetDouble()),
        new CurveError(Number(m, "rmse_V"), Number(m, "bias_V"), Number(m, "largest_V"), Number(m, "from_As"), Number(m, "to_As"), m.GetProperty("points").GetInt32()));

    private static IntegratorStatistics Statistics(JsonElement s) => new(
        s.GetProperty("steps").GetInt64(),
        s.GetProperty("newton_iterations").GetInt64(),
        s.GetProperty("linearisations").GetInt64(),
        s.GetProperty("factorisations").GetInt64(),
        s.GetProperty("error_test_failures").GetInt64(),
        s.GetProperty("newton_failures").GetInt64(),
        s.GetProperty("restarts").GetInt64());

    private static LedgerEntry Entry(JsonElement e) => new(
        Text(e, "path"),
        Text(e, "value"),
        Text(e, "range"),
        new Provenance(
            Text(e, "source"),
            Enum.Parse<Quality>(Text(e, "quality")),
            e.TryGetProperty("at_K", out var at) ? at.GetDouble() : null,
            e.TryGetProperty("note", out var note) ? note.GetString() : null));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static double Number(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : double.NaN;

    private static List<T> List<T>(JsonElement element, string name, Func<JsonElement, T> read) =>
        element.GetProperty(name).EnumerateArray().Select(read).ToList();
}
