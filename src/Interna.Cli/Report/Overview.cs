using Interna.Data.Results;
using Interna.Simulations;

namespace Interna.Cli.Report;

/// <summary>The head of the report: what was simulated, how it ended, how it compares with measurement, what to beware of.</summary>
internal static class Overview
{
    public static void Write(HtmlText page, ResultSet results)
    {
        page.Raw("<header>").Element("p", "Interna · simulation report", "kind").Element("h1", results.Name);
        if (results.Description.Length > 0) page.Element("p", results.Description, "lead");
        page.Element("p", Headline(results), "headline");
        page.Raw("</header><section class=\"cards\">");
        foreach (var run in results.Runs) Card(page, run);
        page.Raw("</section>");
        Warnings(page, results);
        Voltage(page, results);
    }

    private static string Headline(ResultSet results)
    {
        var cells = string.Join(", ", results.Runs.Select(r => r.Cell.Name).Distinct());
        var count = results.Runs.Count == 1 ? "One run" : $"{results.Runs.Count} runs";
        var bad = results.Runs.Count(r => r.Outcome.Kind == OutcomeKind.SolverFailure);
        var stopped = results.Runs.Count(r => r.Outcome.Kind == OutcomeKind.Interrupted);
        var limited = results.Runs.Count(r => r.Outcome.Kind == OutcomeKind.PhysicalLimit);
        var end = (bad, stopped) switch
        {
            (0, 0) when limited == 0 => results.Runs.Count == 1 ? "it ran to its end" : "all ran to their end",
            (0, 0) when limited == results.Runs.Count => limited == 1 ? "it ended at a limit of the cell" : "all ended at a limit of the cell",
            (0, 0) => $"{results.Runs.Count - limited} ran to their end, {limited} ended at a limit of the cell",
            (0, _) => $"{stopped} stopped by the user; what is shown is complete up to there",
            _ => $"{bad} could not be finished by the solver",
        };
        return $"{count} of {cells}; {end}.";
    }

    private static void Card(HtmlText page, RunRecord run)
    {
        var figures = RunFigures.Of(run);
        var (style, word) = run.Outcome.Kind switch
        {
            OutcomeKind.Completed => ("good", "completed"),
            OutcomeKind.PhysicalLimit => ("limit", figures.End is { } end ? EndOfLifeText.Name(end.Cause) : "physical limit"),
            OutcomeKind.Interrupted => ("limit", "interrupted"),
            _ => ("bad", "solver failure"),
        };
        page.Raw("<article class=\"card\">").Raw("<h3>").Text(run.Name).Raw(" ").Element("span", word, $"tag {style}").Raw("</h3>");
        if (figures.DischargeCapacity > 0)
        {
            page.Raw("<p class=\"big\">").Text(Figure.Capacity(figures.DischargeCapacity)).Raw("</p>")
                .Element("p", $"delivered · {Figure.Of(figures.DischargeCapacity / run.Cell.Area / 36e3)} mAh/cm² · {Figure.Energy(figures.DischargeEnergy)}");
        }

        if (figures.ChargeCapacity > 0) page.Element("p", $"charged {Figure.Capacity(figures.ChargeCapacity)} · {Figure.Energy(figures.ChargeEnergy)}");
        if (figures.EnergyEfficiency is { } efficiency && figures.CoulombicEfficiency is { } coulombic)
            page.Element("p", $"energy efficiency {Figure.Of(efficiency * 100)} % · discharge over charge capacity {Figure.Of(coulombic * 100)} %");
        page.Element("p", $"{Figure.Duration(figures.Duration)} simulated{(double.IsNaN(run.SolveTime) ? "" : $" in {Figure.Duration(run.SolveTime)}")}");
        foreach (var curve in run.Measured)
            page.Element("p", $"{Figure.Millivolts(curve.Error.RootMeanSquare)} rms from measurement", "error");
        foreach (var finding in OutcomeTable.Findings(figures)) page.Element("p", char.ToUpperInvariant(finding[0]) + finding[1..] + ".", "limit");
        page.Element("p", run.Outcome.Message, "note").Raw("</article>");
    }

    private static void Warnings(HtmlText page, ResultSet results)
    {
        var warnings = results.Runs.SelectMany(r => r.Warnings.Select(w => (Run: r.Name, Text: w))).GroupBy(w => WarningText.Kind(w.Text)).ToList();
        if (warnings.Count == 0) return;
        page.Raw("<section class=\"warning\"><h2>Mind this</h2><ul>");
        foreach (var warning in warnings)
        {
            page.Raw("<li>").Text(warning.First().Text);
            if (results.Runs.Count > 1) page.Raw(" ").Element("span", $"({string.Join(", ", warning.Select(w => w.Run).Distinct())})", "note");
            page.Raw("</li>");
        }

        page.Raw("</ul></section>");
    }

    private static void Voltage(HtmlText page, ResultSet results)
    {
        page.Raw("<section><h2>Voltage</h2><div class=\"choice\" id=\"against\" role=\"group\" aria-label=\"Abscissa\"></div>")
            .Raw("<figure><div class=\"chart tall\" id=\"voltage\"></div>");
        var measured = results.Runs.SelectMany(r => r.Measured.Select(m => (Run: r, Curve: m))).ToList();
        if (measured.Count == 0)
        {
            page.Raw("<figcaption>Terminal voltage of every run. No measured curve was given.</figcaption></figure></section>");
            return;
        }

        page.Raw("<figcaption>Lines: simulation. Circles: measurement.</figcaption></figure><h3>Error against measurement</h3>");
        page.Table(
            ["run", "measured curve", "rms error", "bias (simulation − measurement)", "largest", "range compared", "points", "source"],
            measured.Select(m => (IReadOnlyList<string>)[
                m.Run.Name,
                m.Curve.Name,
                Figure.Millivolts(m.Curve.Error.RootMeanSquare),
                Figure.Millivolts(m.Curve.Error.Bias),
                Figure.Millivolts(m.Curve.Error.Largest),
                $"{Figure.Of(m.Curve.Error.From / 3.6, 3)} to {Figure.Of(m.Curve.Error.To / 3.6, 3)} mAh",
                m.Curve.Error.Points.ToString(System.Globalization.CultureInfo.InvariantCulture),
                m.Curve.Source,
            ]));
        var worst = measured.MaxBy(m => m.Curve.Error.RootMeanSquare);
        page.Element("p", $"Parameters are used as the design states them; no run was fitted to these curves. The largest rms error is "
            + $"{Figure.Millivolts(worst.Curve.Error.RootMeanSquare)} ({worst.Run.Name}, {worst.Curve.Name}); errors are counted only where simulation "
            + "and measurement overlap in capacity, so also compare where the curves end.", "note").Raw("</section>");
    }
}
