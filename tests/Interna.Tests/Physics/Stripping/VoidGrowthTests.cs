using Interna.Physics.Mechanics;
using Interna.Physics.Stripping;

namespace Interna.Tests.Physics.Stripping;

public class VoidGrowthTests
{
    [Fact]
    public void voids_grow_with_the_current_beyond_what_comes_back()
    {
        Assert.Equal(0, VoidGrowth.Flux(10, 20));
        Assert.Equal(10 / Constant.Faraday, VoidGrowth.Flux(30, 20), 1e-18);
        // At high current nearly all of it makes voids: the wrong form would fall and turn negative.
        Assert.True(VoidGrowth.Flux(200, 20) > VoidGrowth.Flux(100, 20));
        Assert.Equal(1, VoidGrowth.Flux(1e6, 20) * Constant.Faraday / 1e6, 1e-4);
    }

    /// <summary>D = 5.9·10⁻¹³: 24, 2.4 and 0.24 mA/cm² over 10 µm, 100 µm and 1 mm.</summary>
    [Theory]
    [InlineData(10e-6, 24)]
    [InlineData(100e-6, 2.4)]
    [InlineData(1e-3, 0.24)]
    public void diffusion_brings_back_a_part(double thickness, double milliamperes) =>
        Assert.Equal(milliamperes, 0.1 * VoidGrowth.DiffusionCurrent(5.9e-13, 2, thickness), 0.005 * milliamperes);

    [Theory]
    [InlineData(0)]
    [InlineData(2e-3)]
    public void covered_part_integrates_to_its_closed_form(double closure)
    {
        var voids = new VoidGrowth(1e-6, closure);
        double flux = VoidGrowth.Flux(30, 20);
        double expected = voids.Covered(0.02, flux, 100);
        Assert.Equal(expected, ScalarEquation.Integrate((_, theta) => voids.Rate(theta, flux), 0.02, 100, 0.1), 1e-4 * expected);
    }

    /// <summary>Below the replenishing current of creep there are no voids: with n = 5 it rises with the fifth power of pressure.</summary>
    [Fact]
    public void pressure_brings_sodium_back_by_creep()
    {
        var closure = new VoidClosure(PowerLawCreep.Sodium);
        double low = closure.ReplenishingCurrent(0.5e6, 10e-6), high = closure.ReplenishingCurrent(1e6, 10e-6);
        Assert.Equal(32, high / low, 1e-9);
        Assert.True(VoidGrowth.Flux(20, low) > 0);
        Assert.Equal(0, VoidGrowth.Flux(20, high));
    }

    [Fact]
    public void voids_pile_up_where_plating_refills_less_than_stripping_made()
    {
        var voids = new VoidGrowth(1e-6, 0);
        double Cycle(double start, double efficiency)
        {
            double stripped = voids.Covered(start, VoidGrowth.Flux(10, 9), 100);
            return ScalarEquation.Integrate((_, theta) => voids.Rate(theta, VoidGrowth.RefillingFlux(10, theta, efficiency)), stripped, 100, 0.1);
        }

        double full = 0, poor = 0;
        for (int i = 0; i < 5; i++) (full, poor) = (Cycle(full, 1), Cycle(poor, 0.1));
        Assert.True(poor > full);
        Assert.Equal(20, VoidGrowth.ContactCurrent(10, 0.5), 1e-12);
    }
}
