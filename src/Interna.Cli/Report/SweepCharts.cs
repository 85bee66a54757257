using Interna.Data.Results;
using Interna.Measurements;

namespace Interna.Cli.Report;

/// <summary>Pictures of sweeps at several scan rates.</summary>
internal static class SweepCharts
{
    private const double Milli = 1e-3;
    private const string LogRate = "log₁₀ (v / mV/s)";

    // Where next to no current flows, its exponent says nothing.
    private const double LeastCurrent = 0.01;

    /// <summary>All of them with the names of their files.</summary>
    public static IReadOnlyList<(string Name, SvgChart Chart)> All(SweepResults results) =>
    [
        ("voltammograms", Voltammograms(results)), ("peaks", Peaks(results)), ("b", Exponent(results)), ("split-current", SplitCurrent(results)), ("split", Split(results)), ("charges", Charges(results)),
    ];

    /// <summary>b where the current of the fastest sweep is more than a hundredth of its peak.</summary>
    public static (IReadOnlyList<double> Voltage, IReadOnlyList<double> B) Reliable(SweepResults results)
    {
        var series = results.Series;
        int last = series.Sweeps.Count - 1;
        double least = LeastCurrent * series.Sweeps[last].Peak.Current;
        int[] points = [.. Enumerable.Range(0, series.Voltage.Count).Where(k => series.Current(last, k) > least && double.IsFinite(results.B.AtVoltage[k]))];
        return ([.. points.Select(k => series.Voltage[k])], [.. points.Select(k => results.B.AtVoltage[k])]);
    }

    private static string Colour(int index) => SvgChart.Palette[index % SvgChart.Palette.Count];

    private static double[] Logs(SweepResults results) => [.. results.Series.Sweeps.Select(s => Math.Log10(s.Rate / Milli))];

    private static SvgChart Voltammograms(SweepResults results)
    {
        var chart = new SvgChart("Current over scan rate", "voltage / V", "i/v / mA s/mV");
        foreach (var (r, sweep) in results.Series.Sweeps.Index())
            chart.Add(new SvgCurve($"{Figure.Of(sweep.Rate / Milli, 3)} mV/s", sweep.Voltage, [.. sweep.Current.Select(i => i / sweep.Rate)], Colour(r)));
        return chart;
    }

    private static SvgChart Peaks(SweepResults results)
    {
        var chart = new SvgChart($"Peak currents: b = {Figure.Of(results.B.OfPeaks, 3)}", LogRate, "log₁₀ (peak current / mA)");
        double[] x = Logs(results);
        chart.Add(new SvgCurve("peaks", x, [.. results.Series.Sweeps.Select(s => Math.Log10(s.Peak.Current / Milli))], Colour(0), IsPoints: true));
        chart.Add(new SvgCurve("a vᵇ", x, [.. results.Series.Sweeps.Select(s => (results.B.Peak.Intercept + results.B.Peak.Slope * Math.Log(s.Rate)) / Math.Log(10) + 3)], Colour(1)));
        return chart;
    }

    private static SvgChart Exponent(SweepResults results)
    {
        var chart = new SvgChart("Exponent at every voltage", "voltage / V", "b");
        var (voltage, b) = Reliable(results);
        chart.Add(new SvgCurve("", voltage, b, Colour(0)));
        return chart;
    }

    // At the middle rate, where Dunn's fit is at its best.
    private static SvgChart SplitCurrent(SweepResults results)
    {
        var series = results.Series;
        int middle = series.Sweeps.Count / 2;
        double rate = series.Sweeps[middle].Rate;
        var chart = new SvgChart($"Dunn's split at {Figure.Of(rate / Milli, 3)} mV/s", "voltage / V", "current / mA");
        chart.Add(new SvgCurve("current", series.Voltage, [.. series.Voltage.Select((_, k) => series.Current(middle, k) / Milli)], Colour(6)));
        chart.Add(new SvgCurve("k₁v, called capacitive", series.Voltage, [.. results.Dunn.Linear.Select(k => k * rate / Milli)], Colour(1)));
        chart.Add(new SvgCurve("k₂√v", series.Voltage, [.. results.Dunn.Root.Select(k => k * Math.Sqrt(rate) / Milli)], Colour(0)));
        return chart;
    }

    private static SvgChart Split(SweepResults results)
    {
        var chart = new SvgChart("Part of the charge that is capacitive", LogRate, "%");
        double[] x = Logs(results), dunn = [.. x.Select((_, r) => 100 * results.Dunn.CapacitiveFraction(r))];
        chart.Add(new SvgCurve("as Dunn's fit has it", x, dunn, Colour(1)));
        chart.Add(new SvgCurve("", x, dunn, Colour(1), IsPoints: true));
        foreach (var (k, electrode) in results.Electrodes.Where(e => e.Shares.Count > 0).Index())
            chart.Add(new SvgCurve($"true, {electrode.Name}", x, [.. electrode.Shares.Select(s => 100 * s.Capacitive)], Colour(2 + k), true));
        return chart;
    }

    private static SvgChart Charges(SweepResults results)
    {
        var series = results.Series;
        var chart = new SvgChart("Charge against scan rate (Trasatti)", "1/√(v / mV/s)", "charge / µAh");
        double[] x = [.. series.Sweeps.Select(s => 1 / Math.Sqrt(s.Rate / Milli)).Append(0)], charge = [.. series.Sweeps.Select((_, r) => series.Charge(r))];
        var line = StraightLine.Through(x[..^1], charge);
        chart.Add(new SvgCurve("charge", x[..^1], [.. charge.Select(q => q / 3.6e-3)], Colour(0), IsPoints: true));
        chart.Add(new SvgCurve("towards infinite rate", x, [.. x.Select(v => (line.Intercept + line.Slope * v) / 3.6e-3)], Colour(1)));
        return chart;
    }
}
