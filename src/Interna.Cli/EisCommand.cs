using System.CommandLine;
using System.Globalization;
using Interna.Cli.Report;
using Interna.Data.Results;
using Interna.Protocols;

namespace Interna.Cli;

/// <summary><c>interna eis DESIGN</c>: the impedance of a design's cell at a state of charge, at rest or under a direct current.</summary>
internal static class EisCommand
{
    private const string Settling = "10 min";

    public static Command Create(Verb verb, Terminal terminal)
    {
        var design = new Argument<string>("DESIGN") { Description = "A design file; the cell and model of its first run are used." };
        var charge = new Option<double?>("--soc") { Description = "State of charge in percent; the design's initial state if not given.", HelpName = "PERCENT" };
        var bias = new Option<string?>("--bias") { Description = $"Direct current, discharging, kept for {Settling} before and during the measurement, for instance 'C/5' or '1 mA/cm2'; at rest if not given.", HelpName = "CURRENT" };
        var from = new Option<string>("--from") { Description = "Lowest frequency.", DefaultValueFactory = _ => "1 mHz", HelpName = "FREQUENCY" };
        var to = new Option<string>("--to") { Description = "Highest frequency.", DefaultValueFactory = _ => "100 kHz", HelpName = "FREQUENCY" };
        var points = new Option<int>("--points") { Description = "Points per decade.", DefaultValueFactory = _ => 10, HelpName = "N" };
        var output = new Option<string?>("--out") { Description = "A results folder to write; nothing is written if not given.", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Write the spectrum as JSON." };
        var command = new Command(verb.Name, verb.Summary) { design, charge, bias, from, to, points, output, json };
        command.SetAction(parsed => Run(
            new Request(parsed.GetRequiredValue(design), parsed.GetValue(charge), parsed.GetValue(bias), parsed.GetRequiredValue(from), parsed.GetRequiredValue(to),
                parsed.GetValue(points), parsed.GetValue(output), parsed.GetValue(json)),
            terminal));
        return command;
    }

    private static int Run(Request request, Terminal terminal)
    {
        var plan = Designs.Load(request.Design);
        if (request.Output is { } place && !ResultsFolder.MayReplace(place)) throw new UserException($"{place} exists and holds no results of Interna");
        var results = new Session(Measurement(plan, request), terminal).Execute();
        var run = results.Runs.Count > 0 ? results.Runs[0] : throw new OperationCanceledException();
        if (request.Output is { } folder) ResultsFolder.Write(folder, results, at => ReportWriter.Write(Path.Combine(at, ReportWriter.FileName), results));
        if (run.Spectra.Count == 0)
        {
            terminal.Error.WriteLine($"interna: no impedance was measured: {run.Outcome.Message}");
            return run.Outcome.Kind == OutcomeKind.SolverFailure ? ExitCode.SolverFailure : run.Outcome.Kind == OutcomeKind.Interrupted ? ExitCode.Interrupted : ExitCode.BadInput;
        }

        if (request.IsJson) WriteJson(terminal, run.Spectra[0]);
        else Tell(terminal, request, run);
        return ExitCode.Success;
    }

    /// <summary>The plan of the design with its protocol replaced by the measurement.</summary>
    private static Plan Measurement(Plan plan, Request request)
    {
        var first = plan.Runs[0];
        var sweep = string.Create(CultureInfo.InvariantCulture, $"impedance from {request.From} to {request.To}, {request.Points} points per decade");
        var protocol = ProtocolParser.Parse(request.Bias is { } bias ? $"discharge at {bias} for {Settling}\n{sweep}" : sweep, "the measurement asked for");
        var cell = request.StateOfCharge is { } percent ? AtStateOfCharge(first.Cell, percent) : first.Cell;
        return plan with { Name = plan.Name + "-eis", Runs = [first with { Name = "impedance", Cell = cell, Protocol = protocol, Compare = _ => [] }] };
    }

    private static Cell AtStateOfCharge(Cell cell, double percent)
    {
        try
        {
            return cell.AtStateOfCharge(percent / 100);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new UserException($"--soc: {e.Message.Split(" (Parameter", 2)[0]}");
        }
    }

    private static void Tell(Terminal terminal, Request request, RunRecord run)
    {
        var spectrum = run.Spectra[0];
        Tables.Heading(terminal, $"Impedance of {run.Cell.Name}, {(request.Bias is { } bias ? $"discharging at {bias}" : "at rest")}");
        Tables.Write(terminal, ["frequency / Hz", "Z′ / Ω", "−Z″ / Ω", "|Z| / Ω", "phase / °", "negative |Z| / Ω", "positive |Z| / Ω"], spectrum.Points.Select(p => (IReadOnlyList<string>)[
            Figure.Of(p.Frequency, 3),
            Figure.Of(p.Total.Real),
            Figure.Of(-p.Total.Imaginary),
            Figure.Of(p.Total.Magnitude),
            Figure.Of(p.Total.Phase * 180 / Math.PI, 3),
            Figure.Of(p.Negative.Magnitude),
            Figure.Of(p.Positive.Magnitude),
        ]));
        terminal.Out.WriteLine(Plot.Of([(spectrum.Points.Select(p => p.Total.Real).ToList(), spectrum.Points.Select(p => -p.Total.Imaginary).ToList())], "Z′ / Ω", "−Z″ / Ω"));
        if (request.Output is { } folder) terminal.Out.WriteLine($"results  {folder}");
    }

    private static void WriteJson(Terminal terminal, Spectrum spectrum) => Json.Write(terminal.Out, json =>
    {
        json.WriteStartArray();
        foreach (var p in spectrum.Points)
        {
            json.WriteStartObject();
            json.WriteNumber("frequency_Hz", p.Frequency);
            json.WriteNumber("real_ohm", p.Total.Real);
            json.WriteNumber("imaginary_ohm", p.Total.Imaginary);
            json.WriteNumber("negative_real_ohm", p.Negative.Real);
            json.WriteNumber("negative_imaginary_ohm", p.Negative.Imaginary);
            json.WriteNumber("separator_real_ohm", p.Separator.Real);
            json.WriteNumber("separator_imaginary_ohm", p.Separator.Imaginary);
            json.WriteNumber("positive_real_ohm", p.Positive.Real);
            json.WriteNumber("positive_imaginary_ohm", p.Positive.Imaginary);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private sealed record Request(string Design, double? StateOfCharge, string? Bias, string From, string To, int Points, string? Output, bool IsJson);
}
