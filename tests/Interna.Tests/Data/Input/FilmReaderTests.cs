using Interna.Data;
using Interna.Data.Input;
using Interna.Physics.Interphases;

namespace Interna.Tests.Data.Input;

public class FilmReaderTests
{
    private const string Sound = """
        name: films
        cell:
          use: hard-carbon-nvpf-chayambuka-2022
          negative:
            film: {thickness: 5 nm, conductivity: 1e-6 S/m, volume_per_electron: 21 cm3/mol, growth: {law: interstitial-growth, diffusivity: 1e-20, concentration: 15}}
            plating: {exchange_current: 0.1 mA/cm2, activation_energy: 30 kJ/mol, isolated_fraction: 0.05, reconnecting_thickness: 100 nm, nucleation_overpotential: 10 mV}
          positive:
            film: {thickness: 2 nm, conductivity: 1e-7 S/m, volume_per_electron: 40 cm3/mol, growth: {law: electrolyte-oxidation, exchange-current: 1e-5, onset: 4.3 V, decay-length: 0.4 nm}}
        protocol: charge at 1C until 4.2 V

        """;

    private const string Living = """
        name: living
        cell:
          use: hard-carbon-nvpf-chayambuka-2022
          negative:
            film: {name: fluoride, reduction: fluoroethylene-carbonate, thickness: 3 nm, conductivity: 1e-6 S/m, volume_per_electron: 15 cm3/mol, reactant: FEC, growth: {law: solvent-diffusion-growth, diffusivity: 1e-19, concentration: 300}}
            outer_films:
              - {name: organic, reduction: ethylene-carbonate-dicarbonate, thickness: 5 nm, conductivity: 1e-6 S/m, growth: {law: interstitial-growth, diffusivity: 1e-20, concentration: 15}, dissolution: {velocity: 1e-15 m/s, capacity: 5 nm}}
              - {name: deposit, thickness: 1 nm, conductivity: 1e-6 S/m, volume_per_electron: 10 cm3/mol, reactant: vanadium, growth: {law: reaction-limited-growth, exchange-current: 1e-5, alpha: 0}}
            mechanics: {crack_strain: 0.005, modulus: 20 GPa}
            expansion: 0.01

          positive:
            film: {thickness: 2 nm, conductivity: 1e-7 S/m, volume_per_electron: 40 cm3/mol, product: vanadium, product_per_electron: 0.05, gas_per_electron: 0.3, growth: {law: electrolyte-oxidation, exchange-current: 1e-5, onset: 4.3 V, decay-length: 0.4 nm}}
          inventory:
            volume: 5 uL/cm2
            species:
              - {name: FEC, concentration: 0.3 mol/L}
              - {name: vanadium, concentration: 0 mol/L, reference: 1e-4 mol/L}
            headspace: 5 uL/cm2
            pressure_limit: 0.3 MPa
        protocol: charge at 1C until 4.2 V

        """;

    [Fact]
    public void films_and_plating_on_hosts_are_read_into_si()
    {
        var cell = Design.Parse(Sound).Runs[0].Cell;
        var negative = Assert.IsType<InsertionElectrode>(cell.Negative);
        var film = negative.Film!;
        Assert.Equal((5e-9, 1e-6, false), (film.Thickness, film.Conductivity, film.Growth.Oxidises));
        Assert.Equal(21e-6, film.VolumePerCharge, 1e-18);
        Assert.Equal(Constant.Faraday * 1.5e-19 / 1e-8, film.Growth.Evaluate(1e-8, 0, 38.9).Value, 1e-18);
        var plating = negative.Plating!;
        Assert.Equal((1, 30e3, 0.5, 0.01, 0.3e-9, 0.05, 1e-7), (Math.Round(plating.ExchangeCurrent, 12), plating.ActivationEnergy, plating.Alpha, plating.NucleationOverpotential, plating.CoveringThickness, plating.IsolatedFraction, Math.Round(plating.ReconnectingThickness, 15)));
        Assert.Equal(1.0, plating.ExchangeCurrentAt(298.15), 1e-12);
        var oxidised = cell.PositiveHost.Film!;
        Assert.True(oxidised.Growth.Oxidises);
        Assert.Equal(1e-5, oxidised.Growth.Evaluate(1e-15, 4.3, 38.9).Value, 1e-10);
        Assert.Null(cell.PositiveHost.Plating);
    }

    [Fact]
    public void the_lock_gives_the_same_films_again()
    {
        var design = Design.Parse(Sound);
        InsertionElectrode a = (InsertionElectrode)design.Runs[0].Cell.Negative, b = (InsertionElectrode)Design.Parse(design.Lock).Runs[0].Cell.Negative;
        Assert.Equal(a.Plating, b.Plating);
        Assert.Equal((a.Film!.Thickness, a.Film.Conductivity, a.Film.VolumePerCharge, a.Film.Growth.ToString()), (b.Film!.Thickness, b.Film.Conductivity, b.Film.VolumePerCharge, b.Film.Growth.ToString()));
    }

    [Theory]
    [InlineData("thickness: 5 nm", "thickness: 5 um", "negative.film", "5 µm", "thinner than the radius")]
    [InlineData("thickness: 5 nm, ", "", "negative.film.thickness", "nothing", "the field 'thickness'")]
    [InlineData("law: interstitial-growth", "law: interstitial-groth", "negative.film.growth", "unknown law of film growth", "interstitial-growth")]
    [InlineData("exchange_current: 0.1 mA/cm2, ", "", "negative.plating.exchange_current", "nothing", "the field 'exchange_current'")]
    [InlineData("isolated_fraction: 0.05", "isolated_fraction: 0.7", "negative.plating.isolated_fraction", "0.7", "to 0.5")]
    public void a_mistake_is_told_with_its_cure(string old, string now, string field, string found, string expected)
    {
        Assert.Contains(old, Sound, StringComparison.Ordinal);
        var problem = Assert.Throws<InputException>(() => Design.Parse(Sound.Replace(old, now, StringComparison.Ordinal)));
        var error = Assert.Single(problem.Errors, e => e.Field.EndsWith(field, StringComparison.Ordinal));
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        Assert.Contains(expected, error.Expected + error.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void films_that_live_on_hosts_are_read_into_si()
    {
        var cell = Design.Parse(Living).Runs[0].Cell;
        var negative = Assert.IsType<InsertionElectrode>(cell.Negative);
        Assert.Equal(["fluoride", "organic", "deposit"], negative.Films.Select(f => f.Name));
        Assert.Equal(("FEC", 0.9), (negative.Film!.Reactant, negative.Film.Onset));
        Assert.Equal((0.5, new DissolutionRate(1e-15, 5e-9)), (negative.Films[1].GasPerElectron, negative.Films[1].Dissolution!));
        Assert.Equal((0.01, 0.005, 2e10), (negative.Expansion, negative.Mechanics!.CrackStrain, negative.Mechanics.Modulus));
        Assert.True(double.IsPositiveInfinity(negative.Mechanics.BumpRadius));
        var oxidised = cell.PositiveHost.Film!;
        Assert.Equal(("vanadium", 0.05, 0.3), (oxidised.Product, oxidised.ProductPerElectron, oxidised.GasPerElectron));
        Assert.Equal(["FEC", "vanadium", Reservoir.Gas], cell.Reservoirs.Select(r => r.Name));
        Assert.Equal(0.3e3 * 50e-6, cell.Reservoirs[0].Amount, 1e-12);
        foreach (string name in new[] { "FEC", "expansion" }) Assert.Contains(name, Design.Parse(Living).Lock, StringComparison.Ordinal);
        Assert.Equal(negative.Films.Select(f => f.Growth.ToString()), ((InsertionElectrode)Design.Parse(Design.Parse(Living).Lock).Runs[0].Cell.Negative).Films.Select(f => f.Growth.ToString()));
    }

    [Theory]
    [InlineData("expansion: 0.01\n", "\n", "negative.expansion", "strained as the particles swell", "a third of the relative change of volume")]
    [InlineData("expansion: 0.01\n", "expansion: 2\n", "negative.expansion", "2", "to 0.5")]
    [InlineData("crack_strain: 0.005, ", "crack_strain: 0.005, bump_radius: 1 um, ", "negative.mechanics.bump_radius", "bump_radius", "crack_strain")]
    [InlineData("product: vanadium", "product: vanadum", "inventory", "'vanadum'", "inventory")]
    [InlineData("reactant: FEC", "reactant: VC", "inventory", "'VC'", "inventory")]
    [InlineData("product: vanadium", "reduction: fluoroethylene-carbonate, product: vanadium", "positive.film.reduction", "oxidation", "reduces")]
    public void a_mistake_in_living_films_is_told_with_its_cure(string old, string now, string field, string found, string expected)
    {
        Assert.Contains(old, Living, StringComparison.Ordinal);
        var problem = Assert.Throws<InputException>(() => Design.Parse(Living.Replace(old, now, StringComparison.Ordinal)));
        var error = Assert.Single(problem.Errors, e => e.Field.EndsWith(field, StringComparison.Ordinal));
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        Assert.Contains(expected, error.Expected + error.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void oxidised_electrolyte_does_not_grow_on_sodium()
    {
        string text = Sound.Replace("use: hard-carbon-nvpf-chayambuka-2022", "use: sodium-symmetric-ether", StringComparison.Ordinal);
        int from = text.IndexOf("  negative:", StringComparison.Ordinal), to = text.IndexOf("protocol:", StringComparison.Ordinal);
        text = text[..from] + "  negative: {metal: {thickness: 50 um, exchange_current: 1 mA/cm2, film: {thickness: 2 nm, conductivity: 1e-7 S/m, volume_per_electron: 40 cm3/mol, growth: {law: electrolyte-oxidation, exchange-current: 1e-5, onset: 4.3, decay-length: 4e-10}}}}\n" + text[to..];
        var problem = Assert.Throws<InputException>(() => Design.Parse(text));
        Assert.Contains(problem.Errors, e => e.Found.Contains("oxidised electrolyte on sodium", StringComparison.Ordinal));
    }
}
