using System.CommandLine;
using Interna.Cli.Report;
using Interna.Data;
using Interna.Data.Results;
using Interna.Measurements;

namespace Interna.Cli;

/// <summary><c>interna compare RUN|DESIGN MEASURED.csv</c>: simulation against a measured file: errors, curves, picture. Writes no file.</summary>
internal static class CompareCommand
{
    public static Command Create(Verb verb, Terminal terminal)
    {
        var what = new Argument<string>("RUN|DESIGN") { Description = "A results folder, or a design file that is simulated first." };
        var file = new Argument<string>("MEASURED.csv") { Description = "Measured curve; the first line names columns and units, for instance 'capacity [mAh], voltage [V]'." };
        var header = new Option<string?>("--header") { Description = "The header of a file that has none.", HelpName = "TEXT" };
        var json = new Option<bool>("--json") { Description = "Write the errors as JSON." };
        var command = new Command(verb.Name, verb.Summary) { what, file, header, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(what), parsed.GetRequiredValue(file), parsed.GetValue(header), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string what, string file, string? header, bool json, Terminal terminal)
    {
        if (!File.Exists(file)) throw new UserException($"{file}: there is no such file");
        var measured = MeasuredSeries.Read(File.ReadAllText(file), file, header);
        var runs = Directory.Exists(what) ? ResultsFolder.Read(what).Runs : new Session(Designs.Load(what), terminal).Execute().Runs;
        var compared = runs.Select(run => (Run: run, Curve: CurveComparison.Compare(run.Samples, measured, Path.GetFileName(file))))
            .Where(c => c.Curve is not null).Select(c => (c.Run, Curve: c.Curve!)).ToList();
        if (compared.Count == 0) throw new UserException($"{file} and the simulation have no range in common");
        if (json) WriteJson(terminal, compared);
        else Tell(terminal, compared);
        return ExitCode.Success;
    }

    private static void Tell(Terminal terminal, List<(RunRecord Run, MeasuredCurve Curve)> compared)
    {
        Tables.Write(terminal, ["run", "rms error", "bias (simulation − measurement)", "largest", "points"], compared.Select(c => (IReadOnlyList<string>)[
            c.Run.Name,
            Figure.Millivolts(c.Curve.Error.RootMeanSquare),
            Figure.Millivolts(c.Curve.Error.Bias),
            Figure.Millivolts(c.Curve.Error.Largest),
            Figure.Of(c.Curve.Error.Points, 6),
        ]));
        var (run, curve) = compared.MinBy(c => c.Curve.Error.RootMeanSquare);
        terminal.Out.WriteLine($"{run.Name} (line) and {curve.Name} (dots):");
        terminal.Out.WriteLine(Plot.Of(
            [(run.Samples.Select(s => (s.Charge - run.Samples[0].Charge) / 3.6).ToList(), run.Samples.Select(s => s.Voltage).ToList()), (curve.Capacity.Select(q => q / 3.6).ToList(), curve.Voltage)],
            "charge passed / mAh",
            "voltage / V"));
    }

    private static void WriteJson(Terminal terminal, List<(RunRecord Run, MeasuredCurve Curve)> compared) => Json.Write(terminal.Out, json =>
    {
        json.WriteStartArray();
        foreach (var (run, curve) in compared)
        {
            json.WriteStartObject();
            json.WriteString("run", run.Name);
            json.WriteNumber("rmse_V", curve.Error.RootMeanSquare);
            json.WriteNumber("bias_V", curve.Error.Bias);
            json.WriteNumber("largest_V", curve.Error.Largest);
            json.WriteNumber("points", curve.Error.Points);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
