using Interna.Measurements;

namespace Interna.Tests.Measurements;

public class RateCapabilityTests
{
    // Worked values of Tian et al. 2019, equation 2.
    [Theory]
    [InlineData(0.1, 0.5, 0.69716)]
    [InlineData(0.1, 1, 0.90000)]
    [InlineData(1, 0.5, 0.36788)]
    [InlineData(1, 1, 0.36788)]
    [InlineData(10, 0.5, 0.14269)]
    [InlineData(10, 1, 0.04837)]
    public void retained_capacity(double rateTime, double n, double expected) => Assert.Equal(expected, RateCapability.Retained(rateTime, n), 1e-5);

    [Fact]
    public void the_formula_is_continuous_where_its_series_takes_over() =>
        Assert.Equal(1, RateCapability.Retained(1.0001e5, 1) / RateCapability.Retained(0.9999e5, 1) * 1.0001 / 0.9999, 1e-5);

    [Theory]
    [InlineData(300, 40, 0.5)]
    [InlineData(120, 900, 0.8)]
    public void a_fit_finds_what_made_the_points(double capacity, double time, double n)
    {
        var truth = new RateCapability(capacity, time, n);
        double[] current = [.. Enumerable.Range(-2, 6).Select(k => capacity / time * Math.Pow(10, 0.5 * k))];
        var found = RateCapability.Fit(current, [.. current.Select(truth.AtCurrent)]);
        Assert.Equal(1, found.Capacity / capacity, 1e-6);
        Assert.Equal(1, found.Time / time, 1e-6);
        Assert.Equal(n, found.Exponent, 1e-6);
    }

    [Fact]
    public void two_points_are_too_few() => Assert.Throws<ArgumentException>(() => RateCapability.Fit([1, 2], [1, 0.5]));
}
