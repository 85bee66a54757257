using Interna.Physics.Interphases;

namespace Interna.Tests.Physics.Interphases;

public class MixedControlGrowthTests
{
    /// <summary>Worked with L₀ = 0 in the limit: L = −L* + √(L*² + 2 V c D t), 18.8822, 11.86, 52.29 and 604.9 nm.</summary>
    [Theory]
    [InlineData(1e-14, 1e7, 18.8822)]
    [InlineData(1e-11, 1e4, 11.86)]
    [InlineData(1e-11, 1e5, 52.29)]
    [InlineData(1e-11, 1e7, 604.9)]
    public void mixed_control_crosses_over_from_linear_to_parabolic(double k, double time, double nanometres)
    {
        const double diffusivity = 1e-19, concentration = 4500, start = 1e-14;
        double crossover = diffusivity / k;
        double expected = -crossover + Math.Sqrt(crossover * crossover + 2 * GrowingFilm.Volume * concentration * diffusivity * time + 2 * crossover * start + start * start);
        Assert.Equal(nanometres, 1e9 * expected, 1e-3 * nanometres);
        GrowingFilm.Holds(new MixedControlGrowth(k, diffusivity, concentration), start, 0, time, expected);
    }
}
