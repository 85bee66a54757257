namespace Interna.Measurements;

/// <summary>Sweeps of one direction over the same window at several scan rates, on a common grid of voltages.</summary>
public sealed class ScanRateSeries
{
    private const int GridPoints = 401;

    private readonly double[][] current;

    private ScanRateSeries(IReadOnlyList<Voltammogram> sweeps, double[] voltage)
    {
        Sweeps = sweeps;
        Voltage = voltage;
        current = [.. sweeps.Select(s => (double[])[.. voltage.Select(s.At)])];
    }

    /// <summary>The sweeps, by ascending scan rate.</summary>
    public IReadOnlyList<Voltammogram> Sweeps { get; }

    /// <summary>The common grid [V].</summary>
    public IReadOnlyList<double> Voltage { get; }

    /// <summary>Current of a sweep at a point of the grid [A].</summary>
    public double Current(int sweep, int point) => current[sweep][point];

    /// <summary>Charge of a sweep over the common window ∫ i dV / v [A s].</summary>
    public double Charge(int sweep) => Area(current[sweep]) / Sweeps[sweep].Rate;

    /// <summary>∫ y dV over the grid by the trapezium rule.</summary>
    internal double Area(IReadOnlyList<double> y)
    {
        double sum = 0;
        for (int k = 1; k < Voltage.Count; k++) sum += 0.5 * (y[k] + y[k - 1]) * (Voltage[k] - Voltage[k - 1]);
        return sum;
    }

    /// <summary>Takes the sweeps of one direction; of several at one rate the last, when a cell has settled.</summary>
    /// <param name="sweeps">Sweeps of any direction and order.</param>
    /// <param name="falling">Which direction: falling voltage puts sodium into the working electrode of a half cell.</param>
    /// <exception cref="ArgumentException">Fewer than two scan rates, or windows without common voltages.</exception>
    public static ScanRateSeries Of(IEnumerable<Voltammogram> sweeps, bool falling)
    {
        // Rates as measured differ in the last digits from sweep to sweep.
        var list = sweeps.Where(s => s.IsFalling == falling).GroupBy(s => Math.Round(Math.Log(s.Rate), 2)).Select(g => g.Last()).OrderBy(s => s.Rate).ToList();
        if (list.Count < 2)
            throw new ArgumentException($"{list.Count} scan rates with {(falling ? "falling" : "rising")} voltage; two at least are needed, five over a decade are usual.", nameof(sweeps));
        double from = list.Max(s => s.Voltage[0]), to = list.Min(s => s.Voltage[^1]);
        if (!(to > from)) throw new ArgumentException("The sweeps share no range of voltage.", nameof(sweeps));
        return new(list, [.. Enumerable.Range(0, GridPoints).Select(k => Math.Clamp(from + (to - from) * k / (GridPoints - 1), from, to))]);
    }
}
