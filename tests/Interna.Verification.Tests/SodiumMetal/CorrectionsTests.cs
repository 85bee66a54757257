using Interna.Data;
using Interna.Measurements;
using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;
using Interna.Physics.Interphases;
using Interna.Physics.Mechanics;
using Interna.Physics.Plating;
using Interna.Quantities;

namespace Interna.Verification.Tests.SodiumMetal;

/// <summary>Corrections of the review literature that no other test holds; docs/corrections.md lists all of them.</summary>
public class CorrectionsTests
{
    private const double OhmSquareCentimetre = 1e-4;

    /// <summary>10 nm of 10⁻⁶ S/m are 100 Ω cm²: 100 mV at 1 mA/cm², from the cell.</summary>
    [Fact]
    public void the_drop_over_a_film_is_its_current_density_times_thickness_over_conductivity()
    {
        Assert.Equal(100 * OhmSquareCentimetre, 10e-9 / 1e-6, 1e-15);
        Assert.Equal(0.100, FilmDrop(10e-9, 1e-6, 10), 1e-5);
    }

    /// <summary>κ = 0.012 S/m: 1 µm is 0.83 Ω cm², 0.83 mV at 1 mA/cm², not 80.</summary>
    [Fact]
    public void a_micrometre_of_sodium_phosphide_drops_less_than_a_millivolt() => Assert.Equal(0.83e-3, FilmDrop(1e-6, 0.012, 10), 0.01e-3);

    /// <summary>8.86 µm of sodium per mAh/cm², 4.85 µm of lithium (13.0 cm³/mol): the same charge bends a film more.</summary>
    [Fact]
    public void a_larger_molar_volume_strains_a_film_more()
    {
        static double Strain(double molarVolume) => GrowthStrain.OfCap(10e-6, 10e-6 + 3.6e4 * molarVolume / Constant.Faraday);
        double sodium = Strain(Sodium.MolarVolume), lithium = Strain(13.0e-6);
        Assert.Equal(0.886, sodium, 1e-3);
        Assert.True(sodium > 1.8 * lithium);
        // What sodium can exert is bounded by what it flows at.
        Assert.True(PowerLawCreep.Sodium.FlowStress(1e-3, 298.15) < 0.3e6);
    }

    [Theory]
    [InlineData("5 Ohm/cm2")]
    [InlineData("5 Ohm")]
    public void resistances_per_area_and_currents_per_length_are_refused(string resistance)
    {
        Assert.False(UnitVocabulary.TryParse(resistance, QuantityKind.AreaResistance, out _, out _));
        Assert.False(UnitVocabulary.TryParse("1 mA/cm", QuantityKind.CurrentDensity, out _, out _));
        Assert.True(UnitVocabulary.TryParse("5 Ohm cm2", QuantityKind.AreaResistance, out double si, out _));
        Assert.Equal(5e-4, si, 1e-15);
    }

    /// <summary>3 mA/cm² and 1 mAh/cm²: a cycle takes 40 min.</summary>
    [Fact]
    public void a_hundred_cycles_at_three_milliamperes_last_sixty_seven_hours()
    {
        Assert.Equal(100, SodiumBook.SymmetricCycles(100 * 40 * 60, 30, 3.6e4), 1e-9);
        Assert.Equal(150, SodiumBook.SymmetricCycles(100 * 3600, 30, 3.6e4), 1e-9);
    }

    /// <summary>τ = πD (F c₀/2j)² (1 + µ_c/µ_a)², with t₊ = µ_c/(µ_c + µ_a): Chazalviel's form.</summary>
    [Theory]
    [InlineData(0.2)]
    [InlineData(0.4)]
    [InlineData(0.7)]
    public void sands_time_with_mobilities_is_the_same(double transference)
    {
        double ratio = transference / (1 - transference), half = Constant.Faraday * 1000 / (2 * 50);
        double expected = Math.PI * 3e-10 * half * half * (1 + ratio) * (1 + ratio);
        Assert.Equal(expected, new Depletion(3e-10, transference, 1000).SandTime(50), 1e-9 * expected);
    }

    [Fact]
    public void the_barrier_of_an_adatom_is_not_that_of_the_bulk()
    {
        string text = DataCatalog.Show("NaF")!.Text;
        double Barrier(string field)
        {
            string line = text.Split('\n').Single(l => l.StartsWith(field + ":", StringComparison.Ordinal));
            string value = System.Text.RegularExpressions.Regex.Match(line, @"[0-9.]+ eV").Value;
            Assert.True(UnitVocabulary.TryParse(value, QuantityKind.ParticleEnergy, out double si, out _), line);
            return si / Constant.ElementaryCharge;
        }

        Assert.InRange(Barrier("adatom_barrier"), 0.2, 0.3);
        Assert.InRange(Barrier("migration_barrier"), 0.55, 0.8);
    }

    // Drop over the film of a plated electrode at a current density, by the cell [V].
    private static double FilmDrop(double thickness, double conductivity, double current)
    {
        var film = new SurfaceFilm(thickness, conductivity, 4.2e-5, new FilmGrowth<ReactionLimitedGrowth>(new ReactionLimitedGrowth(1e-12)));
        var metal = new Interna.SodiumMetal { Name = "sodium", Thickness = 1e-3, Patches = [new(1, 1e6)] };
        var cell = new Cell
        {
            Name = "film",
            Area = 1e-4,
            Negative = metal,
            Positive = metal with { Patches = [new(1, 1e6, 0, film)] },
            Separator = new Separator(25e-6, 1),
            Electrolyte = new Electrolyte { Name = "salt", Concentration = 1000, Diffusivity = new(new ConstantCurve(1e-6)), Conductivity = new(new ConstantCurve(1)), TransferenceNumber = 0.4 },
            NominalCapacity = 3.6,
            LowerVoltage = -5,
            UpperVoltage = 5,
        };
        var model = new MetalCellModel(cell, new ModelOptions { SeparatorCells = 10 }) { Control = new CurrentControl(current * cell.Area) };
        var y = new double[model.Size];
        model.Initialise(y);
        var bdf = new Bdf(model, new BdfOptions());
        Assert.True(bdf.Start(0, y).IsGood, bdf.Diagnosis());
        return Math.Abs(model.Overpotentials(bdf.State).PositiveFilm);
    }
}
