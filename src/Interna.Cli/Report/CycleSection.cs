using Interna.Data.Results;

namespace Interna.Cli.Report;

/// <summary>Capacity and efficiency cycle by cycle, of runs that cycle.</summary>
internal static class CycleSection
{
    // Fewer cycles make no curve.
    private const int LeastCycles = 3;
    private const double CoulombPerSquareCentimetreMilliampereHour = 3.6e4;

    public static void Write(HtmlText page, ResultSet results)
    {
        var runs = results.Runs.Select(r => (Run: r, Cycles: CycleFigures.Of(r))).Where(r => r.Cycles.Count >= LeastCycles).ToList();
        if (runs.Count == 0) return;
        var capacity = new SvgChart("discharge capacity", "cycle", "capacity / mAh cm⁻²");
        var efficiency = new SvgChart("Coulombic efficiency", "cycle", "efficiency / %");
        for (int i = 0; i < runs.Count; i++)
        {
            var (run, cycles) = runs[i];
            string colour = SvgChart.Palette[i % SvgChart.Palette.Count];
            double[] numbers = [.. cycles.Select(c => (double)c.Cycle)];
            capacity.Add(new SvgCurve(run.Name, numbers, [.. cycles.Select(c => c.DischargeCapacity / run.Cell.Area / CoulombPerSquareCentimetreMilliampereHour)], colour));
            efficiency.Add(new SvgCurve(run.Name, numbers, [.. cycles.Select(c => 100 * c.CoulombicEfficiency)], colour));
        }

        page.Raw("<section id=\"cycles\"><h2>Cycles</h2>");
        StaticPage.Picture(page, capacity);
        StaticPage.Picture(page, efficiency);
        page.Raw("<p class=\"note\">Efficiency: what the second half of a cycle gives back of the first. Cycles that were leapt over lie on the lines between those simulated; a cycle behind a leap has no efficiency. ")
            .Text($"The numbers are in {ResultsFolder.CyclesFile} beside this file.").Raw("</p></section>");
    }
}
