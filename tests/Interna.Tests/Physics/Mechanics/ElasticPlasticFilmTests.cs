using Interna.Physics.Mechanics;

namespace Interna.Tests.Physics.Mechanics;

public class ElasticPlasticFilmTests
{
    private static readonly ElasticPlasticFilm Film = new(77e9, 0.25, 400e6);

    [Fact]
    public void stress_follows_strain_up_to_yield_and_unloads_elastically()
    {
        double modulus = 77e9 / 0.75, yield = 400e6 / modulus;
        Assert.Equal(0.5 * 400e6, Film.Stress(0.5 * yield, 0), 1);
        Assert.Equal(0, Film.PlasticStrain(0.5 * yield, 0), 1e-15);
        double plastic = Film.PlasticStrain(3 * yield, 0);
        Assert.Equal(2 * yield, plastic, 1e-12);
        Assert.Equal(400e6, Film.Stress(3 * yield, plastic), 1);
        // Back to no strain: the film is now compressed to yield.
        Assert.Equal(-400e6, Film.Stress(0, plastic), 1);
        Assert.Equal(yield, Film.PlasticStrain(0, plastic), 1e-12);
    }

    /// <summary>A film stretched at a constant rate comes to the stress at which it creeps as fast.</summary>
    [Fact]
    public void a_creeping_film_comes_to_the_stress_at_which_it_creeps_as_fast_as_it_is_stretched()
    {
        var film = new ElasticPlasticFilm(4.6e9, 0.31);
        var creep = PowerLawCreep.Sodium;
        const double Rate = 1e-3;
        double flow = creep.FlowStress(Rate, 298.15);
        double stress = ScalarEquation.Integrate((_, s) => film.StressRate(Rate, creep.Rate(s, 298.15)), 0, 100, 1e5);
        Assert.Equal(0.235e6, flow, 1);
        Assert.Equal(flow, stress, 1e-6 * flow);
    }

    /// <summary>1 MPa is 0.246 mV, 1 GPa 0.246 V.</summary>
    [Fact]
    public void a_stretched_film_presses_on_a_bump_and_lowers_its_plating_potential()
    {
        double pressure = ElasticPlasticFilm.CapPressure(200e6, 10e-9, 4e-6);
        Assert.Equal(1e6, pressure, 1e-3);
        Assert.Equal(0.246e-3, ElasticPlasticFilm.PotentialOf(pressure), 5e-7);
    }
}
