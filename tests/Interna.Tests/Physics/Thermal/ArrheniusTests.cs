using Interna.Physics.Thermal;

namespace Interna.Tests.Physics.Thermal;

public class ArrheniusTests
{
    [Fact]
    public void factor_is_one_at_the_reference() => Assert.Equal(1, Laws.Value(new Arrhenius(30e3), 298.15));

    [Theory]
    [InlineData(263.15)]
    [InlineData(333.15)]
    public void factor_and_slope_agree_with_transport_properties(double temperature)
    {
        var property = new TransportProperty(new Numerics.Columns.ConstantCurve(1), 30e3, 298.15);
        double factor = property.ArrheniusFactor(temperature);
        Assert.Equal(factor, Laws.Value(new Arrhenius(30e3), temperature), 1e-14 * factor);
        Assert.Equal(factor * property.ArrheniusSlope(temperature), Laws.Slope(new Arrhenius(30e3), temperature), 1e-14 * factor);
    }
}
