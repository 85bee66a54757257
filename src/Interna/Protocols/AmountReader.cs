using System.Globalization;
using System.Text.RegularExpressions;
using Interna.Quantities;

namespace Interna.Protocols;

/// <summary>Reads currents and capacities with the basis an experimenter counts them on.</summary>
public static partial class AmountReader
{
    private static readonly (QuantityKind Kind, Basis Basis)[] Currents =
        [(QuantityKind.Current, Basis.Cell), (QuantityKind.CurrentDensity, Basis.Area), (QuantityKind.SpecificCurrent, Basis.Mass)];

    private static readonly (QuantityKind Kind, Basis Basis)[] Capacities =
        [(QuantityKind.Charge, Basis.Cell), (QuantityKind.ChargeDensity, Basis.Area), (QuantityKind.SpecificCharge, Basis.Mass)];

    /// <summary>Reads a current such as "C/20", "1.4C", "3 mA", "1 mA/cm2" or "30 mA/g".</summary>
    public static bool TryCurrent(string text, out Amount amount)
    {
        if (CRate().Match(text) is { Success: true } rate)
        {
            amount = new(Number(rate.Groups["rate"].Value), Basis.Nominal);
            return true;
        }

        if (PerHours().Match(text) is { Success: true } hours)
        {
            amount = new((hours.Groups["times"].Length > 0 ? Number(hours.Groups["times"].Value) : 1) / Number(hours.Groups["hours"].Value), Basis.Nominal);
            return double.IsFinite(amount.Value);
        }

        return TryAmong(Currents, text, out amount);
    }

    /// <summary>Reads a capacity such as "2 mAh", "1.2 mAh/cm2", "120 mAh/g" or "80 %" of the nominal capacity.</summary>
    public static bool TryCapacity(string text, out Amount amount)
    {
        if (Percent().Match(text) is { Success: true } percent)
        {
            amount = new(Number(percent.Groups["percent"].Value) / 100, Basis.Nominal);
            return true;
        }

        return TryAmong(Capacities, text, out amount);
    }

    /// <summary>Writes a current so that <see cref="TryCurrent"/> reads it back.</summary>
    public static string CurrentText(Amount current) => Write(current, Currents, value => Exact(value) + "C");

    /// <summary>Writes a capacity so that <see cref="TryCapacity"/> reads it back.</summary>
    public static string CapacityText(Amount capacity) => Write(capacity, Capacities, value => Exact(value * 100) + " %");

    private static string Write(Amount amount, (QuantityKind Kind, Basis Basis)[] kinds, Func<double, string> nominal) =>
        amount.Basis == Basis.Nominal
            ? nominal(amount.Value)
            : UnitVocabulary.Format(amount.Value, kinds.First(k => k.Basis == amount.Basis).Kind, 12);

    private static bool TryAmong((QuantityKind Kind, Basis Basis)[] kinds, string text, out Amount amount)
    {
        foreach (var (kind, basis) in kinds)
        {
            if (!UnitVocabulary.TryParse(text, kind, out var si, out _)) continue;
            amount = new(si, basis);
            return true;
        }

        amount = default;
        return false;
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Exact(double value) => value.ToString("G12", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<rate>[+-]?\d*\.?\d+([eE][+-]?\d+)?)\s*C$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CRate();

    [GeneratedRegex(@"^(?<times>\d*\.?\d+)?\s*C\s*/\s*(?<hours>\d*\.?\d+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PerHours();

    [GeneratedRegex(@"^(?<percent>\d*\.?\d+)\s*%(\s+of\s+nominal)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Percent();
}
