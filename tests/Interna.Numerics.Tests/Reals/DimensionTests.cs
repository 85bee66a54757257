using Interna.Numerics.Reals;

namespace Interna.Numerics.Tests.Reals;

public class DimensionTests
{
    [Fact]
    public void products_quotients_and_powers_add_subtract_and_multiply_exponents()
    {
        var diffusivity = Dimension.Length.Pow(2) / Dimension.Time;
        Assert.Equal(Dimension.Of(m: 2, s: -1), diffusivity);
        Assert.Equal(Dimension.None, diffusivity * Dimension.Time / Dimension.Length / Dimension.Length);
        Assert.Equal("m^2·s^-1", diffusivity.ToString());
        Assert.Equal("1", Dimension.None.ToString());
    }

    [Fact]
    public void square_roots_keep_half_exponents_and_refuse_quarters()
    {
        var c = Dimension.Amount / Dimension.Length.Pow(3);
        Assert.Equal("m^-1.5·mol^0.5", c.Sqrt().ToString());
        Assert.Equal(c, c.Sqrt() * c.Sqrt());
        Assert.Throws<InvalidOperationException>(() => c.Sqrt().Sqrt());
    }
}
