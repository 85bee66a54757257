using Interna.Data.Input;
using Interna.Models;
using Interna.Protocols;

namespace Interna.Tests.Protocols;

public class ProtocolParserTests
{
    private static T Only<T>(string text)
        where T : Instruction => Assert.IsType<T>(Assert.Single(ProtocolParser.Parse(text).Instructions));

    private static InputError Mistake(string text) => Assert.Single(Assert.Throws<InputException>(() => ProtocolParser.Parse(text, "my.yaml", 10)).Errors);

    [Theory]
    [InlineData("discharge at 1C until 2.0 V", 1, Basis.Nominal)]
    [InlineData("discharge at C/20 until 2.0 V", 0.05, Basis.Nominal)]
    [InlineData("Discharge at 2C/5 until 2.0 V", 0.4, Basis.Nominal)]
    [InlineData("discharge at 3 mA until 2.0 V", 0.003, Basis.Cell)]
    [InlineData("charge at 12 A/m2 until 4.2 V", -12, Basis.Area)]
    [InlineData("charge at 0.5 mA/cm2 until 4.2 V", -5, Basis.Area)]
    [InlineData("discharge at 30 mA/g until 2.0 V", 30, Basis.Mass)]
    public void currents_keep_what_they_are_counted_per(string text, double value, Basis basis)
    {
        var current = Assert.IsType<HoldCurrent>(Only<Step>(text).Action).Current;
        Assert.Equal(value, current.Value, 1e-12 * Math.Abs(value));
        Assert.Equal(basis, current.Basis);
    }

    [Theory]
    [InlineData("charge at 1C until negative potential 0 V", ElectrodeSide.Negative, 0, Side.Below)]
    [InlineData("discharge at 1C until negative potential 1 V", ElectrodeSide.Negative, 1, Side.Above)]
    [InlineData("charge at 1C until positive potential 4.2 V", ElectrodeSide.Positive, 4.2, Side.Above)]
    [InlineData("discharge at 1C until positive potential 2 V", ElectrodeSide.Positive, 2, Side.Below)]
    [InlineData("charge at 1C until 4.3 V or negative potential < 10 mV", ElectrodeSide.Negative, 0.01, Side.Below)]
    [InlineData("hold at 4.2 V for 1 h until negative potential above 0.1 V", ElectrodeSide.Negative, 0.1, Side.Above)]
    public void the_potential_of_an_electrode_is_a_limit(string text, ElectrodeSide electrode, double volts, Side side) =>
        Assert.Equal(new PotentialLimit(electrode, volts, side), Only<Step>(text).Limits[^1]);

    [Fact]
    public void several_limits_are_all_kept()
    {
        var step = Only<Step>("discharge at 1C for 2 h until 2.0 V or 2.5 mAh or temperature above 60 degC or C/50, sample every 10 s or 5 mV");
        Assert.Equal(new TimeLimit(7200), step.Limits[0]);
        Assert.Equal(new VoltageLimit(2.0, Side.Below), step.Limits[1]);
        Assert.Equal(9, Assert.IsType<CapacityLimit>(step.Limits[2]).Capacity.Value, 1e-12);
        Assert.Equal(333.15, Assert.IsType<TemperatureLimit>(step.Limits[3]).Temperature, 1e-9);
        Assert.Equal(0.02, Assert.IsType<CurrentLimit>(step.Limits[4]).Current.Value, 1e-15);
        Assert.Equal(new Sampling(10, 0.005), step.Sampling);
    }

    [Theory]
    [InlineData("Discharge at C/10 for 10 hours or until 3.3 V", 2)]
    [InlineData("Charge at 1 A until 4.1 V", 1)]
    [InlineData("Hold at 4.1 V until 50 mA", 1)]
    [InlineData("Rest for 1 hour", 1)]
    public void phrases_known_from_other_simulators_are_understood(string text, int limits) =>
        Assert.Equal(limits, Only<Step>(text).Limits.Count);

    [Theory]
    [InlineData("discharge at 10 mW until 2 V", typeof(HoldPower))]
    [InlineData("discharge at 1 kOhm until 2 V", typeof(HoldResistance))]
    [InlineData("hold at 4.2 V until C/20", typeof(HoldVoltage))]
    [InlineData("rest until dV/dt < 1 mV/h", typeof(Rest))]
    [InlineData("sweep from 3.0 V to 4.2 V to 2.5 V at 0.1 mV/s", typeof(Sweep))]
    [InlineData("impedance from 1 mHz to 100 kHz, 10 points per decade", typeof(MeasureImpedance))]
    public void every_action_is_understood(string text, Type action) => Assert.IsType(action, Only<Step>(text).Action);

    [Fact]
    public void a_slope_is_read_in_its_own_unit() =>
        Assert.Equal(1e-3 / 3600, Assert.IsType<SlopeLimit>(Assert.Single(Only<Step>("rest until dV/dt < 1 mV/h").Limits)).Slope, 1e-15);

    [Fact]
    public void indentation_makes_the_body_of_a_loop()
    {
        var protocol = ProtocolParser.Parse("""
            repeat 3 times until discharge capacity below 80 %:
              charge at C/2 until 4.2 V   # constant current
              hold at 4.2 V until C/20
              repeat 2 times:
                rest for 10 min
              discharge at C/2 until 2.0 V
            rest for 1 h
            """);
        Assert.Equal(2, protocol.Instructions.Count);
        var outer = Assert.IsType<Repeat>(protocol.Instructions[0]);
        Assert.Equal(3, outer.Times);
        Assert.Equal(new Amount(0.8, Basis.Nominal), outer.UntilCapacityBelow);
        Assert.Equal(4, outer.Body.Count);
        Assert.Single(Assert.IsType<Repeat>(outer.Body[2]).Body);
    }

    [Fact]
    public void a_pulse_train_becomes_a_loop_that_its_limit_ends()
    {
        var train = Only<Repeat>("pulse discharge at C/10 for 10 min, rest for 1 h, repeat until 2.0 V");
        Assert.Equal(new VoltageLimit(2.0, Side.Below), Assert.Single(train.Until));
        Assert.Equal(2, train.Body.Count);
        Assert.Equal(600, Assert.IsType<TimeLimit>(Assert.Single(Assert.IsType<Step>(train.Body[0]).Limits)).Duration);
    }

    [Theory]
    [InlineData("repeat 1000 times until discharge capacity below 80 %, jumping:", true)]
    [InlineData("repeat 1000 times, jumping:", true)]
    [InlineData("repeat 1000 times until discharge capacity below 80 %:", false)]
    public void a_loop_may_be_leapt_over_where_it_says_so(string line, bool jumping)
    {
        var loop = Only<Repeat>(line + "\n  charge at 1C until 4 V\n  discharge at 1C until 2 V");
        Assert.Equal((1000, jumping), (loop.Times, loop.Jumping));
        var cell = Interna.Data.CellLibrary.Load("hard-carbon-nvpf-chayambuka-2022");
        var protocol = new Protocol { Instructions = [loop] };
        Assert.Equal(jumping, ProtocolExplanation.Explain(protocol, cell).Any(l => l.Contains("leaping over cycles that follow from the trend", StringComparison.Ordinal)));
        Assert.Equal(jumping, Assert.IsType<Repeat>(Assert.Single(ProtocolParser.Parse(ProtocolText.Of(protocol)).Instructions)).Jumping);
    }

    [Theory]
    [InlineData("repeat 9 times, jumping:\n  rest for 1 h", "not single cycles")]
    [InlineData("repeat 9 times until 2.0 V, jumping:\n  charge at 1C for 1 h\n  discharge at 1C for 1 h", "a limit of its steps ends")]
    [InlineData("repeat 9 times, jumping:\n  again: charge at 1C for 1 h\n  discharge at 1C for 1 h\n  goto again 2 times", "not single cycles")]
    [InlineData("repeat 9 times, jumpng:\n  charge at 1C for 1 h\n  discharge at 1C for 1 h", "jumpng")]
    public void a_loop_that_cannot_be_leapt_over_is_refused(string text, string found)
    {
        var error = Mistake(text);
        Assert.Equal(10, error.Line);
        Assert.Contains(found, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("jumping", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void a_label_can_be_jumped_to()
    {
        var protocol = ProtocolParser.Parse("start: discharge at 1C until 2.0 V\nrest for 1 h\ngoto start 4 times");
        Assert.Equal("start", protocol.Instructions[0].Label);
        Assert.Equal(("start", 4), (((GoTo)protocol.Instructions[2]).Target, ((GoTo)protocol.Instructions[2]).Times));
    }

    [Fact]
    public void a_temperature_line_holds_for_the_next_step()
    {
        var protocol = ProtocolParser.Parse("temperature 45 degC\nrest for 1 h\nrest for 2 h, at 0 degC");
        Assert.Equal(318.15, ((Step)protocol.Instructions[0]).Temperature!.Value, 1e-9);
        Assert.Equal(273.15, ((Step)protocol.Instructions[1]).Temperature!.Value, 1e-9);
    }

    [Fact]
    public void a_profile_is_read_from_its_file()
    {
        IReadOnlyList<string>? Open(string name) => name == "drive.csv" ? ["# source", "time / min, current / mA", "0, 1", "1, 2.5"] : null;
        var profile = Assert.IsType<Profile>(((Step)ProtocolParser.Parse("profile current from drive.csv", readBeside: Open).Instructions[0]).Action);
        Assert.Equal([0.0, 60.0], profile.Times);
        Assert.Equal(0.0025, profile.Values[1], 1e-15);
    }

    [Theory]
    [InlineData("dischage at 1C until 2.0 V", "'dischage'", "discharge")]
    [InlineData("discharge at 1 mAA until 2 V", "mAA", "mA")]
    [InlineData("discharge at 5 until 2.0 V", "'5'", "a current")]
    [InlineData("discharge at 1C until 2.0 kg", "'2.0 kg'", "a limit")]
    [InlineData("discharge 1C", "'1C'", "'at'")]
    [InlineData("rest for 1 h until negative potential 0 V", "'0'", "'above' or 'below'")]
    [InlineData("charge at 1C until negative 0 V", "'0'", "'potential'")]
    [InlineData("discharge at 1C until 2.0 A", "only by its current", "did you mean '2.0 V'?")]
    [InlineData("discharge at 0C until 2 V", "0C", "positive current")]
    [InlineData("hold at 4.2 V", "may never end", "'hold at 4.2 V until C/20'")]
    [InlineData("rest", "may never end", "'rest for 1 h'")]
    [InlineData("rest until 3 V", "may never end", "a duration")]
    [InlineData("sweep from 3 V to 4 V at 1 mV", "a voltage (unit 'mV')", "a sweep rate")]
    [InlineData("goto nowhere 3 times", "'nowhere'", "label")]
    [InlineData("goto nowhere", "without a count", "5 times")]
    [InlineData("repeat 3 times:", "without indented steps", "indented")]
    [InlineData("repeat:\n  rest for 1 h", "without an end", "3 times")]
    [InlineData("profile current from missing.csv", "'missing.csv'", "CSV file")]
    [InlineData("", "an empty protocol", "one step per line")]
    public void mistakes_say_what_was_found_and_what_was_expected(string text, string found, string expected)
    {
        var error = Mistake(text);
        Assert.Equal(("my.yaml", 10), (error.File, error.Line));
        Assert.Contains(found, error.ToString(), StringComparison.Ordinal);
        Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void all_mistakes_of_a_text_are_told_at_once()
    {
        var errors = Assert.Throws<InputException>(() => ProtocolParser.Parse("charg at 1C\nrest for 1 h\nhold at 3 apples until C/20", "p", 1)).Errors;
        Assert.Equal([1, 3], errors.Select(e => e.Line));
        Assert.Equal("charg at 1C".IndexOf("charg", StringComparison.Ordinal) + 1, errors[0].Column);
        Assert.Equal("hold at 3 apples".IndexOf('3', StringComparison.Ordinal) + 1, errors[1].Column);
    }
}
