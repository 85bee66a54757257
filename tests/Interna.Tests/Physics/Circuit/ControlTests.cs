using Interna.Physics.Circuit;

namespace Interna.Tests.Physics.Circuit;

public class ControlTests
{
    public static TheoryData<string> Names => ["current", "rest", "voltage", "power", "load", "current profile", "voltage profile", "sweep"];

    private static Control Make(string name) => name switch
    {
        "current" => new CurrentControl(0.003),
        "rest" => new CurrentControl(0),
        "voltage" => new VoltageControl(4.2),
        "power" => new PowerControl(0.01),
        "load" => new ResistanceControl(1000),
        "current profile" => SignalControl.OfCurrent([0, 10, 20], [0, 0.002, -0.001]),
        "voltage profile" => SignalControl.OfVoltage([0, 10, 20], [3, 3.5, 3.2]),
        _ => SignalControl.Sweep(3, [4, 2.5], 0.1),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void partial_derivatives_are_exact(string name)
    {
        // Every control is bilinear in current and voltage, so central differences are exact to rounding.
        const double h = 1e-3;
        var control = Make(name);
        var (t, i, v) = (7.0, 0.0021, 3.4);
        var at = control.Evaluate(t, i, v);
        var byCurrent = (control.Evaluate(t, i + h, v).Value - control.Evaluate(t, i - h, v).Value) / (2 * h);
        var byVoltage = (control.Evaluate(t, i, v + h).Value - control.Evaluate(t, i, v - h).Value) / (2 * h);
        Assert.Equal(byCurrent, at.ByCurrent, 1e-9 * (1 + Math.Abs(byCurrent)));
        Assert.Equal(byVoltage, at.ByVoltage, 1e-9 * (1 + Math.Abs(byVoltage)));
    }

    [Theory]
    [InlineData("current", 0.003, 3.4)]
    [InlineData("voltage", 0.001, 4.2)]
    [InlineData("power", 0.0025, 4.0)]
    [InlineData("load", 0.004, 4.0)]
    public void residual_vanishes_where_the_control_is_met(string name, double current, double voltage) =>
        Assert.Equal(0, Make(name).Evaluate(0, current, voltage).Value, 1e-15);

    [Theory]
    [InlineData(0, 3)]
    [InlineData(5, 3.5)]
    [InlineData(10, 4)]
    [InlineData(17.5, 3.25)]
    [InlineData(25, 2.5)]
    [InlineData(99, 2.5)]
    public void a_sweep_turns_at_its_vertices(double t, double expected)
    {
        var sweep = SignalControl.Sweep(3, [4, 2.5], 0.1);
        Assert.Equal(expected, sweep.Signal(t), 1e-12);
        Assert.Equal(25, sweep.Duration, 1e-12);
        Assert.Equal([10.0, 25.0], sweep.Breaks);
    }

    [Fact]
    public void a_jump_in_a_profile_takes_the_value_after_it()
    {
        var step = SignalControl.OfCurrent([0, 5, 5, 10], [1, 1, 2, 2]);
        Assert.Equal(1, step.Signal(4.999), 1e-15);
        Assert.Equal(2, step.Signal(5), 1e-15);
        Assert.Equal([5.0, 10.0], step.Breaks);
    }

    [Fact]
    public void a_profile_with_descending_times_says_which_point()
    {
        var error = Assert.Throws<ArgumentException>(() => SignalControl.OfCurrent([0, 5, 4], [1, 1, 1]));
        Assert.Contains("point 3", error.Message, StringComparison.Ordinal);
    }
}
