using Interna.Physics.Interphases;

namespace Interna.Tests.Physics.Interphases;

public class ReactionLimitedGrowthTests
{
    [Theory]
    [InlineData(1e4)]
    [InlineData(1e7)]
    public void a_reaction_limited_film_grows_linearly(double time)
    {
        double rate = GrowingFilm.Volume * 1.5e-7 * Math.Exp(-0.5 * GrowingFilm.F * 0.05) / Constant.Faraday;
        GrowingFilm.Holds(new ReactionLimitedGrowth(1.5e-7), 3e-9, 0.05, time, 3e-9 + rate * time);
    }
}
