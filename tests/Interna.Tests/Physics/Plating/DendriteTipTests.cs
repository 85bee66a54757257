using Interna.Physics.Plating;

namespace Interna.Tests.Physics.Plating;

public class DendriteTipTests
{
    /// <summary>i₀ = 10 A/m²: overpotential in mV, radius in µm, current density in A/m², speed in nm/s.</summary>
    [Theory]
    [InlineData(20, 2.25, 7.75, 1.9)]
    [InlineData(50, 1.42, 19.4, 4.8)]
    [InlineData(100, 1.00, 38.8, 9.6)]
    public void the_fastest_tip(double millivolts, double radius, double current, double speed)
    {
        double resistance = Constant.Gas * 298.15 / (Constant.Faraday * 10);
        var tip = new DendriteTip(1e-3 * millivolts, PlanarFront.SaltConductivity(1.06e-10, 1000), resistance);
        Assert.Equal(radius, 1e6 * tip.FastestRadius, 0.01 * radius);
        Assert.Equal(current, tip.Current(tip.FastestRadius), 0.005 * current);
        Assert.Equal(speed, 1e9 * tip.Speed(tip.FastestRadius), 0.01 * speed);
        Assert.True(tip.Current(0.9 * tip.FastestRadius) < tip.Current(tip.FastestRadius));
        Assert.True(tip.Current(1.1 * tip.FastestRadius) < tip.Current(tip.FastestRadius));
    }

    [Theory]
    [InlineData(50e-9, 2.0)]
    [InlineData(10e-9, 9.8)]
    public void metal_enters_a_pore_at_the_overpotential_of_its_curvature(double radius, double millivolts) =>
        Assert.Equal(millivolts, 1e3 * DendriteTip.PoreEntryOverpotential(radius), 0.016 * millivolts);
}
