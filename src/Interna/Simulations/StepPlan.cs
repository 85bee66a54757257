using System.Globalization;
using Interna.Models;
using Interna.Physics.Circuit;
using Interna.Protocols;

namespace Interna.Simulations;

/// <summary>A protocol step resolved for one cell: what is held, for how long at most, and what ends it.</summary>
internal sealed record StepPlan
{
    /// <summary>The step in words.</summary>
    public required string Description { get; init; }

    /// <summary>What the cycler holds.</summary>
    public required Control Control { get; init; }

    /// <summary>Longest duration [s]; infinite for none.</summary>
    public double Duration { get; init; } = double.PositiveInfinity;

    /// <summary>Why the duration ends the step.</summary>
    public string DurationReason { get; init; } = "";

    /// <summary>What else ends the step, the step's own limits first.</summary>
    public required IReadOnlyList<StepLimit> Limits { get; init; }

    /// <summary>What a user should know about the step.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Counter of the loop that the duration also ends; −1 for none.</summary>
    public int DurationLoop { get; init; } = -1;

    /// <summary>Resolves a step of a cell.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="voltage">Voltage when it begins [V].</param>
    /// <param name="charge">Charge when it begins [A s].</param>
    /// <param name="around">Limits of the loops around it, with charge and time since each was entered.</param>
    public static StepPlan Of(Step step, Cell cell, double voltage, double charge, IReadOnlyList<(LoopLimit Limit, double Charge, double Elapsed)>? around = null)
    {
        var (control, direction) = Hold(step.Action, cell, voltage);
        var limits = new List<StepLimit>();
        var duration = double.PositiveInfinity;
        var reason = "";
        var loop = -1;
        if (control is SignalControl signal) (duration, reason) = (signal.Duration, $"end of the {signal.Description}");
        foreach (var limit in step.Limits) Take(limit, charge, 0, -1);
        foreach (var (limit, since, elapsed) in around ?? []) Take(limit.Limit, since, elapsed, limit.Counter);
        var warnings = new List<string>();
        var description = ProtocolExplanation.Explain(step with { Sampling = null, Temperature = null }, cell);
        if (!double.IsNaN(direction)) Guard(limits, warnings, cell, description, direction, step.Limits.Count > 0);
        return new StepPlan { Description = description, Control = control, Duration = duration, DurationReason = reason, DurationLoop = loop, Limits = limits, Warnings = warnings };

        void Take(Limit limit, double since, double elapsed, int counter)
        {
            if (limit is not TimeLimit time) limits.Add(Resolve(limit, cell, direction, voltage, since) with { Loop = counter });
            else if (time.Duration - elapsed < duration) (duration, reason, loop) = (Math.Max(0, time.Duration - elapsed), ProtocolText.Limit(limit), counter);
        }
    }

    /// <summary>A number as a person reads it.</summary>
    public static string Number(double value) => value.ToString("G5", CultureInfo.InvariantCulture);

    // The control, and the sign of its current: NaN where the voltage is imposed or nothing flows, 0 where it may change.
    private static (Control Control, double Direction) Hold(StepAction action, Cell cell, double voltage)
    {
        switch (action)
        {
            case HoldCurrent hold:
                var current = CellAmounts.Current(cell, hold.Current);
                return (new CurrentControl(current), current == 0 ? double.NaN : Math.Sign(current));
            case HoldPower hold:
                return (new PowerControl(hold.Power), hold.Power == 0 ? double.NaN : Math.Sign(hold.Power));
            case HoldResistance hold:
                return (new ResistanceControl(hold.Resistance), 1);
            case HoldVoltage hold:
                return (new VoltageControl(hold.Voltage), double.NaN);
            case Sweep sweep:
                return (SignalControl.Sweep(sweep.From ?? voltage, sweep.Vertices, sweep.Rate), double.NaN);
            case Profile { Kind: ProfileKind.Voltage } profile:
                return (SignalControl.OfVoltage(profile.Times, profile.Values), double.NaN);
            case Profile profile:
                return (SignalControl.OfCurrent(profile.Times, [.. profile.Values.Select(v => CellAmounts.Current(cell, new Amount(v, profile.Basis)))]), 0);
            default:
                return (new CurrentControl(0), double.NaN);
        }
    }

    private static StepLimit Resolve(Limit limit, Cell cell, double direction, double voltage, double charge)
    {
        var text = ProtocolText.Limit(limit);
        return limit switch
        {
            VoltageLimit v => new VoltageMargin(v.Voltage, Sign(v.Side, direction, voltage - v.Voltage), text),
            PotentialLimit p => new PotentialMargin(p.Electrode, p.Potential, Sign(p, direction), text),
            CurrentLimit c => new CurrentMargin(CellAmounts.Current(cell, c.Current), c.Side == Side.Above ? 1 : -1, text),
            CapacityLimit q => new CapacityMargin(CellAmounts.Capacity(cell, q.Capacity), charge, text),
            SlopeLimit s => new SlopeMargin(s.Slope, text),
            TemperatureLimit t => new TemperatureMargin(t.Temperature, t.Side == Side.Below ? -1 : 1, text),
            _ => throw new NotSupportedException(limit.GetType().Name),
        };
    }

    // A current leads the voltage in its own direction; without one the limit lies on the other side of where the step starts.
    private static int Sign(Side side, double direction, double above) => side switch
    {
        Side.Above => 1,
        Side.Below => -1,
        _ when direction is 1 or -1 => direction > 0 ? -1 : 1,
        _ => above > 0 ? -1 : 1,
    };

    // Discharge raises the potential of the negative electrode and lowers that of the positive one.
    private static int Sign(PotentialLimit limit, double direction) => limit.Side switch
    {
        Side.Above => 1,
        Side.Below => -1,
        _ when direction is 1 or -1 => direction > 0 == (limit.Electrode == ElectrodeSide.Negative) ? 1 : -1,
        _ => throw new ArgumentException("The limit of a potential needs a side, above or below, where the current has no direction.", nameof(limit)),
    };

    // The cell's own voltage limits stand behind a step that drives a current, except where the step names one itself.
    private static void Guard(List<StepLimit> limits, List<string> warnings, Cell cell, string description, double direction, bool hasLimits)
    {
        foreach (var (sign, value) in new[] { (-1, cell.LowerVoltage), (1, cell.UpperVoltage) })
        {
            if (direction * sign > 0) continue;
            var own = limits.OfType<VoltageMargin>().Where(v => v.Sign == sign).ToList();
            if (own.Exists(v => sign * (v.Voltage - value) > 1e-12))
                warnings.Add($"'{description}' may take the cell to {Number(own[0].Voltage)} V, beyond its limit {Number(value)} V.");
            if (own.Count == 0) limits.Add(new VoltageMargin(value, sign, $"{(sign > 0 ? LimitName.UpperVoltage : LimitName.LowerVoltage)} {Number(value)} V", hasLimits || direction == 0));
        }
    }
}
