using Interna.Physics.Surfaces;

namespace Interna.Tests.Physics.Surfaces;

public class FunctionalGroupsTests
{
    // One C=O per nm² on 1000 m²/g is 44.5 mAh/g.
    [Fact]
    public void one_sodium_for_each_carbonyl_group()
    {
        var bare = Hosts.HardCarbon;
        var made = bare.With(new FunctionalGroups { Group = FunctionalGroup.Carbonyl, Density = 1e18, SpecificSurface = 1e6 });
        double perMass = made.SurfaceStorage[^1].Charge * 3 / bare.ParticleRadius / bare.Density!.Value / 3600;
        Assert.Equal(44.5, perMass, 0.05);
    }

    // 10 µF/cm² over 2 V on 1000 m²/g is 55.6 mAh/g.
    [Fact]
    public void the_real_surface_carries_a_double_layer()
    {
        var bare = Hosts.HardCarbon;
        var made = bare.With(new FunctionalGroups { Group = FunctionalGroup.Carbonyl, Density = 1e18, SpecificSurface = 1e6 });
        Assert.Equal(55.6, 2 * made.DoubleLayerCapacitance * 3 / bare.ParticleRadius / bare.Density!.Value / 3600, 0.05);
    }

    [Theory]
    [InlineData(FunctionalGroup.Hydroxyl)]
    [InlineData(FunctionalGroup.Ether)]
    public void groups_that_keep_their_sodium_store_nothing(FunctionalGroup group)
    {
        var made = Hosts.HardCarbon.With(new FunctionalGroups { Group = group, Density = 1e18 });
        Assert.Empty(made.SurfaceStorage);
        Assert.Contains(made.Modifications[0].Changes, c => c.Parameter.StartsWith("charge lost", StringComparison.Ordinal));
    }

    [Fact]
    public void limits_are_kept()
    {
        var bare = Hosts.HardCarbon;
        Refused("site_potential", bare, new() { Group = FunctionalGroup.Carbonyl, Density = 1e18, Potential = 0.5 });
        Refused("groups_per_nm2", bare, new() { Group = FunctionalGroup.Carbonyl, Density = 12e18 });
        Refused("specific_surface", bare with { Density = null }, new() { Group = FunctionalGroup.Carbonyl, Density = 1e18, SpecificSurface = 1e6 });
        Refused("specific_surface", bare, new() { Group = FunctionalGroup.Carbonyl, Density = 1e18, SpecificSurface = 1 });
    }

    private static void Refused(string field, InsertionElectrode electrode, FunctionalGroups groups) => Assert.Equal(field, Assert.Single(groups.Objections(electrode)).Field);
}
