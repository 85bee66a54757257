using Interna.Physics.Surfaces;

namespace Interna.Tests.Physics.Surfaces;

public class InterfacialBondsTests
{
    // J/m² for each bond per nm².
    [Theory]
    [InlineData(InterfacialBond.PhosphorusCarbon, 0.44)]
    [InlineData(InterfacialBond.PhosphorusOxygen, 0.56)]
    [InlineData(InterfacialBond.PhosphorusSulphur, 0.47)]
    [InlineData(InterfacialBond.TinCarbon, 0.34)]
    public void worked_adhesions(InterfacialBond bond, double expected) => Assert.Equal(expected, (Layer with { Bond = bond }).BondedAdhesion - 0.1, 0.005);

    [Fact]
    public void a_film_offers_half_its_elastic_energy() => Assert.Equal(0.5 * 0.5e9 * 0.5e9 * 1e-6 / 50e9, Layer.ReleaseRate, 1e-12);

    [Fact]
    public void contact_is_lost_where_the_energy_offered_exceeds_the_adhesion()
    {
        var bare = Hosts.HardCarbon;
        double kept = 1 - 100 * 1e-4 * (2.5 / Layer.BondedAdhesion - 1);
        Assert.Equal(kept * bare.ActiveFraction, bare.With(Layer).ActiveFraction, 1e-12);
        // Half the stress offers less than the bonds hold.
        Assert.Equal(bare.ActiveFraction, bare.With(Layer with { Stress = 0.2e9 }).ActiveFraction);
    }

    [Fact]
    public void limits_are_kept()
    {
        Assert.Equal("bonds_per_nm2", Assert.Single((Layer with { Density = 3e18 }).Objections(Hosts.HardCarbon)).Field);
        Assert.Equal("cycles", Assert.Single((Layer with { Cycles = 10_000 }).Objections(Hosts.HardCarbon)).Field);
    }

    private static InterfacialBonds Layer => new() { Bond = InterfacialBond.PhosphorusCarbon, Density = 1e18, Stress = 0.5e9, Thickness = 1e-6, Modulus = 50e9, LossPerCycle = 1e-4, Cycles = 100 };
}
