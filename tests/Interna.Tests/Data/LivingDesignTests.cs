using Interna.Data;
using Interna.Data.Input;
using Interna.Models;

namespace Interna.Tests.Data;

public class LivingDesignTests
{
    private const string Sound = """
        name: living
        cell:
          use: sodium-symmetric-carbonate
          negative: &living
            name: foil
            metal:
              thickness: 50 um
              exchange_current: 1 mA/cm2
              isolated_fraction: 0.01
              permanent_fraction: 0.3
              film: {name: fluoride, reduction: fluoroethylene-carbonate, thickness: 5 nm, conductivity: 1e-6 S/m, volume_per_electron: 15 cm3/mol, reactant: FEC, growth: {law: reaction-limited-growth, exchange-current: 1e-3, alpha: 0}}
              outer_films:
                - {name: organic, reduction: ethylene-carbonate-dicarbonate, coordinated: 0, thickness: 10 nm, conductivity: 1e-6 S/m, growth: {law: interstitial-growth, diffusivity: 1e-20, concentration: 15}, dissolution: {velocity: 1e-15 m/s, capacity: 5 nm}}
              mechanics: {crack_strain: 0.01, bump_radius: 20 um, passive_thickness: 3 nm, modulus: 20 GPa, relaxation_time: 10 h, growth_strain: 0.1}
              voids: {height: 2 um, pressure: 1 MPa, refill_efficiency: 0.9}
              bubbles: {height: 50 um, leaving_time: 1 h}
          positive: *living
          inventory:
            volume: 50 uL/cm2
            species:
              - {name: FEC, concentration: 0.3 mol/L}
              - {name: solvent, concentration: 7 mol/L, least: 2 mol/L}
              - {name: manganese, concentration: 0 mol/L, reference: 1e-4 mol/L, supply_time: 1000 h}
            headspace: 100 uL/cm2
            pressure_limit: 0.3 MPa
        protocol: discharge at 1 mA/cm2 for 6 min

        """;

    private const string Stack = """
        name: stack
        cell:
          use: sodium-symmetric-ether
          negative: &coated
            name: coated
            metal:
              thickness: 50 um
              exchange_current: 3 mA/cm2
              interphase:
                layers:
                  - {name: alumina, thickness: 3.5 nm, phases: [{use: Al2O3-ALD}]}
                patches:
                  - {part: 0.9, thickness: 1}
                  - {part: 0.1, thickness: 0.5}
          positive: *coated
        protocol: discharge at 1 mA/cm2 for 6 min

        """;

    private const string Particles = """
        name: stack on particles
        cell:
          use: hard-carbon-half-cell-chayambuka-2022
          positive:
            expansion: 0.01
            interphase:
              layers:
                - {name: alumina, thickness: 3.5 nm, phases: [{use: Al2O3-ALD}]}
              leak: {reduction_potential: 0.8 V}
        protocol: discharge at 1C for 10 s, sample every 1 s

        """;

    [Fact]
    public void films_of_several_reactions_with_all_that_happens_to_them_are_read_into_si()
    {
        var cell = Design.Parse(Sound).Runs[0].Cell;
        var metal = Assert.IsType<SodiumMetal>(cell.Negative);
        var patch = metal.Patches[0];
        Assert.Equal(["fluoride", "organic"], patch.Films.Select(f => f.Name));
        Assert.Equal(("FEC", 0.9), (patch.Film!.Reactant, patch.Film.Onset));
        Assert.Equal(15e-6, patch.Film.VolumePerCharge, 1e-18);
        // 2 EC + 2 Na → (CH2OCO2Na)2 + C2H4: half a mole of gas and 60 cm³ of solid per mole of electrons.
        Assert.Equal((0.5, 6e-5), (patch.Films[1].GasPerElectron, Math.Round(patch.Films[1].VolumePerCharge, 12)));
        Assert.Equal(new DissolutionRate(1e-15, 5e-9), patch.Films[1].Dissolution);
        var mechanics = patch.Mechanics!;
        Assert.Equal((0.01, 2e10, 36000), (mechanics.CrackStrain, mechanics.Modulus, mechanics.RelaxationTime));
        Assert.Equal((20e-6, 3e-9), (Math.Round(mechanics.BumpRadius, 12), Math.Round(mechanics.PassiveThickness, 15)));
        Assert.Equal(0.3, metal.PermanentFraction);
        // 1 MPa holds 1/3.6 mA/cm² as measured on β″-alumina, and closes spheres at 1.7e-3 1/s by creep.
        Assert.Equal(10 / 3.6, metal.Voids!.ReplenishedCurrent, 1e-9);
        Assert.Equal(1.7e-3, metal.Voids.ClosureRate, 0.05e-3);
        // A mole of gas at 1 bar and 25 °C is 0.02479 m³, spread 50 µm high.
        Assert.Equal(0.02479 / 50e-6, metal.Bubbles!.Value.AttachedPerGas, 0.1);
        Assert.Equal(["FEC", "solvent", "manganese", Reservoir.Gas], cell.Reservoirs.Select(r => r.Name));
        Assert.Equal(5e-4 * 300, cell.Reservoirs[0].Amount, 1e-12);
        Assert.Equal((5e-4 * 2000, LimitName.ElectrolyteConsumed), (cell.Reservoirs[1].Least, cell.Reservoirs[1].End));
        Assert.Equal(5e-4 * 0.1 / 3.6e6, cell.Reservoirs[2].Source, 1e-20);
        // n = (p − 1 atm) V/(RT).
        Assert.Equal((3e5 - 101325) * 1e-3 / (Constant.Gas * 298.15), cell.Reservoirs[3].Most, 1e-9);
    }

    [Fact]
    public void every_mechanism_runs_from_a_design()
    {
        var run = Design.Parse(Sound).Runs[0];
        var solution = Simulation.Run(run.Cell, new ModelOptions(), run.Protocol, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(360, solution.Samples[^1].Time, 1e-6);
        var names = CellModel.Compile(run.Cell, new ModelOptions()).Profiles.Select(p => p.Name).ToList();
        Assert.Empty(new[] { "negative_film_stress", "positive_void_part", "amount_of_fec", "amount_of_gas" }.Except(names));
    }

    [Fact]
    public void layers_on_a_metal_become_its_resistance_its_growth_and_its_cracks()
    {
        var metal = Assert.IsType<SodiumMetal>(Design.Parse(Stack).Runs[0].Cell.Negative);
        Assert.Equal([0.9, 0.1], metal.Patches.Select(p => p.Part));
        // At least 1e-5 S/m: 3.5 nm are at most 3.5 Ω cm²; half of it is half.
        Assert.InRange(metal.Patches[0].FilmResistance, 1e-5, 3.5e-4);
        Assert.Equal(0.5, metal.Patches[1].FilmResistance / metal.Patches[0].FilmResistance, 1e-12);
        // Electrons find the thinner film more transparent.
        metal = Assert.IsType<SodiumMetal>(Design.Parse(Stack.Replace("3.5 nm", "1 nm", StringComparison.Ordinal)).Runs[0].Cell.Negative);
        double thick = metal.Patches[0].Film!.Growth.Evaluate(1e-10, 0, 39).Value, thin = metal.Patches[1].Film!.Growth.Evaluate(1e-10, 0, 39).Value;
        Assert.True(thin > thick);
        Assert.Equal(0.024 * Math.Sqrt(5), metal.Patches[0].Mechanics!.CrackStrain, 4e-3);
    }

    /// <summary>The same layers as on a metal; what grows on them needs a potential, and they crack as the particles swell.</summary>
    [Fact]
    public void an_interphase_lies_on_particles_as_on_metal()
    {
        var run = Design.Parse(Particles).Runs[0];
        var carbon = run.Cell.PositiveHost;
        var patch = ((SodiumMetal)Design.Parse(Stack).Runs[0].Cell.Negative).Patches[0];
        Assert.Equal(patch.FilmResistance, carbon.FilmResistance, 1e-15);
        Assert.Equal(patch.Film!.Growth.Evaluate(1e-10, 0, 39).Value, carbon.Film!.Growth.Evaluate(1e-10, 0, 39).Value);
        Assert.Equal(0.8, carbon.Film.Onset, 1e-12);
        Assert.Equal(patch.Mechanics!.CrackStrain, carbon.Mechanics!.CrackStrain, 1e-12);
        Assert.True(double.IsPositiveInfinity(carbon.Mechanics.BumpRadius));
        Assert.Null(Design.Parse(Particles.Replace("expansion: 0.01", "expansion: 0", StringComparison.Ordinal)).Runs[0].Cell.PositiveHost.Mechanics);

        // Ions through the layers and the first bond of what grows: v = j (R₀ + L/κ) with j = I/(A a L).
        var prompt = run.Cell with { Positive = carbon with { DoubleLayerCapacitance = 0 } };
        var last = Simulation.Run(prompt, new ModelOptions { Kind = ModelKind.SingleParticle }, run.Protocol, cancellation: TestContext.Current.CancellationToken).Samples[^1];
        double area = run.Cell.Area * carbon.Thickness * 3 * carbon.ActiveFraction / carbon.ParticleRadius;
        double drop = last.Current / area * (carbon.FilmResistance + carbon.Film.Thickness / carbon.Film.Conductivity);
        Assert.Equal(drop, Math.Abs(last.Losses.PositiveFilm), 1e-3 * drop);
    }

    [Theory]
    [InlineData("    expansion: 0.01", "    film: {thickness: 5 nm, conductivity: 1e-6 S/m, volume_per_electron: 15 cm3/mol, growth: {law: reaction-limited-growth, exchange-current: 1e-3, alpha: 0}}", "positive.film", "film beside an interphase")]
    [InlineData("thickness: 3.5 nm", "thickness: 20 um", "positive.interphase", "a film of 20 µm")]
    [InlineData("use: Al2O3-ALD", "use: Al2O3-ADL", "phases[0]", "Al2O3-ADL")]
    [InlineData("      leak: {reduction_potential: 0.8 V}", "      patches: [{part: 1, thickness: 1}]", "patches", "")]
    public void mistakes_of_an_interphase_on_particles_are_told(string text, string wrong, string field, string found)
    {
        var error = Assert.Throws<InputException>(() => Design.Parse(Particles.Replace(text, wrong, StringComparison.Ordinal)));
        Assert.Contains(error.Errors, e => e.Field.Contains(field, StringComparison.Ordinal) && e.Found.Contains(found, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pressure: 1 MPa", "pressure: -1 MPa", "negative.metal.voids.pressure", "-1 MPa", "not below 0")]
    [InlineData("name: FEC,", "name: DEC,", "inventory", "no species 'FEC'", "the species in the inventory")]
    [InlineData("pressure_limit: 0.3 MPa", "pressure_limit: 0.05 MPa", "inventory.pressure_limit", "50 kPa", "1 atm")]
    [InlineData("least: 2 mol/L", "least: 8 mol/L", "inventory.species[1].least", "8000 mol/m³", "less than there is")]
    [InlineData("reference: 1e-4 mol/L, ", "", "inventory.species[2].reference", "nothing", "a concentration of zero")]
    [InlineData("reduction: fluoroethylene-carbonate", "reduction: fluorethylene-carbonate", "reduction", "fluorethylene-carbonate", "")]
    [InlineData("crack_strain: 0.01, ", "", "mechanics.crack_strain", "nothing", "crack_strain")]
    public void mistakes_are_told_with_their_place(string text, string wrong, string field, string found, string expected)
    {
        var error = Assert.Throws<InputException>(() => Design.Parse(Sound.Replace(text, wrong, StringComparison.Ordinal)));
        Assert.Contains(error.Errors, e => e.Field.Contains(field, StringComparison.Ordinal) && e.Found.Contains(found, StringComparison.Ordinal) && e.Expected.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("thickness: 3.5 nm", "thickness: 35 um", "layers[0].thickness", "a layer of 35 µm in a gap of 25 µm")]
    [InlineData("use: Al2O3-ALD", "use: Al2O3-ADL", "phases[0]", "Al2O3-ADL")]
    [InlineData("part: 0.9,", "part: 0.8,", "patches", "sum to 0.9")]
    [InlineData("phases: [{use: Al2O3-ALD}]", "phases: [{use: Al2O3-ALD, fraction: 0.5}, {use: NaF, fraction: 0.3}]", "phases", "fractions that sum to 0.8")]
    public void layers_that_cannot_be_are_told_with_their_place(string text, string wrong, string field, string found)
    {
        var error = Assert.Throws<InputException>(() => Design.Parse(Stack.Replace(text, wrong, StringComparison.Ordinal)));
        Assert.Contains(error.Errors, e => e.Field.Contains(field, StringComparison.Ordinal) && e.Found.Contains(found, StringComparison.Ordinal));
    }
}
