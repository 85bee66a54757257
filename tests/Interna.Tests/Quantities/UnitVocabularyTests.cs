using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Interna.Quantities;

namespace Interna.Tests.Quantities;

public class UnitVocabularyTests
{
    public static TheoryData<string, string, double> Written => new()
    {
        { "25 um", nameof(QuantityKind.Length), 25e-6 },
        { "64 µm", nameof(QuantityKind.Length), 64e-6 },
        { "64 \u03BCm", nameof(QuantityKind.Length), 64e-6 },
        { "0.59um", nameof(QuantityKind.Length), 0.59e-6 },
        { "5 Å", nameof(QuantityKind.Length), 5e-10 },
        { "2.54 cm2", nameof(QuantityKind.Area), 2.54e-4 },
        { "2.54 cm²", nameof(QuantityKind.Area), 2.54e-4 },
        { "25 degC", nameof(QuantityKind.Temperature), 298.15 },
        { "-10 °C", nameof(QuantityKind.Temperature), 263.15 },
        { "298.15 K", nameof(QuantityKind.Temperature), 298.15 },
        { "1 mA/cm2", nameof(QuantityKind.CurrentDensity), 10 },
        { "1 mA cm-2", nameof(QuantityKind.CurrentDensity), 10 },
        { "1 mA·cm⁻²", nameof(QuantityKind.CurrentDensity), 10 },
        { "12 A/m^2", nameof(QuantityKind.CurrentDensity), 12 },
        { "30 mA/g", nameof(QuantityKind.SpecificCurrent), 30 },
        { "0.1 mV/s", nameof(QuantityKind.SweepRate), 1e-4 },
        { "50 mAh/g", nameof(QuantityKind.SpecificCharge), 180000 },
        { "1.2 mAh/cm2", nameof(QuantityKind.ChargeDensity), 43200 },
        { "3 mAh", nameof(QuantityKind.Charge), 10.8 },
        { "1e-14 m2/s", nameof(QuantityKind.Diffusivity), 1e-14 },
        { "1e-10 cm^2/s", nameof(QuantityKind.Diffusivity), 1e-14 },
        { "35 kJ/mol", nameof(QuantityKind.MolarEnergy), 35000 },
        { "0.5 eV", nameof(QuantityKind.MolarEnergy), 48242.66606 },
        { "0.88 S/m", nameof(QuantityKind.Conductivity), 0.88 },
        { "8.8 mS/cm", nameof(QuantityKind.Conductivity), 0.88 },
        { "1000 mol/m3", nameof(QuantityKind.Concentration), 1000 },
        { "1 mol/L", nameof(QuantityKind.Concentration), 1000 },
        { "6.02214076e25 m-3", nameof(QuantityKind.Concentration), 100 },
        { "1e19 1/cm3", nameof(QuantityKind.Concentration), 16.60539067 },
        { "4.7 eV", nameof(QuantityKind.ParticleEnergy), 4.7 * Constant.ElementaryCharge },
        { "1.2 M", nameof(QuantityKind.Concentration), 1200 },
        { "5 Ohm cm2", nameof(QuantityKind.AreaResistance), 5e-4 },
        { "5 Ω·cm²", nameof(QuantityKind.AreaResistance), 5e-4 },
        { "0.2 F/m2", nameof(QuantityKind.CapacitanceDensity), 0.2 },
        { "20 uF/cm2", nameof(QuantityKind.CapacitanceDensity), 0.2 },
        { "1.95 g/cm3", nameof(QuantityKind.Density), 1950 },
        { "10 W/(m2 K)", nameof(QuantityKind.HeatTransfer), 10 },
        { "10 W/m2/K", nameof(QuantityKind.HeatTransfer), 10 },
        { "0.1 mV/K", nameof(QuantityKind.EntropicCoefficient), 1e-4 },
        { "90 min", nameof(QuantityKind.Time), 5400 },
        { "10 mHz", nameof(QuantityKind.Frequency), 0.01 },
        { "55 %", nameof(QuantityKind.Number), 0.55 },
        { "0.51", nameof(QuantityKind.Number), 0.51 },
    };

    [Theory, MemberData(nameof(Written))]
    public void what_people_write_becomes_si(string text, string kind, double si) =>
        Assert.Equal(si, UnitVocabulary.Parse(text, Kind(kind)), Math.Abs(si) * 1e-9);

    [Theory]
    [InlineData("64", QuantityProblem.MissingUnit, "a number without a unit (64)", null)]
    [InlineData("5 s", QuantityProblem.WrongDimension, "a time (unit 's')", null)]
    [InlineData("64 un", QuantityProblem.UnknownUnit, "the unknown unit 'un'", "64 um")]
    [InlineData("64 UM", QuantityProblem.UnknownUnit, "the unknown unit 'UM'", "64 um")]
    [InlineData("64 mircon", QuantityProblem.UnknownUnit, "the unknown unit 'mircon'", null)]
    [InlineData("thick", QuantityProblem.NotANumber, "'thick'", null)]
    [InlineData("", QuantityProblem.NotANumber, "''", null)]
    [InlineData("1e999 m", QuantityProblem.NotANumber, "'1e999 m'", null)]
    public void a_bad_length_says_what_was_found_and_expected(string text, QuantityProblem problem, string found, string? suggestion)
    {
        Assert.False(UnitVocabulary.TryParse(text, QuantityKind.Length, out _, out var error));
        Assert.Equal(problem, error.Problem);
        Assert.Equal(found, error.Found);
        Assert.Equal("a length such as '25 um'", error.Expected);
        Assert.Equal(suggestion, error.Suggestion);
    }

    [Theory]
    [InlineData("1 ma/cm2", nameof(QuantityKind.CurrentDensity), "1 mA/cm2")]
    [InlineData("1 mA/cn2", nameof(QuantityKind.CurrentDensity), "1 mA/cm2")]
    [InlineData("4.2 v", nameof(QuantityKind.Voltage), "4.2 V")]
    [InlineData("25 C", nameof(QuantityKind.Temperature), "25 degC")]
    [InlineData("3 mah", nameof(QuantityKind.Charge), "3 mAh")]
    [InlineData("10 mhz", nameof(QuantityKind.Frequency), "10 mHz")]
    public void a_misspelt_unit_brings_the_one_that_was_meant(string text, string kind, string meant)
    {
        Assert.False(UnitVocabulary.TryParse(text, Kind(kind), out _, out var error));
        Assert.Equal(meant, error.Suggestion);
    }

    [Fact]
    public void a_unit_that_reads_two_ways_is_refused()
    {
        Assert.False(UnitVocabulary.TryParseUnit("J/kg K", out _, out var error));
        Assert.Equal(QuantityProblem.AmbiguousUnit, error.Problem);
        Assert.Contains("J/(kg K)", error.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("m^")]
    [InlineData("m//s")]
    [InlineData("m/")]
    [InlineData("(m")]
    [InlineData("m)")]
    [InlineData("degC/s")]
    [InlineData("m^999")]
    [InlineData("*m")]
    public void a_malformed_unit_is_refused(string unit) => Assert.False(UnitVocabulary.TryParseUnit(unit, out _, out _));

    [Theory]
    [InlineData(64e-6, nameof(QuantityKind.Length), "64 µm")]
    [InlineData(0.59e-6, nameof(QuantityKind.Length), "0.59 µm")]
    [InlineData(298.15, nameof(QuantityKind.Temperature), "25 °C")]
    [InlineData(2.54e-4, nameof(QuantityKind.Area), "2.54 cm²")]
    [InlineData(12, nameof(QuantityKind.CurrentDensity), "1.2 mA/cm²")]
    [InlineData(3e-3, nameof(QuantityKind.Current), "3 mA")]
    [InlineData(10.8, nameof(QuantityKind.Charge), "3 mAh")]
    [InlineData(5400, nameof(QuantityKind.Time), "1.5 h")]
    [InlineData(4.2, nameof(QuantityKind.Voltage), "4.2 V")]
    [InlineData(1.234e-14, nameof(QuantityKind.Diffusivity), "1.234e-14 m²/s")]
    [InlineData(14540, nameof(QuantityKind.Concentration), "14540 mol/m³")]
    [InlineData(0, nameof(QuantityKind.Voltage), "0 V")]
    public void values_are_shown_in_the_units_of_the_laboratory(double si, string kind, string shown) =>
        Assert.Equal(shown, UnitVocabulary.Format(si, Kind(kind)));

    [Fact]
    public void what_is_shown_reads_back_to_the_same_value()
    {
        foreach (var kind in QuantityKind.All)
            Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), x =>
            {
                double size = Math.Abs(x.Get) % 12;
                double si = Math.Pow(10, size - 6);
                double back = UnitVocabulary.Parse(UnitVocabulary.Format(si, kind, 7), kind);
                double offset = kind == QuantityKind.Temperature ? Constant.ZeroCelsius : 0;
                return Math.Abs(back - si) <= 1e-6 * (si + offset);
            }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    [Fact]
    public void every_kind_reads_its_own_example()
    {
        foreach (var kind in QuantityKind.All)
            Assert.True(double.IsFinite(UnitVocabulary.Parse(kind.Example, kind)), kind.Name);
    }

    [Fact]
    public void numbers_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = comma;
            Assert.Equal(1.5e-6, UnitVocabulary.Parse("1.5 um", QuantityKind.Length), 1e-18);
            Assert.Equal("1.5 µm", UnitVocabulary.Format(1.5e-6, QuantityKind.Length));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static QuantityKind Kind(string name) => (QuantityKind)typeof(QuantityKind).GetProperty(name)!.GetValue(null)!;
}
