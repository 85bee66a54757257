using System.CommandLine;
using Interna.Data;
using Interna.Protocols;

namespace Interna.Cli;

/// <summary><c>interna protocol explain FILE|TEXT</c>: says back in words what a protocol will do.</summary>
internal static class ProtocolCommand
{
    public static Command Create(Verb verb, Terminal terminal)
    {
        var text = new Argument<string>("FILE|TEXT") { Description = "A file with a protocol, or the protocol itself (steps separated by ';')." };
        var cell = new Option<string?>("--cell") { Description = "The cell that C-rates and limits are counted for; see 'interna list cells'.", HelpName = "NAME" };
        var explain = new Command("explain", "Say in words what a protocol will do to a cell.") { text, cell };
        explain.SetAction(parsed => Explain(parsed.GetRequiredValue(text), parsed.GetValue(cell), terminal));
        return new Command(verb.Name, verb.Summary) { explain };
    }

    private static int Explain(string text, string? name, Terminal terminal)
    {
        var cell = CellLibrary.Load(name ?? Designs.DefaultCell);
        var protocol = File.Exists(text)
            ? ProtocolParser.Parse(File.ReadAllText(text), text, 1, beside => ReadBeside(text, beside))
            : ProtocolParser.Parse(string.Join('\n', text.Split(';', StringSplitOptions.TrimEntries)), "the protocol given");
        terminal.Out.WriteLine($"On {cell.Name}:");
        foreach (var line in ProtocolExplanation.Explain(protocol, cell)) terminal.Out.WriteLine($"  {line}");
        foreach (var warning in ProtocolCheck.Warnings(protocol, cell)) terminal.Error.WriteLine($"warning: {warning}");
        return ExitCode.Success;
    }

    private static string[]? ReadBeside(string protocol, string name)
    {
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(protocol))!, name);
        return File.Exists(path) ? File.ReadAllLines(path) : null;
    }
}
