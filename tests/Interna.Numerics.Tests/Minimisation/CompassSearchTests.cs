using Interna.Numerics.Minimisation;

namespace Interna.Numerics.Tests.Minimisation;

public class CompassSearchTests
{
    [Fact]
    public void a_tilted_bowl_is_minimised_to_the_least_step()
    {
        static double Bowl(double[] x) => Math.Pow(x[0] - 1.3, 2) + 2 * Math.Pow(x[1] + 0.7, 2) + 0.8 * (x[0] - 1.3) * (x[1] + 0.7) + 5;
        var (point, value, evaluations) = CompassSearch.Minimise(Bowl, [10, 10], 1, 1e-6);
        Assert.Equal(1.3, point[0], 5e-6);
        Assert.Equal(-0.7, point[1], 5e-6);
        Assert.Equal(5, value, 1e-9);
        Assert.InRange(evaluations, 10, 2000);
    }

    [Fact]
    public void a_kink_and_a_region_without_value_do_no_harm()
    {
        var (point, value, _) = CompassSearch.Minimise(x => x[0] < 0 ? double.NaN : Math.Abs(x[0] - 0.25), [3], 1, 1e-9);
        Assert.Equal(0.25, point[0], 1e-8);
        Assert.Equal(0, value, 1e-8);
        Assert.Equal(0.25, CompassSearch.Minimise(x => x[0] < 0 ? double.NaN : Math.Abs(x[0] - 0.25), [-0.5], 1, 1e-9).Point[0], 1e-8);
    }

    [Fact]
    public void a_step_that_is_not_positive_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CompassSearch.Minimise(x => x[0], [0], 0, 1e-3));
}
