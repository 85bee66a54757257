using Interna.Numerics.Columns;
using Interna.Physics.Stress;
using Interna.Tests.Physics.Surfaces;

namespace Interna.Tests.Physics.Stress;

public class SwellingSolidTests
{
    // Parameters of Zhang, Shyy and Sastry 2007.
    private static readonly SwellingSolid Oxide = new(10e9, 0.3, 3.497e-6, 2.29e4);

    [Fact]
    public void worked_stress_at_constant_flux() => Assert.Equal(48.754e6, Oxide.SettledMaximum(2 / Constant.Faraday, 5e-6, 7.08e-15), 1e3);

    [Fact]
    public void worked_coupling()
    {
        Assert.Equal(1.566072e-5, Oxide.Coupling(298.15), 1e-11);
        Assert.Equal(0.35863, Oxide.Coupling(298.15) * 2.29e4, 1e-5);
        Assert.Equal(1e-14 * (1 + 0.5 * 0.35863), Hosts.At(Oxide.Coupled(new ConstantCurve(1e-14), 298.15), 0.5), 1e-19);
    }

    [Fact]
    public void alloys_are_beyond_small_strain()
    {
        Assert.True(Oxide.Yields);
        Assert.False((Oxide with { PartialMolarVolume = 2e-6 }).Yields);
    }
}
