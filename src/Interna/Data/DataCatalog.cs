using Interna.Data.Input;

namespace Interna.Data;

/// <summary>What comes with the product as data: materials, electrolytes, cells, protocols, phases of contacts, measured curves, starting points.</summary>
public static class DataCatalog
{
    private static readonly string[] Folders = [Library.Materials, Library.Electrolytes, Library.Cells, Library.Protocols, Library.Contacts, Library.Phases, Library.SolidElectrolytes, Library.Reductions, Library.Measured, "starter"];

    /// <summary>The kinds there are, in the plural.</summary>
    public static IReadOnlyList<string> Kinds => Folders;

    /// <summary>The entries of a kind, by name; empty for an unknown kind.</summary>
    public static IReadOnlyList<DataEntry> List(string kind) =>
    [
        .. InputFile.BuiltInNames
            .Where(file => file.StartsWith(kind + "/", StringComparison.Ordinal) && file.EndsWith(Extension(kind), StringComparison.Ordinal))
            .Select(file => Entry(kind, file))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal),
    ];

    /// <summary>The entry of that name, of any kind; null where there is none.</summary>
    public static DataEntry? Show(string name) => Folders.SelectMany(List).FirstOrDefault(entry => entry.Name == name);

    private static string Extension(string kind) => kind == Library.Measured ? ".csv" : ".yaml";

    private static DataEntry Entry(string kind, string file)
    {
        InputFile.TryOpenBuiltIn(file, out var found);
        string name = file[(kind.Length + 1)..^Extension(kind).Length];
        return new DataEntry(kind, name, Title(kind, found!) ?? name, found!.Path, found.Text);
    }

    private static string? Title(string kind, InputFile file)
    {
        if (kind == Library.Measured)
            return file.Text.Split('\n').FirstOrDefault(line => line.StartsWith('#'))?.TrimStart('#', ' ');
        var fields = YamlTree.Read(file).Fields;
        var title = fields is null ? null : fields.GetValueOrDefault("description") ?? fields.GetValueOrDefault("name");
        return title?.Value.Text;
    }
}

/// <summary>One file that comes with the product.</summary>
/// <param name="Kind">Its kind, in the plural.</param>
/// <param name="Name">The name other files use for it.</param>
/// <param name="Title">What it is, in words.</param>
/// <param name="Path">Path in the repository.</param>
/// <param name="Text">Its content.</param>
public sealed record DataEntry(string Kind, string Name, string Title, string Path, string Text);
