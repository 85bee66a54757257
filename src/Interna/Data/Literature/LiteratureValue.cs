using System.Globalization;
using Interna.Data.Conditions;
using Interna.Quantities;

namespace Interna.Data.Literature;

/// <summary>A number as a publication states it: exact, "about", a bound, a range or a few values.</summary>
/// <param name="Lower">Smallest value it may have, SI; negative infinity where only a limit above is stated.</param>
/// <param name="Upper">Largest value it may have, SI.</param>
/// <param name="IsApproximate">Whether it is stated as "about".</param>
/// <param name="Written">As written in the table, without the unit.</param>
/// <param name="Unit">Its unit there.</param>
public sealed record LiteratureValue(double Lower, double Upper, bool IsApproximate, string Written, string Unit)
{
    /// <summary>Whether it is one number and not a bound or a range.</summary>
    public bool IsSingle => Lower == Upper;

    /// <summary>The number where it is one, the bound where it is bounded on one side, the geometric middle of a range; SI.</summary>
    public double Representative => !double.IsFinite(Lower) ? Upper : !double.IsFinite(Upper) ? Lower : Lower == Upper ? Lower : Lower > 0 ? Math.Sqrt(Lower * Upper) : 0.5 * (Lower + Upper);

    /// <summary>As a value of conditions.</summary>
    public ConditionValue ToCondition() => ConditionValue.Between(Lower, Upper);

    /// <summary>As written, with its unit.</summary>
    public override string ToString() => Unit is "" or "-" ? Written : $"{Written} {Unit}";

    /// <summary>Reads "5", "~ 5", "&lt; 5", "&gt;= 5", "2 to 5" or "1; 2; 5".</summary>
    /// <returns>The value; null where it is none of these.</returns>
    public static LiteratureValue? Parse(string text, Unit unit)
    {
        string plain = text.Trim();
        foreach (string sign in (string[])["<=", ">=", "<", ">", "~"])
        {
            if (!plain.StartsWith(sign, StringComparison.Ordinal)) continue;
            if (!Number(plain[sign.Length..], unit, out double bound)) return null;
            return sign switch
            {
                "<=" => new(double.NegativeInfinity, bound, false, plain, unit.Text),
                "<" => new(double.NegativeInfinity, Math.BitDecrement(bound), false, plain, unit.Text),
                ">=" => new(bound, double.PositiveInfinity, false, plain, unit.Text),
                ">" => new(Math.BitIncrement(bound), double.PositiveInfinity, false, plain, unit.Text),
                _ => new(bound, bound, true, plain, unit.Text),
            };
        }

        string[] parts = plain.Contains(';', StringComparison.Ordinal) ? plain.Split(';') : plain.Split(" to ");
        var values = new List<double>();
        foreach (string part in parts)
        {
            if (!Number(part, unit, out double value)) return null;
            values.Add(value);
        }

        return new(values.Min(), values.Max(), false, plain, unit.Text);
    }

    private static bool Number(string text, Unit unit, out double si)
    {
        bool read = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value);
        si = read ? unit.ToSI(value) : double.NaN;
        return read;
    }
}
