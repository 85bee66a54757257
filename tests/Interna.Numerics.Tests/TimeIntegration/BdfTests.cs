using Interna.Numerics.TimeIntegration;

namespace Interna.Numerics.Tests.TimeIntegration;

public class BdfTests
{
    private static readonly BdfOptions Tight = new() { RelativeTolerance = 1e-10, AbsoluteTolerance = 1e-14 };

    [Fact]
    public void robertson_reaches_the_published_state_at_1e11()
    {
        // Mazzia and Magherini, Test Set for IVP Solvers, release 2.4, 2008, problem ROBER.
        double[] published = [0.2083340149701255e-07, 0.8333360770334713e-13, 0.9999999791665050];
        var bdf = Run(new Robertson(), Robertson.Initial, 1e11, Tight);
        for (var i = 0; i < 3; i++)
        {
            var allowed = Tight.RelativeTolerance * published[i] + Tight.AbsoluteTolerance * bdf.System.Typical[i];
            Assert.Equal(published[i], bdf.State[i], 10 * allowed);
        }
    }

    [Theory]
    [InlineData(1e-4)]
    [InlineData(1e-6)]
    [InlineData(1e-8)]
    public void robertson_errors_stay_within_ten_tolerances(double tolerance)
    {
        var options = new BdfOptions { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance * 1e-2 };
        var reference = new Bdf(new Robertson(), Tight);
        var bdf = new Bdf(new Robertson(), options);
        Assert.True(reference.Start(0, Robertson.Initial).IsGood);
        Assert.True(bdf.Start(0, Robertson.Initial).IsGood);
        for (var t = 0.4; t < 1e8; t *= 10)
        {
            Assert.Equal(StepKind.Stopped, reference.Advance(t).Kind);
            Assert.Equal(StepKind.Stopped, bdf.Advance(t).Kind);
            // In the norm the integrator controls.
            var sum = 0.0;
            for (var i = 0; i < 3; i++)
            {
                var allowed = tolerance * (1e-2 * bdf.System.Typical[i] + Math.Abs(reference.State[i]));
                sum += Math.Pow((bdf.State[i] - reference.State[i]) / allowed, 2);
            }

            Assert.True(Math.Sqrt(sum / 3) <= 10, $"{Math.Sqrt(sum / 3)} tolerances at t = {t}");
        }
    }

    [Theory]
    [InlineData(1e-4)]
    [InlineData(1e-6)]
    [InlineData(1e-8)]
    public void prothero_robinson_stays_on_its_exact_solution(double tolerance)
    {
        var bdf = new Bdf(new ProtheroRobinson(), new BdfOptions { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance });
        Assert.True(bdf.Start(0, [0]).IsGood);
        var worst = 0.0;
        for (var t = 0.1; t < 10; t += 0.1)
        {
            Assert.Equal(StepKind.Stopped, bdf.Advance(t).Kind);
            worst = Math.Max(worst, Math.Abs(bdf.State[0] - Math.Sin(t)));
        }

        Assert.InRange(worst, 0, 10 * tolerance);
        Assert.InRange(bdf.Statistics.Steps, 1, 2000);
    }

    [Theory]
    [InlineData(1e-4)]
    [InlineData(1e-6)]
    [InlineData(1e-8)]
    public void index_one_system_stays_within_ten_tolerances_of_its_exact_solution(double tolerance)
    {
        var worst = WorstError(tolerance);
        Assert.InRange(worst, 0, 10 * tolerance);
    }

    [Fact]
    public void global_error_is_proportional_to_the_tolerance_over_four_decades()
    {
        double[] tolerances = [1e-4, 1e-5, 1e-6, 1e-7, 1e-8];
        var errors = tolerances.Select(t => Enumerable.Range(0, 8).Average(phase => WorstError(t, 0.7 * phase))).ToArray();
        var slope = Slope(tolerances, errors);
        Assert.True(slope is > 0.85 and < 1.15, $"slope {slope}, errors {string.Join(", ", errors)}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void a_constant_step_converges_with_the_order_of_the_formula(int order)
    {
        double[] steps = [1.0 / 40, 1.0 / 80, 1.0 / 160];
        var errors = new double[steps.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            var bdf = new Bdf(new FlatStart(), new BdfOptions { RelativeTolerance = 1e-12, AbsoluteTolerance = 1e-14, MaximumOrder = order, FixedStep = steps[i], NewtonIterations = 8 });
            Assert.True(bdf.Start(0, [0, 0]).IsGood);
            Assert.Equal(StepKind.Stopped, bdf.Advance(1).Kind);
            Assert.Equal(order, bdf.Order);
            errors[i] = Math.Abs(bdf.State[0] - 1);
        }

        var observed = Math.Log2(errors[1] / errors[2]);
        Assert.True(Math.Abs(observed - order) < 0.25, $"order {observed}, errors {string.Join(", ", errors)}");
    }

    [Fact]
    public void a_jump_of_the_input_is_met_by_a_restart()
    {
        var system = new Switched();
        var bdf = new Bdf(system, Tight);
        Assert.True(bdf.Start(0, [0, 0]).IsGood);
        double expected = 0, t = 0;
        foreach (var (source, end) in new[] { (1.0, 0.7), (-0.5, 1.5), (2.0, 2.2), (0.0, 3.0) })
        {
            system.Source = source;
            var before = bdf.State[0];
            Assert.True(bdf.Start(t, bdf.State).IsGood);
            Assert.Equal(before, bdf.State[0]);
            Assert.Equal(Math.Asinh(source - before), bdf.State[1], 1e-9);
            Assert.Equal(StepKind.Stopped, bdf.Advance(end).Kind);
            Assert.Equal(end, bdf.Time);
            expected = ReferenceCharge(expected, source, end - t);
            t = end;
            Assert.Equal(expected, bdf.State[0], 1e-8);
        }

        Assert.Equal(5, bdf.Statistics.Restarts);
    }

    [Fact]
    public void a_system_is_left_only_where_its_law_ends_and_says_so()
    {
        var system = new Draining(double.NegativeInfinity);
        var bdf = new Bdf(system, new BdfOptions());
        Assert.True(bdf.Start(0, [1]).IsGood);
        var outcome = bdf.Advance(10);
        Assert.Equal(StepKind.Fatal, outcome.Kind);
        Assert.InRange(bdf.Time, 1.9, 2.1);
        Assert.Contains("level of the tank", bdf.Diagnosis(), StringComparison.Ordinal);
        Assert.Equal(20, bdf.RecentAttempts().Count);
        Assert.All(bdf.RecentAttempts().TakeLast(10), a => Assert.Equal(StepKind.Rejected, a.Kind));
    }

    [Fact]
    public void steps_that_leave_the_domain_are_shortened_until_the_event_is_found()
    {
        var system = new Draining(1e-6);
        var bdf = new Bdf(system, new BdfOptions { AbsoluteTolerance = 1e-8 });
        Assert.True(bdf.Start(0, [1]).IsGood);
        var outcome = bdf.Advance(10);
        Assert.Equal(StepKind.Event, outcome.Kind);
        Assert.Equal(2 * (1 - 1e-3), outcome.Time, 2e-3);
        Assert.True(system.Refused > 0);
    }

    [Fact]
    public void a_sum_rule_is_kept_to_rounding()
    {
        var bdf = new Bdf(new Chain(30, 3), new BdfOptions());
        var y = new double[33];
        for (var i = 0; i < 30; i++) y[i] = Math.Sin(0.3 * i);
        Assert.True(bdf.Start(0, y).IsGood);
        var total = y.Sum();
        while (bdf.Time < 100)
        {
            Assert.True(bdf.Step().IsGood);
            var sum = 0.0;
            foreach (var v in bdf.State) sum += v;
            Assert.Equal(total, sum, 1e-13 * 30);
        }
    }

    [Fact]
    public void stepping_allocates_nothing()
    {
        var bdf = new Bdf(new Chain(30, 2), new BdfOptions { RelativeTolerance = 1e-8 });
        var y = new double[32];
        for (var i = 0; i < 30; i++) y[i] = Math.Cos(i);
        for (var run = 0; run < 2; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            bdf.Start(0, y);
            while (bdf.Time < 5) bdf.Step();
            bdf.Interpolate(0.5 * (bdf.PreviousTime + bdf.Time), y);
            if (run > 0) Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
            for (var i = 0; i < 30; i++) y[i] = Math.Cos(i);
        }
    }

    [Fact]
    public void dense_output_and_its_slope_follow_the_solution_between_steps()
    {
        var bdf = new Bdf(new ExactIndexOne(), new BdfOptions { RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-8 });
        Assert.True(bdf.Start(0, [2, 4]).IsGood);
        var y = new double[2];
        var ydot = new double[2];
        while (bdf.Time < 6)
        {
            Assert.True(bdf.Step().IsGood);
            for (var part = 0.0; part <= 1; part += 0.25)
            {
                var t = bdf.PreviousTime + part * (bdf.Time - bdf.PreviousTime);
                bdf.Interpolate(t, y);
                bdf.InterpolateDerivative(t, ydot);
                Assert.Equal(ExactIndexOne.Y(t), y[0], 1e-6);
                Assert.Equal(y[1], bdf.Interpolate(t, 1));
                Assert.Equal(Math.Cos(t), ydot[0], 1e-4);
            }
        }
    }

    [Theory]
    [InlineData(0, 1e-6, 5)]
    [InlineData(1e-4, 0, 5)]
    [InlineData(1e-4, 1e-6, 6)]
    public void impossible_options_are_refused(double relative, double absolute, int order) =>
        Assert.Throws<ArgumentException>(() => new Bdf(new ProtheroRobinson(), new BdfOptions { RelativeTolerance = relative, AbsoluteTolerance = absolute, MaximumOrder = order }));

    private static Bdf Run(IDaeSystem system, double[] y, double end, BdfOptions options)
    {
        var bdf = new Bdf(system, options);
        Assert.True(bdf.Start(0, y).IsGood);
        Assert.Equal(StepKind.Stopped, bdf.Advance(end).Kind);
        return bdf;
    }

    private static double WorstError(double tolerance, double from = 0)
    {
        var bdf = new Bdf(new ExactIndexOne(), new BdfOptions { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance });
        Assert.True(bdf.Start(from, [ExactIndexOne.Y(from), 4]).IsGood);
        var worst = 0.0;
        while (bdf.Time < from + 20)
        {
            Assert.True(bdf.Step().IsGood);
            var exact = ExactIndexOne.Y(bdf.Time);
            worst = Math.Max(worst, Math.Max(Math.Abs(bdf.State[0] / exact - 1), Math.Abs(bdf.State[1] / (exact * exact) - 1)));
        }

        return worst;
    }

    private static double Slope(double[] x, double[] y)
    {
        double[] a = [.. x.Select(v => Math.Log(v))], b = [.. y.Select(v => Math.Log(v))];
        double ma = a.Average(), mb = b.Average();
        return a.Zip(b, (p, q) => (p - ma) * (q - mb)).Sum() / a.Sum(p => (p - ma) * (p - ma));
    }

    // Classical Runge–Kutta on v̇ = asinh(u − v), with steps short enough for 1e-11.
    private static double ReferenceCharge(double v, double source, double duration)
    {
        const int Steps = 4000;
        var h = duration / Steps;
        for (var i = 0; i < Steps; i++)
        {
            double k1 = Rate(v), k2 = Rate(v + h / 2 * k1), k3 = Rate(v + h / 2 * k2), k4 = Rate(v + h * k3);
            v += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        }

        return v;

        double Rate(double x) => Math.Asinh(source - x);
    }
}
