using System.CommandLine;
using Interna.Cli.Report;
using Interna.Data;
using Interna.Data.Results;
using Interna.Models.Junctions;

namespace Interna.Cli;

/// <summary><c>interna junction …</c>: space charge, fields and stored charge where solids meet.</summary>
internal static class JunctionCommand
{
    private const string BandSuffix = "-bands.svg";

    public static Command Create(Verb verb, Terminal terminal) => new(verb.Name, verb.Summary) { Run(terminal), Band(terminal) };

    private static Command Run(Terminal terminal)
    {
        var file = new Argument<string>("JUNCTION") { Description = "A junction file." };
        var output = new Option<string?>("--out") { Description = "The results folder; runs/NAME if not given.", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Write the summary as JSON, and nothing else, to standard output." };
        var command = new Command("run", "Solve a junction in equilibrium and follow it in time where its file asks for it; write numbers and a report.") { file, output, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(output), parsed.GetValue(json), terminal));
        return command;
    }

    private static Command Band(Terminal terminal)
    {
        var file = new Argument<string>("JUNCTION") { Description = "A junction file." };
        var output = new Option<string?>("--out") { Description = "The picture to write; NAME-bands.svg if not given.", HelpName = "FILE" };
        var command = new Command("band", "Draw the levels of the electrons through a junction.") { file, output };
        command.SetAction(parsed => Band(parsed.GetRequiredValue(file), parsed.GetValue(output), terminal));
        return command;
    }

    private static int Run(string file, string? output, bool json, Terminal terminal)
    {
        var design = JunctionDesign.Load(file);
        string folder = output ?? Path.Combine("runs", design.Junction.Name);
        if (!ResultsFolder.MayReplace(folder)) throw new UserException($"{folder} exists and holds no results of Interna; choose another place with --out");
        if (Solve(design, terminal) is not { } results) return ExitCode.SolverFailure;
        results.Write(folder, place => JunctionReport.Write(Path.Combine(place, ReportWriter.FileName), results));
        if (results.Motion is { Run.IsComplete: false } broken) terminal.Error.WriteLine($"interna: {broken.Run.Message}");
        int code = results.Motion is { Run.IsComplete: false } ? ExitCode.SolverFailure : ExitCode.Success;
        if (json)
        {
            terminal.Out.WriteLine(File.ReadAllText(Path.Combine(folder, ResultsFolder.SummaryFile)));
            return code;
        }

        Tell(terminal, results);
        if (results.Motion is { } motion) MotionText.Tell(terminal, motion);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"results  {folder}");
        terminal.Out.WriteLine($"report   {Path.Combine(folder, ReportWriter.FileName)}");
        return code;
    }

    private static int Band(string file, string? output, Terminal terminal)
    {
        var design = JunctionDesign.Load(file);
        string picture = output ?? design.Junction.Name + BandSuffix;
        if (Solve(design with { Sweep = null, Motion = null }, terminal) is not { } results) return ExitCode.SolverFailure;
        File.WriteAllText(picture, JunctionCharts.Bands(design.Junction, results.State).ToString());
        DrawPotential(terminal, results.State);
        terminal.Out.WriteLine(picture);
        return ExitCode.Success;
    }

    private static JunctionResults? Solve(JunctionDesign design, Terminal terminal)
    {
        try
        {
            return JunctionResults.Of(design);
        }
        catch (InvalidOperationException e)
        {
            terminal.Error.WriteLine($"interna: {e.Message}");
            return null;
        }
    }

    private static void Tell(Terminal terminal, JunctionResults results)
    {
        var junction = results.Design.Junction;
        Tables.Heading(terminal, $"{junction.Name} in equilibrium");
        Tables.Write(terminal, ["contact", "step / V", "drop left / V", "drop right / V", "charge / µC/cm²", "capacitance / µF/cm²"], results.State.Contacts.Select((c, i) => (IReadOnlyList<string>)[
            $"{Short(junction.Phases[i])} | {Short(junction.Phases[i + 1])}",
            Figure.Of(c.Step), Figure.Of(c.BendingLeft), Figure.Of(-c.BendingRight), Figure.Of(c.Displacement * 100), Figure.Of(c.Capacitance * 100),
        ]));
        Tables.Write(terminal, ["phase", "charge / µC/cm²", "largest field / MV/m", "first integral"], results.State.Profiles.Select(p => (IReadOnlyList<string>)[
            p.Name, Figure.Of(p.Charge * 100), Figure.Of(p.Field.Max(Math.Abs) * 1e-6), Figure.Of(p.FirstIntegralError, 2),
        ]));
        DrawPotential(terminal, results.State);
        int assumed = junction.Ledger.Count(e => e.Provenance.Quality == Quality.Assumed);
        if (assumed > 0) terminal.Out.WriteLine($"  {assumed} of {junction.Ledger.Count} numbers are assumed for want of data; the report says which.");
    }

    private static string Short(JunctionPhase phase) => phase.Name.Split(',')[0];

    private static void DrawPotential(Terminal terminal, JunctionAtRest state) =>
        terminal.Out.WriteLine(Plot.Of(
            [.. state.Profiles.Select(p => ((IReadOnlyList<double>)[.. p.Position.Select(x => x * 1e9)], (IReadOnlyList<double>)[.. p.Bending.Select(b => b + p.Reference)]))],
            "x / nm", "φ / V"));
}
