using System.Reflection;
using System.Text;
using Interna.Data.Results;

namespace Interna.Cli.Report;

/// <summary>Writes <c>report.html</c>: one file that opens without a network, with everything a reader needs to judge the run.</summary>
/// <remarks>
/// The page forbids itself to load anything: its content security policy allows only what is written inside it. It computes
/// nothing: figures come from <see cref="RunFigures"/>, curves from the record.
/// </remarks>
internal static class ReportWriter
{
    private const string Policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:";

    /// <summary>Name of the file in a results folder.</summary>
    public const string FileName = "report.html";

    /// <summary>Writes the report of a set of results.</summary>
    public static void Write(string path, ResultSet results)
    {
        using var stream = File.Create(path);
        Write(stream, results);
    }

    /// <summary>Writes the report of a set of results.</summary>
    public static void Write(Stream stream, ResultSet results)
    {
        var page = new HtmlText();
        page.Raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">")
            .Raw("<link rel=\"icon\" href=\"data:,\">")
            .Element("title", $"{results.Name} · Interna")
            .Raw("<style>").Raw(Resource("report.css")).Raw("</style></head><body><main>");
        Overview.Write(page, results);
        CycleSection.Write(page, results);
        Charts(page, results);
        SurfaceSection.Write(page, results);
        Details.Write(page, results);
        page.Raw("<noscript><p class=\"warning\">The charts need JavaScript, all of it inside this file. The numbers are in the files beside it.</p></noscript></main>");
        Send(stream, page.ToString());
        Send(stream, "<script>");
        CopyResource(stream, "plotly.js");
        Send(stream, "</script>\n<script id=\"results\" type=\"application/json\">");
        ReportData.Write(stream, results);
        Send(stream, "</script>\n<script>");
        Send(stream, Resource("report.js"));
        Send(stream, "</script></body></html>\n");
    }

    private static void Charts(HtmlText page, ResultSet results)
    {
        page.Raw("<section><h2>Inside the cell</h2><div class=\"choice\" id=\"runs\" role=\"group\" aria-label=\"Run\"></div>")
            .Raw("<figure><div class=\"chart\" id=\"losses\"></div><figcaption>From equilibrium to terminal voltage: each band is one loss. ")
            .Raw("The upper line is the equilibrium potential of the cell at the mean stoichiometries, the black line the voltage.</figcaption></figure>")
            .Raw("<figure><div class=\"chart\" id=\"potentials\"></div><figcaption>What a third electrode shows: each electrode against sodium without current in the ")
            .Raw("middle of the separator. Their difference is the voltage.</figcaption></figure>");
        if (results.Runs.Any(r => r.Snapshots.Count > 0))
        {
            page.Raw("<h3>Profiles</h3><div class=\"slider\"><button type=\"button\" id=\"play\" aria-label=\"Play\">▶</button>")
                .Raw("<input type=\"range\" id=\"instant\" min=\"0\" value=\"0\" aria-label=\"Time\"><output id=\"when\"></output></div>")
                .Raw("<div class=\"grid\" id=\"profiles\"></div><p class=\"note\">Grey: the start of the run. x counts from the negative current collector.</p>");
        }

        page.Raw("<h3>Balances, heat, temperature and current</h3><div class=\"grid\"><div class=\"chart small\" id=\"balance\"></div><div class=\"chart small\" id=\"heat\"></div>")
            .Raw("<div class=\"chart small\" id=\"temperature\"></div><div class=\"chart small\" id=\"current\"></div></div></section>");
        if (results.Runs.Any(r => r.Spectra.Count > 0))
        {
            page.Raw("<section id=\"impedance\"><h2>Impedance</h2><div class=\"grid\"><div class=\"chart square\" id=\"nyquist\"></div><div class=\"chart square\" id=\"bode\"></div></div>")
                .Raw("<p class=\"note\">Solid: the whole cell. Dashed: its parts, which add up to it. Spectra of the run chosen above.</p></section>");
        }
    }

    private static void Send(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));

    private static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"resource {name} is missing from the build");

    /// <summary>A resource of the program as text.</summary>
    internal static string Resource(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private static void CopyResource(Stream target, string name)
    {
        using var source = Open(name);
        source.CopyTo(target);
    }
}
