using System.Text.Json;
using Interna.Physics.Surfaces;

namespace Interna.Data.Results;

/// <summary>A modification of a surface that a run was made with: parameters before and after.</summary>
/// <param name="Electrode">Which electrode: "negative" or "positive".</param>
/// <param name="Name">What was done, for instance "oxygen vacancies".</param>
/// <param name="Changes">Parameters before and after.</param>
/// <param name="Cautions">What to beware of.</param>
public sealed record SurfaceRecord(string Electrode, string Name, IReadOnlyList<ParameterChange> Changes, IReadOnlyList<string> Cautions)
{
    /// <summary>The modifications of both electrodes of a cell, in order.</summary>
    public static IReadOnlyList<SurfaceRecord> Of(Cell cell) => [.. Of("negative", cell.Negative), .. Of("positive", cell.Positive)];

    internal static void Write(Utf8JsonWriter json, IReadOnlyList<SurfaceRecord> surfaces)
    {
        if (surfaces.Count == 0) return;
        json.WriteStartArray("surfaces");
        foreach (var surface in surfaces)
        {
            json.WriteStartObject();
            json.WriteString("electrode", surface.Electrode);
            json.WriteString("name", surface.Name);
            json.WriteStartArray("changes");
            foreach (var change in surface.Changes)
            {
                json.WriteStartObject();
                json.WriteString("parameter", change.Parameter);
                json.WriteString("before", change.Before);
                json.WriteString("after", change.After);
                json.WriteString("because", change.Because);
                json.WriteString("source", change.Source);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("cautions");
            foreach (string caution in surface.Cautions) json.WriteStringValue(caution);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static IReadOnlyList<SurfaceRecord> Read(JsonElement run) =>
        run.TryGetProperty("surfaces", out var surfaces) ? [.. surfaces.EnumerateArray().Select(ReadOne)] : [];

    private static IEnumerable<SurfaceRecord> Of(string which, Electrode electrode) => electrode is InsertionElectrode { Modifications: var made }
        ? made.Select(m => new SurfaceRecord(which, m.Modification.Name, m.Changes, m.Cautions))
        : [];

    private static SurfaceRecord ReadOne(JsonElement surface) => new(
        Text(surface, "electrode"),
        Text(surface, "name"),
        [.. surface.GetProperty("changes").EnumerateArray().Select(c => new ParameterChange(Text(c, "parameter"), Text(c, "before"), Text(c, "after"), Text(c, "because"), Text(c, "source")))],
        [.. surface.GetProperty("cautions").EnumerateArray().Select(c => c.GetString() ?? "")]);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
