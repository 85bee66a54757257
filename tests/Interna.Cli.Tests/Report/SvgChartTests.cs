using System.Text.RegularExpressions;
using Interna.Cli.Report;

namespace Interna.Cli.Tests.Report;

public class SvgChartTests
{
    [Fact]
    public void a_quantity_that_is_zero_everywhere_has_an_axis_about_zero()
    {
        var labels = Labels([0, 1, 2], [0, 0, 0]);
        Assert.Equal(labels.Distinct(), labels);
        Assert.Contains("0", labels);
        Assert.DoesNotContain(labels, l => l.Contains('e', StringComparison.Ordinal));
    }

    [Fact]
    public void a_constant_has_different_labels_about_it()
    {
        var labels = Labels([0, 1], [5e-13, 5e-13]);
        Assert.Equal(labels.Distinct(), labels);
        Assert.Contains(labels, l => l.StartsWith('5'));
    }

    [Fact]
    public void small_quantities_keep_their_numbers()
    {
        var labels = Labels([0, 1, 2], [-3e-14, 0, 3e-14]);
        Assert.Equal(labels.Distinct(), labels);
        Assert.Contains("0", labels);
        Assert.Contains("2e−14", labels);
    }

    // Labels of the ordinate end at its axis.
    private static List<string> Labels(double[] x, double[] y)
    {
        var chart = new SvgChart("title", "x", "y");
        chart.Add(new SvgCurve("", x, y, "#000"));
        return [.. Regex.Matches(chart.ToString(), "text-anchor=\"end\"[^>]*>([^<]*)<").Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value))];
    }
}
