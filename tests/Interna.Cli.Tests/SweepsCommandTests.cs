using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Interna.Cli.Tests;

public sealed class SweepsCommandTests : TemporaryFolder
{
    [Fact]
    public void the_example_shows_the_true_split_beside_the_apparent_one_and_warns()
    {
        Assert.Equal(ExitCode.Success, Cli.Run("run", Path.Combine(Cli.Root, "examples", "pseudocapacitance.yaml"), "--out", At("run")).Code);
        var ending = Cli.Run("sweeps", At("run"), "--out", At("sweeps"));
        Assert.Equal(ExitCode.Success, ending.Code);
        Assert.Contains("NOT identifiable", ending.Error, StringComparison.Ordinal);
        using var summary = JsonDocument.Parse(File.ReadAllText(At("sweeps/summary.json")));
        var sweeps = summary.RootElement.GetProperty("sweeps");
        Assert.Equal(5, sweeps.GetArrayLength());
        // At the slowest rate host and surface fill almost whole: 2.9 C/m² of 2.9 C/m² + F c_max R.
        double surface = 2.9 / (2.9 + Constant.Faraday * 1e4 * 30e-9);
        double slow = sweeps[0].GetProperty("true_split")[0].GetProperty("surface").GetDouble();
        Assert.Equal(surface, slow, 0.01);
        Assert.True(sweeps[2].GetProperty("dunn_capacitive_fraction").GetDouble() > 2 * sweeps[2].GetProperty("true_split")[0].GetProperty("surface").GetDouble());
        Assert.False(summary.RootElement.GetProperty("identifiable").GetBoolean());
        string report = File.ReadAllText(At("sweeps/report.html"));
        Assert.Equal(6, report.Split("<svg").Length - 1);
        Assert.DoesNotContain("<script", report, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", report, StringComparison.Ordinal);
        Assert.Equal(402, File.ReadAllLines(At("sweeps/split.csv")).Length);
    }

    [Fact]
    public void measured_files_are_split_into_what_they_were_made_of()
    {
        string[] files = [Measured(1e-4), Measured(4e-4), Measured(1e-3)];
        var ending = Cli.Run(["sweeps", .. files, "--out", At("out"), "--json"]);
        Assert.Equal(ExitCode.Success, ending.Code);
        using var summary = JsonDocument.Parse(ending.Out);
        foreach (var sweep in summary.RootElement.GetProperty("sweeps").EnumerateArray())
        {
            double v = sweep.GetProperty("rate_V_per_s").GetDouble(), linear = 2 * v, root = 0.03 * Math.Sqrt(v);
            Assert.Equal(linear / (linear + root), sweep.GetProperty("dunn_capacitive_fraction").GetDouble(), 1e-4);
            Assert.Empty(sweep.GetProperty("true_split").EnumerateArray());
        }

        Assert.Contains("cannot be judged", ending.Out, StringComparison.Ordinal);
        Assert.Contains("identifiable", Cli.Run(["sweeps", .. files, "--out", At("out"), "--thickness", "50 nm", "--diffusivity", "1e-16 m2/s"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void one_scan_rate_is_too_few()
    {
        var ending = Cli.Run("sweeps", Measured(1e-4), "--out", At("out"));
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("1 scan rates", ending.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("out")));
    }

    [Fact]
    public void sweeps_without_a_common_window_are_refused()
    {
        var ending = Cli.Run("sweeps", Measured(1e-4), Measured(1e-3, 5), "--out", At("out"));
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("no range of voltage", ending.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void a_file_without_a_current_says_what_is_missing()
    {
        File.WriteAllText(At("bare.csv"), "time [s], voltage [V]\n0, 1\n1, 0.9\n");
        var ending = Cli.Run("sweeps", At("bare.csv"), "--out", At("out"));
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("current", ending.Error, StringComparison.Ordinal);
    }

    // Falls from 1.5 V above an offset to 0.5 V above it with a bell of current 2 v + 0.03 √v.
    private string Measured(double rate, double offset = 0)
    {
        var text = new StringBuilder("time [s], voltage [V], current [A]\n");
        for (int k = 0; k <= 1000; k++)
        {
            double voltage = 1.5 - 1e-3 * k, current = (2 * rate + 0.03 * Math.Sqrt(rate)) * Math.Exp(-20 * (voltage - 1) * (voltage - 1));
            text.Append(CultureInfo.InvariantCulture, $"{1e-3 * k / rate:R}, {voltage + offset:R}, {current:R}\n");
        }

        string file = At(string.Create(CultureInfo.InvariantCulture, $"{rate}-{offset}.csv"));
        File.WriteAllText(file, text.ToString());
        return file;
    }
}
