using Interna.Data.Input;
using Interna.Measurements;
using Interna.Quantities;

namespace Interna.Data;

/// <summary>A table of capacities against currents as papers give it: 'current [mA/g], capacity [mAh/g]' and a row for every rate.</summary>
public static class RateTable
{
    private static readonly (QuantityKind Current, QuantityKind Capacity)[] Kinds =
    [
        (QuantityKind.SpecificCurrent, QuantityKind.SpecificCharge),
        (QuantityKind.CurrentDensity, QuantityKind.ChargeDensity),
        (QuantityKind.Current, QuantityKind.Charge),
    ];

    /// <summary>Whether a text is such a table: two columns, the first one a current.</summary>
    public static bool Matches(string text)
    {
        string header = text.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.Length > 0 && l[0] != '#') ?? "";
        return header.StartsWith("current", StringComparison.OrdinalIgnoreCase) && header.Count(c => c == ',') == 1 && header.Contains("capacity", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads a table; currents grow from row to row, both columns whole, per area or per mass.</summary>
    /// <param name="text">Content of the file.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <exception cref="InputException">A row or a unit cannot be understood.</exception>
    public static RateSeries Read(string text, string path)
    {
        var findings = new Findings();
        var table = CsvTable.Read(path, 1, text, "", findings);
        findings.ThrowIfAny();
        foreach (var (current, capacity) in Kinds)
        {
            if (UnitVocabulary.TryParseUnit(table!.X.Unit, current, out var i, out _) && UnitVocabulary.TryParseUnit(table.Y.Unit, capacity, out var q, out _))
                return new([.. table.Rows.Select(r => new RateDischarge($"line {r.Line}", i.ToSI(r.X), q.ToSI(r.Y), ""))], 0, current, capacity);
        }

        throw new InputException(new InputError(path, table!.HeaderLine, 0, "", $"the units '{table.X.Unit}' and '{table.Y.Unit}'", "a current and a capacity, both whole, per area or per mass, for instance 'current [mA/g], capacity [mAh/g]'"));
    }
}
