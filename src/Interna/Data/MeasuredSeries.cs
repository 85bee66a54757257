using System.Globalization;
using CsvHelper;
using Interna.Data.Input;
using Interna.Quantities;

namespace Interna.Data;

/// <summary>A measured curve in SI: voltage against charge, against time, or both. Discharge current and charge are positive.</summary>
/// <param name="Name">File it was read from.</param>
/// <param name="Source">Comment at the head of the file, in one line.</param>
/// <param name="Time">Time of each point [s]; null where not given.</param>
/// <param name="Charge">Charge passed since the first point [A s]; null where not given.</param>
/// <param name="Voltage">Voltage of each point [V].</param>
/// <param name="Current">Current, discharge positive [A]; null where not given.</param>
public sealed record MeasuredSeries(
    string Name,
    string Source,
    IReadOnlyList<double>? Time,
    IReadOnlyList<double>? Charge,
    IReadOnlyList<double> Voltage,
    IReadOnlyList<double>? Current)
{
    private const string Example = "'capacity [mAh], voltage [V]', 'time [s], voltage [V]' or the labels of the Battery Data Format";

    /// <summary>Reads a CSV whose first line names the columns with their units; '#' begins a comment.</summary>
    /// <remarks>
    /// Understands "capacity [mAh]", "time / s" and "Voltage (V)", and the labels and machine names of the Battery Data
    /// Format, whose current is positive on charge and is turned round here. Points need not be sorted.
    /// </remarks>
    /// <param name="text">Content of the file.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <param name="header">The header line of a file that has none; null where the file begins with it.</param>
    /// <exception cref="InputException">Empty or truncated file, unknown column or unit, a field that is not a number.</exception>
    public static MeasuredSeries Read(string text, string path, string? header = null)
    {
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false, CommentPrefix = '#', TrimWhitespace = true, TrackLineNumbers = true });
        List<string> names;
        if (header is not null)
        {
            names = [.. header.Split(',').Select(n => n.Trim())];
        }
        else if (csv.Read())
        {
            names = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
            if (names.All(n => double.TryParse(n, CultureInfo.InvariantCulture, out _)))
                throw Wrong(path, csv.LineNumber, "", "numbers in the first line", "a line that names the columns and their units: " + Example);
        }
        else
        {
            throw Wrong(path, 0, "", "an empty file", "a line that names the columns, " + Example + ", and the points below it");
        }

        var columns = names.Select((name, i) => MeasuredColumn.Of(name, i)).OfType<MeasuredColumn>().ToList();
        Require(columns, path, names);
        var values = columns.ToDictionary(c => c.Quantity, _ => new List<double>());
        while (csv.Read())
        {
            if (csv.FieldCount < names.Count)
                throw Wrong(path, csv.LineNumber, "", $"{csv.FieldCount} fields", $"{names.Count}, as in the header; is the file cut short?");
            foreach (var column in columns)
            {
                var field = csv.GetString(column.Index);
                if (!double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
                    throw Wrong(path, csv.LineNumber, names[column.Index], $"'{field}'", "a number");
                values[column.Quantity].Add(column.Sign * column.Unit.ToSI(value));
            }
        }

        if (values[MeasuredQuantity.Voltage].Count < 2)
            throw Wrong(path, 0, "", $"{values[MeasuredQuantity.Voltage].Count} points", "at least two; is the file cut short?");
        return Sorted(path, Comments(text), values);
    }

    private static MeasuredSeries Sorted(string path, string source, Dictionary<MeasuredQuantity, List<double>> values)
    {
        var axis = values.GetValueOrDefault(MeasuredQuantity.Time) ?? values[MeasuredQuantity.Charge];
        int[] order = [.. Enumerable.Range(0, axis.Count).OrderBy(i => axis[i])];
        double[]? Ordered(MeasuredQuantity quantity) => values.TryGetValue(quantity, out var list) ? [.. order.Select(i => list[i])] : null;
        return new(path, source, Ordered(MeasuredQuantity.Time), Ordered(MeasuredQuantity.Charge), Ordered(MeasuredQuantity.Voltage)!, Ordered(MeasuredQuantity.Current));
    }

    private static void Require(List<MeasuredColumn> columns, string path, List<string> names)
    {
        var found = "the columns " + string.Join(", ", names.Select(n => $"'{n}'"));
        if (columns.Select(c => c.Quantity).Distinct().Count() != columns.Count)
            throw Wrong(path, 1, "", found + ", two of which measure the same", "each quantity once");
        if (!columns.Exists(c => c.Quantity == MeasuredQuantity.Voltage) || !columns.Exists(c => c.Quantity is MeasuredQuantity.Time or MeasuredQuantity.Charge))
            throw Wrong(path, 1, "", found, "a voltage and a capacity or time with units: " + Example);
    }

    private static string Comments(string text) => string.Join(' ', text.Split('\n')
        .TakeWhile(l => l.StartsWith('#')).Select(l => l.TrimStart('#').Trim()));

    private static InputException Wrong(string path, long line, string field, string found, string expected) =>
        new(new InputError(path, (int)line, 0, field, found, expected));
}

/// <summary>What a column of a measured file holds.</summary>
internal enum MeasuredQuantity
{
    Time,
    Charge,
    Voltage,
    Current,
}

/// <summary>One understood column of a measured file.</summary>
internal sealed record MeasuredColumn(MeasuredQuantity Quantity, int Index, Unit Unit, int Sign)
{
    private static readonly (string Word, MeasuredQuantity Quantity, QuantityKind Kind)[] Words =
    [
        ("time", MeasuredQuantity.Time, QuantityKind.Time),
        ("capacity", MeasuredQuantity.Charge, QuantityKind.Charge),
        ("charge", MeasuredQuantity.Charge, QuantityKind.Charge),
        ("voltage", MeasuredQuantity.Voltage, QuantityKind.Voltage),
        ("potential", MeasuredQuantity.Voltage, QuantityKind.Voltage),
        ("current", MeasuredQuantity.Current, QuantityKind.Current),
    ];

    // Battery Data Format: positive current is charge, and its net capacity counts the same way.
    private static readonly Dictionary<string, (MeasuredQuantity Quantity, string Unit, int Sign)> BatteryDataFormat = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Test Time / s"] = (MeasuredQuantity.Time, "s", 1),
        ["test_time_second"] = (MeasuredQuantity.Time, "s", 1),
        ["Voltage / V"] = (MeasuredQuantity.Voltage, "V", 1),
        ["voltage_volt"] = (MeasuredQuantity.Voltage, "V", 1),
        ["Current / A"] = (MeasuredQuantity.Current, "A", -1),
        ["current_ampere"] = (MeasuredQuantity.Current, "A", -1),
        ["Net Capacity / Ah"] = (MeasuredQuantity.Charge, "Ah", -1),
        ["net_capacity_ah"] = (MeasuredQuantity.Charge, "Ah", -1),
    };

    /// <summary>The column a header names; null for one that is not needed, or whose unit fits nothing.</summary>
    public static MeasuredColumn? Of(string header, int index)
    {
        if (BatteryDataFormat.TryGetValue(header, out var known))
            return UnitVocabulary.TryParseUnit(known.Unit, out var fixedUnit, out _) ? new(known.Quantity, index, fixedUnit, known.Sign) : null;
        var cut = header.IndexOfAny(['[', '(', '/']);
        if (cut < 0) return null;
        var word = header[..cut].Trim();
        var unit = header[(cut + 1)..].Trim(' ', ']', ')');
        foreach (var (name, quantity, kind) in Words)
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase) && UnitVocabulary.TryParseUnit(unit, kind, out var read, out _))
                return new(quantity, index, read, 1);
        return null;
    }
}
