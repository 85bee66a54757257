using Interna.Data;
using Interna.Data.Input;

namespace Interna.Tests.Data;

public class MeasuredSeriesTests
{
    [Fact]
    public void columns_are_converted_and_sorted()
    {
        var series = MeasuredSeries.Read("# Somebody 2022, figure 3\n# 1 A/m2\ncapacity [mAh], voltage [mV]\n1.0, 3500\n0.5, 3900\n", "curve.csv");
        Assert.Equal([1.8, 3.6], series.Charge!);
        Assert.Equal([3.9, 3.5], series.Voltage);
        Assert.Equal("Somebody 2022, figure 3 1 A/m2", series.Source);
        Assert.Null(series.Time);
    }

    [Theory]
    [InlineData("Test Time / s,Voltage / V,Current / A")]
    [InlineData("test_time_second,voltage_volt,current_ampere")]
    public void battery_data_format_counts_charge_current_positive_and_we_do_not(string header)
    {
        var series = MeasuredSeries.Read(header + "\n0,3.9,-0.003\n10,3.8,-0.003\n", "run.bdf.csv");
        Assert.Equal([0.003, 0.003], series.Current!);
        Assert.Equal([0.0, 10.0], series.Time!);
    }

    [Fact]
    public void a_file_without_header_is_read_with_the_one_given() =>
        Assert.Equal([1.8, 3.6], MeasuredSeries.Read("0.5,4.1\n1,4.0\n", "raw.csv", "capacity [mAh], voltage [V]").Charge!);

    [Theory]
    [InlineData("", 0, "an empty file", "names the columns")]
    [InlineData("# only a comment\n", 0, "an empty file", "names the columns")]
    [InlineData("0.1,4.1\n0.2,4.0\n", 1, "numbers in the first line", "capacity [mAh], voltage [V]")]
    [InlineData("capacity [mAh], voltage [V]\n0.1,4.1\n0.2\n", 3, "1 fields", "cut short")]
    [InlineData("capacity [mAh], voltage [V]\n0.1,4.1\n0.2,x\n", 3, "'x'", "a number")]
    [InlineData("capacity [mAh], voltage [V]\n0.1,4.1\n", 0, "1 points", "at least two")]
    [InlineData("capacity [kg], voltage [V]\n0.1,4.1\n", 1, "'capacity [kg]'", "a voltage and a capacity or time")]
    [InlineData("capacity, voltage\n0.1,4.1\n", 1, "'capacity', 'voltage'", "with units")]
    [InlineData("time [s], time [h], voltage [V]\n1,1,4.1\n", 1, "two of which measure the same", "each quantity once")]
    public void mistakes_name_the_line(string text, int line, string found, string expected)
    {
        var error = Assert.Single(Assert.Throws<InputException>(() => MeasuredSeries.Read(text, "curve.csv")).Errors);
        Assert.Equal(("curve.csv", line), (error.File, error.Line));
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }
}
