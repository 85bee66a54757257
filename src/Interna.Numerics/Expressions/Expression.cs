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
    private const int LongestText = 4000;
    private const int DeepestStack = 16;
    private const int DeepestText = DeepestStack - 1; // one place is kept for the factors of Scaled

    private static readonly Dictionary<string, double> Mathematical = new(StringComparer.Ordinal) { ["pi"] = Math.PI };

    private readonly Instruction[] program;

    private Expression(string text, Instruction[] program)
    {
        Text = text;
        this.program = program;
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
        Stack<T> stack = default;
        int top = -1;
        foreach (var step in program)
        {
            switch (step.Operation)
            {
                case Operation.Constant:
                    stack[++top] = T.Of(step.Value);
                    break;
                case Operation.Variable:
                    stack[++top] = variables[step.Index];
                    break;
                case Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Divide or Operation.Power or Operation.Min or Operation.Max:
                    stack[top - 1] = Binary(step.Operation, stack[top - 1], stack[top]);
                    top--;
                    break;
                default:
                    stack[top] = Unary(step, stack[top]);
                    break;
            }
        }

        return stack[0];
    }

    /// <summary>The formula of another unit system: f(a·x)·b, with the same text.</summary>
    /// <param name="argument">Factor a on every variable.</param>
    /// <param name="result">Factor b on the result.</param>
    public Expression Scaled(double argument, double result)
    {
        var steps = new List<Instruction>();
        foreach (var step in program)
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Binary<T>(Operation operation, T a, T b)
        where T : struct, IReal<T> => operation switch
        {
            Operation.Add => a + b,
            Operation.Subtract => a - b,
            Operation.Multiply => a * b,
            Operation.Divide => a / b,
            Operation.Power => T.Exp(b * T.Log(a)),
            Operation.Min => T.Min(a, b),
            _ => T.Max(a, b),
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Unary<T>(Instruction step, T a)
        where T : struct, IReal<T> => step.Operation switch
        {
            Operation.Negate => -a,
            Operation.IntegerPower => Integer(a, step.Index),
            Operation.ConstantPower => step.Value == 0.5 ? T.Sqrt(a) : T.Pow(a, step.Value),
            Operation.Exp => T.Exp(a),
            Operation.Log => T.Log(a),
            Operation.Sqrt => T.Sqrt(a),
            Operation.Tanh => T.Tanh(a),
            Operation.Cosh => T.Cosh(a),
            Operation.Sinh => T.Sinh(a),
            _ => T.Max(a, -a),
        };

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

    [InlineArray(DeepestStack)]
    private struct Stack<T>
    {
        private T first;
    }
}
