using Interna.Physics.Interphases;

namespace Interna.Tests.Physics.Interphases;

public class TunnellingGrowthTests
{
    /// <summary>λ = 0.25 nm, v₀ = 1 nm/s: 0.402 nm after a second, 2.394 nm after an hour, 4.663 nm after a year.</summary>
    [Theory]
    [InlineData(1, 0.402)]
    [InlineData(3600, 2.394)]
    [InlineData(GrowingFilm.Year, 4.663)]
    public void tunnelling_grows_with_the_logarithm_of_time(double time, double nanometres)
    {
        const double decay = 0.25e-9, speed = 1e-9, start = 1e-15;
        double expected = decay * Math.Log(Math.Exp(start / decay) + speed * time / decay);
        Assert.Equal(nanometres, 1e9 * expected, 2e-3 * nanometres);
        GrowingFilm.Holds(new TunnellingGrowth(speed * Constant.Faraday / GrowingFilm.Volume, decay), start, 0, time, expected);
    }
}
