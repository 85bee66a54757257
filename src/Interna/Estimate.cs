namespace Interna;

/// <summary>A number with the bounds it is known between: what an assumed property shows as, a band and not a line.</summary>
public readonly record struct Estimate
{
    private const int MostUncertain = 16;

    /// <summary>A number known exactly.</summary>
    public Estimate(double value)
        : this(value, value, value)
    {
    }

    /// <summary>A number known between bounds.</summary>
    /// <param name="value">Its likely value.</param>
    /// <param name="lower">Its least value.</param>
    /// <param name="upper">Its largest value; may be infinite.</param>
    /// <exception cref="ArgumentException">The value lies outside the bounds, or something is not a number.</exception>
    public Estimate(double value, double lower, double upper)
    {
        if (!(lower <= value && value <= upper))
            throw new ArgumentException($"{value} does not lie between {lower} and {upper}.", nameof(value));
        (Value, Lower, Upper) = (value, lower, upper);
    }

    /// <summary>Likely value.</summary>
    public double Value { get; }

    /// <summary>Least value.</summary>
    public double Lower { get; }

    /// <summary>Largest value.</summary>
    public double Upper { get; }

    /// <summary>Whether both bounds are the value.</summary>
    public bool IsExact => Lower == Upper;

    /// <summary>The number a monotonic function gives.</summary>
    public Estimate Map(Func<double, double> monotone)
    {
        ArgumentNullException.ThrowIfNull(monotone);
        double a = monotone(Lower), b = monotone(Upper), value = monotone(Value);
        return Between(value, a, b);
    }

    /// <summary>The number a function gives that is monotonic in each argument, rising in some and falling in others: bounds are exact.</summary>
    /// <remarks>A monotonic function takes its least and largest value at corners of the box of its arguments; all are tried.</remarks>
    /// <exception cref="ArgumentException">More than 16 arguments are uncertain.</exception>
    public static Estimate Of(Func<double[], double> monotone, params IReadOnlyList<Estimate> arguments)
    {
        ArgumentNullException.ThrowIfNull(monotone);
        int[] uncertain = [.. Enumerable.Range(0, arguments.Count).Where(i => !arguments[i].IsExact)];
        if (uncertain.Length > MostUncertain)
            throw new ArgumentException($"{uncertain.Length} uncertain arguments have too many corners.", nameof(arguments));
        double[] x = [.. arguments.Select(a => a.Value)];
        double value = monotone(x), lower = value, upper = value;
        for (int corner = 0; uncertain.Length > 0 && corner < 1 << uncertain.Length; corner++)
        {
            for (int k = 0; k < uncertain.Length; k++)
                x[uncertain[k]] = (corner >> k & 1) == 0 ? arguments[uncertain[k]].Lower : arguments[uncertain[k]].Upper;
            double at = monotone(x);
            (lower, upper) = (Math.Min(lower, at), Math.Max(upper, at));
        }

        return new Estimate(value, lower, upper);
    }

    /// <summary>The number a function gives that rises with every argument, however many.</summary>
    public static Estimate Increasing(Func<double[], double> rising, IReadOnlyList<Estimate> arguments)
    {
        ArgumentNullException.ThrowIfNull(rising);
        return Between(rising([.. arguments.Select(a => a.Value)]), rising([.. arguments.Select(a => a.Lower)]), rising([.. arguments.Select(a => a.Upper)]));
    }

    // Rounding of the function must not put its value outside its bounds.
    private static Estimate Between(double value, double a, double b) => new(value, Math.Min(value, Math.Min(a, b)), Math.Max(value, Math.Max(a, b)));
}
