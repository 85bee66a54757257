namespace Interna.Cli.Tests;

public class PlotTests
{
    [Fact]
    public void a_rising_line_goes_from_bottom_left_to_top_right()
    {
        var x = Enumerable.Range(0, 100).Select(i => (double)i).ToList();
        var lines = Plot.Of([(x, x)], "x / 1", "y / 1", width: 20, height: 5).Split('\n').Select(l => l.TrimEnd('\r')).ToArray();
        Assert.Contains("y / 1", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("       99│", lines[1], StringComparison.Ordinal);
        Assert.True(char.IsBetween(lines[1][^1], '\u2801', '\u28ff'), "the last point is at the top right");
        Assert.True(char.IsBetween(lines[5][10], '\u2801', '\u28ff'), "the first point is at the bottom left");
        Assert.Equal(' ', lines[1][10]);
        Assert.Contains("x / 1", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void what_is_nothing_beside_the_range_is_zero() =>
        Assert.Contains("        0│", Plot.Of([([0.0, 1, 2], [1.5, 0.5, -2.4e-13])], "x / 1", "y / 1", width: 20, height: 5), StringComparison.Ordinal);

    [Fact]
    public void a_constant_carries_its_number_once()
    {
        var text = Plot.Of([([0.0, 1, 2], [0.0, 0, 0])], "x / 1", "y / 1", width: 20, height: 5);
        Assert.Single(text.Split('\n').Where(l => l.Contains('│', StringComparison.Ordinal)), l => l.StartsWith("        0│", StringComparison.Ordinal));
    }

    [Fact]
    public void nothing_finite_is_said_so() => Assert.Equal("(nothing to draw)", Plot.Of([([1.0], [double.NaN])], "x", "y"));
}
