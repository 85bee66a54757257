using Interna.Data;
using Interna.Data.Input;

namespace Interna.Tests.Data.Input;

public class CsvTableTests
{
    private const string Header = "stoichiometry [-], potential [V]\n";

    [Theory]
    [InlineData("", 8, "an empty table", "a header such as")]
    [InlineData(Header, 8, "a table that ends after 0 rows", "at least two rows")]
    [InlineData(Header + "0.1, 1\n", 9, "a table that ends after 1 rows", "at least two rows")]
    [InlineData(Header + "0.1, 1\n0.2", 10, "the row '0.2'", "two numbers separated by a comma")]
    [InlineData(Header + "0.1, 1\n0.2, x", 10, "the row '0.2, x'", "two numbers separated by a comma")]
    [InlineData(Header + "0.1, 1\n0.2, 1, 2", 10, "the row '0.2, 1, 2'", "two numbers separated by a comma")]
    [InlineData(Header + "0.2, 1\n0.1, 2", 10, "stoichiometry 0.1 after 0.2", "stoichiometry growing from row to row")]
    [InlineData(Header + "0.2, 1\n0.2, 2", 10, "stoichiometry 0.2 after 0.2", "stoichiometry growing from row to row")]
    [InlineData(Header + "0.1, NaN\n0.2, 2", 9, "the row '0.1, NaN'", "two numbers separated by a comma")]
    [InlineData("x, y\n0.1, 1\n0.2, 2", 8, "the header 'x, y'", "two columns with units")]
    [InlineData("stoichiometry [-], potential [s]\n0.1, 1\n0.2, 2", 8, "a time (unit 's')", "a voltage such as")]
    [InlineData("stoichiometri [-], potential [V]\n0.1, 1\n0.2, 2", 8, "a dependence on 'stoichiometri'", "stoichiometry or concentration")]
    [InlineData("concentration [V], potential [V]\n0.1, 1\n0.2, 2", 8, "a voltage (unit 'V')", "a concentration such as")]
    public void a_broken_table_is_told_with_its_row(string table, int line, string found, string expected)
    {
        var error = Assert.Throws<InputException>(() => Design.Parse(WithTable(table), "my.yaml")).Errors[0];
        Assert.Equal(("my.yaml", "positive.open_circuit_potential.table"), (error.File, error.Field));
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
        if (table.Length > 0)
            Assert.InRange(error.Line, line, line + 1);
    }

    [Fact]
    public void remarks_and_blank_lines_are_skipped_and_units_converted()
    {
        var curve = Design.Parse(WithTable("# a remark\nconcentration [mol/L], potential [mV]\n\n0, 4000\n15.32, 3000\n")).Runs[0].Cell.PositiveHost.OpenCircuitPotential;
        var y = new double[3];
        curve.Evaluate([0, 0.5, 1], y);
        Assert.Equal([4, 3.5, 3], y, (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal(1, curve.Domain.Upper, 1e-15);
    }

    [Fact]
    public void a_value_outside_its_bounds_is_told_with_its_row()
    {
        const string text = """
            name: test
            cell:
              use: hard-carbon-nvpf-chayambuka-2022
              positive:
                diffusivity:
                  table: |
                    stoichiometry [-], diffusivity [m2/s]
                    0, 1e-14
                    1, -1e-15
            protocol: rest for 1 h
            """;
        var error = Assert.Single(Assert.Throws<InputException>(() => Design.Parse(text)).Errors);
        Assert.Equal((9, "-1E-15", "a value above 0 m²/s"), (error.Line, error.Found, error.Expected));
    }

    private static string WithTable(string table) =>
        "name: test\nprotocol: rest for 1 h\ncell:\n  use: hard-carbon-nvpf-chayambuka-2022\n  positive:\n    open_circuit_potential:\n      table: |\n"
        + string.Concat(table.Split('\n').Select(line => line.Length == 0 ? "\n" : "        " + line + "\n"));
}
