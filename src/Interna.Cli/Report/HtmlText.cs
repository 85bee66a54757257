using System.Globalization;
using System.Net;
using System.Text;

namespace Interna.Cli.Report;

/// <summary>Builds HTML; everything that is not markup goes through <see cref="Text"/>, which escapes it.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _html = new();

    /// <summary>Markup, as it is.</summary>
    public HtmlText Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Text, escaped.</summary>
    public HtmlText Text(string text)
    {
        _html.Append(WebUtility.HtmlEncode(text));
        return this;
    }

    /// <summary>An element that holds text.</summary>
    public HtmlText Element(string tag, string text, string? style = null)
    {
        _html.Append('<').Append(tag);
        if (style is not null) _html.Append(" class=\"").Append(style).Append('"');
        _html.Append('>');
        return Text(text).Raw($"</{tag}>");
    }

    /// <summary>A table; cells that begin with a digit or a sign are set as numbers.</summary>
    public HtmlText Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows, Func<IReadOnlyList<string>, string?>? styleOf = null)
    {
        Raw("<div class=\"scroll\"><table><thead><tr>");
        foreach (var cell in header) Element("th", cell);
        Raw("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            Raw(styleOf?.Invoke(row) is { } style ? $"<tr class=\"{style}\">" : "<tr>");
            foreach (var cell in row) Element("td", cell, IsNumber(cell) ? "number" : null);
            Raw("</tr>");
        }

        return Raw("</tbody></table></div>");
    }

    public override string ToString() => _html.ToString();

    private static bool IsNumber(string cell) =>
        cell.Length > 0 && (char.IsAsciiDigit(cell[0]) || (cell.Length > 1 && cell[0] is '−' or '+' or '-' && char.IsAsciiDigit(cell[1])))
        && cell.Count(char.IsLetter) <= 6;
}

/// <summary>Numbers as a person reads them.</summary>
internal static class Figure
{
    private const double CoulombPerMilliampereHour = 3.6;

    /// <summary>A number with so many significant digits, a proper minus, and a power of ten where the number is far from one.</summary>
    public static string Of(double value, int digits = 4)
    {
        if (double.IsNaN(value)) return "–";
        if (value == 0) return "0";
        var size = Math.Abs(value);
        if (size is >= 1e-3 and < 1e6)
        {
            var decimals = Math.Clamp(digits - 1 - (int)Math.Floor(Math.Log10(size)), 0, 12);
            return Minus(value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        }

        var parts = value.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Split('E');
        return $"{Minus(parts[0])} × 10{Superscript(int.Parse(parts[1], CultureInfo.InvariantCulture))}";
    }

    /// <summary>A charge [A s] in mAh.</summary>
    public static string Capacity(double coulombs) => $"{Of(coulombs / CoulombPerMilliampereHour)} mAh";

    /// <summary>An energy [J] in mWh.</summary>
    public static string Energy(double joules) => $"{Of(joules / CoulombPerMilliampereHour)} mWh";

    /// <summary>A voltage difference [V] in mV.</summary>
    public static string Millivolts(double volts) => $"{Of(volts * 1e3, 3)} mV";

    /// <summary>A duration [s] in the unit that suits it.</summary>
    public static string Duration(double seconds) => seconds switch
    {
        < 0.1 => $"{Of(seconds * 1e3, 3)} ms",
        < 120 => $"{Of(seconds, 3)} s",
        < 7200 => $"{Of(seconds / 60, 3)} min",
        < 48 * 3600 => $"{Of(seconds / 3600, 3)} h",
        _ => $"{Of(seconds / 86400, 3)} d",
    };

    private static string Minus(string number) => number.Replace('-', '−');

    private static string Superscript(int exponent) =>
        string.Concat(exponent.ToString(CultureInfo.InvariantCulture).Select(c => c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']));
}
