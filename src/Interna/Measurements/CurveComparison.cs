using Interna.Data;
using Interna.Data.Results;

namespace Interna.Measurements;

/// <summary>Holds a simulated curve against a measured one: voltage over the charge passed, or over time.</summary>
public static class CurveComparison
{
    /// <summary>Compares the part of a run that passes the most charge with a measured curve.</summary>
    /// <param name="samples">Recorded points of the run.</param>
    /// <param name="measured">The measurement.</param>
    /// <param name="name">Name of the curve, for people.</param>
    /// <returns>The measured points and the error over the range both cover; null where they do not overlap.</returns>
    public static MeasuredCurve? Compare(IReadOnlyList<Sample> samples, MeasuredSeries measured, string name)
    {
        var (axis, voltage) = measured.Charge is null ? OverTime(samples) : OverCharge(samples);
        var at = measured.Charge ?? measured.Time!;
        var start = measured.Charge is null ? at[0] : 0;
        var compared = new List<(double At, double Error)>();
        for (var i = 0; i < at.Count; i++)
            if (Interpolate(axis, voltage, at[i] - start) is { } simulated)
                compared.Add((at[i], simulated - measured.Voltage[i]));
        return compared.Count == 0
            ? null
            : new MeasuredCurve(name, measured.Source, measured.Charge ?? ChargeAtTimes(samples, at), measured.Voltage, Error(compared));
    }

    // Means over the axis (trapezoidal), not over the points: how densely a curve was sampled or digitised must not weigh.
    private static CurveError Error(List<(double At, double Error)> compared)
    {
        double sum = 0, squares = 0, weights = 0;
        for (var i = 0; i < compared.Count; i++)
        {
            var weight = compared.Count == 1 ? 1 : 0.5 * (compared[Math.Min(i + 1, compared.Count - 1)].At - compared[Math.Max(i - 1, 0)].At);
            sum += weight * compared[i].Error;
            squares += weight * compared[i].Error * compared[i].Error;
            weights += weight;
        }

        return new CurveError(Math.Sqrt(squares / weights), sum / weights, compared.Max(c => Math.Abs(c.Error)), compared[0].At, compared[^1].At, compared.Count);
    }

    private static (double[] Axis, double[] Voltage) OverTime(IReadOnlyList<Sample> samples) =>
        ([.. samples.Select(s => s.Time - samples[0].Time)], [.. samples.Select(s => s.Voltage)]);

    // The step that passes the most charge; its direction is counted positive, as cyclers do.
    private static (double[] Axis, double[] Voltage) OverCharge(IReadOnlyList<Sample> samples)
    {
        var step = samples.GroupBy(s => s.Step).MaxBy(g => Math.Abs(g.Last().Charge - g.First().Charge))!.ToList();
        var direction = Math.Sign(step[^1].Charge - step[0].Charge);
        return ([.. step.Select(s => direction * (s.Charge - step[0].Charge))], [.. step.Select(s => s.Voltage)]);
    }

    private static double[] ChargeAtTimes(IReadOnlyList<Sample> samples, IReadOnlyList<double> times)
    {
        double[] axis = [.. samples.Select(s => s.Time - samples[0].Time)], charge = [.. samples.Select(s => s.Charge - samples[0].Charge)];
        return [.. times.Select(t => Interpolate(axis, charge, t - times[0]) ?? double.NaN)];
    }

    private static double? Interpolate(double[] x, double[] y, double at)
    {
        if (x.Length == 0 || at < x[0] || at > x[^1]) return null;
        var i = Array.BinarySearch(x, at);
        if (i >= 0) return y[i];
        i = ~i;
        return y[i - 1] + (y[i] - y[i - 1]) * (at - x[i - 1]) / (x[i] - x[i - 1]);
    }
}
