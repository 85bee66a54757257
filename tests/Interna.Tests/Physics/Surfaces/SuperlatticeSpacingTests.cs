using Interna.Physics.Surfaces;

namespace Interna.Tests.Physics.Surfaces;

public class SuperlatticeSpacingTests
{
    private const double ElectronVolt = MigrationBarrier.ElectronVolt;

    private static readonly LayerBarrier Layers = new(0.70 * ElectronVolt, 0.11 * ElectronVolt, 6.15e-10, 1.5e-10);

    [Fact]
    public void wider_layers_diffuse_faster_and_hold_less_per_volume()
    {
        var bare = Hosts.HardCarbon;
        var made = bare.With(new SuperlatticeSpacing { Barrier = Layers, Spacing = 6.5e-10 });
        double barrier = 0.11 + 0.59 * Math.Exp(-0.35 / 1.5), expected = Math.Exp((0.70 - barrier) * ElectronVolt / (Constant.Gas * 298.15));
        Assert.Equal(1, Hosts.At(made.Diffusivity.Curve, 0.5) / Hosts.At(bare.Diffusivity.Curve, 0.5) / expected, 1e-12);
        double dilution = 6.15 / 6.5;
        Assert.Equal(dilution * bare.MaximumConcentration, made.MaximumConcentration, 1e-9);
        Assert.Equal(dilution * bare.Density!.Value, made.Density!.Value, 1e-9);
        // J = F k c_max: the rate constant stays.
        Assert.Equal(dilution, Hosts.At(made.ExchangeCurrent.Curve, 0.5) / Hosts.At(bare.ExchangeCurrent.Curve, 0.5), 1e-12);
    }

    [Fact]
    public void the_gain_is_limited_and_that_is_told()
    {
        var made = Hosts.HardCarbon.With(new SuperlatticeSpacing { Barrier = Layers, Spacing = 9e-10 });
        Assert.Equal(1e3, Hosts.At(made.Diffusivity.Curve, 0.5) / Hosts.At(Hosts.HardCarbon.Diffusivity.Curve, 0.5), 1e-9);
        Assert.Contains(made.Modifications[0].Cautions, c => c.Contains("limited to 1E+03", StringComparison.Ordinal) || c.Contains("limited to 1000", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(9.2e-10)]
    [InlineData(6.0e-10)]
    public void spacings_beyond_the_map_are_refused(double spacing) =>
        Assert.Equal("spacing", Assert.Single(new SuperlatticeSpacing { Barrier = Layers, Spacing = spacing }.Objections(Hosts.HardCarbon)).Field);
}
