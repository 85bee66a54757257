using System.Globalization;
using System.Text.RegularExpressions;
using Interna.Data;
using Interna.Data.Literature;
using Interna.Measurements;
using Interna.Models;
using Interna.Simulations;

namespace Interna.Validation.Tests;

/// <summary>Whole-cell resistance of symmetric sodium cells by default data and generic rules against measured ranges: nothing is tuned to a case.</summary>
public class PlausibilityTests
{
    private const double CurrentDensity = 10, ArealCharge = 3.6e4, SquareCentimetre = 1e-4;

    // Cycles run before the one looked at.
    private static readonly int[] Cycles = [0, 9, 49];

    private static readonly IReadOnlyList<Range> Ranges = [.. File.ReadLines(Path.Combine(Root(), "data", "literature", "na-metal-resistance.csv"))
        .Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split(',')).Select(c => new Range(c[0], Number(c[1]), Number(c[2]), c[3].Split("; ", StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>Every row a range names lies in it: overpotential over current density; a bound need only reach into it.</summary>
    [Fact]
    public void the_ranges_are_those_of_the_table()
    {
        foreach (var range in Ranges)
        {
            foreach (string id in range.Rows)
            {
                var row = MetalRow.All.Single(r => r.Id == id);
                double lower = row.Overpotential!.Lower / row.CurrentDensity!.Lower / SquareCentimetre, upper = row.Overpotential.Upper / row.CurrentDensity.Lower / SquareCentimetre;
                Assert.True(lower <= range.Upper * (1 + 1e-9) && upper >= range.Lower * (1 - 1e-9), $"{range.Group}: {id} has {lower:G4} to {upper:G4} Ohm cm2");
            }
        }
    }

    /// <summary>The page says what comes out, cycle by cycle, and whether it lies in the measured range.</summary>
    [Fact]
    public void the_page_states_the_resistances_that_come_out()
    {
        string page = File.ReadAllText(Path.Combine(Root(), "docs", "validation.md"));
        var rows = Regex.Matches(page, @"\| ([^|]+) \| `([^`]+)` \| ([0-9]+) to ([0-9]+) \| ([0-9.]+) \| ([0-9.]+) \| ([0-9.]+) \| ([^|]+) \|").ToList();
        Assert.Equal(7, rows.Count);
        foreach (var row in rows)
        {
            string Cell(int group) => row.Groups[group].Value;
            var range = Ranges.Single(r => r.Group == Cell(1));
            Assert.Equal((range.Lower, range.Upper), (Number(Cell(3)), Number(Cell(4))));
            var life = Life(CellOf(Cell(2)));
            double[] simulated = [.. Cycles.Select(n => Resistance(life, n))];
            // Three digits are printed, and leaps over cycles hold films to 0.2 %.
            for (int k = 0; k < Cycles.Length; k++) Assert.Equal(Number(Cell(5 + k)), simulated[k], 0.01 * simulated[k]);
            var within = Cycles.Where((_, k) => simulated[k] >= range.Lower && simulated[k] <= range.Upper).ToList();
            Assert.Equal(Cell(8), within.Count == Cycles.Length ? "yes" : within.Count == 0 ? "no" : $"to cycle {within[^1] + 1}");
        }
    }

    /// <summary>What the product ships, as it is: bare sodium in an ether and in a carbonate, and an interphase of fluoride by the generic rules.</summary>
    [Theory]
    [InlineData("sodium-symmetric-ether", "bare in an ether", 50)]
    [InlineData("sodium-symmetric-carbonate", "bare in a carbonate", 50)]
    [InlineData("ether, bare", "bare in an ether", 10)]
    [InlineData("carbonate, bare", "bare in a carbonate", 10)]
    [InlineData("carbonate, fluoride", "fluoride or additive in a carbonate", 10)]
    [InlineData("fluorinated carbonate, fluoride", "fluoride or additive in a carbonate", 50)]
    public void default_data_fall_into_the_measured_range(string cell, string group, int cycles)
    {
        var (range, life) = (Ranges.Single(r => r.Group == group), Life(CellOf(cell)));
        foreach (int cycle in Cycles.Where(c => c < cycles)) Assert.InRange(Resistance(life, cycle), range.Lower, range.Upper);
    }

    private static double Resistance(CellLife life, double cycle) => life.VoltageAt(cycle) / CurrentDensity / SquareCentimetre;

    private static CellLife Life(Cell cell) => SymmetricCellLife.Run(cell, new ModelOptions { SeparatorCells = 12 }, new SymmetricCycling(CurrentDensity, ArealCharge, 5, 200 * 3600));

    // A cell of the library, or "electrolyte family, interphase family" by the rules.
    private static Cell CellOf(string name) => name.Split(", ") is [var electrolyte, var interphase] ? ByRules(electrolyte, interphase) : CellLibrary.Load(name);

    private static Cell ByRules(string electrolyte, string interphase) =>
        MetalComparison.CellOf(new SymmetricCellCase(MetalRow.All[0] with { ElectrolyteFamily = electrolyte, InterphaseFamily = interphase }, CurrentDensity, ArealCharge), MetalRules.Default);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Interna.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Interna.slnx not found above " + AppContext.BaseDirectory);
    }

    private sealed record Range(string Group, double Lower, double Upper, string[] Rows);
}
