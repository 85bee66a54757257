using Interna.Physics.SpaceCharge;

namespace Interna.Tests.Physics.SpaceCharge;

public class BoltzmannTests
{
    [Fact]
    public void value_excess_and_pressure_belong_together() => Identities.Hold(new Boltzmann());

    [Fact]
    public void one_thermal_energy_is_one_e_fold() => Assert.Equal(Math.E, Laws.Value(new Boltzmann(), -1), 1e-14);
}
