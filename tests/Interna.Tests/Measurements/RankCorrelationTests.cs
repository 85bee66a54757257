using Interna.Measurements;

namespace Interna.Tests.Measurements;

public class RankCorrelationTests
{
    /// <summary>Without ties ρ = 1 − 6 Σd²/(n(n² − 1)).</summary>
    [Fact]
    public void without_ties_it_is_the_formula_of_squared_rank_differences()
    {
        double[] x = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110], y = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
        Assert.Equal(1 - 6 * 194.0 / (10 * 99), RankCorrelation.Of(x, y), 1e-12);
    }

    [Fact]
    public void only_the_order_counts()
    {
        double[] x = [0.1, 5, 2, 80];
        Assert.Equal(1, RankCorrelation.Of(x, [.. x.Select(Math.Exp)]), 1e-12);
        Assert.Equal(-1, RankCorrelation.Of(x, [.. x.Select(v => 1 / v)]), 1e-12);
    }

    /// <summary>Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: ρ = 4.5/√(4.5 · 5).</summary>
    [Fact]
    public void equal_values_share_their_rank() => Assert.Equal(4.5 / Math.Sqrt(4.5 * 5), RankCorrelation.Of([1, 2, 2, 3], [1, 2, 3, 4]), 1e-12);

    [Fact]
    public void what_does_not_vary_has_no_correlation() => Assert.True(double.IsNaN(RankCorrelation.Of([1, 1, 1], [1, 2, 3])));

    [Fact]
    public void unequal_lengths_are_refused() => Assert.Throws<ArgumentException>(() => RankCorrelation.Of([1], [1, 2]));
}
