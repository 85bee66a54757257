using System.CommandLine;
using Interna.Cli.Report;
using Interna.Data;
using Interna.Data.Results;
using Interna.Models.Junctions;

namespace Interna.Cli;

/// <summary><c>interna junction …</c>: space charge, fields and stored charge where solids meet.</summary>
internal static class JunctionCommand
{
    private const string BandSuffix = "-bands.svg", ScalingSuffix = "-scaling";
    private const int ScalingRows = 13;

    public static Command Create(Verb verb, Terminal terminal) => new(verb.Name, verb.Summary) { Run(terminal), Band(terminal), Scaling(terminal) };

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

    private static Command Scaling(Terminal terminal)
    {
        var file = new Argument<string>("JUNCTION") { Description = "A junction file with a 'storage' that gives 'thicknesses'." };
        var output = new Option<string?>("--out") { Description = "Where to write the picture and the table; NAME-scaling.svg and .csv if not given.", HelpName = "FILE.svg" };
        var command = new Command("scaling", "Follow what a layer stores through its thickness: per area, per volume and per mass, with exponents.") { file, output };
        command.SetAction(parsed => Scaling(parsed.GetRequiredValue(file), parsed.GetValue(output), terminal));
        return command;
    }

    private static int Scaling(string file, string? output, Terminal terminal)
    {
        var design = JunctionDesign.Load(file);
        if (design.Storage is not { Thicknesses: not null } storage)
            throw new UserException($"{file}: nothing says which layer stores and through which thicknesses; add 'storage:' with 'layer', 'standard_potential', 'potential' and 'thicknesses: {{from: 0.3 nm, to: 1 um, points: 200}}'");
        ThicknessScaling scaling;
        try
        {
            scaling = ThicknessScaling.Of(design.Junction, storage, design.Nodes);
        }
        catch (InvalidOperationException e)
        {
            terminal.Error.WriteLine($"interna: {e.Message}");
            return ExitCode.SolverFailure;
        }

        string picture = output ?? design.Junction.Name + ScalingSuffix + ".svg", table = Path.ChangeExtension(picture, ".csv");
        File.WriteAllText(picture, JunctionCharts.Scaling(design.Junction, scaling).ToString());
        ScalingTable.Write(table, scaling);
        Tables.Heading(terminal, $"{design.Junction.Name}: what {Short(design.Junction.Phases[storage.Layer])} stores at {Figure.Of(storage.Potential)} V against Na⁺/Na");
        Tables.Write(terminal, ["thickness / nm", "Q_A / µC/cm²", "exponent", "Q_V / mAh/cm³", "exponent", "Q_m / mAh/g", "exponent", "electrons per nm²", "per surface atom"], Rows(scaling));
        terminal.Out.WriteLine("  Per area: 1 where the layer is drained to its middle or fills in its bulk, 0 where only its faces count. Per volume and per mass: one less.");
        Warn(terminal, scaling.Stored.MaxBy(s => s.Interfacial)!);
        terminal.Out.WriteLine(picture);
        terminal.Out.WriteLine(table);
        return ExitCode.Success;
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(ThicknessScaling scaling)
    {
        int count = Math.Min(ScalingRows, scaling.Stored.Count);
        for (int k = 0; k < count; k++)
        {
            int i = (int)Math.Round(k * (scaling.Stored.Count - 1.0) / (count - 1));
            var s = scaling.Stored[i];
            yield return
            [
                Figure.Of(s.Thickness * 1e9, 3), Figure.Of(s.Area * 100), Figure.Of(scaling.AreaExponent[i], 3), Figure.Of(s.Volume / 3.6e6), Figure.Of(scaling.VolumeExponent[i], 3),
                Figure.Of(s.Mass / 3600), Figure.Of(scaling.MassExponent[i], 3), Figure.Of(s.ElectronsPerSquareNanometre, 3), Figure.Of(s.ElectronsPerSurfaceAtom, 3),
            ];
        }
    }

    // The check every capacity of an interface has to pass.
    private static void Warn(Terminal terminal, StoredCharge stored)
    {
        if (stored.Interfacial > StoredCharge.ClosePacked)
            terminal.Error.WriteLine($"interna: warning: {Figure.Of(stored.ElectronsPerSquareNanometre, 3)} electrons per nm² are more than a close-packed layer of sodium ions, 27.7 per nm²; no plane holds them");
        else if (stored.ElectronsPerSurfaceAtom > 1)
            terminal.Error.WriteLine($"interna: warning: {Figure.Of(stored.ElectronsPerSurfaceAtom, 3)} electrons per surface atom; more than one has not been shown for a metal");
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
        if (results.Stored is { } stored)
        {
            Tables.Write(terminal, ["stored at / V vs Na⁺/Na", "per interface / µC/cm²", "electrons per nm²", "per surface atom", "Q_A / µC/cm²", "Q_V / mAh/cm³", "Q_m / mAh/g"], [[
                Figure.Of(stored.Potential), Figure.Of(stored.Interfacial * 100), Figure.Of(stored.ElectronsPerSquareNanometre, 3), Figure.Of(stored.ElectronsPerSurfaceAtom, 3),
                Figure.Of(stored.Area * 100), Figure.Of(stored.Volume / 3.6e6), Figure.Of(stored.Mass / 3600),
            ]]);
            Warn(terminal, stored);
        }

        if (results.Resistances.Any(r => r is not null))
        {
            Tables.Write(terminal, ["contact", "space charge / Ω cm²", "interphase / Ω cm²", "total / Ω cm²", "conductance along / S", "exchange current ×"], results.Resistances.Index().Where(r => r.Item is not null).Select(r => (IReadOnlyList<string>)[
                $"{Short(junction.Phases[r.Index])} | {Short(junction.Phases[r.Index + 1])}", Figure.Of(r.Item!.SpaceCharge * 1e4), Figure.Of(r.Item.Interphase * 1e4), Figure.Of(r.Item.Total * 1e4),
                Figure.Of(r.Item.AlongConductance), Figure.Of(r.Item.ExchangeCurrentFactor(junction.ThermalVoltage), 3),
            ]));
            terminal.Out.WriteLine("  " + JunctionReport.Controversy);
        }

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
