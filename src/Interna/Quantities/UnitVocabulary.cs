using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Interna.Numerics.Reals;

namespace Interna.Quantities;

/// <summary>The one place where units are converted: reads what people write and writes what they like to read.</summary>
public static class UnitVocabulary
{
    /// <summary>Reads a value with its unit, for instance "25 um", as a quantity of the given kind, to SI.</summary>
    /// <remarks>A pure number needs no unit; every other kind does.</remarks>
    public static bool TryParse(string text, QuantityKind kind, out double si, [NotNullWhen(false)] out QuantityError? error)
    {
        si = double.NaN;
        if (!TrySplit(text, out double value, out string unitText))
        {
            error = new(QuantityProblem.NotANumber, $"'{text.Trim()}'", $"{kind.Name} such as '{kind.Example}'", null);
            return false;
        }

        if (unitText.Length == 0)
        {
            si = value;
            if (kind.Dimension == Dimension.None)
            {
                error = null;
                return true;
            }

            error = new(QuantityProblem.MissingUnit, $"a number without a unit ({text.Trim()})", $"{kind.Name} such as '{kind.Example}'", null);
            return false;
        }

        if (!TryParseUnit(unitText, kind, out var unit, out error))
        {
            error = error with { Suggestion = error.Suggestion is null ? null : $"{text[..^unitText.Length].Trim()} {error.Suggestion}" };
            return false;
        }

        si = unit.ToSI(value);
        return true;
    }

    /// <summary>Reads a value with its unit to SI; throws a <see cref="FormatException"/> that says what is wrong.</summary>
    public static double Parse(string text, QuantityKind kind) =>
        TryParse(text, kind, out double si, out var error) ? si : throw new FormatException(error.ToString());

    /// <summary>Reads a unit alone, for instance of a table column, and checks that it measures the given kind.</summary>
    public static bool TryParseUnit(string text, QuantityKind kind, out Unit unit, [NotNullWhen(false)] out QuantityError? error)
    {
        if (!TryParseUnit(text, out unit, out error))
        {
            if (error.Problem == QuantityProblem.UnknownUnit)
                error = Unknown(text, kind);
            return false;
        }

        if (unit.Dimension == kind.Dimension)
            return true;
        if (kind.Dimension == Dimension.MolarEnergy && unit.Dimension == Dimension.Energy && text.EndsWith("eV", StringComparison.Ordinal))
        {
            // "eV" of an activation energy is meant per particle.
            unit = unit with { Factor = unit.Factor * Constant.Avogadro, Dimension = Dimension.MolarEnergy };
            return true;
        }

        if (kind.Dimension == Dimension.Concentration && unit.Dimension == new Dimension(metre: -3))
        {
            unit = unit with { Factor = unit.Factor / Constant.Avogadro, Dimension = Dimension.Concentration };
            return true;
        }

        error = new(QuantityProblem.WrongDimension, $"{QuantityKind.NameOf(unit.Dimension)} (unit '{text}')", $"{kind.Name} such as '{kind.Example}'", null);
        return false;
    }

    /// <summary>Reads a unit of any dimension.</summary>
    public static bool TryParseUnit(string text, out Unit unit, [NotNullWhen(false)] out QuantityError? error)
    {
        text = text.Trim();
        var parser = new UnitParser(text);
        if (parser.TryRead(out unit))
        {
            error = null;
            return true;
        }

        error = parser.Ambiguous
            ? new(QuantityProblem.AmbiguousUnit, $"the unit '{text}', which can be read in two ways", "brackets, as in 'J/(kg K)', or one slash per divisor, as in 'J/kg/K'", null)
            : Unknown(text, null);
        return false;
    }

    /// <summary>Splits "25 um" into number and unit; the unit may be empty. False where the number is missing or not finite.</summary>
    public static bool TrySplit(string text, out double value, out string unit)
    {
        text = text.Trim();
        int end = NumberLength(text);
        unit = text[end..].Trim();
        return double.TryParse(text.AsSpan(0, end), NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    /// <summary>Writes an SI value in the unit a person expects for its kind, for instance "64 µm"; reads back to the same value within the digits.</summary>
    public static string Format(double si, QuantityKind kind, int digits = 4)
    {
        if (kind.DisplayUnits.Count == 0)
            return Number(si, digits);
        string chosen = kind.DisplayUnits[^1];
        foreach (string unit in kind.DisplayUnits)
        {
            if (Math.Abs(Find(unit).FromSI(si)) < SmallestShown(kind, unit))
                continue;
            chosen = unit;
            break;
        }

        if (si == 0 && kind.Dimension != Dimension.Temperature)
            chosen = kind.DisplayUnits[0];
        return $"{Number(Find(chosen).FromSI(si), digits)} {chosen}";
    }

    /// <summary>Writes an SI value in a given unit, without the unit.</summary>
    public static string FormatIn(double si, string unit, int digits = 6) => Number(Find(unit).FromSI(si), digits);

    // Times change unit at one; everything else keeps values like 0.59 µm.
    private static double SmallestShown(QuantityKind kind, string unit) =>
        kind == QuantityKind.Time ? 1 : unit.StartsWith('m') || unit.StartsWith('µ') ? 0.2 : 0.1;

    private static Unit Find(string unit) =>
        TryParseUnit(unit, out var found, out var error) ? found : throw new FormatException(error.ToString());

    private static string Number(double value, int digits)
    {
        double size = Math.Abs(value);
        string format = size is 0 or (>= 1e-3 and < 1e6) ? "G" + digits : "0." + new string('#', digits - 1) + "E0";
        string text = value.ToString(format, CultureInfo.InvariantCulture);
        // G changes to exponents when the digits do not reach the decimal point: 14540 with 4 digits.
        if (text.Contains('E', StringComparison.Ordinal) && size is >= 1 and < 1e6)
            text = Math.Round(value).ToString("0", CultureInfo.InvariantCulture);
        return text.Replace("E", "e", StringComparison.Ordinal);
    }

    private static int NumberLength(string text)
    {
        int i = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] == '.'))
            i++;
        if (i + 1 >= text.Length || text[i] is not ('e' or 'E'))
            return i;
        int j = text[i + 1] is '+' or '-' ? i + 2 : i + 1;
        if (j == text.Length || !char.IsAsciiDigit(text[j]))
            return i;
        while (j < text.Length && char.IsAsciiDigit(text[j]))
            j++;
        return j;
    }

    private static QuantityError Unknown(string text, QuantityKind? kind)
    {
        var parser = new UnitParser(text);
        parser.TryRead(out _);
        var (start, symbol) = parser.Unknown;
        string expected = kind is null ? "a unit such as 'um' or 'mA/cm2'" : $"{kind.Name} such as '{kind.Example}'";
        return new(QuantityProblem.UnknownUnit, $"the unknown unit '{(symbol.Length > 0 ? symbol : text)}'", expected, Meant(text, start, symbol, kind));
    }

    // The nearest symbol; among equally near ones, one that makes the whole unit measure what is expected.
    private static string? Meant(string text, int start, string symbol, QuantityKind? kind)
    {
        if (symbol.Length == 0)
            return null;
        if (symbol == "C")
            return kind == QuantityKind.Temperature ? "degC" : kind == QuantityKind.Charge ? "As" : null;
        string? best = null;
        double bestCost = Math.Max(1.2, symbol.Length / 2.0);
        foreach (string candidate in UnitSymbols.Suggestions)
        {
            string whole = text[..start] + candidate + text[(start + symbol.Length)..];
            bool fits = TryReadUnit(whole, out var unit) && (kind is null || unit.Dimension == kind.Dimension);
            double cost = Spelling.Distance(symbol, candidate) + (fits ? 0 : 1);
            if (cost < bestCost)
                (best, bestCost) = (whole, cost);
        }

        return best;
    }

    private static bool TryReadUnit(string text, out Unit unit) => new UnitParser(text).TryRead(out unit);
}
