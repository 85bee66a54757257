using Interna.Physics.Transport;

namespace Interna.Tests.Physics.Transport;

public class BruggemanTests
{
    [Theory]
    [InlineData(0.25, 1.5, 0.125)]
    [InlineData(0.5, 2, 0.25)]
    [InlineData(0.3, 0, 1)]
    [InlineData(1, 1.5, 1)]
    public void factor_is_a_power_of_the_volume_fraction(double fraction, double exponent, double expected) =>
        Assert.Equal(expected, Laws.Value(new Bruggeman(exponent), fraction), 1e-15);
}
