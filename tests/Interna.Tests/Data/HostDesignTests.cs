using Interna.Data;
using Interna.Data.Input;
using Interna.Models;

namespace Interna.Tests.Data;

public class HostDesignTests
{
    private const string Sound = """
        name: hosts
        cell:
          name: foil and felt
          area: 2 cm2
          nominal_capacity: 2 mAh
          lower_voltage: -1 V
          upper_voltage: 1 V
          source: a test
          quality: assumed
          negative:
            metal: {thickness: 150 um, exchange_current: 3 mA/cm2}
          separator: {thickness: 25 um, porosity: 0.5}
          positive:
            name: felt
            host:
              thickness: 100 um
              porosity: 0.9
              solid_fraction: 0.1
              conductivity: 100 S/m
              sodium: 2 mAh/cm2
              nucleation_overpotential: 5 mV
              layers:
                - {part: 0.25, specific_area: 2e5 m-1, exchange_current: 2 mA/cm2}
                - {part: 0.75, specific_area: 1e5 m-1, exchange_current: 1 mA/cm2}
              film: {thickness: 5 nm, conductivity: 1e-6 S/m, volume_per_electron: 21 cm3/mol, growth: {law: mixed-control-growth, rate-constant: 1e-11, diffusivity: 1e-19, concentration: 4500}}
          electrolyte: napf6-ec-pc-chayambuka-2022
        protocol: discharge at 1 mA/cm2 for 1 h
        """;

    private const string FullCell = """
        name: full
        cell:
          use: nvpf-half-cell-chayambuka-2022
          negative:
            name: felt
            host: {thickness: 100 um, porosity: 0.92, conductivity: 100 S/m, specific_area: 3.2e4 m-1, exchange_current: 1 mA/cm2, sodium: 1 mAh/cm2}
          positive: {initial_stoichiometry: 0.9}
        protocol: charge at C/5 for 1 h
        """;

    [Fact]
    public void a_host_is_read_into_si()
    {
        var cell = Design.Parse(Sound).Runs[0].Cell;
        var host = Assert.IsType<PorousMetalHost>(cell.Positive);
        Assert.Equal("felt", host.Name);
        Assert.Equal(100e-6, host.Thickness, 1e-18);
        Assert.Equal(0.9, host.Porosity);
        Assert.Equal(7.2e4, host.InitialCharge, 1e-8);
        Assert.Equal([new(0.25, 2e5, 20), new(0.75, 1e5, 10)], host.Layers.Select(l => l with { ExchangeCurrent = Math.Round(l.ExchangeCurrent, 9) }));
        Assert.Equal(21e-6, host.Film!.VolumePerCharge, 1e-18);
        // What the file leaves out: the exponent of the electrolyte's data set, channels, a double layer of 10 µF/cm².
        Assert.Equal(1.5, host.Bruggeman);
        Assert.Equal(0.5, host.AreaExponent);
        Assert.Equal(0.1, host.DoubleLayerCapacitance, 1e-15);
        Assert.IsType<MetalHostModel>(CellModel.Compile(cell, new ModelOptions()));
    }

    [Fact]
    public void a_host_stands_opposite_a_cathode()
    {
        var run = Assert.Single(Design.Parse(FullCell).Runs);
        var host = Assert.IsType<PorousMetalHost>(run.Cell.Negative);
        Assert.Equal(3.6e4, host.InitialCharge, 1e-8);
        Assert.IsType<InsertionElectrode>(run.Cell.Positive);
        var model = Assert.IsType<MetalHostModel>(CellModel.Compile(run.Cell, run.Model));
        Assert.Contains(LimitName.PositiveSurfaceFull, model.LimitNames);
        Assert.Contains(model.LimitNames, n => n.StartsWith(LimitName.HostCloggedAt, StringComparison.Ordinal) && n.EndsWith("negative electrode", StringComparison.Ordinal));
        Assert.Contains(model.Parts, p => p.Contains("NVPF", StringComparison.Ordinal));
        // 1 mAh/cm² in the felt, nine tenths of 1.53 in the cathode.
        string balance = Assert.Single(model.Parts, p => p.StartsWith("balance", StringComparison.Ordinal));
        Assert.Contains("1 mAh/cm²", balance, StringComparison.Ordinal);
        var cathode = run.Cell.PositiveHost;
        double full = cathode.Thickness * cathode.ActiveFraction * cathode.MaximumConcentration * Constant.Faraday;
        Assert.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{3.6e4 / full + 0.9:G3} times"), balance, StringComparison.Ordinal);
        var solution = Simulation.Run(run.Cell, run.Model, run.Protocol, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(OutcomeKind.Completed, solution.Outcome.Kind);
        Assert.InRange(solution.Samples[^1].Voltage, 3.2, 4.2);
    }

    [Theory]
    [InlineData("thickness: 100 um", "thickness: 11 um", "cell.nominal_capacity", "1.18", "no more than the pores of felt hold")]
    [InlineData("thickness: 100 um", "thickness: 20 um", "cell.negative", "to which NVPF (Chayambuka 2022) brings 1.18 mAh/cm²", "no more in all than its pores hold")]
    [InlineData("sodium: 1 mAh/cm2", "sodium: 11 mAh/cm2", "cell.negative.host.sodium", "11 mAh/cm²", "less than the pores hold")]
    [InlineData("charge at C/5 for 1 h", "discharge at C/5 for 10 h", "protocol", "a discharge of 6 mAh", "more 'sodium'")]
    public void a_mistake_about_a_host_opposite_a_cathode_is_told(string old, string now, string field, string found, string expected)
    {
        Assert.Contains(old, FullCell, StringComparison.Ordinal);
        var problem = Assert.Throws<InputException>(() => Design.Parse(FullCell.Replace(old, now, StringComparison.Ordinal)));
        var error = Assert.Single(problem.Errors, e => "cell." + e.Field == field || e.Field == field);
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        Assert.Contains(expected, error.Expected + error.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void the_lock_is_itself_a_design_and_gives_the_same_run()
    {
        var design = Design.Parse(Sound);
        var again = Design.Parse(design.Lock);
        var options = new ModelOptions { SeparatorCells = 8, PositiveCells = 10 };
        var (a, b) = (Simulation.Run(design.Runs[0].Cell, options, design.Runs[0].Protocol, cancellation: TestContext.Current.CancellationToken), Simulation.Run(again.Runs[0].Cell, options, again.Runs[0].Protocol, cancellation: TestContext.Current.CancellationToken));
        Assert.Equal(a.Samples.Select(s => s.Voltage), b.Samples.Select(s => s.Voltage));
        Assert.Equal(OutcomeKind.Completed, a.Outcome.Kind);
    }

    [Theory]
    [InlineData("solid_fraction: 0.1", "solid_fraction: 0.2", "cell.positive.host.solid_fraction", "together 1.1", "sum to at most 1")]
    [InlineData("sodium: 2 mAh/cm2", "sodium: 12 mAh/cm2", "cell.positive.host.sodium", "12 mAh/cm²", "less than the pores hold")]
    [InlineData("conductivity: 100 S/m", "bruggeman: 1.5", "cell.positive.host.conductivity", "nothing", "the field 'conductivity'")]
    [InlineData("part: 0.25", "part: 0.2", "cell.positive.host.layers", "sum to 0.95", "parts that sum to 1")]
    [InlineData("sodium: 2 mAh/cm2", "specific_area: 1e5 m-1", "cell.positive.host.specific_area", "beside layers", "either of them")]
    [InlineData("porosity: 0.9\n", "porosity: 1.2\n", "cell.positive.host.porosity", "'1.2'", "between 0 and 1")]
    [InlineData("nominal_capacity: 2 mAh", "nominal_capacity: 30 mAh", "cell.nominal_capacity", "15 mAh/cm²", "no more than the pores of felt hold")]
    [InlineData("for 1 h", "for 12 h", "protocol", "a discharge of 24 mAh", "all the pores of the positive electrode (felt) hold")]
    [InlineData("discharge at 1 mA/cm2", "charge at 3 mA/cm2", "protocol", "a charge of 6 mAh", "more 'sodium'")]
    [InlineData("metal: {thickness: 150 um, exchange_current: 3 mA/cm2}", "material: hard-carbon-chayambuka-2022\n    thickness: 64 um\n    porosity: 0.5\n    active_fraction: 0.4\n    initial_stoichiometry: 0.5", "cell.negative", "against a metal", "a metal as well")]
    public void a_mistake_is_told_with_its_cure(string old, string now, string field, string found, string expected)
    {
        Assert.Contains(old, Sound, StringComparison.Ordinal);
        var problem = Assert.Throws<InputException>(() => Design.Parse(Sound.Replace(old, now, StringComparison.Ordinal)));
        var error = Assert.Single(problem.Errors, e => "cell." + e.Field == field || e.Field == field);
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        Assert.Contains(expected, error.Expected + error.Mend, StringComparison.Ordinal);
    }
}
