using Interna.Quantities;

namespace Interna.Cli.Report;

/// <summary>Numbers with bounds as a person reads them.</summary>
internal static class EstimateText
{
    private const double Year = 365.25 * 86400, LongestTold = 1e9;
    private const int Digits = 3;

    /// <summary>In the unit of its kind.</summary>
    public static string Of(Estimate? estimate, QuantityKind kind) => Of(estimate, v => UnitVocabulary.Format(v, kind, Digits));

    /// <summary>As a pure number.</summary>
    public static string Of(Estimate? estimate) => Of(estimate, v => Figure.Of(v, Digits));

    /// <summary>As a duration, in years where it is long.</summary>
    public static string Duration(Estimate? estimate) => Of(estimate, Duration);

    /// <summary>A duration, in years where it is long.</summary>
    public static string Duration(double seconds) => seconds switch
    {
        double.PositiveInfinity => "never",
        > LongestTold * Year => "> 10⁹ years",
        > 2 * Year => $"{Figure.Of(seconds / Year, Digits)} years",
        _ => Figure.Duration(seconds),
    };

    private static string Of(Estimate? estimate, Func<double, string> format)
    {
        if (estimate is not { } e) return "unknown";
        var (value, lower, upper) = (format(e.Value), format(e.Lower), format(e.Upper));
        bool below = e.Lower > 0 && lower != value, above = double.IsFinite(e.Upper) && upper != value;
        if (lower == upper) return double.IsInfinity(e.Value) && value.Contains('∞', StringComparison.Ordinal) ? "without limit" : value;
        if (double.IsInfinity(e.Value)) return e.Lower > 0 ? $"at least {lower}" : "unknown: any";
        if (e.Lower == 0 && upper == value) return $"at most {value}";
        if (lower == value && double.IsInfinity(e.Upper)) return value.StartsWith('>') ? value : $"at least {value}";
        string range = (below, above) switch
        {
            (true, true) => $"{lower} to {upper}",
            (true, false) => double.IsInfinity(e.Upper) ? $"at least {lower}" : $"from {lower}",
            (false, true) => e.Lower == 0 ? $"at most {upper}" : $"up to {upper}",
            _ => e.Lower == 0 && double.IsInfinity(e.Upper) ? "any" : "",
        };
        return range.Length == 0 ? value : $"{value} ({range})";
    }
}
