using Interna.Physics.Interphases;

namespace Interna.Tests;

public class InterphaseTests
{
    private const double T = 298.15;

    private static Phase Salt(string name, double conductivity) => new() { Name = name, Conductivity = new(conductivity), BandGap = new(8 * Constant.ElementaryCharge), YoungModulus = new(60e9), PoissonRatio = new(0.25) };

    /// <summary>10 nm of 10⁻⁶ S/m: 100 Ω cm².</summary>
    [Fact]
    public void thickness_over_conductivity_is_the_resistance()
    {
        var interphase = new Interphase { Name = "film", Layers = [new("film", new(10e-9), new Composite { Components = [new(Salt("a", 1e-6), 1)] })] };
        Assert.Equal(0.01, interphase.Resistance(T, 1)!.Value.Value, 1e-15);
        Assert.True(interphase.Resistance(T, 1)!.Value.IsExact);
    }

    [Theory]
    [InlineData(Morphology.Columnar, 7.000e-6)]
    [InlineData(Morphology.Layered, 3.333e-9)]
    [InlineData(Morphology.Mosaic, 5.501e-6)]
    [InlineData(Morphology.Dispersed, 7.993e-9)]
    public void the_morphology_chooses_the_rule(Morphology morphology, double expected)
    {
        var composite = new Composite { Morphology = morphology, Components = [new(Salt("worse", 1e-9), 0.3), new(Salt("better", 1e-5), 0.7)] };
        Assert.Equal(expected, composite.IonicConductivity(T, 1)!.Value.Value, 1e-3 * expected);
    }

    [Fact]
    public void interwoven_phases_are_known_between_the_bounds_only()
    {
        var composite = new Composite { Morphology = Morphology.CoContinuous, Components = [new(Salt("worse", 1e-9), 0.3), new(Salt("better", 1e-5), 0.7)] };
        var k = composite.IonicConductivity(T, 1)!.Value;
        Assert.Equal(7.993e-9, k.Lower, 1e-12);
        Assert.Equal(6.087e-6, k.Upper, 1e-9);
    }

    /// <summary>A property known between bounds makes a band, and no sample of it leaves the band.</summary>
    [Fact]
    public void an_uncertain_property_becomes_a_band_that_no_sample_leaves()
    {
        var a = Salt("a", 1) with { Conductivity = new Estimate(1e-8, 1e-9, 1e-7) };
        var b = Salt("b", 1) with { Conductivity = new Estimate(1e-5, 1e-6, 1e-4) };
        Composite Of(Phase x, Phase y) => new() { Components = [new(x, 0.6), new(y, 0.4)], Porosity = 0.02 };
        var band = Of(a, b).IonicConductivity(T, 0.5)!.Value;
        Assert.True(band.Lower < band.Value && band.Value < band.Upper);
        var random = new Random(5);
        for (int i = 0; i < 2000; i++)
        {
            double x = Math.Pow(10, -9 + 2 * random.NextDouble()), y = Math.Pow(10, -6 + 2 * random.NextDouble());
            Assert.InRange(Of(Salt("a", x), Salt("b", y)).IonicConductivity(T, 0.5)!.Value.Value, band.Lower, band.Upper);
        }
    }

    [Fact]
    public void one_unknown_conductivity_leaves_the_resistance_unknown()
    {
        var unknown = new Phase { Name = "mystery" };
        var interphase = new Interphase { Name = "film", Layers = [new("film", new(10e-9), new Composite { Components = [new(Salt("a", 1e-6), 0.5), new(unknown, 0.5)] })] };
        Assert.Null(interphase.Resistance(T, 1));
        Assert.Null(interphase.ShearModulus);
        Assert.Contains("conductivity of mystery", interphase.Unknown);
    }

    /// <summary>Na₁₅Sn₄ with 10⁻¹³ m²/s: 15/341.6 cm³ of sodium conduct 0.0165 S/m, what a film of 6 µm of 3.5 Ω cm² asks for.</summary>
    [Fact]
    public void an_alloy_conducts_by_the_diffusion_of_its_sodium()
    {
        var alloy = new Phase { Name = "alloy", Formula = "Na15Sn4", MolarVolume = new(341.6e-6), Diffusivity = new(1e-13, 1e-14, 1e-12) };
        Assert.Equal(15, alloy.SodiumAtoms);
        var k = alloy.IonicConductivity(T)!.Value;
        Assert.Equal(0.0165, k.Value, 1e-4);
        Assert.Equal(0.1, k.Lower / k.Value, 1e-9);
        Assert.Equal("from the diffusivity of sodium", alloy.ConductivityOrigin);
    }

    [Theory]
    [InlineData("NaF", 1)]
    [InlineData("Na2CO3", 2)]
    [InlineData("(CH2OCO2Na)2", 1)]
    [InlineData("Al2O3", 0)]
    [InlineData(null, 0)]
    public void sodium_is_counted_in_the_formula(string? formula, int expected) => Assert.Equal(expected, new Phase { Name = "x", Formula = formula }.SodiumAtoms);

    [Fact]
    public void a_barrier_makes_the_conductivity_rise_with_temperature()
    {
        var phase = Salt("a", 1e-8) with { MigrationBarrier = new(0.5 * Constant.ElementaryCharge) };
        Assert.Equal(1e-8, phase.IonicConductivity(T)!.Value.Value);
        double expected = 1e-8 * Math.Exp(0.5 * Constant.ElementaryCharge / Constant.Boltzmann * (1 / T - 1 / 333.15));
        Assert.Equal(expected, phase.IonicConductivity(333.15)!.Value.Value, 1e-12 * expected);
    }

    /// <summary>Alumina: 2.4 % at 5 nm; 2.4 %·√(5/80) = 0.60 % at 80 nm, where 0.52 % was measured.</summary>
    [Fact]
    public void a_thicker_film_cracks_at_a_smaller_strain()
    {
        var alumina = new Phase { Name = "alumina", CrackStrain = new(0.024), CrackStrainThickness = 5e-9 };
        Assert.Equal(0.024, alumina.CrackStrainOf(5e-9)!.Value.Value, 1e-15);
        Assert.Equal(0.006, alumina.CrackStrainOf(80e-9)!.Value.Value, 1e-15);
        Assert.Equal(0.0287, alumina.CrackStrainOf(3.5e-9)!.Value.Value, 1e-4);
        var ductile = new Phase { Name = "polymer", CrackStrain = new(0.1) };
        Assert.Equal(0.1, ductile.CrackStrainOf(1e-6)!.Value.Value);
        var brittle = new Phase { Name = "salt", FractureEnergy = new(0.6), YoungModulus = new(77e9) };
        var strain = brittle.CrackStrainOf(10e-9)!.Value;
        double modulus = 77e9 / (1 - 0.09);
        Assert.Equal(Math.Sqrt(0.6 / (20 * modulus * 10e-9)), strain.Upper, 1e-12);
        Assert.Equal(Math.Sqrt(0.6 / (70 * modulus * 10e-9)), strain.Lower, 1e-12);
    }

    [Fact]
    public void a_stack_adds_resistances_and_opacities_and_cracks_where_it_is_weakest()
    {
        var strong = Salt("strong", 1e-6) with { CrackStrain = new(0.05) };
        var weak = Salt("weak", 1e-5) with { CrackStrain = new(0.01) };
        Layer Of(Phase p, double thickness) => new(p.Name, new(thickness), new Composite { Components = [new(p, 1)] });
        var stack = new Interphase { Name = "stack", Layers = [Of(strong, 10e-9), Of(weak, 20e-9)] };
        Assert.Equal(0.01 + 0.002, stack.Resistance(T, 1)!.Value.Value, 1e-12);
        Assert.Equal(0.01, stack.CrackStrain!.Value.Value);
        Assert.Equal(30e-9, stack.Thickness.Value, 1e-20);
        double decay = ElectronTunnelling.DecayLength(4 * Constant.ElementaryCharge);
        Assert.Equal(30e-9 / decay, stack.Opacity.Value, 1e-6);
        Assert.Equal(24e9, stack.ShearModulus!.Value.Value, 1e3);
    }

    [Fact]
    public void the_weakest_phase_of_a_mosaic_cracks_first_but_grains_in_a_polymer_are_spared()
    {
        var polymer = Salt("polymer", 1e-4) with { CrackStrain = new(0.1) };
        var salt = Salt("salt", 1e-8) with { CrackStrain = new(0.001) };
        var mixed = new Composite { Components = [new(salt, 0.3), new(polymer, 0.7)], Matrix = 1 };
        Assert.Equal(0.001, mixed.CrackStrain(1e-6)!.Value.Value);
        Assert.Equal(0.1, (mixed with { Morphology = Morphology.Dispersed }).CrackStrain(1e-6)!.Value.Value);
    }

    [Fact]
    public void pores_let_electrons_reach_the_metal()
    {
        var porous = new Composite { Components = [new(Salt("salt", 1e-12), 1)], Porosity = 0.1 };
        Assert.Equal(-Math.Log(0.1), porous.Opacity(1e-6).Value, 1e-9);
        Assert.Equal(0, porous.Moduli!.Value.Shear.Lower);
    }
}
