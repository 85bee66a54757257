using System.CommandLine;
using Interna.Data;
using Interna.Models;
using Interna.Protocols;

namespace Interna.Cli;

/// <summary><c>interna explain DESIGN|CELL</c>: the equations solved, the parts of the model, the numbers used and their sources.</summary>
internal static class ExplainCommand
{
    public static Command Create(Verb verb, Terminal terminal)
    {
        var what = new Argument<string>("DESIGN|CELL") { Description = "A design file, or a cell from 'interna list cells'." };
        var command = new Command(verb.Name, verb.Summary) { what };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(what), terminal));
        return command;
    }

    private static int Run(string what, Terminal terminal)
    {
        if (!Designs.IsFile(what))
        {
            var cell = CellLibrary.Load(what);
            ModelText.Write(terminal, cell.Name, CellModel.Compile(cell, new ModelOptions()));
            return ExitCode.Success;
        }

        var plan = Designs.Load(what);
        Tables.Heading(terminal, plan.Name);
        if (plan.Description.Length > 0) Tables.Paragraph(terminal, plan.Description);
        foreach (var run in plan.Runs)
        {
            Tables.Heading(terminal, $"What is done in '{run.Name}'");
            foreach (var line in ProtocolExplanation.Explain(run.Protocol, run.Cell)) terminal.Out.WriteLine($"  {line}");
        }

        foreach (var same in plan.Runs.GroupBy(r => (r.Cell, r.Model)))
            ModelText.Write(terminal, $"{same.Key.Cell.Name} ({string.Join(", ", same.Select(r => r.Name))})", CellModel.Compile(same.Key.Cell, same.Key.Model));
        return ExitCode.Success;
    }
}
