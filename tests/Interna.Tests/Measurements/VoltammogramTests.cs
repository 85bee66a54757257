using Interna.Data;
using Interna.Measurements;

namespace Interna.Tests.Measurements;

public class VoltammogramTests
{
    [Fact]
    public void a_measured_series_is_cut_where_the_voltage_turns()
    {
        // 1.5 V → 0.5 V → 1.5 V at 1 mV/s with a current of ±2 mA and noise of 1 mV.
        double[] time = [.. Enumerable.Range(0, 2001).Select(k => (double)k)];
        double[] voltage = [.. time.Select(t => (t <= 1000 ? 1.5 - 1e-3 * t : 0.5 + 1e-3 * (t - 1000)) + 1e-3 * Math.Sin(7 * t))];
        double[] current = [.. time.Select(t => t <= 1000 ? 2e-3 : -2e-3)];
        var sweeps = Voltammogram.Of(new MeasuredSeries("noisy", "", time, null, voltage, current));
        Assert.Equal([true, false], sweeps.Select(s => s.IsFalling));
        Assert.All(sweeps, s =>
        {
            Assert.Equal(1e-3, s.Rate, 1e-5);
            Assert.Equal(2, s.Charge, 0.02);
            Assert.InRange(s.Current[s.Current.Count / 2], 1.99e-3, 2.01e-3);
        });
    }

    [Fact]
    public void the_peak_is_that_of_a_parabola_through_the_highest_points()
    {
        double[] voltage = [.. Enumerable.Range(0, 21).Select(k => 0.05 * k)];
        var peak = new Voltammogram("parabola", 1, true, voltage, [.. voltage.Select(v => 1 - (v - 0.513) * (v - 0.513))]).Peak;
        Assert.Equal(0.513, peak.Voltage, 1e-12);
        Assert.Equal(1, peak.Current, 1e-12);
    }

    [Fact]
    public void a_series_without_current_is_no_voltammogram() =>
        Assert.Throws<ArgumentException>(() => Voltammogram.Of(new MeasuredSeries("voltage only", "", [0, 1], null, [1, 2], null)));
}
