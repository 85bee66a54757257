using Interna.Physics.Plating;

namespace Interna.Tests.Physics.Plating;

public class ConstrictionTests
{
    [Theory]
    [InlineData(0.2, 0.03195)]
    [InlineData(0.5, 0.22064)]
    [InlineData(0.8, 0.74762)]
    public void insulating_strips(double insulated, double expected) => Assert.Equal(expected, Constriction.OfStrips(insulated, 1, 1), 5e-6);

    /// <summary>b = 50 µm, κ = 0.883: 0.0045, 0.042, 0.125 Ω cm²; the first with two digits.</summary>
    [Theory]
    [InlineData(0.1, 0.0045, 5e-5)]
    [InlineData(0.3, 0.042, 5e-4)]
    [InlineData(0.5, 0.125, 5e-4)]
    public void small_bubbles_hardly_constrict(double insulated, double expected, double digits) =>
        Assert.Equal(expected, 1e4 * Constriction.OfStrips(insulated, 50e-6, 0.883), digits);

    /// <summary>a = 1 µm in b = 5 µm, σ = 0.1 S/m: 1.405 Ω cm².</summary>
    [Fact]
    public void discs_in_an_insulating_film()
    {
        Assert.Equal(1.405, 1e4 * Constriction.OfDiscs(1e-6, 5e-6, 0.1), 5e-4);
        Assert.Equal(2.5e6, Constriction.OfDisc(1e-6, 0.1), 1);
        // One contact in one cell: the same resistance, θ = (a/b)².
        double face = Math.PI * 25e-12;
        Assert.Equal(Constriction.OfDiscs(1e-6, 5e-6, 0.1), face * Constriction.OfContacts(1, 1e-6, 0.04, 0.1), 1e-15);
    }
}
