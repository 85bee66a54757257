using System.Globalization;
using Interna.Models.Junctions.Motion;
using Interna.Protocols;
using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads what is done to a junction in time.</summary>
internal static class MotionReader
{
    private const int Hold = 0, Rest = 1, Current = 2, Sweep = 3, MostElements = 200_000, MostPoints = 100, MostSteps = 10_000;
    private const double UsualTolerance = 1e-5;

    private static readonly ChoiceField Kind = new("kind", "What is done: hold a voltage (a step), rest with open terminals, pass a constant current, or sweep the voltage", ["hold", "rest", "current", "sweep"]) { Required = true };
    private static readonly QuantityField Voltage = new("voltage", "Voltage held, last phase less first", QuantityKind.Voltage, Bounds.Any) { Typical = "0.1 V" };
    private static readonly QuantityField Density = new("current_density", "Current passed, positive from the first phase to the last", QuantityKind.CurrentDensity, Bounds.Any) { Typical = "0.1 mA/cm2" };
    private static readonly QuantityField Time = new("time", "How long", QuantityKind.Time, Bounds.Positive) { Typical = "1 s" };
    private static readonly QuantityField From = new("from", "Voltage at which the sweep begins", QuantityKind.Voltage, Bounds.Any) { Typical = "0 V" };
    private static readonly QuantityField To = new("to", "Voltage at which it ends", QuantityKind.Voltage, Bounds.Any) { Typical = "0.5 V" };
    private static readonly QuantityField Rate = new("rate", "Rate of the sweep", QuantityKind.SweepRate, Bounds.Positive) { Typical = "10 mV/s" };
    private static readonly QuantityField Below = new("until_below", "Voltage at which the step ends early when it is reached from above", QuantityKind.Voltage, Bounds.Any) { Typical = "-0.5 V", Default = "none" };
    private static readonly QuantityField Above = new("until_above", "Voltage at which the step ends early when it is reached from below", QuantityKind.Voltage, Bounds.Any) { Typical = "0.5 V", Default = "none" };

    // What each kind of step needs and what else it may have.
    private static readonly Field[][] Needs = [[Voltage, Time], [Time], [Density, Time], [From, To, Rate]];
    private static readonly Field[][] May = [[], [Below, Above], [Below, Above], []];
    private static readonly FieldGroup Step = new("a motion step", "One thing done to a junction", [Kind, Voltage, Density, Time, From, To, Rate, Below, Above]);

    private static readonly QuantityField Lowest = new("from", "Lowest frequency", QuantityKind.Frequency, Bounds.Positive) { Required = true, Typical = "1 Hz" };
    private static readonly QuantityField Highest = new("to", "Highest frequency", QuantityKind.Frequency, Bounds.Positive) { Required = true, Typical = "1 MHz" };
    private static readonly IntegerField Points = new("points_per_decade", "Frequencies per decade", 1, MostPoints) { Default = "10" };
    private static readonly IntegerField After = new("after", "Step after which it is measured, counted from 1; 0 for the junction at rest", 0, MostSteps) { Default = "the last step" };
    private static readonly FieldGroup Impedance = new("an impedance of a junction", "Impedance by small signals around a state", [Lowest, Highest, Points, After]);

    private static readonly ListField Steps = new("steps", "What is done, one after the other, from rest", Step);
    private static readonly GroupField Measured = new("impedance", "Impedance, at rest or after a step", Impedance);
    private static readonly IntegerField Elements = new("elements", "Elements of all phases together", MotionOptions.FewestElements, MostElements) { Default = new MotionOptions().Elements.ToString(CultureInfo.InvariantCulture) };
    private static readonly QuantityField Tolerance = new("tolerance", "Relative error allowed per time step", QuantityKind.Number, new Bounds(1e-12, 1e-2, false)) { Default = "1e-5" };

    /// <summary>Fields of a motion.</summary>
    public static readonly FieldGroup Group = new("a motion", "What is done to a junction in time", [Steps, Measured, Elements, Tolerance]);

    /// <summary>Reads a motion; what it holds is of use only where nothing was found wrong.</summary>
    public static MotionPlan Read(InputNode node, string path, Findings findings)
    {
        var fields = new FieldReader(node, path, Group, findings);
        var steps = ReadSteps(fields, findings);
        var impedance = ReadImpedance(fields, steps.Count, findings);
        if (node.Fields is not null && !fields.Has(Steps) && !fields.Has(Measured))
            fields.Report(Steps, "neither steps nor an impedance", "one of them", "add 'steps:' with '- {kind: hold, voltage: 0.1 V, time: 1 s}' below it");
        return new MotionPlan
        {
            Steps = [.. steps.OfType<MotionStep>()],
            Impedance = impedance,
            Elements = fields.Integer(Elements) ?? new MotionOptions().Elements,
            Tolerance = fields.Quantity(Tolerance) ?? UsualTolerance,
        };
    }

    /// <summary>Reports what stands against following a junction in time, at its place in the file.</summary>
    public static void Check(Junction junction, IReadOnlyList<InputNode> phases, IReadOnlyList<InputNode> contacts, Findings findings)
    {
        foreach (var obstacle in MotionObstacle.Of(junction))
        {
            var item = (obstacle.IsContact ? contacts : phases)[obstacle.Index];
            var node = item.Fields is { } fields && fields.TryGetValue(obstacle.Field, out var field) ? field.Value : item;
            findings.Report(node, $"{(obstacle.IsContact ? "contacts" : "phases")}[{obstacle.Index}].{obstacle.Field}", obstacle.Found, $"{obstacle.Expected} of a junction in motion", obstacle.Mend);
        }
    }

    private static List<MotionStep?> ReadSteps(FieldReader fields, Findings findings)
    {
        if (fields.Find(Steps) is not { } list)
            return [];
        if (list.Items is { Count: > 0 and <= MostSteps } items)
            return [.. items.Select((item, i) => ReadStep(new FieldReader(item, $"{fields.At(Steps.Name)}[{i}]", Step, findings)))];
        fields.Report(Steps, list.Items is { } other ? $"{other.Count} steps" : list.Description, $"a list of 1 to {MostSteps} steps, each beginning with '- kind: ...'");
        return [];
    }

    private static MotionStep? ReadStep(FieldReader fields)
    {
        if (fields.Choice(Kind) is not { } kind || !Fits(fields, kind))
            return null;
        double Value(QuantityField field) => fields.Quantity(field) ?? double.NaN;
        double? below = fields.Quantity(Below), above = fields.Quantity(Above);
        if (below >= above)
            fields.Report(Above, $"{UnitVocabulary.Format(above.Value, QuantityKind.Voltage)}, not above 'until_below'", "a voltage above 'until_below'");
        var step = kind switch
        {
            Hold => MotionStep.Hold(Value(Voltage), Value(Time)),
            Rest => MotionStep.Rest(Value(Time)),
            Current => MotionStep.Galvanostatic(Value(Density), Value(Time)),
            _ => ReadSweep(fields, Value(From), Value(To), Value(Rate)),
        };
        return step is null ? null : step with { LowerVoltage = below ?? double.NegativeInfinity, UpperVoltage = above ?? double.PositiveInfinity };
    }

    private static MotionStep? ReadSweep(FieldReader fields, double from, double to, double rate)
    {
        if (from == to)
            fields.Report(To, "the voltage at which the sweep begins", "another voltage", "to hold a voltage write 'kind: hold'");
        return from != to && rate > 0 ? MotionStep.Sweep(from, [to], rate) : null;
    }

    private static bool Fits(FieldReader fields, int kind)
    {
        string name = Kind.Choices[kind];
        bool fits = true;
        foreach (var field in Step.Fields.Where(f => f != Kind && !Needs[kind].Contains(f) && !May[kind].Contains(f) && fields.Has(f)))
        {
            fields.Report(field, $"'{field.Name}' of a step of kind '{name}'", $"only {string.Join(", ", Needs[kind].Concat(May[kind]).Select(f => f.Name))}", $"leave it out, or choose another kind");
            fits = false;
        }

        foreach (var field in Needs[kind].Where(f => !fields.Has(f)))
        {
            fields.Report(field, "nothing", $"the field '{field.Name}' ({field.Description})", $"add '{field.Name}: {field.Example}'");
            fits = false;
        }

        return fits;
    }

    private static MotionImpedance? ReadImpedance(FieldReader owner, int steps, Findings findings)
    {
        if (owner.Find(Measured) is not { } node)
            return null;
        var fields = new FieldReader(node, owner.At(Measured.Name), Impedance, findings);
        double lowest = fields.Quantity(Lowest) ?? double.NaN, highest = fields.Quantity(Highest) ?? double.NaN;
        int after = fields.Integer(After) ?? steps;
        if (lowest >= highest)
            fields.Report(Highest, $"{UnitVocabulary.Format(highest, QuantityKind.Frequency)}, not above the lowest frequency", $"a frequency above {UnitVocabulary.Format(lowest, QuantityKind.Frequency)}");
        if (after > steps)
            fields.Report(After, $"step {after}", $"a number from 0 to {steps}", "0 stands for the junction at rest");
        return lowest < highest ? new MotionImpedance(new MeasureImpedance(lowest, highest, fields.Integer(Points) ?? 10), after) : null;
    }
}
