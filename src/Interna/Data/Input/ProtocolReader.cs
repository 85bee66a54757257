using Interna.Protocols;

namespace Interna.Data.Input;

/// <summary>Reads what is done to a cell: text in the design, a protocol that comes with the product, or a text file beside the design.</summary>
internal static class ProtocolReader
{
    private static readonly TextField Name = new("name", "Name", "GITT") { Required = true };
    private static readonly TextField Description = new("description", "What it measures", "Diffusivity from pulses") { Required = true };
    private static readonly TextField Steps = new("protocol", "The steps", "discharge at 1C until 2.0 V") { Required = true };

    /// <summary>Fields of a protocol file.</summary>
    public static readonly FieldGroup Group = new("a protocol", "An experiment: a file in data/protocols", [Name, Description, Steps]);

    /// <summary>Reads a protocol with its text; null where it cannot be used.</summary>
    public static (Protocol Protocol, string Text)? Read(FieldReader owner, TextField field, Findings findings)
    {
        if (owner.Find(field) is not { } node)
        {
            owner.Report(field, "nothing", $"the field '{field.Name}' ({field.Description})", $"add '{field.Name}: {field.Example}'");
            return null;
        }

        string path = owner.At(field.Name);
        if (node.Text is not { Length: > 0 } text)
        {
            findings.Report(node, path, node.Description, "the steps of a protocol, one per line after 'protocol: |'");
            return null;
        }

        if (node.IsBlock || text.Contains(' ', StringComparison.Ordinal))
            return Parse(node.File, node.IsBlock ? node.Line + 1 : node.Line, text, path, findings);
        if (text.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && node.File.TryOpenBeside(text, out var file))
        {
            findings.Use(file);
            return Parse(file, 1, file.Text, path, findings);
        }

        if (!Library.Names(Library.Protocols).Contains(text) && Quantities.Spelling.Nearest(text, Library.Names(Library.Protocols)) is null)
            return Parse(node.File, node.Line, text, path, findings);
        if (Library.Open(Library.Protocols, node, path, findings) is not { } library)
            return null;
        var fields = new FieldReader(library, "", Group, findings);
        return fields.Find(Steps) is { IsBlock: true } steps ? Parse(steps.File, steps.Line + 1, steps.Text!, Steps.Name, findings) : null;
    }

    private static (Protocol, string)? Parse(InputFile file, int firstLine, string text, string path, Findings findings)
    {
        try
        {
            return (ProtocolParser.Parse(text, file.Path, firstLine, name => ReadLines(file, name, findings)), text);
        }
        catch (InputException problem)
        {
            foreach (var error in problem.Errors)
                findings.Add(error.Field.Length == 0 ? error with { Field = path } : error);
            return null;
        }
    }

    private static string[]? ReadLines(InputFile file, string name, Findings findings)
    {
        if (!file.TryOpenBeside(name, out var profile))
            return null;
        findings.Use(profile);
        return profile.Text.Split('\n');
    }
}
