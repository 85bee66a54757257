using Interna.Models.Junctions.Motion;
using Interna.Numerics.TimeIntegration;

namespace Interna.Tests.Models.Junctions.Motion;

public class JunctionMotionTests
{
    public static TheoryData<string> All => ["metals in contact", "metals behind layers", "ohmic ends"];

    [Theory, MemberData(nameof(All))]
    public void newton_matrix_is_the_derivative_of_the_residual(string ends)
    {
        var model = new JunctionMotion(Mixed(ends), new MotionOptions { Elements = 24 });
        var (y, ydot) = Bent(model);
        model.Control = new SingleParticleModelTests.Load(0.7, 0.3);
        NewtonMatrix.IsTheDerivative(model, y, ydot, 1e-4, _ => 1, alpha: 1e4); // D/L²
    }

    [Theory, MemberData(nameof(All))]
    public void a_state_at_rest_fulfils_every_equation(string ends)
    {
        var model = new JunctionMotion(Mixed(ends), new MotionOptions { Elements = 60 });
        var (y, still) = (new double[model.Size], new double[model.Size]);
        model.Initialise(y);
        model.Control = new Interna.Physics.Circuit.CurrentControl(0);
        var residual = Residual(model, y);
        // No equation is further from zero than a change of the state in its eleventh place would bring it.
        var random = new Random(5);
        for (int trial = 0; trial < 5; trial++)
        {
            var moved = Residual(model, [.. y.Select(v => v + 1e-11 * (1 + Math.Abs(v)) * (random.NextDouble() - 0.5))]);
            for (int i = 0; i < still.Length; i++) still[i] = Math.Max(still[i], Math.Abs(moved[i] - residual[i]));
        }

        for (int i = 0; i < residual.Length; i++)
            Assert.True(Math.Abs(residual[i]) <= still[i], $"{model.Describe(i)}: {residual[i]}, allowed {still[i]}");
    }

    [Fact]
    public void charge_between_the_ends_is_the_opposite_of_that_on_the_terminals()
    {
        var model = new JunctionMotion(Mixed("metals in contact"), new MotionOptions { Elements = 60 });
        var y = new double[model.Size];
        model.Initialise(y);
        double total = 0;
        for (int phase = 1; phase <= 2; phase++)
        {
            var carriers = model.CarriersOf(phase);
            for (int j = 0; j < carriers.Count; j++)
                total += Constant.Faraday * carriers[j].Charge * (model.Amount(phase, j, y) - carriers[j].Concentration * 10e-9);
        }

        double size = Math.Abs(model.LeftCharge(y)) + Math.Abs(model.RightCharge(y));
        Assert.Equal(-(model.LeftCharge(y) + model.RightCharge(y)), total + 0.001, 1e-9 * size);
    }

    [Fact]
    public void a_carrier_without_diffusivity_is_refused() =>
        Refuses(Cell(Salt() with { Populations = [new DilutePopulation(new Carrier("Na+", 1, 10))] }), "'Na+'", "diffusivity");

    [Fact]
    public void a_phase_without_thickness_is_refused() => Refuses(Cell(Salt() with { Thickness = null }), "'salt'", "thickness");

    [Fact]
    public void electrons_of_a_metal_are_refused() =>
        Refuses(Cell(Salt() with { Populations = [new MetalPopulation(1e-10)] }), "'salt'", "ideal metal");

    [Fact]
    public void a_metal_between_phases_is_refused()
    {
        var metal = new IdealMetal { Name = "foil" };
        Refuses(new Junction { Name = "two cells", Phases = [Salt(), metal, Salt()], Contacts = [new Contact(), new Contact()] }, "'foil'", "first or the last");
    }

    [Fact]
    public void an_exchange_without_a_rate_is_refused()
    {
        var cell = Cell(Salt() with { WorkFunction = 4 });
        Refuses(cell with { Contacts = [new Contact { Kind = ContactKind.Electrons }, new Contact()] }, "exchange current");
    }

    [Fact]
    public void a_carrier_that_is_not_there_cannot_pass() =>
        Refuses(Cell(Salt()) with { Contacts = [new Contact { Transfers = [new ContactTransfer("K+", 1)] }, new Contact()] }, "'K+'", "'Na+'");

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(double.NaN, 0.5)]
    [InlineData(1, 1.5)]
    public void a_rate_without_meaning_is_refused(double exchange, double symmetry) =>
        Refuses(Cell(Salt()) with { Contacts = [new Contact { Transfers = [new ContactTransfer("Na+", exchange, symmetry)] }, new Contact()] }, "'Na+'");

    [Fact]
    public void a_failure_names_carrier_and_place()
    {
        var model = new JunctionMotion(Cell(Salt()));
        Assert.Contains("Na+", model.Describe(2 * model.Points + 3), StringComparison.Ordinal);
        Assert.Contains("salt", model.Describe(3), StringComparison.Ordinal);
    }

    private static double[] Residual(JunctionMotion model, double[] y)
    {
        var residual = new double[model.Size];
        Assert.True(model.Residual(0, y, new double[model.Size], residual).IsGood);
        return residual;
    }

    private static void Refuses(Junction junction, params string[] words)
    {
        var error = Assert.Throws<InvalidOperationException>(() => new JunctionMotion(junction));
        Assert.All(words, word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
    }

    private static (double[] Y, double[] Ydot) Bent(JunctionMotion model)
    {
        var (y, ydot) = (new double[model.Size], new double[model.Size]);
        model.Initialise(y);
        var random = new Random(1);
        for (int i = 0; i < y.Length; i++)
        {
            if (model.Kinds[i] == UnknownKind.Padding) continue;
            y[i] *= 1 + 0.1 * random.NextDouble();
            ydot[i] = random.NextDouble() - 0.5;
        }

        return (y, ydot);
    }

    private static SpaceChargePhase Salt() => new()
    {
        Name = "salt",
        RelativePermittivity = 10,
        Thickness = 10e-9,
        Populations = [new DilutePopulation(new Carrier("Na+", 1, 10) { Diffusivity = 1e-12 }), new DilutePopulation(new Carrier("X-", -1, 10) { Diffusivity = 1e-12 })],
    };

    private static Junction Cell(SpaceChargePhase phase) => new()
    {
        Name = "cell",
        Phases = [new IdealMetal { Name = "left" }, phase, new IdealMetal { Name = "right" }],
        Contacts = [new Contact(), new Contact()],
    };

    // Every statistics, two phases in direct contact through which sodium passes, a dipole, trapped charge.
    private static Junction Mixed(string ends)
    {
        var left = new SpaceChargePhase
        {
            Name = "left",
            RelativePermittivity = 10,
            Thickness = 10e-9,
            SodiumIonEnergy = 0.1,
            Populations = [new LatticePopulation(new Carrier("Na+", 1, 30) { Diffusivity = 1e-12 }, 100), new BandPopulation(new Carrier("electrons", -1, 30) { Diffusivity = 1e-11 }, 20)],
        };
        var right = new SpaceChargePhase
        {
            Name = "right",
            RelativePermittivity = 20,
            Thickness = 10e-9,
            SodiumIonEnergy = 0.05,
            Populations =
            [
                new SharedPopulation([new Carrier("Na+", 1, 20) { Diffusivity = 1e-12 }, new Carrier("X-", -1, 20) { Diffusivity = 3e-13 }], 100),
                new DilutePopulation(new Carrier("Y-", -1, 5) { Diffusivity = 1e-12 }),
            ],
        };
        ContactTransfer[] passage = [new("Na+", 100, 0.4)];
        var middle = new Contact { Kind = ContactKind.SodiumIons, Transfers = passage, Dipole = 0.02, TrappedCharge = 0.001 };
        var outer = new Contact { Transfers = passage, GapThickness = ends == "metals behind layers" ? 0.3e-9 : 0, Dipole = 0.01, Bias = 0.03 };
        JunctionPhase metal = new IdealMetal { Name = "metal" };
        return ends == "ohmic ends"
            ? new Junction { Name = ends, Phases = [left, right], Contacts = [middle] }
            : new Junction { Name = ends, Phases = [metal, left, right, metal], Contacts = [outer, middle, outer with { Bias = -0.02 }] };
    }
}
