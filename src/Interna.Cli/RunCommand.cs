using System.CommandLine;
using System.Text.Json;
using Interna.Cli.Report;
using Interna.Data.Results;

namespace Interna.Cli;

/// <summary><c>interna run DESIGN</c>: simulates a design and writes its results folder.</summary>
internal static class RunCommand
{
    public static Command Create(Verb verb, Terminal terminal)
    {
        var design = new Argument<string?>("DESIGN") { Description = "A design file; not needed with --resume.", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string?>("--out") { Description = "The results folder; runs/NAME if not given.", HelpName = "DIR" };
        var noReport = new Option<bool>("--no-report") { Description = "Write no report.html." };
        var resume = new Option<string?>("--resume") { Description = "Go on with a run that was stopped.", HelpName = "DIR" };
        var plot = new Option<string[]>("--plot") { Description = $"Draw a recorded quantity over time: {SeriesPlot.Names}.", HelpName = "QUANTITY", AllowMultipleArgumentsPerToken = true };
        var json = new Option<bool>("--json") { Description = "Write the summary as JSON, and nothing else, to standard output." };
        var command = new Command(verb.Name, verb.Summary) { design, output, noReport, resume, plot, json };
        command.SetAction(parsed => Run(
            new Request(parsed.GetValue(design), parsed.GetValue(output), parsed.GetValue(resume), !parsed.GetValue(noReport), parsed.GetValue(plot) ?? [], parsed.GetValue(json)),
            terminal));
        return command;
    }

    private static int Run(Request request, Terminal terminal)
    {
        if (request.Design is null && request.Resume is null) throw new UserException("a design file is needed, for instance 'interna run examples/first-light.yaml'");
        SeriesPlot.Check(request.Plots);
        var earlier = request.Resume is null ? null : ResultsFolder.Read(request.Resume);
        if (earlier is { Checkpoint: null }) throw new UserException($"{request.Resume} is finished; there is nothing to resume");
        var plan = request.Design is not null ? Designs.Load(request.Design) : Designs.Load(Path.Combine(request.Resume!, ResultsFolder.LockFile));
        var folder = request.Output ?? request.Resume ?? Path.Combine("runs", plan.Name);
        if (!ResultsFolder.MayReplace(folder)) throw new UserException($"{folder} exists and holds no results of Interna; choose another place with --out");

        var results = new Session(plan, terminal).Execute(earlier);
        ResultsFolder.Write(folder, results, request.Report ? place => ReportWriter.Write(Path.Combine(place, ReportWriter.FileName), results) : null);
        Tell(request, folder, results, terminal);
        return CodeOf(results);
    }

    /// <summary>The exit code of results: a failure tells more than an interruption.</summary>
    internal static int CodeOf(ResultSet results) =>
        results.Runs.Any(r => r.Outcome.Kind == OutcomeKind.SolverFailure) ? ExitCode.SolverFailure
        : results.Checkpoint is not null ? ExitCode.Interrupted
        : ExitCode.Success;

    private static void Tell(Request request, string folder, ResultSet results, Terminal terminal)
    {
        if (request.Json)
        {
            using var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, ResultsFolder.SummaryFile)));
            Json.Write(terminal.Out, writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("folder", folder);
                foreach (var property in summary.RootElement.EnumerateObject()) property.WriteTo(writer);
                writer.WriteEndObject();
            });
            return;
        }

        OutcomeTable.Write(terminal, results);
        SeriesPlot.Write(terminal, results, request.Plots);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"results  {folder}");
        if (request.Report) terminal.Out.WriteLine($"report   {Path.Combine(folder, ReportWriter.FileName)}");
        if (results.Checkpoint is not null) terminal.Out.WriteLine($"go on with  interna run --resume {folder}");
    }

    private sealed record Request(string? Design, string? Output, string? Resume, bool Report, IReadOnlyList<string> Plots, bool Json);
}
