using System.Text;

namespace Interna.Cli.Latex;

/// <summary>Writes a formula as one line of text for a terminal.</summary>
internal static class PlainFormula
{
    private const string Above = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
    private const string Below = "₀₁₂₃₄₅₆₇₈₉₊₋";
    private const string Digits = "0123456789+−";

    /// <summary>The formula on one line.</summary>
    public static string Of(string latex)
    {
        var text = new StringBuilder();
        Write(text, FormulaReader.Read(latex));
        return string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Write(StringBuilder text, Formula formula)
    {
        switch (formula)
        {
            case Row row:
                WriteRow(text, row);
                break;
            case Identifier id:
                text.Append(id.Name);
                break;
            case Number number:
                text.Append(number.Digits);
                break;
            case Symbol symbol:
                text.Append(symbol.Mark is "=" or "+" or "−" or "≤" or "≥" or "≈" or "→" or "·" or "<" or ">" ? $" {symbol.Mark} " : symbol.Mark == "," ? ", " : symbol.Mark);
                break;
            case Words words:
                text.Append(' ').Append(words.Text).Append(' ');
                break;
            case Space space:
                text.Append(space.Em > 0 ? " " : "");
                break;
            case Fraction f:
                text.Append(Grouped(f.Above)).Append('/').Append(Grouped(f.Below));
                break;
            case Root r:
                text.Append(r.Degree is null ? "√" : $"root[{Plain(r.Degree)}]").Append(Grouped(r.Body));
                break;
            case Script s:
                WriteScript(text, s);
                break;
            case Accent a:
                text.Append(Grouped(a.Body)).Append(a.Mark switch { "¯" => "\u0304", "^" => "\u0302", "~" => "\u0303", "˙" => "\u0307", _ => "" });
                break;
            case Grid g:
                text.Append(string.Join("; ", g.Rows.Select(r => string.Join(' ', r.Select(Plain)))));
                break;
        }
    }

    private static void WriteRow(StringBuilder text, Row row)
    {
        for (var i = 0; i < row.Items.Count; i++)
        {
            // Two factors side by side need a gap on one line; a function needs one before its argument.
            if (i > 0 && NeedsGap(row.Items[i - 1], row.Items[i])) text.Append(' ');
            Write(text, row.Items[i]);
        }
    }

    // A differential holds to what it is of; a sum or an integral stands apart from what surrounds it.
    private static bool NeedsGap(Formula left, Formula right) => left is not Identifier { Name: "d", Upright: true }
        && ((IsFactor(left) && (IsFactor(right) || IsSum(right))) || (left is Script { Body: Symbol } && IsFactor(right)));

    private static bool IsSum(Formula f) => f is Symbol { Mark: "∑" or "∫" } or Script { Body: Symbol { Mark: "∑" or "∫" } };

    private static bool IsFactor(Formula f) => f is Identifier or Number or Fraction or Root or Accent or Script { Body: not Symbol };

    private static void WriteScript(StringBuilder text, Script s)
    {
        text.Append(s.Body is Identifier or Number or Symbol or Accent ? Plain(s.Body) : Grouped(s.Body));
        if (s.Below is not null && Plain(s.Below).Replace(" ", "", StringComparison.Ordinal) is var below)
            text.Append(below.Length > 0 && below.All(c => Digits.Contains(c, StringComparison.Ordinal)) ? string.Concat(below.Select(c => Below[Digits.IndexOf(c, StringComparison.Ordinal)])) : "_" + Grouped(s.Below));
        if (s.Above is null) return;
        var above = Plain(s.Above).Replace(" ", "", StringComparison.Ordinal);
        if (above.All(c => Digits.Contains(c, StringComparison.Ordinal))) text.Append(string.Concat(above.Select(c => Above[Digits.IndexOf(c, StringComparison.Ordinal)])));
        else if (above == "′") text.Append(above);
        else text.Append('^').Append(Grouped(s.Above));
    }

    private static string Grouped(Formula formula)
    {
        var text = Plain(formula);
        return text.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or ',' or '∂' || Below.Contains(c, StringComparison.Ordinal) || Above.Contains(c, StringComparison.Ordinal) || c is >= '\u0300' and <= '\u036f')
            || (text.StartsWith('(') && text.EndsWith(')') && text.LastIndexOf('(') == 0) ? text : $"({text})";
    }

    private static string Plain(Formula formula)
    {
        var text = new StringBuilder();
        Write(text, formula);
        return text.ToString().Trim();
    }
}
