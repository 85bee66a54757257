using Interna.Physics.Equilibrium;

namespace Interna.Tests.Physics.Equilibrium;

public class ThermodynamicFactorTests
{
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void an_ideal_solution_has_factor_one(double theta)
    {
        var factor = new ThermodynamicFactor<Nernst>(new(0.8));
        Assert.Equal(1, Laws.Value(factor, theta), 1e-13);
        Assert.Equal(0, Laws.Slope(factor, theta), 1e-12);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void a_regular_solution_has_its_textbook_factor_and_slope(double theta)
    {
        const double A = -9000, RT = Constant.Gas * 298.15;
        var factor = new ThermodynamicFactor<RedlichKister>(new(0.8, 298.15, [A]));
        Assert.Equal(1 - 2 * A / RT * theta * (1 - theta), Laws.Value(factor, theta), 1e-13);
        Assert.Equal(-2 * A / RT * (1 - 2 * theta), Laws.Slope(factor, theta), 1e-11);
    }

    [Fact]
    public void it_is_dimensionless()
    {
        var factor = new ThermodynamicFactor<Nernst>(new(0.8));
        var result = factor.Value(new Numerics.Reals.Dimensioned(0.4, Numerics.Reals.Dimension.None));
        Assert.Equal(Numerics.Reals.Dimension.None, result.Dimension);
    }
}
