using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Interna.Cli.Report;
using Interna.Data.Literature;
using Interna.Measurements;
using Interna.Simulations;

namespace Interna.Cli;

/// <summary><c>interna literature metal</c>: published symmetric cells of sodium against simulations by generic rules.</summary>
internal static class LiteratureMetalCommand
{
    public static Command Create(Terminal terminal)
    {
        var output = new Option<string?>("--out") { Description = "Write a page with pictures, HTML.", HelpName = "FILE" };
        var excluded = new Option<bool>("--excluded") { Description = "List every row that is not simulated, with the reason." };
        var calibrate = new Option<bool>("--calibrate") { Description = "Calibrate the global constants anew on their half of the works and print them (minutes)." };
        var json = new Option<bool>("--json") { Description = "Write JSON only." };
        var command = new Command("metal", "Simulate the published symmetric cells of sodium; voltages and lives against the published ones.") { output, excluded, calibrate, json };
        command.SetAction(parsed => Run(parsed.GetValue(output), parsed.GetValue(excluded), parsed.GetValue(calibrate), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string? output, bool excluded, bool calibrate, bool json, Terminal terminal)
    {
        var rules = MetalRules.Default;
        if (calibrate)
        {
            (rules, int evaluations) = MetalComparison.Calibrate(MetalRow.All, rules, terminal.Stop);
            TellConstants(rules.Constants, evaluations, terminal);
        }

        var comparison = MetalComparison.Run(MetalRow.All, rules, terminal.Stop);
        if (output is not null) LiteratureReport.Write(output, comparison);
        if (json) WriteJson(terminal, comparison);
        else Tell(comparison, excluded, output, terminal);
        return ExitCode.Success;
    }

    private static void TellConstants(MetalConstants c, int evaluations, Terminal terminal) => terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"""
        calibrated in {evaluations} passes:
          interface_resistance: {c.InterfaceResistance:G3}
          treated_resistance: {c.TreatedResistance:G3}
          loss: {c.Loss:G3}
          treated_loss: {c.TreatedLoss:G3}
          residue_conductivity: {c.ResidueConductivity:G3} S/m
        """));

    private static void Tell(MetalComparison comparison, bool excluded, string? output, Terminal terminal)
    {
        Tables.Write(terminal, LiteratureReport.MetalHeader, comparison.Rows.Select(LiteratureReport.MetalCells));
        Tables.Heading(terminal, "Agreement");
        Tables.Write(terminal, LiteratureReport.AgreementHeader, LiteratureReport.AgreementCells(comparison));
        Tables.Heading(terminal, $"Not simulated: {comparison.Excluded.Count} rows");
        Tables.Write(terminal, ["rows", "reason"], comparison.Excluded.GroupBy(e => e.Reason).OrderByDescending(g => g.Count())
            .Select(g => (IReadOnlyList<string>)[g.Count().ToString(CultureInfo.InvariantCulture), g.Key]));
        if (excluded) Tables.Write(terminal, ["row", "system", "reason"], comparison.Excluded.Select(e => (IReadOnlyList<string>)[e.Row.Id, e.Row.Subject, e.Reason]));
        if (output is not null) terminal.Out.WriteLine(output);
    }

    private static void WriteJson(Terminal terminal, MetalComparison comparison) => Json.Write(terminal.Out, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("rows");
        foreach (var row in comparison.Rows) WriteRow(json, row);
        json.WriteEndArray();
        json.WriteStartObject("agreement");
        WriteHalf(json, "calibration", comparison, true);
        WriteHalf(json, "judged", comparison, false);
        json.WriteEndObject();
        json.WriteStartArray("excluded");
        foreach (var (row, reason) in comparison.Excluded)
        {
            json.WriteStartObject();
            json.WriteString("row", row.Id);
            json.WriteString("reason", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteRow(Utf8JsonWriter json, MetalComparisonRow row)
    {
        json.WriteStartObject();
        json.WriteString("row", row.Case.Row.Id);
        json.WriteBoolean("calibration", row.IsCalibration);
        WriteNumber(json, "voltage_V", row.Voltage);
        json.WriteNumber("life_s", row.Life.Time);
        json.WriteBoolean("ended", row.Life.HasEnded);
        json.WriteString("end", row.Life.Cause);
        if (row.Life.End is { } end) json.WriteString("end_of_life", EndOfLifeText.Name(end));
        WriteNumber(json, "voltage_misfit_decades", row.VoltageMisfit ?? double.NaN);
        WriteNumber(json, "life_misfit_decades", row.LifeMisfit ?? double.NaN);
        json.WriteEndObject();
    }

    private static void WriteHalf(Utf8JsonWriter json, string name, MetalComparison comparison, bool calibration)
    {
        json.WriteStartObject(name);
        WriteAgreement(json, "voltage", comparison.Voltages(calibration));
        WriteAgreement(json, "life", comparison.Lives(calibration));
        json.WriteEndObject();
    }

    private static void WriteAgreement(Utf8JsonWriter json, string name, MetalAgreement agreement)
    {
        json.WriteStartObject(name);
        json.WriteNumber("rows", agreement.Count);
        WriteNumber(json, "rank_correlation", agreement.Correlation);
        json.WriteNumber("within_factor_2", agreement.WithinTwo);
        WriteNumber(json, "median_factor", agreement.MedianFactor);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
