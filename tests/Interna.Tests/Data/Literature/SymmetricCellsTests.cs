using Interna.Data.Literature;

namespace Interna.Tests.Data.Literature;

public class SymmetricCellsTests
{
    private static readonly SymmetricCells Cells = SymmetricCells.Of(MetalRow.All);

    [Fact]
    public void every_row_is_a_case_or_excluded_with_a_reason()
    {
        Assert.Equal(MetalRow.All.Count, Cells.Cases.Count + Cells.Excluded.Count);
        Assert.All(Cells.Excluded, e => Assert.NotEmpty(e.Reason));
        Assert.Equal(41, Cells.Cases.Count);
        int Count(string reason) => Cells.Excluded.Count(e => e.Reason.StartsWith(reason, StringComparison.Ordinal));
        Assert.Equal([105, 72, 35, 19, 16, 14, 3, 2], new[] { "no cell", "another cell", "areal capacity", "solid electrolyte", "current density", "electrolyte", "neither", "several" }.Select(Count));
    }

    [Theory]
    [InlineData("m-001", "no cell")]
    [InlineData("m-045", "solid electrolyte")]
    [InlineData("m-133", "another cell")]
    [InlineData("m-281", "several current densities")]
    [InlineData("m-036", "areal capacity not told")]
    [InlineData("m-027", "electrolyte not told")]
    [InlineData("m-235", "neither voltage nor life told")]
    public void a_row_that_defines_no_cell_says_why(string row, string reason) =>
        Assert.StartsWith(reason, Cells.Excluded.Single(e => e.Row.Id == row).Reason, StringComparison.Ordinal);

    [Fact]
    public void current_charge_voltage_and_life_come_as_the_row_tells()
    {
        var failed = Cells.Cases.Single(c => c.Row.Id == "m-175");
        Assert.Equal((5.0, 36000.0), (failed.CurrentDensity, failed.ArealCharge));
        Assert.Equal((200 * 3600.0, 200 * 3600.0), failed.Life);
        var running = Cells.Cases.Single(c => c.Row.Id == "m-190");
        Assert.Equal((1200 * 3600.0, double.PositiveInfinity), running.Life);
        var cycles = Cells.Cases.Single(c => c.Row.Id == "m-156");
        Assert.Equal((150 * 7200.0, 150 * 7200.0), cycles.Life);
        var snapshot = Cells.Cases.Single(c => c.Row.Id == "m-166");
        Assert.Equal((50.0, null), (snapshot.VoltageCycle, snapshot.Life));
    }
}
