using Interna.Simulations;

namespace Interna.Tests.Simulations;

public class PassTrendTests
{
    // A drift that is a polynomial of the pass, measured at uneven places.
    private static double Drift(int degree, double pass) => degree switch { 0 => 3, 1 => 3 - 0.02 * pass, _ => 3 - 0.02 * pass + 4e-5 * pass * pass };

    [Theory]
    [InlineData(1, 7)]
    [InlineData(2, 40)]
    [InlineData(3, 250)]
    public void a_polynomial_of_lower_degree_is_summed_exactly(int order, int passes)
    {
        var trend = Measured(order - 1);
        double expected = Enumerable.Range(31, passes).Sum(n => Drift(order - 1, n));
        Assert.Equal(expected, trend.Sum(order, passes, m => m.Capacity), 1e-9 * Math.Abs(expected));
        Assert.Equal(Drift(order - 1, 30 + passes), trend.At(order, passes, m => m.Capacity), 1e-9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void what_is_found_behind_a_leap_mends_the_sum_to_the_next_order(int order)
    {
        var trend = Measured(order);
        const int passes = 60, ahead = 62;
        double sum = trend.Sum(order, passes, m => m.Capacity), off = Drift(order, 30 + ahead) - trend.At(order, ahead, m => m.Capacity);
        double expected = Enumerable.Range(31, passes).Sum(n => Drift(order, n));
        Assert.NotEqual(expected, sum, 1e-3 * Math.Abs(expected));
        Assert.Equal(expected, sum + trend.Correction(order, passes, ahead) * off, 1e-9 * Math.Abs(expected));
    }

    [Fact]
    public void three_points_are_kept_and_close_ones_take_the_place_of_the_newest()
    {
        var trend = Measured(1);
        Assert.Equal(3, trend.Count);
        Assert.Equal(21, trend.Spacing);
        trend.Add(Point(32, 1), 25);
        Assert.Equal((3, 32L, 23L), (trend.Count, trend.Newest.Pass, trend.Spacing));
        trend.Add(Point(40, 1), 4);
        Assert.Equal((3, 40L, 8L), (trend.Count, trend.Newest.Pass, trend.Spacing));
        trend.Clear();
        Assert.Equal(0, trend.Count);
    }

    private static PassTrend Measured(int degree)
    {
        var trend = new PassTrend();
        foreach (long pass in new long[] { 2, 3, 9, 30 }) trend.Add(Point(pass, degree), 0);
        return trend;
    }

    private static PassMeasurement Point(long pass, int degree) => new(pass, [], [], Drift(degree, pass), [], "");
}
