using System.Runtime.Intrinsics;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Columns;

/// <summary>Evaluates a law of one variable over a column: vector registers over entries, exact derivative by duals.</summary>
/// <typeparam name="TLaw">The law.</typeparam>
/// <param name="law">The law with its parameters.</param>
public sealed class CurveColumn<TLaw>(TLaw law) : ICurve
    where TLaw : struct, ICurveLaw
{
    /// <summary>The law with its parameters.</summary>
    public TLaw Law { get; } = law;

    /// <inheritdoc/>
    public Interval Domain { get; } = law.Argument.Domain;

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y)
    {
        if (Vector512.IsHardwareAccelerated && x.Length >= Lanes8.Width)
            Evaluate<Lanes8>(x, y);
        else if (Vector256.IsHardwareAccelerated && x.Length >= Lanes4.Width)
            Evaluate<Lanes4>(x, y);
        else
            Evaluate<Scalar>(x, y);
    }

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y, Span<double> dydx)
    {
        if (Vector512.IsHardwareAccelerated && x.Length >= Lanes8.Width)
            Evaluate<Lanes8>(x, y, dydx);
        else if (Vector256.IsHardwareAccelerated && x.Length >= Lanes4.Width)
            Evaluate<Lanes4>(x, y, dydx);
        else
            Evaluate<Scalar>(x, y, dydx);
    }

    /// <summary>Evaluates with a chosen register width; columns shorter than one register fall back to scalars.</summary>
    /// <typeparam name="T">The register.</typeparam>
    public void Evaluate<T>(ReadOnlySpan<double> x, Span<double> y)
        where T : struct, ILanes<T>
    {
        Check(x.Length, y.Length);
        if (x.Length < T.Width)
        {
            if (x.Length > 0)
                Evaluate<Scalar>(x, y);
            return;
        }

        var formula = Law;
        int last = x.Length - T.Width;
        for (int i = 0; ; i = Math.Min(i + T.Width, last)) // the last register overlaps the one before
        {
            T.Store(formula.Value(T.Load(x, i)), y, i);
            if (i == last)
                return;
        }
    }

    /// <summary>Evaluates value and derivative with a chosen register width; short columns fall back to scalars.</summary>
    /// <typeparam name="T">The register.</typeparam>
    public void Evaluate<T>(ReadOnlySpan<double> x, Span<double> y, Span<double> dydx)
        where T : struct, ILanes<T>
    {
        Check(x.Length, y.Length);
        Check(x.Length, dydx.Length);
        if (x.Length < T.Width)
        {
            if (x.Length > 0)
                Evaluate<Scalar>(x, y, dydx);
            return;
        }

        var formula = Law;
        var seed = new Partials1<T>(T.Of(1));
        int last = x.Length - T.Width;
        for (int i = 0; ; i = Math.Min(i + T.Width, last))
        {
            var value = formula.Value(new Dual<T, Partials1<T>>(T.Load(x, i), seed));
            T.Store(value.Value, y, i);
            T.Store(value.Partials.A, dydx, i);
            if (i == last)
                return;
        }
    }

    private static void Check(int input, int output)
    {
        // Registers are loaded without bounds checks, so lengths are checked once here.
        if (output < input)
            throw new ArgumentException("The output is shorter than the input.", nameof(output));
    }
}
