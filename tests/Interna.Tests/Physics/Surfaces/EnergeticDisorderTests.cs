using Interna.Physics.Surfaces;

namespace Interna.Tests.Physics.Surfaces;

public class EnergeticDisorderTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.05, 0.186)]
    [InlineData(0.08, 0.0135)]
    [InlineData(0.1, 1.19e-3)]
    public void worked_factors(double width, double expected) =>
        Assert.Equal(1, Laws.Value(new EnergeticDisorder(width * MigrationBarrier.ElectronVolt), 298.15) / expected, 5e-3);
}
