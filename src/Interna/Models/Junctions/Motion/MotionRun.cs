using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Models.Junctions.Motion;

/// <summary>One step of what is done to a junction.</summary>
/// <param name="Control">What is held, per area [A/m², V]; time counts from the beginning of the step.</param>
/// <param name="Duration">How long, positive [s].</param>
public sealed record MotionStep(Control Control, double Duration)
{
    /// <summary>Voltage at which the step ends early when it is reached from above [V].</summary>
    public double LowerVoltage { get; init; } = double.NegativeInfinity;

    /// <summary>Voltage at which the step ends early when it is reached from below [V].</summary>
    public double UpperVoltage { get; init; } = double.PositiveInfinity;

    /// <summary>What is done, in words.</summary>
    public string Description { get; init; } = Control.Description;

    /// <summary>Nothing flows: the terminals are open.</summary>
    public static MotionStep Rest(double duration) => new(new CurrentControl(0), duration) { Description = "rest" };

    /// <summary>The voltage jumps to a value and is held [V].</summary>
    public static MotionStep Hold(double voltage, double duration) =>
        new(new VoltageControl(voltage), duration) { Description = FormattableString.Invariant($"hold {voltage:G6} V") };

    /// <summary>A constant current density, positive from left to right [A/m²].</summary>
    public static MotionStep Galvanostatic(double current, double duration) =>
        new(new CurrentControl(current), duration) { Description = FormattableString.Invariant($"current {current:G6} A/m²") };

    /// <summary>The voltage goes from a start through vertices at a rate [V/s].</summary>
    public static MotionStep Sweep(double start, IReadOnlyList<double> vertices, double rate)
    {
        var signal = SignalControl.Sweep(start, vertices, rate);
        string through = string.Join(", ", vertices.Select(v => FormattableString.Invariant($"{v:G6} V")));
        return new(signal, signal.Duration) { Description = FormattableString.Invariant($"sweep from {start:G6} V to {through} at {rate:G6} V/s") };
    }
}

/// <summary>What was observed at one instant.</summary>
/// <param name="Time">Since the beginning [s].</param>
/// <param name="Step">Index of the step.</param>
/// <param name="Voltage">Right terminal less left [V].</param>
/// <param name="Current">Current density, positive from left to right [A/m²].</param>
/// <param name="Charge">Charge passed since the beginning [C/m²].</param>
/// <param name="LeftCharge">Charge on the left terminal [C/m²].</param>
/// <param name="RightCharge">Charge on the right terminal [C/m²].</param>
public readonly record struct MotionPoint(double Time, int Step, double Voltage, double Current, double Charge, double LeftCharge, double RightCharge);

/// <summary>Takes a junction from rest through a sequence of steps.</summary>
public sealed class MotionRun
{
    private readonly JunctionMotion model;
    private readonly Bdf integrator;
    private readonly List<MotionPoint> points = [];
    private readonly List<double[]> ends = [];
    private readonly double chargeAtStart;

    private MotionRun(JunctionMotion model, BdfOptions options)
    {
        this.model = model;
        integrator = new Bdf(model, options);
        var y = new double[model.Size];
        model.Initialise(y);
        chargeAtStart = model.Charge(y);
        ends.Add(y);
    }

    /// <summary>The points the integrator took, and those at the ends of the steps.</summary>
    public IReadOnlyList<MotionPoint> Points => points;

    /// <summary>The state at rest and then that at the end of each step.</summary>
    public IReadOnlyList<double[]> States => ends;

    /// <summary>Whether every step was carried out.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>What went wrong, in words; empty where nothing did.</summary>
    public string Message { get; private set; } = "";

    /// <summary>Work done.</summary>
    public IntegratorStatistics Statistics => integrator.Statistics;

    /// <summary>Carries the steps out, from rest.</summary>
    /// <param name="model">The junction laid out.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="options">Accuracy; null for a relative tolerance of 10⁻⁵.</param>
    /// <param name="probe">Called with time since the beginning and the integrator after each point; may be null.</param>
    public static MotionRun Carry(JunctionMotion model, IReadOnlyList<MotionStep> steps, BdfOptions? options = null, Action<double, Bdf>? probe = null)
    {
        var run = new MotionRun(model, options ?? new BdfOptions { RelativeTolerance = 1e-5, AbsoluteTolerance = 1e-7 });
        double begin = 0;
        for (int s = 0; s < steps.Count && run.IsComplete; s++) begin += run.Take(steps[s], s, begin, probe);
        return run;
    }

    // Returns how long the step took.
    private double Take(MotionStep step, int index, double begin, Action<double, Bdf>? probe)
    {
        model.Control = step.Control;
        (model.LowerVoltage, model.UpperVoltage) = (step.LowerVoltage, step.UpperVoltage);
        double from = 0;
        foreach (double to in step.Control.Breaks.Where(t => t < step.Duration).Append(step.Duration))
        {
            integrator.StopTime = to;
            var outcome = integrator.Start(from, from == 0 ? ends[^1] : [.. integrator.State]);
            if (outcome.IsGood && !Reached(step)) Record(begin, index);
            while (outcome.Kind is StepKind.Accepted && !Reached(step))
            {
                outcome = integrator.Step();
                if (outcome.Kind is StepKind.Accepted or StepKind.Stopped) Record(begin, index);
                if (outcome.IsGood) probe?.Invoke(begin, integrator);
            }

            if (!outcome.IsGood)
            {
                IsComplete = false;
                Message = $"step {index + 1} ({step.Description}): {integrator.Diagnosis()}";
                return integrator.Time;
            }

            if (outcome.Kind == StepKind.Event || Reached(step)) return Finish(outcome.Kind == StepKind.Event ? outcome.Time : integrator.Time, begin, index);
            from = to;
        }

        return Finish(integrator.Time, begin, index);
    }

    private bool Reached(MotionStep step) => model.Voltage(integrator.State) is var v && (v <= step.LowerVoltage || v >= step.UpperVoltage);

    private double Finish(double time, double begin, int index)
    {
        var y = new double[model.Size];
        var ydot = new double[model.Size];
        integrator.Interpolate(time, y);
        integrator.InterpolateDerivative(time, ydot);
        if (points.Count == 0 || points[^1].Time < begin + time) points.Add(Observe(begin + time, index, y, ydot));
        ends.Add(y);
        return time;
    }

    private void Record(double begin, int index) => points.Add(Observe(begin + integrator.Time, index, integrator.State, integrator.Derivative));

    private MotionPoint Observe(double time, int index, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot) =>
        new(time, index, model.Voltage(y), model.Current(ydot), model.Charge(y) - chargeAtStart, model.LeftCharge(y), model.RightCharge(y));
}
