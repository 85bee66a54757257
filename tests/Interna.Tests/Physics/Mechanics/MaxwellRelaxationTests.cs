using Interna.Physics.Mechanics;

namespace Interna.Tests.Physics.Mechanics;

public class MaxwellRelaxationTests
{
    [Theory]
    [InlineData(5, 1e-3)]
    [InlineData(5, 1)]
    [InlineData(5, 3600)]
    [InlineData(3, 10)]
    [InlineData(1, 0.05)]
    public void stress_integrates_to_its_closed_form(double exponent, double time)
    {
        var relaxation = new MaxwellRelaxation(4.6e9, new PowerLawCreep(exponent));
        double expected = relaxation.Stress(0.5e6, time);
        Assert.Equal(expected, ScalarEquation.Integrate((_, s) => relaxation.Rate(s), 0.5e6, time, 1e5), 1e-4 * expected);
    }

    /// <summary>σ = [σ₀⁻⁴ + 4EAt]^(−1/4): long after, the start is forgotten.</summary>
    [Fact]
    public void stress_forgets_where_it_began()
    {
        var relaxation = new MaxwellRelaxation(4.6e9, PowerLawCreep.Sodium);
        double late = Math.Pow(4 * 4.6e9 * PowerLawCreep.Sodium.Factor(298.15) * 3600, -0.25);
        Assert.Equal(late, relaxation.Stress(0.3e6, 3600), 1e-4 * late);
        Assert.Equal(late, relaxation.Stress(3e6, 3600), 1e-4 * late);
    }
}
