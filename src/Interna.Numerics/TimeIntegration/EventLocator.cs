namespace Interna.Numerics.TimeIntegration;

/// <summary>
/// Watches the event functions of a system from step to step and finds on the dense output when one crosses from positive
/// to negative. An event that is not positive at a start is not armed until it has become positive: it cannot loop.
/// </summary>
internal sealed class EventLocator(IDaeSystem system)
{
    private const double RelativeTime = 1e-10;

    private double[] before = [];
    private double[] after = [];
    private double[] probe = [];
    private readonly double[] state = new double[system.Size];
    private readonly double[] derivative = new double[system.Size];

    /// <summary>Values of the event functions at the last point.</summary>
    public ReadOnlySpan<double> Values => before;

    /// <summary>Takes the values at a start.</summary>
    public void Start(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot)
    {
        var count = system.EventCount;
        if (before.Length != count)
        {
            before = new double[count];
            after = new double[count];
            probe = new double[count];
        }

        if (count > 0) system.Events(t, y, ydot, before);
    }

    /// <summary>The first event between two points of the dense output; index −1 for none.</summary>
    public (int Index, double Time) Find(Bdf integrator, double from, double to)
    {
        if (before.Length == 0) return (-1, to);
        system.Events(to, integrator.State, integrator.Derivative, after);
        var index = -1;
        var time = to;
        for (var i = 0; i < before.Length; i++)
        {
            if (!(before[i] > 0) || after[i] > 0) continue;
            var crossing = Locate(integrator, i, from, to, before[i], after[i]);
            if (index >= 0 && crossing >= time) continue;
            (index, time) = (i, crossing);
        }

        (before, after) = (after, before);
        return (index, time);
    }

    // Interpolate–truncate–project (Oliveira and Takahashi, ACM Trans. Math. Softw. 47, 2021, 5): superlinear on smooth
    // functions, never worse than bisection. Returns the end of the bracket where the event has happened.
    private double Locate(Bdf integrator, int index, double a, double b, double fa, double fb)
    {
        var tolerance = Math.Max(RelativeTime * (b - a), 4 * double.Epsilon + Math.BitIncrement(Math.Abs(b)) - Math.Abs(b));
        var width = b - a;
        var steps = (int)Math.Ceiling(Math.Log2(width / tolerance)) + 1;
        for (var j = 0; b - a > tolerance && j < 200; j++)
        {
            var middle = 0.5 * (a + b);
            if (middle <= a || middle >= b) break;
            var secant = double.IsFinite(fb) ? (fa * b - fb * a) / (fa - fb) : middle;
            var toMiddle = Math.Sign(middle - secant);
            var truncation = Math.Min(0.2 / width * (b - a) * (b - a), Math.Abs(middle - secant));
            var t = truncation <= Math.Abs(middle - secant) ? secant + toMiddle * truncation : middle;
            var radius = Math.Max(0, tolerance / 2 * Math.Pow(2, steps - j) - (b - a) / 2);
            if (Math.Abs(t - middle) > radius) t = middle - toMiddle * radius;
            // A probe within half the tolerance of a settled end closes the bracket at once.
            t = Math.Clamp(t, a + tolerance / 2, b - tolerance / 2);
            if (t <= a || t >= b) t = middle;
            integrator.Interpolate(t, state);
            integrator.InterpolateDerivative(t, derivative);
            system.Events(t, state, derivative, probe);
            if (probe[index] > 0) (a, fa) = (t, probe[index]);
            else (b, fb) = (t, probe[index]);
        }

        return b;
    }
}
