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
    private const double LeastGain = 10;

    [Theory]
    [InlineData("inventory")]
    [InlineData("polarisation")]
    public void a_thousand_cycles_end_where_all_simulated_ones_do(string what)
    {
        var cell = Ageing(what);
        // Held to the tolerance that leaps are run at.
        var every = Run(cell, "", new SimulationOptions { RelativeTolerance = CycleJump.RelativeTolerance, AbsoluteTolerance = CycleJump.AbsoluteTolerance });
        var leapt = Run(cell, ", jumping");
        int end = every.Steps[^1].Cycle, found = leapt.Steps[^1].Cycle;
        double work = (double)every.Statistics.Steps / leapt.Statistics.Steps;
        TestContext.Current.TestOutputHelper?.WriteLine($"{what}: end of life {end}, with leaps {found}; {leapt.Steps.Count / 2} cycles kept, {work:F1} times less work; {string.Join(" ", leapt.Leaps.Select(l => $"{l.First}-{l.Last}"))}");
        TestContext.Current.TestOutputHelper?.WriteLine($"end: {every.Outcome.Message} {every.Steps[^1].EndReason}; {leapt.Steps[^1].EndReason}; {every.Steps[1].Charge} {every.Steps[^1].Charge} {leapt.Steps[^1].Charge}");
        Assert.True(every.Outcome.Kind == OutcomeKind.Completed, every.Outcome.Message);
        Assert.True(leapt.Outcome.Kind == OutcomeKind.Completed, leapt.Outcome.Message);
        Assert.InRange(end, 700, 1500);
        Assert.InRange(found, 0.98 * end, 1.02 * end);
        Assert.True(work >= LeastGain, $"only {work:F1} times less work");
        Assert.Equal(found, leapt.Steps.Count / 2 + leapt.Leaps.Sum(l => l.Last - l.First + 1));
        Assert.InRange(leapt.Steps[^1].End / every.Steps[^1].End, 0.98, 1.02);
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

    private static Solution Run(Cell cell, string jumping, SimulationOptions? options = null) => Simulation.Run(cell, Resolution, ProtocolParser.Parse($"""
        repeat 2000 times until discharge capacity below 60 %{jumping}:
          charge at 1C until 3.8 V, sample every 10 h, 1 profiles
          discharge at 1C until 3.1 V, sample every 10 h, 1 profiles
        """), options, cancellation: TestContext.Current.CancellationToken);

    // A film that grows ever slower takes sodium from an excess of one cathode, or grows so resistive that the voltage limits are met early.
    private static Cell Ageing(string what)
    {
        bool inventory = what == "inventory";
        const double area = 1e-4, charge = 4.824;
        double excess = (inventory ? 0.7 : 30) * charge / area * Sodium.MolarVolume / Constant.Faraday;
        var growth = new FilmGrowth<MixedControlGrowth>(new MixedControlGrowth(2.4e-11, 7e-16, 4500));
        return MetalCells.Symmetric() with
        {
            Name = "sodium | host",
            Area = area,
            Negative = MetalCells.Metal() with { Thickness = excess, Patches = [new(1, 30, 0, new SurfaceFilm(10e-9, inventory ? 2e-2 : 3e-3, 4e-5, growth))] },
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
}
