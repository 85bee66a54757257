using Interna.Physics.Interphases;

namespace Interna.Tests.Physics.Interphases;

public class ElectronConductionGrowthTests
{
    [Fact]
    public void electron_conduction_follows_the_drop_over_the_film() =>
        GrowingFilm.Holds(new ElectronConductionGrowth(8.95e-14, 0.8), 2e-9, 0.1, GrowingFilm.Year, Math.Sqrt(4e-18 + 2 * GrowingFilm.Volume * 8.95e-14 * 0.7 * GrowingFilm.Year / Constant.Faraday));
}
