using Interna.Physics.SpaceCharge;

namespace Interna.Tests.Physics.SpaceCharge;

public class LayerResistanceTests
{
    private const double Permittivity = 30 * Constant.VacuumPermittivity, SquareCentimetre = 1e4;

    // N = 10²⁶ m⁻³, 1 mS/cm; resistances in Ω cm², evaluated independently with Dawson's integral.
    [Theory]
    [InlineData(0.1, 1.2068e-3)]
    [InlineData(0.2, 4.2852e-2)]
    [InlineData(0.3, 1.67006)]
    [InlineData(0.4, 69.943)]
    [InlineData(0.5, 3043.2)]
    public void depleted_layers(double drop, double expected) =>
        Assert.Equal(1, LayerResistance.MottSchottky(Permittivity, 1e26, 0.1, drop) * SquareCentimetre / expected, 1e-4);

    [Theory]
    [InlineData(100, 0.2, 5.711e-3)]
    [InlineData(100, 0.5, 2.0007)]
    [InlineData(10, 0.5, 6.327)]
    public void diffuse_layers(double concentration, double drop, double expected) =>
        Assert.Equal(1, LayerResistance.GouyChapman(Permittivity, concentration, 0.1, drop) * SquareCentimetre / expected, 2e-4);

    [Fact]
    public void enriched_layers_resist_nothing()
    {
        Assert.Equal(0, LayerResistance.MottSchottky(Permittivity, 1e26, 0.1, -0.3));
        Assert.Equal(0, LayerResistance.GouyChapman(Permittivity, 10, 0.1, -0.3));
    }
}
