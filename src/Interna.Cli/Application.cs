using System.CommandLine;
using Interna.Data.Input;
using Interna.Quantities;

namespace Interna.Cli;

/// <summary>Finds the verb, runs it, and turns whatever happens into a message and an exit code.</summary>
internal static class Application
{
    private const string Purpose = "Interna: design the interfaces of a sodium battery and test them in a virtual laboratory.";

    private static readonly Verb[] Verbs =
    [
        new("run", "Simulate a design; write numbers and a report.", RunCommand.Create),
        new("check", "Validate a design without running it.", CheckCommand.Create),
        new("explain", "Tell the equations solved, the numbers used and where they come from.", ExplainCommand.Create),
        new("new", "Write a commented design to start from.", NewCommand.Create),
        new("eis", "Compute the impedance of a design's cell, at rest or under current.", EisCommand.Create),
        new("junction", "Solve where solids meet: space charge, fields, bands, stored charge.", JunctionCommand.Create),
        new("design", "Judge a stack of layers on sodium before it is cycled.", DesignCommand.Create),
        new("sweeps", "Evaluate sweeps at several scan rates: b, Dunn's and Trasatti's splits, beside the true one.", SweepsCommand.Create),
        new("rate", "Follow capacity through the rate of discharge and fit three parameters.", RateCommand.Create),
        new("compare", "Hold a simulation against a measured curve.", CompareCommand.Create),
        new("protocol", "Say in words what a protocol will do.", ProtocolCommand.Create),
        new("literature", "Published values: list, filter, hold a simulation against them.", LiteratureCommand.Create),
        new("list", "List the laws and data Interna knows.", ListCommand.Create),
        new("show", "Show one law or one piece of data with units and sources.", ShowCommand.Create),
        new("report", "Write the report of a results folder anew.", ReportCommand.Create),
    ];

    /// <summary>Runs the program.</summary>
    /// <returns>The exit code (<see cref="ExitCode"/>).</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        if (args.Count == 0)
        {
            terminal.Out.WriteLine(Welcome());
            return ExitCode.Success;
        }

        try
        {
            return Dispatch(args, terminal);
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("interna: stopped before anything was written");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (Explain(e) is { } message)
        {
            terminal.Error.WriteLine(message);
            return ExitCode.BadInput;
        }
#pragma warning disable CA1031 // The last line of defence: a defect must end with its own exit code and what is needed to report it.
        catch (Exception e)
        {
            terminal.Error.WriteLine($"interna: internal error (a defect of Interna, please report it): {e}");
            return ExitCode.InternalError;
        }
#pragma warning restore CA1031
    }

    private static int Dispatch(IReadOnlyList<string> args, Terminal terminal)
    {
        // Building one command instead of all of them keeps the start short.
        var asked = Verbs.Where(v => v.Name == args[0]).ToList();
        var root = new RootCommand(Purpose);
        foreach (var verb in asked.Count > 0 ? asked : [.. Verbs]) root.Add(verb.Create(verb, terminal));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) terminal.Error.WriteLine($"interna: {error.Message}");
            if (asked.Count == 0 && Nearest(args[0]) is { } nearest) terminal.Error.WriteLine($"Did you mean 'interna {nearest}'?");
            terminal.Error.WriteLine(asked.Count > 0 ? $"Try 'interna {asked[0].Name} --help'." : "Try 'interna --help'.");
            return ExitCode.BadInput;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static string Welcome()
    {
        var width = Verbs.Max(v => v.Name.Length);
        return $"""
            {Purpose}

            Start here:
              interna new my-cell.yaml             write a commented design to change
              interna run my-cell.yaml             simulate it; numbers and report.html in runs/my-cell
              interna explain my-cell.yaml         the equations solved, the numbers used and where they come from

            All verbs:
            {string.Join(Environment.NewLine, Verbs.Select(v => $"  {v.Name.PadRight(width)}  {v.Summary}"))}

            'interna VERB --help' tells the options of a verb.
            """;
    }

    /// <summary>The message for a fault of the input; null for a defect of the program.</summary>
    private static string? Explain(Exception e) => e switch
    {
        InvalidDataException or UserException or InputException => $"interna: {e.Message}",
        FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException or IOException => $"interna: {e.Message}",
        _ => null,
    };

    private static string? Nearest(string word) => word.StartsWith('-') ? null : Spelling.Nearest(word, Verbs.Select(v => v.Name));
}

/// <summary>One verb of the program.</summary>
/// <param name="Name">What the user types.</param>
/// <param name="Summary">What it does, in one line.</param>
/// <param name="Create">Builds its command.</param>
internal sealed record Verb(string Name, string Summary, Func<Verb, Terminal, Command> Create);

/// <summary>The input cannot be used as it is; the message says what to change.</summary>
internal sealed class UserException(string message) : Exception(message);
