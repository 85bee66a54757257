using Interna.Physics.Surfaces;

namespace Interna.Tests.Physics.Surfaces;

public class OxygenVacanciesTests
{
    private const double ElectronVolt = MigrationBarrier.ElectronVolt;

    // TiO₂ with vacancies: 4.21·10⁻⁷ to 2.76·10⁻⁶ S/cm.
    [Fact]
    public void a_measured_ratio_is_taken() => Assert.Equal(6.56 * 256, With(new() { Concentration = 100, ConductivityRatio = 6.56, Mobility = 1e-4 }).Conductivity, 1e-9);

    [Fact]
    public void otherwise_two_electrons_per_vacancy_conduct()
    {
        var made = With(new() { Concentration = 100, Ionised = 0.5, Mobility = 1e-4 });
        Assert.Equal(Constant.Faraday * 2 * 0.5 * 100 * 1e-4, made.Conductivity - Hosts.HardCarbon.Conductivity, 1e-9);
    }

    [Fact]
    public void small_polarons_conduct_little()
    {
        var made = With(new() { Concentration = 1000, PolaronBarrier = 0.3 * ElectronVolt });
        Assert.Equal(Constant.Faraday * 2 * 1000 * 7.44e-10, made.Conductivity - Hosts.HardCarbon.Conductivity, 1e-3);
    }

    // Na₂Ti₃O₇: conductivity × 706 with carriers × 5.
    [Fact]
    public void a_ratio_the_carriers_do_not_explain_is_pointed_out()
    {
        var made = With(new() { Concentration = 100, ConductivityRatio = 706, CarrierRatio = 5 });
        Assert.Contains(made.Modifications[0].Cautions, c => c.Contains("mobility × 141", StringComparison.Ordinal));
    }

    [Fact]
    public void one_sodium_per_vacancy_is_stored_at_the_surface()
    {
        var bare = Hosts.HardCarbon;
        var made = With(new() { Concentration = 100, SodiumPerVacancy = 1, SitePotential = 0.9 });
        Assert.Equal(Constant.Faraday * 100 * bare.ParticleRadius / 3, made.SurfaceStorage[^1].Charge, 1e-9);
        Assert.Equal(0.9, made.SurfaceStorage[^1].Isotherm.Potential);
        var shell = With(new() { Concentration = 100, Depth = bare.ParticleRadius / 2, SodiumPerVacancy = 1, SitePotential = 0.9 });
        Assert.Equal(7.0 / 8, shell.SurfaceStorage[^1].Charge / made.SurfaceStorage[^1].Charge, 1e-12);
    }

    [Fact]
    public void vacancies_can_trap()
    {
        var made = With(new() { Concentration = 100, Barriers = (0.4 * ElectronVolt, 0.5 * ElectronVolt) });
        Assert.Equal(1 / 49.02, Hosts.At(made.Diffusivity.Curve, 0.5) / Hosts.At(Hosts.HardCarbon.Diffusivity.Curve, 0.5), 1e-5);
        Assert.Contains(made.Modifications[0].Cautions, c => c.Contains("traps", StringComparison.Ordinal));
    }

    [Fact]
    public void limits_are_kept()
    {
        Refused("concentration", new() { Concentration = 2000, SodiumPerVacancy = 1 });
        Refused("sodium_per_vacancy", new() { Concentration = 1, SodiumPerVacancy = 1.5 });
        Refused("depth", new() { Concentration = 1, Depth = 1e-3 });
        Refused("barrier_before", new() { Concentration = 1, Barriers = (1.4 * ElectronVolt, 0.4 * ElectronVolt) });
        Refused("barrier_after", new() { Concentration = 1, Barriers = (0.4 * ElectronVolt, 0.05 * ElectronVolt) });
    }

    private static InsertionElectrode With(OxygenVacancies vacancies) => Hosts.HardCarbon.With(vacancies);

    private static void Refused(string field, OxygenVacancies vacancies) => Assert.Equal(field, Assert.Single(vacancies.Objections(Hosts.HardCarbon)).Field);
}
