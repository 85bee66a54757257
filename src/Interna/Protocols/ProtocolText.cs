using System.Globalization;
using Interna.Models;
using Interna.Quantities;

namespace Interna.Protocols;

/// <summary>Writes a protocol in the language <see cref="ProtocolParser"/> reads.</summary>
public static class ProtocolText
{
    /// <summary>The whole protocol as text.</summary>
    public static string Of(Protocol protocol)
    {
        List<string> lines = [];
        if (protocol.Sampling != new Sampling()) lines.Add(SamplingText(protocol.Sampling));
        Write(protocol.Instructions, 0, lines);
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>One step in one line.</summary>
    public static string Of(Step step)
    {
        var text = Action(step.Action);
        if (step.Limits.OfType<TimeLimit>().FirstOrDefault() is { } time) text += $" for {Exact(time.Duration, QuantityKind.Time)}";
        var others = step.Limits.Where(l => l is not TimeLimit).Select(Limit).ToList();
        if (others.Count > 0) text += " until " + string.Join(" or ", others);
        if (step.Sampling is { } sampling) text += ", " + SamplingText(sampling);
        if (step.Temperature is { } temperature) text += $", at {Exact(temperature, QuantityKind.Temperature)}";
        return text;
    }

    /// <summary>A limit as written after 'until'.</summary>
    public static string Limit(Limit limit) => limit switch
    {
        TimeLimit l => Exact(l.Duration, QuantityKind.Time),
        VoltageLimit l => Side(l.Side, "voltage ") + Exact(l.Voltage, QuantityKind.Voltage),
        PotentialLimit l => (l.Electrode == ElectrodeSide.Negative ? "negative" : "positive") + Side(l.Side, " potential ") + Exact(l.Potential, QuantityKind.Voltage),
        CurrentLimit l => "current " + (l.Side == Protocols.Side.Above ? "above " : "below ") + AmountReader.CurrentText(l.Current),
        CapacityLimit l => "capacity " + AmountReader.CapacityText(l.Capacity),
        SlopeLimit l => "dV/dt < " + Exact(l.Slope, QuantityKind.SweepRate),
        TemperatureLimit l => Side(l.Side, "temperature ") + Exact(l.Temperature, QuantityKind.Temperature),
        _ => throw new NotSupportedException(limit.GetType().Name),
    };

    private static void Write(IReadOnlyList<Instruction> instructions, int depth, List<string> lines)
    {
        var indent = new string(' ', 2 * depth);
        foreach (var instruction in instructions)
        {
            var label = instruction.Label is { } name ? name + ": " : "";
            switch (instruction)
            {
                case Step step:
                    lines.Add(indent + label + Of(step));
                    break;
                case GoTo jump:
                    lines.Add($"{indent}{label}goto {jump.Target} {Whole(jump.Times)} times");
                    break;
                case Repeat repeat:
                    var until = repeat.Until.Select(Limit).ToList();
                    if (repeat.UntilCapacityBelow is { } capacity) until.Add("discharge capacity below " + AmountReader.CapacityText(capacity));
                    var times = repeat.Times >= Repeat.Unlimited ? "" : $" {Whole(repeat.Times)} times";
                    lines.Add($"{indent}{label}repeat{times}{(until.Count > 0 ? " until " : "")}{string.Join(" or ", until)}{(repeat.Jumping ? ", jumping" : "")}:");
                    Write(repeat.Body, depth + 1, lines);
                    break;
            }
        }
    }

    private static string Action(StepAction action) => action switch
    {
        HoldCurrent a => $"{(a.Current.Value < 0 ? "charge" : "discharge")} at {AmountReader.CurrentText(a.Current with { Value = Math.Abs(a.Current.Value) })}",
        HoldVoltage a => $"hold at {Exact(a.Voltage, QuantityKind.Voltage)}",
        HoldPower a => $"{(a.Power < 0 ? "charge" : "discharge")} at {Exact(Math.Abs(a.Power), QuantityKind.Power)}",
        HoldResistance a => $"discharge at {Exact(a.Resistance, QuantityKind.Resistance)}",
        Rest => "rest",
        Sweep a => "sweep" + (a.From is { } from ? $" from {Exact(from, QuantityKind.Voltage)}" : "")
            + string.Concat(a.Vertices.Select(v => $" to {Exact(v, QuantityKind.Voltage)}")) + $" at {Exact(a.Rate, QuantityKind.SweepRate)}",
        Profile a => $"profile {(a.Kind == ProfileKind.Current ? "current" : "voltage")} from {a.Source}",
        MeasureImpedance a => $"impedance from {Exact(a.Lowest, QuantityKind.Frequency)} to {Exact(a.Highest, QuantityKind.Frequency)}, {Whole(a.PointsPerDecade)} points per decade",
        _ => throw new NotSupportedException(action.GetType().Name),
    };

    private static string SamplingText(Sampling s) =>
        $"sample every {Exact(s.Period, QuantityKind.Time)}{(s.VoltageChange is { } v ? $" or {Exact(v, QuantityKind.Voltage)}" : "")}, {Whole(s.Profiles)} profiles";

    private static string Side(Side side, string what) => side switch
    {
        Protocols.Side.Above => what + "above ",
        Protocols.Side.Below => what + "below ",
        _ => "",
    };

    // Kelvin first lose the rounding that the step to degrees Celsius would blow up near zero.
    private static string Exact(double si, QuantityKind kind) =>
        UnitVocabulary.Format(kind == QuantityKind.Temperature ? Math.Round(si, 9) : si, kind, 12);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
