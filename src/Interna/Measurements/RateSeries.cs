using Interna.Data;
using Interna.Data.Results;
using Interna.Quantities;

namespace Interna.Measurements;

/// <summary>One discharge at constant current to its end.</summary>
/// <param name="Name">Where it is from, for people.</param>
/// <param name="Current">Current, in the unit of <paramref name="Capacity"/> per second.</param>
/// <param name="Capacity">Charge delivered.</param>
/// <param name="End">What ended it, in words; empty where not known.</param>
public sealed record RateDischarge(string Name, double Current, double Capacity, string End);

/// <summary>Discharges at several currents, simulated or measured: what a rate capability is fitted to.</summary>
/// <param name="Discharges">The discharges, by ascending current.</param>
/// <param name="LeftOut">Number of discharges left out: of changing current, or ended by a time or a charge before the cell was empty.</param>
/// <param name="CurrentKind">Whether currents are whole, per area or per mass; in SI.</param>
/// <param name="CapacityKind">The same of the capacities.</param>
public sealed record RateSeries(IReadOnlyList<RateDischarge> Discharges, int LeftOut, QuantityKind CurrentKind, QuantityKind CapacityKind)
{
    // A current that departs from its mean by more than this is not constant; noise of an instrument is far below.
    private const double Constancy = 0.02;
    private const double LeastSpan = 0.2;
    private const int LeastPoints = 8;

    /// <summary>The discharges of simulated runs that ended at a voltage or at a limit of the cell.</summary>
    public static RateSeries Of(IReadOnlyList<RunRecord> runs)
    {
        var (whole, leftOut) = (new List<RateDischarge>(), 0);
        foreach (var run in runs)
        {
            for (int s = 0; s < run.Steps.Count; s++)
            {
                var step = run.Steps[s];
                if (!(step.Charge > 0) || !(step.End > step.Start)) continue;
                double current = step.Charge / (step.End - step.Start);
                bool constant = run.Samples.Where(x => x.Step == s).All(x => Math.Abs(x.Current - current) <= Constancy * current);
                bool empty = step.EndReason.StartsWith("voltage", StringComparison.Ordinal) || (s == run.Steps.Count - 1 && run.Outcome.Kind == OutcomeKind.PhysicalLimit);
                if (constant && empty) whole.Add(new($"{run.Name}, step {s + 1}", current, step.Charge, step.EndReason));
                else leftOut++;
            }
        }

        return new([.. whole.OrderBy(d => d.Current)], leftOut, QuantityKind.Current, QuantityKind.Charge);
    }

    /// <summary>The discharges of a measured series of time, voltage and current: stretches of one positive current.</summary>
    /// <exception cref="ArgumentException">The series has no time or no current.</exception>
    public static RateSeries Of(MeasuredSeries series)
    {
        if (series.Current is not { } current || series.Time is not { } time)
            throw new ArgumentException($"{series.Name}: a rate capability needs the columns time, voltage and current, or a table 'current [mA/g], capacity [mAh/g]'.", nameof(series));
        double least = LeastSpan * (series.Voltage.Max() - series.Voltage.Min());
        var (whole, leftOut) = (new List<RateDischarge>(), 0);
        for (int start = 0; start < current.Count;)
        {
            int end = start;
            double charge = 0;
            while (end + 1 < current.Count && current[start] > 0 && Math.Abs(current[end + 1] - current[start]) <= Constancy * current[start])
            {
                charge += 0.5 * (current[end + 1] + current[end]) * (time[end + 1] - time[end]);
                end++;
            }

            if (end > start)
            {
                if (end - start + 1 >= LeastPoints && series.Voltage[start] - series.Voltage[end] >= least)
                    whole.Add(new($"{series.Name}, {whole.Count + leftOut + 1}", charge / (time[end] - time[start]), charge, UnitVocabulary.Format(series.Voltage[end], QuantityKind.Voltage)));
                else leftOut++;
            }

            start = end + 1;
        }

        return new([.. whole.OrderBy(d => d.Current)], leftOut, QuantityKind.Current, QuantityKind.Charge);
    }

    /// <summary>Fits <see cref="RateCapability"/>.</summary>
    /// <exception cref="ArgumentException">Fewer than three discharges.</exception>
    public RateCapability Fit() => RateCapability.Fit([.. Discharges.Select(d => d.Current)], [.. Discharges.Select(d => d.Capacity)]);
}
