using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads the carriers of a phase and what statistics they follow.</summary>
internal static class PopulationReader
{
    private const int Boltzmann = 0, LatticeGas = 1, Bikerman = 2, FermiDirac = 3;

    private static readonly TextField Name = new("name", "Name of the carrier", "electrons") { Required = true };
    private static readonly QuantityField Charge = new("charge", "Charge number", QuantityKind.Number, new Bounds(-4, 4, false)) { Required = true, Typical = "-1" };
    private static readonly QuantityField Concentration = new("concentration", "Concentration where the phase is at its reference potential", QuantityKind.Concentration, Bounds.Positive) { Required = true, Typical = "1e25 m-3" };
    private static readonly QuantityField Diffusivity = new("diffusivity", "Diffusivity, for junctions in motion; 0 m2/s for a carrier that stays while others move", QuantityKind.Diffusivity, Bounds.NotNegative) { Typical = "1e-14 m2/s" };
    private static readonly ChoiceField Statistics = new("statistics", "How occupation follows energy: boltzmann (dilute), lattice-gas (sites of its own), bikerman (sites shared with the other bikerman carriers), fermi-dirac (a band)", ["boltzmann", "lattice-gas", "bikerman", "fermi-dirac"]) { Default = "boltzmann" };
    private static readonly QuantityField Sites = new("sites", "Concentration of sites, for lattice-gas and bikerman", QuantityKind.Concentration, Bounds.Positive) { Typical = "3e4 mol/m3" };
    private static readonly QuantityField States = new("density_of_states", "Effective density of states of the band, for fermi-dirac", QuantityKind.Concentration, Bounds.Positive) { Typical = "2.5e25 m-3" };

    /// <summary>Fields of a carrier.</summary>
    public static readonly FieldGroup Group = new("a carrier", "Something mobile that carries charge", [Name, Charge, Concentration, Diffusivity, Statistics, Sites, States]);

    /// <summary>Reads a list of carriers.</summary>
    public static List<Population> Read(InputNode list, string path, Findings findings)
    {
        var populations = new List<Population>();
        var shared = new List<(Carrier Ion, double Sites, FieldReader Fields)>();
        if (list.Items is null)
            findings.Report(list, path, list.Description, "a list of carriers, each beginning with '- name: ...'");
        foreach (var (item, i) in (list.Items ?? []).Select((item, i) => (item, i)))
        {
            var fields = new FieldReader(item, $"{path}[{i}]", Group, findings);
            if (item.Fields is null || ReadCarrier(fields) is not { } carrier)
                continue;
            int statistics = fields.Choice(Statistics) ?? Boltzmann;
            double? sites = fields.Quantity(Sites), states = fields.Quantity(States);
            Check(fields, statistics);
            switch (statistics)
            {
                case LatticeGas when Holds(fields, carrier.Concentration, sites):
                    populations.Add(new LatticePopulation(carrier, sites!.Value));
                    break;
                case Bikerman when Holds(fields, carrier.Concentration, sites):
                    shared.Add((carrier, sites!.Value, fields));
                    break;
                case FermiDirac when states is > 0:
                    populations.Add(new BandPopulation(carrier, states.Value));
                    break;
                case Boltzmann:
                    populations.Add(new DilutePopulation(carrier));
                    break;
            }
        }

        if (Share(shared) is { } population)
            populations.Add(population);
        return populations;
    }

    private static Carrier? ReadCarrier(FieldReader fields)
    {
        double charge = fields.Quantity(Charge) ?? double.NaN, concentration = fields.Quantity(Concentration) ?? double.NaN;
        double? diffusivity = fields.Quantity(Diffusivity);
        if (charge == 0)
            fields.Report(Charge, "0", "a charge number that is not zero", "leave out what carries no charge");
        return double.IsFinite(charge) && charge != 0 && double.IsFinite(concentration) ? new Carrier(fields.Text(Name) ?? "", charge, concentration) { Diffusivity = diffusivity } : null;
    }

    // A field that another statistics would need tells that the wrong one was chosen.
    private static void Check(FieldReader fields, int statistics)
    {
        bool needsSites = statistics is LatticeGas or Bikerman;
        if (needsSites && !fields.Has(Sites))
            fields.Report(Sites, "nothing", $"the field 'sites' ({Sites.Description})", $"add 'sites: {Sites.Example}'");
        if (!needsSites && fields.Has(Sites))
            fields.Report(Sites, $"sites for a carrier with statistics '{Statistics.Choices[statistics]}', which knows no limit", "statistics lattice-gas or bikerman, or no sites", "write 'statistics: lattice-gas'");
        if (statistics == FermiDirac && !fields.Has(States))
            fields.Report(States, "nothing", $"the field 'density_of_states' ({States.Description})", $"add 'density_of_states: {States.Example}'");
        if (statistics != FermiDirac && fields.Has(States))
            fields.Report(States, $"a density of states for a carrier with statistics '{Statistics.Choices[statistics]}'", "statistics fermi-dirac, or no density of states", "write 'statistics: fermi-dirac'");
    }

    private static bool Holds(FieldReader fields, double concentration, double? sites)
    {
        if (sites is not { } all || double.IsNaN(all))
            return false;
        if (concentration < all)
            return true;
        fields.Report(Concentration, $"{UnitVocabulary.Format(concentration, QuantityKind.Concentration)} on {UnitVocabulary.Format(all, QuantityKind.Concentration)} of sites", "fewer carriers than sites", "a site takes at most one carrier: raise 'sites' or lower 'concentration'");
        return false;
    }

    private static SharedPopulation? Share(List<(Carrier Ion, double Sites, FieldReader Fields)> shared)
    {
        if (shared.Count == 0)
            return null;
        double sites = shared[0].Sites, taken = shared.Sum(s => s.Ion.Concentration);
        foreach (var other in shared.Skip(1).Where(s => Math.Abs(s.Sites - sites) > 1e-9 * sites))
            other.Fields.Report(Sites, UnitVocabulary.Format(other.Sites, QuantityKind.Concentration), $"the same sites as '{shared[0].Ion.Name}', {UnitVocabulary.Format(sites, QuantityKind.Concentration)}", "bikerman carriers share their sites; give sites of their own to lattice-gas carriers");
        if (taken < sites)
            return new SharedPopulation([.. shared.Select(s => s.Ion)], sites);
        shared[^1].Fields.Report(Concentration, $"{UnitVocabulary.Format(taken, QuantityKind.Concentration)} of carriers together on {UnitVocabulary.Format(sites, QuantityKind.Concentration)} of shared sites", "fewer carriers than sites", "raise 'sites' or lower the concentrations");
        return null;
    }
}
