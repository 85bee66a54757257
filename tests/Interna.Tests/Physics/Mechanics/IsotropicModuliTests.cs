using Interna.Physics.Mechanics;

namespace Interna.Tests.Physics.Mechanics;

public class IsotropicModuliTests
{
    [Theory]
    [InlineData(77e9, 0.24)]
    [InlineData(4.6e9, 0.31)]
    [InlineData(1e9, 0.49)]
    public void the_constants_of_elasticity_follow_from_each_other(double young, double poisson)
    {
        var moduli = IsotropicModuli.OfYoung(young, poisson);
        Assert.Equal(young, moduli.Young, 1e-9 * young);
        Assert.Equal(poisson, moduli.Poisson, 1e-12);
    }

    /// <summary>Hill's mean lies between the arithmetic and the harmonic mean of the parts, for any mixture.</summary>
    [Fact]
    public void mixtures_lie_between_equal_stress_and_equal_strain()
    {
        var random = new Random(1952);
        for (int trial = 0; trial < 2000; trial++)
        {
            double[] weights = [random.NextDouble(), random.NextDouble(), random.NextDouble()];
            double[] phi = [.. weights.Select(w => w / weights.Sum())];
            IsotropicModuli[] parts = [.. phi.Select(_ => IsotropicModuli.OfYoung(Math.Pow(10, 8 + 4 * random.NextDouble()), 0.45 * random.NextDouble()))];
            var mixed = IsotropicModuli.Hill(phi, parts);
            Assert.InRange(mixed.Shear, 1 / phi.Zip(parts, (f, m) => f / m.Shear).Sum() * (1 - 1e-12), phi.Zip(parts, (f, m) => f * m.Shear).Sum() * (1 + 1e-12));
            Assert.InRange(mixed.Bulk, parts.Min(m => m.Bulk) * (1 - 1e-12), parts.Max(m => m.Bulk) * (1 + 1e-12));
        }
    }

    [Fact]
    public void a_half_of_each_is_the_mean_of_both_means()
    {
        var mixed = IsotropicModuli.Hill([0.5, 0.5], [new(10, 2), new(30, 6)]);
        Assert.Equal(0.5 * (20 + 15), mixed.Bulk, 1e-12);
        Assert.Equal(0.5 * (4 + 3), mixed.Shear, 1e-12);
    }
}
