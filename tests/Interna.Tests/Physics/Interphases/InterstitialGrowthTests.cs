using Interna.Physics.Interphases;

namespace Interna.Tests.Physics.Interphases;

public class InterstitialGrowthTests
{
    /// <summary>D c = 1.5·10⁻¹⁹ mol/(m s), a year: 19.94 nm at 0 V, 2.85 nm at 0.1 V.</summary>
    [Theory]
    [InlineData(0, 19.94)]
    [InlineData(0.1, 2.85)]
    public void interstitial_diffusion_falls_tenfold_with_59_millivolt(double potential, double nanometres)
    {
        const double start = 1e-12;
        double expected = Math.Sqrt(start * start + 2 * GrowingFilm.Volume * 1.5e-19 * Math.Exp(-GrowingFilm.F * potential) * GrowingFilm.Year);
        Assert.Equal(nanometres, 1e9 * expected, 2e-3 * nanometres);
        GrowingFilm.Holds(new InterstitialGrowth(1e-20, 15), start, potential, GrowingFilm.Year, expected);
    }
}
