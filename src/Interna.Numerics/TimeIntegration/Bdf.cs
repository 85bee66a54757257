using System.Globalization;

namespace Interna.Numerics.TimeIntegration;

/// <summary>
/// Variable-step, variable-order (1–5) numerical differentiation formulas in backward differences for an index-1
/// differential–algebraic system F(t, y, ẏ) = 0 (Shampine and Reichelt, SIAM J. Sci. Comput. 18, 1997, 1).
/// </summary>
/// <remarks>
/// The step is held constant until a change pays, so that a factorisation serves several steps. Every factorisation carries
/// the α of the step it is used for: a linear first integral of the system is then kept to rounding by every Newton
/// iteration, whatever the age of the Jacobian. Error is measured as the root mean square over all unknowns but those that
/// are <see cref="UnknownKind.Dependent"/>, each weighted by 1/(AbsoluteTolerance · Typical + RelativeTolerance · |y|). Stepping
/// allocates nothing.
/// </remarks>
public sealed class Bdf
{
    private const int AttemptsKept = 20;
    private const int FailuresBeforeRenewal = 5;

    private readonly IDaeSystem system;
    private readonly BdfOptions options;
    private readonly BackwardDifferences vectors;
    private readonly ConsistentStart start;
    private readonly EventLocator events;
    private readonly NewtonIteration newton;
    private readonly StepController controller;
    private readonly StepAttempt[] attempts = new StepAttempt[AttemptsKept];

    private double step;
    private double previousTime;
    private long attemptCount;
    private long steps;
    private long errorTestFailures;
    private long newtonFailures;
    private long restarts;
    private bool started;
    private StepOutcome last;

    /// <summary>Reserves everything the integration needs.</summary>
    public Bdf(IDaeSystem system, BdfOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        this.system = system;
        this.options = options ?? new BdfOptions();
        BdfOptions.Check(this.options);
        vectors = new BackwardDifferences(system, this.options.AbsoluteTolerance);
        start = new ConsistentStart(system, vectors, this.options.RelativeTolerance);
        events = new EventLocator(system);
        newton = new NewtonIteration(system, vectors, this.options);
        controller = new StepController(this.options);
    }

    /// <summary>The system integrated.</summary>
    public IDaeSystem System => system;

    /// <summary>Time reached.</summary>
    public double Time { get; private set; }

    /// <summary>A time that no step passes and that is reached exactly; infinite for none.</summary>
    public double StopTime { get; set; } = double.PositiveInfinity;

    /// <summary>The state y at <see cref="Time"/>.</summary>
    public ReadOnlySpan<double> State => vectors.State;

    /// <summary>The derivative ẏ at <see cref="Time"/>.</summary>
    public ReadOnlySpan<double> Derivative => vectors.Derivative;

    /// <summary>Time before the last step.</summary>
    public double PreviousTime => previousTime;

    /// <summary>Order of the last step.</summary>
    public int Order => controller.Order;

    /// <summary>Length of the last step.</summary>
    public double StepSize => step;

    /// <summary>Values of the event functions at <see cref="Time"/>.</summary>
    public ReadOnlySpan<double> EventValues => events.Values;

    /// <summary>Work done since construction.</summary>
    public IntegratorStatistics Statistics =>
        new(steps, newton.Iterations, newton.Linearisations, newton.Factorisations, errorTestFailures, newtonFailures, restarts);

    /// <summary>
    /// Starts at a time, keeping the differential unknowns of <paramref name="y"/> and solving for the algebraic ones, for
    /// which <paramref name="y"/> is a guess. To be called again after every discontinuity.
    /// </summary>
    public StepOutcome Start(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot = default)
    {
        y.CopyTo(vectors.State);
        if (ydot.IsEmpty) vectors.Derivative.Clear();
        else ydot.CopyTo(vectors.Derivative);
        Time = previousTime = t;
        restarts++;
        started = false;
        var reason = start.Solve(t, out var index);
        newton.Restarted(start.Work);
        if (reason != StepReason.None)
        {
            Record(new StepAttempt(t, 0, 0, StepKind.Fatal, reason, index, double.NaN));
            return last = new StepOutcome(StepKind.Fatal, reason, t, index);
        }

        started = true;
        Begin(options.FixedStep ?? FirstStep(t));
        events.Start(t, vectors.State, vectors.Derivative);
        return last = new StepOutcome(StepKind.Accepted, StepReason.None, t, -1);
    }

    /// <summary>Takes one step, shortening it as often as needed.</summary>
    public StepOutcome Step()
    {
        if (!started) throw new InvalidOperationException("Start has not succeeded.");
        if (Time >= StopTime) return last = new StepOutcome(StepKind.Stopped, StepReason.None, Time, -1);
        if (controller.TakeChange(out var factor)) Rescale(factor);
        var landing = FitToStop();
        for (var failures = 0; ; failures++)
        {
            var end = landing ? StopTime : Time + step;
            var reason = newton.Solve(end, step, controller.Order, out var index, out var change);
            var error = double.NaN;
            if (reason == StepReason.None)
            {
                error = NdfCoefficients.Error(controller.Order) * change;
                if (error <= 1 || options.FixedStep is not null) return Accept(end, error, landing);
                reason = StepReason.ErrorTest;
                index = vectors.Worst(vectors.Increment, testedOnly: true);
                errorTestFailures++;
            }
            else
            {
                newtonFailures++;
            }

            Record(new StepAttempt(Time, step, controller.Order, StepKind.Rejected, reason, index, error));
            var shrink = controller.Refuse(reason, error, failures);
            if (failures >= options.MaximumFailures || options.FixedStep is not null || step * shrink < SmallestStep(Time))
            {
                started = false;
                return last = new StepOutcome(StepKind.Fatal, reason, Time, index);
            }

            if (failures != FailuresBeforeRenewal || !Renew()) Rescale(shrink);
            landing = false;
        }
    }

    /// <summary>Steps until <paramref name="end"/> is reached exactly, an event is met or the integration fails.</summary>
    public StepOutcome Advance(double end)
    {
        StopTime = end;
        StepOutcome outcome;
        do outcome = Step();
        while (outcome.Kind == StepKind.Accepted);
        return outcome;
    }

    /// <summary>Writes y at a time within the last step (or near it).</summary>
    public void Interpolate(double t, Span<double> y)
    {
        Span<double> c = stackalloc double[NdfCoefficients.HighestOrder + 1];
        vectors.Combine(Coefficients(t, c), c, y);
    }

    /// <summary>y of one unknown at a time within the last step.</summary>
    public double Interpolate(double t, int index)
    {
        Span<double> c = stackalloc double[NdfCoefficients.HighestOrder + 1];
        return vectors.Combine(Coefficients(t, c), c, index);
    }

    /// <summary>Writes ẏ, the slope of the interpolating polynomial, at a time within the last step.</summary>
    public void InterpolateDerivative(double t, Span<double> ydot)
    {
        Span<double> c = stackalloc double[NdfCoefficients.HighestOrder + 1];
        NdfCoefficients.InterpolationSlope(controller.Order, (t - Time) / step, c);
        for (var m = 1; m <= controller.Order; m++) c[m] /= step;
        vectors.Combine(controller.Order, c, ydot);
    }

    /// <summary>The last attempts, oldest first: at most twenty.</summary>
    public IReadOnlyList<StepAttempt> RecentAttempts()
    {
        var count = (int)Math.Min(attemptCount, AttemptsKept);
        var list = new StepAttempt[count];
        for (var i = 0; i < count; i++) list[i] = attempts[(attemptCount - count + i) % AttemptsKept];
        return list;
    }

    /// <summary>The last outcome in words: what happened, when, in which unknown.</summary>
    public string Diagnosis()
    {
        var where = last.Index >= 0 && last.Index < system.Size && last.Kind == StepKind.Fatal ? system.Describe(last.Index) : "";
        var what = last.Reason switch
        {
            StepReason.None => "no failure",
            StepReason.ErrorTest => "the local error stayed above the tolerance",
            StepReason.NewtonDiverged => "the Newton iteration did not converge",
            StepReason.StateOutOfDomain => "a state left the domain of a law",
            StepReason.NotFinite => "a value was not finite",
            StepReason.Singular => "the Newton matrix was singular",
            _ => "no state consistent with the equations was found",
        };
        var text = string.Create(CultureInfo.InvariantCulture, $"{what} at t = {Time:G10}, last step tried {step:G3}");
        return where.Length == 0 ? text : $"{text}; worst: {where}";
    }

    internal static StepReason ReasonFor(StateFault fault) => fault switch
    {
        StateFault.None => StepReason.None,
        StateFault.OutOfDomain => StepReason.StateOutOfDomain,
        StateFault.NotFinite => StepReason.NotFinite,
        _ => StepReason.Singular,
    };

    private static double SmallestStep(double t) => 16 * (Math.BitIncrement(Math.Abs(t)) - Math.Abs(t));

    private StepOutcome Accept(double end, double error, bool landing)
    {
        Record(new StepAttempt(Time, step, controller.Order, StepKind.Accepted, StepReason.None, -1, error));
        var (lower, higher) = vectors.Accept(controller.Order);
        controller.Accept(error, lower, higher);
        newton.Accepted();
        previousTime = Time;
        Time = end;
        steps++;
        var (index, time) = events.Find(this, previousTime, end);
        if (index >= 0) return last = new StepOutcome(StepKind.Event, StepReason.None, time, index);
        return last = new StepOutcome(landing ? StepKind.Stopped : StepKind.Accepted, StepReason.None, end, -1);
    }

    // A step that fails again and again, however short, has a discontinuity or a state that does not satisfy its algebraic
    // equations behind it: start afresh from the last point.
    private bool Renew()
    {
        vectors.Difference(0).CopyTo(vectors.State);
        vectors.Derivative.Clear();
        var reason = start.Solve(Time, out _);
        newton.Restarted(start.Work);
        restarts++;
        if (reason == StepReason.None)
        {
            Begin(Math.Min(step, FirstStep(Time)));
            return true;
        }

        vectors.Difference(0).CopyTo(vectors.State);
        return false;
    }

    private void Begin(double h)
    {
        step = h;
        vectors.Restart(step);
        controller.Restart();
        newton.StepChanged();
    }

    // Meets the stop time without leaving a sliver of a step before it.
    private bool FitToStop()
    {
        var remaining = StopTime - Time;
        if (options.FixedStep is not null)
        {
            if (step < remaining * (1 - 1e-6)) return false;
            if (step > remaining * (1 + 1e-6)) Rescale(remaining / step);
            return true;
        }

        if (step >= remaining * (1 - 1e-12))
        {
            if (step > remaining) Rescale(remaining / step);
            return true;
        }

        if (2 * step > remaining) Rescale(0.5 * remaining / step);
        return false;
    }

    private void Rescale(double factor)
    {
        vectors.Rescale(controller.Order, factor);
        step *= factor;
        if (step > options.MaximumStep)
        {
            vectors.Rescale(controller.Order, options.MaximumStep / step);
            step = options.MaximumStep;
        }

        controller.StepChanged();
        newton.StepChanged();
    }

    private double FirstStep(double t)
    {
        var longest = Math.Min(options.MaximumStep, StopTime - t);
        if (!double.IsFinite(longest) || longest <= 0) longest = 1;
        if (options.InitialStep is { } given) return given;
        vectors.Weigh(options.RelativeTolerance);
        var curvature = start.Curvature(t, longest);
        var slope = vectors.Norm(vectors.Derivative);
        // Error of a first-order step, half of what is allowed; and no more than a hundred tolerances of change.
        var byCurvature = Math.Sqrt(0.5 / (NdfCoefficients.Error(1) * Math.Max(double.IsNaN(curvature) ? slope * slope : curvature, 1e-300)));
        var h = Math.Min(byCurvature, 100 / Math.Max(slope, 1e-300));
        return Math.Max(Math.Min(h, 0.1 * longest), 2 * SmallestStep(t));
    }

    private int Coefficients(double t, Span<double> c)
    {
        c[0] = 1;
        NdfCoefficients.Interpolation(controller.Order, (t - Time) / step, c);
        return controller.Order;
    }

    private void Record(StepAttempt attempt) => attempts[attemptCount++ % AttemptsKept] = attempt;
}
