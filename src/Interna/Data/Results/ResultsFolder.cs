using Interna.Models;

namespace Interna.Data.Results;

/// <summary>
/// A folder of results. It is written under a temporary name beside its place and renamed when whole: a folder that exists is
/// complete.
/// </summary>
/// <remarks>
/// Files: <c>summary.json</c>, <c>design.lock.yaml</c>, <c>checkpoint.json</c> where a run can be resumed, and for every run
/// <c>timeseries.bdf.csv</c>, <c>profiles.npz</c>, <c>cycles.csv</c> where there are several cycles, and <c>impedance.bdf.csv</c> where spectra were taken. A design with one run
/// keeps these beside the summary, one with several keeps each in a folder of the run's name.
/// </remarks>
public static class ResultsFolder
{
    /// <summary>What was run and how it ended.</summary>
    public const string SummaryFile = "summary.json";

    /// <summary>The resolved design.</summary>
    public const string LockFile = "design.lock.yaml";

    /// <summary>Time series of one run.</summary>
    public const string SeriesFile = "timeseries.bdf.csv";

    /// <summary>Impedance spectra of one run.</summary>
    public const string SpectraFile = "impedance.bdf.csv";

    /// <summary>Profiles through the cell of one run.</summary>
    public const string ProfilesFile = "profiles.npz";

    /// <summary>Cycles of one run.</summary>
    public const string CyclesFile = "cycles.csv";

    /// <summary>State to resume from.</summary>
    public const string CheckpointFile = "checkpoint.json";

    /// <summary>Whether a path may become a results folder: it does not exist, is empty, or holds earlier results.</summary>
    public static bool MayReplace(string path) =>
        !File.Exists(path) && (!Directory.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any() || File.Exists(Path.Combine(path, SummaryFile)));

    /// <summary>Writes results, replacing earlier ones at the same place.</summary>
    /// <param name="path">Folder to write.</param>
    /// <param name="results">What to write.</param>
    /// <param name="more">Writes further files (a report) into the folder it is given, before the folder takes its name.</param>
    /// <exception cref="IOException">Something else than results stands at <paramref name="path"/>, or it cannot be written.</exception>
    public static void Write(string path, ResultSet results, Action<string>? more = null) => WriteWhole(path, folder =>
    {
        Fill(folder, results);
        more?.Invoke(folder);
    });

    /// <summary>Has a folder filled under a temporary name and puts it in place when whole; earlier results there are replaced.</summary>
    /// <param name="path">Folder to write.</param>
    /// <param name="fill">Writes the files, <see cref="SummaryFile"/> among them, into the folder it is given.</param>
    /// <exception cref="IOException">Something else than results stands at <paramref name="path"/>, or it cannot be written.</exception>
    public static void WriteWhole(string path, Action<string> fill)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (!MayReplace(path)) throw new IOException($"{path} exists and holds no results of Interna; it is left as it is");
        var parent = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(parent);
        var temporary = Path.Combine(parent, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}.partial");
        try
        {
            Directory.CreateDirectory(temporary);
            fill(temporary);
            Replace(temporary, path);
        }
        finally
        {
            if (Directory.Exists(temporary)) Directory.Delete(temporary, recursive: true);
        }
    }

    /// <summary>Reads a results folder.</summary>
    /// <exception cref="InvalidDataException">A file is missing, cut short or not of this format.</exception>
    public static ResultSet Read(string path)
    {
        var summary = Path.Combine(path, SummaryFile);
        if (!File.Exists(summary)) throw new InvalidDataException($"{path}: no {SummaryFile}; not a results folder");
        try
        {
            return ReadAll(path, summary);
        }
        catch (Exception e) when (e is KeyNotFoundException or FormatException or EndOfStreamException or FileNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path}: damaged results: {e.Message}", e);
        }
    }

    private static ResultSet ReadAll(string path, string summary)
    {
        var checkpoint = Path.Combine(path, CheckpointFile);
        var lockFile = Path.Combine(path, LockFile);
        if (!File.Exists(lockFile)) throw new InvalidDataException($"{path}: {LockFile} is missing");
        var (results, folders) = SummaryReader.Read(summary, File.ReadAllText(lockFile), File.Exists(checkpoint) ? File.ReadAllText(checkpoint) : null);
        return results with { Runs = results.Runs.Zip(folders, (run, folder) => ReadRun(Path.Combine(path, folder), run)).ToList() };
    }

    /// <summary>Where the files of a run lie, relative to the results folder.</summary>
    internal static string SubfolderOf(ResultSet results, RunRecord run) => results.Runs.Count == 1 ? "." : FileSafe(run.Name) + Again(results, run);

    /// <summary>Two names that differ only in characters no file may have get a number.</summary>
    private static string Again(ResultSet results, RunRecord run)
    {
        var before = results.Runs.TakeWhile(r => !ReferenceEquals(r, run)).Count(r => string.Equals(FileSafe(r.Name), FileSafe(run.Name), StringComparison.OrdinalIgnoreCase));
        return before == 0 ? "" : $"-{before + 1}";
    }

    private static string FileSafe(string name) =>
        string.Concat(name.Trim().Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-')).TrimStart('.') is { Length: > 0 } safe ? safe : "run";

    private static void Fill(string folder, ResultSet results)
    {
        File.WriteAllText(Path.Combine(folder, LockFile), results.DesignLock);
        if (results.Checkpoint is { } checkpoint) File.WriteAllText(Path.Combine(folder, CheckpointFile), checkpoint);
        foreach (var run in results.Runs)
        {
            var place = Path.Combine(folder, SubfolderOf(results, run));
            Directory.CreateDirectory(place);
            WriteFile(place, SeriesFile, stream => BatteryDataFormat.WriteSeries(stream, run.Samples));
            WriteFile(place, ProfilesFile, stream => NumpyArchive.Write(stream, Arrays(run)));
            if (CycleFigures.Of(run) is { Count: > 1 } cycles) WriteFile(place, CyclesFile, stream => CycleFigures.Write(stream, cycles));
            if (run.Spectra.Count > 0) WriteFile(place, SpectraFile, stream => BatteryDataFormat.WriteSpectra(stream, run.Spectra));
        }

        WriteFile(folder, SummaryFile, stream => SummaryWriter.Write(stream, results));
    }

    private static void WriteFile(string folder, string name, Action<Stream> write)
    {
        using var stream = File.Create(Path.Combine(folder, name));
        write(stream);
    }

    /// <summary>Puts the finished folder in place; an earlier one is moved aside first and deleted last.</summary>
    private static void Replace(string temporary, string path)
    {
        var earlier = temporary + ".earlier";
        var replaced = Directory.Exists(path);
        if (replaced) Directory.Move(path, earlier);
        try
        {
            Directory.Move(temporary, path);
        }
        catch when (replaced)
        {
            Directory.Move(earlier, path);
            throw;
        }

        if (replaced) Directory.Delete(earlier, recursive: true);
    }

    /// <summary>The arrays of <c>profiles.npz</c>: <c>time</c>, <c>step</c>, and for each profile its values (time × position) and positions.</summary>
    private static IEnumerable<(string Name, NumpyArray Array)> Arrays(RunRecord run)
    {
        yield return ("time", new NumpyArray([run.Snapshots.Count], run.Snapshots.Select(s => s.Time).ToArray()));
        yield return ("step", new NumpyArray([run.Snapshots.Count], run.Snapshots.Select(s => (double)(s.Step + 1)).ToArray()));
        for (var p = 0; p < run.Profiles.Count; p++)
        {
            var positions = run.Profiles[p].Positions.ToArray();
            var values = run.Snapshots.SelectMany(s => s.Values[p]).ToArray();
            yield return (run.Profiles[p].Name, new NumpyArray([run.Snapshots.Count, positions.Length], values));
            yield return (run.Profiles[p].Name + "_position", new NumpyArray([positions.Length], positions));
        }
    }

    private static RunRecord ReadRun(string folder, RunRecord run)
    {
        using var stream = File.OpenRead(Path.Combine(folder, ProfilesFile));
        var arrays = NumpyArchive.Read(stream);
        var spectra = Path.Combine(folder, SpectraFile);
        var profiles = run.Profiles.Select(p => p with { Positions = arrays[p.Name + "_position"].Values }).ToList();
        var samples = BatteryDataFormat.ReadSeries(Path.Combine(folder, SeriesFile));
        if (run.Steps.Count > 0 && (samples.Count == 0 || samples[^1].Time < run.Steps[^1].End * (1 - 1e-9)))
            throw new InvalidDataException($"{SeriesFile} of run '{run.Name}' is cut short: it ends before the last step does.");
        return run with
        {
            Samples = samples,
            Spectra = File.Exists(spectra) ? BatteryDataFormat.ReadSpectra(spectra) : [],
            Profiles = profiles,
            Snapshots = Enumerable.Range(0, arrays["time"].Values.Length).Select(i => SnapshotOf(arrays, profiles, i)).ToList(),
        };
    }

    private static Snapshot SnapshotOf(IReadOnlyDictionary<string, NumpyArray> arrays, List<ProfileInfo> profiles, int i) => new(
        arrays["time"].Values[i],
        (int)arrays["step"].Values[i] - 1,
        profiles.Select(p => arrays[p.Name].Values.AsSpan(i * p.Positions.Count, p.Positions.Count).ToArray()).ToList());
}
