using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Expressions;

/// <summary>A formula of one variable as a curve, with its exact derivative and its LaTeX.</summary>
public sealed class ExpressionCurve : ICurve
{
    private readonly CurveColumn<Formula> column;

    /// <summary>The curve of an expression in one variable.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="domain">Where it is supported by its source.</param>
    public ExpressionCurve(Expression expression, Interval domain)
    {
        Expression = expression;
        column = new(new Formula(expression, domain));
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
    public Interval Domain => column.Domain;

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y) => column.Evaluate(x, y);

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y, Span<double> dydx) => column.Evaluate(x, y, dydx);

    private readonly struct Formula(Expression expression, Interval domain) : ICurveLaw
    {
        public LawArgument Argument { get; } = new("argument", "x", Dimension.None, domain);

        public Dimension Result => Dimension.None;

        public string Symbol => "f";

        public T Value<T>(T x)
            where T : struct, IReal<T> => expression.Evaluate(new ReadOnlySpan<T>(in x));
    }
}
