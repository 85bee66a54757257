using System.Xml.Linq;
using Interna.Cli.Latex;

namespace Interna.Cli.Tests.Latex;

public class FormulaTests
{
    [Theory]
    [InlineData(@"\frac{a}{b}", "a/b")]
    [InlineData(@"\frac{a+b}{2 c}", "(a + b)/(2 c)")]
    [InlineData(@"x_{s}^{2}", "x_s²")]
    [InlineData(@"10^{-3}", "10⁻³")]
    [InlineData(@"e^{-E/RT}", "e^( −E/RT)")]
    [InlineData(@"\sqrt{1-\theta}", "√(1 − θ)")]
    [InlineData(@"\sqrt[3]{x}", "root[3]x")]
    [InlineData(@"\sinh\left(\frac{F\eta}{2RT}\right)", "sinh((F η)/(2 R T))")]
    [InlineData(@"c_\mathrm{max}", "c_max")]
    [InlineData(@"\frac{\partial c_e}{\partial t} = 0", "∂c_e/∂t = 0")]
    [InlineData(@"\frac{\mathrm{d} h}{\mathrm{d} t} = 1 - t_+", "dh/dt = 1 − t₊")]
    [InlineData(@"\frac{j}{i_0}", "j/i₀")]
    [InlineData(@"\bar{\theta}", "θ̄")]
    [InlineData(@"\begin{cases} a & x > 0 \\ b & x < 0 \end{cases}", "a x > 0; b x < 0")]
    [InlineData(@"\unheardof{x}", "unheardof x")]
    [InlineData(@"{a", "a")]
    [InlineData(@"a}", "a")]
    [InlineData("", "")]
    public void a_formula_becomes_a_line_of_text(string latex, string expected) => Assert.Equal(Tight(expected), Tight(PlainFormula.Of(latex)));

    [Theory]
    [InlineData(@"\frac{\mathrm{d} h}{\mathrm{d} t}", "dh/dt")]
    [InlineData(@"\sum_k p_k j_k", "∑_k p_k j_k")]
    [InlineData(@"-i \int_0^L \frac{\mathrm{d}x}{\kappa}", "− i ∫₀^L dx/κ")]
    public void what_belongs_together_stands_together(string latex, string expected) => Assert.Equal(expected, PlainFormula.Of(latex));

    [Theory]
    [InlineData(@"\frac{a}{b}", "<mfrac><mi>a</mi><mi>b</mi></mfrac>")]
    [InlineData(@"x_s^2", "<msubsup><mi>x</mi><mi>s</mi><mn>2</mn></msubsup>")]
    [InlineData(@"\sqrt{x}", "<msqrt><mi>x</mi></msqrt>")]
    [InlineData(@"a < b", "<mo stretchy=\"false\">&lt;</mo>")]
    [InlineData(@"\text{if } x", "<mtext>if&#xa0;</mtext>")]
    public void a_formula_becomes_mathml(string latex, string expected) => Assert.Contains(expected, MathMl.Display(latex), StringComparison.Ordinal);

    [Theory]
    [InlineData(@"\left(\frac{a}{b}\right)^{2}")]
    [InlineData(@"\begin{cases} a & x > 0 \\ b & x \le 0 \end{cases}")]
    [InlineData(@"\bar{c}_{s,k} - \hat{c} \cdot \nabla \phi_e")]
    [InlineData(@"\frac{")]
    [InlineData(@"_2^")]
    [InlineData(@"\left( \right. \\ & } {")]
    public void whatever_is_written_the_markup_is_well_formed(string latex) =>
        Assert.Equal("math", XElement.Parse(MathMl.Display(latex)).Name.LocalName);

    private static string Tight(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
