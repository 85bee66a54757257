using Interna.Data.Input;
using Interna.Models;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;
using Interna.Protocols;

namespace Interna.Simulations;

/// <summary>One run of a protocol on a model: executes step after step and keeps the books.</summary>
internal sealed partial class ProtocolRun
{
    /// <summary>Largest tolerances where small changes from cycle to cycle decide: leaps follow them, and a loop that ends by capacity ends by them.</summary>
    public const double FadingRelativeTolerance = 1e-5, FadingAbsoluteTolerance = 1e-7;

    private readonly ICellModel model;
    private readonly Protocol protocol;
    private readonly SimulationOptions options;
    private readonly IProgress<SimulationProgress>? progress;
    private readonly CancellationToken cancellation;
    private readonly ProtocolProgram program;
    private readonly ProgramState position;
    private readonly LimitedModel system;
    private readonly Bdf bdf;
    private readonly Recorder recorder;
    private readonly double[] y;
    private readonly double[] ydot;
    private BalanceAudit audit = null!;
    private double time;
    private double passCapacity;
    private bool discharged;
    private bool inCycles;
    private long executed;
    private Checkpoint? resumed;
    private Checkpoint? checkpoint;

    public ProtocolRun(ICellModel model, Protocol protocol, SimulationOptions options, IProgress<SimulationProgress>? progress, CancellationToken cancellation)
    {
        this.model = model;
        this.protocol = protocol;
        this.options = options;
        this.progress = progress;
        this.cancellation = cancellation;
        if (ProtocolCheck.Errors(protocol, protocol.Name, 0) is { Count: > 0 } errors) throw new InputException(errors);
        program = new ProtocolProgram(protocol);
        position = new ProgramState(program.Counters);
        system = new LimitedModel(model);
        var fading = ProtocolCheck.Flatten(protocol.Instructions).Any(i => i is Repeat { Jumping: true } or Repeat { UntilCapacityBelow: not null });
        bdf = new Bdf(system, new BdfOptions
        {
            RelativeTolerance = fading ? Math.Min(options.RelativeTolerance, FadingRelativeTolerance) : options.RelativeTolerance,
            AbsoluteTolerance = fading ? Math.Min(options.AbsoluteTolerance, FadingAbsoluteTolerance) : options.AbsoluteTolerance,
            MaximumOrder = options.MaximumOrder,
        });
        recorder = new Recorder(model);
        y = new double[model.Size];
        ydot = new double[model.Size];

        // Every step that cannot be resolved is found before anything runs.
        foreach (var step in program.Steps)
            if (step.Action is not MeasureImpedance) StepPlan.Of(step, model.Cell, model.Cell.UpperVoltage, 0);
    }

    public Solution Execute(Checkpoint? from)
    {
        if (from is null) Initialise();
        else Restore(from);
        while (true)
        {
            var step = program.Next(position, passCapacity, model.Charge(y), time, model.Cell, out var newPass);
            if (newPass) Turn();
            else if (TakesBack(ended: false)) continue;
            if (step is null) return Finish(new Outcome(OutcomeKind.Completed, "Every step of the protocol ran to its end.") { CapacityBelow = position.CapacityBelow });
            if (Run(step) is { } outcome)
            {
                if (outcome.Kind != OutcomeKind.Interrupted && TakesBack(ended: true)) continue;
                return Finish(outcome);
            }

            executed++;
            recorder.StepIndex++;
        }
    }

    private void Initialise()
    {
        model.AmbientTemperature = model.Cell.Temperature;
        model.Control = new CurrentControl(0);
        model.Initialise(y);
        audit = new BalanceAudit(model, y, options.BalanceTolerance);
    }

    private void Restore(Checkpoint from)
    {
        if (from.Fingerprint != Fingerprint.Of(model, protocol) || from.State.Count != y.Length)
            throw new ArgumentException("The checkpoint belongs to another cell, model or protocol; run it from the start.", nameof(from));
        model.AmbientTemperature = from.AmbientTemperature;
        model.Control = new CurrentControl(0);
        for (var i = 0; i < y.Length; i++) y[i] = from.State[i];
        for (var i = 0; i < from.Counters.Count; i++) position.Counters[i] = from.Counters[i];
        for (var i = 0; i < from.Counters.Count; i++) (position.Charges[i], position.Times[i]) = (from.LoopCharges[i], from.LoopTimes[i]);
        position.Position = from.Position;
        audit = new BalanceAudit(model, from.SodiumAtStart[0], from.SodiumAtStart[1], options.BalanceTolerance);
        time = from.Time - from.StepTime;
        recorder.StepIndex = from.StepIndex;
        recorder.Cycle = from.Cycle;
        executed = from.StepIndex;
        passCapacity = from.PassCapacity;
        discharged = from.Discharged;
        inCycles = from.InCycles;
        resumed = from;
    }

    private void BeginPass()
    {
        if (inCycles || recorder.Steps.Exists(s => s.Cycle == recorder.Cycle && s.Charge != 0)) recorder.Cycle++;
        inCycles = true;
        passCapacity = 0;
        discharged = false;
    }

    private Outcome? Run(Step step)
    {
        if (step.Temperature is { } ambient) model.AmbientTemperature = ambient;
        if (step.Action is MeasureImpedance measure)
        {
            Measure(measure, step);
            position.Position++;
            return null;
        }

        var before = resumed;
        resumed = null;
        var plan = StepPlan.Of(step, model.Cell, before?.StepVoltage ?? model.Voltage(y), before?.StepCharge ?? model.Charge(y), Around());
        foreach (var warning in plan.Warnings) recorder.Warn(warning);
        var execution = new StepExecution(system, bdf, plan, recorder, options, protocol.SamplingOf(step), before)
        {
            Accepted = Watch,
            Cancellation = cancellation,
        };
        var result = execution.Run(time, y, ydot);
        CountCycle(plan, result.Charge);
        if (program.JumpingLoop(position) is not null) jump?.Note(y, result.CellLimit, result.Reason);
        recorder.Steps.Add(new StepRecord(plan.Description, step.Origin, recorder.Cycle, time, time + result.Duration, result.Charge, result.Energy, result.Reason));
        if (result.Kind == OutcomeKind.Interrupted) checkpoint = Save(execution, result);
        time += result.Duration;
        if (result.Kind == OutcomeKind.Interrupted && DropsLeap()) checkpoint = Save(null, default);
        if (result.Kind == OutcomeKind.Completed)
        {
            if (result.Loop >= 0) program.Leave(position, result.Loop);
            else position.Position++;
            return null;
        }

        var place = $"step {recorder.StepIndex + 1} ({(step.Origin is { } origin ? origin + ": " : "")}{plan.Description})";
        return new Outcome(result.Kind, result.Kind switch
        {
            OutcomeKind.PhysicalLimit => $"Stopped in {place} after {StepPlan.Number(result.Duration)} s: {result.Reason}.",
            OutcomeKind.Interrupted => $"Interrupted in {place} after {StepPlan.Number(result.Duration)} s; what is there is complete and can be resumed.",
            _ => $"The solver could not go on in {place} after {StepPlan.Number(result.Duration)} s: {result.Reason}. The last good state is kept.",
        });
    }

    private List<(LoopLimit Limit, double Charge, double Elapsed)> Around() =>
        [.. program.LoopLimits(position).Select(l => (l, position.Charges[l.Counter], time - position.Times[l.Counter]))];

    // Called at every accepted step: balances and progress. Returns what is broken.
    private string? Watch(StepPlan plan, double local, ReadOnlySpan<double> state)
    {
        if (progress is not null)
        {
            var part = double.IsFinite(plan.Duration) ? Math.Clamp(local / plan.Duration, 0, 1) : 0;
            double? fraction = program.StepCount is { } count and > 0 ? Math.Min(1, (executed + part) / count) : null;
            progress.Report(new SimulationProgress(time + local, recorder.StepIndex, recorder.Cycle, plan.Description, model.Voltage(state), fraction));
        }

        return audit.Check(state);
    }

    // Outside cycling loops a new cycle begins when charge follows discharge.
    private void CountCycle(StepPlan plan, double charge)
    {
        if (charge > 0)
        {
            passCapacity += charge;
            discharged = true;
        }
        else if (charge < 0 && discharged && !inCycles)
        {
            // The samples of this step already carry the new number: see Recorder.
            discharged = false;
            passCapacity = 0;
            recorder.Renumber(recorder.StepIndex, ++recorder.Cycle);
        }
    }

    private void Measure(MeasureImpedance measure, Step step)
    {
        var frequencies = measure.Frequencies();
        var points = new ImpedancePoint[frequencies.Length];
        model.Impedance(0, y, ydot, frequencies, points);
        recorder.Spectra.Add(new Spectrum(time, recorder.StepIndex, points));
        recorder.Begin(time, 0, y, protocol.Sampling with { Profiles = 0 });
        recorder.Steps.Add(new StepRecord(
            ProtocolExplanation.Explain(step, model.Cell),
            step.Origin,
            recorder.Cycle,
            time,
            time,
            0,
            0,
            $"{frequencies.Length} frequencies"));
    }

    // Where a step stands; at the start of the next one without an execution.
    private Checkpoint Save(StepExecution? execution, StepResult result) => new()
    {
        Fingerprint = Fingerprint.Of(model, protocol),
        Position = position.Position,
        Counters = [.. position.Counters],
        LoopCharges = [.. position.Charges],
        LoopTimes = [.. position.Times],
        StepIndex = recorder.StepIndex,
        Time = time + result.Duration,
        StepTime = result.Duration,
        StepCharge = execution?.StartCharge ?? model.Charge(y),
        StepVoltage = execution?.StartVoltage ?? model.Voltage(y),
        StepEnergy = result.Energy,
        AmbientTemperature = model.AmbientTemperature,
        Cycle = recorder.Cycle,
        PassCapacity = passCapacity - Math.Max(0, result.Charge),
        Discharged = discharged,
        InCycles = inCycles,
        SodiumAtStart = [audit.StartTotal, audit.StartPositive],
        State = [.. y],
    };

    private Solution Finish(Outcome outcome)
    {
        ReportLeaps();
        return new Solution
        {
            Cell = model.Cell,
            Samples = recorder.Samples,
            Steps = recorder.Steps,
            Snapshots = recorder.Snapshots,
            Profiles = model.Profiles,
            Spectra = recorder.Spectra,
            Outcome = outcome,
            Warnings = recorder.Warnings,
            Statistics = bdf.Statistics,
            Parts = model.Parts,
            Equations = model.Equations,
            Checkpoint = checkpoint,
            Leaps = leaps,
        };
    }
}
