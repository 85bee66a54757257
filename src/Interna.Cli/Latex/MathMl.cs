using System.Globalization;
using System.Net;
using System.Text;

namespace Interna.Cli.Latex;

/// <summary>Writes a formula as MathML Core, which browsers draw without any script or font of ours.</summary>
internal static class MathMl
{
    /// <summary>A displayed formula.</summary>
    public static string Display(string latex)
    {
        var text = new StringBuilder("<math display=\"block\"><mrow>");
        Write(text, FormulaReader.Read(latex));
        return text.Append("</mrow></math>").ToString();
    }

    private static void Write(StringBuilder text, Formula formula)
    {
        switch (formula)
        {
            case Row row:
                text.Append("<mrow>");
                foreach (var item in row.Items) Write(text, item);
                text.Append("</mrow>");
                break;
            case Identifier id:
                // A single letter is italic by default; a name of several letters is upright by default.
                text.Append(id.Upright && id.Name.Length == 1 ? "<mi mathvariant=\"normal\">" : "<mi>").Append(Escape(id.Name)).Append("</mi>");
                // Invisible application: the space a reader expects between a function's name and its argument.
                if (id.Upright && Vocabulary.Functions.Contains(id.Name)) text.Append("<mo>&#x2061;</mo>");
                break;
            case Number number:
                text.Append("<mn>").Append(Escape(number.Digits)).Append("</mn>");
                break;
            case Symbol symbol:
                if (symbol.Mark.Length > 0) text.Append(symbol.Stretches ? "<mo stretchy=\"true\">" : "<mo stretchy=\"false\">").Append(Escape(symbol.Mark)).Append("</mo>");
                break;
            case Words words:
                text.Append("<mtext>").Append(Escape(words.Text).Replace(" ", "&#xa0;", StringComparison.Ordinal)).Append("</mtext>");
                break;
            case Space space:
                text.Append(CultureInfo.InvariantCulture, $"<mspace width=\"{space.Em}em\"></mspace>");
                break;
            default:
                WriteBuilt(text, formula);
                break;
        }
    }

    private static void WriteBuilt(StringBuilder text, Formula formula)
    {
        switch (formula)
        {
            case Fraction f:
                Element(text, "mfrac", f.Above, f.Below);
                break;
            case Root { Degree: null } r:
                Element(text, "msqrt", r.Body);
                break;
            case Root r:
                Element(text, "mroot", r.Body, r.Degree!);
                break;
            case Script { Above: null } s:
                Element(text, "msub", s.Body, s.Below!);
                break;
            case Script { Below: null } s:
                Element(text, "msup", s.Body, s.Above!);
                break;
            case Script s:
                Element(text, "msubsup", s.Body, s.Below!, s.Above!);
                break;
            case Accent a:
                text.Append("<mover accent=\"true\">");
                Write(text, a.Body);
                text.Append("<mo stretchy=\"false\">").Append(Escape(a.Mark)).Append("</mo></mover>");
                break;
            case Grid g:
                WriteGrid(text, g);
                break;
        }
    }

    private static void WriteGrid(StringBuilder text, Grid grid)
    {
        text.Append("<mrow>");
        if (grid.IsCases) text.Append("<mo stretchy=\"true\">{</mo>");
        text.Append("<mtable style=\"text-align:left\">");
        foreach (var row in grid.Rows)
        {
            text.Append("<mtr>");
            foreach (var cell in row) Element(text, "mtd", cell);
            text.Append("</mtr>");
        }

        text.Append("</mtable></mrow>");
    }

    private static void Element(StringBuilder text, string name, params ReadOnlySpan<Formula> parts)
    {
        text.Append('<').Append(name).Append('>');
        foreach (var part in parts) Write(text, part);
        text.Append("</").Append(name).Append('>');
    }

    private static string Escape(string s) => WebUtility.HtmlEncode(s);
}
