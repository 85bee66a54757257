using System.Text.Json;
using Interna.Data.Results;

namespace Interna.Tests.Data.Results;

public sealed class ResultsFolderTests : IDisposable
{
    private readonly string _place = Directory.CreateTempSubdirectory("interna-results-").FullName;

    public void Dispose() => Directory.Delete(_place, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void what_is_written_reads_back(int runs)
    {
        var written = ExampleRun.Set(Enumerable.Range(1, runs).Select(i => ExampleRun.Run($"{i}C / slow", i * 1e-3)).ToArray()) with { Checkpoint = "{}" };
        ResultsFolder.Write(Path.Combine(_place, "run"), written);
        var read = ResultsFolder.Read(Path.Combine(_place, "run"));

        Assert.Equal(written.Name, read.Name);
        Assert.Equal(written.DesignLock, read.DesignLock);
        Assert.Equal(written.Created, read.Created);
        Assert.Equal("{}", read.Checkpoint);
        Assert.Equal(runs, read.Runs.Count);
        foreach (var (a, b) in written.Runs.Zip(read.Runs))
        {
            Assert.Equal(a.Name, b.Name);
            Assert.Equal(a.Cell, b.Cell);
            Assert.Equal(a.Steps, b.Steps);
            Assert.Equal(a.Outcome, b.Outcome);
            Assert.Equal(a.Warnings, b.Warnings);
            Assert.Equal(a.Statistics, b.Statistics);
            Assert.Equal(a.Parts, b.Parts);
            Assert.Equal(a.Equations, b.Equations);
            Assert.Equal(a.Ledger, b.Ledger);
            Assert.Equal(a.Surfaces.Select(s => (s.Electrode, s.Name)), b.Surfaces.Select(s => (s.Electrode, s.Name)));
            Assert.Equal(a.Surfaces.SelectMany(s => s.Changes), b.Surfaces.SelectMany(s => s.Changes));
            Assert.Equal(a.Surfaces.SelectMany(s => s.Cautions), b.Surfaces.SelectMany(s => s.Cautions));
            Assert.Equal(a.SolveTime, b.SolveTime);
            Assert.Equal(a.Measured[0].Error, b.Measured[0].Error);
            Assert.Equal(a.Measured[0].Voltage, b.Measured[0].Voltage);
            Assert.Equal(a.Profiles[1] with { Positions = [] }, b.Profiles[1] with { Positions = [] }, (x, y) => x.Name == y.Name && x.Unit == y.Unit && x.Label == y.Label);
            Assert.Equal(a.Profiles[0].Positions, b.Profiles[0].Positions);
            Assert.Equal(a.Snapshots.Count, b.Snapshots.Count);
            Assert.Equal(a.Snapshots[1].Values[1], b.Snapshots[1].Values[1]);
            Assert.Equal(a.Snapshots[2].Step, b.Snapshots[2].Step);
            Assert.Equal(3, b.Spectra.Count);
            Assert.Equal(a.Samples.Count, b.Samples.Count);
        }
    }

    [Fact]
    public void nothing_but_the_finished_folder_is_left()
    {
        var path = Path.Combine(_place, "run");
        ResultsFolder.Write(path, ExampleRun.Set(ExampleRun.Run("a")));
        ResultsFolder.Write(path, ExampleRun.Set(ExampleRun.Run("b")));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_place));
        Assert.Equal("b", ResultsFolder.Read(path).Runs[0].Name);
    }

    [Fact]
    public void a_failure_while_writing_leaves_the_earlier_results_and_nothing_half_done()
    {
        var path = Path.Combine(_place, "run");
        ResultsFolder.Write(path, ExampleRun.Set(ExampleRun.Run("a")));
        Assert.Throws<IOException>(() => ResultsFolder.Write(path, ExampleRun.Set(ExampleRun.Run("b")), _ => throw new IOException("disk full")));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_place));
        Assert.Equal("a", ResultsFolder.Read(path).Runs[0].Name);
    }

    [Fact]
    public void the_folder_has_its_name_only_when_whole()
    {
        var path = Path.Combine(_place, "run");
        ResultsFolder.Write(path, ExampleRun.Set(ExampleRun.Run("a")), folder =>
        {
            Assert.False(Directory.Exists(path));
            Assert.Equal(_place, Path.GetDirectoryName(folder));
            Assert.True(File.Exists(Path.Combine(folder, ResultsFolder.SummaryFile)));
        });
        Assert.True(Directory.Exists(path));
    }

    [Fact]
    public void a_folder_that_holds_something_else_is_left_alone()
    {
        var path = Path.Combine(_place, "thesis");
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "chapter-1.tex"), "years of work");
        Assert.Throws<IOException>(() => ResultsFolder.Write(path, ExampleRun.Set(ExampleRun.Run("a"))));
        Assert.Equal("years of work", File.ReadAllText(Path.Combine(path, "chapter-1.tex")));
    }

    [Fact]
    public void equal_results_give_equal_bytes()
    {
        foreach (var name in new[] { "a", "b" }) ResultsFolder.Write(Path.Combine(_place, name), ExampleRun.Set(ExampleRun.Run("x")));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_place, "a")))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(_place, "b", Path.GetFileName(file))));
    }

    [Theory]
    [InlineData(ResultsFolder.SummaryFile, 0.5)]
    [InlineData(ResultsFolder.SeriesFile, 0.5)]
    [InlineData(ResultsFolder.SeriesFile, 0)]
    [InlineData(ResultsFolder.ProfilesFile, 0.5)]
    [InlineData(ResultsFolder.LockFile, -1)]
    [InlineData(ResultsFolder.ProfilesFile, -1)]
    [InlineData(ResultsFolder.SummaryFile, -1)]
    public void a_damaged_folder_is_refused(string file, double keptFraction)
    {
        var path = Path.Combine(_place, "run");
        ResultsFolder.Write(path, ExampleRun.Set(ExampleRun.Run("a")));
        var target = Path.Combine(path, file);
        var bytes = File.ReadAllBytes(target);
        if (keptFraction < 0) File.Delete(target);
        else File.WriteAllBytes(target, bytes[..(int)(keptFraction * bytes.Length)]);
        Assert.Throws<InvalidDataException>(() => ResultsFolder.Read(path));
    }

    [Fact]
    public void the_summary_names_the_figures_with_their_units()
    {
        var path = Path.Combine(_place, "run");
        ResultsFolder.Write(path, ExampleRun.Set(ExampleRun.Run("a")));
        using var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(path, ResultsFolder.SummaryFile)));
        var figures = summary.RootElement.GetProperty("runs")[0].GetProperty("figures");
        Assert.Equal(1e-3 * 2000 / 3600, figures.GetProperty("discharge_capacity_Ah").GetDouble(), 15);
        Assert.Equal(7.0 / 8, figures.GetProperty("energy_efficiency").GetDouble());
        Assert.Equal(0.003, figures.GetProperty("mid_discharge_V").GetProperty("negative_reaction").GetDouble());
        Assert.Equal(64, summary.RootElement.GetProperty("model_sha256").GetString()!.Length);
    }
}
