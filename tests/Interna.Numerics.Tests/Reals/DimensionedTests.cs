using Interna.Numerics.Reals;

namespace Interna.Numerics.Tests.Reals;

public class DimensionedTests
{
    private static readonly Dimensioned Length = new(4, Dimension.Length);
    private static readonly Dimensioned Time = new(2, Dimension.Time);

    [Fact]
    public void products_and_roots_combine_dimensions()
    {
        Assert.Equal(new Dimensioned(2, Dimension.Length / Dimension.Time), Length / Time);
        Assert.Equal(new Dimensioned(8, Dimension.Length * Dimension.Time), Length * Time);
        Assert.Equal(new Dimensioned(4, Dimension.Length), Dimensioned.Sqrt(Length * Length));
        Assert.Equal("m^0.5", Dimensioned.Sqrt(Length).Dimension.ToString());
    }

    [Fact]
    public void unlike_quantities_do_not_add()
    {
        var fault = Assert.Throws<DimensionException>(() => Length + Time);
        Assert.Equal((Dimension.Length, Dimension.Time), (fault.Expected, fault.Found));
        Assert.Equal("a sum expects [m], found [s]", fault.Message);
        Assert.Throws<DimensionException>(() => Length - 1);
        Assert.Throws<DimensionException>(() => Length + 1);
        Assert.Throws<DimensionException>(() => 1 - Length);
        Assert.Throws<DimensionException>(() => Dimensioned.Where(Time, Length, Time));
    }

    [Fact]
    public void functions_take_bare_numbers_only()
    {
        Assert.Equal("exp expects [-], found [m]", Assert.Throws<DimensionException>(() => Dimensioned.Exp(Length)).Message);
        Assert.Throws<DimensionException>(() => Dimensioned.Log(Length));
        Assert.Throws<DimensionException>(() => Dimensioned.SinhCosh(Length));
        Assert.Throws<DimensionException>(() => Dimensioned.Tanh(Length));
        Assert.Throws<DimensionException>(() => Dimensioned.Erfc(Length));
        Assert.Throws<DimensionException>(() => Dimensioned.Pow(Length, 0.3));
        Assert.Throws<DimensionException>(() => Dimensioned.Positive(Length, 0.3));
        Assert.Equal(Math.Exp(2), Dimensioned.Exp(Length / Length * Dimensioned.Of(2)).Value, 1e-15);
    }
}
