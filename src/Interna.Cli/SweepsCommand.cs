using System.CommandLine;
using Interna.Cli.Report;
using Interna.Data.Results;
using Interna.Measurements;
using Interna.Quantities;

namespace Interna.Cli;

/// <summary><c>interna sweeps RESULTS|FILE.csv …</c>: b, Dunn's and Trasatti's splits of sweeps at several scan rates, beside the true one.</summary>
internal static class SweepsCommand
{
    private const string Falling = "falling", Rising = "rising", Suffix = "-sweeps";
    private const double RoomTemperature = 298.15;

    public static Command Create(Verb verb, Terminal terminal)
    {
        var what = new Argument<string[]>("RESULTS|FILE.csv") { Description = "Results folders (all their runs), or measured files with the columns time, voltage and current; discharge current positive.", Arity = ArgumentArity.OneOrMore };
        var run = new Option<string[]>("--run") { Description = "Only this run of a results folder; may be given several times.", HelpName = "NAME" };
        var direction = new Option<string?>("--direction") { Description = "Which half of the sweeps; falling if there are such.", HelpName = $"{Falling}|{Rising}" }.AcceptOnlyFromAmong(Falling, Rising);
        var thickness = new Option<string?>("--thickness") { Description = "Radius of the particles, or half their thickness, of a measured electrode, for instance '50 nm': to judge whether a split means anything.", HelpName = "LENGTH" };
        var diffusivity = new Option<string?>("--diffusivity") { Description = "Diffusivity of sodium in them, for instance '1e-16 m2/s'.", HelpName = "VALUE" };
        var output = new Option<string?>("--out") { Description = "The folder to write; runs/NAME-sweeps if not given.", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Write the summary as JSON, and nothing else, to standard output." };
        var command = new Command(verb.Name, verb.Summary) { what, run, direction, thickness, diffusivity, output, json };
        command.SetAction(parsed => Run(
            new Request(parsed.GetRequiredValue(what), parsed.GetValue(run) ?? [], parsed.GetValue(direction), Host(parsed.GetValue(thickness), parsed.GetValue(diffusivity)),
                parsed.GetValue(output), parsed.GetValue(json)),
            terminal));
        return command;
    }

    private static int Run(Request request, Terminal terminal)
    {
        var input = SweepInput.Read(request.What, request.Runs);
        string folder = request.Output ?? Path.Combine("runs", input.Name + Suffix);
        OutputPlace.Check(folder, request.What);
        var results = Evaluate(request, input);
        results.Write(folder, place =>
        {
            foreach (var (name, chart) in SweepCharts.All(results)) File.WriteAllText(Path.Combine(place, name + ".svg"), chart.ToString());
            SweepsReport.Write(Path.Combine(place, ReportWriter.FileName), results);
        });
        if (request.IsJson)
        {
            terminal.Out.WriteLine(File.ReadAllText(Path.Combine(folder, ResultsFolder.SummaryFile)));
            return ExitCode.Success;
        }

        Tell(terminal, results);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"results  {folder}");
        terminal.Out.WriteLine($"report   {Path.Combine(folder, ReportWriter.FileName)}");
        return ExitCode.Success;
    }

    private static SweepResults Evaluate(Request request, SweepInput input)
    {
        bool falling = request.Direction is { } asked ? asked == Falling : input.Sweeps.Any(s => s.IsFalling);
        ScanRateSeries series;
        try
        {
            series = ScanRateSeries.Of(input.Sweeps, falling);
        }
        catch (ArgumentException e)
        {
            throw new UserException($"{string.Join(", ", input.Sources)}: {OutputPlace.Sentence(e)}");
        }

        return new(input.Name, input.Sources, series, Electrodes(request, input, series));
    }

    private static List<SweptElectrode> Electrodes(Request request, SweepInput input, ScanRateSeries series)
    {
        var known = new List<SweptElectrode>();
        if (request.Host is { } host)
            known.Add(new("host", ScanRateJudgement.Of(host.Thickness, host.Diffusivity, host.Diffusivity, [.. series.Sweeps.Select(s => s.Rate)], input.Cell?.Temperature ?? RoomTemperature), []));
        if (input.Cell is not { } cell) return known;
        if (cell.Positive is InsertionElectrode positive) known.Add(SweptElectrode.Of(positive, true, series, cell.Temperature));
        if (cell.Negative is InsertionElectrode negative) known.Add(SweptElectrode.Of(negative, false, series, cell.Temperature));
        return known;
    }

    private static (double Thickness, double Diffusivity)? Host(string? thickness, string? diffusivity)
    {
        if (thickness is null && diffusivity is null) return null;
        if (thickness is null || diffusivity is null) throw new UserException("--thickness and --diffusivity judge together: give both, for instance --thickness '50 nm' --diffusivity '1e-16 m2/s'");
        return (Positive("--thickness", thickness, QuantityKind.Length), Positive("--diffusivity", diffusivity, QuantityKind.Diffusivity));
    }

    private static double Positive(string option, string text, QuantityKind kind)
    {
        if (!UnitVocabulary.TryParse(text, kind, out double value, out var error)) throw new UserException($"{option}: found {error.Found}, expected {error.Expected}");
        return value > 0 ? value : throw new UserException($"{option}: found '{text}', expected {kind.Name} above zero, for instance '{kind.Example}'");
    }

    private static void Tell(Terminal terminal, SweepResults results)
    {
        var series = results.Series;
        Tables.Heading(terminal, $"{results.Name}: {series.Sweeps.Count} scan rates, voltage {(series.Sweeps[0].IsFalling ? Falling : Rising)} between {Volts(series.Voltage[0])} and {Volts(series.Voltage[^1])}");
        Tables.Write(terminal, SweepsReport.Header(results), SweepsReport.Rows(results));
        terminal.Out.WriteLine($"  b of the peaks {Figure.Of(results.B.OfPeaks, 3)} (R² {Figure.Of(results.B.Peak.Determination)}), between neighbours {string.Join(", ", results.B.Local.Select(l => $"{Figure.Of(l.B, 3)} at {UnitVocabulary.Format(l.Rate, QuantityKind.SweepRate, 3)}"))}");
        terminal.Out.WriteLine($"  Dunn's fit R² {Figure.Of(results.Dunn.Determination)}: it fits whether its reading holds or not");
        terminal.Out.WriteLine($"  Trasatti: {SweepsReport.Charges(results)}");
        var (voltage, b) = SweepCharts.Reliable(results);
        if (voltage.Count > 1) terminal.Out.WriteLine(Plot.Of([(voltage, b)], "voltage / V", "b"));
        foreach (string judgement in results.Judgements)
        {
            if (results.IsIdentifiable) terminal.Out.WriteLine("  " + judgement);
            else terminal.Error.WriteLine("interna: warning: " + judgement);
        }

        foreach (var electrode in results.Electrodes.Where(e => e.IsComposite)) terminal.Out.WriteLine("  " + SweepsReport.CompositeNote(electrode));
        if (results.Electrodes.Count == 0) terminal.Out.WriteLine("  --thickness and --diffusivity of the host let it be judged.");
    }

    private static string Volts(double value) => UnitVocabulary.Format(value, QuantityKind.Voltage);

    private sealed record Request(IReadOnlyList<string> What, IReadOnlyList<string> Runs, string? Direction, (double Thickness, double Diffusivity)? Host, string? Output, bool IsJson);
}
