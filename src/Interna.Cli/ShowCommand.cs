using System.CommandLine;
using Interna.Cli.Latex;
using Interna.Physics;
using Interna.Quantities;

namespace Interna.Cli;

/// <summary><c>interna show NAME</c>: one law or one piece of data, with units, sources and a picture.</summary>
internal static class ShowCommand
{
    public static Command Create(Verb verb, Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "A name from 'interna list'." };
        var command = new Command(verb.Name, verb.Summary) { name };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(name), terminal));
        return command;
    }

    private static int Run(string name, Terminal terminal)
    {
        if (!LawCatalog.TryGet(name, out var law))
        {
            var nearest = Spelling.Nearest(name, LawCatalog.All.Select(l => l.Id));
            throw new UserException($"there is nothing called '{name}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}");
        }

        ShowLaw(law, terminal);
        return ExitCode.Success;
    }

    private static void ShowLaw(LawEntry law, Terminal terminal)
    {
        Tables.Heading(terminal, $"{law.Id} ({law.Phenomenon}, {law.Kind.ToString().ToLowerInvariant()})");
        Tables.Paragraph(terminal, law.Summary);
        if (law.Remarks.Length > 0) Tables.Paragraph(terminal, law.Remarks);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine("  " + PlainFormula.Of(law.Latex));
        if (law.Parameters.Count > 0)
        {
            Tables.Write(terminal, ["parameter", "meaning", "default"], law.Parameters.Select(p =>
                (IReadOnlyList<string>)[p.Name, p.Meaning, p.Default is { } value ? Report.Figure.Of(value) : p.IsList ? "list" : "needed"]));
        }

        if (law.Citations.Count > 0) terminal.Out.WriteLine($"  Sources: {string.Join(", ", law.Citations)}");
    }
}
