using Interna.Numerics.Expressions;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Tests.Expressions;

public class ExpressionTests
{
    [Theory]
    [InlineData("1 + 2*3", 7)]
    [InlineData("(1 + 2)*3", 9)]
    [InlineData("2^3^2", 512)]
    [InlineData("2**3", 8)]
    [InlineData("-x^2", -4)]
    [InlineData("(-x)^2", 4)]
    [InlineData("(-x)^3", -8)]
    [InlineData("x^-1", 0.5)]
    [InlineData("2^-1", 0.5)]
    [InlineData("8 / x / 2", 2)]
    [InlineData("1 - 2 - x", -3)]
    [InlineData("- -x", 2)]
    [InlineData("1.5e-1*x + .5", 0.8)]
    [InlineData("x^0.5", 1.4142135623730951)]
    [InlineData("x^y", 8)]
    [InlineData("x^x", 4)]
    [InlineData("exp(x)", 7.38905609893065)]
    [InlineData("log(x) + ln(x)", 1.3862943611198906)]
    [InlineData("sqrt(x)", 1.4142135623730951)]
    [InlineData("tanh(x) + sinh(x) - cosh(x)", 0.8286922968392042)]
    [InlineData("abs(-x) + abs(x)", 4)]
    [InlineData("min(x, y) + 10*max(x, y)", 32)]
    [InlineData("pi", Math.PI)]
    [InlineData("exp(0) + tanh(0) + sinh(0)*cosh(0) + sqrt(4) + log(1) + abs(-1) + min(1,2) + max(1,2) - -1", 8)]
    public void formulas_have_the_value_of_mathematics(string text, double expected) =>
        Assert.Equal(expected, Value(text, 2, 3), 1e-14 * Math.Abs(expected));

    [Theory]
    [InlineData("1 +", 4, "the end of the formula", "a number, a name or '('")]
    [InlineData("1 + * x", 5, "'*'", "a number, a name or '('")]
    [InlineData("exp(x", 6, "the end of the formula", "')'")]
    [InlineData("1 + z", 5, "the unknown name 'z'", "one of x, y, pi")]
    [InlineData("sin(x)", 1, "the unknown function 'sin'", "one of exp, log, ln, sqrt, tanh, cosh, sinh, abs, min, max")]
    [InlineData("max(x)", 6, "')'", "','")]
    [InlineData("x x", 3, "'x'", "an operator or the end")]
    [InlineData("1e999", 1, "'1e999'", "a finite number")]
    [InlineData("1.2.3", 1, "'1.2.3'", "a finite number")]
    [InlineData("", 1, "the end of the formula", "a number, a name or '('")]
    [InlineData("x; y", 2, "';'", "an operator or the end")]
    public void a_mistake_is_reported_with_its_column(string text, int column, string found, string expected)
    {
        var error = Assert.Throws<ExpressionException>(() => Expression.Parse(text, "x", "y"));
        Assert.Equal((column, found, expected), (error.Column, error.Found, error.Expected));
    }

    [Fact]
    public void hostile_texts_are_refused_and_do_no_harm()
    {
        string[] hostile =
        [
            new('(', 100_000), new string('(', 3000) + "x" + new string(')', 900), string.Concat(Enumerable.Repeat("x^", 1500)) + "x",
            string.Concat(Enumerable.Repeat("x+(", 40)) + "x" + new string(')', 40), "System.IO.File.Delete(\"x\")", "x.GetType()", "\0", "x\u202Ey", "{{7*7}}",
            "__import__('os')", "x = 5", "x ? 1 : 2", "exp", "exp exp(x)", "/etc/passwd",
        ];
        foreach (string text in hostile)
            Assert.Throws<ExpressionException>(() => Expression.Parse(text, "x"));
    }

    [Fact]
    public void many_signs_and_spaces_are_only_signs_and_spaces() =>
        Assert.Equal(2, Value(new string('-', 3000) + new string(' ', 900) + "x", 2, 0));

    [Fact]
    public void named_constants_are_folded() =>
        Assert.Equal(11, Expression.Parse("a*x + 1", ["x"], new Dictionary<string, double> { ["a"] = 5 }).Evaluate<Scalar>([new Scalar(2)]).Value);

    [Fact]
    public void it_prints_itself()
    {
        var formula = Expression.Parse("0.5 + 1.5*exp(-120*x) - tanh((x - 0.3)/0.02)^2", "x");
        Assert.Equal(
            @"\frac{1}{2} + 1.5\,e^{-120\,\theta} - \left(\tanh\left(\frac{\theta - 0.3}{0.02}\right)\right)^{2}",
            formula.Latex(@"\theta"));
    }

    private static double Value(string text, double x, double y) =>
        Expression.Parse(text, "x", "y").Evaluate<Scalar>([new Scalar(x), new Scalar(y)]).Value;
}
