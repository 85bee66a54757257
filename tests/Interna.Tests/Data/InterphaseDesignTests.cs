using Interna.Architecture.Tests;
using Interna.Data;
using Interna.Data.Input;
using Interna.Models.Interphases;

namespace Interna.Tests.Data;

public class InterphaseDesignTests
{
    private const string Sound = """
        name: test
        sodium_thickness: 50 um
        exchange_current: 0.3 mA/cm2
        electrolyte: napf6-ec-pc-chayambuka-2022
        separator: {thickness: 25 um, porosity: 0.55}
        pressure: 0.2 MPa
        layers:
          - thickness: 5 nm
            phases:
              - {use: NaF, fraction: 0.4}
              - {use: NEDC, fraction: 0.6}
          - thickness: {value: 20 nm, lower: 10 nm, upper: 30 nm}
            porosity: 0.1
            phases:
              - {use: Na2CO3, conductivity: 1e-9 S/m}
        conditions:
          - {name: slow, current: 0.5 mA/cm2, capacity: 1 mAh/cm2}
        """;

    public static TheoryData<string> Examples => [.. Directory.GetFiles(Path.Combine(Repository.Root, "examples", "interphases"), "*.yaml").Select(f => Path.GetFileName(f)!)];

    [Fact]
    public void the_sound_interphase_is_read_into_si()
    {
        var design = InterphaseDesign.Parse(Sound);
        Assert.Equal(2, design.Interphase.Layers.Count);
        Assert.Equal("Sodium fluoride", design.Interphase.Layers[0].Composite.Components[0].Phase.Name);
        Assert.Equal(new Estimate(1e-7, 1e-8, 1e-6), design.Interphase.Layers[0].Composite.Components[0].Phase.FilmConductivity);
        Assert.Equal(30e-9, design.Interphase.Layers[1].Thickness.Upper, 1e-22);
        Assert.Equal(new Estimate(1e-9), design.Interphase.Layers[1].Composite.Components[0].Phase.Conductivity);
        Assert.Equal(0.883, design.Site.Conductivity, 5e-4);
        Assert.Equal(1000, design.Site.Salt!.Concentration);
        Assert.Equal(new PlatingCondition("slow", 5, 3.6e4), design.Conditions[0]);
        Assert.Contains(design.Ledger, e => e.Path == "layers[0].phases[0].film_conductivity" && e.Provenance.Quality == Quality.Assumed);
        Assert.Contains(design.Ledger, e => e.Path == "roughness" && e.Provenance.Quality == Quality.Assumed);
    }

    [Theory, MemberData(nameof(Examples))]
    public void every_example_is_sound_and_can_be_assessed(string file)
    {
        var design = InterphaseDesign.Load(Path.Combine(Repository.Root, "examples", "interphases", file));
        Assert.Equal(Path.GetFileNameWithoutExtension(file), design.Interphase.Name);
        var assessment = new InterphaseAssessment(design.Interphase, design.Site);
        foreach (var condition in design.Conditions)
            Assert.NotNull(assessment.At(condition.Current, condition.Capacity).Voltage);
    }

    [Theory]
    // Replaced text, replacement, line, column, field, found, expected, mend.
    [InlineData("fraction: 0.6", "fraction: 0.5", 10, 7, "layers[0].phases", "fractions that sum to 0.9", "fractions that sum to 1", "write 'porosity'")]
    [InlineData(", fraction: 0.6}", "}", 11, 9, "layers[0].phases[1].fraction", "nothing", "the field 'fraction'", "add 'fraction: 0.5'")]
    [InlineData("use: NEDC", "use: NEDK", 11, 15, "layers[0].phases[1]", "the unknown phase 'NEDK'", null, "did you mean 'NEDC'?")]
    [InlineData("thickness: 5 nm", "thickness: 30 um", 8, 5, "layers[0].thickness", "a layer of 30 µm in a gap of 25 µm", "an interphase thinner than the separator", null)]
    [InlineData("0.2 MPa", "-0.2 MPa", 6, 11, "pressure", "'-0.2 MPa'", "a value not below 0 GPa", null)]
    [InlineData("capacity: 1 mAh/cm2", "capacity: 8 mAh/cm2", 17, 49, "conditions[0].capacity", "8 mAh/cm²", "at most the 5.642 mAh/cm² that 50 µm of sodium hold", null)]
    [InlineData("napf6-ec-pc-chayambuka-2022", "natfsi-dyglyme", 4, 14, "electrolyte", "the unknown electrolyte 'natfsi-dyglyme'", null, "did you mean 'natfsi-diglyme'?")]
    [InlineData("napf6-ec-pc-chayambuka-2022", "natfsi-diglyme", 4, 14, "electrolyte", "NaTFSI in diglyme, whose conductivity is not known", "an electrolyte with a conductivity", "conductivity: 0.7 S/m")]
    [InlineData("lower: 10 nm", "lower: 40 nm", 12, 16, "layers[1].thickness", "20 nm with the bounds 40 nm to 30 nm", "lower ≤ value ≤ upper", null)]
    [InlineData("porosity: 0.1", "porosity: 1.1", 13, 15, "layers[1].porosity", "'1.1'", "a value from 0 to 0.95", null)]
    [InlineData("porosity: 0.1", "morphology: dispersed\n    matrix: 2", 14, 13, "layers[1].matrix", "phase 2 of 1", "a number from 1 to 1", null)]
    [InlineData("conditions:", "patches: [{part: 0.5, thickness: 1}, {part: 0.4, thickness: 2}]\nconditions:", 16, 10, "patches", "parts that sum to 0.9", "parts that sum to 1", null)]
    [InlineData("conditions:", "leak: {product: Na2Se}\nconditions:", 16, 17, "leak.product", null, null, null)]
    public void a_mistake_is_told_with_its_place(string text, string replacement, int line, int column, string field, string? found, string? expected, string? mend)
    {
        string changed = Sound.Replace(text, replacement, StringComparison.Ordinal);
        Assert.NotEqual(Sound, changed);
        if (found is null)
        {
            Assert.NotNull(InterphaseDesign.Parse(changed));
            return;
        }

        var error = Assert.Throws<InputException>(() => InterphaseDesign.Parse(changed)).Errors[0];
        Assert.Equal((line, column, field), (error.Line, error.Column, error.Field));
        Assert.Equal(found, error.Found);
        if (expected is not null) Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
        if (mend is not null) Assert.Contains(mend, error.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void layers_that_together_fill_the_gap_are_refused()
    {
        string thick = Sound.Replace("thickness: 5 nm", "thickness: 13 um", StringComparison.Ordinal).Replace("{value: 20 nm, lower: 10 nm, upper: 30 nm}", "13 um", StringComparison.Ordinal);
        Assert.Equal("layers of together 26 µm in a gap of 25 µm", Assert.Throws<InputException>(() => InterphaseDesign.Parse(thick)).Errors[0].Found);
    }

    [Fact]
    public void the_usual_conditions_need_sodium_too()
    {
        string thin = Sound[..Sound.IndexOf("conditions:", StringComparison.Ordinal)].Replace("50 um", "5 um", StringComparison.Ordinal);
        Assert.Equal("sodium_thickness", Assert.Throws<InputException>(() => InterphaseDesign.Parse(thin)).Errors[0].Field);
        Assert.Equal(["moderate", "fast"], InterphaseDesign.Parse(thin.Replace("5 um\nexchange", "9 um\nexchange", StringComparison.Ordinal)).Conditions.Select(c => c.Name));
    }

    [Fact]
    public void a_series_varies_one_layer()
    {
        var series = InterphaseDesign.Parse(Sound + "\nseries: {layer: 2, thicknesses: [1 nm, 5 nm]}").Series!;
        Assert.Equal(1, series.Layer);
        Assert.Equal([1e-9, 5e-9], series.Thicknesses);
        var error = Assert.Throws<InputException>(() => InterphaseDesign.Parse(Sound + "\nseries: {layer: 3, thicknesses: [1 nm, 50 um]}"));
        Assert.Equal(["series.layer", "series.thicknesses[1]"], error.Errors.Select(e => e.Field));
    }
}
