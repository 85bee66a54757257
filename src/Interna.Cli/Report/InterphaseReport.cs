using Interna.Data.Results;
using Interna.Models.Interphases;
using Interna.Quantities;

namespace Interna.Cli.Report;

/// <summary>Writes the report of an interphase and its pictures.</summary>
internal static class InterphaseReport
{
    /// <summary>The spider chart.</summary>
    public const string SpiderFile = "spider.svg";

    /// <summary>The map of what ends first.</summary>
    public const string RegimesFile = "regimes.svg";

    private const int Points = 60;
    private const double LargestCurrent = 100, MilliampPerSquareCentimetre = 10, Nanometre = 1e-9;

    /// <summary>Writes report and pictures into a folder.</summary>
    public static void Write(string folder, InterphaseResults results)
    {
        string name = results.Design.Interphase.Name;
        string spider = SpiderChart.Of($"{name}: what it is good at", [.. results.Design.Conditions.Zip(results.Conditions, (c, found) => (c.Name, SpiderScore.Of(results.Assessment, found)))]);
        string regimes = RegimeMap.Of($"{name}: what ends first", results.Regimes, [.. results.Design.Conditions.Select(c => (c.Name, c.Current, c.Capacity))]);
        File.WriteAllText(Path.Combine(folder, SpiderFile), spider);
        File.WriteAllText(Path.Combine(folder, RegimesFile), regimes);
        var page = StaticPage.Begin(name, "Interphase", results.Design.Description);
        page.Raw("<figure>").Raw(StackPicture.Of(results.Design.Interphase)).Raw("</figure>");
        Whole(page, results);
        page.Raw("<section><h2>Under current</h2>").Table(InterphaseTables.ConditionsHead(results), InterphaseTables.Conditions(results))
            .Raw("<p class=\"note\">In brackets the bounds that follow from those of the properties. Wavelengths are those of ripples on a flat front of plated sodium.</p></section>");
        page.Raw("<section><h2>At a glance</h2><div class=\"grid\"><figure>").Raw(spider).Raw("</figure><figure>").Raw(regimes).Raw("</figure></div>");
        page.Table(["score", "rule"], SpiderScore.Of(results.Assessment, results.Conditions[0]).Select(s => (IReadOnlyList<string>)[s.Name, s.Rule]))
            .Raw("<p class=\"note\">Dashed: bounds. The scales are a choice; the figures behind them stand in the tables.</p></section>");
        page.Raw("<section><h2>Curves</h2><div class=\"grid\">");
        foreach (var chart in Charts(results)) page.Raw("<figure>").Raw(chart.ToString()).Raw("</figure>");
        page.Raw("</div></section>");
        if (results.Series.Count > 0) page.Raw("<section><h2>Other thicknesses</h2>").Table(InterphaseTables.SeriesHead(results), InterphaseTables.Series(results)).Raw("</section>");
        StaticPage.Numbers(page, results.Design.Ledger);
        StaticPage.End(page, Path.Combine(folder, ReportWriter.FileName), "Closed forms only: nothing here was cycled. Strain counts ripples of the front and patches that plate unlike amounts; the film is bound to the sodium and does not yield.");
    }

    private static void Whole(HtmlText page, InterphaseResults results)
    {
        page.Raw("<section><h2>The interphase</h2>").Table(
            ["layer", "thickness", "phases", "conductivity", "resistance"],
            results.Design.Interphase.Layers.Select(l => (IReadOnlyList<string>)[
                l.Name,
                EstimateText.Of(l.Thickness, QuantityKind.Length),
                string.Join(", ", l.Composite.Components.Select(c => $"{Figure.Of(100 * c.Fraction, 3)} % {c.Phase.Name} ({c.Phase.ConductivityOrigin})")) + (l.Composite.Porosity > 0 ? $"; {Figure.Of(100 * l.Composite.Porosity, 3)} % pores" : ""),
                EstimateText.Of(l.Composite.IonicConductivity(results.Design.Site.Temperature, results.Design.Site.Conductivity), QuantityKind.Conductivity),
                EstimateText.Of(l.Resistance(results.Design.Site.Temperature, results.Design.Site.Conductivity), QuantityKind.AreaResistance),
            ])).Table(["figure", "value"], InterphaseTables.Whole(results));
        page.Raw("<ul class=\"note\">");
        foreach (string caveat in InterphaseTables.ShearCaveats) page.Element("li", caveat);
        page.Raw("</ul>");
        var unknown = results.Design.Interphase.Unknown;
        if (unknown.Count > 0) page.Element("p", $"Not known: {string.Join("; ", unknown)}. What needs them is shown as unknown; electrons are taken to pass what has no known band gap, and to be conducted by nothing whose electronic conductivity is not known.", "note");
        page.Raw("</section>");
    }

    private static IEnumerable<SvgChart> Charts(InterphaseResults results)
    {
        if (results.Assessment.FilmResistance is not null) yield return Voltage(results);
        if (results.Series.Count < 2) yield break;
        double[] x = [.. results.Series.Select(m => m.Thickness / Nanometre)];
        yield return Band("Film resistance against thickness", "thickness / nm", "resistance / Ω cm²", x, [.. results.Series.Select(m => m.Assessment.FilmResistance)], 1e4);
        yield return Band("Time in which leaking electrons grow 1 nm", "thickness / nm", "time / h", x, [.. results.Series.Select(m => (Estimate?)m.Assessment.LeakTime)], 1 / 3600.0);
        yield return Band("Strain the film bears", "thickness / nm", "strain / 1", x, [.. results.Series.Select(m => m.Assessment.Interphase.CrackStrain)], 1);
    }

    private static SvgChart Voltage(InterphaseResults results)
    {
        double[] currents = [.. Enumerable.Range(1, Points).Select(i => LargestCurrent * i / Points)];
        return Band("Voltage over film and charge transfer", "current density / mA/cm²", "voltage / mV", [.. currents.Select(j => j / MilliampPerSquareCentimetre)], [.. currents.Select(j => results.Assessment.Voltage(j))], 1e3);
    }

    private static SvgChart Band(string title, string xLabel, string yLabel, double[] x, IReadOnlyList<Estimate?> values, double scale)
    {
        var chart = new SvgChart(title, xLabel, yLabel) { IsLogarithmic = true };
        double[] Of(Func<Estimate, double> part) => [.. values.Select(e => e is { } v ? scale * part(v) : double.NaN)];
        chart.Add(new SvgCurve("likely", x, Of(e => e.Value), SvgChart.Palette[0]));
        chart.Add(new SvgCurve("bounds", x, Of(e => e.Lower), SvgChart.Palette[0], true));
        chart.Add(new SvgCurve("bounds", x, Of(e => e.Upper), SvgChart.Palette[0], true));
        return chart;
    }
}
