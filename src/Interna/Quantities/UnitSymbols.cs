using Interna.Numerics.Reals;

namespace Interna.Quantities;

/// <summary>The symbols a unit is built from, with SI prefixes.</summary>
internal static class UnitSymbols
{
    private static readonly Dimension Pressure = Dimension.Energy / new Dimension(metre: 3);
    private static readonly Dimension Resistance = Dimension.Voltage / Dimension.Current;

    private static readonly Dictionary<string, (double Factor, Dimension Dimension)> Prefixable = new(StringComparer.Ordinal)
    {
        ["m"] = (1, Dimension.Length),
        ["g"] = (1e-3, Dimension.Mass),
        ["s"] = (1, Dimension.Time),
        ["A"] = (1, Dimension.Current),
        ["K"] = (1, Dimension.Temperature),
        ["mol"] = (1, Dimension.Amount),
        ["V"] = (1, Dimension.Voltage),
        ["W"] = (1, Dimension.Energy / Dimension.Time),
        ["J"] = (1, Dimension.Energy),
        ["N"] = (1, Dimension.Energy / Dimension.Length),
        ["Pa"] = (1, Pressure),
        ["bar"] = (1e5, Pressure),
        ["F"] = (1, Dimension.Charge / Dimension.Voltage),
        ["S"] = (1, Dimension.None / Resistance),
        ["Ohm"] = (1, Resistance),
        ["ohm"] = (1, Resistance),
        ["Ω"] = (1, Resistance),
        ["\u2126"] = (1, Resistance),
        ["Hz"] = (1, Dimension.None / Dimension.Time),
        ["eV"] = (1.602176634e-19, Dimension.Energy),
        ["As"] = (1, Dimension.Charge),
        ["Ah"] = (3600, Dimension.Charge),
        ["Wh"] = (3600, Dimension.Energy),
        ["L"] = (1e-3, new(metre: 3)),
        ["l"] = (1e-3, new(metre: 3)),
        ["M"] = (1e3, Dimension.Concentration),
    };

    private static readonly Dictionary<string, (double Factor, Dimension Dimension)> Fixed = new(StringComparer.Ordinal)
    {
        ["1"] = (1, Dimension.None),
        ["-"] = (1, Dimension.None),
        ["%"] = (1e-2, Dimension.None),
        ["ppm"] = (1e-6, Dimension.None),
        ["min"] = (60, Dimension.Time),
        ["h"] = (3600, Dimension.Time),
        ["d"] = (86400, Dimension.Time),
        ["sec"] = (1, Dimension.Time),
        ["second"] = (1, Dimension.Time),
        ["seconds"] = (1, Dimension.Time),
        ["minute"] = (60, Dimension.Time),
        ["minutes"] = (60, Dimension.Time),
        ["hour"] = (3600, Dimension.Time),
        ["hours"] = (3600, Dimension.Time),
        ["day"] = (86400, Dimension.Time),
        ["days"] = (86400, Dimension.Time),
        ["Å"] = (1e-10, Dimension.Length),
        ["\u212B"] = (1e-10, Dimension.Length),
        ["Angstrom"] = (1e-10, Dimension.Length),
        ["degC"] = (1, Dimension.Temperature),
        ["°C"] = (1, Dimension.Temperature),
        ["℃"] = (1, Dimension.Temperature),
    };

    private static readonly Dictionary<char, double> Prefixes = new()
    {
        ['f'] = 1e-15,
        ['p'] = 1e-12,
        ['n'] = 1e-9,
        ['u'] = 1e-6,
        ['µ'] = 1e-6,
        ['μ'] = 1e-6,
        ['m'] = 1e-3,
        ['c'] = 1e-2,
        ['d'] = 1e-1,
        ['k'] = 1e3,
        ['M'] = 1e6,
        ['G'] = 1e9,
    };

    /// <summary>Symbols worth suggesting: every unit with the prefixes a laboratory uses.</summary>
    public static IReadOnlyList<string> Suggestions { get; } =
    [
        "um", "nm", "mm", "cm", "m", "s", "ms", "min", "h", "d", "kg", "g", "mg", "ug", "A", "mA", "uA", "nA", "Ah", "mAh", "uAh", "As",
        "V", "mV", "uV", "W", "mW", "uW", "kW", "Wh", "mWh", "kWh", "J", "kJ", "mJ", "Ohm", "mOhm", "kOhm", "S", "mS", "uS", "F", "mF",
        "uF", "nF", "Hz", "mHz", "kHz", "MHz", "uHz", "mol", "mmol", "umol", "L", "mL", "M", "mM", "degC", "K", "eV", "meV", "Pa", "kPa",
        "MPa", "GPa", "bar", "N", "mN", "Angstrom", "%", "ppm", "dm", "fm", "pA", "pm", "ns", "us",
    ];

    /// <summary>Whether the symbol counts from another zero than SI.</summary>
    public static bool HasOffset(string symbol) => symbol is "degC" or "°C" or "℃";

    /// <summary>Looks a symbol up, alone first and then as prefix and unit.</summary>
    public static bool TryFind(string symbol, out double factor, out Dimension dimension)
    {
        if (Fixed.TryGetValue(symbol, out var found) || Prefixable.TryGetValue(symbol, out found))
        {
            (factor, dimension) = found;
            return true;
        }

        if (symbol.Length > 1 && Prefixes.TryGetValue(symbol[0], out double prefix) && Prefixable.TryGetValue(symbol[1..], out found))
        {
            (factor, dimension) = (prefix * found.Factor, found.Dimension);
            return true;
        }

        (factor, dimension) = (0, default);
        return false;
    }
}
