namespace Interna.Measurements;

/// <summary>How the current grows with the scan rate, i = a vᵇ: from the peaks, and at every voltage.</summary>
/// <remarks>
/// b = ½ for semi-infinite diffusion and 1 for a surface, but also 1 for an insertion host so thin that diffusion does not limit
/// (<see cref="ScanRateJudgement"/>). Source: Lindström et al., J. Phys. Chem. B 101 (1997) 7717.
/// </remarks>
/// <param name="Peak">b of the peak currents with ln a and R².</param>
/// <param name="Local">b between neighbouring scan rates: geometric mean of the rates [V/s] and slope.</param>
/// <param name="Voltage">Voltages of <paramref name="AtVoltage"/> [V].</param>
/// <param name="AtVoltage">b at each voltage; NaN where a current is not positive.</param>
public sealed record BValue(StraightLine Peak, IReadOnlyList<(double Rate, double B)> Local, IReadOnlyList<double> Voltage, IReadOnlyList<double> AtVoltage)
{
    /// <summary>b of the peak currents over all rates [-].</summary>
    public double OfPeaks => Peak.Slope;

    /// <summary>Evaluates sweeps of one direction at two or more scan rates.</summary>
    public static BValue Of(ScanRateSeries series)
    {
        double[] logRate = [.. series.Sweeps.Select(s => Math.Log(s.Rate))];
        double[] logPeak = [.. series.Sweeps.Select(s => Math.Log(s.Peak.Current))];
        var local = Enumerable.Range(1, logRate.Length - 1)
            .Select(i => (Math.Exp(0.5 * (logRate[i] + logRate[i - 1])), (logPeak[i] - logPeak[i - 1]) / (logRate[i] - logRate[i - 1])));
        var atVoltage = series.Voltage.Select((_, k) =>
        {
            double[] current = [.. Enumerable.Range(0, series.Sweeps.Count).Select(r => series.Current(r, k))];
            return current.All(i => i > 0) ? StraightLine.Through(logRate, [.. current.Select(i => Math.Log(i))]).Slope : double.NaN;
        });
        return new(StraightLine.Through(logRate, logPeak), [.. local], series.Voltage, [.. atVoltage]);
    }
}
