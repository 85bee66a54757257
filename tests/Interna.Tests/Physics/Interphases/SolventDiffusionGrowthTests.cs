using Interna.Physics.Interphases;

namespace Interna.Tests.Physics.Interphases;

public class SolventDiffusionGrowthTests
{
    [Theory]
    [InlineData(1e5)]
    [InlineData(GrowingFilm.Year)]
    public void a_film_fed_by_solvent_grows_with_the_root_of_time(double time) =>
        GrowingFilm.Holds(new SolventDiffusionGrowth(2.5e-22, 2636), 2e-9, 0, time, Math.Sqrt(4e-18 + 2 * GrowingFilm.Volume * 2.5e-22 * 2636 * time));
}
