using System.Globalization;
using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>A column of a table: its name, its unit as written, its place.</summary>
internal sealed record CsvColumn(string Name, string Unit);

/// <summary>
/// A table of two columns as people keep it: lines that begin with # are remarks, then a header <c>name [unit], name [unit]</c>, then numbers.
/// </summary>
internal sealed class CsvTable
{
    private readonly List<(int Line, double X, double Y)> rows = [];

    private CsvTable(string file, int headerLine, CsvColumn x, CsvColumn y) => (File, HeaderLine, X, Y) = (file, headerLine, x, y);

    public string File { get; }

    public int HeaderLine { get; }

    public CsvColumn X { get; }

    public CsvColumn Y { get; }

    /// <summary>Rows with their lines, as written.</summary>
    public IReadOnlyList<(int Line, double X, double Y)> Rows => rows;

    /// <summary>Reads a table; mistakes go to <paramref name="findings"/> and give null.</summary>
    /// <param name="file">Name for messages.</param>
    /// <param name="firstLine">Line of the text's first line in that file.</param>
    /// <param name="text">The text.</param>
    /// <param name="path">Field that uses the table.</param>
    /// <param name="findings">Where mistakes go.</param>
    public static CsvTable? Read(string file, int firstLine, string text, string path, Findings findings)
    {
        CsvTable? table = null;
        bool good = true;
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (table is null)
                table = Header(file, firstLine + i, line, path, findings);
            else
                good &= table.Row(firstLine + i, line, path, findings);
            if (table is null)
                return null;
        }

        if (table is null || table.rows.Count < 2)
        {
            if (good)
                findings.Add(new InputError(
                    file, firstLine + lines.Length - 1, 0, path, table is null ? "an empty table" : $"a table that ends after {table.rows.Count} rows",
                    "a header such as 'stoichiometry [-], potential [V]' and at least two rows of numbers"));
            return null;
        }

        return good ? table : null;
    }

    private static CsvTable? Header(string file, int line, string text, string path, Findings findings)
    {
        string[] cells = text.Split(',', StringSplitOptions.TrimEntries);
        var columns = cells.Select(Column).ToArray();
        if (columns is [{ } x, { } y])
            return new CsvTable(file, line, x, y);
        findings.Add(new InputError(file, line, 0, path, $"the header '{text}'", "two columns with units, for instance 'stoichiometry [-], potential [V]'"));
        return null;
    }

    private static CsvColumn? Column(string cell)
    {
        int open = cell.IndexOf('[', StringComparison.Ordinal);
        return open > 0 && cell.EndsWith(']') ? new CsvColumn(cell[..open].Trim(), cell[(open + 1)..^1].Trim()) : null;
    }

    private bool Row(int line, string text, string path, Findings findings)
    {
        string[] cells = text.Split(',', StringSplitOptions.TrimEntries);
        double x = double.NaN, y = double.NaN;
        bool read = cells.Length == 2
            && double.TryParse(cells[0], NumberStyles.Float, CultureInfo.InvariantCulture, out x) && double.IsFinite(x)
            && double.TryParse(cells[1], NumberStyles.Float, CultureInfo.InvariantCulture, out y) && double.IsFinite(y);
        if (!read)
        {
            findings.Add(new InputError(File, line, 0, path, $"the row '{text}'", "two numbers separated by a comma", cells.Length < 2 ? "the table may have been cut off here" : null));
            return false;
        }

        if (rows.Count > 0 && x <= rows[^1].X)
        {
            findings.Add(new InputError(
                File, line, 0, path, $"{X.Name} {cells[0]} after {rows[^1].X.ToString(CultureInfo.InvariantCulture)}", $"{X.Name} growing from row to row", "sort the table and keep one row per value"));
            return false;
        }

        rows.Add((line, x, y));
        return true;
    }
}
