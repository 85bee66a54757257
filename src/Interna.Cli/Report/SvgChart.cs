using System.Globalization;
using System.Net;
using System.Text;

namespace Interna.Cli.Report;

/// <summary>One curve of a chart.</summary>
/// <param name="Name">Name in the legend; empty for none.</param>
/// <param name="X">Abscissas.</param>
/// <param name="Y">Ordinates; what is not finite, or not positive on a logarithmic axis, is left out.</param>
/// <param name="Colour">Colour, CSS.</param>
/// <param name="IsDashed">Whether the line is dashed.</param>
/// <param name="IsPoints">Whether points are drawn instead of a line.</param>
internal sealed record SvgCurve(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y, string Colour, bool IsDashed = false, bool IsPoints = false);

/// <summary>A stretch of the abscissa with a name.</summary>
/// <param name="Name">Name above the stretch.</param>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end.</param>
internal sealed record SvgBand(string Name, double From, double To);

/// <summary>A line chart as static SVG: it opens in any browser, drawing program and paper without a script.</summary>
internal sealed class SvgChart(string title, string xLabel, string yLabel)
{
    /// <summary>Okabe and Ito's palette, told apart by every kind of colour vision.</summary>
    public static readonly IReadOnlyList<string> Palette = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#1b2330"];

    private const int Width = 720, Height = 418, Left = 78, Right = 16, Top = 72, Bottom = 50;
    private const double Margin = 0.06;

    private readonly List<SvgCurve> curves = [];
    private readonly List<SvgBand> bands = [];

    /// <summary>Whether the ordinate is logarithmic.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>Whether the abscissa is logarithmic.</summary>
    public bool IsLogarithmicAcross { get; init; }

    /// <summary>Adds a curve.</summary>
    public void Add(SvgCurve curve) => curves.Add(curve);

    /// <summary>Adds a named stretch.</summary>
    public void Add(SvgBand band) => bands.Add(band);

    /// <summary>The chart as an SVG element.</summary>
    public override string ToString()
    {
        var x = Range(curves.SelectMany(c => c.X).Concat(bands.SelectMany(b => new[] { b.From, b.To })).Select(ScaleAcross), curves.Exists(c => c.IsPoints) ? Margin : 0);
        var y = Range(curves.SelectMany(c => c.Y).Select(Scale), Margin);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" font-family=\"system-ui, 'Segoe UI', Arial, sans-serif\" font-size=\"13\" fill=\"#1b2330\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(title)}</title><rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/>");
        Text(svg, Left, 18, title, "start", bold: true);
        Stretches(svg, x);
        Axes(svg, x, y);
        foreach (var curve in curves)
        {
            if (curve.IsPoints) Points(svg, curve, x, y);
            else Line(svg, curve, x, y);
        }

        Legend(svg);
        return svg.Append("</svg>").ToString();
    }

    private double Scale(double y) => Scale(y, IsLogarithmic);

    private double ScaleAcross(double x) => Scale(x, IsLogarithmicAcross);

    private static double Scale(double v, bool logarithmic) => !logarithmic ? v : v > 0 ? Math.Log10(v) : double.NaN;

    // Values that differ by less are one value: a chart of rounding errors shows nothing.
    private const double Rounding = 1e-6;

    private static (double Low, double High) Range(IEnumerable<double> values, double margin)
    {
        var finite = values.Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (low, high) = (finite.Min(), finite.Max());
        // A constant is drawn in the middle of half its own size up and down, zero in the middle of one up and down.
        if (high - low <= Rounding * Math.Max(Math.Abs(low), Math.Abs(high))) (low, high) = low == 0 ? (-1, 1) : (low - 0.5 * Math.Abs(low), high + 0.5 * Math.Abs(high));
        return (low - margin * (high - low), high + margin * (high - low));
    }

    private static double Across(double v, (double Low, double High) x) => Left + (v - x.Low) / (x.High - x.Low) * (Width - Left - Right);

    private static double Down(double v, (double Low, double High) y) => Height - Bottom - (v - y.Low) / (y.High - y.Low) * (Height - Top - Bottom);

    private void Stretches(StringBuilder svg, (double Low, double High) x)
    {
        foreach (var (band, i) in bands.Select((b, i) => (b, i)))
        {
            double from = Across(band.From, x), to = Across(band.To, x);
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{from:0.##}\" y=\"{Top}\" width=\"{to - from:0.##}\" height=\"{Height - Top - Bottom}\" fill=\"{(i % 2 == 0 ? "#f5f7fa" : "#eef3ea")}\"/>");
            Text(svg, (from + to) / 2, Top - 5, band.Name, "middle", size: 11);
        }
    }

    private void Axes(StringBuilder svg, (double Low, double High) x, (double Low, double High) y)
    {
        foreach (double tick in Ticks(x, IsLogarithmicAcross))
        {
            double at = Across(tick, x);
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{at:0.##} {Height - Bottom}v5\" stroke=\"#1b2330\"/>");
            Text(svg, at, Height - Bottom + 18, IsLogarithmicAcross ? Power(tick) : Number(tick), "middle");
        }

        foreach (double tick in Ticks(y, IsLogarithmic))
        {
            double at = Down(tick, y);
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {at:0.##}H{Width - Right}\" stroke=\"#dfe4ea\"/>");
            Text(svg, Left - 8, at + 4, IsLogarithmic ? Power(tick) : Number(tick), "end");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {Top}V{Height - Bottom}H{Width - Right}\" fill=\"none\" stroke=\"#1b2330\"/>");
        Text(svg, (Left + Width - Right) / 2.0, Height - 10, xLabel, "middle");
        svg.Append(CultureInfo.InvariantCulture, $"<text transform=\"translate(16 {(Top + Height - Bottom) / 2}) rotate(-90)\" text-anchor=\"middle\">{Escape(yLabel)}</text>");
    }

    private void Line(StringBuilder svg, SvgCurve curve, (double Low, double High) x, (double Low, double High) y)
    {
        if (curve.IsPoints)
        {
            Points(svg, curve, x, y);
            return;
        }

        svg.Append("<path d=\"");
        bool down = false;
        for (int i = 0; i < curve.X.Count; i++)
        {
            double v = Scale(curve.Y[i]);
            if (!double.IsFinite(v))
            {
                down = false;
                continue;
            }

            svg.Append(CultureInfo.InvariantCulture, $"{(down ? 'L' : 'M')}{Across(ScaleAcross(curve.X[i]), x):0.##} {Down(v, y):0.##}");
            down = true;
        }

        svg.Append(CultureInfo.InvariantCulture, $"\" fill=\"none\" stroke=\"{curve.Colour}\" stroke-width=\"2\"{(curve.IsDashed ? " stroke-dasharray=\"6 4\"" : "")}/>");
    }

    private void Points(StringBuilder svg, SvgCurve curve, (double Low, double High) x, (double Low, double High) y)
    {
        for (int i = 0; i < curve.X.Count; i++)
        {
            var (across, down) = (ScaleAcross(curve.X[i]), Scale(curve.Y[i]));
            if (double.IsFinite(across) && double.IsFinite(down)) Circle(svg, Across(across, x), Down(down, y), curve.Colour);
        }
    }

    private static void Circle(StringBuilder svg, double across, double down, string colour) =>
        svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{across:0.##}\" cy=\"{down:0.##}\" r=\"4\" fill=\"{colour}\" fill-opacity=\"0.75\"/>");

    private void Legend(StringBuilder svg)
    {
        double at = Width - Right;
        foreach (var curve in curves.Where(c => c.Name.Length > 0).DistinctBy(c => c.Name).Reverse())
        {
            Text(svg, at, 38, curve.Name, "end", size: 12);
            at -= 7.0 * curve.Name.Length + 8;
            if (curve.IsPoints) Circle(svg, at - 10, 34, curve.Colour);
            else svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{at - 22:0.##} 34h20\" stroke=\"{curve.Colour}\" stroke-width=\"2\"{(curve.IsDashed ? " stroke-dasharray=\"6 4\"" : "")}/>");
            at -= 34;
        }
    }

    private static void Text(StringBuilder svg, double x, double y, string text, string anchor, int size = 13, bool bold = false) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" text-anchor=\"{anchor}\" font-size=\"{size}\"{(bold ? " font-weight=\"600\"" : "")}>{Escape(text)}</text>");

    // Steps of 1, 2 or 5 times a power of ten; whole decades on a logarithmic axis.
    private static IEnumerable<double> Ticks((double Low, double High) range, bool decades)
    {
        double rough = (range.High - range.Low) / 6, power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = (rough / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10.0 } * power;
        if (decades) step = Math.Max(1, Math.Round(step));
        // Where a logarithmic axis shows less than two decades, 2 and 5 are marked too.
        if (decades && range.High - range.Low < 2)
        {
            for (double k = Math.Floor(range.Low); k <= range.High; k++)
                foreach (double part in new[] { 0, Math.Log10(2), Math.Log10(5) })
                    if (k + part >= range.Low && k + part <= range.High) yield return k + part;
            yield break;
        }

        for (double k = Math.Ceiling(range.Low / step); k * step <= range.High; k++) yield return k == 0 ? 0 : k * step;
    }

    private static string Number(double value) => value == 0 ? "0" : value.ToString(Math.Abs(value) is >= 1e-3 and < 1e5 ? "0.####" : "0.##e0", CultureInfo.InvariantCulture).Replace('-', '−');

    private static string Power(double exponent) =>
        Math.Abs(exponent - Math.Round(exponent)) > 1e-9 ? Number(Math.Pow(10, exponent)) : Decade(exponent);

    private static string Decade(double exponent) => "10" + string.Concat(exponent.ToString("0", CultureInfo.InvariantCulture).Select(c => c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']));

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
