using Interna.Physics.Interphases;

namespace Interna.Tests.Physics.Interphases;

public class ElectrolyteOxidationTests
{
    [Theory]
    [InlineData(1e3)]
    [InlineData(3.6e5)]
    [InlineData(3e7)]
    public void a_film_of_oxidised_electrolyte_grows_by_the_logarithm_of_time(double time)
    {
        const double decay = 4e-10, start = 1e-9;
        double velocity = GrowingFilm.Volume * 1e-3 * Math.Exp(0.6 * GrowingFilm.F * 0.1) / Constant.Faraday;
        double expected = decay * Math.Log(Math.Exp(start / decay) + velocity * time / decay);
        GrowingFilm.Holds(new ElectrolyteOxidation(1e-3, 4.3, decay, 0.4), start, 4.4, time, expected);
    }

    [Fact]
    public void it_gains_a_decade_in_potential_by_the_tafel_slope()
    {
        var law = new FilmGrowth<ElectrolyteOxidation>(new ElectrolyteOxidation(1e-3, 4.3, 4e-10, 0.4));
        double slope = Math.Log(10) / (0.6 * GrowingFilm.F);
        Assert.Equal(10, law.Evaluate(2e-9, 4.1 + slope, GrowingFilm.F).Value / law.Evaluate(2e-9, 4.1, GrowingFilm.F).Value, 1e-12);
        Assert.True(law.Oxidises);
        Assert.False(new FilmGrowth<SolventDiffusionGrowth>(new SolventDiffusionGrowth(1e-20, 1)).Oxidises);
    }
}
