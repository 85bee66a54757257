using Interna.Numerics.Expressions;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Tests.Expressions;

public class ProgramSimplifierTests
{
    [Theory]
    [InlineData("0.1297*x^3 - 2.51*x^1.5 + 3.329*x", 1)]
    [InlineData("2*(x + 3) - x/4", 1)]
    [InlineData("3 + 2^3*4", 1)]
    [InlineData("5.34e-10*exp(-0.65*x)", 3)]
    [InlineData("1.9793*exp(-39.3631*x) + 0.2482 - 0.0909*tanh(29.8538*(x - 0.1234))", 9)]
    [InlineData("(x - 0.3)^5", 2)]
    [InlineData("(1 + x)*(2 - x)", 3)]
    [InlineData("1/(1 + exp(-x))", 5)]
    [InlineData("sqrt(x)*x", 1)]
    public void few_steps_are_left_and_they_give_the_same(string formula, int most)
    {
        var written = new ExpressionParser(formula, ["x"], new Dictionary<string, double>()).Read();
        var (program, _) = ProgramSimplifier.Simplify(written);
        Assert.True(program.Length <= most, $"{program.Length}: {string.Join(", ", program.Select(s => s.Operation))}");
        var expression = Expression.Parse(formula, "x");
        foreach (double x in new[] { 0.01, 0.4, 0.97, 2.5 })
        {
            double expected = Plain(written, x);
            Assert.Equal(expected, expression.Evaluate<Scalar>([new(x)]).Value, 1e-14 * (1 + Math.Abs(expected)));
        }
    }

    // The program as written, on a stack of doubles.
    private static double Plain(IReadOnlyList<Instruction> program, double x)
    {
        var stack = new Stack<double>();
        foreach (var step in program)
        {
            double b = step.Operation is Operation.Constant or Operation.Variable ? 0 : stack.Pop();
            stack.Push(step.Operation switch
            {
                Operation.Constant => step.Value,
                Operation.Variable => x,
                Operation.Add => stack.Pop() + b,
                Operation.Subtract => stack.Pop() - b,
                Operation.Multiply => stack.Pop() * b,
                Operation.Divide => stack.Pop() / b,
                Operation.Negate => -b,
                Operation.IntegerPower => Math.Pow(b, step.Index),
                Operation.ConstantPower => Math.Pow(b, step.Value),
                Operation.Sqrt => Math.Sqrt(b),
                Operation.Exp => Math.Exp(b),
                Operation.Tanh => Math.Tanh(b),
                _ => throw new NotSupportedException(step.Operation.ToString()),
            });
        }

        return stack.Pop();
    }
}
