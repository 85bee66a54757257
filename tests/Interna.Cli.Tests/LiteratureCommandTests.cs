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
}
