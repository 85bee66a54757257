using Interna.Architecture.Tests;
using Interna.Data;
using Interna.Data.Input;
using Interna.Models.Junctions;

namespace Interna.Tests.Data;

public class JunctionDesignTests
{
    private const string Sound = """
        name: test
        phases:
          - use: copper
          - name: oxide
            permittivity: 40
            thickness: 20 nm
            work_function: 4.9 eV
            sodium_ion_energy: 0.1 eV
            carriers:
              - {name: Na+, charge: 1, concentration: 10 mol/m3, statistics: lattice-gas, sites: 2e4 mol/m3}
              - {name: electrons, charge: -1, concentration: 10 mol/m3}
        contacts:
          - equilibrium: electrons
        """;

    public static TheoryData<string> Examples => [.. Directory.GetFiles(Path.Combine(Repository.Root, "examples", "junctions"), "*.yaml").Select(f => Path.GetFileName(f)!)];

    public static TheoryData<string> Phases => [.. DataCatalog.List("contacts").Select(e => e.Name)];

    [Fact]
    public void the_sound_junction_is_read_into_si()
    {
        var design = JunctionDesign.Parse(Sound);
        var oxide = Assert.IsType<SpaceChargePhase>(design.Junction.Phases[1]);
        Assert.Equal(20e-9, oxide.Thickness!.Value, 1e-22);
        Assert.Equal(0, oxide.NetCharge);
        Assert.Equal(4.65 - 4.9, design.Junction.Step(0), 1e-12);
        Assert.Equal(2e4, Assert.IsType<LatticePopulation>(oxide.Populations[0]).Sites);
        Assert.Contains(design.Junction.Ledger, e => e.Path == "phases[1].permittivity");
    }

    [Fact]
    public void frozen_charge_that_does_not_balance_is_net_charge()
    {
        var phase = (SpaceChargePhase)JunctionDesign.Parse(Sound.Replace("thickness: 20 nm", "thickness: 20 nm\n    fixed_charge: 3 mol/m3", StringComparison.Ordinal)).Junction.Phases[1];
        Assert.Equal(3 * Constant.Faraday, phase.NetCharge, 1e-6);
    }

    [Theory, MemberData(nameof(Examples))]
    public void every_example_is_sound_and_has_an_equilibrium(string file)
    {
        var design = JunctionDesign.Load(Path.Combine(Repository.Root, "examples", "junctions", file));
        Assert.Equal(Path.GetFileNameWithoutExtension(file), design.Junction.Name);
        Assert.True(new JunctionAtRest(design.Junction, design.Nodes).IsSolved);
    }

    [Theory, MemberData(nameof(Phases))]
    public void every_phase_that_comes_along_can_be_used(string name)
    {
        string text = $"name: test\nphases:\n  - {{use: {name}, thickness: 10 nm}}\n  - use: copper\ncontacts:\n  - {{equilibrium: none, bias: 0.1 V, gap: 0.3 nm}}\n";
        var junction = JunctionDesign.Parse(text).Junction;
        Assert.True(new JunctionAtRest(junction).IsSolved);
        Assert.All(junction.Ledger, e => Assert.NotEmpty(e.Provenance.Source));
    }

    [Theory]
    // Replaced text, replacement, line, column, field, found, expected, mend.
    [InlineData("    permittivity: 40\n", "", 4, 5, "phases[1].permittivity", "carriers, but no permittivity", "the field 'permittivity'", "add 'permittivity: 40'")]
    [InlineData("thickness: 20 nm", "thickness: 0 nm", 6, 16, "phases[1].thickness", "'0 nm'", "a value above 0 m", null)]
    [InlineData("sites: 2e4 mol/m3", "sites: 5 mol/m3", 10, 47, "phases[1].carriers[0].concentration", "10 mol/m³ on 5 mol/m³ of sites", "fewer carriers than sites", "a site takes at most one carrier")]
    [InlineData("statistics: lattice-gas, sites: 2e4 mol/m3", "statistics: bikerman, sites: 10 mol/m3", 10, 47, "phases[1].carriers[0].concentration", "10 mol/m³ on 10 mol/m³ of sites", "fewer carriers than sites", null)]
    [InlineData("statistics: lattice-gas, sites: 2e4 mol/m3", "sites: 2e4 mol/m3", 10, 65, "phases[1].carriers[0].sites", "which knows no limit", "statistics lattice-gas or bikerman", "write 'statistics: lattice-gas'")]
    [InlineData("statistics: lattice-gas, sites: 2e4 mol/m3", "statistics: lattice-gas", 10, 9, "phases[1].carriers[0].sites", "nothing", "the field 'sites'", "add 'sites: 3e4 mol/m3'")]
    [InlineData("statistics: lattice-gas, sites: 2e4 mol/m3", "statistics: fermi-dirac", 10, 9, "phases[1].carriers[0].density_of_states", "nothing", "the field 'density_of_states'", null)]
    [InlineData("charge: 1,", "charge: 0,", 10, 29, "phases[1].carriers[0].charge", "0", "a charge number that is not zero", null)]
    [InlineData("equilibrium: electrons", "equilibrium: [electrons, sodium-ions]", 13, 18, "contacts[0].equilibrium", "both equilibria, with the carriers of both phases held at their bulk values", "one of electrons and sodium-ions", "sodium has one chemical potential in both phases")]
    [InlineData("equilibrium: electrons", "equilibrium: sodium-ions", 13, 18, "contacts[0].equilibrium", "equilibrium of sodium ions, but no sodium_ion_energy of Copper", "the field 'sodium_ion_energy'", null)]
    [InlineData("equilibrium: electrons", "{equilibrium: electrons, bias: 0.2 V}", 13, 36, "contacts[0].bias", "a bias at a contact in equilibrium", "a bias only with 'equilibrium: none'", null)]
    [InlineData("- equilibrium: electrons", "- equilibrium: electrons\n  - equilibrium: none", 13, 3, "contacts", "2 contacts between 2 phases", "a list of 1, one for every pair", null)]
    [InlineData("use: copper", "use: coper", 3, 10, "phases[0]", "the unknown contact 'coper'", null, "did you mean 'copper'?")]
    [InlineData("name: oxide\n", "name: oxide\n    kind: metal\n", 0, 0, "phases[1].carriers", "carriers of a metal", null, null)]
    [InlineData("thickness: 20 nm", "fixed_charge: 3 mol/m3", 4, 5, "phases[1].thickness", "nothing", "the field 'thickness'", "add 'thickness: 20 nm'")]
    [InlineData("name: test", "name: test\nsweep: {from: 0 V, to: 1 V}", 0, 0, "sweep.contact", "which is in equilibrium", "a contact with 'equilibrium: none'", null)]
    [InlineData("name: test", "name: test\nstorage: {layer: 1, standard_potential: 0.8 V, potential: 0.2 V}", 0, 0, "storage.layer", "Copper, without positive ions", "statistics: lattice-gas", null)]
    [InlineData("name: test", "name: test\nstorage: {layer: 3, standard_potential: 0.8 V, potential: 0.2 V}", 0, 0, "storage.layer", "phase 3", "one of the 2 phases", null)]
    [InlineData("name: test", "name: test\nstorage: {layer: 2, standard_potential: 0.8 V, potential: 0.2 V}", 0, 0, "storage.layer", "in an equilibrium of their own", "equilibrium: none", null)]
    [InlineData("name: test", "name: test\nstorage: {layer: 2, standard_potential: 0.8 V, potential: 0.2 V, window: {from: 1 V, to: 0.5 V}}", 0, 0, "storage.window.to", "0.5 V", "more than 'from'", null)]
    [InlineData("concentration: 10 mol/m3, statistics", "concentration: 10 m, statistics", 10, 47, "phases[1].carriers[0].concentration", "a length (unit 'm')", "a concentration such as '1 mol/L'", null)]
    public void a_mistake_is_told_with_its_place_and_its_cure(string old, string now, int line, int column, string field, string found, string? expected, string? mend)
    {
        Assert.Contains(old, Sound, StringComparison.Ordinal);
        var problem = Assert.Throws<InputException>(() => JunctionDesign.Parse(Sound.Replace(old, now, StringComparison.Ordinal), "my.yaml"));
        // A mistake may have another in its wake; the one that is meant is told by its field, and once.
        var error = Assert.Single(problem.Errors, e => e.Field == field);
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        if (expected is not null)
            Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
        if (mend is not null)
            Assert.Contains(mend, error.Mend, StringComparison.Ordinal);
        if (line > 0)
            Assert.Equal(("my.yaml", line, column), (error.File, error.Line, error.Column));
    }
}
