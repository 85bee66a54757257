using Interna.Data.Results;
using Interna.Measurements;
using Interna.Quantities;

namespace Interna.Cli.Report;

/// <summary>Writes the report of sweeps at several scan rates: one HTML file of text and static pictures.</summary>
internal static class SweepsReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(string path, SweepResults results)
    {
        var series = results.Series;
        var page = StaticPage.Begin(results.Name, "Sweeps at several scan rates", $"{series.Sweeps.Count} scan rates, voltage {(series.Sweeps[0].IsFalling ? "falling" : "rising")}, from {string.Join(", ", results.Sources)}.");
        page.Raw(results.IsIdentifiable ? "<section class=\"note\">" : "<section class=\"warning\">").Element("h2", "Can a split be read off these scan rates?").Raw("<ul>");
        foreach (string judgement in results.Judgements) page.Element("li", judgement);
        foreach (var electrode in results.Electrodes.Where(e => e.IsComposite)) page.Element("li", CompositeNote(electrode));
        page.Raw("</ul></section><section><h2>Scan rates</h2>").Table(Header(results), Rows(results))
            .Element("p", "Charge: over the voltages all sweeps cover. Called capacitive: the part k₁v of Dunn's fit. True: what a simulated electrode really stored at the surface of its particles and in its double layer.", "note").Raw("</section>");
        page.Raw("<section><h2>Pictures</h2><div class=\"grid\">");
        foreach (var (_, chart) in SweepCharts.All(results)) StaticPage.Picture(page, chart);
        page.Raw("</div></section><section><h2>Exponent, fits and charges</h2>").Table(["scan rate", "b between neighbours"], results.B.Local.Select(l => (IReadOnlyList<string>)[Rate(l.Rate), Figure.Of(l.B, 3)]));
        page.Element("p", $"b of the peak currents over all rates {Figure.Of(results.B.OfPeaks, 3)}, R² {Figure.Of(results.B.Peak.Determination)}. b = ½ for semi-infinite diffusion and 1 for a surface, but also 1 for a host so thin that it fills as one.")
            .Element("p", $"Dunn's fit i = k₁v + k₂√v: R² {Figure.Of(results.Dunn.Determination)}. It fits whether its reading holds or not.").Element("p", $"Trasatti: {Charges(results)}.").Raw("</section>");
        StaticPage.End(page, path,
            "b: Lindström et al., J. Phys. Chem. B 101 (1997) 7717. Split of currents: Wang, Polleux, Lim and Dunn, J. Phys. Chem. C 111 (2007) 14925. Split of charges: Ardizzone, Fregonara and Trasatti, Electrochim. Acta 35 (1990) 263.",
            "Currents count positive in the direction of the sweep.");
    }

    /// <summary>Titles of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Header(SweepResults results) =>
    [
        "scan rate", "peak current", "at", "charge", "called capacitive",
        .. Known(results).SelectMany(e => Layered(e) ? new[] { $"true surface, {e.Name}", $"true double layer, {e.Name}" } : [$"true surface, {e.Name}"]),
    ];

    /// <summary>A row for every scan rate.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(SweepResults results) => results.Series.Sweeps.Select((sweep, r) => (IReadOnlyList<string>)[
        Rate(sweep.Rate),
        UnitVocabulary.Format(sweep.Peak.Current, QuantityKind.Current),
        UnitVocabulary.Format(sweep.Peak.Voltage, QuantityKind.Voltage),
        UnitVocabulary.Format(results.Series.Charge(r), QuantityKind.Charge),
        Percent(results.Dunn.CapacitiveFraction(r)),
        .. Known(results).SelectMany(e => Layered(e) ? new[] { Percent(e.Shares[r].Surface), Percent(e.Shares[r].DoubleLayer) } : [Percent(e.Shares[r].Surface)]),
    ]);

    /// <summary>Trasatti's charges in words.</summary>
    public static string Charges(SweepResults results)
    {
        var t = results.Trasatti;
        string total = double.IsNaN(t.Total) ? "none, its line does not lead to a positive one" : $"{UnitVocabulary.Format(t.Total, QuantityKind.Charge)} (R² {Figure.Of(t.TotalDetermination)})";
        return $"charge at infinite rate {UnitVocabulary.Format(t.Outer, QuantityKind.Charge)} (R² {Figure.Of(t.OuterDetermination)}), at vanishing rate {total}";
    }

    /// <summary>What the true split of a composite leaves out.</summary>
    public static string CompositeNote(SweptElectrode electrode) =>
        $"{electrode.Name} is a composite that stores at its inner interfaces: what it takes up there moves by diffusion and does not count as surface";

    private static IEnumerable<SweptElectrode> Known(SweepResults results) => results.Electrodes.Where(e => e.Shares.Count > 0);

    private static bool Layered(SweptElectrode electrode) => electrode.Shares.Any(s => s.DoubleLayer != 0);

    private static string Rate(double rate) => UnitVocabulary.Format(rate, QuantityKind.SweepRate);

    private static string Percent(double part) => $"{Figure.Of(100 * part, 3)} %";
}
