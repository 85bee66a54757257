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
        double start = measured.Charge is null ? at[0] : 0, from = double.PositiveInfinity, to = double.NegativeInfinity;
        double sum = 0, squares = 0, largest = 0;
        var points = 0;
        for (var i = 0; i < at.Count; i++)
        {
            if (Interpolate(axis, voltage, at[i] - start) is not { } simulated) continue;
            var error = simulated - measured.Voltage[i];
            sum += error;
            squares += error * error;
            largest = Math.Max(largest, Math.Abs(error));
            (from, to) = (Math.Min(from, at[i]), Math.Max(to, at[i]));
            points++;
        }

        return points == 0
            ? null
            : new MeasuredCurve(name, measured.Source, measured.Charge ?? ChargeAtTimes(samples, at), measured.Voltage, new CurveError(Math.Sqrt(squares / points), sum / points, largest, from, to, points));
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
