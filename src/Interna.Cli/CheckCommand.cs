using System.CommandLine;
using System.Text.Json;
using Interna.Data;
using Interna.Data.Input;
using Interna.Models;
using Interna.Protocols;

namespace Interna.Cli;

/// <summary><c>interna check FILE</c>: validates a design, an interphase or a junction without running it; writes no file.</summary>
internal static class CheckCommand
{
    public static Command Create(Verb verb, Terminal terminal)
    {
        var design = new Argument<string>("DESIGN") { Description = "A design, an interphase or a junction." };
        var json = new Option<bool>("--json") { Description = "Write what was found as JSON." };
        var command = new Command(verb.Name, verb.Summary) { design, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(design), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string design, bool json, Terminal terminal)
    {
        try
        {
            if (InputKinds.Of(design) is var kind and not InputKind.Design) return Sound(kind, design, json, terminal);
            var plan = Designs.Load(design);
            var warnings = new List<string>();
            foreach (var run in plan.Runs)
            {
                CellModel.Compile(run.Cell, run.Model);
                warnings.AddRange(ProtocolCheck.Warnings(run.Protocol, run.Cell).Select(w => plan.Runs.Count > 1 ? $"{run.Name}: {w}" : w));
            }

            if (json) WriteJson(terminal, [], warnings);
            else Tell(terminal, plan, warnings);
            return ExitCode.Success;
        }
        catch (InputException e) when (json)
        {
            WriteJson(terminal, e.Errors, []);
            return ExitCode.BadInput;
        }
    }

    // An interphase or a junction: reading it finds every mistake there is.
    private static int Sound(InputKind kind, string file, bool json, Terminal terminal)
    {
        var name = kind == InputKind.Interphase ? InterphaseDesign.Load(file).Interphase.Name : JunctionDesign.Load(file).Junction.Name;
        if (json) WriteJson(terminal, [], []);
        else terminal.Out.WriteLine($"{name}: sound");
        return ExitCode.Success;
    }

    private static void Tell(Terminal terminal, Plan plan, List<string> warnings)
    {
        foreach (var warning in warnings) terminal.Error.WriteLine($"warning: {warning}");
        terminal.Out.WriteLine($"{plan.Name}: sound; {plan.Runs.Count} run{(plan.Runs.Count == 1 ? "" : "s")} of {string.Join(", ", plan.Runs.Select(r => r.Cell.Name).Distinct())}");
        foreach (var run in plan.Runs)
        {
            var assumed = run.Cell.Ledger.Count(e => e.Provenance.Quality == Quality.Assumed);
            var steps = ProtocolCheck.Flatten(run.Protocol.Instructions).OfType<Step>().Count();
            terminal.Out.WriteLine($"  {run.Name}: {steps} step{(steps == 1 ? "" : "s")} written, {run.Cell.Ledger.Count} numbers used, {assumed} of them assumed");
        }
    }

    private static void WriteJson(Terminal terminal, IReadOnlyList<InputError> errors, IReadOnlyList<string> warnings) => Json.Write(terminal.Out, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("sound", errors.Count == 0);
        json.WriteStartArray("errors");
        foreach (var error in errors) Write(json, error);
        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in warnings) json.WriteStringValue(warning);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, InputError error)
    {
        json.WriteStartObject();
        json.WriteString("file", error.File);
        json.WriteNumber("line", error.Line);
        json.WriteNumber("column", error.Column);
        json.WriteString("field", error.Field);
        json.WriteString("found", error.Found);
        json.WriteString("expected", error.Expected);
        if (error.Mend is { } mend) json.WriteString("mend", mend);
        json.WriteEndObject();
    }
}
