namespace Interna.Measurements;

/// <summary>Spearman's rank correlation: whether two quantities rise together, whatever the scale.</summary>
/// <remarks>
/// Pearson's correlation of the ranks; equal values share their mean rank. Source: Spearman, Am. J. Psychol. 15 (1904) 72, in the
/// form for ties of Kendall, Rank Correlation Methods, 1948, chapter 3.
/// </remarks>
public static class RankCorrelation
{
    /// <summary>The correlation, −1 to 1; not a number for fewer than two pairs or where all values of a side are equal.</summary>
    public static double Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count != y.Count) throw new ArgumentException($"{x.Count} and {y.Count} values make no pairs.", nameof(y));
        double[] a = Ranks(x), b = Ranks(y);
        double mean = 0.5 * (x.Count + 1), both = 0, first = 0, second = 0;
        for (int i = 0; i < a.Length; i++)
        {
            both += (a[i] - mean) * (b[i] - mean);
            first += (a[i] - mean) * (a[i] - mean);
            second += (b[i] - mean) * (b[i] - mean);
        }

        return both / Math.Sqrt(first * second);
    }

    private static double[] Ranks(IReadOnlyList<double> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i])];
        var ranks = new double[values.Count];
        for (int from = 0; from < order.Length;)
        {
            int to = from;
            while (to < order.Length && values[order[to]] == values[order[from]]) to++;
            for (int k = from; k < to; k++) ranks[order[k]] = 0.5 * (from + to + 1);
            from = to;
        }

        return ranks;
    }
}
