using Interna.Numerics.Reals;
using Interna.Physics.Mechanics;

namespace Interna.Tests.Physics.Mechanics;

public class PowerLawCreepTests
{
    private static readonly PowerLawCreep Creep = PowerLawCreep.Sodium;

    /// <summary>A = 1.395 MPa⁻⁵ s⁻¹, 0.58 with 0.28 MPa and 4.04 with 0.19 MPa.</summary>
    [Theory]
    [InlineData(0.235e6, 1.395)]
    [InlineData(0.28e6, 0.58)]
    [InlineData(0.19e6, 4.04)]
    public void the_factor_follows_from_one_point(double stress, double perMegapascal) =>
        Assert.Equal(perMegapascal, 1e30 * new PowerLawCreep(5, 43.7e3, 1e-3, stress).Factor(298.15), 0.003 * perMegapascal);

    [Theory]
    [InlineData(43.7e3, 6.3e7)]
    [InlineData(35e3, 1.9e6)]
    public void the_factor_at_infinite_temperature(double energy, double perMegapascal) =>
        Assert.Equal(perMegapascal, 1e30 * new PowerLawCreep(5, energy).Factor(298.15) * Math.Exp(energy / (Constant.Gas * 298.15)), 0.02 * perMegapascal);

    [Theory]
    [InlineData(0.05, 4.4e-7)]
    [InlineData(0.1, 1.4e-5)]
    [InlineData(0.5, 0.044)]
    [InlineData(1, 1.4)]
    public void sodium_flows_with_the_fifth_power(double megapascal, double rate)
    {
        Assert.Equal(rate, Creep.Rate(1e6 * megapascal, 298.15), 0.015 * rate);
        Assert.Equal(-rate, Creep.Rate(-1e6 * megapascal, 298.15), 0.015 * rate);
    }

    [Theory]
    [InlineData(1e-5, 0.094)]
    [InlineData(1e-4, 0.148)]
    [InlineData(1e-2, 0.372)]
    public void flow_stress_of_a_strain_rate(double rate, double megapascal) =>
        Assert.Equal(megapascal, 1e-6 * Creep.FlowStress(rate, 298.15), 0.005 * megapascal);

    [Theory]
    [InlineData(253, 0.043)]
    [InlineData(333.15, 6.4)]
    public void cold_slows_and_warmth_speeds_creep(double temperature, double factor) =>
        Assert.Equal(factor, Creep.Factor(temperature) / Creep.Factor(298.15), 0.01 * factor);

    [Fact]
    public void the_law_is_the_plain_formula()
    {
        foreach (double stress in (double[])[1e4, 2e5, 3e6])
        {
            double expected = Creep.Rate(stress, 310);
            Assert.Equal(expected, Creep.Rate(new Scalar(stress), new Scalar(310)).Value, 1e-12 * expected);
        }
    }
}
