using Interna.Data.Literature;
using Interna.Measurements;

namespace Interna.Tests.Measurements;

public class RateComparisonTests
{
    private static readonly RatePoint[] Simulated = [new("slow", 10, 360000), new("middle", 100, 270000), new("fast", 1000, 180000), new("fastest", 20000, 36000)];

    private static IReadOnlyList<AnodeRow> Carbon => [.. AnodeRow.All.Where(r => r.Family == "carbon")];

    [Fact]
    public void the_simulation_is_read_between_its_currents_in_the_logarithm()
    {
        // 10 A/g lies log(10)/log(20) of the way from 1 to 20 A/g.
        var comparison = RateComparison.Of(Simulated, Carbon);
        double expected = 180000 - 144000 * Math.Log(10) / Math.Log(20);
        var point = comparison.Compared.Single(c => c.Published.Row.Id == "a-020" && c.Published.What == "rate capacity");
        Assert.Equal(expected, point.Simulated, 1e-6);
        Assert.Equal(expected / (120 * 3600), point.Ratio, 1e-12);
    }

    [Fact]
    public void every_row_is_compared_or_has_its_reason()
    {
        var comparison = RateComparison.Of(Simulated, Carbon);
        var told = comparison.Compared.Select(c => c.Published.Row.Id).Concat(comparison.Incomparable.Select(e => e.Row.Id)).Distinct();
        Assert.Equal(Carbon.Select(r => r.Id).Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void a_first_discharge_is_left_out_but_its_rate_capacity_is_not()
    {
        var points = RateComparison.Of(Simulated, Carbon).Compared.Where(c => c.Published.Row.Id == "a-021").Select(c => c.Published.What);
        Assert.Equal(["rate capacity", "capacity after cycling"], points);
    }

    [Theory]
    [InlineData("a-161", "the carrier is lithium")]
    [InlineData("a-031", "capacity without its current")]
    [InlineData("a-032", "no capacity told")]
    public void a_row_that_cannot_be_compared_says_why(string row, string reason) =>
        Assert.Equal(reason, RateComparison.Of(Simulated, Carbon).Incomparable.Single(e => e.Row.Id == row).Reason);

    [Fact]
    public void a_current_outside_the_simulated_range_is_not_extrapolated()
    {
        var comparison = RateComparison.Of(Simulated[..3], Carbon);
        Assert.DoesNotContain(comparison.Compared, c => c.Published.Current > 1000);
        Assert.Contains(comparison.Incomparable, e => e.Row.Id == "a-020" && e.Reason.StartsWith("rate capacity at 10 A/g: outside the simulated 10 mA/g to 1 A/g", StringComparison.Ordinal));
    }

    /// <summary>A run at 10 A/g delivers its charge in a time that makes it 9.999… A/g: the published 10 A/g is still inside.</summary>
    [Fact]
    public void an_end_of_the_range_belongs_to_it_whatever_rounding_does()
    {
        RatePoint[] points = [new("slow", 10, 360000), new("fast", 10000 * (1 - 1e-9), 36000)];
        Assert.Equal(36000, RateComparison.Of(points, Carbon).Compared.Single(c => c.Published.Row.Id == "a-020" && c.Published.What == "rate capacity").Simulated, 1e-3);
    }

    /// <summary>Points made by the law itself give its numbers back.</summary>
    [Fact]
    public void three_rates_give_the_numbers_of_the_rate_capability()
    {
        var law = new RateCapability(400000, 600, 0.5);
        var points = new[] { 10.0, 100, 1000, 5000 }.Select(i => new RatePoint("", i, law.AtCurrent(i))).ToList();
        var fit = RateComparison.Of(points, []).SimulatedFit!;
        Assert.Equal(400000, fit.Capacity, 400.0);
        Assert.Equal(600, fit.Time, 6.0);
        Assert.Equal(0.5, fit.Exponent, 1e-3);
        Assert.Null(RateComparison.Of(points[..2], []).SimulatedFit);
    }

    [Fact]
    public void a_published_material_with_three_rates_is_fitted()
    {
        var comparison = RateComparison.Of(Simulated, AnodeRow.All);
        Assert.NotEmpty(comparison.PublishedFits);
        Assert.All(comparison.PublishedFits, f => Assert.True(f.Points >= 3 && f.Fit.Capacity > 0));
    }

    [Fact]
    public void deviations_are_summed_up_by_median_and_root_mean_square()
    {
        var row = Carbon[0];
        RateDeviation Of(double ratio) => new(new PublishedRatePoint(row, 1, 1, ""), ratio);
        var comparison = new RateComparison(Simulated, null, [Of(0.5), Of(1), Of(1.2), Of(2)], [], []);
        Assert.Equal(1.1, comparison.MedianRatio, 1e-12);
        Assert.Equal(Math.Sqrt((0.25 + 0 + 0.04 + 1) / 4), comparison.RootMeanSquare, 1e-12);
        Assert.True(double.IsNaN((comparison with { Compared = [] }).MedianRatio));
    }
}
