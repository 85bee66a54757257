using Interna.Physics.SpaceCharge;

namespace Interna.Tests.Physics.SpaceCharge;

public class SpaceChargeMediumTests
{
    private const double Temperature = 298.15, ThermalVoltage = Constant.Gas * Temperature / Constant.Faraday;

    private static readonly Population[] Every =
    [
        new DilutePopulation(new("a", 1, 3)), new LatticePopulation(new("b", 2, 10), 400), new BandPopulation(new("c", -1, 20), 8),
        new SharedPopulation([new("d", 1, 5), new("e", -2, 4)], 60), new MetalPopulation(2e-9),
    ];

    [Theory]
    [InlineData(-3, -2.9)]
    [InlineData(-0.05, 0.07)]
    [InlineData(1e-9, 2e-9)]
    [InlineData(0.5, 6)]
    [InlineData(4, 4.3)]
    public void mean_charge_times_step_is_the_difference_of_pressures(double a, double b)
    {
        var medium = Medium(Every);
        double mean = medium.Mean(a, b, out _, out _), difference = (medium.Pressure(a) - medium.Pressure(b)) / (ThermalVoltage * (b - a));
        // The difference of pressures loses what they have in common.
        double lost = 1e-15 * (medium.Pressure(a) + medium.Pressure(b)) / (ThermalVoltage * Math.Abs(b - a));
        Assert.Equal(mean, difference, 1e-10 * Math.Abs(mean) + lost);
    }

    [Theory]
    [InlineData(0.3, 0.31)]
    [InlineData(-1.4, 0.9)]
    [InlineData(0.2, 0.2)]
    public void slopes_of_the_mean_are_its_derivatives(double a, double b)
    {
        const double H = 1e-5;
        var medium = Medium(Every);
        medium.Mean(a, b, out double byA, out double byB);
        Assert.Equal((medium.Mean(a + H, b, out _, out _) - medium.Mean(a - H, b, out _, out _)) / (2 * H), byA, 1e-5 * Math.Abs(byA));
        Assert.Equal((medium.Mean(a, b + H, out _, out _) - medium.Mean(a, b - H, out _, out _)) / (2 * H), byB, 1e-5 * Math.Abs(byB));
    }

    [Fact]
    public void mean_over_nothing_is_the_charge_there()
    {
        var medium = Medium(Every);
        Assert.Equal(medium.Density(0.7), medium.Mean(0.7, 0.7, out _, out _), 1e-12 * Math.Abs(medium.Density(0.7)));
    }

    [Fact]
    public void debye_length_of_a_salt_is_the_textbooks()
    {
        // λ = √(εRT/(2F²c)).
        var medium = Medium([new DilutePopulation(new("a", 1, 10)), new DilutePopulation(new("b", -1, 10))]);
        double expected = Math.Sqrt(10 * Constant.VacuumPermittivity * Constant.Gas * Temperature / 20) / Constant.Faraday;
        Assert.Equal(expected, medium.DebyeLength, 1e-12 * expected);
    }

    [Fact]
    public void debye_length_of_a_metal_is_its_screening_length() => Assert.Equal(6e-11, Medium([new MetalPopulation(6e-11)]).DebyeLength, 1e-22);

    [Fact]
    public void charge_falls_as_the_potential_rises()
    {
        var medium = Medium(Every);
        double before = double.PositiveInfinity;
        for (double u = -30; u <= 30; u += 0.25)
        {
            double density = medium.Density(u);
            Assert.True(density < before, $"u = {u}");
            before = density;
        }
    }

    private static SpaceChargeMedium Medium(Population[] populations) =>
        new(new SpaceChargePhase { Name = "test", RelativePermittivity = 10, Populations = populations }, Temperature);
}
