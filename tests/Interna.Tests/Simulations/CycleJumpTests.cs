using Interna.Data;
using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.Interpolation;
using Interna.Physics;
using Interna.Physics.Interphases;
using Interna.Protocols;
using Interna.Simulations;
using Interna.Tests.Models;

namespace Interna.Tests.Simulations;

public class CycleJumpTests
{
    /// <summary>Against every cycle, at the tolerance of any loop that ends by its capacity. Dead sodium that takes several cycles to be reached again settles as slowly.</summary>
    [Theory]
    [InlineData("inventory", ModelKind.SingleParticle, 20)]
    [InlineData("inventory", ModelKind.SingleParticleElectrolyte, 20)]
    [InlineData("inventory", ModelKind.PorousElectrode, 20)]
    [InlineData("polarisation", ModelKind.SingleParticle, 20)]
    [InlineData("dead sodium", ModelKind.SingleParticle, 20)]
    [InlineData("N/P 1.3", ModelKind.SingleParticle, 20)]
    [InlineData("N/P 1", ModelKind.SingleParticle, 20)]
    [InlineData("two patches", ModelKind.SingleParticle, 18)]
    [InlineData("reconnected sodium", ModelKind.SingleParticle, 7)]
    public void a_thousand_cycles_end_where_all_simulated_ones_do(string what, ModelKind kind, double leastGain)
    {
        var cell = Ageing(what);
        var every = Run(cell, "", kind: kind);
        var leapt = Run(cell, ", jumping", kind: kind);
        int end = every.Steps[^1].Cycle, found = leapt.Steps[^1].Cycle;
        double work = (double)every.Statistics.Steps / leapt.Statistics.Steps;
        TestContext.Current.TestOutputHelper?.WriteLine($"{what}, {kind}: end of life {end}, with leaps {found}; {leapt.Steps.Count / 2} cycles kept, {work:F1} times less work; {string.Join(" ", leapt.Leaps.Select(l => $"{l.First}-{l.Last}"))}");
        Assert.True(every.Outcome.Kind == OutcomeKind.Completed, every.Outcome.Message);
        Assert.True(leapt.Outcome.Kind == OutcomeKind.Completed, leapt.Outcome.Message);
        Assert.InRange(end, 600, 1500);
        Assert.InRange(found, 0.98 * end, 1.02 * end);
        Assert.True(work >= leastGain, $"only {work:F1} times less work");
        Assert.Equal(found, leapt.Steps.Count / 2 + leapt.Leaps.Sum(l => l.Last - l.First + 1));
        Assert.InRange(leapt.Steps[^1].End / every.Steps[^1].End, 0.98, 1.02);
    }

    /// <summary>Sodium | NVPF, twice the sodium of the cathode beside it, at C/5 to three quarters of its capacity: a potential of steps and plateaus.</summary>
    [Fact]
    public void a_cell_of_nvpf_ends_where_all_its_simulated_cycles_do()
    {
        var half = CellLibrary.Load("nvpf-half-cell-chayambuka-2022");
        var cell = half with
        {
            Negative = MetalCells.Metal() with { Thickness = 15e-6, Patches = [Patch(1, 9e-12, 4e-16, 1e-2)] },
            Positive = half.PositiveHost with { InitialStoichiometry = 0.95 },
        };
        var (every, leapt) = (Run(""), Run(", jumping"));
        int end = every.Steps[^1].Cycle;
        double work = (double)every.Statistics.Steps / leapt.Statistics.Steps;
        TestContext.Current.TestOutputHelper?.WriteLine($"end of life {end}, with leaps {leapt.Steps[^1].Cycle}; {leapt.Steps.Count / 2} cycles kept, {work:F1} times less work");
        Assert.True(leapt.Outcome.Kind == OutcomeKind.Completed, leapt.Outcome.Message);
        Assert.InRange(end, 600, 1500);
        Assert.InRange(leapt.Steps[^1].Cycle, 0.98 * end, 1.02 * end);
        Assert.True(work >= 20, $"only {work:F1} times less work");

        Solution Run(string jumping) => Simulation.Run(
            cell,
            new ModelOptions { Kind = ModelKind.SingleParticle },
            ProtocolParser.Parse($"repeat 2000 times until discharge capacity below 1.6 mAh{jumping}:\n  charge at C/5 until 4.2 V, sample every 10 h, 1 profiles\n  discharge at C/5 until 3.2 V, sample every 10 h, 1 profiles"),
            cancellation: TestContext.Current.CancellationToken);
    }

    /// <summary>Wherever a run is stopped, on trial of a leap or not, it goes on to the same end.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(25)]
    [InlineData(300)]
    [InlineData(700)]
    public void a_stopped_run_is_resumed_to_the_same_end(int cycle)
    {
        var cell = Ageing("inventory");
        var whole = Run(cell, ", jumping");
        using var source = new CancellationTokenSource();
        var part = Simulation.Run(cell, Resolution, Protocol(", jumping"), progress: new Immediate(p =>
        {
            if (p.Cycle >= cycle) source.Cancel();
        }), cancellation: source.Token);
        Assert.Equal(OutcomeKind.Interrupted, part.Outcome.Kind);
        var checkpoint = Checkpoint.FromJson(part.Checkpoint!.ToJson());

        // What is kept was judged: the books of the stopped run are those of its checkpoint.
        Assert.Equal(checkpoint.Cycle, part.Steps.Count == checkpoint.StepIndex ? part.Steps[^1].Cycle + 1 : part.Steps[^1].Cycle);
        Assert.Equal(checkpoint.Cycle, (part.Steps.Count + 1) / 2 + part.Leaps.Sum(l => l.Last - l.First + 1) + (part.Steps.Count == checkpoint.StepIndex ? 1 : 0));
        var rest = Simulation.Resume(CellModel.Compile(cell, Resolution), Protocol(", jumping"), checkpoint, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(OutcomeKind.Completed, rest.Outcome.Kind);
        int end = whole.Steps[^1].Cycle;
        Assert.InRange(rest.Steps[^1].Cycle, 0.98 * end, 1.02 * end);
        Assert.InRange(rest.Steps[^1].End / whole.Steps[^1].End, 0.98, 1.02);
        Assert.Equal(part.Samples[0].Sodium.Total, rest.Samples[^1].Sodium.Total, 1e-9 * part.Samples[0].Sodium.Total);
        Assert.NotEmpty(rest.Leaps);
    }

    [Fact]
    public void a_checkpoint_belongs_to_its_film_and_to_its_way_of_leaping()
    {
        var cell = Ageing("inventory");
        using var source = new CancellationTokenSource();
        var part = Simulation.Run(cell, Resolution, Protocol(", jumping"), progress: new Immediate(_ => source.Cancel()), cancellation: source.Token);
        var metal = (SodiumMetal)cell.Negative;
        var film = metal.Patches[0].Film! with { Growth = new FilmGrowth<MixedControlGrowth>(new MixedControlGrowth(2e-11, 7e-16, 4500)) };
        var other = cell with { Negative = metal with { Patches = [metal.Patches[0] with { Film = film }] } };
        Assert.Throws<ArgumentException>(() => Simulation.Resume(CellModel.Compile(other, Resolution), Protocol(", jumping"), part.Checkpoint!, cancellation: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => Simulation.Resume(CellModel.Compile(cell, Resolution), Protocol(""), part.Checkpoint!, cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void sodium_and_charge_balance_over_every_leap()
    {
        var leapt = Run(Ageing("inventory"), ", jumping", new SimulationOptions { BalanceTolerance = 1e-10 });
        Assert.True(leapt.Outcome.Kind == OutcomeKind.Completed, leapt.Outcome.Message);
        Sample first = leapt.Samples[0], last = leapt.Samples[^1];
        Assert.Equal(first.Sodium.Total, last.Sodium.Total, 1e-10 * first.Sodium.Total);
        Assert.Equal((last.Charge - first.Charge) / Constant.Faraday, last.Sodium.Positive - first.Sodium.Positive, 1e-10 * first.Sodium.Total);
    }

    [Fact]
    public void a_cell_that_does_not_age_is_leapt_over_to_the_last_cycles()
    {
        var cell = Ageing("inventory") with { Negative = MetalCells.Metal() };
        var solution = Simulation.Run(cell, Resolution, ProtocolParser.Parse("repeat 500 times, jumping:\n  charge at 1C until 3.8 V, sample every 10 h, 1 profiles\n  discharge at 1C until 3.1 V, sample every 10 h, 1 profiles"), cancellation: TestContext.Current.CancellationToken);
        Assert.True(solution.Outcome.Kind == OutcomeKind.Completed, solution.Outcome.Message);
        Assert.Equal(500, solution.Steps[^1].Cycle);
        Assert.InRange(solution.Steps.Count / 2, 4, 50);
        Assert.Equal(solution.Steps[3].Charge, solution.Steps[^1].Charge, 1e-3 * solution.Steps[3].Charge);
        Assert.Contains(solution.Warnings, w => w.Contains("leapt over", StringComparison.Ordinal));
    }

    [Fact]
    public void a_loop_that_does_not_ask_for_it_is_never_leapt_over() =>
        Assert.Empty(Simulation.Run(Ageing("inventory"), Resolution, ProtocolParser.Parse("repeat 12 times:\n  charge at 1C until 3.8 V\n  discharge at 1C until 3.1 V"), cancellation: TestContext.Current.CancellationToken).Leaps);

    private static ModelOptions Resolution => new() { Kind = ModelKind.SingleParticle, RadialPoints = 4 };

    private static Solution Run(Cell cell, string jumping, SimulationOptions? options = null, ModelKind kind = ModelKind.SingleParticle) =>
        Simulation.Run(cell, Resolution with { Kind = kind }, Protocol(jumping), options, cancellation: TestContext.Current.CancellationToken);

    private static Protocol Protocol(string jumping) => ProtocolParser.Parse($"""
        repeat 2000 times until discharge capacity below 60 %{jumping}:
          charge at 1C until 3.8 V, sample every 10 h, 1 profiles
          discharge at 1C until 3.1 V, sample every 10 h, 1 profiles
        """);

    // Films that grow ever slower take sodium from an excess of so many cathodes, or grow so resistive that the voltage limits are met
    // early; sodium is cut off as well, for good or until new sodium reaches it.
    private static Cell Ageing(string what)
    {
        const double area = 1e-4, charge = 4.824;
        var (excess, patches, isolated, reconnecting) = what switch
        {
            "inventory" => (0.7, [Patch(1, 2.4e-11, 7e-16, 2e-2)], 0, double.PositiveInfinity),
            "polarisation" => (30, [Patch(1, 2.4e-11, 7e-16, 3e-3)], 0, double.PositiveInfinity),
            "dead sodium" => (1, [Patch(1, 2.4e-11, 7e-16, 2e-2)], 4e-4, double.PositiveInfinity),
            "reconnected sodium" => (0.7, [Patch(1, 2.4e-11, 7e-16, 2e-2)], 1e-3, 20e-6),
            "N/P 1.3" => (0.3, [Patch(1, 1e-11, 1.5e-16, 2e-2)], 0, double.PositiveInfinity),
            "N/P 1" => (0, [Patch(1, 0.5e-11, 1.5e-16, 2e-2)], 0, double.PositiveInfinity),
            "two patches" => (0.7, new[] { Patch(0.7, 2e-11, 7e-16, 2e-2), Patch(0.3, 5e-11, 3e-16, 1e-2) }, 0.0, double.PositiveInfinity),
            _ => throw new ArgumentException(what),
        };
        double thickness = excess * charge / area * Sodium.MolarVolume / Constant.Faraday;
        return MetalCells.Symmetric() with
        {
            Name = "sodium | host",
            Area = area,
            Negative = MetalCells.Metal() with { Thickness = thickness, Patches = patches, IsolatedFraction = isolated, ReconnectingThickness = reconnecting },
            Positive = new InsertionElectrode
            {
                Name = "host",
                Thickness = 50e-6,
                Porosity = 0.4,
                ActiveFraction = 0.5,
                Conductivity = 10,
                ParticleRadius = 0.5e-6,
                MaximumConcentration = 20000,
                InitialStoichiometry = 0.87,
                OpenCircuitPotential = new LinearTable([0, 1], [3.9, 3.0]),
                Diffusivity = new(new ConstantCurve(1e-14)),
                ExchangeCurrent = new(new ConstantCurve(2)),
                Kinetics = LawCatalog.Reaction("butler-volmer"),
                KineticsId = "butler-volmer",
                DoubleLayerCapacitance = 0.2,
            },
            NominalCapacity = charge,
            LowerVoltage = 2.9,
            UpperVoltage = 4.1,
        };
    }

    private static SurfacePatch Patch(double part, double rate, double diffusivity, double conductivity) =>
        new(part, 30, 0, new SurfaceFilm(10e-9, conductivity, 4e-5, new FilmGrowth<MixedControlGrowth>(new MixedControlGrowth(rate, diffusivity, 4500))));

    private sealed class Immediate(Action<SimulationProgress> action) : IProgress<SimulationProgress>
    {
        public void Report(SimulationProgress value) => action(value);
    }
}
