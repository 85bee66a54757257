using System.Globalization;
using Interna.Models;
using Interna.Quantities;

namespace Interna.Protocols;

/// <summary>Says back in words what a protocol will do, with the amounts it comes to on a given cell.</summary>
public static class ProtocolExplanation
{
    /// <summary>One line per instruction, loops indented.</summary>
    public static IReadOnlyList<string> Explain(Protocol protocol, Cell cell)
    {
        List<string> lines = [];
        var number = 0;
        Explain(protocol.Instructions, cell, 0, ref number, lines);
        lines.Add($"Recorded every {Time(protocol.Sampling.Period)}{(protocol.Sampling.VoltageChange is { } v ? $" and every {Volts(v)}" : "")} unless a step says otherwise, and at the start and end of every step.");
        lines.Add($"Outside {Volts(cell.LowerVoltage)} to {Volts(cell.UpperVoltage)} the cell stops a step by itself.");
        if (Duration(protocol.Instructions, cell) is { } seconds) lines.Add($"Takes about {Time(seconds)} at most.");
        return lines;
    }

    /// <summary>One step in words, for instance "Discharge at 3 mA (1C, 1.18 mA/cm²) until the voltage falls below 2 V".</summary>
    public static string Explain(Step step, Cell cell)
    {
        var text = Action(step.Action, cell);
        var limits = step.Limits.Where(l => l is not TimeLimit).Select(l => Limit(l, cell)).ToList();
        if (step.Limits.OfType<TimeLimit>().FirstOrDefault() is { } time)
            text += limits.Count == 0 ? $" for {Time(time.Duration)}" : $" for at most {Time(time.Duration)}";
        if (limits.Count > 0) text += " until " + string.Join(" or ", limits);
        else if (step.Limits.Count == 0 && step.Action is HoldCurrent or HoldPower or HoldResistance) text += " until the cell's own voltage limit";
        if (step.Temperature is { } temperature) text += $", surroundings at {UnitVocabulary.Format(temperature, QuantityKind.Temperature)}";
        if (step.Sampling is { } sampling) text += $", recorded every {Time(sampling.Period)}{(sampling.VoltageChange is { } v ? $" and every {Volts(v)}" : "")}";
        return text;
    }

    private static void Explain(IReadOnlyList<Instruction> instructions, Cell cell, int depth, ref int number, List<string> lines)
    {
        var indent = new string(' ', 3 * depth);
        foreach (var instruction in instructions)
        {
            number++;
            var head = $"{indent}{number.ToString(CultureInfo.InvariantCulture)}. {(instruction.Label is { } label ? $"[{label}] " : "")}";
            switch (instruction)
            {
                case Step step:
                    lines.Add(head + Explain(step, cell) + ".");
                    break;
                case GoTo jump:
                    lines.Add($"{head}Go back to [{jump.Target}], {Whole(jump.Times)} times; then go on.");
                    break;
                case Repeat repeat:
                    List<string> ends = repeat.Until.Count == 0 && repeat.UntilCapacityBelow is null ? [] : [.. repeat.Until.Select(l => Limit(l, cell))];
                    if (repeat.UntilCapacityBelow is { } capacity) ends.Add($"a pass discharges less than {Capacity(capacity, cell)}");
                    lines.Add($"{head}Repeat {(repeat.Times >= Repeat.Unlimited ? "" : $"{Whole(repeat.Times)} times")}{(ends.Count > 0 ? $"{(repeat.Times >= Repeat.Unlimited ? "" : " or ")}until {string.Join(" or ", ends)}" : "")}{(repeat.Jumping ? ", leaping over cycles that follow from the trend of those before" : "")}:");
                    Explain(repeat.Body, cell, depth + 1, ref number, lines);
                    break;
            }
        }
    }

    private static string Action(StepAction action, Cell cell) => action switch
    {
        HoldCurrent a => $"{Direction(a.Current.Value)} at {Current(a.Current with { Value = Math.Abs(a.Current.Value) }, cell)}",
        HoldVoltage a => $"Hold the voltage at {Volts(a.Voltage)}",
        HoldPower a => $"{Direction(a.Power)} at constant power {UnitVocabulary.Format(Math.Abs(a.Power), QuantityKind.Power)}",
        HoldResistance a => $"Discharge through {UnitVocabulary.Format(a.Resistance, QuantityKind.Resistance)}",
        Rest => "Rest at open circuit",
        Sweep a => $"Sweep the voltage from {(a.From is { } from ? Volts(from) : "where it is")} to {string.Join(" to ", a.Vertices.Select(Volts))} at {UnitVocabulary.Format(a.Rate, QuantityKind.SweepRate)}",
        Profile a => $"Follow the {(a.Kind == ProfileKind.Current ? "current" : "voltage")} of {a.Source} for {Time(a.Times[^1])}",
        MeasureImpedance a => $"Measure the impedance from {UnitVocabulary.Format(a.Lowest, QuantityKind.Frequency)} to {UnitVocabulary.Format(a.Highest, QuantityKind.Frequency)} at {Whole(a.PointsPerDecade)} frequencies per decade",
        _ => throw new NotSupportedException(action.GetType().Name),
    };

    private static string Limit(Limit limit, Cell cell) => limit switch
    {
        TimeLimit l => $"{Time(l.Duration)} have passed",
        VoltageLimit l => $"the voltage {Crosses(l.Side)} {Volts(l.Voltage)}",
        PotentialLimit l => $"the potential of the {(l.Electrode == ElectrodeSide.Negative ? "negative" : "positive")} electrode {Crosses(l.Side)} {Volts(l.Potential)} vs Na⁺/Na",
        CurrentLimit l => $"the current {Crosses(l.Side)} {Current(l.Current, cell)}",
        CapacityLimit l => $"{Capacity(l.Capacity, cell)} have passed",
        SlopeLimit l => $"the voltage changes by less than {UnitVocabulary.Format(l.Slope * 3600, QuantityKind.Voltage)}/h",
        TemperatureLimit l => $"the temperature {Crosses(l.Side)} {UnitVocabulary.Format(l.Temperature, QuantityKind.Temperature)}",
        _ => throw new NotSupportedException(limit.GetType().Name),
    };

    private static string Current(Amount amount, Cell cell)
    {
        if (amount.Basis == Basis.Mass && CellAmounts.ActiveMass(cell) is null) return AmountReader.CurrentText(amount);
        var amperes = CellAmounts.Current(cell, amount);
        var rate = amperes * 3600 / cell.NominalCapacity;
        return $"{UnitVocabulary.Format(amperes, QuantityKind.Current)} ({rate.ToString("G3", CultureInfo.InvariantCulture)}C, {UnitVocabulary.Format(amperes / cell.Area, QuantityKind.CurrentDensity)})";
    }

    private static string Capacity(Amount amount, Cell cell) => amount.Basis == Basis.Mass && CellAmounts.ActiveMass(cell) is null
        ? AmountReader.CapacityText(amount)
        : UnitVocabulary.Format(CellAmounts.Capacity(cell, amount), QuantityKind.Charge);

    // Longest duration [s] where every step has one: by its time limit, or by the nominal capacity at its current.
    private static double? Duration(IReadOnlyList<Instruction> instructions, Cell cell)
    {
        var total = 0.0;
        foreach (var instruction in instructions)
        {
            double? one = instruction switch
            {
                Step { Action: MeasureImpedance } => 0,
                Step { Action: Profile profile } => profile.Times[^1],
                Step { Action: Sweep sweep } => SweepDuration(sweep, cell),
                Step step when step.Limits.OfType<TimeLimit>().FirstOrDefault() is { } time => time.Duration,
                Step { Action: HoldCurrent hold } when hold.Current.Basis != Basis.Mass => cell.NominalCapacity / Math.Abs(CellAmounts.Current(cell, hold.Current)),
                Repeat { Times: < Repeat.Unlimited } repeat => repeat.Times * Duration(repeat.Body, cell),
                _ => null,
            };
            if (one is null) return null;
            total += one.Value;
        }

        return total;
    }

    private static double SweepDuration(Sweep sweep, Cell cell)
    {
        var from = sweep.From ?? cell.UpperVoltage;
        var total = 0.0;
        foreach (var vertex in sweep.Vertices)
        {
            total += Math.Abs(vertex - from) / sweep.Rate;
            from = vertex;
        }

        return total;
    }

    private static string Direction(double discharge) => discharge < 0 ? "Charge" : "Discharge";

    private static string Crosses(Side side) => side switch
    {
        Side.Above => "rises above",
        Side.Below => "falls below",
        _ => "reaches",
    };

    private static string Time(double seconds) => UnitVocabulary.Format(seconds, QuantityKind.Time);

    private static string Volts(double volts) => UnitVocabulary.Format(volts, QuantityKind.Voltage);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
