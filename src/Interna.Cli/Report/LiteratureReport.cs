using System.Globalization;
using Interna.Data.Literature;
using Interna.Measurements;
using Interna.Quantities;

namespace Interna.Cli.Report;

/// <summary>Simulation against published values: pictures, and pages of text and static pictures without a script.</summary>
internal static class LiteratureReport
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    private static readonly bool[] Halves = [true, false];

    private const double PerGram = 1e-3, MilliampereHours = 1 / 3600.0, Hour = 3600;

    /// <summary>Capacity against current.</summary>
    public static SvgChart RateChart(string family, RateComparison comparison)
    {
        var chart = new SvgChart($"Rate capability against published {family}", "current / A/g", "capacity / mAh/g") { IsLogarithmicAcross = true };
        chart.Add(new SvgCurve("simulated", [.. comparison.Simulated.Select(p => p.Current * PerGram)], [.. comparison.Simulated.Select(p => p.Capacity * MilliampereHours)], SvgChart.Palette[0]));
        chart.Add(new SvgCurve("published", [.. comparison.Compared.Select(c => c.Published.Current * PerGram)], [.. comparison.Compared.Select(c => c.Published.Capacity * MilliampereHours)], SvgChart.Palette[1], IsPoints: true));
        return chart;
    }

    /// <summary>Simulated against published voltage.</summary>
    public static SvgChart VoltageChart(MetalComparison comparison) =>
        Against(comparison, "Voltage of symmetric cells: simulated against published", "mV", r => r.VoltageMisfit is not null, r => 1e3 * r.Case.Row.Overpotential!.Representative, r => 1e3 * r.Voltage);

    /// <summary>Simulated against published life.</summary>
    public static SvgChart LifeChart(MetalComparison comparison) =>
        Against(comparison, "Life of symmetric cells: simulated against published", "h", r => r.LifeMisfit is not null, r => r.Case.Life!.Value.Lower / Hour, r => Math.Max(r.Life.Time, r.Case.CycleTime) / Hour);

    /// <summary>Writes the page of a rate capability.</summary>
    public static void Write(string path, string family, RateComparison comparison)
    {
        var page = Begin($"Rate capability against published {family}", "Simulation against literature", "Published capacities are of half cells of different loadings, electrolytes and histories: a spread of a factor of two between works is ordinary.");
        page.Raw("<figure>").Raw(RateChart(family, comparison).ToString()).Raw("</figure><section><h2>Published points</h2>")
            .Table(RateHeader, comparison.Compared.Select(RateCells)).Element("p", Deviation(comparison), "note").Raw("</section>");
        page.Raw("<section><h2>Simulated</h2>").Table(["run", "current", "capacity"], comparison.Simulated.Select(p => (IReadOnlyList<string>)[
            p.Name, UnitVocabulary.Format(p.Current, QuantityKind.SpecificCurrent), UnitVocabulary.Format(p.Capacity, QuantityKind.SpecificCharge),
        ])).Raw("</section>");
        if (comparison.PublishedFits.Count > 0) page.Raw("<section><h2>Rate capability by three numbers</h2>").Table(FitHeader, FitCells(comparison)).Raw("</section>");
        page.Raw("<section><h2>Not compared, and why</h2>").Table(["row", "material", "reason", "source"], comparison.Incomparable.Select(e => (IReadOnlyList<string>)[e.Row.Id, e.Row.Subject, e.Reason, e.Row.Source])).Raw("</section>");
        End(path, page);
    }

    /// <summary>Writes the page of symmetric cells of sodium.</summary>
    public static void Write(string path, MetalComparison comparison)
    {
        var page = Begin("Symmetric cells of sodium: simulated against published", "Simulation against literature", "Generic rules by family of electrolyte and interphase; nothing is fitted to a row. Constants were calibrated on one half of the works; the other half judges.");
        page.Raw("<div class=\"grid\"><figure>").Raw(VoltageChart(comparison).ToString()).Raw("</figure><figure>").Raw(LifeChart(comparison).ToString()).Raw("</figure></div>");
        page.Raw("<section><h2>Agreement</h2>").Table(AgreementHeader, AgreementCells(comparison)).Raw("</section>");
        page.Raw("<section><h2>Rows</h2>").Table(MetalHeader, comparison.Rows.Select(MetalCells)).Raw("</section>");
        page.Raw("<section><h2>Not simulated, and why</h2>").Table(["row", "system", "reason"], comparison.Excluded.Select(e => (IReadOnlyList<string>)[e.Row.Id, e.Row.Subject, e.Reason])).Raw("</section>");
        page.Raw("<section><h2>Numbers used</h2>").Table(
            ["quantity", "value", "quality", "source", "note"],
            comparison.Rules.Ledger.Select(e => (IReadOnlyList<string>)[e.Path, e.Value, e.Provenance.Quality.ToString().ToLowerInvariant(), e.Provenance.Source, e.Provenance.Note ?? ""]),
            row => row[2] == "assumed" ? "assumed" : null).Raw("</section>");
        End(path, page);
    }

    public static readonly IReadOnlyList<string> RateHeader = ["row", "material", "what", "current", "published", "simulated", "ratio", "flags", "source"];

    public static readonly IReadOnlyList<string> FitHeader = ["material", "points", "capacity at no rate", "time / s", "exponent", "source"];

    public static readonly IReadOnlyList<string> AgreementHeader = ["half", "quantity", "rows", "rank correlation", "within a factor of 2", "median factor"];

    public static readonly IReadOnlyList<string> MetalHeader = ["row", "system", "interphase", "electrolyte", "current", "charge", "half", "voltage published", "simulated", "life published", "simulated", "end"];

    public static IReadOnlyList<string> RateCells(RateDeviation d) =>
    [
        d.Published.Row.Id, d.Published.Row.Subject, d.Published.What, UnitVocabulary.Format(d.Published.Current, QuantityKind.SpecificCurrent, 3),
        UnitVocabulary.Format(d.Published.Capacity, QuantityKind.SpecificCharge, 3), UnitVocabulary.Format(d.Simulated, QuantityKind.SpecificCharge, 3), Figure.Of(d.Ratio, 3),
        string.Join(", ", d.Published.Row.Flags), d.Published.Row.Source,
    ];

    public static string Deviation(RateComparison comparison) => comparison.Compared.Count == 0
        ? "No published point lies within the simulated currents."
        : $"Simulated over published capacity: median {Figure.Of(comparison.MedianRatio, 3)}, root mean square deviation from 1 {Figure.Of(comparison.RootMeanSquare, 3)}, {comparison.Compared.Count} points.";

    public static IEnumerable<IReadOnlyList<string>> FitCells(RateComparison comparison)
    {
        if (comparison.SimulatedFit is { } own) yield return Fit("simulated", comparison.Simulated.Count, own, "this run");
        foreach (var fit in comparison.PublishedFits) yield return Fit(fit.Subject, fit.Points, fit.Fit, fit.Source);
    }

    public static IEnumerable<IReadOnlyList<string>> AgreementCells(MetalComparison comparison)
    {
        foreach (bool calibration in Halves)
        {
            yield return Agreement(calibration, "voltage", comparison.Voltages(calibration));
            yield return Agreement(calibration, "life", comparison.Lives(calibration));
        }
    }

    public static IReadOnlyList<string> MetalCells(MetalComparisonRow r) =>
    [
        r.Case.Row.Id, r.Case.Row.Subject, r.Case.Row.InterphaseFamily, r.Case.Row.ElectrolyteFamily,
        UnitVocabulary.Format(r.Case.CurrentDensity, QuantityKind.CurrentDensity, 3), UnitVocabulary.Format(r.Case.ArealCharge, QuantityKind.ChargeDensity, 3),
        r.IsCalibration ? "calibration" : "judged",
        r.Case.Row.Overpotential?.ToString() ?? "", r.Life.Points.Count == 0 ? "" : $"{Figure.Of(1e3 * r.Voltage, 3)} mV",
        PublishedLife(r.Case), $"{(r.Life.HasEnded ? "" : "≥ ")}{Figure.Of(r.Life.Time / Hour, 3)} h", r.Life.Cause,
    ];

    private static string PublishedLife(SymmetricCellCase row) => row.Life is { } life ? $"{(double.IsFinite(life.Upper) ? "" : "≥ ")}{Figure.Of(life.Lower / Hour, 3)} h{(row.HasFailed ? ", failed" : "")}" : "";

    private static IReadOnlyList<string> Fit(string subject, int points, RateCapability fit, string source) =>
    [
        subject, points.ToString(CultureInfo.InvariantCulture), UnitVocabulary.Format(fit.Capacity, QuantityKind.SpecificCharge, 3), Figure.Of(fit.Time, 3), Figure.Of(fit.Exponent, 3), source,
    ];

    private static IReadOnlyList<string> Agreement(bool calibration, string what, MetalAgreement a) =>
    [
        calibration ? "calibration" : "judged", what, a.Count.ToString(CultureInfo.InvariantCulture), Figure.Of(a.Correlation, 2), $"{a.WithinTwo} of {a.Count}", Figure.Of(a.MedianFactor, 3),
    ];

    private static SvgChart Against(MetalComparison comparison, string title, string unit, Func<MetalComparisonRow, bool> tells, Func<MetalComparisonRow, double> published, Func<MetalComparisonRow, double> simulated)
    {
        var chart = new SvgChart(title, $"published / {unit}", $"simulated / {unit}") { IsLogarithmic = true, IsLogarithmicAcross = true };
        var rows = comparison.Rows.Where(tells).ToList();
        double[] all = [.. rows.Select(published).Concat(rows.Select(simulated))];
        if (all.Length > 0) chart.Add(new SvgCurve("equal", [all.Min(), all.Max()], [all.Min(), all.Max()], SvgChart.Palette[6], IsDashed: true));
        foreach (bool calibration in Halves)
        {
            var half = rows.Where(r => r.IsCalibration == calibration).ToList();
            chart.Add(new SvgCurve(calibration ? "calibration half" : "judged half", [.. half.Select(published)], [.. half.Select(simulated)], SvgChart.Palette[calibration ? 5 : 1], IsPoints: true));
        }

        return chart;
    }

    private static HtmlText Begin(string title, string kind, string lead)
    {
        var page = new HtmlText();
        page.Raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\"><link rel=\"icon\" href=\"data:,\">")
            .Element("title", $"{title} · Interna").Raw("<style>").Raw(ReportWriter.Resource("report.css")).Raw("</style></head><body><main>");
        return page.Raw("<header>").Element("p", kind, "kind").Element("h1", title).Element("p", lead, "lead").Raw("</header>");
    }

    private static void End(string path, HtmlText page)
    {
        page.Raw("<footer>");
        foreach (var review in LiteratureReview.All) page.Element("p", $"{review.Key}: {review.Citation}");
        File.WriteAllText(path, page.Raw("</footer></main></body></html>\n").ToString());
    }
}
