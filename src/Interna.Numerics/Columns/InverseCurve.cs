namespace Interna.Numerics.Columns;

/// <summary>y = f⁻¹(x) of a strictly monotone function, to rounding: from a table by Newton's method inside a bracket.</summary>
/// <remarks>Beyond the values f takes between the ends it goes on straight, with the slope of its end.</remarks>
public sealed class InverseCurve : ICurve
{
    private const int Intervals = 256;
    private const int MostIterations = 60;
    private const double Precision = 4e-16;

    private readonly ICurve function;
    private readonly double[] argument = new double[Intervals + 1], value = new double[Intervals + 1], slope = new double[Intervals + 1];

    /// <summary>The inverse of f between two arguments.</summary>
    /// <param name="function">f, strictly monotone between the ends.</param>
    /// <param name="lower">Lower end.</param>
    /// <param name="upper">Upper end.</param>
    /// <exception cref="ArgumentException">f is not strictly monotone.</exception>
    public InverseCurve(ICurve function, double lower, double upper)
    {
        ArgumentNullException.ThrowIfNull(function);
        this.function = function;
        for (int i = 0; i <= Intervals; i++) argument[i] = lower + (upper - lower) * i / Intervals;
        function.Evaluate(argument, value, slope);
        if (value[^1] < value[0])
        {
            Array.Reverse(argument);
            Array.Reverse(value);
            Array.Reverse(slope);
        }

        for (int i = 1; i <= Intervals; i++)
            if (!(value[i] > value[i - 1])) throw new ArgumentException($"The function is not strictly monotone near {argument[i]:G6}.", nameof(function));
        Domain = new(value[0], value[^1]);
    }

    /// <inheritdoc/>
    public Interval Domain { get; }

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y)
    {
        for (int i = 0; i < x.Length; i++) y[i] = Find(x[i]).Value;
    }

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y, Span<double> dydx)
    {
        for (int i = 0; i < x.Length; i++) (y[i], dydx[i]) = Find(x[i]);
    }

    private (double Value, double Slope) Find(double x)
    {
        if (!(x > value[0])) return (argument[0] + (x - value[0]) / slope[0], 1 / slope[0]);
        if (x >= value[^1]) return (argument[^1] + (x - value[^1]) / slope[^1], 1 / slope[^1]);
        int low = 0, high = Intervals;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (value[middle] <= x) low = middle;
            else high = middle;
        }

        double from = argument[low], to = argument[high];
        double at = from + (to - from) * (x - value[low]) / (value[high] - value[low]);
        Span<double> y = [at, 0, 0];
        for (int k = 0; k < MostIterations; k++)
        {
            function.Evaluate(y[..1], y[1..2], y[2..3]);
            double error = y[1] - x;
            if (error > 0) to = y[0];
            else from = y[0];
            double next = y[0] - error / y[2];
            // Outside the bracket, which may run either way, the middle is safe.
            if (!((next - from) * (next - to) <= 0)) next = 0.5 * (from + to);
            bool done = Math.Abs(next - y[0]) <= Precision * Math.Max(Math.Abs(next), Math.Abs(argument[^1] - argument[0]));
            y[0] = next;
            if (done) break;
        }

        return (y[0], 1 / y[2]);
    }
}
