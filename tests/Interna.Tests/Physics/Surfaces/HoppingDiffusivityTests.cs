using Interna.Physics.Surfaces;

namespace Interna.Tests.Physics.Surfaces;

public class HoppingDiffusivityTests
{
    // a² ν exp(−E/kT) of a = 3 Å, ν = 10¹³ s⁻¹ at 25 °C.
    [Theory]
    [InlineData(0.3, 7.642e-12)]
    [InlineData(0.4, 1.559e-13)]
    [InlineData(0.5, 3.180e-15)]
    [InlineData(0.6, 6.488e-17)]
    [InlineData(0.7, 1.324e-18)]
    public void worked_diffusivities(double barrier, double expected) => Assert.Equal(1, At(barrier) / expected, 5e-4);

    // The barrier at which L²/D is the time of a full discharge.
    [Theory]
    [InlineData(10e-9, 3600, 0.799)]
    [InlineData(100e-9, 3600, 0.681)]
    [InlineData(1e-6, 3600, 0.563)]
    [InlineData(3.48e-6, 3600, 0.498)]
    [InlineData(10e-9, 36, 0.681)]
    [InlineData(100e-9, 36, 0.563)]
    public void greatest_barrier_of_an_electrode_that_works(double length, double time, double barrier)
    {
        Assert.True(length * length / At(barrier - 1e-3) < time);
        Assert.True(length * length / At(barrier + 1e-3) > time);
    }

    [Fact]
    public void a_walk_in_three_dimensions_is_a_sixth() =>
        Assert.Equal(At(0.5) / 6, Laws.Value(new HoppingDiffusivity(0.5 * MigrationBarrier.ElectronVolt, Geometry: 1.0 / 6), 298.15), 1e-28);

    private static double At(double barrier) => Laws.Value(new HoppingDiffusivity(barrier * MigrationBarrier.ElectronVolt), 298.15);
}
