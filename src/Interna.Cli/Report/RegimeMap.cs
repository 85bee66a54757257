using System.Globalization;
using System.Net;
using System.Text;
using Interna.Data.Results;
using Interna.Models.Interphases;

namespace Interna.Cli.Report;

/// <summary>What ends first over current density and areal capacity, both logarithmic, as static SVG.</summary>
internal static class RegimeMap
{
    private const int Width = 720, Height = 470, Left = 78, Right = 190, Top = 44, Bottom = 54;
    private const double MilliampPerSquareCentimetre = 10, MilliampHourPerSquareCentimetre = 3.6e4;

    private static readonly double[] Marks = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20];

    private static readonly Dictionary<InterphaseRegime, string> Colours = new()
    {
        [InterphaseRegime.Sound] = "#009e73",
        [InterphaseRegime.Unstable] = "#cc79a7",
        [InterphaseRegime.Cracks] = "#e69f00",
        [InterphaseRegime.Polarisation] = "#0072b2",
        [InterphaseRegime.Depletion] = "#d55e00",
        [InterphaseRegime.Inventory] = "#5b6675",
        [InterphaseRegime.Unknown] = "#dfe4ea",
    };

    /// <summary>Draws a map with the conditions it is judged under as crosses.</summary>
    public static string Of(string title, RegimeGrid grid, IReadOnlyList<(string Name, double Current, double Capacity)> conditions)
    {
        double[] x = [.. grid.Currents.Select(j => Math.Log(j / MilliampPerSquareCentimetre))], y = [.. grid.Capacities.Select(q => Math.Log(q / MilliampHourPerSquareCentimetre))];
        double stepX = (x[^1] - x[0]) / (x.Length - 1), stepY = (y[^1] - y[0]) / (y.Length - 1);
        double Across(double v) => Left + (v - x[0] + stepX / 2) / (x[^1] - x[0] + stepX) * (Width - Left - Right);
        double Down(double v) => Height - Bottom - (v - y[0] + stepY / 2) / (y[^1] - y[0] + stepY) * (Height - Top - Bottom);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" font-family=\"system-ui, 'Segoe UI', Arial, sans-serif\" font-size=\"13\" fill=\"#1b2330\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{WebUtility.HtmlEncode(title)}</title><rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/><text x=\"20\" y=\"24\" font-weight=\"600\">{WebUtility.HtmlEncode(title)}</text>");
        for (int i = 0; i < y.Length; i++)
        {
            for (int k = 0; k < x.Length; k++)
            {
                double left = Across(x[k] - stepX / 2), top = Down(y[i] + stepY / 2);
                svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{left:0.##}\" y=\"{top:0.##}\" width=\"{Across(x[k] + stepX / 2) - left + 0.3:0.##}\" height=\"{Down(y[i] - stepY / 2) - top + 0.3:0.##}\" fill=\"{Colours[grid.Regimes[i][k]]}\"/>");
            }
        }

        foreach (double mark in Marks)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Across(Math.Log(mark)):0.##} {Height - Bottom}v5\" stroke=\"#1b2330\"/><text x=\"{Across(Math.Log(mark)):0.##}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{mark}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {Down(Math.Log(mark)):0.##}h-5\" stroke=\"#1b2330\"/><text x=\"{Left - 8}\" y=\"{Down(Math.Log(mark)) + 4:0.##}\" text-anchor=\"end\">{mark}</text>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 12}\" text-anchor=\"middle\">current density / mA/cm²</text><text transform=\"translate(22 {(Top + Height - Bottom) / 2}) rotate(-90)\" text-anchor=\"middle\">capacity of a half cycle / mAh/cm²</text>");
        foreach (var (name, current, capacity) in conditions)
        {
            double cx = Across(Math.Log(current / MilliampPerSquareCentimetre)), cy = Down(Math.Log(capacity / MilliampHourPerSquareCentimetre));
            if (cx < Left || cx > Width - Right || cy < Top || cy > Height - Bottom) continue;
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{cx - 6:0.##} {cy:0.##}h12M{cx:0.##} {cy - 6:0.##}v12\" stroke=\"#fff\" stroke-width=\"2.5\"/><text x=\"{cx + 9:0.##}\" y=\"{cy - 5:0.##}\" fill=\"#fff\" font-weight=\"600\">{WebUtility.HtmlEncode(name)}</text>");
        }

        Legend(svg, grid);
        return svg.Append("</svg>").ToString();
    }

    private static void Legend(StringBuilder svg, RegimeGrid grid)
    {
        int row = 0;
        foreach (var regime in Colours.Keys.Where(r => grid.Regimes.Any(line => line.Contains(r))))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Width - Right + 18}\" y=\"{Top + 24 * row}\" width=\"16\" height=\"16\" fill=\"{Colours[regime]}\"/><text x=\"{Width - Right + 42}\" y=\"{Top + 13 + 24 * row}\">{WebUtility.HtmlEncode(InterphaseTables.Words(regime))}</text>");
            row++;
        }
    }
}
