using Interna.Cli.Report;
using Interna.Data.Results;
using Interna.Simulations;

namespace Interna.Cli;

/// <summary>What a person wants to know when a run has ended.</summary>
internal static class OutcomeTable
{
    public static void Write(Terminal terminal, ResultSet results)
    {
        // Plain lines of our own: drawing tables with a library would double the time of a short run.
        var rows = results.Runs.Select(Row).Prepend(["run", "ended", "delivered", "energy", "simulated", "solved in", "rms error"]).ToList();
        if (results.Runs.All(r => r.Measured.Count == 0)) rows = rows.Select(r => r[..^1]).ToList();
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r[c].Length)).ToArray();
        foreach (var row in rows) terminal.Out.WriteLine(string.Join("  ", row.Select((cell, c) => cell.PadRight(widths[c]))).TrimEnd());
        foreach (var finding in Findings(results)) terminal.Out.WriteLine(finding);
        foreach (var run in results.Runs.Where(r => r.Outcome.Kind != OutcomeKind.Completed))
            terminal.Error.WriteLine($"{run.Name}: {run.Outcome.Message}");
        foreach (var warning in results.Runs.SelectMany(r => r.Warnings).DistinctBy(WarningText.Kind)) terminal.Error.WriteLine($"warning: {warning}");
    }

    // Runs that share a cause share a line.
    private static IEnumerable<string> Findings(ResultSet results)
    {
        var found = results.Runs.Select(r => (r.Name, Figures: RunFigures.Of(r))).ToList();
        foreach (var same in found.Where(f => f.Figures.End is not null).GroupBy(f => f.Figures.End!.Cause))
        {
            yield return same.Count() == 1
                ? $"{same.First().Name}: {Findings(same.First().Figures).First()}"
                : $"{string.Join(", ", same.Select(f => f.Name))}: cause of the end: {EndOfLifeText.Name(same.Key)}: {EndOfLifeText.Meaning(same.Key)}";
        }

        foreach (var (name, figures) in found.Where(f => f.Figures.SoftShort is not null)) yield return $"{name}: {Findings(figures).Last()}";
    }

    /// <summary>What ended the cell, and what is suspected of it, in sentences without their full stop.</summary>
    public static IEnumerable<string> Findings(RunFigures figures)
    {
        if (figures.End is { } end)
            yield return $"cause of the end: {EndOfLifeText.Name(end.Cause)}, in cycle {end.Cycle} after {Figure.Duration(end.Time)}: {EndOfLifeText.Meaning(end.Cause)}";
        if (figures.SoftShort is { } suspected)
            yield return $"soft short suspected in cycle {suspected.Cycle}: the polarisation fell from {Figure.Millivolts(suspected.Before)} to {Figure.Millivolts(suspected.After)} at the same current";
    }

    private static string[] Row(RunRecord run)
    {
        var figures = RunFigures.Of(run);
        return
        [
            run.Name,
            run.Outcome.Kind switch
            {
                OutcomeKind.Completed => "completed",
                OutcomeKind.PhysicalLimit => figures.End is { } end ? EndOfLifeText.Name(end.Cause) : "physical limit",
                OutcomeKind.Interrupted => "interrupted",
                _ => "SOLVER FAILURE",
            },
            Figure.Capacity(figures.DischargeCapacity),
            Figure.Energy(figures.DischargeEnergy),
            Figure.Duration(figures.Duration),
            double.IsNaN(run.SolveTime) ? "–" : Figure.Duration(run.SolveTime),
            string.Join(", ", run.Measured.Select(m => Figure.Millivolts(m.Error.RootMeanSquare))),
        ];
    }
}
