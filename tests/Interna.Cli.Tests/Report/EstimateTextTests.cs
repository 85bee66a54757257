using Interna.Cli.Report;
using Interna.Quantities;

namespace Interna.Cli.Tests.Report;

public class EstimateTextTests
{
    private const double Infinite = double.PositiveInfinity;

    [Theory]
    [InlineData(2, 2, 2, "2.00")]
    [InlineData(2, 1, 3, "2.00 (1.00 to 3.00)")]
    [InlineData(2, 2, 3, "2.00 (up to 3.00)")]
    [InlineData(2, 1, 2, "2.00 (from 1.00)")]
    [InlineData(2, 0, 2, "at most 2.00")]
    [InlineData(2, 2, Infinite, "at least 2.00")]
    [InlineData(2, 1, Infinite, "2.00 (at least 1.00)")]
    [InlineData(2, 0, Infinite, "2.00 (any)")]
    [InlineData(2, 0, 3, "2.00 (at most 3.00)")]
    [InlineData(Infinite, 1, Infinite, "at least 1.00")]
    [InlineData(Infinite, 0, Infinite, "any")]
    [InlineData(Infinite, Infinite, Infinite, "without limit")]
    public void bounds_are_told_as_a_person_would(double value, double lower, double upper, string expected) =>
        Assert.Equal(expected, EstimateText.Of(new Estimate(value, lower, upper)));

    [Fact]
    public void what_is_not_known_is_unknown()
    {
        Assert.Equal("unknown", EstimateText.Of(null));
        Assert.Equal("unknown", EstimateText.Of(null, QuantityKind.Length));
        Assert.Equal("5 nm (3 nm to 8 nm)", EstimateText.Of(new Estimate(5e-9, 3e-9, 8e-9), QuantityKind.Length));
    }

    [Fact]
    public void long_times_are_told_in_years_up_to_a_limit()
    {
        Assert.Equal("never", EstimateText.Duration(new Estimate(Infinite)));
        Assert.Equal("> 10⁹ years", EstimateText.Duration(new Estimate(1e30, 1e20, Infinite)));
        Assert.Equal("3.17 years", EstimateText.Duration(new Estimate(1e8)));
        Assert.Equal("60.0 min", EstimateText.Duration(new Estimate(3600)));
    }
}
