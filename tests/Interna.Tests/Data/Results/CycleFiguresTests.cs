using System.Globalization;
using Interna.Data.Results;

namespace Interna.Tests.Data.Results;

public class CycleFiguresTests
{
    [Fact]
    public void cycles_count_what_went_in_and_out()
    {
        var cycles = CycleFigures.Of(Cycled(charges: [-100, 95, -98, 90], cycles: [1, 1, 2, 2]));
        Assert.Equal([1, 2], cycles.Select(c => c.Cycle));
        Assert.Equal([100.0, 98.0], cycles.Select(c => c.ChargeCapacity));
        Assert.Equal([95.0, 90.0], cycles.Select(c => c.DischargeCapacity));
        Assert.Equal(0.95, cycles[0].CoulombicEfficiency, 1e-15);
        Assert.Equal(4, cycles[1].End);
        Assert.Equal(95.0 * 3 / (100 * 4), cycles[0].EnergyEfficiency, 1e-15);
    }

    [Fact]
    public void efficiency_counts_what_the_second_half_gives_back()
    {
        Assert.Equal(0.8, Assert.Single(CycleFigures.Of(Cycled([100, -80], [1, 1]))).CoulombicEfficiency, 1e-15);
        Assert.Equal(0.8, Assert.Single(CycleFigures.Of(Cycled([-100, 80], [1, 1]))).CoulombicEfficiency, 1e-15);
        Assert.Empty(CycleFigures.Of(Cycled([100, 80], [1, 1])));
    }

    [Fact]
    public void a_cycle_behind_a_leap_has_no_efficiency()
    {
        var cycles = CycleFigures.Of(Cycled([-100, 95, -98, 90, -97, 89], [1, 1, 40, 40, 41, 41]));
        Assert.Equal([false, true, false], cycles.Select(c => c.FollowsLeap));
        Assert.True(double.IsNaN(cycles[1].CoulombicEfficiency));
        Assert.Equal(89.0 / 97, cycles[2].CoulombicEfficiency, 1e-15);
    }

    [Fact]
    public void the_table_holds_a_row_for_every_cycle()
    {
        using var stream = new MemoryStream();
        CycleFigures.Write(stream, CycleFigures.Of(Cycled([-100, 95, -98, 90], [1, 1, 2, 2])));
        string[] lines = System.Text.Encoding.UTF8.GetString(stream.ToArray()).TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        string[] titles = lines[0].Split(','), last = lines[2].Split(',');
        Assert.Equal(titles.Length, last.Length);
        double Of(string title) => double.Parse(last[Array.IndexOf(titles, title)], CultureInfo.InvariantCulture);
        Assert.Equal(2, Of("Cycle Count / 1"));
        Assert.Equal(90.0 / 3600, Of("Discharging Capacity / Ah"), 1e-15);
        Assert.Equal(90.0 / 98, Of("Coulombic Efficiency / 1"), 1e-15);
    }

    private static RunRecord Cycled(double[] charges, int[] cycles)
    {
        var run = ExampleRun.Run("cycled");
        var steps = charges.Select((q, i) => new StepRecord("step", null, cycles[i], i, i + 1, q, q * (q > 0 ? 3 : 4), "")).ToList();
        return run with { Steps = steps, Samples = [.. steps.Select((s, i) => run.Samples[0] with { Step = i, Cycle = s.Cycle, Time = s.End })] };
    }
}
