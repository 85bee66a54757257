using System.Globalization;
using Interna.Data.Input;
using Interna.Quantities;

namespace Interna.Protocols;

/// <summary>Finds what can be known to be wrong with a protocol before it runs.</summary>
public static class ProtocolCheck
{
    /// <summary>Mistakes that make a protocol unusable: steps that never end, jumps to nowhere, impossible values.</summary>
    public static IReadOnlyList<InputError> Errors(Protocol protocol, string file, int firstLine)
    {
        List<InputError> errors = [];
        var labels = Flatten(protocol.Instructions).Select(i => i.Label).OfType<string>().ToList();
        foreach (var twice in labels.GroupBy(l => l, StringComparer.Ordinal).Where(g => g.Count() > 1))
            errors.Add(new(file, firstLine, 0, "", $"the label '{twice.Key}' {twice.Count()} times", "each label once"));
        foreach (var instruction in Flatten(protocol.Instructions))
        {
            var line = LineOf(instruction, firstLine);
            if (instruction is GoTo jump && !labels.Contains(jump.Target, StringComparer.Ordinal))
                errors.Add(new(file, line, 0, "", $"a jump to '{jump.Target}', which no step is labelled", "the label of a step, written before it as 'label: rest for 1 h'", Hint(jump.Target, labels)));
            if (instruction is Repeat { Jumping: true } loop && (!loop.IsCycle || loop.Until.Count > 0 || Flatten(loop.Body).Any(i => i is GoTo)))
                errors.Add(new(file, line, 0, "", "'jumping' on a loop whose passes are not single cycles, or that a limit of its steps ends", "a loop of one charge and one discharge without jumps, ended by its number or by its discharge capacity"));
            if (instruction is Step step && NeverEnds(step) is { } reason)
                errors.Add(new(file, line, 0, "", reason.Found, reason.Expected, reason.Mend));
        }

        return errors;
    }

    /// <summary>Things a user should know about a protocol on a given cell: limits that its voltage window makes unreachable.</summary>
    public static IReadOnlyList<string> Warnings(Protocol protocol, Cell cell)
    {
        List<string> warnings = [];
        foreach (var step in Flatten(protocol.Instructions).OfType<Step>())
        {
            var voltages = step.Limits.OfType<VoltageLimit>().Select(l => l.Voltage);
            if (step.Action is HoldVoltage hold) voltages = voltages.Append(hold.Voltage);
            if (step.Action is Sweep sweep) voltages = voltages.Concat(sweep.Vertices);
            foreach (var voltage in voltages.Where(v => v < cell.LowerVoltage - 1e-9 || v > cell.UpperVoltage + 1e-9))
                warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{step.Origin ?? "a step"}: {voltage:0.###} V lies outside the cell's window of {cell.LowerVoltage:0.###} to {cell.UpperVoltage:0.###} V"));
            if (UsesMass(step) && CellAmounts.ActiveMass(cell) is null)
                warnings.Add($"{step.Origin ?? "a step"}: an amount per gram needs the density of {cell.Positive.Name}, which its data do not give");
        }

        return warnings;
    }

    /// <summary>All instructions, loops opened.</summary>
    public static IEnumerable<Instruction> Flatten(IEnumerable<Instruction> instructions) =>
        instructions.SelectMany(i => i is Repeat repeat ? Flatten(repeat.Body).Prepend(i) : [i]);

    private static (string Found, string Expected, string? Mend)? NeverEnds(Step step) => step.Action switch
    {
        Rest when !step.Limits.Any(l => l is TimeLimit or SlopeLimit) =>
            ("a rest that may never end", "a duration or a slope: 'rest for 1 h' or 'rest until dV/dt < 1 mV/h'", null),
        HoldVoltage when !step.Limits.Any(l => l is TimeLimit or CurrentLimit) =>
            ("a constant voltage that may never end", "a current or a duration: 'hold at 4.2 V until C/20' or 'for 1 h'", null),
        HoldCurrent when step.Limits.Count > 0 && step.Limits.All(l => l is CurrentLimit) =>
            ("a constant current that ends only by its current", "a voltage, capacity or time, for instance 'until 2.0 V'", MeantVolts((CurrentLimit)step.Limits[0])),
        _ => null,
    };

    // "until 2 A" behind a constant current is most likely a voltage with the wrong unit.
    private static string? MeantVolts(CurrentLimit limit) => limit.Current.Basis == Basis.Cell
        ? string.Create(CultureInfo.InvariantCulture, $"did you mean '{limit.Current.Value:0.0###} V'?")
        : null;

    private static bool UsesMass(Step step) =>
        (step.Action is HoldCurrent { Current.Basis: Basis.Mass } or Profile { Basis: Basis.Mass })
        || step.Limits.Any(l => l is CapacityLimit { Capacity.Basis: Basis.Mass } or CurrentLimit { Current.Basis: Basis.Mass });

    private static string? Hint(string label, List<string> labels) =>
        Spelling.Nearest(label, labels) is { } near ? $"did you mean '{near}'?" : null;

    internal static int LineOf(Instruction instruction, int firstLine) =>
        instruction.Origin is { } origin && int.TryParse(origin.AsSpan(5), CultureInfo.InvariantCulture, out var line) ? line : firstLine;
}
