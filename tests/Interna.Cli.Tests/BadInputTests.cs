namespace Interna.Cli.Tests;

/// <summary>Designs that cannot be: each is told with its place, what was found, what was expected and how to mend it; nothing is written.</summary>
public sealed class BadInputTests : TemporaryFolder
{
    private const string Metal = """
        name: trial
        cell:
          use: sodium-symmetric-ether
        protocol: |
          discharge at 1 mA/cm2 for 1 h
          charge at 1 mA/cm2 for 1 h
        """;

    private static readonly string Stack = File.ReadAllText(Path.Combine(Cli.Root, "examples", "interphases", "naf.yaml"));

    [Fact]
    public void a_capacity_beyond_the_sodium_there_is_refused()
    {
        var bad = Refused(Metal.Replace("discharge at 1 mA/cm2 for 1 h", "discharge at 1 mA/cm2 for 20 h", StringComparison.Ordinal));
        Assert.Contains("bad.yaml:5: protocol: found a discharge of 20 mAh, expected at most 5.64", bad, StringComparison.Ordinal);
        Assert.Contains("'thickness'", bad, StringComparison.Ordinal);
    }

    [Fact]
    public void a_current_where_a_voltage_must_stand_is_refused()
    {
        var bad = Refused("name: trial\ncell: hard-carbon-nvpf-chayambuka-2022\nprotocol: |\n  discharge at 1C until 2.0 A\n");
        Assert.Contains("bad.yaml:4: protocol: found a constant current that ends only by its current", bad, StringComparison.Ordinal);
        Assert.Contains("did you mean '2.0 V'?", bad, StringComparison.Ordinal);
    }

    [Fact]
    public void a_film_thicker_than_the_gap_is_refused()
    {
        var bad = Refused(Metal.Replace("use: sodium-symmetric-ether", "use: sodium-symmetric-ether\n  negative:\n    metal:\n      film:\n        thickness: 30 um", StringComparison.Ordinal));
        Assert.Contains("film.thickness: found 30 µm, expected a film thinner than the gap between the electrodes, 25 µm; look at the units", bad, StringComparison.Ordinal);
    }

    [Fact]
    public void volume_fractions_beyond_one_are_refused()
    {
        var bad = Refused("name: trial\ncell:\n  use: hard-carbon-nvpf-chayambuka-2022\n  negative:\n    porosity: 0.6\nprotocol: discharge at 1C until 2 V\n");
        Assert.Contains("active_fraction: found porosity 0.6 and active_fraction", bad, StringComparison.Ordinal);
        Assert.Contains("sum to at most 1", bad, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("use: NaF", "{use: NaF, fraction: 0.5}", "found fractions that sum to 0.5, expected fractions that sum to 1; electrolyte in pores is no phase")]
    [InlineData("use: NaF", "use: NaFF", "did you mean 'NaF'?")]
    [InlineData("thickness: 20 nm", "thickness: 20 mm", "expected an interphase thinner than the separator; look at the units")]
    [InlineData("sodium_thickness: 100 um", "sodium_thickness: 100 um\npressure: -1 MPa", "pressure: found '-1 MPa', expected a value not below 0")]
    [InlineData("sodium_thickness: 100 um", "sodium_thickness: 3 um", "at least the 1 mAh/cm²")]
    public void mistakes_of_an_interphase_are_found_by_check(string right, string wrong, string expected)
    {
        File.WriteAllText(At("bad.yaml"), Stack.Replace(right, wrong, StringComparison.Ordinal));
        var ending = Cli.Run("check", At("bad.yaml"));
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("bad.yaml:", ending.Error, StringComparison.Ordinal);
        Assert.Contains(expected, ending.Error, StringComparison.Ordinal);
        OnlyTheFileIsThere();
    }

    [Fact]
    public void check_takes_interphases_and_junctions_and_run_says_who_does()
    {
        Assert.Contains("sound", Cli.Run("check", Path.Combine(Cli.Root, "examples", "interphases", "naf.yaml")).Out, StringComparison.Ordinal);
        Assert.Contains("sound", Cli.Run("check", Path.Combine(Cli.Root, "examples", "junctions", "metal-oxide.yaml")).Out, StringComparison.Ordinal);
        File.WriteAllText(At("bad.yaml"), Stack);
        var ending = Cli.Run("run", At("bad.yaml"), "--out", At("out"));
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("'interna design interphase", ending.Error, StringComparison.Ordinal);
        OnlyTheFileIsThere();
    }

    // Refused alike by check and by run.
    private string Refused(string design)
    {
        File.WriteAllText(At("bad.yaml"), design);
        var check = Cli.Run("check", At("bad.yaml"));
        Assert.Equal(ExitCode.BadInput, check.Code);
        Assert.Empty(check.Out);
        var run = Cli.Run("run", At("bad.yaml"), "--out", At("out"));
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Equal(check.Error, run.Error);
        OnlyTheFileIsThere();
        return check.Error;
    }

    private void OnlyTheFileIsThere() => Assert.Equal([At("bad.yaml")], Directory.EnumerateFileSystemEntries(Folder));
}
