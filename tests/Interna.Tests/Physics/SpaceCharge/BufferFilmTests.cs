using Interna.Physics.SpaceCharge;

namespace Interna.Tests.Physics.SpaceCharge;

public class BufferFilmTests
{
    private const double Electrolyte = 30 * Constant.VacuumPermittivity, Density = 1e26, Thickness = 5e-9;

    // 0.5 V over both, film of 5 nm: drop left and resistance in Ω cm² at 1 mS/cm.
    [Theory]
    [InlineData(10, 0.0089, 7.0e-6)]
    [InlineData(50, 0.1277, 3.25e-3)]
    [InlineData(300, 0.3914, 50.6)]
    [InlineData(1700, 0.4788, 1364)]
    public void a_linear_dielectric_takes_the_less_the_more_it_polarises(double permittivity, double left, double resistance)
    {
        double drop = BufferFilm.ElectrolyteDrop(0.5, Electrolyte, Density, Thickness, permittivity * Constant.VacuumPermittivity);
        Assert.Equal(left, drop, 6e-5);
        Assert.Equal(1, LayerResistance.MottSchottky(Electrolyte, Density, 0.1, drop) * 1e4 / resistance, 8e-3);
    }

    [Theory]
    [InlineData(100, 0.0885)]
    [InlineData(300, 0.2656)]
    public void polarisation_that_stays_removes_the_layer(double permittivity, double expected)
    {
        double eps = permittivity * Constant.VacuumPermittivity, p = BufferFilm.NullingPolarization(0.5, Thickness, eps);
        Assert.Equal(expected, p, 6e-5);
        Assert.Equal(0, BufferFilm.ElectrolyteDrop(0.5, Electrolyte, Density, Thickness, eps, p), 1e-12);
        Assert.True(BufferFilm.ElectrolyteDrop(0.5, Electrolyte, Density, Thickness, eps, 0.9 * p) > 0);
    }

    // Two steps of half the drop in place of one.
    [Theory]
    [InlineData(0.3, 117)]
    [InlineData(0.4, 816)]
    [InlineData(0.5, 5758)]
    public void an_ionic_film_that_halves_the_step_lowers_the_resistance(double drop, double expected) =>
        Assert.Equal(1, LayerResistance.MottSchottky(Electrolyte, Density, 0.1, drop) / (2 * LayerResistance.MottSchottky(Electrolyte, Density, 0.1, drop / 2)) / expected, 6e-3);
}
