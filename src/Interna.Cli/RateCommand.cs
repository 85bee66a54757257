using System.CommandLine;
using Interna.Cli.Report;
using Interna.Data;
using Interna.Data.Results;
using Interna.Measurements;

namespace Interna.Cli;

/// <summary><c>interna rate RESULTS|FILE.csv</c>: capacity against rate and a fit of three parameters.</summary>
internal static class RateCommand
{
    private const string Suffix = "-rate";

    public static Command Create(Verb verb, Terminal terminal)
    {
        var what = new Argument<string>("RESULTS|FILE.csv") { Description = "A results folder, a measured file with the columns time, voltage and current (discharge positive), or a table 'current [mA/g], capacity [mAh/g]'." };
        var output = new Option<string?>("--out") { Description = "The folder to write; runs/NAME-rate if not given.", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Write the summary as JSON, and nothing else, to standard output." };
        var command = new Command(verb.Name, verb.Summary) { what, output, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(what), parsed.GetValue(output), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string what, string? output, bool json, Terminal terminal)
    {
        string name = SweepInput.NameOf(what), folder = output ?? Path.Combine("runs", name + Suffix);
        OutputPlace.Check(folder, [what]);
        RateResults results;
        try
        {
            results = new RateResults(name, Read(what));
        }
        catch (ArgumentException e)
        {
            throw new UserException($"{what}: {OutputPlace.Sentence(e)} A rate capability needs discharges at constant current down to a voltage, at three rates or more.");
        }

        results.Write(folder, place =>
        {
            File.WriteAllText(Path.Combine(place, "rate.svg"), RateReport.Chart(results).ToString());
            RateReport.Write(Path.Combine(place, ReportWriter.FileName), results);
        });
        if (json)
        {
            terminal.Out.WriteLine(File.ReadAllText(Path.Combine(folder, ResultsFolder.SummaryFile)));
            return ExitCode.Success;
        }

        Tables.Heading(terminal, $"{name}: capacity against rate");
        Tables.Write(terminal, RateReport.Header, RateReport.Rows(results));
        terminal.Out.WriteLine("  " + RateReport.Fit(results));
        if (RateReport.LeftOut(results) is { } note) terminal.Out.WriteLine("  " + note);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"results  {folder}");
        terminal.Out.WriteLine($"report   {Path.Combine(folder, ReportWriter.FileName)}");
        return ExitCode.Success;
    }

    private static RateSeries Read(string what)
    {
        if (Directory.Exists(what)) return RateSeries.Of(ResultsFolder.Read(what).Runs);
        if (!File.Exists(what)) throw new UserException($"{what}: there is no such file or results folder");
        string text = File.ReadAllText(what);
        return RateTable.Matches(text) ? RateTable.Read(text, what) : RateSeries.Of(MeasuredSeries.Read(text, what));
    }
}
