using System.Text.Json;

namespace Interna.Cli.Tests;

public sealed class LiteratureCommandTests : TemporaryFolder
{
    [Fact]
    public void rows_that_meet_a_condition_are_listed_and_the_undecided_counted()
    {
        var ending = Cli.Run("literature", "--where", "material family = carbon and capacity > 300 mAh/g");
        Assert.Equal(ExitCode.Success, ending.Code);
        Assert.Contains("a-021", ending.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("a-001", ending.Out, StringComparison.Ordinal);
        Assert.Matches(@"2 of 194 rows meet the condition; \d+ tell too little", ending.Out);
        Assert.Contains("Too little known", Cli.Run("literature", "--where", "capacity > 300 mAh/g", "--undecided").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void json_holds_rows_in_si_and_bounds_as_bounds()
    {
        using var json = JsonDocument.Parse(Cli.Run("literature", "--table", "metal", "--where", "overpotential < 100 mV and areal capacity = 3 mAh/cm2", "--json").Out);
        var row = json.RootElement.GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("row").GetString() == "m-039");
        Assert.Equal(20, row.GetProperty("current_density").GetDouble());
        Assert.InRange(row.GetProperty("overpotential").GetProperty("at_most").GetDouble(), 0.0999, 0.1);
        Assert.NotEmpty(json.RootElement.GetProperty("undecided").EnumerateArray());
    }

    [Fact]
    public void a_row_is_shown_in_full_with_what_is_not_told_and_its_flags()
    {
        var shown = Cli.Run("literature", "a-021").Out;
        Assert.Contains("Surface oxygenated commercial carbon", shown, StringComparison.Ordinal);
        Assert.Contains("505 mAh/g", shown, StringComparison.Ordinal);
        Assert.Contains("Not told: retention", shown, StringComparison.Ordinal);
        Assert.Contains("first-discharge: ", shown, StringComparison.Ordinal);
        Assert.Contains("R003 Table 1, ref. 112", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("capcity > 300 mAh/g", "did you mean 'capacity'?")]
    [InlineData("capacity > 300 mV", "expected a capacity per mass")]
    [InlineData("material family = carbn", "did you mean 'carbon'?")]
    public void a_wrong_condition_is_explained(string condition, string message)
    {
        var ending = Cli.Run("literature", "--where", condition);
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.StartsWith("interna: --where:1:", ending.Error, StringComparison.Ordinal);
        Assert.Contains(message, ending.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void an_unknown_row_is_refused() => Assert.Equal(ExitCode.BadInput, Cli.Run("literature", "x-1").Code);

    [Fact]
    public void the_fields_are_listed() => Assert.Contains("electrolyte family", Cli.Run("literature", "--table", "metal", "--fields").Out, StringComparison.Ordinal);

    [Fact]
    public void a_simulated_rate_capability_is_held_against_published_rows()
    {
        const string design = """
            name: rates
            cell: hard-carbon-half-cell-chayambuka-2022
            runs:
              - {name: slow, protocol: discharge at 50 mA/g until 0.01 V}
              - {name: fast, protocol: discharge at 500 mA/g until 0.01 V}
              - {name: fastest, protocol: discharge at 10 A/g until 0.01 V}
            """;
        File.WriteAllText(At("rates.yaml"), design);
        Assert.Equal(ExitCode.Success, Cli.Run("run", At("rates.yaml"), "--out", At("out"), "--no-report").Code);
        var ending = Cli.Run("literature", "--compare", At("out"), "--out", At("page.html"));
        Assert.Equal((ExitCode.Success, ""), (ending.Code, ending.Error));
        Assert.Contains("published carbon", ending.Out, StringComparison.Ordinal);
        Assert.Contains("Simulated over published capacity: median", ending.Out, StringComparison.Ordinal);
        Assert.Contains("only the first discharge", Cli.Run("literature", "--compare", At("out"), "--family", "metal oxide", "--json").Out, StringComparison.Ordinal);
        string page = File.ReadAllText(At("page.html"));
        Assert.Contains("<circle", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Cli.Run("literature", "--compare", At("out"), "--json").Out);
        Assert.NotEmpty(json.RootElement.GetProperty("compared").EnumerateArray());
    }

    [Fact]
    public void a_full_cell_and_a_single_rate_are_refused_with_the_reason()
    {
        File.WriteAllText(At("full.yaml"), "name: full\ncell: hard-carbon-nvpf-chayambuka-2022\nprotocol: discharge at 1C until 2.5 V\n");
        Assert.Equal(ExitCode.Success, Cli.Run("run", At("full.yaml"), "--out", At("out"), "--no-report").Code);
        var ending = Cli.Run("literature", "--compare", At("out"), "--family", "carbon");
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("full cell", ending.Error, StringComparison.Ordinal);
        File.WriteAllText(At("one.yaml"), "name: one\ncell: hard-carbon-half-cell-chayambuka-2022\nprotocol: discharge at 1C until 0.1 V\n");
        Assert.Equal(ExitCode.Success, Cli.Run("run", At("one.yaml"), "--out", At("single"), "--no-report").Code);
        Assert.Contains("one current only", Cli.Run("literature", "--compare", At("single")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void symmetric_cells_of_sodium_are_simulated_and_judged()
    {
        var ending = Cli.Run("literature", "metal", "--json", "--out", At("metal.html"));
        Assert.Equal(ExitCode.Success, ending.Code);
        using var json = JsonDocument.Parse(ending.Out);
        Assert.Equal(41, json.RootElement.GetProperty("rows").GetArrayLength());
        Assert.Equal(266, json.RootElement.GetProperty("excluded").GetArrayLength());
        foreach (string half in new[] { "calibration", "judged" })
            Assert.InRange(json.RootElement.GetProperty("agreement").GetProperty(half).GetProperty("voltage").GetProperty("rank_correlation").GetDouble(), -1, 1);
        Assert.Contains("Not simulated, and why", File.ReadAllText(At("metal.html")), StringComparison.Ordinal);
    }
}
