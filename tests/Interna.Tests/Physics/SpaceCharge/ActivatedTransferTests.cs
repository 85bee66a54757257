using Interna.Physics.SpaceCharge;

namespace Interna.Tests.Physics.SpaceCharge;

public class ActivatedTransferTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public void nothing_passes_in_equilibrium(double symmetry)
    {
        // Carriers on the right are fewer by the Boltzmann factor of the energy they gain.
        Assert.Equal(0, Laws.Evaluate(new ActivatedTransfer(symmetry), 2, 2 * Math.Exp(-1.3), 1.3), 1e-15);
    }

    [Fact]
    public void between_equal_sides_it_is_the_equation_of_butler_and_volmer() =>
        Assert.Equal(-2 * Math.Sinh(0.7), Laws.Evaluate(new ActivatedTransfer(0.5), 1, 1, 1.4), 1e-15);

    [Fact]
    public void a_small_energy_drives_in_proportion() =>
        Assert.Equal(-1e-6, Laws.Evaluate(new ActivatedTransfer(0.3), 1, 1, 1e-6), 1e-12);
}
