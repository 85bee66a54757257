using Interna.Physics.SpaceCharge;

namespace Interna.Tests.Physics.SpaceCharge;

public class ThomasFermiTests
{
    [Fact]
    public void value_excess_and_pressure_belong_together() => Identities.Hold(new ThomasFermi());

    [Fact]
    public void is_the_slope_of_a_degenerate_band()
    {
        // A free-electron gas of n electrons with Fermi energy E_F has g = 3n/(2 E_F): excess −w n kT g/n.
        const double Eta = 200;
        var band = new FermiDirac(Eta);
        double next = 3 * 0.5 * 0.5 / (8 * Eta * Eta); // second order of (1 − w/η)^(3/2)
        Assert.Equal(3 / (2 * Eta) * Laws.Value(new ThomasFermi(), 0.5), Laws.Value(band, 0.5) - 1, 1.1 * next);
    }
}
