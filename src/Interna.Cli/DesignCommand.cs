using System.CommandLine;
using Interna.Cli.Report;
using Interna.Data;
using Interna.Data.Results;

namespace Interna.Cli;

/// <summary><c>interna design …</c>: what closed forms tell of a design before anything is cycled.</summary>
internal static class DesignCommand
{
    public static Command Create(Verb verb, Terminal terminal)
    {
        var file = new Argument<string>("INTERPHASE") { Description = "An interphase file." };
        var output = new Option<string?>("--out") { Description = "The results folder; runs/NAME if not given.", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Write the summary as JSON, and nothing else, to standard output." };
        var interphase = new Command("interphase", "Judge a stack of layers on sodium: conduction, hot spots, ripples, cracks, leaking electrons; write numbers and a report.") { file, output, json };
        interphase.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(output), parsed.GetValue(json), terminal));
        return new Command(verb.Name, verb.Summary) { interphase };
    }

    private static int Run(string file, string? output, bool json, Terminal terminal)
    {
        var design = InterphaseDesign.Load(file);
        string folder = output ?? Path.Combine("runs", design.Interphase.Name);
        if (!ResultsFolder.MayReplace(folder)) throw new UserException($"{folder} exists and holds no results of Interna; choose another place with --out");
        var results = InterphaseResults.Of(design);
        results.Write(folder, place => InterphaseReport.Write(place, results));
        if (json)
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

    private static void Tell(Terminal terminal, InterphaseResults results)
    {
        Tables.Heading(terminal, results.Design.Interphase.Name);
        Tables.Write(terminal, ["figure", "value"], InterphaseTables.Whole(results));
        Tables.Write(terminal, InterphaseTables.ConditionsHead(results), InterphaseTables.Conditions(results));
        if (results.Series.Count > 0) Tables.Write(terminal, InterphaseTables.SeriesHead(results), InterphaseTables.Series(results));
        var unknown = results.Design.Interphase.Unknown;
        if (unknown.Count > 0) Tables.Paragraph(terminal, $"Not known: {string.Join("; ", unknown)}.");
        foreach (string caveat in InterphaseTables.ShearCaveats) Tables.Paragraph(terminal, $"Shear rule: {caveat}");
    }
}
