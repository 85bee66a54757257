using System.Text.Json;
using System.Xml.Linq;

namespace Interna.Cli.Tests;

public sealed class DesignCommandTests : TemporaryFolder
{
    public static TheoryData<string> Examples => [.. Directory.GetFiles(Path.Combine(Cli.Root, "examples", "interphases"), "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)!)];

    private static string Example(string name) => Path.Combine(Cli.Root, "examples", "interphases", name + ".yaml");

    [Theory, MemberData(nameof(Examples))]
    public void an_example_leaves_numbers_pictures_and_a_report(string name)
    {
        var ending = Cli.Run("design", "interphase", Example(name), "--out", At("out"));
        Assert.Equal("", ending.Error);
        Assert.Equal(ExitCode.Success, ending.Code);
        using var summary = JsonDocument.Parse(File.ReadAllText(At("out/summary.json")));
        Assert.Equal("interphase", summary.RootElement.GetProperty("kind").GetString());
        Assert.True(summary.RootElement.GetProperty("conditions")[0].GetProperty("voltage_V").GetProperty("value").GetDouble() > 0);
        Assert.Equal(File.ReadAllText(Example(name)), File.ReadAllText(At("out/interphase.yaml")));
        Assert.Equal(1 + 24 * 24, File.ReadAllLines(At("out/regimes.csv")).Length);
        foreach (string picture in new[] { "spider.svg", "regimes.svg" })
        {
            string text = XDocument.Load(At("out/" + picture)).ToString();
            Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
            Assert.DoesNotContain("∞", text, StringComparison.Ordinal);
        }

        string report = File.ReadAllText(At("out/report.html"));
        Assert.DoesNotContain("<script", report, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", report, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", report, StringComparison.Ordinal);
        Assert.True(report.Split("<svg").Length - 1 >= 4);
        Assert.Contains("hot-spot factor", ending.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void a_thickness_series_is_told_thickness_by_thickness()
    {
        using var summary = JsonDocument.Parse(Cli.Run("design", "interphase", Example("alumina-series"), "--out", At("out"), "--json").Out);
        var series = summary.RootElement.GetProperty("series").EnumerateArray().ToList();
        Assert.Equal(7, series.Count);
        double[] resistance = [.. series.Select(m => m.GetProperty("film_resistance_Ohm_m2").GetProperty("value").GetDouble())];
        Assert.Equal(resistance.Order(), resistance);
        // 3.5 nm over 1e-5 S/m, a lower bound of the conductivity: 3.5 Ω cm² at most.
        Assert.Equal(3.5e-4, resistance[2], 1e-12);
        Assert.Equal(3.5e-4, series[2].GetProperty("film_resistance_Ohm_m2").GetProperty("upper").GetDouble(), 1e-12);
        Assert.Equal(0, series[2].GetProperty("film_resistance_Ohm_m2").GetProperty("lower").GetDouble());
        double[] bears = [.. series.Select(m => m.GetProperty("crack_strain").GetProperty("value").GetDouble())];
        Assert.Equal(bears.OrderDescending(), bears);
    }

    [Fact]
    public void a_second_run_gives_the_same_bytes()
    {
        Cli.Run("design", "interphase", Example("native-mosaic"), "--out", At("a"));
        Cli.Run("design", "interphase", Example("native-mosaic"), "--out", At("b"));
        foreach (var file in Directory.GetFiles(At("a")))
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(At("b/" + Path.GetFileName(file))));
    }

    [Fact]
    public void an_unknown_conductivity_is_told_and_drawn_as_unknown()
    {
        string file = At("mystery.yaml");
        File.WriteAllText(file, File.ReadAllText(Example("naf")).Replace("use: NaF", "use: NaBrP", StringComparison.Ordinal));
        var ending = Cli.Run("design", "interphase", file, "--out", At("out"));
        Assert.Equal(ExitCode.Success, ending.Code);
        Assert.Contains("conductivity of Composite of sodium bromide and phosphide", ending.Out, StringComparison.Ordinal);
        Assert.Contains("conduction (unknown)", File.ReadAllText(At("out/spider.svg")), StringComparison.Ordinal);
        using var summary = JsonDocument.Parse(File.ReadAllText(At("out/summary.json")));
        Assert.Equal(JsonValueKind.Null, summary.RootElement.GetProperty("film_resistance_Ohm_m2").ValueKind);
    }

    [Theory]
    [InlineData("use: NaF", "use: NaFF", "did you mean 'NaF'?")]
    [InlineData("thickness: 20 nm", "thickness: 20 mm", "an interphase thinner than the separator")]
    [InlineData("sodium_thickness: 100 um", "sodium_thickness: 100 um\npressure: -1 MPa", "a value not below")]
    [InlineData("use: NaF", "{use: NaF, fraction: 0.5}", "fractions that sum to 0.5")]
    [InlineData("sodium_thickness: 100 um", "sodium_thickness: 3 um", "at least the 1 mAh/cm²")]
    public void bad_input_is_told_and_nothing_is_written(string text, string replacement, string expected)
    {
        string file = At("bad.yaml");
        File.WriteAllText(file, File.ReadAllText(Example("naf")).Replace(text, replacement, StringComparison.Ordinal));
        var ending = Cli.Run("design", "interphase", file, "--out", At("out"));
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("bad.yaml:", ending.Error, StringComparison.Ordinal);
        Assert.Contains(expected, ending.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("out")));
    }
}
