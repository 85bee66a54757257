namespace Interna.Physics.Circuit;

/// <summary>Imposes a current or a voltage that is linear in time between given points and constant after the last.</summary>
/// <remarks>Two points at the same time make a jump; the value at that time is the one after it.</remarks>
public sealed class SignalControl : Control
{
    private readonly double[] times;
    private readonly double[] values;
    private readonly bool isVoltage;
    private readonly double[] breaks;

    private SignalControl(IReadOnlyList<double> times, IReadOnlyList<double> values, bool isVoltage, string description)
    {
        if (times.Count != values.Count || times.Count < 1)
            throw new ArgumentException($"A signal needs as many values as times and at least one point; found {times.Count} times and {values.Count} values.", nameof(values));
        for (var i = 1; i < times.Count; i++)
            if (times[i] < times[i - 1])
                throw new ArgumentException($"Times must ascend; point {i + 1} is at {times[i]} s after {times[i - 1]} s.", nameof(times));
        this.times = [.. times];
        this.values = [.. values];
        this.isVoltage = isVoltage;
        Description = description;
        breaks = [.. this.times.Where(t => t > 0).Distinct()];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<double> Breaks => breaks;

    /// <inheritdoc/>
    public override string Description { get; }

    /// <summary>A current through the given points.</summary>
    /// <param name="times">Times since the step began, ascending [s].</param>
    /// <param name="currents">Currents, discharge positive [A].</param>
    public static SignalControl OfCurrent(IReadOnlyList<double> times, IReadOnlyList<double> currents) =>
        new(times, currents, isVoltage: false, "current profile");

    /// <summary>A voltage through the given points.</summary>
    /// <param name="times">Times since the step began, ascending [s].</param>
    /// <param name="voltages">Voltages [V].</param>
    public static SignalControl OfVoltage(IReadOnlyList<double> times, IReadOnlyList<double> voltages) =>
        new(times, voltages, isVoltage: true, "voltage profile");

    /// <summary>A voltage swept linearly from a start through vertices.</summary>
    /// <param name="start">Voltage at the beginning [V].</param>
    /// <param name="vertices">Voltages reached in turn [V].</param>
    /// <param name="rate">Sweep rate, positive [V/s].</param>
    public static SignalControl Sweep(double start, IReadOnlyList<double> vertices, double rate)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        var at = new double[vertices.Count + 1];
        double[] reached = [start, .. vertices];
        for (var i = 1; i < reached.Length; i++) at[i] = at[i - 1] + Math.Abs(reached[i] - reached[i - 1]) / rate;
        return new(at, reached, isVoltage: true, "voltage sweep");
    }

    /// <summary>Time of the last point: how long the signal lasts [s].</summary>
    public double Duration => times[^1];

    /// <inheritdoc/>
    public override ControlResidual Evaluate(double t, double current, double voltage) =>
        isVoltage ? new(voltage - Signal(t), 0, 1) : new(current - Signal(t), 1, 0);

    /// <summary>The imposed value at a time since the step began [A or V].</summary>
    public double Signal(double t)
    {
        if (t <= times[0]) return values[0];
        if (t >= times[^1]) return values[^1];
        int low = 0, high = times.Length - 1;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (times[middle] <= t) low = middle;
            else high = middle;
        }

        return values[low] + (values[high] - values[low]) * (t - times[low]) / (times[high] - times[low]);
    }
}
