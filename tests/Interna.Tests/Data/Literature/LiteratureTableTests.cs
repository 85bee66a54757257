using System.Text.RegularExpressions;
using Interna.Architecture.Tests;
using Interna.Data.Conditions;
using Interna.Data.Input;
using Interna.Data.Literature;
using Interna.Quantities;

namespace Interna.Tests.Data.Literature;

public class LiteratureTableTests
{
    private const string Header = "id,review,place,reference,material,family,strategy,carrier,capacity [mAh/g],current [A/g],retention [%],cycles [-],cycling current [A/g],rate capacity [mAh/g],rate current [A/g],quantity,value,unit,quality,flags,note\n";
    private const string Row = "a-001,R003,Table 1,62,TiO2,titanium oxide,x,sodium,220.8,0.26,72.7,1000,1.5,,,capacity after cycling,140.4,mAh/g,measured,first-discharge,\n";

    [Fact]
    public void both_tables_are_sound_and_complete()
    {
        Assert.Equal((194, 307), (AnodeRow.All.Count, MetalRow.All.Count));
        Assert.Equal(Enumerable.Range(1, 194).Select(i => $"a-{i:D3}"), AnodeRow.All.Select(r => r.Id));
        Assert.Equal(Enumerable.Range(1, 307).Select(i => $"m-{i:D3}"), MetalRow.All.Select(r => r.Id));
        Assert.All(AnodeRow.All.Concat<LiteratureRow>(MetalRow.All), r => Assert.True(r.Subject.Length > 0 && r.Place.Length > 0));
    }

    [Fact]
    public void numbers_come_in_si()
    {
        var row = AnodeRow.All[0];
        Assert.Equal(220.8 * 3600, row.Capacity!.Lower, 1e-9);
        Assert.Equal(260, row.Current!.Upper, 1e-12);
        Assert.Equal(0.727, row.Retention!.Lower, 1e-15);
        Assert.Equal(140.4 * 3600, row.StatedValue!.Lower, 1e-9);
        var cell = MetalRow.All.Single(r => r.Id == "m-050");
        Assert.Equal((30, 36000, 0.02), (cell.CurrentDensity!.Lower, cell.ArealCapacity!.Lower, cell.Overpotential!.Lower));
    }

    [Theory]
    [InlineData("5", 5, 5, false)]
    [InlineData("-2.71", -2.71, -2.71, false)]
    [InlineData("~ 5", 5, 5, true)]
    [InlineData("<= 5", double.NegativeInfinity, 5, false)]
    [InlineData(">= 5", 5, double.PositiveInfinity, false)]
    [InlineData("2 to 5", 2, 5, false)]
    [InlineData("1; 5; 2", 1, 5, false)]
    public void a_number_is_read_as_stated(string text, double lower, double upper, bool about)
    {
        Assert.True(UnitVocabulary.TryParseUnit("1", out var unit, out _));
        var value = LiteratureValue.Parse(text, unit)!;
        Assert.Equal((lower, upper, about), (value.Lower, value.Upper, value.IsApproximate));
    }

    [Fact]
    public void an_excluded_bound_excludes()
    {
        Assert.True(UnitVocabulary.TryParseUnit("mV", out var unit, out _));
        Assert.True(LiteratureValue.Parse("< 100", unit)!.Upper < 0.1);
        Assert.True(LiteratureValue.Parse("> 100", unit)!.Lower > 0.1);
        Assert.Null(LiteratureValue.Parse("few", unit));
        Assert.Null(LiteratureValue.Parse("< few", unit));
    }

    [Fact]
    public void conditions_find_rows_and_leave_the_unknown_undecided()
    {
        var condition = Condition.Parse("material family = carbon and capacity > 300 mAh/g", AnodeRow.Fields);
        var found = AnodeRow.All.Where(r => condition.Evaluate(r.ValueOf) == Truth.True).Select(r => r.Id);
        Assert.Equal(["a-021", "a-075"], found);
        Assert.Contains(AnodeRow.All, r => condition.Evaluate(r.ValueOf) == Truth.Undecided && r.Family == "carbon" && r.Capacity is null);
        var low = Condition.Parse("cell = Na||Na and overpotential < 100 mV and current density >= 2 mA/cm2", MetalRow.Fields);
        Assert.Contains("m-039", MetalRow.All.Where(r => low.Evaluate(r.ValueOf) == Truth.True).Select(r => r.Id));
    }

    [Fact]
    public void every_field_of_a_condition_is_answered_by_some_row()
    {
        Assert.All(AnodeRow.Fields, f => Assert.Contains(AnodeRow.All, r => r.ValueOf(f).IsKnown));
        Assert.All(MetalRow.Fields, f => Assert.Contains(MetalRow.All, r => r.ValueOf(f).IsKnown));
    }

    [Theory]
    [InlineData("220.8,0.26", "much,0.26", 2, "capacity", "'much'")]
    [InlineData("first-discharge", "first-dischrge", 2, "flags", "the unknown flag 'first-dischrge'")]
    [InlineData("R003", "R03", 2, "review", "'R03'")]
    [InlineData("measured", "mesured", 2, "quality", "'mesured'")]
    [InlineData("140.4,mAh/g", "many,mAh/g", 2, "value", "'many'")]
    [InlineData("140.4,mAh/g", "140.4,mAh/gg", 2, "unit", "the unknown unit 'gg'")]
    [InlineData("TiO2,", "TiO2,,", 2, "", "22 fields")]
    [InlineData("cycles [-]", "cycle [-]", 1, "", "a header without 'cycles [-]'")]
    [InlineData("id,review", "review,id", 1, "", "the columns in another order")]
    public void a_mistake_is_told_with_its_line(string right, string wrong, int line, string field, string found)
    {
        string text = (Header + Row).Replace(right, wrong, StringComparison.Ordinal);
        var error = Assert.Throws<InputException>(() => AnodeRow.Read(new InputFile("mine.csv", text, false))).Errors[0];
        Assert.Equal(("mine.csv", line, field, found), (error.File, error.Line, error.Field, error.Found));
    }

    [Fact]
    public void an_empty_table_a_lone_header_and_a_double_row_are_refused()
    {
        Assert.Contains("an empty table", Message(""), StringComparison.Ordinal);
        Assert.Contains("cut short", Message(Header), StringComparison.Ordinal);
        Assert.Contains("a second time", Message(Header + Row + Row), StringComparison.Ordinal);
        string Message(string text) => Assert.Throws<InputException>(() => AnodeRow.Read(new InputFile("mine.csv", text, false))).Message;
    }

    [Fact]
    public void flags_and_reviews_stand_in_the_readme_of_the_tables()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "data", "literature", "README.md"));
        Assert.All(LiteratureFlag.All, f => Assert.Contains($"| `{f.Key}` | {f.Meaning} |", readme, StringComparison.Ordinal));
        Assert.All(LiteratureReview.All, r => Assert.Contains($"| {r.Key} | {r.Citation} |", readme, StringComparison.Ordinal));
        Assert.DoesNotContain(MetalRow.All.Select(r => r.Work).Where(w => w.Length > 0), w => !Regex.IsMatch(w, @"^R00\d-[\d;]+$"));
    }
}
