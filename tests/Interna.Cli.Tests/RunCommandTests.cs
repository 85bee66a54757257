using System.Text.Json;
using Interna.Cli.Report;
using Interna.Data.Results;

namespace Interna.Cli.Tests;

public sealed class RunCommandTests : TemporaryFolder
{
    private const string Design = """
        name: trial
        cell: hard-carbon-nvpf-chayambuka-2022
        runs:
          - name: slow
            protocol: |
              discharge at 1C until 2.5 V
              rest for 30 min
              charge at 1C until 4.0 V
          - name: fast
            protocol: discharge at 12 A/m2 until 2.0 V
            compare: hard-carbon-nvpf-chayambuka-2022-1.4C
        """;

    [Fact]
    public void a_run_leaves_a_complete_folder_with_a_report()
    {
        var ending = Run(Write(Design), "--out", At("out"));
        Assert.Equal(ExitCode.Success, ending.Code);
        var results = ResultsFolder.Read(At("out"));
        Assert.Equal(["slow", "fast"], results.Runs.Select(r => r.Name));
        Assert.All(results.Runs, r => Assert.Equal(OutcomeKind.Completed, r.Outcome.Kind));
        Assert.InRange(results.Runs[1].Measured[0].Error.RootMeanSquare, 0.01, 0.15);
        Assert.All(results.Runs, r => Assert.True(RunFigures.Of(r).SodiumDrift < 1e-10 && RunFigures.Of(r).ChargeDrift < 1e-8));
        Assert.True(new FileInfo(At("out/report.html")).Length > 1_000_000);
        Assert.Contains(At("out"), ending.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void without_report_none_is_written()
    {
        Run(Write(Design), "--out", At("out"), "--no-report");
        Assert.False(File.Exists(At("out/report.html")));
        Assert.True(File.Exists(At("out/summary.json")));
    }

    [Fact]
    public void json_is_all_that_goes_to_standard_output()
    {
        var ending = Run(Write(Design), "--out", At("out"), "--no-report", "--json");
        using var json = JsonDocument.Parse(ending.Out);
        Assert.Equal(At("out"), json.RootElement.GetProperty("folder").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("runs").GetArrayLength());
    }

    [Fact]
    public void potentials_are_drawn_where_asked_for()
    {
        var ending = Run(Write(Design), "--out", At("out"), "--no-report", "--plot", "negative_potential", "--plot", "positive_potential");
        Assert.Equal(ExitCode.Success, ending.Code);
        Assert.Contains("potential of the negative electrode vs Na⁺/Na / V", ending.Out, StringComparison.Ordinal);
        Assert.Contains("potential of the positive electrode vs Na⁺/Na / V", ending.Out, StringComparison.Ordinal);
        var read = ResultsFolder.Read(At("out")).Runs[0];
        Assert.All(read.Samples, s => Assert.Equal(s.Voltage, s.Potentials.Positive - s.Potentials.Negative, 1e-12));
        using var summary = JsonDocument.Parse(File.ReadAllText(At("out/summary.json")));
        var range = summary.RootElement.GetProperty("runs")[0].GetProperty("figures").GetProperty("negative_potential_V");
        Assert.Equal(read.Samples.Max(s => s.Potentials.Negative), range.GetProperty("highest").GetDouble(), 1e-12);
    }

    [Fact]
    public void a_quantity_nobody_records_is_refused_before_anything_runs()
    {
        var ending = Run(Write(Design), "--out", At("out"), "--plot", "negative-potental");
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("did you mean 'negative_potential'?", ending.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("out")));
    }

    [Fact]
    public void a_cell_that_comes_to_its_end_says_why()
    {
        var design = Write("""
            name: end
            cell: sodium-symmetric-ether
            runs:
              - name: thick
                protocol: discharge at 1 mA/cm2 for 20 h until 0.4 V
              - name: used up
                protocol: discharge at 10 mA/cm2 until 100 mAh or -2 V
            """);
        var ending = Run(design, "--out", At("out"), "--no-report");
        Assert.Equal(ExitCode.Success, ending.Code);
        Assert.Contains("used up: cause of the end: inventory, in cycle 1", ending.Out, StringComparison.Ordinal);
        using var summary = JsonDocument.Parse(File.ReadAllText(At("out/summary.json")));
        var outcomes = summary.RootElement.GetProperty("runs").EnumerateArray().Select(r => r.GetProperty("outcome")).ToList();
        Assert.False(outcomes[0].TryGetProperty("end_of_life", out _));
        Assert.Equal("inventory", outcomes[1].GetProperty("end_of_life").GetProperty("cause").GetString());
    }

    [Theory]
    [InlineData("hard-carbon-nvpf-chayambuka-2022", "hard-carbon-nvpf-chayambuka-2202", "design.yaml:2")]
    [InlineData("discharge at 12 A/m2", "discharge at 12 A/m3", "design.yaml:10")]
    [InlineData("name: fast", "nmae: fast", "design.yaml:9")]
    [InlineData("runs:", "runs: [", "design.yaml:")]
    public void bad_input_names_its_place_and_nothing_is_written(string right, string wrong, string place)
    {
        var ending = Run(Write(Design.Replace(right, wrong, StringComparison.Ordinal)), "--out", At("out"));
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains(place, ending.Error, StringComparison.Ordinal);
        Assert.Contains("expected", ending.Error, StringComparison.Ordinal);
        Assert.Empty(ending.Out);
        Assert.Equal([At("design.yaml")], Directory.EnumerateFileSystemEntries(Folder));
    }

    [Fact]
    public void a_folder_with_other_things_is_refused_before_anything_runs()
    {
        Directory.CreateDirectory(At("thesis"));
        File.WriteAllText(At("thesis/chapter.tex"), "x");
        Assert.Equal(ExitCode.BadInput, Run(Write(Design), "--out", At("thesis")).Code);
        Assert.Equal([At("thesis/chapter.tex")], Directory.EnumerateFileSystemEntries(At("thesis")));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(110)]
    public void an_interrupted_run_is_complete_and_resuming_it_gives_the_uninterrupted_one(int steps)
    {
        var design = Write(Design);
        Run(design, "--out", At("whole"), "--no-report");
        var stopped = RunStoppedAfter(steps, "run", design, "--out", At("part"), "--no-report");
        Assert.Equal(ExitCode.Interrupted, stopped);
        var part = ResultsFolder.Read(At("part"));
        Assert.Contains(part.Runs, r => r.Outcome.Kind == OutcomeKind.Interrupted);
        Assert.NotNull(part.Checkpoint);

        File.Delete(design);
        Assert.Equal(ExitCode.Success, Run("--resume", At("part"), "--no-report").Code);
        var (whole, resumed) = (ResultsFolder.Read(At("whole")), ResultsFolder.Read(At("part")));
        Assert.Null(resumed.Checkpoint);
        Assert.Equal(whole.Runs.Select(r => r.Name), resumed.Runs.Select(r => r.Name));
        foreach (var (a, b) in whole.Runs.Zip(resumed.Runs)) Same(a, b);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    [InlineData("explain")]
    public void a_model_that_does_not_solve_the_electrodes_is_refused_in_words(string verb)
    {
        var design = Write("name: full\ncell: {use: nvpf-half-cell-chayambuka-2022, negative: {metal: {thickness: 20 um, exchange_current: 3 mA/cm2}}}\nmodel: {kind: dfn, thermal: lumped}\nprotocol: charge at 1C until 4.1 V\n");
        var ending = Cli.Run(verb, design);
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("design.yaml:3", ending.Error, StringComparison.Ordinal);
        Assert.Contains("isothermal", ending.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OutcomeKind.Completed, null, ExitCode.Success)]
    [InlineData(OutcomeKind.PhysicalLimit, null, ExitCode.Success)]
    [InlineData(OutcomeKind.Interrupted, "{}", ExitCode.Interrupted)]
    [InlineData(OutcomeKind.SolverFailure, "{}", ExitCode.SolverFailure)]
    public void the_exit_code_tells_how_it_ended(OutcomeKind kind, string? checkpoint, int code)
    {
        var run = Report.SyntheticRun.Run("1C", 1) with { Outcome = new Outcome(kind, "") };
        Assert.Equal(code, RunCommand.CodeOf(Report.SyntheticRun.Set(run) with { Checkpoint = checkpoint }));
    }

    [Fact]
    public void the_report_of_a_real_run_opens_without_a_word_on_the_console()
    {
        Assert.SkipUnless(Report.Browser.Missing is null, Report.Browser.Missing ?? "");
        Run(Write(Design), "--out", At("out"));
        var (document, console) = Report.Browser.Open(At("out/report.html"));
        Assert.Empty(console);
        Assert.Contains("data-drawn=\"true\"", document, StringComparison.Ordinal);
    }

    [Fact]
    public void a_killed_run_leaves_no_half_folder()
    {
        using var process = Cli.Start(Folder, "run", Write(Design), "--out", At("out"));
        Thread.Sleep(300);
        process.Kill();
        process.WaitForExit();
        if (Directory.Exists(At("out"))) Assert.Equal(2, ResultsFolder.Read(At("out")).Runs.Count);
    }

    private static Cli.Ending Run(params string[] args) => Cli.Run(["run", .. args]);

    private static int RunStoppedAfter(int steps, params string[] args)
    {
        var clock = new StoppingClock(steps);
        using var terminal = new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, IsWatched = true, Clock = clock };
        clock.Stop = terminal.RequestStop;
        return Application.Run(args, terminal);
    }

    private static void Same(RunRecord a, RunRecord b)
    {
        Assert.Equal(a.Outcome.Kind, b.Outcome.Kind);
        Assert.Equal(a.Steps.Count, b.Steps.Count);
        foreach (var (s, t) in a.Steps.Zip(b.Steps))
        {
            Assert.Equal(s.Description, t.Description);
            Assert.Equal(s.EndReason, t.EndReason);
            // Both hold the integrator's relative tolerance of 1e-4 on their own.
            Assert.Equal(s.End, t.End, 5e-4 * s.End);
            Assert.Equal(s.Charge, t.Charge, 5e-4 * a.Cell.NominalCapacity);
            Assert.Equal(s.Energy, t.Energy, 5e-4 * 4 * a.Cell.NominalCapacity);
        }

        Assert.Equal(a.Samples[^1].Voltage, b.Samples[^1].Voltage, 2e-3);
        Assert.True(b.Samples.Zip(b.Samples.Skip(1)).All(p => p.First.Time <= p.Second.Time), "time runs on");
        Assert.True(RunFigures.Of(b).SodiumDrift < 1e-10);
    }

    private string Write(string design)
    {
        File.WriteAllText(At("design.yaml"), design);
        return At("design.yaml");
    }

    /// <summary>Asks the program to stop when it has looked at the clock so often: once an accepted step.</summary>
    private sealed class StoppingClock(int after) : TimeProvider
    {
        private int _looks;

        public Action? Stop { get; set; }

        public override long GetTimestamp()
        {
            if (++_looks == after) Stop?.Invoke();
            return base.GetTimestamp();
        }
    }
}
