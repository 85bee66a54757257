using Interna.Data;
using Interna.Data.Input;
using Interna.Physics.Circuit;

namespace Interna.Tests.Data;

public class MotionPlanTests
{
    private const string Sound = """
        name: test
        phases:
          - {name: left, kind: metal}
          - name: salt
            permittivity: 10
            thickness: 50 nm
            carriers:
              - {name: Na+, charge: 1, concentration: 10 mol/m3, diffusivity: 1e-12 m2/s}
              - {name: anions, charge: -1, concentration: 10 mol/m3, diffusivity: 2e-12 m2/s}
          - {name: right, kind: metal}
        contacts:
          - {equilibrium: none, transfers: [{carrier: Na+, exchange_current: 1 mA/cm2, symmetry: 0.4}]}
          - {equilibrium: none}
        motion:
          steps:
            - {kind: hold, voltage: 300 mV, time: 1 ms}
            - {kind: current, current_density: 1 mA/cm2, time: 2 s, until_below: -0.2 V}
            - {kind: sweep, from: 0 V, to: 0.5 V, rate: 100 mV/s}
            - {kind: rest, time: 1 s}
          impedance: {from: 1 Hz, to: 1 kHz, after: 1}
        """;

    [Fact]
    public void the_sound_motion_is_read_into_si()
    {
        var design = JunctionDesign.Parse(Sound);
        var plan = design.Motion!;
        Assert.Equal([1e-3, 2, 5, 1], plan.Steps.Select(s => s.Duration));
        Assert.Equal(-0.3, plan.Steps[0].Control.Evaluate(0, 0, 0).Value, 1e-15);
        Assert.Equal(-10, plan.Steps[1].Control.Evaluate(0, 0, 0).Value, 1e-12);
        Assert.Equal(-0.2, plan.Steps[1].LowerVoltage);
        Assert.IsType<SignalControl>(plan.Steps[2].Control);
        Assert.Equal(1, plan.Impedance!.After);
        Assert.Equal(31, plan.Impedance.Measurement.Frequencies().Length);
        var transfer = Assert.Single(design.Junction.Contacts[0].Transfers);
        Assert.Equal(new ContactTransfer("Na+", 10, 0.4), transfer with { ExchangeCurrent = Math.Round(transfer.ExchangeCurrent, 12) });
        Assert.Equal(2e-12, design.Junction.Phases.OfType<SpaceChargePhase>().Single().Populations[1].Carriers[0].Diffusivity);
    }

    [Fact]
    public void layers_are_resolved_for_the_largest_voltage_imposed()
    {
        var design = JunctionDesign.Parse(Sound);
        Assert.Equal(0.5, design.Motion!.Options(design.Junction).LargestLayer, 1e-12);
        Assert.Equal(1.7, design.Motion.Options(design.Junction with { Contacts = [design.Junction.Contacts[0] with { Bias = -1.2 }, design.Junction.Contacts[1]] }).LargestLayer, 1e-12);
    }

    [Theory]
    // Replaced text, replacement, line, column, field, found, expected, mend.
    [InlineData("kind: hold", "kind: hols", 16, 14, "motion.steps[0].kind", "'hols'", "one of hold, rest, current, sweep", "did you mean 'hold'?")]
    [InlineData("kind: hold, voltage: 300 mV,", "kind: hold,", 16, 7, "motion.steps[0].voltage", "nothing", "the field 'voltage'", "add 'voltage: 0.1 V'")]
    [InlineData("kind: hold, voltage", "kind: rest, voltage", 16, 29, "motion.steps[0].voltage", "'voltage' of a step of kind 'rest'", "only time", "leave it out")]
    [InlineData("time: 1 ms", "time: 0 ms", 16, 43, "motion.steps[0].time", "'0 ms'", "a value above 0", null)]
    [InlineData("time: 1 ms", "time: 1 mV", 16, 43, "motion.steps[0].time", "a voltage (unit 'mV')", "a time such as", null)]
    [InlineData("to: 0.5 V", "to: 0 V", 18, 36, "motion.steps[2].to", "the voltage at which the sweep begins", "another voltage", "kind: hold")]
    [InlineData("until_below: -0.2 V", "until_below: 0.2 V, until_above: 0.1 V", 17, 94, "motion.steps[1].until_above", "not above 'until_below'", "a voltage above", null)]
    [InlineData("to: 1 kHz", "to: 1 mHz", 20, 31, "motion.impedance.to", "not above the lowest frequency", "a frequency above 1 Hz", null)]
    [InlineData("after: 1", "after: 5", 20, 45, "motion.impedance.after", "step 5", "a number from 0 to 4", "at rest")]
    [InlineData("  steps:", "  elements: 2\n  steps:", 15, 13, "motion.elements", "'2'", "a whole number from 8", null)]
    [InlineData(", diffusivity: 1e-12 m2/s", "", 8, 7, "phases[1].carriers", "carrier 'Na+' of 'salt' without a diffusivity", "a diffusivity of every carrier", "add 'diffusivity")]
    [InlineData("exchange_current: 1 mA/cm2", "exchange_current: 0 mA/cm2", 12, 70, "contacts[0].transfers[0].exchange_current", "'0 mA/cm2'", "a value above", null)]
    [InlineData("carrier: Na+", "carrier: K+", 12, 36, "contacts[0].transfers", "passage of 'K+', which 'salt' does not have", "a carrier of both phases", "'salt' has 'Na+', 'anions'")]
    [InlineData("name: right, kind: metal", "name: right, permittivity: 5, carriers: [{name: e, charge: -1, concentration: 1 mol/m3, diffusivity: 1e-9 m2/s}]", 10, 5, "phases[2].thickness", "no thickness of 'right'", "also at the ends", "add 'thickness: 100 nm'")]
    [InlineData("name: right, kind: metal", "name: right, kind: graphene", 10, 25, "phases[2].kind", "a sheet of graphene", "an ideal metal, or", "kind: metal")]
    public void a_mistake_is_told_with_its_place_and_its_cure(string old, string now, int line, int column, string field, string found, string expected, string? mend)
    {
        Assert.Contains(old, Sound, StringComparison.Ordinal);
        int at = Sound.IndexOf(old, StringComparison.Ordinal);
        var problem = Assert.Throws<InputException>(() => JunctionDesign.Parse(Sound[..at] + now + Sound[(at + old.Length)..], "my.yaml"));
        var error = Assert.Single(problem.Errors, e => e.Field == field);
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
        if (mend is not null)
            Assert.Contains(mend, error.Mend, StringComparison.Ordinal);
        Assert.Equal(("my.yaml", line, column), (error.File, error.Line, error.Column));
    }

    [Fact]
    public void a_motion_without_anything_to_do_is_refused()
    {
        string text = Sound[..Sound.IndexOf("  steps:", StringComparison.Ordinal)] + "  elements: 100\n";
        var error = Assert.Single(Assert.Throws<InputException>(() => JunctionDesign.Parse(text)).Errors);
        Assert.Contains("neither steps nor an impedance", error.Found, StringComparison.Ordinal);
    }
}
