using Interna.Physics.Surfaces;

namespace Interna.Tests.Physics.Surfaces;

public class SurfaceModificationsTests
{
    private const double ElectronVolt = MigrationBarrier.ElectronVolt;

    public static TheoryData<SurfaceModification> All =>
    [
        new OxygenVacancies { Concentration = 100, ConductivityRatio = 6.56, Barriers = (0.5 * ElectronVolt, 0.42 * ElectronVolt), SodiumPerVacancy = 1, SitePotential = 0.9 },
        new Heterointerface { HostWorkFunction = 4.9 * ElectronVolt, OtherWorkFunction = 4.7 * ElectronVolt, RelativePermittivity = 10, DefectConcentration = 10, GrainThickness = 1e-7 },
        new SuperlatticeSpacing { Barrier = new(0.70 * ElectronVolt, 0.11 * ElectronVolt, 6.15e-10, 1.5e-10), Spacing = 6.5e-10 },
        new SiteDisorder { Width = 0.05 * ElectronVolt },
        new FunctionalGroups { Group = FunctionalGroup.Carbonyl, Density = 1e18 },
        new InterfacialBonds { Bond = InterfacialBond.PhosphorusCarbon, Density = 1e18, Stress = 0.5e9, Thickness = 1e-6, Modulus = 50e9, LossPerCycle = 1e-4, Cycles = 100 },
    ];

    [Theory, MemberData(nameof(All))]
    public void what_is_made_can_be_taken_back(SurfaceModification modification)
    {
        var bare = Hosts.HardCarbon;
        var copy = bare with { };
        var made = bare.With(modification);
        Assert.Equal(copy, bare); // the original stays
        Assert.NotEqual(bare with { Modifications = made.Modifications }, made);
        Assert.Same(bare, made.Without(modification));
        Assert.NotEmpty(made.Modifications[0].Changes);
        Assert.All(made.Modifications[0].Changes, change =>
        {
            Assert.NotEqual(change.Before, change.After);
            Assert.NotEmpty(change.Because);
            Assert.NotEmpty(change.Source);
        });
    }

    [Fact]
    public void one_of_several_can_be_taken_back()
    {
        var bare = Hosts.HardCarbon;
        SurfaceModification first = new SiteDisorder { Width = 0.03 * ElectronVolt, Fraction = 0.5 }, second = new FunctionalGroups { Group = FunctionalGroup.Carbonyl, Density = 2e18 };
        var both = bare.With(first).With(second);
        Assert.Equal(2, both.Modifications.Count);
        var left = both.Without(first);
        Assert.Equal(second, Assert.Single(left.Modifications).Modification);
        Assert.Same(bare.OpenCircuitPotential, left.OpenCircuitPotential);
        Assert.Single(left.SurfaceStorage);
        Assert.Throws<ArgumentException>(() => left.Without(first));
    }

    [Fact]
    public void what_does_not_fit_is_refused_in_words()
    {
        var wrong = new OxygenVacancies { Concentration = 10, Barriers = (0.5 * ElectronVolt, 5.63 * ElectronVolt) };
        var problem = Assert.Throws<InvalidOperationException>(() => Hosts.HardCarbon.With(wrong));
        Assert.Contains("5.63 eV", problem.Message, StringComparison.Ordinal);
        Assert.Contains("years to cross 10 nm", problem.Message, StringComparison.Ordinal);
    }
}
