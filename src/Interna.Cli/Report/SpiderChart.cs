using System.Globalization;
using System.Net;
using System.Text;
using Interna.Models.Interphases;

namespace Interna.Cli.Report;

/// <summary>Scores on axes from one centre as static SVG: likely values as a line, bounds dashed, unknown axes left open.</summary>
internal static class SpiderChart
{
    private const int Width = 720, Height = 470, Radius = 150, Rings = 4;
    private const double CentreX = 360, CentreY = 262;

    /// <summary>Draws the scores of several conditions.</summary>
    public static string Of(string title, IReadOnlyList<(string Name, IReadOnlyList<SpiderScore> Scores)> conditions)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" font-family=\"system-ui, 'Segoe UI', Arial, sans-serif\" font-size=\"13\" fill=\"#1b2330\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(title)}</title><rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/><text x=\"20\" y=\"24\" font-weight=\"600\">{Escape(title)}</text>");
        int axes = conditions[0].Scores.Count;
        Web(svg, axes);
        for (int a = 0; a < axes; a++) Label(svg, a, axes, conditions.Any(c => c.Scores[a].Score is not null) ? conditions[0].Scores[a].Name : conditions[0].Scores[a].Name + " (unknown)");
        for (int c = 0; c < conditions.Count; c++)
        {
            string colour = SvgChart.Palette[c % SvgChart.Palette.Count];
            Polygon(svg, conditions[c].Scores, s => s.Value, $"stroke=\"{colour}\" stroke-width=\"2.5\"", colour);
            Polygon(svg, conditions[c].Scores, s => s.Lower, $"stroke=\"{colour}\" stroke-dasharray=\"5 4\"", null);
            Polygon(svg, conditions[c].Scores, s => s.Upper, $"stroke=\"{colour}\" stroke-dasharray=\"5 4\"", null);
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M20 {46 + 20 * c}h24\" stroke=\"{colour}\" stroke-width=\"2.5\"/><text x=\"50\" y=\"{50 + 20 * c}\">{Escape(conditions[c].Name)}</text>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static (double X, double Y) Place(int axis, int axes, double score)
    {
        double angle = -Math.PI / 2 + 2 * Math.PI * axis / axes;
        return (CentreX + Radius * score * Math.Cos(angle), CentreY + Radius * score * Math.Sin(angle));
    }

    private static void Web(StringBuilder svg, int axes)
    {
        for (int ring = 1; ring <= Rings; ring++)
        {
            string points = string.Join(' ', Enumerable.Range(0, axes).Select(a => Place(a, axes, ring / (double)Rings)).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.#},{p.Y:0.#}")));
            svg.Append(CultureInfo.InvariantCulture, $"<polygon points=\"{points}\" fill=\"none\" stroke=\"#dfe4ea\"/>");
        }

        for (int a = 0; a < axes; a++)
        {
            var (x, y) = Place(a, axes, 1);
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{CentreX} {CentreY}L{x:0.#} {y:0.#}\" stroke=\"#dfe4ea\"/>");
        }
    }

    private static void Label(StringBuilder svg, int axis, int axes, string text)
    {
        var (x, y) = Place(axis, axes, 1.12);
        string anchor = Math.Abs(x - CentreX) < 10 ? "middle" : x > CentreX ? "start" : "end";
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y + 4:0.#}\" text-anchor=\"{anchor}\">{Escape(text)}</text>");
    }

    // Neighbouring known axes are joined; where one is unknown the line stays open.
    private static void Polygon(StringBuilder svg, IReadOnlyList<SpiderScore> scores, Func<Estimate, double> of, string stroke, string? dots)
    {
        int n = scores.Count;
        var places = scores.Select((s, a) => s.Score is { } e ? Place(a, n, of(e)) : ((double X, double Y)?)null).ToList();
        if (places.TrueForAll(p => p is not null))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<polygon points=\"{string.Join(' ', places.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p!.Value.X:0.#},{p.Value.Y:0.#}")))}\" fill=\"{dots ?? "none"}\" fill-opacity=\"0.08\" {stroke}/>");
        }
        else
        {
            for (int a = 0; a < n; a++)
            {
                if (places[a] is { } from && places[(a + 1) % n] is { } to)
                    svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{from.X:0.#} {from.Y:0.#}L{to.X:0.#} {to.Y:0.#}\" fill=\"none\" {stroke}/>");
            }
        }

        if (dots is null) return;
        foreach (var place in places.OfType<(double X, double Y)>()) svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{place.X:0.#}\" cy=\"{place.Y:0.#}\" r=\"3.5\" fill=\"{dots}\"/>");
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
