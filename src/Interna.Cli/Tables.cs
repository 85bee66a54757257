using Spectre.Console;

namespace Interna.Cli;

/// <summary>Tables on the terminal.</summary>
internal static class Tables
{
    /// <summary>Writes a table fitted to the terminal.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        foreach (var title in header) table.AddColumn(new TableColumn(new Text(title, new Style(decoration: Decoration.Bold))));
        // What a row is about stays on one line; the words beside it may be broken.
        table.Columns[0].NoWrap();
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(cell)));
        Console(terminal).Write(table);
    }

    /// <summary>Writes a heading.</summary>
    public static void Heading(Terminal terminal, string text)
    {
        terminal.Out.WriteLine();
        Console(terminal).Write(new Text(text + Environment.NewLine, new Style(decoration: Decoration.Bold)));
    }

    /// <summary>Writes a paragraph, broken at the width of the terminal.</summary>
    public static void Paragraph(Terminal terminal, string text, int indent = 0) =>
        Console(terminal).Write(new Padder(new Text(text), new Padding(indent, 0, 0, 0)));

    /// <summary>Writes a point of a list, broken at the width of the terminal, its later lines under its first word.</summary>
    public static void Point(Terminal terminal, string text, int indent = 2)
    {
        var line = new string(' ', indent) + "•";
        var width = line.Length;
        foreach (var word in text.Split(' '))
        {
            if (width + 1 + word.Length > terminal.Width && width > indent + 1)
            {
                terminal.Out.WriteLine(line);
                line = new string(' ', indent + 1);
                width = line.Length;
            }

            line += " " + word;
            width += 1 + word.Length;
        }

        terminal.Out.WriteLine(line);
    }

    private static IAnsiConsole Console(Terminal terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.IsRead ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal.IsRead ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(terminal.Out),
        });
        console.Profile.Width = terminal.Width;
        return console;
    }
}
