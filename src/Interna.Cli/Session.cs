using System.Text.Json;
using System.Text.Json.Nodes;
using Interna.Data.Results;
using Interna.Models;
using Interna.Simulations;

namespace Interna.Cli;

/// <summary>Solves the runs of a plan one after the other, from the start or from where an earlier session was stopped.</summary>
internal sealed class Session(Plan plan, Terminal terminal)
{
    private readonly Dictionary<string, Checkpoint> _open = new(StringComparer.Ordinal);

    /// <summary>Solves what is still to be solved.</summary>
    /// <param name="earlier">Results of the session to go on with; null to begin anew.</param>
    public ResultSet Execute(ResultSet? earlier = null)
    {
        var open = earlier?.Checkpoint is { } text ? ReadCheckpoints(text) : [];
        var records = new List<RunRecord>();
        foreach (var run in plan.Runs)
        {
            var before = earlier?.Runs.FirstOrDefault(r => r.Name == run.Name);
            if (before is not null && !open.ContainsKey(run.Name)) records.Add(before);
            else if (!terminal.Stop.IsCancellationRequested) records.Add(Solve(run, records.Count, before, open.GetValueOrDefault(run.Name)));
            else if (before is not null) Keep(records, before, open[run.Name]);
        }

        if (records.Count == 0) throw new OperationCanceledException();
        // A run that was never begun leaves nothing to resume from but its name, so the checkpoint is written all the same.
        var unfinished = _open.Count > 0 || records.Count < plan.Runs.Count;
        return new ResultSet
        {
            Name = plan.Name,
            Description = plan.Description,
            DesignLock = plan.Lock,
            Created = terminal.Clock.GetUtcNow(),
            Runs = records,
            Checkpoint = unfinished ? WriteCheckpoints() : null,
        };
    }

    private void Keep(List<RunRecord> records, RunRecord record, Checkpoint checkpoint)
    {
        records.Add(record);
        _open[record.Name] = checkpoint;
    }

    private RunRecord Solve(PlannedRun run, int index, RunRecord? before, Checkpoint? from)
    {
        using var line = new ProgressLine(terminal);
        var progress = new Progress(line, run.Name, index, plan.Runs.Count);
        var start = terminal.Clock.GetTimestamp();
        var solution = Run(run, progress, from);
        var seconds = terminal.Clock.GetElapsedTime(start).TotalSeconds;
        if (solution.Checkpoint is { } checkpoint) _open[run.Name] = checkpoint;
        var record = RunRecord.Of(run.Name, solution) with { SolveTime = seconds };
        if (before is not null && from is not null) record = Continued(before, record, from);
        return record with { Measured = run.Compare(record.Samples) };
    }

    private Solution Run(PlannedRun run, Progress progress, Checkpoint? from)
    {
        try
        {
            var model = CellModel.Compile(run.Cell, run.Model);
            return from is null
                ? Simulation.Run(model, run.Protocol, run.Simulation, progress, terminal.Stop)
                : Simulation.Resume(model, run.Protocol, from, run.Simulation, progress, terminal.Stop);
        }
        catch (ArgumentException e)
        {
            // The protocol does not fit the cell, or the checkpoint neither of them: nothing was run.
            throw new UserException($"{run.Name}: {e.Message}");
        }
    }

    /// <summary>Joins the record of a stopped run with what came after.</summary>
    private static RunRecord Continued(RunRecord before, RunRecord after, Checkpoint from) => after with
    {
        Samples = [.. before.Samples, .. after.Samples.SkipWhile(s => before.Samples.Count > 0 && s.Time <= before.Samples[^1].Time && s.Step <= before.Samples[^1].Step)],
        // The first step record of the continuation covers the whole of the interrupted step.
        Steps = [.. before.Steps.Take(from.StepIndex), .. after.Steps],
        Snapshots = [.. before.Snapshots, .. after.Snapshots.SkipWhile(s => before.Snapshots.Count > 0 && s.Time <= before.Snapshots[^1].Time && s.Step <= before.Snapshots[^1].Step)],
        Spectra = [.. before.Spectra, .. after.Spectra],
        Warnings = [.. before.Warnings.Union(after.Warnings)],
        Statistics = before.Statistics + after.Statistics,
        SolveTime = before.SolveTime + after.SolveTime,
    };

    private string WriteCheckpoints()
    {
        var json = new JsonObject();
        foreach (var (name, checkpoint) in _open) json[name] = JsonNode.Parse(checkpoint.ToJson());
        return json.ToJsonString();
    }

    private static Dictionary<string, Checkpoint> ReadCheckpoints(string text)
    {
        try
        {
            return JsonNode.Parse(text)!.AsObject().ToDictionary(p => p.Key, p => Checkpoint.FromJson(p.Value!.ToJsonString()));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{ResultsFolder.CheckpointFile}: not a checkpoint of Interna: {e.Message}", e);
        }
    }

    /// <summary>Hears of every accepted step; must be cheap.</summary>
    private sealed class Progress(ProgressLine line, string name, int index, int count) : IProgress<SimulationProgress>
    {
        public void Report(SimulationProgress value) => line.Report(
            $"{name}: step {value.Step + 1}, {value.Description}",
            value.Time,
            value.Fraction is { } fraction ? (index + fraction) / count : null);
    }
}
