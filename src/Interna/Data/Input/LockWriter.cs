using System.Globalization;
using System.Text;
using Interna.Models;
using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>
/// Writes the resolved design: a design file without names that lead elsewhere, every value with its source, tables and protocols written out.
/// </summary>
internal sealed class LockWriter(string name, string? description)
{
    private readonly StringBuilder runs = new();

    public void Add(string run, InputNode cell, string protocol, IReadOnlyList<MeasuredFile> measured, ModelOptions model, (double? Relative, double? Absolute) solver, Findings findings)
    {
        Line(1, $"- name: {Quote(run)}");
        Block(2, "protocol", protocol);
        if (measured.Count > 0)
            Line(2, "compare:");
        foreach (var file in measured)
        {
            Line(3, "- |");
            // The first line names the curve.
            Line(4, "# " + file.Name);
            foreach (string line in file.Text.TrimEnd().Split('\n'))
                Line(4, line.TrimEnd('\r'));
        }

        string kind = model.Kind switch { ModelKind.PorousElectrode => "dfn", ModelKind.SingleParticleElectrolyte => "spme", _ => "spm" };
        string particles = model.Particles == ParticleKind.Spectral ? "spectral" : "finite-volume", thermal = model.Thermal == ThermalKind.Lumped ? "lumped" : "isothermal";
        Line(2, $"model: {{kind: {kind}, negative_cells: {model.NegativeCells}, separator_cells: {model.SeparatorCells}, positive_cells: {model.PositiveCells}, particles: {particles}, radial_points: {model.RadialPoints}, thermal: {thermal}}}");
        if (solver.Relative is not null || solver.Absolute is not null)
            Line(2, $"solver: {{{string.Join(", ", new[] { ("relative_tolerance", solver.Relative), ("absolute_tolerance", solver.Absolute) }.Where(t => t.Item2 is not null).Select(t => $"{t.Item1}: {t.Item2!.Value.ToString("R", CultureInfo.InvariantCulture)}"))}}}");
        Line(2, "cell:");
        Write(3, cell, CellReader.Group, findings);
    }

    public string Finish(IReadOnlyList<InputFile> files)
    {
        var text = new StringBuilder();
        text.Append("# Written by Interna: the design as it was run, with everything resolved. 'interna run' takes it like any design.\n");
        text.Append("name: ").Append(Quote(name)).Append('\n');
        if (!string.IsNullOrEmpty(description))
            text.Append("description: ").Append(Quote(description)).Append('\n');
        text.Append("runs:\n").Append(runs).Append("sources:\n");
        foreach (var file in files)
            text.Append("  - {file: ").Append(Quote(file.Path)).Append(", sha256: ").Append(file.Hash).Append("}\n");
        return text.ToString();
    }

    private void Write(int depth, InputNode node, FieldGroup group, Findings findings)
    {
        foreach (var field in group.Fields)
        {
            if (node.Fields is null || !node.Fields.TryGetValue(field.Name, out var found))
                continue;
            var value = found.Value;
            if (field is QuantityField && value.Fields is null)
                Line(depth, $"{field.Name}: {{{string.Join(", ", [$"value: {Quote(value.Text ?? "")}", .. Origin(findings.Origin(value.File), [])])}}}");
            else if (field is QuantityField or CurveField)
                Property(depth, field, value, findings);
            else if (field is GroupField { Group: var law } && law == LawReader.Group)
                Law(depth, field.Name, value, findings);
            else if (field is GroupField { Group: var inner } && value.Fields is not null)
            {
                Line(depth, field.Name + ":");
                Write(depth + 1, value, inner, findings);
            }
            else if (field is ListField { Item: var item } && value.Items is { } items)
            {
                Line(depth, field.Name + (items.Count > 0 ? ":" : ": []"));
                foreach (var each in items)
                {
                    Line(depth + 1, "-");
                    Write(depth + 2, each, item, findings);
                }
            }
            else
                Line(depth, $"{field.Name}: {Flow(value)}");
        }
    }

    private void Law(int depth, string name, InputNode value, Findings findings)
    {
        string[] given = value.Fields is null ? [$"law: {Flow(value)}"] : [.. value.Fields.Select(f => $"{f.Key}: {Flow(f.Value.Value)}")];
        string[] origin = [.. Origin(findings.Origin(value.File) with { Temperature = null }, [.. value.Fields?.Keys ?? []])];
        Line(depth, $"{name}: {{{string.Join(", ", [.. given, .. origin])}}}");
    }

    private void Property(int depth, Field field, InputNode value, Findings findings)
    {
        Line(depth, field.Name + ":");
        var fields = value.Fields ?? new Dictionary<string, InputField>(StringComparer.Ordinal) { ["value"] = new(value.Line, value.Column, value) };
        foreach (var (name, found) in fields)
        {
            if (name == "table" && Table(found.Value) is { } table)
                Block(depth + 1, name, table);
            else if (CurveReader.Group.Fields.Any(f => f.Name == name && f is QuantityField && f != StatedValue.Temperature) && found.Value.Text is { } number)
                Line(depth + 1, $"{name}: {{{string.Join(", ", [$"value: {Quote(number)}", .. Origin(findings.Origin(found.Value.File), [])])}}}");
            else
                Line(depth + 1, $"{name}: {Flow(found.Value)}");
        }

        foreach (string part in Origin(findings.Origin(value.File), [.. fields.Keys]))
            Line(depth + 1, part);
    }

    private static string? Table(InputNode node) => node.IsBlock ? node.Text : node.Text is { } path && node.File.TryOpenBeside(path, out var file) ? file.Text : null;

    private static List<string> Origin(Provenance origin, IReadOnlyList<string> given)
    {
        var parts = new List<string>();
        if (!given.Contains(StatedValue.Source.Name))
            parts.Add($"source: {Quote(origin.Source)}");
        if (!given.Contains(StatedValue.HowKnown.Name))
            parts.Add($"quality: {StatedValue.HowKnown.Choices[(int)origin.Quality]}");
        if (!given.Contains(StatedValue.Temperature.Name) && origin.Temperature is { } kelvin)
            parts.Add($"at: {kelvin.ToString("R", CultureInfo.InvariantCulture)} K");
        return parts;
    }

    private static string Flow(InputNode node) => node switch
    {
        { Fields: { } fields } => "{" + string.Join(", ", fields.Select(f => $"{f.Key}: {Flow(f.Value.Value)}")) + "}",
        { Items: { } items } => "[" + string.Join(", ", items.Select(Flow)) + "]",
        _ => Quote(node.Text ?? ""),
    };

    private void Block(int depth, string field, string text)
    {
        Line(depth, field + ": |");
        foreach (string line in text.TrimEnd().Split('\n'))
            Line(depth + 1, line.TrimEnd('\r'));
    }

    private void Line(int depth, string text) => runs.Append(' ', 2 * depth).Append(text).Append('\n');

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal) + "\"";
}
