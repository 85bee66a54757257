using Interna.Data.Results;

namespace Interna.Cli;

/// <summary>Keeps an evaluation from replacing what it evaluates.</summary>
internal static class OutputPlace
{
    /// <summary>Refuses a folder that holds something else, or one of the inputs.</summary>
    /// <exception cref="UserException">It may not be written.</exception>
    public static void Check(string folder, IReadOnlyList<string> inputs)
    {
        static string Whole(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (!ResultsFolder.MayReplace(folder)) throw new UserException($"{folder} exists and holds no results of Interna; choose another place with --out");
        if (inputs.Any(i => Whole(i) == Whole(folder))) throw new UserException($"{folder} is what is to be evaluated and would be replaced; choose another place with --out");
    }

    /// <summary>The message of a refused argument without the name of the argument.</summary>
    public static string Sentence(ArgumentException e) => e.Message.Split(" (Parameter", StringSplitOptions.None)[0];
}
