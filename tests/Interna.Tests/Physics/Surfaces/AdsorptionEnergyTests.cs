using Interna.Physics.Surfaces;

namespace Interna.Tests.Physics.Surfaces;

public class AdsorptionEnergyTests
{
    private const double ElectronVolt = MigrationBarrier.ElectronVolt;

    [Theory]
    [InlineData(-2.0, AdsorptionReference.IsolatedAtom, 0.887)]
    [InlineData(-2.0, AdsorptionReference.Metal, 2.0)]
    [InlineData(-1.113, AdsorptionReference.IsolatedAtom, 0)]
    public void the_reference_decides_the_potential(double energy, AdsorptionReference reference, double expected) =>
        Assert.Equal(expected, AdsorptionEnergy.Potential(energy * ElectronVolt, reference), 1e-9);

    [Theory]
    [InlineData(-1.0, "plates as metal")]
    [InlineData(-3.7, "keep their sodium")]
    public void sites_that_cannot_store_are_refused(double energy, string reason) =>
        Assert.Contains(reason, AdsorptionEnergy.Check(energy * ElectronVolt, AdsorptionReference.IsolatedAtom, "adsorption_energy")!.Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(-1.2)]
    [InlineData(-3.6)]
    public void sites_that_can_are_taken(double energy) => Assert.Null(AdsorptionEnergy.Check(energy * ElectronVolt, AdsorptionReference.IsolatedAtom, "adsorption_energy"));
}
