using Interna.Physics.Interphases;

namespace Interna.Tests.Physics.Interphases;

public class ElectronTunnellingTests
{
    [Theory]
    [InlineData(1, 10.2)]
    [InlineData(2, 14.5)]
    [InlineData(3, 17.7)]
    public void a_higher_barrier_stops_electrons_sooner(double electronvolts, double perNanometre) =>
        Assert.Equal(perNanometre, 1e-9 / ElectronTunnelling.DecayLength(electronvolts * Constant.ElementaryCharge), 0.06);

    /// <summary>The time to grow is the inverse of L = λ ln(e^(L₀/λ) + v₀ t/λ), here from nothing to 2.394 nm in an hour.</summary>
    [Theory]
    [InlineData(1, 0.402e-9)]
    [InlineData(3600, 2.394e-9)]
    [InlineData(3.15576e7, 4.663e-9)]
    public void the_time_to_grow_inverts_the_law_of_growth(double time, double thickness)
    {
        const double decay = 0.25e-9;
        Assert.Equal(time, ElectronTunnelling.GrowthTime(0, thickness, decay, 1e-9), 3e-3 * time);
        double added = decay * Math.Log(Math.Exp(3e-9 / decay) + 1e-9 * time / decay) - 3e-9;
        Assert.Equal(time, ElectronTunnelling.GrowthTime(3e-9 / decay, added, decay, 1e-9), 1e-9 * time);
    }

    [Fact]
    public void the_weakest_phase_decides_a_layer()
    {
        double thick = ElectronTunnelling.Opacity([0.99, 0.01], [0.05e-9, 0.1e-9], 20e-9);
        Assert.Equal(200 - Math.Log(0.01), thick, 1e-9);
        Assert.Equal(0, ElectronTunnelling.Opacity([1], [double.PositiveInfinity], 1e-6), 1e-15);
        Assert.Equal(-Math.Log(0.1), ElectronTunnelling.Opacity([0.9, 0.1], [0.05e-9, double.PositiveInfinity], 1e-6), 1e-12);
        Assert.Equal(double.PositiveInfinity, ElectronTunnelling.Opacity([1, 0], [0, double.PositiveInfinity], 1e-9));
    }

    /// <summary>1 nm of 42 cm³/mol takes 96485·10⁻⁹/4.2·10⁻⁵ = 2.297 C/m²; 0.7 V over 1 GΩ m² brings it in 3.282·10⁹ s.</summary>
    [Fact]
    public void conducted_electrons_grow_a_film_in_proportion_to_time() =>
        Assert.Equal(3.282e9, ElectronTunnelling.ConductionTime(1e9, 1e-9, 4.2e-5, 0.7), 1e6);
}
