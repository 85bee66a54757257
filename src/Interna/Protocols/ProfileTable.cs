using System.Globalization;
using CsvHelper;
using Interna.Quantities;

namespace Interna.Protocols;

/// <summary>Reads the two columns of an imposed profile: time and current or voltage, units in the header.</summary>
internal static class ProfileTable
{
    private static readonly (QuantityKind Kind, Basis Basis)[] Currents =
        [(QuantityKind.Current, Basis.Cell), (QuantityKind.CurrentDensity, Basis.Area), (QuantityKind.SpecificCurrent, Basis.Mass)];

    /// <summary>Reads a table whose first line names the columns, for instance "time / s, current / mA"; '#' begins a comment.</summary>
    public static Profile Read(string name, IReadOnlyList<string> lines, ProfileKind kind, int column)
    {
        using var csv = CsvReader.FromText(string.Join('\n', lines), new CsvReaderOptions { HasHeader = false, CommentPrefix = '#', TrimWhitespace = true, TrackLineNumbers = true });
        if (!csv.Read() || csv.FieldCount < 2)
            throw Wrong(name, 1, column, "no header with two columns", "'time / s, current / mA' or 'time / s, voltage / V'");
        var time = UnitOf(name, csv.GetString(0), column, QuantityKind.Time).Unit;
        var (unit, basis) = kind == ProfileKind.Voltage
            ? UnitOf(name, csv.GetString(1), column, QuantityKind.Voltage)
            : UnitOf(name, csv.GetString(1), column, [.. Currents.Select(c => c.Kind)]);
        List<double> times = [], values = [];
        while (csv.Read())
        {
            var line = csv.LineNumber;
            if (csv.FieldCount < 2 || !Number(csv.GetString(0), out var t) || !Number(csv.GetString(1), out var v))
                throw Wrong(name, line, column, $"'{lines[(int)line - 1]}'", "two numbers separated by a comma");
            if (times.Count > 0 && time.ToSI(t) < times[^1])
                throw Wrong(name, line, column, $"the time {t.ToString(CultureInfo.InvariantCulture)}, earlier than the line before", "ascending times");
            times.Add(time.ToSI(t));
            values.Add(unit.ToSI(v));
        }

        if (times.Count < 2) throw Wrong(name, lines.Count, column, $"{times.Count} data lines", "at least two");
        return new Profile(times, values, kind, basis, name);
    }

    private static (Unit Unit, Basis Basis) UnitOf(string name, string header, int column, params QuantityKind[] kinds)
    {
        var slash = header.IndexOf('/', StringComparison.Ordinal);
        var text = slash >= 0 ? header[(slash + 1)..].Trim() : "";
        foreach (var kind in kinds)
            if (UnitVocabulary.TryParseUnit(text, kind, out var unit, out _))
                return (unit, Array.Find(Currents, c => c.Kind == kind).Basis);
        throw Wrong(name, 1, column, $"the column '{header}'", $"a name and a unit such as '{(kinds[0] == QuantityKind.Time ? "time / s" : kinds[0] == QuantityKind.Voltage ? "voltage / V" : "current / mA")}'");
    }

    private static bool Number(string? text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static StepReader.Mistake Wrong(string name, long row, int column, string found, string expected) =>
        new(column, $"in {name}, line {row}: {found}", expected);
}
