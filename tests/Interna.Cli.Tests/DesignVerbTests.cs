using System.Text.Json;

namespace Interna.Cli.Tests;

/// <summary>The verbs that take a design and write nothing.</summary>
public sealed class DesignVerbTests : TemporaryFolder
{
    private const string Design = """
        name: trial
        cell: hard-carbon-nvpf-chayambuka-2022
        protocol: discharge at 1 A/m2 until 2.0 V
        """;

    [Fact]
    public void check_says_a_sound_design_is_sound_and_runs_nothing()
    {
        var ending = Cli.Run("check", Write(Design));
        Assert.Equal(ExitCode.Success, ending.Code);
        Assert.Contains("sound", ending.Out, StringComparison.Ordinal);
        OnlyTheDesignIsThere();
    }

    [Fact]
    public void check_tells_every_mistake_also_as_json()
    {
        var design = Write(Design.Replace("protocol:", "protcol:", StringComparison.Ordinal));
        Assert.Equal(ExitCode.BadInput, Cli.Run("check", design).Code);
        var ending = Cli.Run("check", design, "--json");
        Assert.Equal(ExitCode.BadInput, ending.Code);
        using var json = JsonDocument.Parse(ending.Out);
        Assert.False(json.RootElement.GetProperty("sound").GetBoolean());
        Assert.Contains(json.RootElement.GetProperty("errors").EnumerateArray(), e => e.GetProperty("line").GetInt32() == 3);
    }

    [Fact]
    public void explain_tells_equations_parts_numbers_and_sources()
    {
        var ending = Cli.Run("explain", Write(Design));
        Assert.Equal(ExitCode.Success, ending.Code);
        foreach (var word in (string[])["Salt balance", "∂", "sinh(", "Chayambuka2022b", "ASSUMED", "Discharge at 0.254 mA"]) Assert.Contains(word, ending.Out, StringComparison.Ordinal);
        Assert.Contains("Salt balance", Cli.Run("explain", Designs.DefaultCell).Out, StringComparison.Ordinal);
        OnlyTheDesignIsThere();
    }

    [Fact]
    public void explain_shows_a_surface_before_and_after()
    {
        var ending = Cli.Run("explain", Write(Design.Replace("cell: hard-carbon-nvpf-chayambuka-2022", "cell: {use: hard-carbon-nvpf-chayambuka-2022, negative: {surface: [{kind: disorder, width: 0.05 eV}]}}", StringComparison.Ordinal)));
        Assert.Equal(ExitCode.Success, ending.Code);
        foreach (var word in (string[])["Surface of the negative electrode: disorder", "before", "after", "Bassler1993", "negative.surface[0].width"]) Assert.Contains(word, ending.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void eis_gives_a_spectrum_whose_parts_add_up()
    {
        var ending = Cli.Run("eis", Write(Design), "--soc", "50", "--from", "10 mHz", "--to", "10 kHz", "--points", "5", "--json");
        Assert.Equal(ExitCode.Success, ending.Code);
        using var json = JsonDocument.Parse(ending.Out);
        Assert.InRange(json.RootElement.GetArrayLength(), 30, 32);
        foreach (var point in json.RootElement.EnumerateArray())
        {
            double Of(string name) => point.GetProperty(name).GetDouble();
            Assert.Equal(Of("real_ohm"), Of("negative_real_ohm") + Of("separator_real_ohm") + Of("positive_real_ohm"), 1e-9 * Math.Abs(Of("real_ohm")));
            Assert.True(Of("real_ohm") > 0);
        }

        OnlyTheDesignIsThere();
    }

    [Fact]
    public void eis_under_current_differs_from_rest()
    {
        var rest = Cli.Run("eis", Write(Design), "--from", "100 mHz", "--to", "1 Hz", "--json");
        var bias = Cli.Run("eis", At("design.yaml"), "--from", "100 mHz", "--to", "1 Hz", "--bias", "1C", "--json");
        Assert.Equal(ExitCode.Success, bias.Code);
        Assert.NotEqual(rest.Out, bias.Out);
    }

    [Theory]
    [InlineData("--soc", "150")]
    [InlineData("--from", "1 m")]
    [InlineData("--bias", "1 banana")]
    public void eis_refuses_what_it_cannot_measure(string option, string value)
    {
        var ending = Cli.Run("eis", Write(Design), option, value);
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.NotEmpty(ending.Error);
    }

    [Fact]
    public void compare_tells_the_error_of_a_design_and_of_its_results_alike()
    {
        var curve = Path.Combine(Cli.Root, "data", "measured", "hard-carbon-nvpf-chayambuka-2022-0.1C.csv");
        var fresh = Cli.Run("compare", Write(Design), curve, "--json");
        Assert.Equal(ExitCode.Success, fresh.Code);
        Cli.Run("run", At("design.yaml"), "--out", At("out"), "--no-report");
        var kept = Cli.Run("compare", At("out"), curve, "--json");
        Assert.Equal(Error(fresh.Out), Error(kept.Out), 1e-9);
        Assert.InRange(Error(fresh.Out), 0.01, 0.1);
        Assert.Contains("voltage / V", Cli.Run("compare", At("out"), curve).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void compare_refuses_an_empty_file()
    {
        File.WriteAllText(At("empty.csv"), "");
        var ending = Cli.Run("compare", Write(Design), At("empty.csv"));
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("empty.csv", ending.Error, StringComparison.Ordinal);
    }

    private static double Error(string output)
    {
        using var json = JsonDocument.Parse(output);
        return json.RootElement[0].GetProperty("rmse_V").GetDouble();
    }

    private string Write(string design)
    {
        File.WriteAllText(At("design.yaml"), design);
        return At("design.yaml");
    }

    private void OnlyTheDesignIsThere() => Assert.Equal([At("design.yaml")], Directory.EnumerateFileSystemEntries(Folder));
}
