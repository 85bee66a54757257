using Interna.Models;
using Interna.Models.Reference;
using Interna.Numerics.Columns;
using Interna.Numerics.Interpolation;
using Interna.Physics;
using Interna.Physics.Circuit;
using Interna.Physics.Interphases;
using Interna.Physics.Surfaces;
using Interna.Protocols;
using Interna.Simulations;
using Interna.Verification.Tests.AgainstReference;

namespace Interna.Verification.Tests.SodiumMetal;

/// <summary>A host for sodium opposite an insertion cathode: the slow reference, the foil it is without thickness, the books, what ends it.</summary>
public class HostFullCellTests
{
    // Charge of the cathode that cycles [A s], on 1 cm².
    private const double Area = 1e-4, Capacity = 4.824, Current = Capacity / 3600 / Area;

    public static TheoryData<string> Variants => ["plain", "film, double layers", "still pores, shells", "coated cathode that stores"];

    /// <summary>The same discrete equations, solved to rounding, must give the same fields.</summary>
    [Theory, MemberData(nameof(Variants))]
    public void fast_model_is_the_reference(string name)
    {
        var (cell, options) = Variant(name);
        double worst = Difference(cell, cell, options);
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {worst:E1}");
        Assert.True(worst < 1e-8, $"{name}: fields differ by {worst:E2} relative");
    }

    [Fact]
    public void a_parameter_off_by_a_millionth_is_noticed()
    {
        var (cell, options) = Variant("plain");
        Assert.True(Difference(cell, cell with { Separator = cell.Separator with { Thickness = cell.Separator.Thickness * (1 + 1e-6) } }, options) > 1e-8);
    }

    /// <summary>A host without thickness and with the interface of a plane is the metal of the porous electrode model, but for the electrolyte that sodium displaces.</summary>
    [Fact]
    public void a_host_of_no_thickness_is_a_foil()
    {
        double worst = Worst(1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{1e6 * worst:F1} µV at 1C");
        Assert.True(worst < 1e-5);
        // With twice the kinetics the two are not the same.
        Assert.True(Worst(2) > 1e-3);

        static double Worst(double kinetics)
        {
            var options = new ModelOptions { NegativeCells = 3, SeparatorCells = 20, PositiveCells = 10, RadialPoints = 6 };
            var cell = FullCell(1e5, null);
            var planar = new PorousElectrodeModel(cell with { Negative = new Interna.SodiumMetal { Name = "foil", Thickness = 50e-6, CoveringThickness = 1e-18, Patches = [new(1, 10, 1e-3)] } }, options);
            var thin = new MetalHostModel(cell with { Negative = Felt(1e5) with { Thickness = 1e-7, Layers = [new(1, 1e7, kinetics * 10)], Conductivity = 1e9, FilmResistance = 1e-3, InitialCharge = 100, AreaExponent = 0, Bruggeman = 0, DoubleLayerCapacitance = 0, CoveringThickness = 1e-24 } }, options);
            double[] y = new double[planar.Size], z = new double[thin.Size];
            planar.Initialise(y);
            thin.Initialise(z);
            double worst = 0;
            // So little charge that what the sodium displaces, which a foil knows nothing of, stays below a part in a thousand of the salt.
            foreach (double current in new[] { -1, 0.5, -0.2 })
            {
                planar.Control = thin.Control = new CurrentControl(current * Capacity / 3600);
                foreach (double step in new[] { 0.5, 0.5 })
                {
                    ImplicitEuler.Step(planar, y, step);
                    ImplicitEuler.Step(thin, z, step);
                    worst = Math.Max(worst, Math.Abs(planar.Voltage(y) - thin.Voltage(z)));
                }
            }

            return worst;
        }
    }

    /// <summary>A film that takes the constant part r of the current: from a bare host the capacity falls by CE = (1 − r)/(1 + r) with every cycle.</summary>
    [Fact]
    public void capacity_of_a_bare_host_follows_its_efficiency()
    {
        const double r = 0.01, area = 1e5, thickness = 100e-6;
        var cell = FullCell(area, new SurfaceFilm(2e-9, 1, 4e-5, new FilmGrowth<ReactionLimitedGrowth>(new ReactionLimitedGrowth(r * Current / (area * thickness), 0)))) with { Temperature = 298.15 };
        cell = cell with { Negative = (PorousMetalHost)cell.Negative with { InitialCharge = 0, AreaExponent = 0 } };
        var solution = Simulation.Run(cell, new ModelOptions { NegativeCells = 8, SeparatorCells = 5, PositiveCells = 6, RadialPoints = 5 }, ProtocolParser.Parse("""
            repeat 12 times:
              charge at 1C until 3.8 V, sample every 10 h, 1 profiles
              discharge at 1C until 2.9 V, sample every 10 h, 1 profiles
            """), new SimulationOptions { RelativeTolerance = 1e-6, AbsoluteTolerance = 1e-8, BalanceTolerance = 1e-10 }, cancellation: TestContext.Current.CancellationToken);
        Assert.True(solution.Outcome.Kind == OutcomeKind.Completed, solution.Outcome.Message);
        double[] discharged = [.. solution.Steps.Where(s => s.Charge > 0).Select(s => s.Charge)], charged = [.. solution.Steps.Where(s => s.Charge < 0).Select(s => -s.Charge)];
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(" ", discharged.Zip(charged, (d, c) => $"{d / c:F5}")));
        // Every discharge takes the last sodium: what was charged less what the film took while either lasted.
        for (int n = 1; n < discharged.Length; n++) Assert.Equal((1 - r) / (1 + r), discharged[n] / charged[n], 2e-5);
        Sample first = solution.Samples[0], last = solution.Samples[^1];
        Assert.Equal(first.Sodium.Total, last.Sodium.Total, 1e-10 * first.Sodium.Total);
        Assert.Equal(last.Charge / Interna.Constant.Faraday, last.Sodium.Positive - first.Sodium.Positive, 1e-10 * first.Sodium.Total);
        Assert.Equal(last.Sodium.NegativeFilm, first.Sodium.PositiveHost - last.Sodium.PositiveHost - last.Sodium.NegativeHost, 1e-3 * last.Sodium.NegativeFilm);
    }

    /// <summary>Films on both sides, double layers, moving pores.</summary>
    [Fact]
    public void books_hold_over_fifty_cycles()
    {
        var (cell, _) = Variant("film, double layers");
        var solution = Simulation.Run(cell, new ModelOptions { NegativeCells = 8, SeparatorCells = 5, PositiveCells = 6, RadialPoints = 5 }, ProtocolParser.Parse("""
            repeat 50 times:
              charge at 1C until 3.8 V, sample every 10 h, 1 profiles
              discharge at 1C until 3.1 V, sample every 10 h, 1 profiles
            """), new SimulationOptions { BalanceTolerance = 1e-10 }, cancellation: TestContext.Current.CancellationToken);
        Assert.True(solution.Outcome.Kind == OutcomeKind.Completed, solution.Outcome.Message);
        Sample first = solution.Samples[0], last = solution.Samples[^1];
        Assert.Equal(first.Sodium.Total, last.Sodium.Total, 1e-10 * first.Sodium.Total);
        Assert.Equal(last.Charge / Interna.Constant.Faraday, last.Sodium.Positive - first.Sodium.Positive, 1e-10 * first.Sodium.Total);
        Assert.True(last.Sodium.NegativeFilm > 1e-4 * first.Sodium.Total);
    }

    /// <summary>Pores that hold less than the cathode brings end the charge by name, when they hold what their volume does.</summary>
    [Fact]
    public void a_host_too_thin_for_its_cathode_clogs()
    {
        // 8 µm with 0.9 of pores hold 0.8 mAh/cm²; a film that resists on a conductor that does not evens plating out.
        var cell = FullCell(1e6, null);
        cell = cell with { Negative = Felt(1e6) with { Thickness = 8e-6, FilmResistance = 0.1, AreaExponent = 0, InitialCharge = 100, DoubleLayerCapacitance = 0 }, NominalCapacity = 2 };
        var host = (PorousMetalHost)cell.Negative;
        var solution = Simulation.Run(cell, new ModelOptions { NegativeCells = 20 }, ProtocolParser.Parse("charge at C/2 until 4.1 V"), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(OutcomeKind.PhysicalLimit, solution.Outcome.Kind);
        Assert.Contains(LimitName.HostCloggedAt, solution.Outcome.Message, StringComparison.Ordinal);
        Assert.Contains("negative electrode", solution.Outcome.Message, StringComparison.Ordinal);
        double taken = -solution.Samples[^1].Charge / Area;
        TestContext.Current.TestOutputHelper?.WriteLine($"{taken / host.Room:F5} of the room taken");
        Assert.InRange(taken / host.Room, 0.97, 1);
    }

    private static (Cell Cell, ModelOptions Options) Variant(string name)
    {
        var options = new ModelOptions { NegativeCells = 4, SeparatorCells = 3, PositiveCells = 5, RadialPoints = 4 };
        var film = new SurfaceFilm(8e-9, 1e-6, 4e-5, new FilmGrowth<InterstitialGrowth>(new InterstitialGrowth(1e-15, 15)));
        var plain = FullCell(2e5, null);
        var cathode = plain.PositiveHost;
        return name switch
        {
            "film, double layers" => (plain with { Negative = Felt(2e5) with { Film = film, DoubleLayerCapacitance = 0.1 }, Positive = cathode with { DoubleLayerCapacitance = 0.2 } }, options),
            "still pores, shells" => (plain with { Negative = Felt(2e5) with { AreaExponent = 0, NucleationOverpotential = 0.02, CoveringThickness = 1e-7, Alpha = 0.4 } }, options with { Particles = ParticleKind.FiniteVolume, RadialPoints = 6 }),
            "coated cathode that stores" => (plain with
            {
                Positive = cathode with
                {
                    DoubleLayerCapacitance = 0.2,
                    Film = new SurfaceFilm(2e-9, 5e-7, 4e-5, new FilmGrowth<ElectrolyteOxidation>(new ElectrolyteOxidation(0.02, 4.2, 1e-9))),
                    SurfaceStorage = [new() { Name = "adsorbed", Charge = 0.3, Isotherm = new(3.4, 1.5), RelaxationTime = 2 }],
                },
            }, options),
            _ => (plain, options),
        };
    }

    // A charge that bends every profile, a hold at a voltage, a discharge.
    private static double Difference(Cell cell, Cell other, ModelOptions options)
    {
        var fast = new MetalHostModel(cell, options);
        var slow = new ReferenceHostCell(other, options);
        double[] y = new double[fast.Size], z = new double[slow.Size];
        fast.Initialise(y);
        slow.Initialise(z);
        double current = 0.4 * cell.NominalCapacity / 3600, worst = 0;
        Both(new CurrentControl(-current), 0.1, 2, 40, 400);
        Both(new VoltageControl(fast.Voltage(y) + 2e-3), 20);
        Both(new CurrentControl(current), 2, 200);
        return worst;

        void Both(Control control, params double[] steps)
        {
            fast.Control = slow.Control = control;
            foreach (double step in steps)
            {
                ImplicitEuler.Step(fast, y, step);
                ImplicitEuler.Step(slow, z, step);
                Hold([fast.Current(y)], [cell.Area * slow.CurrentDensity(z)]);
                Hold([fast.Voltage(y)], [slow.Voltage(z)]);
                Hold(Field("electrolyte_concentration"), slow.Salt(z));
                Hold([.. Field("electrolyte_potential").Select(v => v + 1)], [.. slow.Liquid(z).Select(v => v + 1)]);
                var (porosity, sodium, film) = slow.InHost(z);
                Hold(Field("negative_porosity"), porosity);
                Hold(Field("negative_sodium_thickness"), sodium);
                if (film.Max() > 0) Hold(Field("negative_film_thickness"), film);
                Hold(Field("positive_surface_stoichiometry"), slow.Surface(z));
            }
        }

        double[] Field(string name)
        {
            int index = fast.Profiles.Index().First(p => p.Item.Name == name).Index;
            var values = new double[fast.Profiles[index].Positions.Count];
            fast.Profile(index, y, values);
            return values;
        }

        void Hold(double[] found, double[] expected)
        {
            Assert.Equal(expected.Length, found.Length);
            double scale = expected.Max(Math.Abs);
            for (int k = 0; k < found.Length; k++) worst = Math.Max(worst, Math.Abs(found[k] - expected[k]) / scale);
            Assert.False(double.IsNaN(worst));
        }
    }

    private static PorousMetalHost Felt(double area) => new()
    {
        Name = "felt",
        Thickness = 100e-6,
        Porosity = 0.9,
        Layers = [new(1, area, 10)],
        Conductivity = 20,
        InitialCharge = 2e4,
        FilmResistance = 5e-4,
    };

    // The host starts as a discharge leaves it.
    private static Cell FullCell(double area, SurfaceFilm? film) => new()
    {
        Name = "host | cathode",
        Area = Area,
        Negative = Felt(area) with { Film = film },
        Separator = new Separator(25e-6, 0.5),
        Positive = FullCellTests.EvenHost with { Name = "cathode", DoubleLayerCapacitance = 0 },
        Electrolyte = new Electrolyte { Name = "salt", Concentration = 1000, Diffusivity = new(new ConstantCurve(3e-10)), Conductivity = new(new ConstantCurve(0.9)), TransferenceNumber = 0.4, ThermodynamicFactor = 1.3 },
        NominalCapacity = Capacity,
        LowerVoltage = 2.8,
        UpperVoltage = 4.1,
        ContactResistance = 1e-4,
    };
}
