namespace Interna.Cli.Report;

/// <summary>The frame of a report of text and static pictures: one HTML file that loads nothing and runs no script.</summary>
internal static class StaticPage
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    /// <summary>Begins a page.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="kind">What kind of report, above the title.</param>
    /// <param name="lead">What to know first, below the title; empty for nothing.</param>
    public static HtmlText Begin(string title, string kind, string lead) => new HtmlText()
        .Raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\"><link rel=\"icon\" href=\"data:,\">")
        .Element("title", $"{title} · Interna").Raw("<style>").Raw(ReportWriter.Resource("report.css")).Raw("</style></head><body><main>")
        .Raw("<header>").Element("p", kind, "kind").Element("h1", title).Element("p", lead, "lead").Raw("</header>");

    /// <summary>A picture within a page.</summary>
    public static void Picture(HtmlText page, SvgChart chart) => page.Raw("<figure>").Raw(chart.ToString()).Raw("</figure>");

    /// <summary>Numbers used, the assumed ones shaded.</summary>
    public static void Numbers(HtmlText page, IReadOnlyList<LedgerEntry> ledger) =>
        page.Raw("<section><h2>Numbers used</h2>").Table(
            ["quantity", "value", "quality", "source", "note"],
            ledger.Select(e => (IReadOnlyList<string>)[e.Path, e.Value, e.Provenance.Quality.ToString().ToLowerInvariant(), e.Provenance.Source, e.Provenance.Note ?? ""]),
            row => row[2] == "assumed" ? "assumed" : null).Raw("<p class=\"note\">Shaded rows are assumed for want of data.</p></section>");

    /// <summary>Ends a page and writes it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="path">File to write.</param>
    /// <param name="footnotes">Paragraphs at its foot.</param>
    public static void End(HtmlText page, string path, params ReadOnlySpan<string> footnotes)
    {
        page.Raw("<footer>");
        foreach (var note in footnotes) page.Element("p", note);
        page.Raw("</footer></main></body></html>\n");
        File.WriteAllText(path, page.ToString());
    }
}
