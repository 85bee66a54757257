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
    public static string Duration(Estimate? estimate) => Of(estimate, Duration, "never");

    /// <summary>A duration, in years where it is long.</summary>
    public static string Duration(double seconds) => seconds switch
    {
        double.PositiveInfinity => "never",
        > LongestTold * Year => "> 10⁹ years",
        > 2 * Year => $"{Figure.Of(seconds / Year, Digits)} years",
        _ => Figure.Duration(seconds),
    };

    private static string Of(Estimate? estimate, Func<double, string> format, string unlimited = "without limit")
    {
        if (estimate is not { } e) return "unknown";
        if (double.IsInfinity(e.Value)) return double.IsInfinity(e.Lower) ? unlimited : e.Lower > 0 ? $"at least {format(e.Lower)}" : "any";
        bool open = double.IsInfinity(e.Upper);
        string value = format(e.Value), lower = format(e.Lower), upper = open ? "" : format(e.Upper);
        bool below = lower != value, above = !open && upper != value;
        // What is longer than can be told is told once.
        if (value.StartsWith('>') && !below) return value;
        return (below, above, open) switch
        {
            (false, false, false) => value,
            (false, false, true) => $"at least {value}",
            (true, false, false) => e.Lower == 0 ? $"at most {value}" : $"{value} (from {lower})",
            (true, false, true) => e.Lower == 0 ? $"{value} (any)" : $"{value} (at least {lower})",
            (false, true, _) => $"{value} (up to {upper})",
            _ => e.Lower == 0 ? $"{value} (at most {upper})" : $"{value} ({lower} to {upper})",
        };
    }
}
