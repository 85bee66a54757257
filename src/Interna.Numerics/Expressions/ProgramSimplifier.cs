namespace Interna.Numerics.Expressions;

/// <summary>Rewrites a postfix program into one with fewer steps and the same values, to rounding.</summary>
/// <remarks>
/// Constants are folded, operations with one constant take it along, and sums of powers of the only variable, halves among them,
/// become one Horner scheme. Products of sums are left as written: expanding them would lose digits.
/// </remarks>
internal static class ProgramSimplifier
{
    private const int HighestTerm = 32;

    /// <summary>The shorter program and the coefficients its polynomials refer to.</summary>
    public static (Instruction[] Program, Polynomial[] Polynomials) Simplify(IReadOnlyList<Instruction> program)
    {
        var polynomials = new List<Polynomial>();
        var stack = new Stack<Term>();
        foreach (var step in program)
        {
            switch (step.Operation)
            {
                case Operation.Constant:
                    stack.Push(Term.Of([step.Value]));
                    break;
                case Operation.Variable when step.Index == 0:
                    stack.Push(Term.Of([0, 0, 1]));
                    break;
                case Operation.Variable:
                    stack.Push(Term.Of([step]));
                    break;
                case Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Divide or Operation.Power or Operation.Min or Operation.Max:
                    var right = stack.Pop();
                    stack.Push(Binary(step, stack.Pop(), right, polynomials));
                    break;
                default:
                    stack.Push(Unary(step, stack.Pop(), polynomials));
                    break;
            }
        }

        return ([.. stack.Pop().Steps(polynomials)], [.. polynomials]);
    }

    private static Term Binary(Instruction step, Term a, Term b, List<Polynomial> polynomials)
    {
        var sum = step.Operation switch
        {
            Operation.Add when a.Coefficients is { } p && b.Coefficients is { } q => Sum(p, q, 1),
            Operation.Subtract when a.Coefficients is { } p && b.Coefficients is { } q => Sum(p, q, -1),
            Operation.Multiply when a.Coefficients is { } p && b.Coefficients is { } q && (Terms(p) <= 1 || Terms(q) <= 1) => Product(p, q),
            Operation.Divide when a.Coefficients is { } p && b.Constant is { } k => Product(p, [1 / k]),
            _ => null,
        };
        if (sum is not null) return Term.Of(sum);
        List<Instruction>? shorter = (step.Operation, a.Constant, b.Constant) switch
        {
            (Operation.Add, null, { } k) => [.. a.Steps(polynomials), new(Operation.Shift, k)],
            (Operation.Add, { } k, null) => [.. b.Steps(polynomials), new(Operation.Shift, k)],
            (Operation.Subtract, null, { } k) => [.. a.Steps(polynomials), new(Operation.Shift, -k)],
            (Operation.Subtract, { } k, null) => [.. b.Steps(polynomials), new(Operation.Negate), new(Operation.Shift, k)],
            (Operation.Multiply, null, { } k) => [.. a.Steps(polynomials), new(Operation.Scale, k)],
            (Operation.Multiply, { } k, null) => [.. b.Steps(polynomials), new(Operation.Scale, k)],
            (Operation.Divide, null, { } k) => [.. a.Steps(polynomials), new(Operation.Scale, 1 / k)],
            _ => null,
        };
        return Term.Of(shorter ?? [.. a.Steps(polynomials), .. b.Steps(polynomials), step]);
    }

    private static Term Unary(Instruction step, Term a, List<Polynomial> polynomials)
    {
        if (step.Operation == Operation.Negate && a.Coefficients is { } p) return Term.Of(Product(p, [-1])!);
        double? exponent = step.Operation switch
        {
            Operation.IntegerPower => step.Index,
            Operation.ConstantPower => step.Value,
            Operation.Sqrt => 0.5,
            _ => null,
        };
        return exponent is { } e && a.Coefficients is { } q && Raised(q, e) is { } raised
            ? Term.Of(raised)
            : Term.Of([.. a.Steps(polynomials), step]);
    }

    private static double[] Sum(double[] p, double[] q, double sign)
    {
        var sum = new double[Math.Max(p.Length, q.Length)];
        for (int i = 0; i < p.Length; i++) sum[i] = p[i];
        for (int i = 0; i < q.Length; i++) sum[i] += sign * q[i];
        return sum;
    }

    private static double[]? Product(double[] p, double[] q)
    {
        if (p.Length + q.Length - 1 > HighestTerm) return null;
        var product = new double[p.Length + q.Length - 1];
        for (int i = 0; i < p.Length; i++)
            for (int j = 0; j < q.Length; j++) product[i + j] += p[i] * q[j];
        return product;
    }

    // A power of one term that is again a power of halves; roots of negative terms are left to the program.
    private static double[]? Raised(double[] p, double exponent)
    {
        if (Terms(p) != 1) return null;
        int at = Array.FindIndex(p, c => c != 0);
        double place = at * exponent, factor = Math.Pow(p[at], exponent);
        if (place != Math.Floor(place) || place < 0 || place >= HighestTerm || !double.IsFinite(factor)) return null;
        var raised = new double[(int)place + 1];
        raised[^1] = factor;
        return raised;
    }

    private static int Terms(double[] p) => p.Count(c => c != 0);

    /// <summary>A part of the formula: a sum of powers of √x as coefficients, or the steps that leave its value on the stack.</summary>
    private sealed class Term
    {
        private readonly List<Instruction> steps = [];

        public double[]? Coefficients { get; private init; }

        public double? Constant => Coefficients is { } p && !p.Skip(1).Any(c => c != 0) ? p[0] : null;

        public static Term Of(double[] coefficients) => new() { Coefficients = coefficients };

        public static Term Of(List<Instruction> steps)
        {
            var term = new Term();
            term.steps.AddRange(steps);
            return term;
        }

        public List<Instruction> Steps(List<Polynomial> polynomials)
        {
            if (Coefficients is not { } p) return steps;
            if (Constant is { } value) return [new(Operation.Constant, value)];
            if (Terms(p) == 1 && p.Length == 3 && p[2] == 1) return [new(Operation.Variable)];
            polynomials.Add(new Polynomial(p));
            return [new(Operation.Polynomial, 0, polynomials.Count - 1)];
        }
    }
}
