using Interna.Data;
using Interna.Data.Input;
using Interna.Physics.Surfaces;

namespace Interna.Tests.Data.Input;

public class SurfaceReaderTests
{
    private const string Vacancies = "kind: oxygen-vacancies, concentration: 100 mol/m3, conductivity_ratio: 6.56, barrier_before: 0.5 eV, barrier_after: 0.45 eV, sodium_per_vacancy: 1, site_potential: 0.9 V";
    private const string Contact = "kind: heterointerface, host_work_function: 4.9 eV, other_work_function: 4.7 eV, relative_permittivity: 10, defect_concentration: 10 mol/m3, grain_thickness: 100 nm";
    private const string Layers = "kind: superlattice-spacing, barrier_before: 0.70 eV, barrier_free: 0.11 eV, bulk_spacing: 0.615 nm, spacing: 0.65 nm";
    private const string Disorder = "kind: disorder, width: 0.05 eV, fraction: 0.5";
    private const string Groups = "kind: functional-groups, group: carbonyl, groups_per_nm2: 1, specific_surface: 50 m2/g";
    private const string Bonds = "kind: interfacial-bonds, bond: P-C, bonds_per_nm2: 1, stress: 0.5 GPa, layer_thickness: 1 um, modulus: 50 GPa, cycles: 100, loss_per_cycle: 1e-4";

    [Theory]
    [InlineData(Vacancies, typeof(OxygenVacancies))]
    [InlineData(Contact, typeof(Heterointerface))]
    [InlineData(Layers, typeof(SuperlatticeSpacing))]
    [InlineData(Disorder, typeof(SiteDisorder))]
    [InlineData(Groups, typeof(FunctionalGroups))]
    [InlineData(Bonds, typeof(InterfacialBonds))]
    public void every_kind_can_be_read_applied_and_survives_its_lock(string text, Type kind)
    {
        var design = Design.Parse(Of(text));
        var electrode = design.Runs[0].Cell.PositiveHost;
        var applied = Assert.Single(electrode.Modifications);
        Assert.IsType(kind, applied.Modification);
        Assert.NotEmpty(applied.Changes);
        var again = Design.Parse(design.Lock).Runs[0].Cell.PositiveHost;
        Assert.Equal(applied.Modification, Assert.Single(again.Modifications).Modification);
        Assert.Equal(applied.Changes, again.Modifications[0].Changes);
    }

    [Fact]
    public void values_come_in_si()
    {
        var read = (OxygenVacancies)Design.Parse(Of(Vacancies)).Runs[0].Cell.PositiveHost.Modifications[0].Modification;
        Assert.Equal(0.45 * MigrationBarrier.ElectronVolt, read.Barriers!.Value.After, 1e-6);
        Assert.Equal((100, 6.56, 0.9), (read.Concentration, read.ConductivityRatio, read.SitePotential));
        var bonds = (InterfacialBonds)Design.Parse(Of(Bonds)).Runs[0].Cell.PositiveHost.Modifications[0].Modification;
        Assert.Equal((InterfacialBond.PhosphorusCarbon, 1e18, 0.5e9, 1e-6, 50e9, 100), (bonds.Bond, bonds.Density, bonds.Stress, bonds.Thickness, bonds.Modulus, bonds.Cycles));
    }

    [Fact]
    public void several_are_applied_in_order_and_an_empty_list_takes_them_back()
    {
        var design = Design.Parse(Of(Disorder, Groups) + "runs: [{name: made, protocol: rest for 1 h}, {name: bare, protocol: rest for 1 h, cell: {positive: {surface: []}}}]\n");
        Assert.Equal(2, design.Runs[0].Cell.PositiveHost.Modifications.Count);
        var bare = design.Runs[1].Cell.PositiveHost;
        Assert.Empty(bare.Modifications);
        Assert.Empty(Design.Parse(design.Lock).Runs[1].Cell.PositiveHost.Modifications);
    }

    [Fact]
    public void an_adsorption_energy_stands_for_a_potential_with_its_reference()
    {
        string atom = Vacancies.Replace("site_potential: 0.9 V", "adsorption_energy: -2.0 eV, adsorption_reference: atom", StringComparison.Ordinal);
        var electrode = Design.Parse(Of(atom)).Runs[0].Cell.PositiveHost;
        Assert.Equal(0.887, electrode.SurfaceStorage[^1].Isotherm.Potential, 1e-9);
        Refused(atom.Replace(", adsorption_reference: atom", "", StringComparison.Ordinal), "adsorption_reference", "nothing", "counted from");
        Refused(atom.Replace("-2.0 eV", "-0.9 eV", StringComparison.Ordinal), "adsorption_energy", "-0.9 eV", "eV to");
    }

    [Theory]
    [InlineData(Vacancies, "0.45 eV", "5.63 eV", "barrier_after", "5.63 eV", "0.1 eV to 0.8 eV")]
    [InlineData(Vacancies, ", barrier_after: 0.45 eV", "", "barrier_after", "one barrier only", "both")]
    [InlineData(Vacancies, "site_potential: 0.9 V", "depth: 5 nm", "site_potential", "nothing", "potential of the extra sites")]
    [InlineData(Vacancies, "concentration: 100", "concentration: 9000", "concentration", "sodium in vacancies", "10 % at most")]
    [InlineData(Vacancies, "conductivity_ratio", "conductivty_ratio", "conductivty_ratio", "unknown field", "a field of oxygen vacancies")]
    [InlineData(Contact, "4.7 eV", "4.2 eV", "other_work_function", "a built-in voltage", "0.3 V at most")]
    [InlineData(Layers, "spacing: 0.65 nm", "spacing: 0.95 nm", "spacing", "0.95 nm", "0.615 nm to 0.915 nm")]
    [InlineData(Disorder, "0.05 eV", "0.2 eV", "width", "0.2 eV", "0 eV to 0.1 eV")]
    [InlineData(Groups, "groups_per_nm2: 1", "groups_per_nm2: 20", "groups_per_nm2", "20", "10 at most")]
    [InlineData(Bonds, "bonds_per_nm2: 1", "bonds_per_nm2: 5", "bonds_per_nm2", "5", "0.1 to 2")]
    [InlineData(Bonds, "kind: interfacial-bonds", "kind: interfacial-bond", "kind", "'interfacial-bond'", "one of oxygen-vacancies")]
    public void what_no_surface_can_be_is_refused_at_its_place(string text, string old, string now, string field, string found, string expected) =>
        Refused(text.Replace(old, now, StringComparison.Ordinal), field, found, expected);

    private static void Refused(string text, string field, string found, string expected)
    {
        var error = Assert.Single(Assert.Throws<InputException>(() => Design.Parse(Of(text), "my.yaml")).Errors);
        Assert.Equal($"positive.surface[0].{field}", error.Field);
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
        Assert.True(error.Line > 0);
    }

    private static string Of(params string[] surfaces) => $$"""
        name: x
        cell:
          use: hard-carbon-half-cell-chayambuka-2022
          positive:
            surface:
        {{string.Join("\n", surfaces.Select(s => $"      - {{{s}}}"))}}

        """ + (surfaces.Length == 1 ? "protocol: rest for 1 h\n" : "");
}
