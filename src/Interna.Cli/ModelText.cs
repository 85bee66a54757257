using Interna.Cli.Latex;
using Interna.Cli.Report;
using Interna.Data.Results;
using Interna.Models;

namespace Interna.Cli;

/// <summary>A model in words: its parts, the equations it solves, the numbers it uses and where they come from.</summary>
internal static class ModelText
{
    public static void Write(Terminal terminal, string title, ICellModel model)
    {
        Tables.Heading(terminal, title);
        Tables.Heading(terminal, "Parts of the model");
        foreach (var part in model.Parts) Tables.Point(terminal, part);
        Tables.Heading(terminal, "Equations solved");
        foreach (var equation in model.Equations)
        {
            Tables.Paragraph(terminal, $"{equation.Name}{(equation.Source.Length > 0 ? $"  [{equation.Source}]" : "")}", indent: 2);
            Tables.Paragraph(terminal, PlainFormula.Of(equation.Latex), indent: 6);
        }

        Surfaces(terminal, model.Cell);
        Numbers(terminal, model.Cell.Ledger);
    }

    /// <summary>What modifications of surfaces changed.</summary>
    private static void Surfaces(Terminal terminal, Cell cell)
    {
        foreach (var surface in SurfaceRecord.Of(cell))
        {
            Tables.Heading(terminal, $"Surface of the {surface.Electrode} electrode: {surface.Name}");
            Tables.Write(terminal, ["parameter", "before", "after", "because", "source"], surface.Changes.Select(c => (IReadOnlyList<string>)[c.Parameter, c.Before, c.After, c.Because, c.Source]));
            foreach (string caution in surface.Cautions) Tables.Point(terminal, caution);
        }
    }

    /// <summary>Numbers with their sources.</summary>
    public static void Numbers(Terminal terminal, IReadOnlyList<LedgerEntry> ledger)
    {
        if (ledger.Count == 0) return;
        Tables.Heading(terminal, "Numbers used");
        Tables.Write(terminal, ["quantity", "value", "valid", "quality", "source"], ledger.Select(e => (IReadOnlyList<string>)[
            e.Path,
            e.Value,
            e.Range,
            e.Provenance.Quality == Quality.Assumed ? "ASSUMED" : e.Provenance.Quality.ToString().ToLowerInvariant(),
            Source(e.Provenance),
        ]));
        var assumed = ledger.Count(e => e.Provenance.Quality == Quality.Assumed);
        terminal.Out.WriteLine($"  {ledger.Count} numbers and functions, {assumed} of them assumed for want of data.");
    }

    private static string Source(Provenance p) =>
        p.Source + (p.Temperature is { } t ? $", at {Figure.Of(t - Constant.ZeroCelsius, 3)} °C" : "") + (p.Note is { } note ? $" ({note})" : "");
}
