using Interna.Data.Results;
using Interna.Quantities;

namespace Interna.Cli.Report;

/// <summary>Writes the report of a rate capability: one HTML file of text and a static picture.</summary>
internal static class RateReport
{
    private const int CurvePoints = 121;
    private const double Beyond = 2;

    /// <summary>Titles of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Header { get; } = ["discharge", "current", "capacity", "fitted", "time it took", "ended by"];

    /// <summary>A row for every discharge.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(RateResults results) => results.Series.Discharges.Select(d => (IReadOnlyList<string>)[
        d.Name,
        UnitVocabulary.Format(d.Current, results.Series.CurrentKind),
        UnitVocabulary.Format(d.Capacity, results.Series.CapacityKind),
        UnitVocabulary.Format(results.Fit.AtCurrent(d.Current), results.Series.CapacityKind),
        Figure.Duration(d.Capacity / d.Current),
        d.End,
    ]);

    /// <summary>The fit in words.</summary>
    public static string Fit(RateResults results)
    {
        var fit = results.Fit;
        return $"Q = Q_M [1 − (Rτ)ⁿ (1 − exp(−(Rτ)⁻ⁿ))], R = I/Q: Q_M {UnitVocabulary.Format(fit.Capacity, results.Series.CapacityKind)}, τ {Figure.Duration(fit.Time)}, n {Figure.Of(fit.Exponent, 3)}; rms error {Figure.Of(100 * fit.RootMeanSquare, 3)} % of Q_M";
    }

    /// <summary>What was not taken; null for nothing.</summary>
    public static string? LeftOut(RateResults results) => results.Series.LeftOut == 0
        ? null
        : $"{results.Series.LeftOut} discharges are left out: of changing current, or ended by a time or a charge before the cell was empty.";

    /// <summary>Capacity against current with the fit.</summary>
    public static SvgChart Chart(RateResults results)
    {
        var (kind, capacity, discharges) = (results.Series.CurrentKind, results.Series.CapacityKind, results.Series.Discharges);
        double i = InUnit(kind), q = InUnit(capacity), low = Math.Log(discharges[0].Current / Beyond), high = Math.Log(discharges[^1].Current * Beyond);
        var chart = new SvgChart($"{results.Name}: capacity against rate", $"log₁₀ (current / {kind.DisplayUnits[^1]})", $"capacity / {capacity.DisplayUnits[^1]}");
        double[] currents = [.. Enumerable.Range(0, CurvePoints).Select(k => Math.Exp(low + (high - low) * k / (CurvePoints - 1)))];
        chart.Add(new SvgCurve("three parameters", [.. currents.Select(c => Math.Log10(c / i))], [.. currents.Select(c => results.Fit.AtCurrent(c) / q)], SvgChart.Palette[1]));
        chart.Add(new SvgCurve("discharges", [.. discharges.Select(d => Math.Log10(d.Current / i))], [.. discharges.Select(d => d.Capacity / q)], SvgChart.Palette[0], IsPoints: true));
        return chart;
    }

    /// <summary>Writes the report.</summary>
    public static void Write(string path, RateResults results)
    {
        var page = StaticPage.Begin(results.Name, "Rate capability", Fit(results));
        StaticPage.Picture(page, Chart(results));
        page.Raw("<section><h2>Discharges</h2>").Table(Header, Rows(results));
        if (LeftOut(results) is { } note) page.Element("p", note, "note");
        page.Element("p", "R counts from the capacity that came out: 1/R is the time the discharge took. n is near ½ where diffusion limits and near 1 where resistance does; below τ capacity is lost.", "note").Raw("</section>");
        StaticPage.End(page, path, "Three parameters: Tian et al., Nat. Commun. 10 (2019) 1933, equation 2, least squares in Q.");
    }

    // One display unit in SI.
    private static double InUnit(QuantityKind kind) => UnitVocabulary.Parse("1 " + kind.DisplayUnits[^1], kind);
}
