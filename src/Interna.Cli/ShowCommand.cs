using System.CommandLine;
using Interna.Cli.Latex;
using Interna.Data;
using Interna.Physics;
using Interna.Quantities;

namespace Interna.Cli;

/// <summary><c>interna show NAME</c>: one law or one piece of data, with units, sources and a picture.</summary>
internal static class ShowCommand
{
    private const int PlotPoints = 400;

    public static Command Create(Verb verb, Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "A name from 'interna list'." };
        var command = new Command(verb.Name, verb.Summary) { name };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(name), terminal));
        return command;
    }

    private static int Run(string name, Terminal terminal)
    {
        if (LawCatalog.TryGet(name, out var law)) ShowLaw(law, terminal);
        else if (CellLibrary.Names.Contains(name) || Designs.IsFile(name)) ShowCell(CellLibrary.Load(name), terminal);
        else if (PropertySheets.Show(name) is { } sheet) ShowSheet(sheet, terminal);
        else if (DataCatalog.Show(name) is { } entry) ShowFile(entry, terminal);
        else throw new UserException($"there is nothing called '{name}'{(Nearest(name) is { } near ? $"; did you mean '{near}'?" : "; 'interna list' tells what there is")}");
        return ExitCode.Success;
    }

    private static string? Nearest(string name) => Spelling.Nearest(name, LawCatalog.All.Select(l => l.Id).Concat(DataCatalog.Kinds.SelectMany(DataCatalog.List).Select(e => e.Name)));

    /// <summary>Other data are shown as they are written: values with units and sources, line by line; a material with its potential.</summary>
    private static void ShowFile(DataEntry entry, Terminal terminal)
    {
        Tables.Heading(terminal, $"{entry.Title} ({entry.Path})");
        terminal.Out.WriteLine(entry.Text.TrimEnd());
        var user = CellLibrary.Names.Select(CellLibrary.Load).SelectMany(c => (Electrode[])[c.Negative, c.Positive]).OfType<InsertionElectrode>()
            .FirstOrDefault(e => entry.Kind == "materials" && e.Name == entry.Title);
        if (user is not null) DrawPotential(user, terminal);
    }

    private static void ShowSheet(PropertySheet sheet, Terminal terminal)
    {
        Tables.Heading(terminal, $"{sheet.Title} ({sheet.Path})");
        foreach (var (word, text) in sheet.Words.Where(w => w.Text is not null)) terminal.Out.WriteLine($"  {word}: {text}");
        Tables.Write(terminal, ["property", "value", "range", "at", "quality", "source", "note"], sheet.Numbers.Where(n => n.Known is not null).Select(n => (IReadOnlyList<string>)[
            n.Name,
            n.Known!.Words(n.Kind),
            n.Known.Value is null ? "" : n.Known.Range(n.Kind),
            n.Known.Provenance.Temperature is { } t ? UnitVocabulary.Format(t, QuantityKind.Temperature) : "",
            n.Known.Provenance.Quality == Quality.Assumed ? "ASSUMED" : n.Known.Provenance.Quality.ToString().ToLowerInvariant(),
            n.Known.Provenance.Source,
            n.Known.Provenance.Note ?? "",
        ]));
        var unknown = sheet.Numbers.Where(n => n.Known is null).Select(n => n.Name).Concat(sheet.Words.Where(w => w.Text is null).Select(w => w.Name)).ToList();
        Tables.Paragraph(terminal, unknown.Count == 0 ? "Nothing is unknown." : $"Unknown: {string.Join(", ", unknown)}.");
    }

    private static void ShowCell(Cell cell, Terminal terminal)
    {
        Tables.Heading(terminal, cell.Name);
        ModelText.Numbers(terminal, cell.Ledger);
        if (cell.Negative is InsertionElectrode negative) DrawPotential(negative, terminal);
        if (cell.Positive is InsertionElectrode positive) DrawPotential(positive, terminal);
    }

    private static void DrawPotential(InsertionElectrode electrode, Terminal terminal)
    {
        var domain = electrode.OpenCircuitPotential.Domain;
        var (from, to) = (Math.Max(domain.Lower, 0), Math.Min(domain.Upper, 1));
        var theta = Enumerable.Range(0, PlotPoints).Select(i => from + (to - from) * i / (PlotPoints - 1.0)).ToArray();
        var potential = new double[PlotPoints];
        electrode.OpenCircuitPotential.Evaluate(theta, potential);
        Tables.Heading(terminal, $"Equilibrium potential of {electrode.Name}");
        terminal.Out.WriteLine(Plot.Of([(theta, potential)], "stoichiometry / 1", "U / V vs Na⁺/Na"));
    }

    private static void ShowLaw(LawEntry law, Terminal terminal)
    {
        Tables.Heading(terminal, $"{law.Id} ({law.Phenomenon}, {law.Kind.ToString().ToLowerInvariant()})");
        Tables.Paragraph(terminal, law.Summary);
        if (law.Remarks.Length > 0) Tables.Paragraph(terminal, law.Remarks);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine("  " + PlainFormula.Of(law.Latex));
        if (law.Parameters.Count > 0)
        {
            Tables.Write(terminal, ["parameter", "meaning", "default"], law.Parameters.Select(p =>
                (IReadOnlyList<string>)[p.Name, p.Meaning, p.Default is { } value ? Report.Figure.Of(value) : p.IsList ? "list" : "needed"]));
        }

        if (law.Citations.Count > 0) terminal.Out.WriteLine($"  Sources: {string.Join(", ", law.Citations)}");
    }
}
