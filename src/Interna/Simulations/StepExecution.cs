using Interna.Models;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;
using Interna.Protocols;

namespace Interna.Simulations;

/// <summary>What came of one step.</summary>
/// <param name="Kind">Completed, or why the run ends here.</param>
/// <param name="Reason">What ended the step, in words.</param>
/// <param name="Duration">Time since the step began [s].</param>
/// <param name="Charge">Charge passed in the step [A s].</param>
/// <param name="Energy">Energy delivered in the step [J].</param>
/// <param name="Loop">Counter of the loop that ends with it; −1 for none.</param>
/// <param name="CellLimit">Index of the limit of the cell that ended it; −1 for none.</param>
internal readonly record struct StepResult(OutcomeKind Kind, string Reason, double Duration, double Charge, double Energy, int Loop = -1, int CellLimit = -1);

/// <summary>Called at every accepted step; names what is broken, or returns null.</summary>
internal delegate string? StepWatch(StepPlan plan, double local, ReadOnlySpan<double> state);

/// <summary>Integrates one step of a protocol. Time is counted from the start of the step, as controls do.</summary>
internal sealed class StepExecution(
    LimitedModel system,
    Bdf bdf,
    StepPlan plan,
    Recorder recorder,
    SimulationOptions options,
    Sampling sampling,
    Checkpoint? resumed)
{
    // A margin that has fallen to this part of its value at the start counts as the limit the solver could not step over.
    private const double Exhausted = 0.05;

    // Part of the current at 1C that counts as none.
    private const double AtRest = 1e-9;

    private readonly ICellModel model = system.Model;
    private readonly double[] inside = new double[system.Size];
    private readonly double[] margins = new double[system.Model.EventCount];
    private double energy = resumed?.StepEnergy ?? 0;

    // Power where the last step ended; not a number where none leads there.
    private double power = double.NaN;

    /// <summary>Called at every accepted step.</summary>
    public required StepWatch Accepted { get; init; }

    /// <summary>Stops the step at the next accepted point.</summary>
    public required CancellationToken Cancellation { get; init; }

    /// <summary>Charge when the step began [A s].</summary>
    public double StartCharge { get; private set; }

    /// <summary>Voltage when the step began [V].</summary>
    public double StartVoltage { get; private set; }

    /// <summary>Runs the step from state <paramref name="y"/>, which it moves on, with its derivative.</summary>
    public StepResult Run(double start, double[] y, double[] ydot)
    {
        StartCharge = resumed?.StepCharge ?? model.Charge(y);
        StartVoltage = resumed?.StepVoltage ?? model.Voltage(y);
        model.Control = plan.Control;
        system.Limits = plan.Limits;
        var local = resumed?.StepTime ?? 0;
        var breaks = new Queue<double>(plan.Control.Breaks.Where(b => b > local && b < plan.Duration));
        var first = Begin(local, Stop(breaks), y);
        bdf.State.CopyTo(y);
        bdf.Derivative.CopyTo(ydot);
        recorder.Begin(start, local, y, sampling);
        var result = first ?? Met(local) ?? Integrate(breaks, y, ydot);
        recorder.End(result.Duration, y);
        return result;
    }

    private StepResult? Begin(double local, double stop, double[] y)
    {
        power = double.NaN;
        bdf.StopTime = stop;
        var outcome = bdf.Start(local, y);
        if (outcome.IsGood) return null;
        var failed = bdf.Diagnosis();
        var (led, limit) = new CurrentContinuation(system, bdf).Start(local, y);
        if (limit is not null) return Result(OutcomeKind.PhysicalLimit, limit, local, y);
        return led.IsGood ? null : Result(OutcomeKind.SolverFailure, failed, local, y);
    }

    // A limit that already holds ends the step at once.
    private StepResult? Met(double local)
    {
        var values = bdf.EventValues;
        for (var i = model.EventCount; i < values.Length; i++)
            if (!(values[i] > 0)) return End(i, local, bdf.State, ", met at the start of the step");
        for (var i = 0; i < model.EventCount; i++)
            if (!(values[i] > 0)) return End(i, local, bdf.State, "");
        values[..model.EventCount].CopyTo(margins);
        return null;
    }

    private StepResult Integrate(Queue<double> breaks, double[] y, double[] ydot)
    {
        while (true)
        {
            if (Cancellation.IsCancellationRequested) return Result(OutcomeKind.Interrupted, "interrupted", bdf.Time, y);
            var outcome = bdf.Step();
            if (!outcome.IsGood) return Failed(y);
            var reached = outcome.Time;
            Integrate(bdf.PreviousTime, reached);
            recorder.Through(bdf, bdf.PreviousTime, reached);
            if (outcome.Kind == StepKind.Event)
            {
                bdf.Interpolate(reached, y);
                bdf.InterpolateDerivative(reached, ydot);
            }
            else
            {
                bdf.State.CopyTo(y);
                bdf.Derivative.CopyTo(ydot);
            }

            if (Accepted(plan, reached, y) is { } broken) return Result(OutcomeKind.SolverFailure, broken, reached, y);
            if (outcome.Kind == StepKind.Event) return End(outcome.Index, reached, y, "");
            if (outcome.Kind != StepKind.Stopped) continue;
            if (breaks.Count == 0) return AtDuration(y);

            // Just before a break the old branch of the signal holds, at it the new one.
            var next = breaks.Dequeue();
            if (Begin(next, Stop(breaks), y) is { } failure) return failure;
            if (Met(next) is { } met) return met;
        }
    }

    private double Stop(Queue<double> breaks) =>
        breaks.Count > 0 ? Math.BitDecrement(breaks.Peek()) : Math.Min(plan.Duration, options.LongestStep);

    private StepResult AtDuration(double[] y) => plan.Duration <= options.LongestStep
        ? Result(OutcomeKind.Completed, plan.DurationReason, bdf.Time, y) with { Loop = plan.DurationLoop }
        : Result(OutcomeKind.PhysicalLimit, $"none of the limits of the step was met within {StepPlan.Number(options.LongestStep)} s", bdf.Time, y);

    private StepResult End(int index, double local, ReadOnlySpan<double> y, string remark)
    {
        if (index < model.EventCount) return Physical(index, remark, local, y) with { CellLimit = index };
        var limit = plan.Limits[index - model.EventCount];
        return Result(limit.IsSafety ? OutcomeKind.PhysicalLimit : OutcomeKind.Completed, limit.Description + remark, local, y) with { Loop = limit.Loop };
    }

    // Where the voltage collapses, a cycler meets the voltage limit of its step; at rest it meets nothing, and nothing is left to change.
    private StepResult Physical(int index, string remark, double local, ReadOnlySpan<double> y)
    {
        var name = model.LimitNames[index] + remark;
        if (!model.CollapsesVoltage(index)) return Result(OutcomeKind.PhysicalLimit, name, local, y);
        var current = model.Current(y);
        if (Math.Abs(current) < AtRest * model.Cell.NominalCapacity / 3600) return Result(OutcomeKind.Completed, $"{name}: nothing more happens at rest", local, y);
        var met = plan.Limits.FirstOrDefault(l => l is VoltageMargin { IsSafety: false } v && v.Sign == -Math.Sign(current));
        return met is null
            ? Result(OutcomeKind.PhysicalLimit, name, local, y)
            : Result(OutcomeKind.Completed, $"{met.Description}, at once as the {name}", local, y) with { Loop = met.Loop };
    }

    // Where the integrator stops dead at the edge of what the cell can do, that edge is the reason.
    private StepResult Failed(double[] y)
    {
        var values = bdf.EventValues;
        for (var i = 0; i < model.EventCount; i++)
            if (values[i] <= Exhausted * margins[i]) return Physical(i, "", bdf.Time, y) with { CellLimit = i };
        return Result(OutcomeKind.SolverFailure, bdf.Diagnosis(), bdf.Time, y);
    }

    private StepResult Result(OutcomeKind kind, string reason, double local, ReadOnlySpan<double> y) =>
        new(kind, reason, local, model.Charge(y) - StartCharge, energy);

    // ∫ V I dt on the dense output by Gauss–Lobatto quadrature of four points, exact to the degree of the interpolant.
    private void Integrate(double from, double to)
    {
        var half = 0.5 * (to - from);
        var middle = 0.5 * (to + from);
        var offset = half / Math.Sqrt(5);
        var before = double.IsNaN(power) ? Power(from) : power;
        power = Power(to);
        energy += half / 6 * (before + 5 * (Power(middle - offset) + Power(middle + offset)) + power);
    }

    private double Power(double t)
    {
        bdf.Interpolate(t, inside);
        return model.Voltage(inside) * model.Current(inside);
    }
}
