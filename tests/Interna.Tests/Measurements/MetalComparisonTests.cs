using Interna.Data.Input;
using Interna.Data.Literature;
using Interna.Measurements;
using Interna.Models;
using Interna.Simulations;

namespace Interna.Tests.Measurements;

public class MetalComparisonTests
{
    private static readonly SymmetricCells Cells = SymmetricCells.Of(MetalRow.All);

    [Fact]
    public void the_calibrating_half_is_the_one_the_seed_names()
    {
        var order = MetalComparison.Order(MetalRules.Default.Seed, Cells.Cases.Select(c => c.Row.Work));
        Assert.Equal(order.Take((order.Count + 1) / 2), MetalRules.Default.Calibration);
    }

    [Fact]
    public void every_family_of_a_case_has_a_rule()
    {
        Assert.All(Cells.Cases, c => Assert.True(MetalRules.Default.Electrolytes.ContainsKey(c.Row.ElectrolyteFamily), c.Row.ElectrolyteFamily));
        Assert.All(Cells.Cases, c => Assert.True(MetalRules.Default.Interphases.ContainsKey(c.Row.InterphaseFamily), c.Row.InterphaseFamily));
    }

    /// <summary>V = 2 [(2RT/F) asinh(j/2i₀) + jR] + jL/(κ ε^1.5) for a cell whose salt and residue hardly matter.</summary>
    [Fact]
    public void the_first_voltage_is_that_of_two_interfaces_and_the_electrolyte()
    {
        var row = Cells.Cases.Single(c => c.Row.Id == "m-190");
        var rules = MetalRules.Default;
        var cell = MetalComparison.CellOf(row, rules);
        var patch = ((SodiumMetal)cell.Negative).Patches[0];
        double j = row.CurrentDensity, thermal = Constant.Gas * cell.Temperature / Constant.Faraday;
        double expected = 2 * (2 * thermal * Math.Asinh(j / (2 * patch.ExchangeCurrent)) + j * (patch.FilmResistance + patch.Film!.Thickness / patch.Film.Conductivity))
            + j * cell.Separator.Thickness / (0.7 * Math.Pow(cell.Separator.Porosity, 1.5));
        var life = SymmetricCellLife.Run(cell, new ModelOptions { SeparatorCells = 12 }, new SymmetricCycling(j, row.ArealCharge, 1, 4 * row.CycleTime));
        // Salt differs between the electrodes by a few percent, half of which shows as voltage.
        Assert.Equal(expected, life.Points[0].Voltage, 0.15 * expected);
    }

    [Fact]
    public void an_interphase_made_on_purpose_changes_resistance_and_loss_by_its_factors()
    {
        var rules = MetalRules.Default with { Constants = new MetalConstants(2, 0.25, 3, 0.1, 0.01) };
        var ether = rules.Electrolytes["ether"];
        var (bare, made) = (Patch("m-201", rules), Patch("m-222", rules));
        Assert.Equal(2 * ether.FilmResistance, bare.FilmResistance, 1e-15);
        Assert.Equal(0.5 * ether.FilmResistance, made.FilmResistance, 1e-15);
        Assert.Equal(ether.ExchangeCurrent / 2, bare.ExchangeCurrent, 1e-12);
        double Rate(SurfacePatch patch) => patch.Film!.Growth.Evaluate(1e-12, 0, 39).Value;
        Assert.Equal(10, Rate(bare) / Rate(made), 1e-6);
        // Both rows are at 1 mA/cm²: half of the lost part, as both half-cycles lose.
        Assert.Equal(0.5 * 3 * ether.Loss * 10, Rate(bare), 1e-6);
    }

    [Fact]
    public void misfits_count_in_decades_and_respect_bounds()
    {
        var told = Cells.Cases.Single(c => c.Row.Id == "m-174");
        var life = new CellLife([new LifePoint(0, 0.04, 1e-9, 1e-4), new LifePoint(1e6, 0.04, 1e-9, 1e-4)], 1e6, 50 * 3600, "test", true, 1);
        var row = new MetalComparisonRow(told, true, life);
        Assert.Equal(0, row.VoltageMisfit);
        Assert.Equal(-1, row.LifeMisfit!.Value, 1e-9);
        var failed = new MetalComparisonRow(Cells.Cases.Single(c => c.Row.Id == "m-175"), true, life with { Time = 2000 * 3600 });
        Assert.Equal(1, failed.LifeMisfit!.Value, 1e-9);
        Assert.Equal(Math.Log10(0.04 / 0.1), failed.VoltageMisfit!.Value, 1e-9);
        Assert.Equal(0, new MetalComparisonRow(told, true, life with { Time = 1e9 }).LifeMisfit);
    }

    [Fact]
    public void broken_rules_are_told_with_their_place()
    {
        Assert.True(InputFile.TryOpenBuiltIn("literature/na-metal-rules.yaml", out var file));
        string Message(string right, string wrong)
        {
            Assert.Contains(right, file.Text, StringComparison.Ordinal);
            return Assert.Throws<InputException>(() => MetalRules.Read(new InputFile("rules.yaml", file.Text.Replace(right, wrong, StringComparison.Ordinal), false))).Message;
        }

        Assert.Contains("cell.separator_porosity", Message("separator_porosity: 0.55", "separator_porosity: 55"), StringComparison.Ordinal);
        Assert.Contains("a second time", Message("family: phosphate", "family: ether"), StringComparison.Ordinal);
        Assert.Contains("did you mean 'horizon'", Message("horizon:", "horizn:"), StringComparison.Ordinal);
        Assert.Contains("electrolytes[1].conductivity", Message("conductivity: 0.7 S/m\n    diffusivity: 3e-10 m2/s\n    transference_number: 0.4\n    exchange_current: 30", "conductivity: 0.7 V\n    diffusivity: 3e-10 m2/s\n    transference_number: 0.4\n    exchange_current: 30"), StringComparison.Ordinal);
    }

    private static SurfacePatch Patch(string row, MetalRules rules) => ((SodiumMetal)MetalComparison.CellOf(Cells.Cases.Single(c => c.Row.Id == row), rules).Negative).Patches[0];
}
