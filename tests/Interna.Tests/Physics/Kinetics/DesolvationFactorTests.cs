using Interna.Physics.Kinetics;

namespace Interna.Tests.Physics.Kinetics;

public class DesolvationFactorTests
{
    // 21.87 to 16.36 kJ/mol.
    [Theory]
    [InlineData(298.15, 9.232)]
    [InlineData(273, 11.33)]
    [InlineData(323, 7.782)]
    public void worked_ratios_at_equal_prefactor(double temperature, double expected) =>
        Assert.Equal(1, Laws.Value(new DesolvationFactor(5510), temperature) / expected, 1e-3);

    [Fact]
    public void full_compensation_leaves_the_current_at_the_reference()
    {
        Assert.Equal(1, Laws.Value(new DesolvationFactor(5510, 1), 298.15), 1e-12);
        Assert.True(Laws.Value(new DesolvationFactor(5510, 1), 253.15) > 1); // less so in the cold
    }
}
