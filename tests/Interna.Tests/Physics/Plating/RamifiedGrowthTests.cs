using Interna.Physics.Plating;

namespace Interna.Tests.Physics.Plating;

public class RamifiedGrowthTests
{
    private static readonly RamifiedGrowth Growth = new(10, 1000, 0.4);

    [Fact]
    public void the_front_follows_the_anion()
    {
        Assert.Equal(0.0622e-6, Growth.FrontSpeed, 0.0001e-6);
        Assert.Equal(0.311e-6, (Growth with { Current = 50 }).FrontSpeed, 0.001e-6);
        Assert.Equal(0.0396, Growth.VolumeFraction, 0.0001);
        Assert.Equal(402, Growth.CrossingTime(25e-6), 1);
    }

    [Fact]
    public void the_front_holds_the_metal_that_was_plated()
    {
        double planar = 10 * Sodium.MolarVolume / Constant.Faraday;
        Assert.Equal(planar, Growth.FrontSpeed * Growth.VolumeFraction, 1e-14 * planar);
        Assert.Equal(25.3, Growth.FrontSpeed / planar, 0.05);
    }

    /// <summary>ε_r = 30, D₊ = 10⁻¹⁰ m²/s, 100 A/m², 1 µm: 9.27 V; the field integrated along the layer gives the same.</summary>
    [Fact]
    public void space_charge_takes_volts_over_a_micrometre()
    {
        var growth = new RamifiedGrowth(100, 1000, 0.4);
        double voltage = growth.SpaceChargeVoltage(1e-6, 30, 1e-10);
        Assert.Equal(9.27, voltage, 0.01);
        double mobility = 1e-10 * Constant.Faraday / (Constant.Gas * 298.15);
        Assert.Equal(100, 9.0 / 8 * 30 * Constant.VacuumPermittivity * mobility * voltage * voltage / 1e-18, 1e-9);
        Assert.Equal(voltage, ScalarEquation.Integrate((y, _) => 1e-6 * growth.SpaceChargeField(1e-6 * y, 30, 1e-10), 0, 1, 1), 1e-4 * voltage);
    }
}
