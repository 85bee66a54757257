using System.Globalization;

namespace Interna.Numerics.Expressions;

/// <summary>
/// Reads a formula by recursive descent into a postfix program, folding constants. Grammar, loosest first: sums; products;
/// a sign; powers (^ or **, from the right); numbers, names, calls and brackets.
/// </summary>
internal sealed class ExpressionParser(string text, IReadOnlyList<string> variables, IReadOnlyDictionary<string, double> constants)
{
    private const int DeepestNesting = 50;

    private static readonly Dictionary<string, (Operation Operation, int Arguments)> Functions = new(StringComparer.Ordinal)
    {
        ["exp"] = (Operation.Exp, 1),
        ["log"] = (Operation.Log, 1),
        ["ln"] = (Operation.Log, 1),
        ["sqrt"] = (Operation.Sqrt, 1),
        ["tanh"] = (Operation.Tanh, 1),
        ["cosh"] = (Operation.Cosh, 1),
        ["sinh"] = (Operation.Sinh, 1),
        ["abs"] = (Operation.Abs, 1),
        ["min"] = (Operation.Min, 2),
        ["max"] = (Operation.Max, 2),
    };

    private readonly List<Instruction> program = [];
    private int at;
    private int depth;

    /// <summary>Reads the whole text.</summary>
    public Instruction[] Read()
    {
        Sum();
        if (at < text.Length)
            throw Unexpected("an operator or the end");
        return [.. program];
    }

    private void Sum()
    {
        if (++depth > DeepestNesting)
            throw new ExpressionException(at + 1, $"more than {DeepestNesting} nested brackets", "a simpler formula");
        Product();
        while (Peek() is '+' or '-')
        {
            var operation = text[at++] == '+' ? Operation.Add : Operation.Subtract;
            Product();
            Binary(operation);
        }

        depth--;
    }

    // The sign in front belongs to the whole product, so that −120 x prints as such.
    private void Product()
    {
        bool negative = Signs();
        Atom();
        Power();
        while (Peek() is '*' or '/')
        {
            var operation = text[at++] == '*' ? Operation.Multiply : Operation.Divide;
            Signed();
            Binary(operation);
        }

        if (negative)
            Unary(Operation.Negate);
    }

    // The sign binds looser than a power: −x² is −(x²), and 2^−1 is one half.
    private void Signed()
    {
        bool negative = Signs();
        Atom();
        Power();
        if (negative)
            Unary(Operation.Negate);
    }

    private bool Signs()
    {
        bool negative = false;
        while (Peek() is '+' or '-')
            negative ^= text[at++] == '-';
        return negative;
    }

    private void Power()
    {
        if (Peek() == '^')
            at++;
        else if (Peek() == '*' && at + 1 < text.Length && text[at + 1] == '*')
            at += 2;
        else
            return;
        if (++depth > DeepestNesting)
            throw new ExpressionException(at + 1, $"more than {DeepestNesting} nested powers", "a simpler formula");
        Signed();
        depth--;
        if (program[^1] is not { Operation: Operation.Constant, Value: var p } || program.Count < 2)
        {
            program.Add(new(Operation.Power));
            return;
        }

        program.RemoveAt(program.Count - 1);
        if (program[^1] is { Operation: Operation.Constant, Value: var b })
            program[^1] = new(Operation.Constant, Math.Pow(b, p));
        else
            program.Add(p == Math.Round(p) && Math.Abs(p) <= 16 ? new(Operation.IntegerPower, p, (int)p) : new(Operation.ConstantPower, p));
    }

    private void Atom()
    {
        char c = Peek();
        if (c == '(')
        {
            at++;
            Sum();
            Expect(')');
        }
        else if (char.IsAsciiDigit(c) || c == '.')
        {
            Number();
        }
        else if (char.IsLetter(c) || c == '_')
        {
            Name();
        }
        else
        {
            throw Unexpected("a number, a name or '('");
        }
    }

    private void Number()
    {
        int start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
            at++;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            int mark = at++;
            if (at < text.Length && text[at] is '+' or '-')
                at++;
            if (at == text.Length || !char.IsAsciiDigit(text[at]))
                at = mark;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
        }

        if (!double.TryParse(text.AsSpan(start, at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
            throw new ExpressionException(start + 1, $"'{text[start..at]}'", "a finite number");
        program.Add(new(Operation.Constant, value));
    }

    private void Name()
    {
        int start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
            at++;
        string name = text[start..at];
        if (Peek() == '(')
            Call(name, start);
        else if (variables.ToList().IndexOf(name) is >= 0 and var index)
            program.Add(new(Operation.Variable, Index: index));
        else if (constants.TryGetValue(name, out double value))
            program.Add(new(Operation.Constant, value));
        else
            throw new ExpressionException(start + 1, $"the unknown name '{name}'", $"one of {string.Join(", ", variables.Concat(constants.Keys))}");
    }

    private void Call(string name, int start)
    {
        if (!Functions.TryGetValue(name, out var function))
            throw new ExpressionException(start + 1, $"the unknown function '{name}'", $"one of {string.Join(", ", Functions.Keys)}");
        at++;
        for (int i = 0; i < function.Arguments; i++)
        {
            if (i > 0)
                Expect(',');
            Sum();
        }

        Expect(')');
        if (function.Arguments == 1)
            Unary(function.Operation);
        else
            Binary(function.Operation);
    }

    private void Unary(Operation operation)
    {
        if (program[^1] is { Operation: Operation.Constant, Value: var a })
            program[^1] = new(Operation.Constant, Fold(operation, a, 0));
        else
            program.Add(new(operation));
    }

    private void Binary(Operation operation)
    {
        if (program is [.., { Operation: Operation.Constant, Value: var a }, { Operation: Operation.Constant, Value: var b }])
        {
            program.RemoveAt(program.Count - 1);
            program[^1] = new(Operation.Constant, Fold(operation, a, b));
        }
        else
        {
            program.Add(new(operation));
        }
    }

    private static double Fold(Operation operation, double a, double b) => operation switch
    {
        Operation.Add => a + b,
        Operation.Subtract => a - b,
        Operation.Multiply => a * b,
        Operation.Divide => a / b,
        Operation.Negate => -a,
        Operation.Exp => Math.Exp(a),
        Operation.Log => Math.Log(a),
        Operation.Sqrt => Math.Sqrt(a),
        Operation.Tanh => Math.Tanh(a),
        Operation.Cosh => Math.Cosh(a),
        Operation.Sinh => Math.Sinh(a),
        Operation.Abs => Math.Abs(a),
        Operation.Min => Math.Min(a, b),
        _ => Math.Max(a, b),
    };

    private char Peek()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at < text.Length ? text[at] : '\0';
    }

    private void Expect(char c)
    {
        if (Peek() != c)
            throw Unexpected($"'{c}'");
        at++;
    }

    private ExpressionException Unexpected(string expected) =>
        new(at + 1, Peek() == '\0' ? "the end of the formula" : $"'{text[at]}'", expected);
}
