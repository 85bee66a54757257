using Interna.Numerics.Reals;

namespace Interna.Numerics.Tests.Reals;

public class TexTests
{
    private static readonly Tex A = new("a");
    private static readonly Tex B = new("b");
    private static readonly Tex C = new(@"\theta");

    public static TheoryData<Tex, string> Formulas => new()
    {
        { A + B - C, @"a + b - \theta" },
        { A - (B - C), @"a - \left(b - \theta\right)" },
        { A * (B + C), @"a\,\left(b + \theta\right)" },
        { A * B / (B + C), @"\frac{a\,b}{b + \theta}" },
        { -(A + B), @"-\left(a + b\right)" },
        { A - -B, @"a - \left(-b\right)" },
        { A + -B, "a - b" },
        { 2 * A, @"2\,a" },
        { A * Tex.Of(2), @"a \cdot 2" },
        { 0.5 * A, @"\frac{1}{2}\,a" },
        { 1 - C, @"1 - \theta" },
        { -1 * A, @"\left(-1\right)\,a" },
        { Tex.Sqrt(A * (1 - A)), @"\sqrt{a\,\left(1 - a\right)}" },
        { Tex.Exp(-(A * B)), @"e^{-a\,b}" },
        { A * Tex.Exp(B), @"a\,e^{b}" },
        { Tex.SinhCosh(0.5 * A).Sinh, @"\sinh\left(\frac{1}{2}\,a\right)" },
        { Tex.Pow(A + B, 1.5), @"\left(a + b\right)^{1.5}" },
        { A * A * A, "a^{3}" },
        { (A + B) * (A + B), @"\left(a + b\right)^{2}" },
        { A * B * (A * B), @"\left(a\,b\right)^{2}" },
        { Tex.Pow(A * A, B), @"\left(a^{2}\right)^{b}" },
        { Tex.Of(1e-12) * A, @"10^{-12}\,a" },
        { Tex.Of(2.5e20), @"2.5 \cdot 10^{20}" },
        { Tex.Of(0) * A + B, "b" },
        { Tex.Of(1) * A + Tex.Of(0), "a" },
        { Tex.Positive(A, 1e-9), "a" },
        { Tex.Max(A, B), @"\max\left(a, b\right)" },
        { Tex.Lift(3, Dimension.None, "k", 2), "k_{2}" },
        { default, "0" },
    };

    [Theory, MemberData(nameof(Formulas))]
    public void formulas_have_the_brackets_they_need(Tex formula, string expected) => Assert.Equal(expected, formula.Text);
}
