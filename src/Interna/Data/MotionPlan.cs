using Interna.Models.Junctions.Motion;
using Interna.Protocols;

namespace Interna.Data;

/// <summary>What a junction file asks to be done in time. Immutable.</summary>
public sealed record MotionPlan
{
    /// <summary>The steps from rest, one after the other; may be none.</summary>
    public required IReadOnlyList<MotionStep> Steps { get; init; }

    /// <summary>Impedance to be measured; null for none.</summary>
    public MotionImpedance? Impedance { get; init; }

    /// <summary>Elements of all phases together.</summary>
    public required int Elements { get; init; }

    /// <summary>Relative error allowed per time step [-].</summary>
    public required double Tolerance { get; init; }

    /// <summary>Resolution for a junction: its layers must bear what is imposed beyond the voltage at rest.</summary>
    public MotionOptions Options(Junction junction)
    {
        var usual = new MotionOptions { Elements = Elements };
        var steps = Enumerable.Range(0, junction.Contacts.Count).Select(junction.Step).ToList();
        double rest = steps.Sum();
        var imposed = Steps.SelectMany(Voltages).Select(v => Math.Abs(v - rest)).Where(double.IsFinite);
        return usual with { LargestLayer = imposed.Concat(steps.Select(Math.Abs)).Append(usual.LargestLayer).Max() };
    }

    private static IEnumerable<double> Voltages(MotionStep step)
    {
        foreach (double t in step.Control.Breaks.Prepend(0).Append(step.Duration))
        {
            var held = step.Control.Evaluate(t, 0, 0);
            if (held.ByVoltage != 0) yield return -held.Value / held.ByVoltage;
        }

        yield return step.LowerVoltage;
        yield return step.UpperVoltage;
    }
}

/// <summary>Impedance of a junction, and when it is measured.</summary>
/// <param name="Measurement">The frequencies.</param>
/// <param name="After">Number of steps done before; 0 at rest.</param>
public sealed record MotionImpedance(MeasureImpedance Measurement, int After);
