using Interna.Data;
using Interna.Data.Input;
using Interna.Data.Results;
using Interna.Measurements;
using Interna.Models;

namespace Interna.Cli;

/// <summary>Sweeps as a user names them: results folders, measured files, or both.</summary>
/// <param name="Name">Name of the whole.</param>
/// <param name="Sources">Runs and files that hold sweeps.</param>
/// <param name="Sweeps">The sweeps.</param>
/// <param name="Cell">The simulated cell; null where a measurement is among them or the design can no longer be read.</param>
internal sealed record SweepInput(string Name, IReadOnlyList<string> Sources, IReadOnlyList<Voltammogram> Sweeps, Cell? Cell)
{
    /// <summary>Reads all of them.</summary>
    /// <param name="paths">Results folders and files.</param>
    /// <param name="only">Names of the runs to take; all where empty.</param>
    public static SweepInput Read(IReadOnlyList<string> paths, IReadOnlyList<string> only)
    {
        var (sources, sweeps, runs) = (new List<string>(), new List<Voltammogram>(), new List<(RunRecord Run, Func<Cell?> Cell)>());
        bool measured = false;
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                runs.AddRange(RunsOf(path, only));
                continue;
            }

            measured = true;
            sources.Add(path);
            sweeps.AddRange(OfFile(path));
        }

        if (runs.Select(r => r.Run.Cell.Name).Distinct().Skip(1).Any())
            throw new UserException($"the runs are of different cells ({string.Join(", ", runs.Select(r => $"{r.Run.Name}: {r.Run.Cell.Name}"))}); take those of one with --run NAME");
        foreach (var (run, _) in runs)
        {
            var found = OfRun(run);
            if (found.Count == 0) continue;
            sources.Add(run.Name);
            sweeps.AddRange(found);
        }

        if (sweeps.Count == 0)
            throw new UserException($"{string.Join(", ", paths)}: no sweep of the voltage; a protocol needs 'sweep from 1.2 V to 0.1 V to 1.2 V at 0.5 mV/s' at several rates, a measured file the columns time, voltage and current");
        return new(NameOf(paths[0]), sources, sweeps, measured || runs.Count == 0 ? null : runs[0].Cell());
    }

    /// <summary>The name of a results folder or file without its place.</summary>
    public static string NameOf(string path) => Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));

    private static IEnumerable<(RunRecord Run, Func<Cell?> Cell)> RunsOf(string path, IReadOnlyList<string> only)
    {
        var results = ResultsFolder.Read(path);
        foreach (string name in only.Where(n => results.Runs.All(r => r.Name != n)))
            throw new UserException($"{path}: no run '{name}'; there are {string.Join(", ", results.Runs.Select(r => $"'{r.Name}'"))}");
        return results.Runs.Where(r => only.Count == 0 || only.Contains(r.Name)).Select(r => (r, (Func<Cell?>)(() => CellOf(path, results.DesignLock, r.Name))));
    }

    // A design locked by another version may no longer be understood: its sweeps are.
    private static Cell? CellOf(string path, string text, string run)
    {
        try
        {
            return Design.Parse(text, Path.Combine(path, ResultsFolder.LockFile)).Runs.FirstOrDefault(r => r.Name == run)?.Cell;
        }
        catch (InputException)
        {
            return null;
        }
    }

    // Only what the protocol swept: a discharge changes the voltage too.
    private static List<Voltammogram> OfRun(RunRecord run) =>
    [
        .. run.Steps.Index().Where(s => s.Item.Description.StartsWith("sweep", StringComparison.OrdinalIgnoreCase))
            .Select(s => run.Samples.Where(x => x.Step == s.Index).ToList()).Where(samples => samples.Count > 0)
            .SelectMany(samples => Voltammogram.Of(run.Name, samples)),
    ];

    private static IReadOnlyList<Voltammogram> OfFile(string file)
    {
        if (!File.Exists(file)) throw new UserException($"{file}: there is no such file or results folder");
        var series = MeasuredSeries.Read(File.ReadAllText(file), file);
        return series.Time is null || series.Current is null
            ? throw new UserException($"{file}: a voltammogram needs the columns time, voltage and current with their units, for instance 'time [s], voltage [V], current [mA]'")
            : Voltammogram.Of(series);
    }
}
