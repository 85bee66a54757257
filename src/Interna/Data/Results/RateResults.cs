using System.Text.Json;
using Interna.Measurements;

namespace Interna.Data.Results;

/// <summary>Capacity against rate with the fit to it, and how it is written: <c>summary.json</c> and <c>rate.csv</c>, in SI.</summary>
/// <param name="Name">Name, for people.</param>
/// <param name="Series">The discharges.</param>
public sealed record RateResults(string Name, RateSeries Series)
{
    /// <summary>Three parameters fitted to the discharges.</summary>
    public RateCapability Fit { get; } = Series.Fit();

    /// <summary>Writes a folder, whole or not at all.</summary>
    /// <param name="path">Folder to write.</param>
    /// <param name="more">Writes further files into the folder it is given, before the folder takes its name.</param>
    /// <exception cref="IOException">Something else than results stands there, or it cannot be written.</exception>
    public void Write(string path, Action<string>? more = null) => ResultsFolder.WriteWhole(path, folder =>
    {
        JunctionResults.WriteTable(Path.Combine(folder, "rate.csv"), WriteTable);
        using (var stream = File.Create(Path.Combine(folder, ResultsFolder.SummaryFile))) WriteSummary(stream);
        more?.Invoke(folder);
    });

    /// <summary>Writes the summary as JSON.</summary>
    public void WriteSummary(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, SummaryJson.Options);
        SummaryJson.Begin(json, "rate", Name);
        json.WriteString("current", "SI: " + Series.CurrentKind.Name);
        json.WriteString("capacity", "SI: " + Series.CapacityKind.Name);
        json.WriteNumber("left_out", Series.LeftOut);
        json.WriteStartArray("discharges");
        foreach (var d in Series.Discharges)
        {
            json.WriteStartObject();
            json.WriteString("name", d.Name);
            json.WriteNumber("current", d.Current);
            json.WriteNumber("capacity", d.Capacity);
            json.WriteNumber("fitted", Fit.AtCurrent(d.Current));
            json.WriteString("ended_by", d.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("fit");
        json.WriteNumber("capacity", Fit.Capacity);
        json.WriteNumber("time_s", Fit.Time);
        json.WriteNumber("exponent", Fit.Exponent);
        json.WriteNumber("rms_relative", Fit.RootMeanSquare);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteTable(NumberTable table)
    {
        table.Header("current_SI", "capacity_SI", "fitted_SI");
        foreach (var d in Series.Discharges)
        {
            table.Number(d.Current).Number(d.Capacity).Number(Fit.AtCurrent(d.Current));
            table.EndRow();
        }
    }
}
