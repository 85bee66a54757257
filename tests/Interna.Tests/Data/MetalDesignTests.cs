using Interna.Data;
using Interna.Data.Input;
using Interna.Models;
using Interna.Protocols;

namespace Interna.Tests.Data;

public class MetalDesignTests
{
    private const string Sound = """
        name: metals
        cell:
          name: two foils
          area: 2 cm2
          nominal_capacity: 2 mAh
          lower_voltage: -1 V
          upper_voltage: 1 V
          source: a test
          quality: assumed
          negative:
            name: foil
            metal:
              thickness: 50 um
              nucleation_overpotential: 10 mV
              patches:
                - {part: 0.95, exchange_current: 1 mA/cm2, film_resistance: 100 Ohm cm2}
                - part: 0.05
                  exchange_current: 2 mA/cm2
                  film: {thickness: 5 nm, conductivity: 1e-6 S/m, volume_per_electron: 21 cm3/mol, growth: {law: mixed-control-growth, rate-constant: 1e-11, diffusivity: 1e-19, concentration: 4500}}
          separator: {thickness: 25 um, porosity: 0.5}
          positive:
            metal: {thickness: 0 um, exchange_current: 3 mA/cm2}
          electrolyte: napf6-ec-pc-chayambuka-2022
        protocol: discharge at 1 mA/cm2 for 1 h
        """;

    private const string FullCell = """
        name: full cell
        cell:
          use: nvpf-half-cell-chayambuka-2022
          negative:
            metal: {thickness: 20 um, exchange_current: 3 mA/cm2}
        protocol: charge at 1C until 4.1 V

        """;

    [Fact]
    public void metals_are_read_into_si()
    {
        var cell = Design.Parse(Sound).Runs[0].Cell;
        var foil = Assert.IsType<SodiumMetal>(cell.Negative);
        Assert.Equal("foil", foil.Name);
        Assert.Equal(50e-6, foil.Thickness, 1e-18);
        Assert.Equal(0.01, foil.NucleationOverpotential, 1e-15);
        Assert.Equal([0.95, 0.05], foil.Patches.Select(p => p.Part));
        Assert.Equal(0.01, foil.Patches[0].FilmResistance, 1e-15);
        Assert.Equal(21e-6, foil.Patches[1].Film!.VolumePerCharge, 1e-18);
        // F c k/(1 + k L/D) at L = D/k.
        Assert.Equal(0.5 * Constant.Faraday * 4500 * 1e-11, foil.Patches[1].Film!.Growth.Evaluate(1e-8, 0, 38.9).Value, 1e-9);
        Assert.Equal("Bare collector", Assert.IsType<SodiumMetal>(cell.Positive).Name);
        Assert.IsType<MetalCellModel>(CellModel.Compile(cell, new ModelOptions()));
    }

    [Fact]
    public void the_lock_is_itself_a_design_and_gives_the_same_run()
    {
        var design = Design.Parse(Sound);
        var again = Design.Parse(design.Lock);
        var options = new ModelOptions();
        var (a, b) = (Simulation.Run(design.Runs[0].Cell, options, design.Runs[0].Protocol, cancellation: TestContext.Current.CancellationToken), Simulation.Run(again.Runs[0].Cell, options, again.Runs[0].Protocol, cancellation: TestContext.Current.CancellationToken));
        Assert.Equal(a.Samples.Select(s => s.Voltage), b.Samples.Select(s => s.Voltage));
    }

    [Theory]
    [InlineData("part: 0.95", "part: 0.9", "cell.negative.metal.patches", "sum to 0.95", "parts that sum to 1")]
    [InlineData("thickness: 5 nm", "thickness: 30 um", "cell.negative.metal.film.thickness", "30 µm", "thinner than the gap")]
    [InlineData("law: mixed-control-growth", "law: mixed-controll-growth", "cell.negative.metal.patches[1].film.growth", "unknown law of film growth", "mixed-control-growth")]
    [InlineData("law: mixed-control-growth, rate-constant: 1e-11, diffusivity: 1e-19, concentration: 4500", "law: butler-volmer", "cell.negative.metal.patches[1].film.growth", "unknown law of film growth 'butler-volmer'", "one of")]
    [InlineData("thickness: 0 um, exchange_current: 3 mA/cm2", "thickness: 0 um", "cell.positive.metal.exchange_current", "nothing", "the field 'exchange_current'")]
    [InlineData("thickness: 0 um, exchange_current: 3 mA/cm2", "thickness: -1 um, exchange_current: 3 mA/cm2", "cell.positive.metal.thickness", "'-1 um'", "not below 0 m")]
    [InlineData("nucleation_overpotential: 10 mV", "exchange_current: 1 mA/cm2", "cell.negative.metal.exchange_current", "beside patches", "either of them")]
    public void a_mistake_is_told_with_its_cure(string old, string now, string field, string found, string expected)
    {
        Assert.Contains(old, Sound, StringComparison.Ordinal);
        var problem = Assert.Throws<InputException>(() => Design.Parse(Sound.Replace(old, now, StringComparison.Ordinal)));
        var error = Assert.Single(problem.Errors, e => "cell." + e.Field == field || e.Field == field);
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        Assert.Contains(expected, error.Expected + error.Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spm")]
    [InlineData("dfn")]
    public void a_lumped_temperature_beside_a_metal_is_refused(string kind)
    {
        var problem = Assert.Throws<InputException>(() => Design.Parse(FullCell + $"model: {{kind: {kind}, thermal: lumped}}\n"));
        var error = Assert.Single(problem.Errors, e => e.Field.EndsWith("model.thermal", StringComparison.Ordinal) && e.Found.Contains("'lumped' for a cell with an electrode of metal", StringComparison.Ordinal));
        Assert.Contains("isothermal", error.Expected, StringComparison.Ordinal);
        Assert.NotNull(error.Mend);
    }

    [Theory]
    [InlineData("", typeof(PorousElectrodeModel))]
    [InlineData("model: dfn\n", typeof(PorousElectrodeModel))]
    [InlineData("model: spm\n", typeof(SingleParticleModel))]
    [InlineData("model: spme\n", typeof(SingleParticleElectrolyteModel))]
    public void a_metal_opposite_a_host_is_solved_by_every_model(string model, Type kind)
    {
        var run = Assert.Single(Design.Parse(FullCell + model).Runs);
        Assert.IsType<SodiumMetal>(run.Cell.Negative);
        var compiled = CellModel.Compile(run.Cell, run.Model);
        Assert.IsType(kind, compiled);
        Assert.Contains(compiled.LimitNames, n => n == LimitName.NegativeSodiumUsedUp);
    }

    [Fact]
    public void a_metal_against_a_host_of_reference_sodium_is_refused()
    {
        int from = Sound.IndexOf("  negative:", StringComparison.Ordinal), to = Sound.IndexOf("  separator:", StringComparison.Ordinal);
        string text = Sound[..from] + "  negative: sodium\n" + Sound[to..];
        var problem = Assert.Throws<InputException>(() => Design.Parse(text));
        Assert.Contains(problem.Errors, e => e.Expected == "a metal as well");
    }
}
