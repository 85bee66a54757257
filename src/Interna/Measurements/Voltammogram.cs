using Interna.Data;
using Interna.Models;

namespace Interna.Measurements;

/// <summary>One sweep of the voltage in one direction: current against voltage at a scan rate, simulated or measured.</summary>
/// <param name="Name">What it is, for people.</param>
/// <param name="Rate">Scan rate |dV/dt| [V/s].</param>
/// <param name="IsFalling">Whether the voltage falls: sodium enters the working electrode of a half cell.</param>
/// <param name="Voltage">Voltages, ascending [V].</param>
/// <param name="Current">Magnitude of the current in the direction of the sweep, positive where it follows the sweep [A].</param>
public sealed record Voltammogram(string Name, double Rate, bool IsFalling, IReadOnlyList<double> Voltage, IReadOnlyList<double> Current)
{
    // A sweep shorter than this fraction of the whole window is a vertex or noise, and one with fewer points has no peak.
    private const double LeastSpan = 0.2;
    private const int LeastPoints = 8;

    /// <summary>Where the sodium was at each voltage, in the order of <see cref="Voltage"/>; null for a measurement.</summary>
    public IReadOnlyList<SodiumBalance>? Sodium { get; init; }

    /// <summary>Charge of the sweep ∫ i dV / v [A s].</summary>
    public double Charge
    {
        get
        {
            double sum = 0;
            for (int i = 1; i < Voltage.Count; i++) sum += 0.5 * (Current[i] + Current[i - 1]) * (Voltage[i] - Voltage[i - 1]);
            return sum / Rate;
        }
    }

    /// <summary>Largest current and where it flows, by a parabola through the highest point and its neighbours.</summary>
    public (double Voltage, double Current) Peak
    {
        get
        {
            int k = 0;
            for (int i = 1; i < Current.Count; i++)
                if (Current[i] > Current[k]) k = i;
            if (k == 0 || k == Current.Count - 1) return (Voltage[k], Current[k]);
            double left = Voltage[k - 1] - Voltage[k], right = Voltage[k + 1] - Voltage[k];
            double a = Current[k - 1] - Current[k], b = Current[k + 1] - Current[k];
            double curvature = (b / right - a / left) / (right - left);
            if (!(curvature < 0)) return (Voltage[k], Current[k]);
            double slope = a / left - curvature * left, shift = -slope / (2 * curvature);
            return shift > left && shift < right ? (Voltage[k] + shift, Current[k] - slope * slope / (4 * curvature)) : (Voltage[k], Current[k]);
        }
    }

    /// <summary>Current at a voltage, linear between points; NaN outside the sweep.</summary>
    public double At(double voltage) => Interpolate(i => Current[i], voltage);

    /// <summary>What is known at every point of the sweep, linear between points; NaN outside the sweep.</summary>
    internal double Interpolate(Func<int, double> value, double voltage)
    {
        if (!(voltage >= Voltage[0] && voltage <= Voltage[^1])) return double.NaN;
        int low = 0, high = Voltage.Count - 1;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (Voltage[middle] <= voltage) low = middle;
            else high = middle;
        }

        double width = Voltage[high] - Voltage[low];
        return width > 0 ? value(low) + (value(high) - value(low)) * (voltage - Voltage[low]) / width : value(low);
    }

    /// <summary>The sweeps of a measured series, in order: wherever the voltage turns a new one begins.</summary>
    /// <exception cref="ArgumentException">The series has no current or no time.</exception>
    public static IReadOnlyList<Voltammogram> Of(MeasuredSeries series)
    {
        if (series.Current is not { } current || series.Time is not { } time)
            throw new ArgumentException($"{series.Name}: a voltammogram needs the columns time, voltage and current.", nameof(series));
        return Split(series.Name, time, series.Voltage, current, null);
    }

    /// <summary>The sweeps of a simulation, in order.</summary>
    public static IReadOnlyList<Voltammogram> Of(string name, IReadOnlyList<Sample> samples) =>
        Split(name, [.. samples.Select(s => s.Time)], [.. samples.Select(s => s.Voltage)], [.. samples.Select(s => s.Current)], [.. samples.Select(s => s.Sodium)]);

    private static List<Voltammogram> Split(string name, IReadOnlyList<double> time, IReadOnlyList<double> voltage, IReadOnlyList<double> current, IReadOnlyList<SodiumBalance>? sodium)
    {
        double window = voltage.Max() - voltage.Min(), least = LeastSpan * window;
        var sweeps = new List<Voltammogram>();
        for (int start = 0; start < voltage.Count - 1;)
        {
            int end = Turn(voltage, start, least);
            if (end - start + 1 >= LeastPoints && Math.Abs(voltage[end] - voltage[start]) >= least)
                sweeps.Add(Sweep(name, time, voltage, current, sodium, start, end));
            start = end;
        }

        return sweeps;
    }

    // The extreme beyond which the voltage comes back by more than noise would make it.
    private static int Turn(IReadOnlyList<double> voltage, int start, double least)
    {
        int lowest = start, highest = start;
        for (int i = start + 1; i < voltage.Count; i++)
        {
            if (voltage[i] < voltage[lowest]) lowest = i;
            if (voltage[i] > voltage[highest]) highest = i;
            bool fell = voltage[start] - voltage[lowest] >= voltage[highest] - voltage[start];
            int extreme = fell ? lowest : highest;
            if (extreme > start && Math.Abs(voltage[i] - voltage[extreme]) > least / 2 && Math.Abs(voltage[extreme] - voltage[start]) > least / 2) return extreme;
        }

        return voltage[start] - voltage[lowest] >= voltage[highest] - voltage[start] ? Math.Max(lowest, start + 1) : Math.Max(highest, start + 1);
    }

    private static Voltammogram Sweep(
        string name, IReadOnlyList<double> time, IReadOnlyList<double> voltage, IReadOnlyList<double> current, IReadOnlyList<SodiumBalance>? sodium, int start, int end)
    {
        bool falling = voltage[end] < voltage[start];
        double rate = Math.Abs(voltage[end] - voltage[start]) / (time[end] - time[start]);
        int[] points = [.. Enumerable.Range(start, end - start + 1).OrderBy(i => voltage[i])];
        return new(name, rate, falling, [.. points.Select(i => voltage[i])], [.. points.Select(i => falling ? current[i] : -current[i])])
        {
            Sodium = sodium is null ? null : [.. points.Select(i => sodium[i])],
        };
    }
}
