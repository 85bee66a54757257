using CsvHelper;
using Interna.Data.Input;
using Interna.Quantities;

namespace Interna.Data.Literature;

/// <summary>A column of a table of published values.</summary>
/// <param name="Header">The header, unit in brackets for a number.</param>
/// <param name="Kind">What it measures; null for text.</param>
internal sealed record LiteratureColumn(string Header, QuantityKind? Kind = null)
{
    /// <summary>The header without its unit.</summary>
    public string Name => Header.Split('[')[0].Trim();
}

/// <summary>Reads a table of published values: fixed columns, numbers with the unit of the header, mistakes with their line.</summary>
internal sealed class LiteratureTable
{
    // Units of statements that are kept as written.
    private static readonly string[] ForeignUnits = ["", "deg", "Mt", "USD m-2"];

    private readonly InputFile file;
    private readonly IReadOnlyList<LiteratureColumn> columns;
    private readonly Findings findings = new();
    private readonly List<LiteratureCells> rows = [];

    private LiteratureTable(InputFile file, IReadOnlyList<LiteratureColumn> columns) => (this.file, this.columns) = (file, columns);

    /// <summary>Reads a table.</summary>
    /// <param name="file">The file.</param>
    /// <param name="columns">Its columns, in order.</param>
    /// <param name="convert">Makes a row of its cells.</param>
    /// <exception cref="InputException">Every mistake with its line.</exception>
    public static IReadOnlyList<T> Read<T>(InputFile file, IReadOnlyList<LiteratureColumn> columns, Func<LiteratureCells, T> convert)
    {
        var table = new LiteratureTable(file, columns);
        table.ReadRows();
        T[] result = [.. table.rows.Select(convert)];
        table.findings.ThrowIfAny();
        return result;
    }

    /// <summary>Reports a mistake.</summary>
    public void Report(int line, string field, string found, string expected, string? mend = null) =>
        findings.Add(new InputError(file.Path, line, 0, field, found, expected, mend));

    /// <summary>The unit of a column.</summary>
    public static Unit UnitOf(LiteratureColumn column)
    {
        string text = column.Header.Split('[', ']')[1];
        return UnitVocabulary.TryParseUnit(text, column.Kind!, out var unit, out _) ? unit : throw new InvalidOperationException($"The unit of the column '{column.Header}' is none.");
    }

    /// <summary>The unit of a further statement; null for words and for units that are kept as written.</summary>
    public Unit? StatedUnit(int line, string unit)
    {
        if (ForeignUnits.Contains(unit)) return null;
        if (UnitVocabulary.TryParseUnit(unit, out var read, out var error)) return read;
        Report(line, "unit", error.Found, "a unit such as 'nm', or none", error.Suggestion is null ? null : $"did you mean '{error.Suggestion}'?");
        return null;
    }

    private void ReadRows()
    {
        using var csv = CsvReader.FromText(file.Text, new CsvReaderOptions { HasHeader = false, CommentPrefix = '#', TrimWhitespace = true, TrackLineNumbers = true });
        string wanted = string.Join(',', columns.Select(c => c.Header));
        if (!csv.Read())
        {
            Report(0, "", "an empty table", $"the header '{wanted}' and rows");
            return;
        }

        string[] header = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
        if (!header.SequenceEqual(columns.Select(c => c.Header)))
        {
            var (missing, extra) = (columns.Select(c => c.Header).Except(header).ToList(), header.Except(columns.Select(c => c.Header)).ToList());
            string found = missing.Count > 0 ? $"a header without {string.Join(", ", missing.Select(m => $"'{m}'"))}" : extra.Count > 0 ? $"a header with {string.Join(", ", extra.Select(m => $"'{m}'"))}" : "the columns in another order";
            Report((int)csv.LineNumber, "", found, $"the header '{wanted}'");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            int line = (int)csv.LineNumber;
            if (csv.FieldCount != columns.Count)
            {
                Report(line, "", $"{csv.FieldCount} fields", $"{columns.Count}, as in the header", "put a text that holds a comma in quotes");
                continue;
            }

            var cells = columns.Select((c, i) => (c.Name, Text: csv.GetString(i))).ToDictionary(c => c.Name, c => c.Text, StringComparer.Ordinal);
            if (!seen.Add(cells[columns[0].Name])) Report(line, columns[0].Name, $"'{cells[columns[0].Name]}' a second time", "a name of its own for every row");
            rows.Add(new LiteratureCells(this, columns, line, cells));
        }

        if (rows.Count == 0 && findings.Errors.Count == 0) Report((int)csv.LineNumber, "", "a header without rows", "rows; is the file cut short?");
    }
}

/// <summary>The cells of one row.</summary>
internal sealed class LiteratureCells(LiteratureTable table, IReadOnlyList<LiteratureColumn> columns, int line, IReadOnlyDictionary<string, string> cells)
{
    /// <summary>Line in the file.</summary>
    public int Line => line;

    /// <summary>Text of a column.</summary>
    public string Text(string name) => cells[name];

    /// <summary>One of a few texts.</summary>
    public string Choice(string name, IEnumerable<string> known)
    {
        string text = cells[name];
        if (known.Contains(text)) return text;
        string? near = Spelling.Nearest(text, known);
        table.Report(line, name, $"'{text}'", $"one of {string.Join(", ", known)}", near is null ? null : $"did you mean '{near}'?");
        return text;
    }

    /// <summary>A number of a column; null where it is blank or cannot be read, which is reported.</summary>
    public LiteratureValue? Value(string name)
    {
        if (cells[name].Length == 0) return null;
        var column = columns.First(c => c.Name == name);
        var value = LiteratureValue.Parse(cells[name], LiteratureTable.UnitOf(column));
        if (value is null) table.Report(line, name, $"'{cells[name]}'", "a number such as '5', '~ 5', '< 5', '2 to 5' or '1; 2'");
        return value;
    }

    /// <summary>The flags.</summary>
    public IReadOnlyList<string> Flags()
    {
        string[] flags = cells["flags"].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string[] known = [.. LiteratureFlag.All.Select(f => f.Key)];
        foreach (string flag in flags.Except(known))
        {
            string? near = Spelling.Nearest(flag, known);
            table.Report(line, "flags", $"the unknown flag '{flag}'", $"of {string.Join(", ", known)}", near is null ? null : $"did you mean '{near}'?");
        }

        return flags;
    }

    /// <summary>How the row came to be known.</summary>
    public Quality Quality() => (Quality)Math.Max(0, StatedValue.HowKnown.Choices.ToList().IndexOf(Choice("quality", StatedValue.HowKnown.Choices)));

    /// <summary>The further statement as a number; null for none, for words and for units that are kept as written.</summary>
    public LiteratureValue? Stated(IReadOnlyList<string> flags)
    {
        string text = cells["value"];
        if (text.Length == 0 || table.StatedUnit(line, cells["unit"]) is not { } unit || flags.Contains("words")) return null;
        var value = LiteratureValue.Parse(text, unit);
        if (value is null) table.Report(line, "value", $"'{text}'", "a number such as '5', '~ 5', '< 5', '2 to 5' or '1; 2'", "or the flag 'words'");
        return value;
    }
}
