using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Values a field may take, in SI.</summary>
internal readonly record struct Bounds(double Lower, double Upper, bool Open)
{
    public static Bounds Any => new(double.NegativeInfinity, double.PositiveInfinity, false);

    public static Bounds Positive => new(0, double.PositiveInfinity, true);

    public static Bounds NotNegative => new(0, double.PositiveInfinity, false);

    /// <summary>Strictly between 0 and 1.</summary>
    public static Bounds Fraction => new(0, 1, true);

    public bool Contain(double value) => Open ? value > Lower && value < Upper : value >= Lower && value <= Upper;

    public string Describe(QuantityKind kind)
    {
        string lower = double.IsFinite(Lower) ? UnitVocabulary.Format(Lower, kind) : "", upper = double.IsFinite(Upper) ? UnitVocabulary.Format(Upper, kind) : "";
        return (lower.Length > 0, upper.Length > 0) switch
        {
            (true, true) => Open ? $"a value between {lower} and {upper}, both excluded" : $"a value from {lower} to {upper}",
            (true, false) => Open ? $"a value above {lower}" : $"a value not below {lower}",
            (false, true) => Open ? $"a value below {upper}" : $"a value not above {upper}",
            _ => "any value",
        };
    }
}
