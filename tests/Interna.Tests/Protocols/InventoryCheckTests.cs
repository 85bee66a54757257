using Interna.Data;
using Interna.Data.Input;
using Interna.Protocols;
using Interna.Tests.Models;

namespace Interna.Tests.Protocols;

/// <summary>Sodium of 10 µm is 1.128 mAh/cm²; the cells have 1 cm² and 1 mAh nominal.</summary>
public class InventoryCheckTests
{
    [Theory]
    [InlineData("discharge at 1 mA/cm2 for 2 h", "a discharge of 2 mAh", "at most 1.128 mAh")]
    [InlineData("charge at 1 mA/cm2 for 30 min\ndischarge at 1C until 1.7 mAh", "1.7 mAh", "at most 1.628 mAh")]
    [InlineData("discharge at 1C until 0.5 mAh\nrest for 1 h\ndischarge at 1C until 0.7 mAh", "0.7 mAh", "at most 0.6285 mAh")]
    [InlineData("repeat 4 times:\n  discharge at 1C until 0.5 mAh\n  charge at 1C until 0.1 mAh", "0.5 mAh", "at most 0.3285 mAh")]
    [InlineData("charge at 1C until 2.3 mAh", "a charge of 2.3 mAh", "at most 1.128 mAh")]
    public void what_no_metal_holds_is_refused(string text, string found, string expected)
    {
        var error = Assert.Single(Errors(text, Symmetric()));
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
        Assert.Contains("'thickness'", error.Mend, StringComparison.Ordinal);
        Assert.Equal(text.Split('\n').Length == 1 ? 7 : error.Line, error.Line);
    }

    [Theory]
    [InlineData("discharge at 1 mA/cm2 for 1 h")]
    [InlineData("discharge at 1 mA/cm2 for 20 h until -0.5 V")]
    [InlineData("discharge at 1C until 10 mAh or negative potential above 0.5 V")]
    [InlineData("repeat 1000 times:\n  discharge at 1C until 1 mAh\n  charge at 1C until 1 mAh")]
    [InlineData("sweep to 0.1 V to 0 V at 1 mV/s\ndischarge at 1C until 2 mAh")]
    [InlineData("repeat until 0.3 V:\n  charge at 1C until 1 mAh\n  rest for 1 min\ndischarge at 1C until 2 mAh")]
    public void what_may_come_about_is_left_to_the_simulation(string text) => Assert.Empty(Errors(text, Symmetric()));

    [Fact]
    public void a_bare_collector_gives_back_what_was_plated()
    {
        var cell = Symmetric() with { Positive = MetalCells.Metal() with { Name = "copper", Thickness = 0 } };
        Assert.Empty(Errors("repeat 5 times:\n  discharge at 1C until 1 mAh\n  charge at 1C until 1 mAh", cell));
        Assert.Contains("at most 0 ", Assert.Single(Errors("charge at 1C until 1 mAh", cell)).Expected, StringComparison.Ordinal);
    }

    /// <summary>14 mAh/cm² in felts whose pores hold 20.</summary>
    [Theory]
    [InlineData("discharge at 1C until 15 mAh", "at most 14 mAh, all the sodium the negative electrode (Sodium in carbon felt) can hold by then", "more 'sodium'")]
    [InlineData("charge at 1C until 10 mAh\ndischarge at 1C until 21 mAh", "all the pores of the positive electrode (Sodium in carbon felt) hold", "of 'thickness'")]
    public void what_no_pores_hold_is_refused(string text, string expected, string mend)
    {
        var error = Assert.Single(Errors(text, CellLibrary.Load("felt-symmetric-ether")));
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
        Assert.Contains(mend, error.Mend, StringComparison.Ordinal);
        Assert.Empty(Errors(text + " or -0.5 V", CellLibrary.Load("felt-symmetric-ether")));
    }

    [Fact]
    public void hosts_and_ideal_sodium_are_not_judged()
    {
        Assert.Empty(Errors("discharge at 1C for 100 h", ModelCells.Full()));
        Assert.Empty(Errors("discharge at 1C for 100 h", ModelCells.Half()));
    }

    [Fact]
    public void every_cell_of_the_library_passes_the_examples_it_is_made_for()
    {
        var cell = CellLibrary.Load("sodium-symmetric-ether");
        Assert.Empty(Errors("repeat 20 times:\n  discharge at 1 mA/cm2 for 1 h\n  charge at 1 mA/cm2 for 1 h", cell));
    }

    private static Cell Symmetric() => MetalCells.Symmetric() with { Negative = Thin(), Positive = Thin() };

    private static SodiumMetal Thin() => MetalCells.Metal() with { Thickness = 10e-6 };

    private static IReadOnlyList<InputError> Errors(string text, Cell cell) => InventoryCheck.Errors(ProtocolParser.Parse(text, "p.yaml", 7), cell, "p.yaml", 7);
}
