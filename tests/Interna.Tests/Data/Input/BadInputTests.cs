using Interna.Data;
using Interna.Data.Input;

namespace Interna.Tests.Data.Input;

public class BadInputTests
{
    private const string Sound = """
        name: test
        cell:
          use: hard-carbon-nvpf-chayambuka-2022
          positive:
            thickness: 70 um
        protocol: discharge at 1C until 2.0 V
        """;

    [Fact]
    public void the_sound_design_is_sound() => Assert.Equal(70e-6, Design.Parse(Sound).Runs[0].Cell.PositiveHost.Thickness);

    [Theory]
    // Replaced text, replacement, line, column, field, found, expected, mend.
    [InlineData("thickness: 70 um", "thicknes: 70 um", 5, 5, "positive.thicknes", "the unknown field 'thicknes'", "a field of an electrode", "did you mean 'thickness'?")]
    [InlineData("name: test", "nme: test", 1, 1, "nme", "the unknown field 'nme'", "a field of a design", "did you mean 'name'?")]
    [InlineData("70 um", "70", 5, 16, "positive.thickness", "a number without a unit (70)", "a length such as '25 um'", "write the unit after the number, for instance '25 um'")]
    [InlineData("70 um", "70 s", 5, 16, "positive.thickness", "a time (unit 's')", "a length such as '25 um'", null)]
    [InlineData("70 um", "70 un", 5, 16, "positive.thickness", "the unknown unit 'un'", "a length such as '25 um'", "did you mean '70 um'?")]
    [InlineData("70 um", "-70 um", 5, 16, "positive.thickness", "'-70 um'", "a value above 0 m", null)]
    [InlineData("70 um", "thick", 5, 16, "positive.thickness", "'thick'", "a length such as '25 um'", null)]
    [InlineData("70 um", "", 5, 15, "positive.thickness", "nothing", "a length such as '25 um'", null)]
    [InlineData("70 um", "[70 um]", 5, 16, "positive.thickness", "a list", "a length such as '25 um'", null)]
    [InlineData("thickness: 70 um", "porosity: 1.3", 5, 15, "positive.porosity", "'1.3'", "a value between 0 and 1, both excluded", null)]
    [InlineData("thickness: 70 um", "porosity: 0.6", 0, 0, "positive.active_fraction", "porosity 0.6 and active_fraction 0.55, together 1.15", "volume fractions that sum to at most 1", "an active_fraction of 0.4 would fill the coating")]
    [InlineData("thickness: 70 um", "initial_stoichiometry: 1.2", 5, 28, "positive.initial_stoichiometry", "'1.2'", "a value between 0 and 1, both excluded", null)]
    [InlineData("thickness: 70 um", "material: nvfp-chayambuka-2022", 5, 15, "positive.material", "the unknown material 'nvfp-chayambuka-2022'", null, "did you mean 'nvpf-chayambuka-2022'?")]
    [InlineData("thickness: 70 um", "material: mine.yaml", 5, 15, "positive.material", "'mine.yaml', which cannot be read", "a file that describes a material", "looked for 'mine.yaml'")]
    [InlineData("thickness: 70 um", "kinetics: butler-vollmer", 5, 15, "positive.kinetics", "the unknown rate law 'butler-vollmer'", null, "did you mean 'butler-volmer'?")]
    [InlineData("thickness: 70 um", "kinetics: {law: asymmetric-butler-volmer, alfa: 0.4}", 5, 47, "positive.kinetics.alfa", "the unknown field 'alfa'", "a field of the law 'asymmetric-butler-volmer'", "did you mean 'alpha'?")]
    [InlineData("use: hard-carbon-nvpf-chayambuka-2022", "use: hard-carbon-nvpf", 3, 8, "cell", "the unknown cell 'hard-carbon-nvpf'", null, null)]
    [InlineData("discharge at 1C until 2.0 V", "rest", 6, 0, "protocol", "may never end", null, null)]
    [InlineData("discharge at 1C until 2.0 V", "git", 6, 11, "protocol", "the unknown protocol 'git'", null, null)]
    [InlineData("protocol: discharge at 1C until 2.0 V", "model: dfn", 1, 1, "protocol", "nothing", "the field 'protocol', or 'runs' for several", "add 'protocol: discharge at 1C until 2.0 V'")]
    [InlineData("thickness: 70 um", "diffusivity: {expression: 1e-14*foo(x), unit: m2/s}", 5, 31, "positive.diffusivity.expression", "the unknown function 'foo' at column 7 of the formula", null, null)]
    [InlineData("thickness: 70 um", "diffusivity: {expression: 1e-14*x, unit: V}", 5, 46, "positive.diffusivity.unit", "a voltage (unit 'V')", "a diffusivity such as '1e-14 m2/s'", null)]
    [InlineData("thickness: 70 um", "diffusivity: {unit: m2/s}", 5, 18, "positive.diffusivity", "neither a value, a table nor an expression", "exactly one of them", null)]
    [InlineData("thickness: 70 um", "diffusivity: {table: none.csv}", 5, 26, "positive.diffusivity.table", "'none.csv', which cannot be read", "a CSV file beside this one", "looked for 'none.csv'")]
    [InlineData("thickness: 70 um", "exchange_current: 1 A/m2", 0, 0, "positive.rate_constant", "both rate_constant and exchange_current", "exactly one of them", "remove one")]
    [InlineData("name: test", "name: test\nmodel: dfm", 2, 8, "model.kind", "'dfm'", "one of dfn, spme, spm", "did you mean 'dfn'?")]
    [InlineData("name: test", "name: test\nmodel: {cells: 1}", 2, 16, "model.cells", "'1'", "a whole number from 3 to 2000", "for instance 'cells: 30'")]
    [InlineData("name: test", "name: test\ncompare: mine.csv", 2, 10, "compare", "'mine.csv', which cannot be read", "the name of a measured curve, or a CSV file beside this one", "looked for 'mine.csv'")]
    public void a_mistake_is_told_with_its_place_and_its_cure(string old, string now, int line, int column, string field, string found, string? expected, string? mend)
    {
        var error = Assert.Single(Errors(Sound.Replace(old, now, StringComparison.Ordinal)));
        Assert.Equal(field, error.Field);
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        if (expected is not null)
            Assert.Equal(expected, error.Expected);
        if (mend is not null)
            Assert.Equal(mend, error.Mend);
        if (line > 0)
            Assert.Equal(("my.yaml", line, column), (error.File, error.Line, error.Column));
    }

    [Fact]
    public void all_mistakes_of_a_file_are_told_at_once_in_order()
    {
        var errors = Errors("""
            name: test
            colour: blue
            cell:
              use: hard-carbon-nvpf-chayambuka-2022
              area: 2.54
              negative: {porosity: 1.3, material: nothing}
              positive: {thickness: 70 s}
            protocol: |
              discharge at 1C until 2.0 V
              dischage at 1C until 2.0 V
            """);
        Assert.Equal(["colour", "area", "negative.porosity", "negative.material", "positive.thickness", "protocol"], errors.Select(e => e.Field));
        Assert.Equal([2, 5, 6, 6, 7, 10], errors.Select(e => e.Line));
    }

    [Fact]
    public void a_missing_field_comes_with_an_example_to_paste()
    {
        var errors = Errors("""
            name: test
            cell: {name: mine, negative: sodium}
            protocol: rest for 1 h
            """);
        var area = errors.Single(e => e.Field == "area");
        Assert.Equal(("nothing", "the field 'area' (Electrode area)", "add 'area: 2.54 cm2'"), (area.Found, area.Expected, area.Mend));
        Assert.Contains(errors, e => e.Field == "positive");
        Assert.Contains(errors, e => e.Field == "electrolyte");
    }

    [Theory]
    [InlineData("name: [a, b", 2)]
    [InlineData("name: test\n\tcell: x", 2)]
    [InlineData("name: test\ncell: x: y", 2)]
    [InlineData("name: 'test", 1)]
    public void text_that_is_not_yaml_is_told_with_its_line(string text, int latest)
    {
        var error = Assert.Single(Errors(text));
        Assert.Contains("text that is not YAML", error.Found, StringComparison.Ordinal);
        Assert.InRange(error.Line, 1, latest);
        Assert.NotNull(error.Mend);
    }

    [Fact]
    public void a_field_given_twice_is_refused()
    {
        var error = Assert.Single(Errors("name: a\nprotocol: rest for 1 h\nname: b\n"));
        Assert.Equal(("the field 'name' a second time", "every field once"), (error.Found, error.Expected));
        Assert.InRange(error.Line, 1, 3);
    }

    [Theory]
    [InlineData("", 0, "an empty file")]
    [InlineData("just words", 1, "'just words'")]
    [InlineData("- a\n- b", 1, "a list")]
    public void a_file_without_fields_is_refused(string text, int line, string found)
    {
        var error = Errors(text)[0];
        Assert.Equal(found, error.Found);
        Assert.True(error.Line >= line);
    }

    [Fact]
    public void an_alias_bomb_is_refused_quickly()
    {
        var text = new System.Text.StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        Assert.Contains(Errors(text.ToString()), e => e.Found.Contains("more than", StringComparison.Ordinal));
    }

    [Fact]
    public void a_file_that_is_not_there_is_told()
    {
        var error = Assert.Single(Assert.Throws<InputException>(() => Design.Load("no-such-design.yaml")).Errors);
        Assert.Equal(("no-such-design.yaml", "no file that can be read"), (error.File, error.Found));
    }

    private static IReadOnlyList<InputError> Errors(string text) => Assert.Throws<InputException>(() => Design.Parse(text, "my.yaml")).Errors;
}
