using Interna.Numerics.Interpolation;

namespace Interna.Numerics.Tests.Interpolation;

public class LinearTableTests
{
    private static readonly LinearTable Table = new([0, 1, 4], [2, 3, 0]);

    [Fact]
    public void lies_on_straight_lines_between_and_beyond_the_nodes()
    {
        double[] x = [-1, 0, 0.25, 1, 2, 4, 5];
        var (y, d) = (new double[7], new double[7]);
        Table.Evaluate(x, y, d);
        Assert.Equal([1, 2, 2.25, 3, 2, 0, -1], y);
        Assert.Equal([1, 1, 1, -1, -1, -1, -1], d);
    }

    [Fact]
    public void the_domain_is_that_of_the_nodes() => Assert.Equal((0, 4), (Table.Domain.Lower, Table.Domain.Upper));
}
