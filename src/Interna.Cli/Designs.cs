namespace Interna.Cli;

/// <summary>Turns what a user names into what can be run.</summary>
internal static class Designs
{
    /// <summary>The cell meant where none is named.</summary>
    public const string DefaultCell = "hard-carbon-nvpf-chayambuka-2022";

    /// <summary>Whether a word names a file and not something Interna brings along.</summary>
    public static bool IsFile(string word) => File.Exists(word) || word.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || word.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
