using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Finds the file behind a name: one that comes with the product, or one beside the file that names it.</summary>
internal static class Library
{
    public const string Materials = "materials", Electrolytes = "electrolytes", Cells = "cells", Protocols = "protocols", Measured = "measured", Contacts = "contacts", Phases = "phases", SolidElectrolytes = "solid-electrolytes", Reductions = "reductions";

    /// <summary>Name of the field that names another description to start from.</summary>
    public const string Use = "use";

    private const int DeepestChain = 8;
    private const string Extension = ".yaml";

    /// <summary>Reads the named description; null where there is none, which is reported.</summary>
    public static InputNode? Open(string kind, InputNode name, string path, Findings findings)
    {
        if (name.Text is not { Length: > 0 } text)
        {
            findings.Report(name, path, name.Description, $"a name from 'interna list {kind}', or a YAML file beside this one");
            return null;
        }

        bool isFile = text.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);
        if (isFile ? name.File.TryOpenBeside(text, out var file) : InputFile.TryOpenBuiltIn($"{kind}/{text}{Extension}", out file))
            return Read(file, findings);

        string one = kind[..^1];
        if (isFile)
        {
            findings.Report(name, path, $"'{text}', which cannot be read", $"a file that describes a {one}", $"looked for '{name.File.PathBeside(text)}'");
            return null;
        }

        var known = Names(kind).ToList();
        string? near = Spelling.Nearest(text, known);
        findings.Report(name, path, $"the unknown {one} '{text}'", $"one of {string.Join(", ", known)}, or a YAML file beside this one", near is null ? null : $"did you mean '{near}'?");
        return null;
    }

    /// <summary>
    /// Follows <c>use: name</c>, or a bare name, until fields stand by themselves; the fields beside each <c>use</c> are laid over what it names.
    /// Null where a name leads nowhere, which is reported.
    /// </summary>
    public static InputNode? Resolve(string kind, InputNode node, string path, Findings findings)
    {
        InputNode? changes = null;
        for (int i = 0; i < DeepestChain; i++)
        {
            var named = node.Fields is null ? node : node.Fields.TryGetValue(Use, out var use) ? use.Value : null;
            if (node.Fields is not null)
            {
                var own = node.Without(Use, StatedValue.Source.Name, StatedValue.HowKnown.Name, StatedValue.Note.Name);
                changes = changes is null ? own : own.With(changes);
            }

            if (named is null)
                return changes;
            if (Open(kind, named, path, findings) is not { } next)
                return changes?.AsIncomplete();
            node = next;
        }

        findings.Report(node, path, "a chain of 'use' that does not end", "fields, or a name that leads to fields");
        return null;
    }

    /// <summary>Names of the descriptions of a kind that come with the product.</summary>
    public static IEnumerable<string> Names(string kind) => InputFile.BuiltInNames
        .Where(n => n.StartsWith(kind + "/", StringComparison.Ordinal) && n.EndsWith(Extension, StringComparison.Ordinal))
        .Select(n => n[(kind.Length + 1)..^Extension.Length])
        .Order(StringComparer.Ordinal);

    /// <summary>Reads a measured curve that comes with the product, one beside the file that names it, or one written out after '|'.</summary>
    public static MeasuredFile? OpenMeasured(InputNode node, string path, Findings findings)
    {
        if (node.Text is not { Length: > 0 } text)
        {
            findings.Report(node, path, node.Description, "the name of a measured curve, or a CSV file beside this one");
            return null;
        }

        if (node.IsBlock)
            return new MeasuredFile(text.Split('\n')[0].TrimStart('#', ' '), node.File.Path, text);
        if (InputFile.TryOpenBuiltIn($"{Measured}/{text}.csv", out var file) || node.File.TryOpenBeside(text, out file))
        {
            findings.Use(file);
            return new MeasuredFile(System.IO.Path.GetFileNameWithoutExtension(file.Path), file.Path, file.Text);
        }

        string? near = Spelling.Nearest(text, MeasuredNames);
        findings.Report(node, path, $"'{text}', which cannot be read", "the name of a measured curve, or a CSV file beside this one", near is null ? $"looked for '{node.File.PathBeside(text)}'" : $"did you mean '{near}'?");
        return null;
    }

    /// <summary>Names of the measured curves that come with the product.</summary>
    public static IEnumerable<string> MeasuredNames => InputFile.BuiltInNames
        .Where(n => n.StartsWith(Measured + "/", StringComparison.Ordinal))
        .Select(n => n[(Measured.Length + 1)..^".csv".Length])
        .Order(StringComparer.Ordinal);

    /// <summary>Reads a file and remembers where its numbers come from.</summary>
    public static InputNode? Read(InputFile file, Findings findings)
    {
        InputNode root;
        try
        {
            root = YamlTree.Read(file);
        }
        catch (InputException problem)
        {
            foreach (var error in problem.Errors)
                findings.Add(error);
            return null;
        }

        findings.Use(file, Origin(root));
        return root;
    }

    private static Provenance? Origin(InputNode root)
    {
        if (root.Fields is null || !root.Fields.TryGetValue(StatedValue.Source.Name, out var source) || source.Value.Text is not { Length: > 0 } text)
            return null;
        int quality = root.Fields.TryGetValue(StatedValue.HowKnown.Name, out var known) && known.Value.Text is { } word ? StatedValue.HowKnown.Choices.ToList().IndexOf(word) : -1;
        double? temperature = root.Fields.TryGetValue(StatedValue.Temperature.Name, out var at) && at.Value.Text is { } degrees && UnitVocabulary.TryParse(degrees, QuantityKind.Temperature, out double si, out _) ? si : null;
        return new Provenance(text, quality >= 0 ? (Quality)quality : Quality.Assumed, temperature);
    }
}
