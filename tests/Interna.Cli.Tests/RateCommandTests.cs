using System.Globalization;
using System.Text.Json;
using Interna.Measurements;

namespace Interna.Cli.Tests;

public sealed class RateCommandTests : TemporaryFolder
{
    [Fact]
    public void the_example_gives_three_parameters_and_a_picture()
    {
        Assert.Equal(ExitCode.Success, Cli.Run("run", Path.Combine(Cli.Root, "examples", "full-cell-rates.yaml"), "--out", At("run")).Code);
        var ending = Cli.Run("rate", At("run"), "--out", At("rate"));
        Assert.Equal(ExitCode.Success, ending.Code);
        using var summary = JsonDocument.Parse(File.ReadAllText(At("rate/summary.json")));
        Assert.Equal(9, summary.RootElement.GetProperty("discharges").GetArrayLength());
        Assert.Equal(0, summary.RootElement.GetProperty("left_out").GetInt32());
        Assert.True(File.Exists(At("rate/rate.svg")));
        Assert.Contains("<circle", File.ReadAllText(At("rate/report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void a_table_made_with_three_parameters_gives_them_back()
    {
        var made = new RateCapability(250 * 3600, 120, 0.7);
        double[] currents = [20, 50, 100, 200, 500, 1000, 2000, 5000];
        File.WriteAllLines(At("table.csv"), currents.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}, {made.AtCurrent(i) / 3600:R}")).Prepend("current [mA/g], capacity [mAh/g]"));
        var ending = Cli.Run("rate", At("table.csv"), "--out", At("out"), "--json");
        Assert.Equal(ExitCode.Success, ending.Code);
        using var summary = JsonDocument.Parse(ending.Out);
        var fit = summary.RootElement.GetProperty("fit");
        Assert.Equal(1, fit.GetProperty("capacity").GetDouble() / (250 * 3600), 1e-4);
        Assert.Equal(1, fit.GetProperty("time_s").GetDouble() / 120, 1e-4);
        Assert.Equal(0.7, fit.GetProperty("exponent").GetDouble(), 1e-4);
    }

    [Fact]
    public void results_are_not_replaced_by_their_own_evaluation()
    {
        Cli.Run("run", Path.Combine(Cli.Root, "examples", "full-cell-rates.yaml"), "--out", At("run"));
        string before = File.ReadAllText(At("run/summary.json"));
        Assert.Equal(ExitCode.BadInput, Cli.Run("rate", At("run"), "--out", At("run")).Code);
        Assert.Equal(before, File.ReadAllText(At("run/summary.json")));
    }

    [Fact]
    public void too_few_rates_are_told()
    {
        File.WriteAllText(At("two.csv"), "current [mA], capacity [mAh]\n1, 3\n2, 2.5\n");
        var ending = Cli.Run("rate", At("two.csv"), "--out", At("out"));
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("2 points", ending.Error, StringComparison.Ordinal);
    }
}
