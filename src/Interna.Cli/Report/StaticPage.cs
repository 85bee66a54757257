namespace Interna.Cli.Report;

/// <summary>A report without a script: one HTML file of text and static pictures.</summary>
internal static class StaticPage
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    /// <summary>Begins the page.</summary>
    public static HtmlText Begin(string title, string kind, string heading, string lead)
    {
        var page = new HtmlText();
        page.Raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\"><link rel=\"icon\" href=\"data:,\">")
            .Element("title", $"{title} · Interna").Raw("<style>").Raw(ReportWriter.Resource("report.css")).Raw("</style></head><body><main>");
        return page.Raw("<header>").Element("p", kind, "kind").Element("h1", heading).Element("p", lead, "lead").Raw("</header>");
    }

    /// <summary>Numbers used, the assumed ones shaded.</summary>
    public static void Numbers(HtmlText page, IReadOnlyList<LedgerEntry> ledger) =>
        page.Raw("<section><h2>Numbers used</h2>").Table(
            ["quantity", "value", "quality", "source", "note"],
            ledger.Select(e => (IReadOnlyList<string>)[e.Path, e.Value, e.Provenance.Quality.ToString().ToLowerInvariant(), e.Provenance.Source, e.Provenance.Note ?? ""]),
            row => row[2] == "assumed" ? "assumed" : null).Raw("<p class=\"note\">Shaded rows are assumed for want of data.</p></section>");
}
