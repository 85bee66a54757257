using Interna.Physics.Mechanics;

namespace Interna.Tests.Physics.Mechanics;

public class FilmHealingTests
{
    [Fact]
    public void exposure_integrates_to_its_closed_form()
    {
        var healing = new FilmHealing(1e-4, 120);
        foreach (double time in (double[])[1, 60, 300, 3000])
        {
            double expected = healing.Exposed(0.3, time);
            Assert.Equal(expected, ScalarEquation.Integrate((_, theta) => healing.Rate(theta), 0.3, time, 0.1), 1e-4 * expected);
        }

        Assert.Equal(healing.SteadyExposure, healing.Exposed(0.3, 1e6), 1e-12);
    }

    /// <summary>5 nm at 1 A/m² and 4.2·10⁻⁵ m³/mol of electrons: 11.5 s.</summary>
    [Fact]
    public void a_film_becomes_passive_in_the_time_of_its_growth()
    {
        double time = FilmHealing.TimeToPassivate(5e-9, 4.2e-5, 1);
        Assert.Equal(11.49, time, 0.01);
        Assert.False(new FilmHealing(0.05, time).OutrunsHealing);
        Assert.True(new FilmHealing(0.1, time).OutrunsHealing);
    }
}
