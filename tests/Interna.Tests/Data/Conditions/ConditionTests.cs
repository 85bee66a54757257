using Interna.Data.Conditions;
using Interna.Data.Input;
using Interna.Quantities;

namespace Interna.Tests.Data.Conditions;

public class ConditionTests
{
    private static readonly ConditionField[] Fields =
    [
        new("band gap", QuantityKind.ParticleEnergy, "gap of the bands"),
        new("thickness", QuantityKind.Length, "thickness of the layer"),
        new("cycles", QuantityKind.Number, "cycles run"),
        new("heat capacity", QuantityKind.HeatCapacityDensity, "per area"),
        new("family", null, "family of phases") { Choices = ["oxide", "halide"] },
        new("name", null, "name"),
    ];

    private static readonly Dictionary<string, ConditionValue> Row = new(StringComparer.Ordinal)
    {
        ["band gap"] = ConditionValue.Of(6 * Constant.ElementaryCharge),
        ["thickness"] = ConditionValue.Between(1e-9, 5e-9),
        ["heat capacity"] = ConditionValue.Of(400.0),
        ["family"] = ConditionValue.Of("oxide"),
        ["name"] = ConditionValue.Of("Rock and roll (TiO2)"),
    };

    [Theory]
    [InlineData("band gap > 5 eV", Truth.True)]
    [InlineData("Band_Gap > 5 eV", Truth.True)]
    [InlineData("band gap = 6 eV", Truth.True)]
    [InlineData("band gap != 6 eV", Truth.False)]
    [InlineData("band gap >= 6 eV", Truth.True)]
    [InlineData("band gap<6 eV", Truth.False)]
    [InlineData("thickness < 10 nm", Truth.True)]
    [InlineData("thickness <= 5 nm", Truth.True)]
    [InlineData("thickness < 3 nm", Truth.Undecided)]
    [InlineData("thickness = 3 nm", Truth.Undecided)]
    [InlineData("thickness > 0.01 um", Truth.False)]
    [InlineData("cycles > 100", Truth.Undecided)]
    [InlineData("cycles is unknown", Truth.True)]
    [InlineData("cycles is known", Truth.False)]
    [InlineData("not cycles > 100", Truth.Undecided)]
    [InlineData("family = Oxide", Truth.True)]
    [InlineData("family != oxide", Truth.False)]
    [InlineData("name contains tio2", Truth.True)]
    [InlineData("name = 'rock and roll (TiO2)'", Truth.True)]
    [InlineData("heat capacity > 300 J/(K m2)", Truth.True)]
    [InlineData("cycles > 100 and band gap < 5 eV", Truth.False)]
    [InlineData("cycles > 100 or band gap > 5 eV", Truth.True)]
    [InlineData("cycles > 100 and band gap > 5 eV", Truth.Undecided)]
    [InlineData("cycles > 100 or band gap < 5 eV", Truth.Undecided)]
    [InlineData("family = halide and band gap < 5 eV or thickness < 10 nm", Truth.True)]
    [InlineData("family = halide and (band gap < 5 eV or thickness < 10 nm)", Truth.False)]
    [InlineData("not (family = halide) and not band gap < 5 eV", Truth.True)]
    [InlineData("(((thickness <= 5 nm)))", Truth.True)]
    [InlineData("(heat capacity > 300 J/(K m2)) and family = oxide", Truth.True)]
    public void a_condition_is_decided_as_far_as_the_row_is_known(string text, Truth expected) => Assert.Equal(expected, Decide(text));

    [Fact]
    public void an_excluded_bound_is_told_from_an_included_one()
    {
        var below = ConditionValue.Between(0, Math.BitDecrement(3e-9));
        Assert.Equal(Truth.True, Condition.Parse("thickness < 3 nm", Fields).Evaluate(_ => below));
        Assert.Equal(Truth.Undecided, Condition.Parse("thickness < 3 nm", Fields).Evaluate(_ => ConditionValue.Between(0, 3e-9)));
    }

    /// <summary>De Morgan's laws in Kleene's logic, over all nine pairs of truth values.</summary>
    [Fact]
    public void de_morgan_holds_with_the_undecided()
    {
        string[] parts = ["band gap > 5 eV", "band gap < 5 eV", "cycles > 5"];
        foreach (string a in parts)
        {
            foreach (string b in parts)
            {
                Assert.Equal(Decide($"not ({a} and {b})"), Decide($"not {a} or not {b}"));
                Assert.Equal(Decide($"not ({a} or {b})"), Decide($"not {a} and not {b}"));
            }
        }
    }

    [Theory]
    [InlineData("bandgap > 5 eV", 1, "the unknown quantity 'bandgap'", "did you mean 'band gap'?")]
    [InlineData("cycles > 1 and colour = red", 16, "the unknown quantity 'colour'", "known are band gap, thickness")]
    [InlineData("band gap > 5", 12, "a number without a unit (5)", null)]
    [InlineData("band gap > 5 nm", 12, "a length (unit 'nm')", null)]
    [InlineData("thickness > 5 nmm", 13, "the unknown unit 'nmm'", "did you mean '5 nm'?")]
    [InlineData("thickness > thin", 13, "'thin'", null)]
    [InlineData("thickness >", 12, "nothing", null)]
    [InlineData("thickness", 10, "nothing", "for instance 'band gap > 4.7 eV'")]
    [InlineData("", 1, "nothing", null)]
    [InlineData("and cycles > 1", 1, "'and cycles > 1'", null)]
    [InlineData("cycles > 1 and", 15, "nothing", null)]
    [InlineData("(cycles > 1", 1, "a bracket that is not closed", null)]
    [InlineData("cycles > 1) or cycles < 2", 11, "') or cycles < 2'", "a bracket is closed that was never opened")]
    [InlineData("family < oxide", 8, "an order", "family is a text")]
    [InlineData("family = oxid", 10, "'oxid'", "did you mean 'oxide'?")]
    [InlineData("cycles contains 3", 1, "'contains'", "cycles is a number")]
    [InlineData("cycles is 3", 11, "'3'", "compare with '=': 'cycles = ...'")]
    [InlineData("name = 'open", 8, "a quote that is not closed", null)]
    public void what_is_no_condition_is_told_with_its_place(string text, int column, string found, string? mend)
    {
        var error = Assert.Single(Assert.Throws<InputException>(() => Condition.Parse(text, Fields, "--where")).Errors);
        Assert.Equal(("--where", column, found), (error.File, error.Column, error.Found));
        if (mend is null) Assert.Null(error.Mend);
        else Assert.StartsWith(mend, error.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void reversed_bounds_are_refused() => Assert.Throws<ArgumentException>(() => ConditionValue.Between(2, 1));

    private static Truth Decide(string text) => Condition.Parse(text, Fields).Evaluate(f => Row.GetValueOrDefault(f.Name));
}
