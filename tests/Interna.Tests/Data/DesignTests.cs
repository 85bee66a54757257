using Interna.Data;
using Interna.Data.Input;
using Interna.Models;
using Interna.Protocols;

namespace Interna.Tests.Data;

public class DesignTests
{
    private const string ThreeRates = """
        name: First light
        description: three rates
        cell: hard-carbon-nvpf-chayambuka-2022
        model: {kind: spme, cells: 12, particles: finite-volume, thermal: lumped}
        solver: {relative_tolerance: 1e-6}
        runs:
          - name: 0.1C
            protocol: |
              # slow
              discharge at 1 A/m2 until 2.0 V
            compare: hard-carbon-nvpf-chayambuka-2022-0.1C
          - name: halved
            protocol: discharge at 12 A/m2 until 2.0 V
            cell: {positive: {kinetics: halved-butler-volmer, thickness: 0.07 mm}, negative: {kinetics: {law: asymmetric-butler-volmer, alpha: 0.4}}}
            model: dfn
        """;

    [Fact]
    public void runs_share_what_they_do_not_change()
    {
        var design = Design.Parse(ThreeRates);
        Assert.Equal(("First light", "three rates", 2), (design.Name, design.Description, design.Runs.Count));
        var (slow, halved) = (design.Runs[0], design.Runs[1]);
        Assert.Equal(("0.1C", "halved"), (slow.Name, halved.Name));
        Assert.Equal((ModelKind.SingleParticleElectrolyte, 12, ParticleKind.FiniteVolume, 20, ThermalKind.Lumped),
            (slow.Model.Kind, slow.Model.SeparatorCells, slow.Model.Particles, slow.Model.RadialPoints, slow.Model.Thermal));
        Assert.Equal(ModelKind.PorousElectrode, halved.Model.Kind);
        Assert.Equal((1e-6, null), (slow.RelativeTolerance, slow.AbsoluteTolerance));
        Assert.Equal(("butler-volmer", "halved-butler-volmer"), (slow.Cell.PositiveHost.KineticsId, halved.Cell.PositiveHost.KineticsId));
        Assert.Equal(68e-6, slow.Cell.PositiveHost.Thickness);
        Assert.Equal(70e-6, halved.Cell.PositiveHost.Thickness, 1e-18);
        Assert.Equal("asymmetric-butler-volmer", ((InsertionElectrode)halved.Cell.Negative).KineticsId);
        Assert.Equal("hard-carbon-nvpf-chayambuka-2022-0.1C", Assert.Single(slow.Measured).Name);
        Assert.Empty(halved.Measured);
    }

    [Fact]
    public void a_changed_value_says_that_the_design_states_it()
    {
        var ledger = Design.Parse(ThreeRates, "mine.yaml").Runs[1].Cell.Ledger;
        var thickness = ledger.Single(e => e.Path == "positive.thickness");
        Assert.Equal(("70 µm", "stated in mine.yaml", Quality.Assumed), (thickness.Value, thickness.Provenance.Source, thickness.Provenance.Quality));
        Assert.Equal("Chayambuka2022b", ledger.Single(e => e.Path == "negative.thickness").Provenance.Source);
        Assert.Equal("asymmetric-butler-volmer (alpha 0.4)", ledger.Single(e => e.Path == "negative.kinetics").Value);
    }

    [Fact]
    public void the_lock_is_a_design_that_gives_the_same_runs()
    {
        var design = Design.Parse(ThreeRates);
        var again = Design.Parse(design.Lock, "design.lock.yaml");
        Assert.Equal(design.Runs.Count, again.Runs.Count);
        foreach (var (a, b) in design.Runs.Zip(again.Runs))
        {
            Assert.Equal((a.Name, a.Model, a.RelativeTolerance), (b.Name, b.Model, b.RelativeTolerance));
            Assert.Equal(a.Measured.Select(m => m.Name), b.Measured.Select(m => m.Name));
            Assert.Equal(ProtocolText.Of(a.Protocol), ProtocolText.Of(b.Protocol));
            AssertSame(a.Cell, b.Cell);
        }

        Assert.Contains("sha256: ", design.Lock, StringComparison.Ordinal);
        Assert.Contains("data/materials/nvpf-chayambuka-2022-ocp.csv", design.Lock, StringComparison.Ordinal);
    }

    [Fact]
    public void every_cell_of_the_library_survives_its_lock()
    {
        foreach (string name in CellLibrary.Names)
        {
            var design = Design.Parse($"name: x\ncell: {name}\nprotocol: rest for 1 h\n");
            AssertSame(design.Runs[0].Cell, Design.Parse(design.Lock).Runs[0].Cell);
        }
    }

    [Fact]
    public void files_are_found_beside_the_design()
    {
        string folder = Directory.CreateTempSubdirectory("interna-design").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "ocp.csv"), "stoichiometry [-], potential [V]\n0, 4\n1, 3\n");
            File.WriteAllText(Path.Combine(folder, "steps.txt"), "discharge at 1C until 2.5 V\n");
            File.WriteAllText(Path.Combine(folder, "measured.csv"), "capacity [mAh], voltage [V]\n0, 4\n1, 3\n");
            File.WriteAllText(Path.Combine(folder, "mine.yaml"), "use: hard-carbon-nvpf-chayambuka-2022\nname: mine\npositive: {open_circuit_potential: {table: ocp.csv, interpolation: linear}}\n");
            string path = Path.Combine(folder, "design.yaml");
            File.WriteAllText(path, "name: x\ncell: mine.yaml\nprotocol: steps.txt\ncompare: [measured.csv]\n");
            var run = Assert.Single(Design.Load(path).Runs);
            Assert.Equal("mine", run.Cell.Name);
            var y = new double[1];
            run.Cell.PositiveHost.OpenCircuitPotential.Evaluate([0.25], y);
            Assert.Equal(3.75, y[0], 1e-15);
            Assert.Equal("measured", Assert.Single(run.Measured).Name);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void two_runs_may_not_share_a_name()
    {
        var errors = Assert.Throws<InputException>(() => Design.Parse(ThreeRates.Replace("name: halved", "name: 0.1C", StringComparison.Ordinal))).Errors;
        Assert.Equal("2 runs named '0.1C'", Assert.Single(errors).Found);
    }

    [Fact]
    public void a_lumped_temperature_needs_a_thermal_mass()
    {
        var errors = Assert.Throws<InputException>(() => Design.Parse("name: x\ncell: lg-m50-chen-2020\nmodel: {thermal: lumped}\nprotocol: rest for 1 h\n")).Errors;
        Assert.Equal("'lumped' for a cell without thermal mass", Assert.Single(errors).Found);
    }

    private static void AssertSame(Cell a, Cell b)
    {
        // Curves and laws are compared by what they are in words, numbers exactly.
        Assert.Equal(a.Ledger.Select(e => (e.Path, Words(e.Value), e.Range, e.Provenance)), b.Ledger.Select(e => (e.Path, Words(e.Value), e.Range, e.Provenance)));
        Assert.Equal((a.Area, a.NominalCapacity, a.Temperature, a.Thermal, a.Separator), (b.Area, b.NominalCapacity, b.Temperature, b.Thermal, b.Separator));
        if (a.Positive is SodiumMetal metal)
        {
            var other = Assert.IsType<SodiumMetal>(b.Positive);
            Assert.Equal((metal.Thickness, metal.Alpha, metal.NucleationOverpotential, metal.Patches.Count), (other.Thickness, other.Alpha, other.NucleationOverpotential, other.Patches.Count));
            Assert.Equal(metal.Patches.Select(p => (p.Part, p.ExchangeCurrent, p.FilmResistance, p.Film?.Thickness, p.Film?.Growth.Latex)), other.Patches.Select(p => (p.Part, p.ExchangeCurrent, p.FilmResistance, p.Film?.Thickness, p.Film?.Growth.Latex)));
            return;
        }

        if (a.Positive is PorousMetalHost felt)
        {
            var other = Assert.IsType<PorousMetalHost>(b.Positive);
            Assert.Equal((felt.Thickness, felt.Porosity, felt.InitialCharge, felt.Film?.Thickness), (other.Thickness, other.Porosity, other.InitialCharge, other.Film?.Thickness));
            Assert.Equal(felt.Layers, other.Layers);
            return;
        }

        Assert.Equal((a.PositiveHost.Thickness, a.PositiveHost.InitialStoichiometry, a.PositiveHost.KineticsId), (b.PositiveHost.Thickness, b.PositiveHost.InitialStoichiometry, b.PositiveHost.KineticsId));
        var x = Enumerable.Range(0, 101).Select(i => i / 100.0).ToArray();
        var (u, v) = (new double[101], new double[101]);
        a.PositiveHost.OpenCircuitPotential.Evaluate(x, u);
        b.PositiveHost.OpenCircuitPotential.Evaluate(x, v);
        Assert.Equal(u, v);
        a.PositiveHost.ExchangeCurrent.Curve.Evaluate(x, u);
        b.PositiveHost.ExchangeCurrent.Curve.Evaluate(x, v);
        Assert.Equal(u, v);

        // A table that was a file is written out in the lock.
        static string Words(string value) => value.StartsWith("table", StringComparison.Ordinal) ? value[value.IndexOf(':', StringComparison.Ordinal)..] : value;
    }
}
