using Interna.Numerics.TimeIntegration;

namespace Interna.Numerics.Tests.TimeIntegration;

public class EventLocatorTests
{
    private const double Speed = 20;
    private static readonly BdfOptions Options = new() { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-9 };

    [Fact]
    public void an_event_is_found_at_its_exact_time()
    {
        var bdf = Throw(0, 0.0);
        var outcome = bdf.Advance(100);
        Assert.Equal(StepKind.Event, outcome.Kind);
        Assert.Equal(2 * Speed / Projectile.Gravity, outcome.Time, 1e-8);
        Assert.InRange(bdf.Interpolate(outcome.Time, 2), -1e-8, 0);
    }

    [Fact]
    public void the_first_of_several_events_is_reported_then_the_next()
    {
        var bdf = Throw(0, 0.0, 3.0, 1.0);
        int[] order = [1, 2, 0];
        foreach (var index in order)
        {
            var outcome = bdf.Advance(100);
            Assert.Equal(StepKind.Event, outcome.Kind);
            Assert.Equal(index, outcome.Index);
            var height = new[] { 0.0, 3.0, 1.0 }[index];
            Assert.Equal((Speed + Math.Sqrt(Speed * Speed - 2 * Projectile.Gravity * height)) / Projectile.Gravity, outcome.Time, 1e-8);
            var y = new double[3];
            bdf.Interpolate(outcome.Time, y);
            Assert.True(bdf.Start(outcome.Time, y).IsGood);
        }
    }

    [Fact]
    public void rising_through_zero_is_no_event()
    {
        var bdf = Throw(-5, 0.0);
        Assert.True(bdf.EventValues[0] < 0);
        var outcome = bdf.Advance(100);
        Assert.Equal(StepKind.Event, outcome.Kind);
        var fall = (Speed + Math.Sqrt(Speed * Speed - 2 * Projectile.Gravity * 5)) / Projectile.Gravity;
        Assert.Equal(fall, outcome.Time, 1e-8);
    }

    [Fact]
    public void an_event_that_holds_at_the_start_does_not_loop()
    {
        var bdf = new Bdf(new Projectile(0.0), Options);
        Assert.True(bdf.Start(0, [-1e-9, -1, 0]).IsGood);
        Assert.Equal(-1e-9, bdf.EventValues[0], 1e-12);
        Assert.Equal(StepKind.Stopped, bdf.Advance(1).Kind);
    }

    private static Bdf Throw(double height, params double[] events)
    {
        var bdf = new Bdf(new Projectile(events), Options);
        Assert.True(bdf.Start(0, [height, Speed, height]).IsGood);
        return bdf;
    }
}
