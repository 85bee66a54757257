using Interna.Physics.Interphases;

namespace Interna.Tests.Physics.Interphases;

public class FilmSpeciesTests
{
    private static readonly FilmSpecies Fluoride = new(41.988e-3, 1.496e-5, 0.01, 1e-6, 1e-7);

    [Fact]
    public void precipitation_adds_mass_and_dissolution_takes_it()
    {
        double direct = FilmSpecies.FromReaction(0.1, 2, 3, 0.2);
        Assert.Equal(3 * 0.8 * 0.1 / (2 * Constant.Faraday), direct, 1e-18);
        Assert.True(Fluoride.MassRate(direct, 0) > 0);
        Assert.True(Fluoride.MassRate(0, Fluoride.Dissolution(0, 1)) < 0);
        Assert.Equal(0, Fluoride.Dissolution(0, 0));
        Assert.Equal(0, Fluoride.Precipitation(0.005));
        Assert.Equal(1e-6 * 0.09, Fluoride.Precipitation(0.1), 1e-18);
    }

    /// <summary>A closed film and solution: what precipitates leaves the solution, so that product is kept to rounding.</summary>
    [Fact]
    public void film_and_solution_together_keep_their_product()
    {
        const double Volume = 1e-4, Film = 1e-3;
        double dissolved = ScalarEquation.Integrate((_, c) => (Fluoride.Dissolution(c, 1) - Fluoride.Precipitation(c)) / Volume, 0.2, 2e3, 0.01);
        // Above saturation only precipitation acts: an exponential to saturation, and the mass gained is what the solution lost.
        double expected = 0.01 + 0.19 * Math.Exp(-1e-6 * 2e3 / Volume);
        Assert.Equal(expected, dissolved, 1e-6 * expected);
        double gained = ScalarEquation.Integrate((t, _) => 1e3 * Fluoride.MassRate(Fluoride.Precipitation(0.01 + 0.19 * Math.Exp(-1e-6 * t / Volume)), 0), 0, 2e3, Film);
        Assert.Equal(Fluoride.MolarMass * Volume * (0.2 - expected), 1e-3 * gained, 1e-6 * 1e-3 * gained);
        Assert.Equal(Fluoride.MolarVolume / Fluoride.MolarMass, Fluoride.ThicknessRate(1, 0) / Fluoride.MassRate(1, 0), 1e-12);
        Assert.Equal(2 * Fluoride.ThicknessRate(1, 0), Fluoride.ThicknessRate(1, 0, 0.5), 1e-15);
    }
}
