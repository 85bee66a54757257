using Interna.Physics.Surfaces;

namespace Interna.Tests.Physics.Surfaces;

public class PolaronMobilityTests
{
    // cm²/(V s) of a = 3 Å, ν = 2.5·10¹³ s⁻¹ at 25 °C.
    [Theory]
    [InlineData(0.1, 1.79e-2)]
    [InlineData(0.2, 3.65e-4)]
    [InlineData(0.3, 7.44e-6)]
    [InlineData(0.4, 1.52e-7)]
    public void worked_mobilities(double barrier, double expected) =>
        Assert.Equal(1, 1e4 * Laws.Value(new PolaronMobility(barrier * MigrationBarrier.ElectronVolt), 298.15) / expected, 5e-3);
}
