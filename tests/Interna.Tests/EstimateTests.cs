namespace Interna.Tests;

public class EstimateTests
{
    [Fact]
    public void a_monotonic_function_turns_bounds_round_where_it_falls()
    {
        var inverse = new Estimate(2, 1, 4).Map(x => 1 / x);
        Assert.Equal((0.5, 0.25, 1.0), (inverse.Value, inverse.Lower, inverse.Upper));
    }

    [Fact]
    public void bounds_come_from_the_corners_of_the_box()
    {
        var ratio = Estimate.Of(x => x[0] * x[2] / x[1], new Estimate(2, 1, 3), new Estimate(4, 2, 8), new Estimate(10));
        Assert.Equal((5.0, 1.25, 15.0), (ratio.Value, ratio.Lower, ratio.Upper));
        Assert.True(Estimate.Of(x => x[0] + x[1], new Estimate(1), new Estimate(2)).IsExact);
    }

    /// <summary>Samples of the arguments never leave the bounds, and come near both.</summary>
    [Fact]
    public void no_sample_leaves_the_bounds()
    {
        Estimate[] arguments = [new(2, 1, 3), new(4, 2, 8), new(0.5, 0.1, 0.9)];
        double F(double[] x) => x[0] * Math.Exp(-x[1]) / (1 + x[2]);
        var result = Estimate.Of(F, arguments);
        var random = new Random(20261121);
        double least = double.MaxValue, largest = double.MinValue;
        for (int i = 0; i < 20_000; i++)
        {
            double at = F([.. arguments.Select(a => a.Lower + (a.Upper - a.Lower) * random.NextDouble())]);
            Assert.InRange(at, result.Lower, result.Upper);
            (least, largest) = (Math.Min(least, at), Math.Max(largest, at));
        }

        Assert.InRange(largest, 0.8 * result.Upper, result.Upper);
        Assert.InRange(least, result.Lower, 1.5 * result.Lower);
    }

    [Fact]
    public void a_value_outside_its_bounds_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Estimate(3, 1, 2));
        Assert.Throws<ArgumentException>(() => new Estimate(double.NaN));
    }

    [Fact]
    public void a_single_bound_leaves_the_other_side_open()
    {
        var origin = new Provenance("test", Quality.Assumed);
        Assert.Equal(new Estimate(5, 5, double.PositiveInfinity), new KnownProperty(null, 5, null, origin).Number);
        Assert.Equal(new Estimate(5, 0, 5), new KnownProperty(null, null, 5, origin).Number);
        Assert.Equal(new Estimate(2, 1, 4), new KnownProperty(null, 1, 4, origin).Number);
        Assert.Equal(new Estimate(3, 1, 4), new KnownProperty(3, 1, 4, origin).Number);
        Assert.Equal(new Estimate(3), new KnownProperty(3, null, null, origin).Number);
    }
}
