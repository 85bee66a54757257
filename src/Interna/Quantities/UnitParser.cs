using Interna.Numerics.Reals;

namespace Interna.Quantities;

/// <summary>
/// Reads a unit such as <c>mA/cm2</c>, <c>mA cm-2</c>, <c>W/(m2 K)</c> or <c>m²·s⁻¹</c>: factors joined by a space, * or ·,
/// divided by /, each with an integer exponent.
/// </summary>
internal ref struct UnitParser(string text)
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private readonly string text = text;
    private int at;
    private int factors;
    private bool offset;

    /// <summary>The symbol nobody knows, with its place; empty when everything was understood.</summary>
    public (int Start, string Symbol) Unknown { get; private set; } = (0, "");

    /// <summary>Whether the text can be read in two ways.</summary>
    public bool Ambiguous { get; private set; }

    /// <summary>Reads the whole text.</summary>
    public bool TryRead(out Unit unit)
    {
        unit = default;
        if (!Product(out double factor, out var dimension, nested: false) || at != text.Length)
            return false;
        if (offset && factors > 1)
            return false;
        unit = new Unit(text, factor, offset ? Constant.ZeroCelsius : 0, dimension);
        return true;
    }

    private bool Product(out double factor, out Dimension dimension, bool nested)
    {
        (factor, dimension) = (1, Dimension.None);
        bool divided = false;
        char joint = '*';
        while (true)
        {
            if (!Factor(out double f, out var d))
                return false;
            (factor, dimension) = joint == '/' ? (factor / f, dimension / d) : (factor * f, dimension * d);
            bool spaced = SkipSpaces();
            if (at == text.Length || (nested && text[at] == ')'))
                return true;
            joint = text[at];
            if (joint is '/' or '*' or '·' or '⋅')
                at++;
            else if (spaced)
                joint = ' ';
            else
                return Fail();
            // "J/kg K": does K divide? Only brackets or a second slash tell.
            if (divided && joint != '/')
            {
                Ambiguous = true;
                return false;
            }

            divided |= joint == '/';
            SkipSpaces();
        }
    }

    private bool Factor(out double factor, out Dimension dimension)
    {
        (factor, dimension) = (1, Dimension.None);
        if (at < text.Length && text[at] == '(')
        {
            at++;
            SkipSpaces();
            if (!Product(out factor, out dimension, nested: true) || at == text.Length)
                return false;
            at++;
        }
        else if (!Symbol(out factor, out dimension))
        {
            return false;
        }

        if (!Exponent(out int n))
            return false;
        (factor, dimension) = (Math.Pow(factor, n), Power(dimension, n));
        return true;
    }

    private bool Symbol(out double factor, out Dimension dimension)
    {
        int start = at;
        if (at < text.Length && text[at] == '1')
            at++;
        else
            while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '%' or '°'))
                at++;
        if (at == start && at < text.Length && text[at] == '-')
            at++;
        string symbol = text[start..at];
        factors++;
        offset |= UnitSymbols.HasOffset(symbol);
        if (UnitSymbols.TryFind(symbol, out factor, out dimension))
            return true;
        Unknown = (start, symbol);
        return false;
    }

    private bool Exponent(out int exponent)
    {
        exponent = 1;
        bool caret = at < text.Length && text[at] == '^';
        if (caret)
            at++;
        int mark = at, sign = 1;
        if (at < text.Length && text[at] is '-' or '−' or '⁻')
        {
            sign = -1;
            at++;
        }

        int value = 0, digits = 0;
        for (; at < text.Length && digits < 2 && Digit(text[at]) is >= 0 and var digit; at++, digits++)
            value = 10 * value + digit;
        if (digits > 0)
            exponent = sign * value;
        return digits > 0 || (at == mark && !caret) || Fail();
    }

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : Superscripts.IndexOf(c, StringComparison.Ordinal);

    private static Dimension Power(Dimension dimension, int n)
    {
        var result = Dimension.None;
        for (int i = 0; i < Math.Abs(n); i++)
            result = n > 0 ? result * dimension : result / dimension;
        return result;
    }

    private bool SkipSpaces()
    {
        int start = at;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at > start;
    }

    private bool Fail()
    {
        Unknown = (at, text[at..]);
        return false;
    }
}
