using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Expressions;

/// <summary>A formula of one variable as a curve, with its exact derivative and its LaTeX.</summary>
/// <remarks>
/// The formula is interpreted, but over blocks of vector registers: an operation is looked up once for 32 or 64 entries, so
/// that a formula from a data file costs little more than a compiled one.
/// </remarks>
public sealed class ExpressionCurve : ICurve
{
    /// <summary>The curve of an expression in one variable.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="domain">Where it is supported by its source.</param>
    public ExpressionCurve(Expression expression, Interval domain)
    {
        Expression = expression;
        Domain = domain;
    }

    /// <summary>Reads a formula of <paramref name="variable"/>.</summary>
    /// <exception cref="ExpressionException">It cannot be read; the message gives the column.</exception>
    public ExpressionCurve(string text, Interval domain, string variable = "x")
        : this(Expression.Parse(text, variable), domain)
    {
    }

    /// <summary>The formula.</summary>
    public Expression Expression { get; }

    /// <inheritdoc/>
    public Interval Domain { get; }

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y)
    {
        Check(x.Length, y.Length);
        if (Vector512.IsHardwareAccelerated && x.Length >= Lanes8.Width) Blocks<Lanes8>(x, y);
        else if (Vector256.IsHardwareAccelerated && x.Length >= Lanes4.Width) Blocks<Lanes4>(x, y);
        else Blocks<Scalar>(x, y);
    }

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y, Span<double> dydx)
    {
        Check(x.Length, y.Length);
        Check(x.Length, dydx.Length);
        if (Vector512.IsHardwareAccelerated && x.Length >= Lanes8.Width) Blocks<Lanes8>(x, y, dydx);
        else if (Vector256.IsHardwareAccelerated && x.Length >= Lanes4.Width) Blocks<Lanes4>(x, y, dydx);
        else Blocks<Scalar>(x, y, dydx);
    }

    // The last register of a column overlaps the one before.
    [SkipLocalsInit]
    private void Blocks<T>(ReadOnlySpan<double> x, Span<double> y)
        where T : struct, ILanes<T>
    {
        Unsafe.SkipInit(out Block<T> block);
        int last = x.Length - T.Width;
        for (int from = 0; from < x.Length; from += T.Width * Expression.LongestColumn)
        {
            var column = ((Span<T>)block)[..Registers(x.Length - from, T.Width)];
            for (int i = 0; i < column.Length; i++) column[i] = T.Load(x, Math.Min(from + i * T.Width, last));
            Expression.EvaluateColumn(column);
            for (int i = 0; i < column.Length; i++) T.Store(column[i], y, Math.Min(from + i * T.Width, last));
        }
    }

    [SkipLocalsInit]
    private void Blocks<T>(ReadOnlySpan<double> x, Span<double> y, Span<double> dydx)
        where T : struct, ILanes<T>
    {
        Unsafe.SkipInit(out Block<Dual<T, Partials1<T>>> block);
        var seed = new Partials1<T>(T.Of(1));
        int last = x.Length - T.Width;
        for (int from = 0; from < x.Length; from += T.Width * Expression.LongestColumn)
        {
            var column = ((Span<Dual<T, Partials1<T>>>)block)[..Registers(x.Length - from, T.Width)];
            for (int i = 0; i < column.Length; i++) column[i] = new(T.Load(x, Math.Min(from + i * T.Width, last)), seed);
            Expression.EvaluateColumn(column);
            for (int i = 0; i < column.Length; i++)
            {
                int at = Math.Min(from + i * T.Width, last);
                T.Store(column[i].Value, y, at);
                T.Store(column[i].Partials.A, dydx, at);
            }
        }
    }

    private static int Registers(int entries, int width) => Math.Min((entries + width - 1) / width, Expression.LongestColumn);

    private static void Check(int input, int output)
    {
        // Registers are loaded without bounds checks, so lengths are checked once here.
        if (output < input) throw new ArgumentException("The output is shorter than the input.", nameof(output));
    }

    [InlineArray(Expression.LongestColumn)]
    private struct Block<T>
    {
        private T first;
    }
}
