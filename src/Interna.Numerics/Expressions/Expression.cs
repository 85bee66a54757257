using System.Runtime.CompilerServices;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Expressions;

/// <summary>
/// A closed formula read from text: numbers, variables, + − * / ^ (or **), brackets, exp, log (ln), sqrt, tanh, cosh, sinh, abs, min,
/// max. It can compute and nothing else: no code runs, no name reaches beyond the given variables and constants.
/// </summary>
/// <remarks>
/// Compiled to a postfix program that any number type can run: values, exact derivatives, registers of nodes, LaTeX. Non-integer powers,
/// log and sqrt are meant for positive arguments.
/// </remarks>
public sealed class Expression
{
    /// <summary>Values that <see cref="EvaluateColumn"/> takes at once.</summary>
    internal const int LongestColumn = 8;

    private const int LongestText = 4000;
    private const int DeepestStack = 16;
    private const int DeepestText = DeepestStack - 1; // one place is kept for the factors of Scaled

    private static readonly Dictionary<string, double> Mathematical = new(StringComparer.Ordinal) { ["pi"] = Math.PI };

    // As written, for LaTeX and new units; and with fewer steps, for numbers.
    private readonly Instruction[] written;
    private readonly Instruction[] program;
    private readonly Polynomial[] polynomials;

    private Expression(string text, Instruction[] written)
    {
        Text = text;
        this.written = written;
        (program, polynomials) = ProgramSimplifier.Simplify(written);
    }

    /// <summary>The formula as written.</summary>
    public string Text { get; }

    /// <summary>Reads a formula of the given variables.</summary>
    /// <exception cref="ExpressionException">It cannot be read; the message gives the column.</exception>
    public static Expression Parse(string text, params IReadOnlyList<string> variables) => Parse(text, variables, Mathematical);

    /// <summary>Reads a formula of the given variables with named constants.</summary>
    /// <exception cref="ExpressionException">It cannot be read; the message gives the column.</exception>
    public static Expression Parse(string text, IReadOnlyList<string> variables, IReadOnlyDictionary<string, double> constants)
    {
        if (text.Length > LongestText)
            throw new ExpressionException(LongestText, $"{text.Length} characters", $"at most {LongestText}");
        var steps = new ExpressionParser(text, variables, constants).Read();
        int depth = Depth(steps);
        if (depth > DeepestText)
            throw new ExpressionException(1, $"a formula that needs {depth} intermediate results at once", $"at most {DeepestText}; write the deeper terms first");
        return new(text, steps);
    }

    /// <summary>Evaluates the formula in any number type.</summary>
    [SkipLocalsInit]
    public T Evaluate<T>(ReadOnlySpan<T> variables)
        where T : struct, IReal<T>
    {
        Unsafe.SkipInit(out Stack<T> stack);
        Run(typeof(T) == typeof(Tex) ? written : program, variables, 1, stack);
        return stack[0];
    }

    /// <summary>Replaces each value of the only variable by that of the formula, taking every operation over all of them in turn.</summary>
    /// <param name="column">At most <see cref="LongestColumn"/> values.</param>
    [SkipLocalsInit]
    internal void EvaluateColumn<T>(Span<T> column)
        where T : struct, IReal<T>
    {
        Unsafe.SkipInit(out Stack<T> stack);
        Run<T>(program, column, column.Length, stack);
        ((Span<T>)stack)[..column.Length].CopyTo(column);
    }

    /// <summary>The formula of another unit system: f(a·x)·b, with the same text.</summary>
    /// <param name="argument">Factor a on every variable.</param>
    /// <param name="result">Factor b on the result.</param>
    public Expression Scaled(double argument, double result)
    {
        var steps = new List<Instruction>();
        foreach (var step in written)
        {
            steps.Add(step);
            if (step.Operation == Operation.Variable && argument != 1)
                steps.AddRange([new(Operation.Constant, argument), new(Operation.Multiply)]);
        }

        if (result != 1)
            steps.AddRange([new(Operation.Constant, result), new(Operation.Multiply)]);
        return new(Text, [.. steps]);
    }

    /// <summary>The formula in LaTeX.</summary>
    /// <param name="symbols">Symbols of the variables, LaTeX.</param>
    public string Latex(params IReadOnlyList<string> symbols) => Evaluate<Tex>(symbols.Select(s => new Tex(s)).ToArray()).Text;

    /// <inheritdoc/>
    public override string ToString() => Text;

    // Values of variable k stand from k · count on; so do the results on the stack.
    private void Run<T>(Instruction[] steps, ReadOnlySpan<T> variables, int count, Span<T> stack)
        where T : struct, IReal<T>
    {
        int top = -count;
        foreach (var step in steps)
        {
            switch (step.Operation)
            {
                case Operation.Constant:
                    top += count;
                    stack.Slice(top, count).Fill(T.Of(step.Value));
                    break;
                case Operation.Variable:
                    top += count;
                    variables.Slice(step.Index * count, count).CopyTo(stack[top..]);
                    break;
                case Operation.Polynomial:
                    top += count;
                    var polynomial = polynomials[step.Index];
                    for (int i = 0; i < count; i++) stack[top + i] = polynomial.Value(variables[i]);
                    break;
                case Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Divide or Operation.Power or Operation.Min or Operation.Max:
                    top -= count;
                    Binary(step.Operation, stack.Slice(top, count), stack.Slice(top + count, count));
                    break;
                default:
                    Unary(step, stack.Slice(top, count));
                    break;
            }
        }
    }

    private static void Binary<T>(Operation operation, Span<T> a, ReadOnlySpan<T> b)
        where T : struct, IReal<T>
    {
        switch (operation)
        {
            case Operation.Add:
                for (int i = 0; i < a.Length; i++) a[i] += b[i];
                break;
            case Operation.Subtract:
                for (int i = 0; i < a.Length; i++) a[i] -= b[i];
                break;
            case Operation.Multiply:
                for (int i = 0; i < a.Length; i++) a[i] *= b[i];
                break;
            case Operation.Divide:
                for (int i = 0; i < a.Length; i++) a[i] /= b[i];
                break;
            case Operation.Power:
                for (int i = 0; i < a.Length; i++) a[i] = T.Exp(b[i] * T.Log(a[i]));
                break;
            case Operation.Min:
                for (int i = 0; i < a.Length; i++) a[i] = T.Min(a[i], b[i]);
                break;
            default:
                for (int i = 0; i < a.Length; i++) a[i] = T.Max(a[i], b[i]);
                break;
        }
    }

    private static void Unary<T>(Instruction step, Span<T> a)
        where T : struct, IReal<T>
    {
        switch (step.Operation)
        {
            case Operation.Negate:
                for (int i = 0; i < a.Length; i++) a[i] = -a[i];
                break;
            case Operation.Shift:
                for (int i = 0; i < a.Length; i++) a[i] += step.Value;
                break;
            case Operation.Scale:
                for (int i = 0; i < a.Length; i++) a[i] = step.Value * a[i];
                break;
            case Operation.IntegerPower:
                for (int i = 0; i < a.Length; i++) a[i] = Integer(a[i], step.Index);
                break;
            case Operation.ConstantPower:
                for (int i = 0; i < a.Length; i++) a[i] = Power(a[i], step.Value);
                break;
            case Operation.Exp:
                for (int i = 0; i < a.Length; i++) a[i] = T.Exp(a[i]);
                break;
            case Operation.Log:
                for (int i = 0; i < a.Length; i++) a[i] = T.Log(a[i]);
                break;
            case Operation.Sqrt:
                for (int i = 0; i < a.Length; i++) a[i] = T.Sqrt(a[i]);
                break;
            case Operation.Tanh:
                for (int i = 0; i < a.Length; i++) a[i] = T.Tanh(a[i]);
                break;
            case Operation.Cosh:
                for (int i = 0; i < a.Length; i++) a[i] = T.Cosh(a[i]);
                break;
            case Operation.Sinh:
                for (int i = 0; i < a.Length; i++) a[i] = T.Sinh(a[i]);
                break;
            default:
                for (int i = 0; i < a.Length; i++) a[i] = T.Max(a[i], -a[i]);
                break;
        }
    }

    // Powers of halves, as in conductivities, are roots and products.
    private static T Power<T>(T a, double exponent)
        where T : struct, IReal<T>
    {
        if (exponent == 0.5)
            return T.Sqrt(a);
        double twice = 2 * exponent;
        return typeof(T) != typeof(Tex) && twice == Math.Round(twice) && Math.Abs(twice) <= 9 ? Integer(T.Sqrt(a), (int)twice) : T.Pow(a, exponent);
    }

    // Powers of any sign of the base, by squaring.
    private static T Integer<T>(T a, int n)
        where T : struct, IReal<T>
    {
        if (typeof(T) == typeof(Tex) && n != 1)
            return T.Pow(a, n);
        var result = T.Of(1);
        var square = a;
        for (int k = Math.Abs(n); k > 0; k >>= 1)
        {
            if ((k & 1) == 1)
                result *= square;
            if (k > 1)
                square *= square;
        }

        return n < 0 ? T.Of(1) / result : result;
    }

    private static int Depth(Instruction[] program)
    {
        int depth = 0, deepest = 0;
        foreach (var step in program)
        {
            depth += step.Operation switch
            {
                Operation.Constant or Operation.Variable => 1,
                Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Divide or Operation.Power or Operation.Min or Operation.Max => -1,
                _ => 0,
            };
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    [InlineArray(DeepestStack * LongestColumn)]
    private struct Stack<T>
    {
        private T first;
    }
}
