using Interna.Physics.Plating;

namespace Interna.Tests.Physics.Plating;

public class NarrowingPoresTests
{
    /// <summary>A channel of radius r: volume ∝ r², wall ∝ r; a cavity r³ and r².</summary>
    [Theory]
    [InlineData(0.5, 2, 1)]
    [InlineData(2.0 / 3, 3, 2)]
    public void the_wall_shrinks_as_the_shape_demands(double exponent, int volume, int wall)
    {
        var pores = new NarrowingPores(exponent);
        foreach (double radius in new[] { 1, 0.7, 0.1 })
            Assert.Equal(Math.Pow(radius, wall), pores.AreaRatio(Math.Pow(radius, volume)), 1e-14);
    }

    [Fact]
    public void no_exponent_leaves_the_interface_as_it_is() => Assert.Equal((1, 0), (new NarrowingPores(0).AreaRatio(0.01), new NarrowingPores(0).Slope(0.01)));

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.3)]
    public void the_slope_is_the_derivative(double exponent)
    {
        var pores = new NarrowingPores(exponent);
        double left = 0.4, step = 1e-5;
        Assert.Equal((pores.AreaRatio(left + step) - pores.AreaRatio(left - step)) / (2 * step), pores.Slope(left), 1e-9);
    }
}
