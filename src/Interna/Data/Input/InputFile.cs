using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Interna.Data.Results;

namespace Interna.Data.Input;

/// <summary>A text a description was read from: a file of the user, or one that comes with the product (its path begins with <c>data/</c>).</summary>
/// <param name="Path">Path as a person would name it.</param>
/// <param name="Text">Its content.</param>
/// <param name="IsBuiltIn">Whether it comes with the product.</param>
public sealed record InputFile(string Path, string Text, bool IsBuiltIn)
{
    private const string Root = "data/";
    private static readonly Assembly Home = typeof(InputFile).Assembly;

    /// <summary>SHA-256 of the content.</summary>
    public string Hash { get; } = Fingerprint.Of(Text);

    /// <summary>Reads a file of the user.</summary>
    public static bool TryOpen(string path, [NotNullWhen(true)] out InputFile? file)
    {
        try
        {
            file = File.Exists(path) ? new InputFile(path, File.ReadAllText(path), false) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            file = null;
        }

        return file is not null;
    }

    /// <summary>Reads a file that comes with the product.</summary>
    /// <param name="name">Path below <c>data/</c>.</param>
    /// <param name="file">The file.</param>
    public static bool TryOpenBuiltIn(string name, [NotNullWhen(true)] out InputFile? file)
    {
        using var stream = Home.GetManifestResourceStream(Root + name);
        file = null;
        if (stream is null)
            return false;
        using var reader = new StreamReader(stream);
        file = new InputFile(Root + name, reader.ReadToEnd(), true);
        return true;
    }

    /// <summary>Names of the files that come with the product, below <c>data/</c>.</summary>
    public static IEnumerable<string> BuiltInNames =>
        Home.GetManifestResourceNames().Where(name => name.StartsWith(Root, StringComparison.Ordinal)).Select(name => name[Root.Length..].Replace('\\', '/'));

    /// <summary>Opens a file named relative to this one.</summary>
    public bool TryOpenBeside(string path, [NotNullWhen(true)] out InputFile? file)
    {
        if (!IsBuiltIn)
            return TryOpen(PathBeside(path), out file);
        string folder = Path[Root.Length..(Path.LastIndexOf('/') + 1)];
        return TryOpenBuiltIn(folder + path, out file);
    }

    /// <summary>The path of a file named relative to this one.</summary>
    public string PathBeside(string path) =>
        System.IO.Path.IsPathRooted(path) ? path : System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? "", path);
}
