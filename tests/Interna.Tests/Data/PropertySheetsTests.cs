using Interna.Data;
using Interna.Data.Conditions;
using Interna.Quantities;

namespace Interna.Tests.Data;

public class PropertySheetsTests
{
    // Molar mass [g/mol], density [g/cm³], molar volume [cm³/mol]: facts of the table of phases.
    [Theory]
    [InlineData("NaF", 41.99, 2.80, 14.96)]
    [InlineData("NaCl", 58.44, 2.165, 27.0)]
    [InlineData("Na2O", 61.98, 2.40, 25.8)]
    [InlineData("Na2CO3", 105.99, 2.54, 41.7)]
    [InlineData("Na3P", 99.94, 1.76, 56.9)]
    [InlineData("Al2O3-ALD", 101.96, 3.1, 32.9)]
    [InlineData("Na15Sn4", 819.7, 2.40, 341.6)]
    public void mass_density_and_volume_of_a_phase_are_those_of_the_table(string name, double mass, double density, double volume)
    {
        var sheet = PropertySheets.Show(name)!;
        Assert.Equal(mass * 1e-3, Value(sheet, "molar mass"), 1e-9);
        Assert.Equal(density * 1e3, Value(sheet, "density"), 1e-6);
        Assert.Equal(volume * 1e-6, Value(sheet, "molar volume"), 1e-12);
    }

    [Fact]
    public void mass_over_density_is_the_volume_wherever_all_three_are_known()
    {
        int compared = 0;
        foreach (var sheet in PropertySheets.List("phases"))
        {
            if (Known(sheet, "molar mass") is not { } mass || Known(sheet, "density") is not { } density || Known(sheet, "molar volume") is not { } volume) continue;
            var expected = Estimate.Of(x => x[0] / x[1], mass.Number, density.Number);
            // Two to three digits are given of the density.
            Assert.InRange(volume.Number.Value, 0.98 * expected.Lower, 1.02 * expected.Upper);
            compared++;
        }

        Assert.True(compared >= 20);
    }

    [Fact]
    public void every_phase_of_the_table_has_a_file()
    {
        string[] table =
        [
            "NaF", "NaCl", "NaBr", "NaI", "Na2O", "Na2CO3", "Na3PO4", "Na2S", "Na2Se", "Na3P", "Na3N", "NaOH", "NaNH2", "NaH", "Na3OCl", "NaBO2", "NEDC", "NEC", "CH3ONa", "HCOONa", "PPS",
            "PVDF", "NaF-PVDF", "NaF-CF", "Al2O3-ALD", "alucone", "alucone-long-chain", "Na15Sn4", "Na3Bi", "Na3Sb", "Na2In", "NaZn13", "Na-Hg", "NZMSC", "NaBrP", "VN-S",
        ];
        Assert.Equal(table.Order(StringComparer.Ordinal), PropertySheets.List("phases").Select(s => s.Name));
    }

    [Fact]
    public void whatever_is_assumed_has_bounds()
    {
        foreach (string kind in new[] { "phases", "solid-electrolytes" })
        {
            var lines = PropertySheets.List(kind).SelectMany(s => s.Numbers.Where(n => n.Known is { Provenance.Quality: Quality.Assumed, Lower: null, Upper: null }).Select(n => $"{s.Name}: {n.Name}"));
            Assert.Empty(lines);
        }
    }

    [Fact]
    public void every_number_has_a_source_and_what_is_unknown_stays_unknown()
    {
        foreach (var sheet in PropertySheets.Kinds.SelectMany(PropertySheets.List))
            Assert.All(sheet.Numbers.Where(n => n.Known is not null), n => Assert.NotEmpty(n.Known!.Provenance.Source));
        Assert.Null(Known(PropertySheets.Show("NaBrP")!, "band gap"));
        Assert.Null(Known(PropertySheets.Show("natfsi-pc")!, "diffusivity"));
        Assert.Null(PropertySheets.Show("unobtainium"));
    }

    [Fact]
    public void a_liquid_is_told_at_its_concentration_of_rest()
    {
        var sheet = PropertySheets.Show("napf6-ec-pc-chayambuka-2022")!;
        Assert.Equal(0.883, Value(sheet, "conductivity"), 5e-4);
        var field = PropertySheets.Fields("electrolytes").First(f => f.Name == "conductivity");
        Assert.Equal(Truth.True, Condition.Parse("conductivity > 0.8 S/m", PropertySheets.Fields("electrolytes")).Evaluate(sheet.ValueOf));
        Assert.Equal(QuantityKind.Conductivity, field.Kind);
    }

    [Fact]
    public void a_bound_decides_what_it_can()
    {
        var fields = PropertySheets.Fields("phases");
        var carbonate = PropertySheets.Show("Na2CO3")!;
        Assert.Equal(Truth.True, Condition.Parse("band gap > 5 eV", fields).Evaluate(carbonate.ValueOf));
        Assert.Equal(Truth.Undecided, Condition.Parse("band gap > 7 eV", fields).Evaluate(carbonate.ValueOf));
        Assert.Equal(Truth.False, Condition.Parse("band gap < 5 eV", fields).Evaluate(carbonate.ValueOf));
    }

    private static KnownProperty? Known(PropertySheet sheet, string name) => sheet.Numbers.First(n => n.Name == name).Known;

    private static double Value(PropertySheet sheet, string name) => Known(sheet, name)!.Value!.Value;
}
