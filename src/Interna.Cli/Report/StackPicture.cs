using System.Globalization;
using System.Net;
using System.Text;
using Interna.Quantities;

namespace Interna.Cli.Report;

/// <summary>The layers of an interphase from the sodium to the electrolyte, as static SVG; widths follow the logarithm of the thickness.</summary>
internal static class StackPicture
{
    private const int Width = 720, Height = 248, Top = 46, Bottom = 64, End = 90;

    /// <summary>Draws a stack.</summary>
    public static string Of(Interphase interphase)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" font-family=\"system-ui, 'Segoe UI', Arial, sans-serif\" font-size=\"12\" fill=\"#1b2330\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(interphase.Name)}: layers</title><rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/><text x=\"20\" y=\"24\" font-size=\"13\" font-weight=\"600\">{Escape(interphase.Name)}: layers</text>");
        Box(svg, 20, End, "#c9ced6", "sodium");
        double[] weights = [.. interphase.Layers.Select(l => 1 + Math.Max(0, Math.Log10(l.Thickness.Value / 1e-10)))];
        double room = Width - 40 - 2 * End, at = 20 + End;
        var names = interphase.Layers.SelectMany(l => l.Composite.Components).Select(c => c.Phase.Name).Distinct().ToList();
        foreach (var (layer, weight) in interphase.Layers.Zip(weights))
        {
            double width = room * weight / weights.Sum();
            Grains(svg, layer, at, width, names);
            Text(svg, at + width / 2, Top - 6, layer.Name);
            Text(svg, at + width / 2, Height - Bottom + 16, UnitVocabulary.Format(layer.Thickness.Value, QuantityKind.Length, 3));
            at += width;
        }

        Box(svg, at, End, "#dff0fa", "electrolyte");
        Legend(svg, names);
        return svg.Append("</svg>").ToString();
    }

    // Names beside squares of their colours, in as many rows as they need.
    private static void Legend(StringBuilder svg, List<string> names)
    {
        double x = 20, y = Height - 34;
        foreach (string name in names)
        {
            double width = 26 + 6.6 * name.Length;
            if (x > 20 && x + width > Width - 20) (x, y) = (20, y + 17);
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"11\" height=\"11\" fill=\"{Colour(names, name)}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + 15:0.#}\" y=\"{y + 10:0.#}\">{Escape(name)}</text>");
            x += width;
        }
    }

    // Heights are volume fractions; pores are the part at the top.
    private static void Grains(StringBuilder svg, Layer layer, double at, double width, List<string> names)
    {
        double room = Height - Top - Bottom, y = Top + room * layer.Composite.Porosity;
        if (layer.Composite.Porosity > 0) svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{at:0.#}\" y=\"{Top}\" width=\"{width:0.#}\" height=\"{y - Top:0.#}\" fill=\"#dff0fa\" stroke=\"#fff\"/>");
        foreach (var component in layer.Composite.Components)
        {
            double height = room * (1 - layer.Composite.Porosity) * component.Fraction;
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{at:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" fill=\"{Colour(names, component.Phase.Name)}\" stroke=\"#fff\"/>");
            y += height;
        }
    }

    private static string Colour(List<string> names, string name) => SvgChart.Palette[names.IndexOf(name) % SvgChart.Palette.Count];

    private static void Box(StringBuilder svg, double at, double width, string colour, string name)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{at:0.#}\" y=\"{Top}\" width=\"{width:0.#}\" height=\"{Height - Top - Bottom}\" fill=\"{colour}\"/>");
        Text(svg, at + width / 2, (Top + Height - Bottom) / 2.0 + 4, name);
    }

    private static void Text(StringBuilder svg, double x, double y, string text) => svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"middle\">{Escape(text)}</text>");

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
