using Interna.Models.Junctions;
using Interna.Models.Junctions.Motion;

namespace Interna.Verification.Tests.Junctions.Motion;

/// <summary>Where motion ends, junctions at rest begin.</summary>
public class SteadyStateTests(ITestOutputHelper output)
{
    private const double Thickness = 40e-9;

    public static TheoryData<string, double> Layers => new()
    {
        { "dilute", 0.1 },
        { "dilute", -0.1 },
        { "lattice", 0.4 },
        { "lattice", -0.4 },
        { "shared", 0.4 },
        { "lattice", 1 },
        { "shared", -1 },
        { "band", 0.3 },
        { "band", -0.2 },
    };

    [Theory]
    [MemberData(nameof(Layers))]
    public void a_layer_charged_for_long_is_the_layer_in_equilibrium(string statistics, double volts)
    {
        // A metal on a phase whose other end is a reservoir. Both discretisations are of second order.
        var phase = Phase(statistics);
        double expected = new JunctionAtRest(OnMetal(phase, volts), 2000).Contacts[0].Displacement;
        double[] errors = new double[2];
        for (int m = 0; m < 2; m++)
        {
            var model = new JunctionMotion(OnMetal(phase, 0), new MotionOptions { Elements = 150 << m, LargestLayer = Math.Abs(volts) });
            var run = MotionRun.Carry(model, [MotionStep.Hold(volts, 10)]);
            Assert.True(run.IsComplete, run.Message);
            errors[m] = Math.Abs(-run.Points[^1].LeftCharge / expected - 1);
            output.WriteLine($"{statistics} {volts} V, {model.Points} points: {-run.Points[^1].LeftCharge:G8}, at rest {expected:G8}, error {errors[m]:0.0e0}; {run.Statistics.Steps} steps");
        }

        Assert.True(errors[1] < 1e-3);
        Assert.InRange(errors[0] / errors[1], 3, 5.5);
    }

    [Fact]
    public void a_junction_at_rest_stays_there()
    {
        // Two conductors with different affinity for sodium ions, a trapped charge and a dipole: a space charge, and nothing moves.
        var junction = TwoConductors();
        var model = new JunctionMotion(junction);
        var run = MotionRun.Carry(model, [MotionStep.Rest(1)]);
        Assert.True(run.IsComplete, run.Message);
        double[] before = run.States[0], after = run.States[1];
        double bending = Enumerable.Range(0, model.Points).Max(k => Math.Abs(model.Potential(k, before)));
        Assert.True(bending > 0.05);
        for (int k = 0; k < model.Points; k++)
            Assert.Equal(model.Potential(k, before), model.Potential(k, after), 1e-9);
        Assert.Equal(0.15, run.Points[^1].Voltage, 1e-9);
    }

    [Fact]
    public void sites_that_are_full_at_rest_stay_full()
    {
        // At one volt 10⁻¹⁷ of the sites would be free, which no unknown can hold; they overfill by 4·10⁻⁷ instead, and so the potential of one volt changes.
        var model = new JunctionMotion(OnMetal(Phase("lattice"), 1));
        var run = MotionRun.Carry(model, [MotionStep.Rest(1), MotionStep.Hold(1, 1)]);
        Assert.True(run.IsComplete, run.Message);
        double[] before = run.States[0], after = run.States[^1];
        Assert.InRange(model.Concentration(0, 0, before), 200, 200 * (1 + 1e-6));
        for (int k = 0; k < model.Points; k++)
            Assert.Equal(model.Potential(k, before), model.Potential(k, after), 4e-7);
    }

    [Fact]
    public void a_slow_sweep_finds_the_charges_at_rest()
    {
        // The layer follows within L λ/D = 40 nm · 1.5 nm/(10⁻¹² m²/s) = 60 µs, in which the sweep goes on by 60 nV.
        var model = new JunctionMotion(OnMetal(Phase("lattice"), 0), new MotionOptions { Elements = 400, LargestLayer = 0.3 });
        var run = MotionRun.Carry(model, [MotionStep.Sweep(0, [0.3, -0.3], 1e-3)]);
        Assert.True(run.IsComplete, run.Message);
        foreach (var point in run.Points.Where((_, i) => i % 20 == 10))
        {
            double expected = -new JunctionAtRest(OnMetal(Phase("lattice"), point.Voltage), 2000).Contacts[0].Displacement;
            Assert.Equal(expected, point.LeftCharge, 1e-3 * Math.Abs(expected) + 1e-8);
        }
    }

    [Fact]
    public void ions_pass_between_conductors_until_a_step_is_forgotten()
    {
        // Displaced by a pulse of current and left alone, the junction comes back to its voltage; what was taken on the left arrived on the right.
        var model = new JunctionMotion(TwoConductors());
        var run = MotionRun.Carry(model, [MotionStep.Galvanostatic(5, 1e-3), MotionStep.Rest(100)]);
        Assert.True(run.IsComplete, run.Message);
        Assert.True(Math.Abs(run.Points.Last(p => p.Step == 0).Voltage - 0.15) > 1e-3);
        Assert.Equal(0.15, run.Points[^1].Voltage, 1e-5);
        double[] before = run.States[0], after = run.States[^1];
        double all = model.Amount(1, 0, before) + model.Amount(2, 0, before);
        Assert.Equal(5e-3, run.Points[^1].Charge, 1e-9);
        Assert.Equal(all, model.Amount(1, 0, after) + model.Amount(2, 0, after), 1e-7 * all);
    }

    private static Junction TwoConductors()
    {
        SpaceChargePhase Conductor(string name, double c, double energy) => new()
        {
            Name = name,
            RelativePermittivity = 20,
            Thickness = 10e-9,
            SodiumIonEnergy = energy,
            Populations = [new LatticePopulation(new("Na+", 1, c) { Diffusivity = 1e-15 }, 3 * c)],
        };
        ContactTransfer[] passage = [new("Na+", 10)];
        return new Junction
        {
            Name = "two conductors",
            Phases = [new IdealMetal { Name = "sodium" }, Conductor("left", 1e3, 0.2), Conductor("right", 3e3, 0.05), new IdealMetal { Name = "sodium" }],
            Contacts =
            [
                new Contact { Transfers = passage },
                new Contact { Kind = ContactKind.SodiumIons, Transfers = passage, Dipole = 0.03, TrappedCharge = 0.002 },
                new Contact { Transfers = passage, GapThickness = 0.3e-9 },
            ],
        };
    }

    private static Junction OnMetal(SpaceChargePhase phase, double volts) => new()
    {
        Name = "layer",
        Phases = [new IdealMetal { Name = "metal" }, phase],
        Contacts = [new Contact { Bias = volts }],
    };

    private static SpaceChargePhase Phase(string statistics) => new()
    {
        Name = statistics,
        RelativePermittivity = 10,
        Thickness = Thickness,
        Populations = statistics switch
        {
            "dilute" => [new DilutePopulation(Cation(20)), new DilutePopulation(Anion(20))],
            "lattice" => [new LatticePopulation(Cation(50), 200)],
            "shared" => [new SharedPopulation([Cation(20), Anion(20)], 400)],
            _ => [new BandPopulation(new("electrons", -1, 20) { Diffusivity = 1e-12 }, 30)],
        },
    };

    private static Carrier Cation(double c) => new("cations", 1, c) { Diffusivity = 1e-12 };

    private static Carrier Anion(double c) => new("anions", -1, c) { Diffusivity = 2e-12 };
}
