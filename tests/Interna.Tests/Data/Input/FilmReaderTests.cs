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
    public void oxidised_electrolyte_does_not_grow_on_sodium()
    {
        string text = Sound.Replace("use: hard-carbon-nvpf-chayambuka-2022", "use: sodium-symmetric-ether", StringComparison.Ordinal);
        int from = text.IndexOf("  negative:", StringComparison.Ordinal), to = text.IndexOf("protocol:", StringComparison.Ordinal);
        text = text[..from] + "  negative: {metal: {thickness: 50 um, exchange_current: 1 mA/cm2, film: {thickness: 2 nm, conductivity: 1e-7 S/m, volume_per_electron: 40 cm3/mol, growth: {law: electrolyte-oxidation, exchange-current: 1e-5, onset: 4.3, decay-length: 4e-10}}}}\n" + text[to..];
        var problem = Assert.Throws<InputException>(() => Design.Parse(text));
        Assert.Contains(problem.Errors, e => e.Found.Contains("oxidised electrolyte on sodium", StringComparison.Ordinal));
    }
}
