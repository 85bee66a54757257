namespace Interna.Measurements;

/// <summary>A sudden fall of the polarisation of a symmetric cell at constant current: sodium may have grown through the separator.</summary>
/// <remarks>
/// A soft short carries part of the current past the electrolyte, so that the cell looks better from one cycle to the next, where ageing
/// only ever makes it look worse or changes it little. Compared are the means of |V| over the charge of neighbouring cycles of equal
/// current and charge. A measurement of the terminals alone: it suspects, it proves nothing. The threshold is assumed.
/// </remarks>
/// <param name="Cycle">First cycle with the low polarisation.</param>
/// <param name="Before">Mean polarisation of the cycle before [V].</param>
/// <param name="After">Mean polarisation of the cycle [V].</param>
public sealed record SoftShort(int Cycle, double Before, double After)
{
    /// <summary>Relative fall of the polarisation from one cycle to the next beyond which a short is suspected [-].</summary>
    public const double Threshold = 0.2;

    // Cycles whose current or charge differs by more are not compared.
    private const double CurrentTolerance = 0.01, ChargeTolerance = 0.1;

    /// <summary>Fall of the polarisation over the cycle [-].</summary>
    public double Fall => 1 - After / Before;

    /// <summary>Looks through the cycles of a run; null where nothing is suspected, or the cell is not symmetric: it has a voltage at rest, or one side holds no metal.</summary>
    /// <param name="samples">Recorded points.</param>
    public static SoftShort? Find(IReadOnlyList<Sample> samples)
    {
        if (samples.Count == 0 || !(samples[0].Sodium is { NegativeHost: > 0, PositiveHost: > 0 }) || samples.Any(s => s.Losses.Equilibrium != 0)) return null;
        CyclePolarisation? before = null;
        foreach (var cycle in Polarisations(samples))
        {
            if (before is { } b && cycle.IsComparable(b) && cycle.Voltage < (1 - Threshold) * b.Voltage) return new SoftShort(cycle.Cycle, b.Voltage, cycle.Voltage);
            before = cycle;
        }

        return null;
    }

    // Means over the charge passed under current, cycle by cycle.
    private static IEnumerable<CyclePolarisation> Polarisations(IReadOnlyList<Sample> samples)
    {
        double charge = 0, voltage = 0, current = 0;
        for (var i = 1; i < samples.Count; i++)
        {
            var (a, b) = (samples[i - 1], samples[i]);
            if (a.Step == b.Step)
            {
                var passed = Math.Abs(b.Charge - a.Charge);
                charge += passed;
                voltage += 0.5 * passed * (Math.Abs(a.Voltage) + Math.Abs(b.Voltage));
                current += 0.5 * passed * (Math.Abs(a.Current) + Math.Abs(b.Current));
            }

            if (i + 1 < samples.Count && samples[i + 1].Cycle == b.Cycle) continue;
            if (charge > 0) yield return new CyclePolarisation(b.Cycle, voltage / charge, current / charge, charge);
            (charge, voltage, current) = (0, 0, 0);
        }
    }

    private readonly record struct CyclePolarisation(int Cycle, double Voltage, double Current, double Charge)
    {
        public bool IsComparable(CyclePolarisation before) => Cycle == before.Cycle + 1
            && Math.Abs(Current - before.Current) <= CurrentTolerance * before.Current
            && Math.Abs(Charge - before.Charge) <= ChargeTolerance * before.Charge;
    }
}
