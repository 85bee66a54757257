using System.CommandLine;
using Interna.Cli.Report;
using Interna.Data.Results;

namespace Interna.Cli;

/// <summary><c>interna report RUN</c>: writes the report of a results folder anew.</summary>
internal static class ReportCommand
{
    public static Command Create(Verb verb, Terminal terminal)
    {
        var folder = new Argument<string>("RUN") { Description = "A results folder." };
        var output = new Option<string?>("--out") { Description = "The file to write; RUN/report.html if not given.", HelpName = "FILE" };
        var command = new Command(verb.Name, verb.Summary) { folder, output };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetValue(output), terminal));
        return command;
    }

    private static int Run(string folder, string? output, Terminal terminal)
    {
        var results = ResultsFolder.Read(folder);
        var file = output ?? Path.Combine(folder, ReportWriter.FileName);
        var temporary = file + ".partial";
        ReportWriter.Write(temporary, results);
        File.Move(temporary, file, overwrite: true);
        terminal.Out.WriteLine(file);
        return ExitCode.Success;
    }
}
