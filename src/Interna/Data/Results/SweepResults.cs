using System.Text.Json;
using Interna.Measurements;

namespace Interna.Data.Results;

/// <summary>Sweeps at several scan rates with everything that is read off them, and how it is written.</summary>
/// <param name="Name">Name, for people.</param>
/// <param name="Sources">Runs or files the sweeps are from.</param>
/// <param name="Series">The sweeps.</param>
/// <param name="Electrodes">What is known of the electrodes beside; empty for nothing.</param>
/// <remarks>
/// Files, in SI: <c>summary.json</c>, <c>rates.csv</c> with a row for every scan rate, <c>voltammograms.csv</c> with the currents on the common
/// grid of voltages, <c>split.csv</c> with b, k₁ and k₂ against voltage.
/// </remarks>
public sealed record SweepResults(string Name, IReadOnlyList<string> Sources, ScanRateSeries Series, IReadOnlyList<SweptElectrode> Electrodes)
{
    /// <summary>How currents grow with the scan rate.</summary>
    public BValue B { get; } = BValue.Of(Series);

    /// <summary>The split into k₁ v and k₂ √v.</summary>
    public DunnAnalysis Dunn { get; } = DunnAnalysis.Of(Series);

    /// <summary>Charges at infinite and vanishing rate.</summary>
    public TrasattiAnalysis Trasatti { get; } = TrasattiAnalysis.Of(Series);

    /// <summary>What to beware of, one sentence for each electrode; never empty.</summary>
    public IReadOnlyList<string> Judgements => Electrodes.Count > 0
        ? [.. Electrodes.Select(e => $"{e.Name}: {e.Judgement.Message}")]
        : ["whether the split means anything cannot be judged: thickness and diffusivity of the host are not known"];

    /// <summary>Whether every electrode's split can be read off the scan rates; false where it cannot be judged.</summary>
    public bool IsIdentifiable => Electrodes.Count > 0 && Electrodes.All(e => e.Judgement.IsIdentifiable);

    /// <summary>Writes a folder, whole or not at all.</summary>
    /// <param name="path">Folder to write.</param>
    /// <param name="more">Writes further files into the folder it is given, before the folder takes its name.</param>
    /// <exception cref="IOException">Something else than results stands there, or it cannot be written.</exception>
    public void Write(string path, Action<string>? more = null) => ResultsFolder.WriteWhole(path, folder =>
    {
        JunctionResults.WriteTable(Path.Combine(folder, "rates.csv"), WriteRates);
        JunctionResults.WriteTable(Path.Combine(folder, "voltammograms.csv"), WriteCurrents);
        JunctionResults.WriteTable(Path.Combine(folder, "split.csv"), WriteSplit);
        using (var stream = File.Create(Path.Combine(folder, ResultsFolder.SummaryFile))) WriteSummary(stream);
        more?.Invoke(folder);
    });

    /// <summary>Writes the summary as JSON.</summary>
    public void WriteSummary(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, SummaryJson.Options);
        SummaryJson.Begin(json, "sweeps", Name);
        Strings(json, "sources", Sources);
        json.WriteString("direction", Series.Sweeps[0].IsFalling ? "falling" : "rising");
        SummaryJson.Number(json, "from_V", Series.Voltage[0]);
        SummaryJson.Number(json, "to_V", Series.Voltage[^1]);
        json.WriteStartArray("sweeps");
        for (int r = 0; r < Series.Sweeps.Count; r++) Write(json, r);
        json.WriteEndArray();
        SummaryJson.Number(json, "b", B.OfPeaks);
        SummaryJson.Number(json, "b_determination", B.Peak.Determination);
        json.WriteStartArray("b_between_neighbours");
        foreach (var (rate, b) in B.Local)
        {
            json.WriteStartObject();
            SummaryJson.Number(json, "rate_V_per_s", rate);
            SummaryJson.Number(json, "b", b);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        SummaryJson.Number(json, "dunn_determination", Dunn.Determination);
        SummaryJson.Number(json, "trasatti_outer_As", Trasatti.Outer);
        SummaryJson.Number(json, "trasatti_outer_determination", Trasatti.OuterDetermination);
        SummaryJson.Number(json, "trasatti_total_As", Trasatti.Total);
        SummaryJson.Number(json, "trasatti_total_determination", Trasatti.TotalDetermination);
        json.WriteStartArray("electrodes");
        foreach (var electrode in Electrodes)
        {
            json.WriteStartObject();
            json.WriteString("name", electrode.Name);
            SummaryJson.Number(json, "least_w", electrode.Judgement.Least);
            SummaryJson.Number(json, "greatest_w", electrode.Judgement.Greatest);
            json.WriteBoolean("identifiable", electrode.Judgement.IsIdentifiable);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("identifiable", IsIdentifiable);
        Strings(json, "judgements", Judgements);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, int r)
    {
        var sweep = Series.Sweeps[r];
        json.WriteStartObject();
        json.WriteString("name", sweep.Name);
        SummaryJson.Number(json, "rate_V_per_s", sweep.Rate);
        SummaryJson.Number(json, "peak_current_A", sweep.Peak.Current);
        SummaryJson.Number(json, "peak_voltage_V", sweep.Peak.Voltage);
        SummaryJson.Number(json, "charge_As", Series.Charge(r));
        SummaryJson.Number(json, "dunn_capacitive_fraction", Dunn.CapacitiveFraction(r));
        json.WriteStartArray("true_split");
        foreach (var electrode in Electrodes.Where(e => e.Shares.Count > 0))
        {
            json.WriteStartObject();
            json.WriteString("electrode", electrode.Name);
            SummaryJson.Number(json, "surface", electrode.Shares[r].Surface);
            SummaryJson.Number(json, "double_layer", electrode.Shares[r].DoubleLayer);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private void WriteRates(NumberTable table)
    {
        var known = Electrodes.Where(e => e.Shares.Count > 0).ToList();
        string[] columns =
        [
            "rate_V_per_s", "peak_current_A", "peak_voltage_V", "charge_As", "dunn_capacitive_fraction",
            .. known.SelectMany((_, k) => new[] { FormattableString.Invariant($"true_surface_fraction_{k + 1}"), FormattableString.Invariant($"true_double_layer_fraction_{k + 1}") }),
        ];
        table.Header(columns);
        for (int r = 0; r < Series.Sweeps.Count; r++)
        {
            var sweep = Series.Sweeps[r];
            table.Number(sweep.Rate).Number(sweep.Peak.Current).Number(sweep.Peak.Voltage).Number(Series.Charge(r)).Number(Dunn.CapacitiveFraction(r));
            foreach (var electrode in known) table.Number(electrode.Shares[r].Surface).Number(electrode.Shares[r].DoubleLayer);
            table.EndRow();
        }
    }

    private void WriteCurrents(NumberTable table)
    {
        string[] columns = ["voltage_V", .. Series.Sweeps.Select(s => FormattableString.Invariant($"current_A_at_{s.Rate:G6}_V_per_s"))];
        table.Header(columns);
        for (int k = 0; k < Series.Voltage.Count; k++)
        {
            table.Number(Series.Voltage[k]);
            for (int r = 0; r < Series.Sweeps.Count; r++) table.Number(Series.Current(r, k));
            table.EndRow();
        }
    }

    private void WriteSplit(NumberTable table)
    {
        table.Header("voltage_V", "b", "k1_A_s_per_V", "k2_A_s05_per_V05");
        for (int k = 0; k < Series.Voltage.Count; k++)
        {
            table.Number(Series.Voltage[k]).Number(B.AtVoltage[k]).Number(Dunn.Linear[k]).Number(Dunn.Root[k]);
            table.EndRow();
        }
    }
}
