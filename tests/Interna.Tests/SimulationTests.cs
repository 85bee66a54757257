using Interna.Protocols;
using Interna.Simulations;
using Interna.Tests.Models;
using Interna.Tests.Simulations;

namespace Interna.Tests;

public class SimulationTests
{
    private static readonly Cell Cell = ModelCells.Full() with { NominalCapacity = 3600, LowerVoltage = 2.3, UpperVoltage = 3.05 };

    [Fact]
    public void a_discharge_ends_at_its_voltage_at_the_exact_time()
    {
        var solution = Run("discharge at 1C until 2.5 V");
        Assert.Equal(OutcomeKind.Completed, solution.Outcome.Kind);
        var step = Assert.Single(solution.Steps);
        Assert.Equal(1620, step.End, 1e-5);
        Assert.Equal(1620, step.Charge, 1e-5);
        Assert.Contains("2.5 V", step.EndReason, StringComparison.Ordinal);
        Assert.Equal(2.5, solution.Samples[^1].Voltage, 1e-8);

        // ∫ (2.95 − t/3600) dt
        Assert.Equal(2.95 * 1620 - 1620.0 * 1620 / 7200, step.Energy, 1e-3);
    }

    [Fact]
    public void samples_follow_period_and_voltage_change_and_include_both_ends()
    {
        var solution = Run("discharge at 1C for 1000 s, sample every 300 s");
        Assert.Equal([0, 300, 600, 900, 1000], solution.Samples.Select(s => Math.Round(s.Time, 6)));
        Assert.Equal(11, Run("discharge at 1C for 1000 s, sample every 1 s, 11 profiles").Snapshots.Count);
        var byVoltage = Run("discharge at 1C for 1000 s, sample every 1 h or 0.1 V");
        Assert.Equal([0, 360, 720, 1000], byVoltage.Samples.Select(s => Math.Round(s.Time, 3)));
    }

    [Fact]
    public void constant_current_then_constant_voltage_then_rest_runs_through()
    {
        var solution = Run("""
            discharge at 1C for 30 min
            charge at 1C until 3.04 V
            hold at 3.04 V until C/20
            rest for 10 min
            discharge at C/2 for 10 min
            """);
        Assert.Equal(OutcomeKind.Completed, solution.Outcome.Kind);
        Assert.Equal(5, solution.Steps.Count);
        var hold = solution.Samples.Where(s => s.Step == 2).ToList();
        Assert.Equal(-1, hold[0].Current, 1e-6);
        Assert.Equal(-0.05, hold[^1].Current, 1e-6);

        // Relaxation with time constant R Q / slope = 0.05 · 3600 s.
        Assert.Equal(180 * Math.Log(20), solution.Steps[2].End - solution.Steps[2].Start, 0.5);
        Assert.Equal([1, 2, 2, 2, 2], solution.Steps.Select(s => s.Cycle));
    }

    [Fact]
    public void a_limit_that_already_holds_ends_its_step_at_once_and_says_so()
    {
        var solution = Run("""
            discharge at 1C until 2.99 V
            rest for 1 min
            """);
        Assert.Equal(0, solution.Steps[0].End);
        Assert.Contains("met at the start", solution.Steps[0].EndReason, StringComparison.Ordinal);
        Assert.Equal(OutcomeKind.Completed, solution.Outcome.Kind);
    }

    [Fact]
    public void the_cell_protects_itself_where_a_step_does_not()
    {
        var solution = Run("""
            discharge at 1C for 2 h
            rest for 1 min
            """);
        Assert.Equal(OutcomeKind.PhysicalLimit, solution.Outcome.Kind);
        Assert.Contains("lower limit 2.3 V", solution.Outcome.Message, StringComparison.Ordinal);
        Assert.Equal(2340, solution.Steps[^1].End, 1e-4);
    }

    [Fact]
    public void a_current_without_limits_runs_to_the_voltage_limit_and_the_protocol_goes_on()
    {
        var solution = Run("""
            discharge at 1C
            rest for 1 min
            """);
        Assert.Equal(OutcomeKind.Completed, solution.Outcome.Kind);
        Assert.Equal(2, solution.Steps.Count);
    }

    [Fact]
    public void a_discharge_may_start_exactly_at_the_upper_limit()
    {
        var cell = Cell with { UpperVoltage = 3 };
        Assert.Equal(OutcomeKind.Completed, Run(new ReservoirModel(cell), "discharge at 1C for 10 min").Outcome.Kind);
    }

    [Fact]
    public void a_limit_beyond_the_cell_is_obeyed_with_a_warning()
    {
        var solution = Run("discharge at 1C until 2.25 V");
        Assert.Equal(OutcomeKind.Completed, solution.Outcome.Kind);
        Assert.Equal(2.25, solution.Samples[^1].Voltage, 1e-8);
        Assert.Contains(solution.Warnings, w => w.Contains("beyond its limit 2.3 V", StringComparison.Ordinal));
    }

    [Fact]
    public void loops_jumps_and_capacity_limits_are_executed()
    {
        var solution = Run("""
            repeat 3 times:
              discharge at C/2 until capacity 0.1 Ah
              charge at C/2 until capacity 0.1 Ah
            again: rest for 1 min
            goto again 2 times
            """);
        Assert.Equal(OutcomeKind.Completed, solution.Outcome.Kind);
        Assert.Equal(9, solution.Steps.Count);
        Assert.Equal([1, 1, 2, 2, 3, 3], solution.Steps.Take(6).Select(s => s.Cycle));
        Assert.All(solution.Steps.Take(6), s => Assert.Equal(360, Math.Abs(s.Charge), 1e-5));
    }

    [Fact]
    public void a_loop_ends_when_its_own_limit_is_met_inside()
    {
        var solution = Run("""
            pulse discharge at 1C for 6 min, rest for 6 min, repeat until 2.5 V
            rest for 1 min
            """);
        Assert.Equal(OutcomeKind.Completed, solution.Outcome.Kind);
        Assert.Equal(2.5, solution.Samples.Last(s => s.Step == solution.Steps.Count - 2).Voltage, 1e-8);
        Assert.Equal(60, solution.Steps[^1].End - solution.Steps[^1].Start, 1e-9);
    }

    [Fact]
    public void a_current_the_cell_cannot_carry_is_a_physical_limit_with_a_name()
    {
        var solution = Run(new ReservoirModel(Cell) { LargestCurrent = 3 }, "discharge at 5C for 1 h");
        Assert.Equal(OutcomeKind.PhysicalLimit, solution.Outcome.Kind);
        Assert.Contains("no state of the cell carries more at 3 A", solution.Outcome.Message, StringComparison.Ordinal);
        var voltage = Run(new ReservoirModel(Cell, resistance: 0.5) { LargestCurrent = 3 }, "discharge at 5C for 1 h");
        Assert.Contains("lower limit 2.3 V", voltage.Outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_solver_failure_names_step_time_and_unknown_and_keeps_the_last_good_state()
    {
        var solution = Run(new ReservoirModel(Cell) { BrokenAbove = 0.5 }, "rest for 1 min\ndischarge at 1C for 1 h");
        Assert.Equal(OutcomeKind.SolverFailure, solution.Outcome.Kind);
        Assert.Contains("step 2", solution.Outcome.Message, StringComparison.Ordinal);
        Assert.Contains("line 2", solution.Outcome.Message, StringComparison.Ordinal);
        Assert.Contains("positive reservoir", solution.Outcome.Message, StringComparison.Ordinal);
        Assert.Equal(60 + 1080, solution.Samples[^1].Time, 1.0);
    }

    [Fact]
    public void lost_sodium_is_noticed_and_named()
    {
        var solution = Run(new ReservoirModel(Cell) { Leak = 1e-6 }, "discharge at 1C for 10 min");
        Assert.Equal(OutcomeKind.SolverFailure, solution.Outcome.Kind);
        Assert.Contains("sodium", solution.Outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void an_interrupted_run_is_complete_and_resumes_to_the_same_end()
    {
        const string Text = """
            repeat 2 times:
              discharge at 1C until 2.6 V
              charge at C/2 until 3.0 V
            """;
        var whole = Run(Text);
        using var source = new CancellationTokenSource();
        var stop = new Immediate(p =>
        {
            if (p.Step == 2 && p.Time > whole.Steps[2].Start + 300) source.Cancel();
        });
        var part = Simulation.Run(new ReservoirModel(Cell), Parse(Text), progress: stop, cancellation: source.Token);
        Assert.Equal(OutcomeKind.Interrupted, part.Outcome.Kind);
        Assert.Equal(3, part.Steps.Count);
        var checkpoint = Checkpoint.FromJson(part.Checkpoint!.ToJson());
        Assert.Equal(part.Checkpoint!.State, checkpoint.State);
        var rest = Resume(Cell, Text, checkpoint);
        Assert.Equal(OutcomeKind.Completed, rest.Outcome.Kind);
        Assert.Equal(whole.Steps[^1].End, rest.Steps[^1].End, 1e-3);
        Assert.Equal(whole.Steps[2].Charge, rest.Steps[0].Charge, 1e-3);
        Assert.Equal(whole.Steps[2].Energy, rest.Steps[0].Energy, 1e-2);
        Assert.Equal(whole.Steps[^1].Cycle, rest.Steps[^1].Cycle);
        Assert.Equal(2, rest.Samples[0].Step);
        Assert.Throws<ArgumentException>(() => Resume(Cell with { Area = 1 }, Text, checkpoint));
    }

    [Fact]
    public void impedance_is_measured_where_it_stands_and_takes_no_time()
    {
        var solution = Run("discharge at 1C for 1 min\nimpedance from 0.01 Hz to 1 kHz, 10 points per decade");
        var spectrum = Assert.Single(solution.Spectra);
        Assert.Equal(51, spectrum.Points.Count);
        Assert.Equal(1000, spectrum.Points[0].Frequency, 1e-9);
        Assert.Equal(0.01, spectrum.Points[^1].Frequency, 1e-12);
        Assert.Equal(60, spectrum.Time);
    }

    [Fact]
    public void a_sweep_returns_through_its_vertices()
    {
        var solution = Run("sweep from 3 V to 2.9 V to 3 V at 1 mV/s");
        Assert.Equal(OutcomeKind.Completed, solution.Outcome.Kind);
        Assert.Equal(200, solution.Steps[0].End, 1e-9);
        Assert.Equal(3, solution.Samples[^1].Voltage, 1e-9);
        Assert.Equal(2.9, solution.Samples.Min(s => s.Voltage), 0.06);
    }

    [Fact]
    public void temperature_per_step_and_progress_are_passed_on()
    {
        var fractions = new List<double?>();
        var solution = Run(new ReservoirModel(Cell), "rest for 1 min, at 10 degC\nrest for 1 min", new Immediate(p => fractions.Add(p.Fraction)));
        Assert.All(solution.Samples, s => Assert.Equal(283.15, s.Temperature, 1e-9));
        Assert.Equal(1, fractions[^1]!.Value, 1e-9);
        Assert.Equal(fractions.Order(), fractions);
    }

    [Fact]
    public void a_property_used_outside_its_range_is_warned_about_once()
    {
        var narrow = Cell.Electrolyte.Conductivity with { Curve = new Interna.Numerics.Columns.ConstantCurve(1) { Domain = new(500, 1500) } };
        var cell = Cell with { Electrolyte = Cell.Electrolyte with { Conductivity = narrow } };
        var solution = Run(new ReservoirModel(cell), "discharge at 1C for 1 min\ndischarge at 1C for 1 min");
        Assert.Single(solution.Warnings, w => w.Contains("conductivity of the electrolyte", StringComparison.Ordinal));
    }

    private static Solution Run(string text) => Run(new ReservoirModel(Cell), text);

    private static Solution Run(ReservoirModel model, string text, IProgress<SimulationProgress>? progress = null) =>
        Simulation.Run(model, Parse(text), progress: progress, cancellation: TestContext.Current.CancellationToken);

    private static Solution Resume(Cell cell, string text, Checkpoint checkpoint) =>
        Simulation.Resume(new ReservoirModel(cell), Parse(text), checkpoint, cancellation: TestContext.Current.CancellationToken);

    private static Protocol Parse(string text) => ProtocolParser.Parse(text);

    private sealed class Immediate(Action<SimulationProgress> action) : IProgress<SimulationProgress>
    {
        public void Report(SimulationProgress value) => action(value);
    }
}
