using Interna.Physics.SpaceCharge;

namespace Interna.Tests.Physics.SpaceCharge;

public class BernoulliTests
{
    [Fact]
    public void without_drift_it_is_one()
    {
        Assert.Equal(1, Laws.Value(new Bernoulli(), 0));
        Assert.Equal(-0.5, Laws.Slope(new Bernoulli(), 0), 1e-16);
    }

    [Theory]
    [InlineData(1e-8)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.51)]
    [InlineData(3)]
    [InlineData(25)]
    public void it_is_x_over_the_exponential_less_one(double x)
    {
        double exact = x / ExpM1(x);
        Assert.Equal(exact, Laws.Value(new Bernoulli(), x), 1e-15 * exact);
        Assert.Equal(exact + x, Laws.Value(new Bernoulli(), -x), 1e-15 * (exact + x));
    }

    // e^x − 1 = 2 sinh(x/2) e^(x/2)
    private static double ExpM1(double x) => 2 * Math.Sinh(x / 2) * Math.Exp(x / 2);

    [Theory]
    [InlineData(-0.5)]
    [InlineData(0.5)]
    public void series_and_formula_meet(double x)
    {
        // One last place to either side of where they take over from each other.
        double inside = Laws.Value(new Bernoulli(), x * (1 - 1e-15)), outside = Laws.Value(new Bernoulli(), x * (1 + 1e-15));
        Assert.Equal(inside, outside, 2e-15);
        Assert.Equal(Laws.Slope(new Bernoulli(), x * (1 - 1e-15)), Laws.Slope(new Bernoulli(), x * (1 + 1e-15)), 1e-14);
    }
}
