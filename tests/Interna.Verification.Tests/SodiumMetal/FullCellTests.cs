using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.Interpolation;
using Interna.Physics;
using Interna.Physics.Interphases;
using Interna.Protocols;
using Interna.Simulations;

namespace Interna.Verification.Tests.SodiumMetal;

/// <summary>Sodium metal against an insertion host: what is left of the sodium, cycle by cycle, and what ends the cell.</summary>
public class FullCellTests
{
    private const double Area = 1e-4, Host = 4.824, Current = Host / 3600 / Area;

    /// <summary>A film that takes the constant current r i: CE = (1 − r)/(1 + r), n_ex = (N/P − 1)/(2r) with a full discharge, then capacity ∝ CEⁿ.</summary>
    [Theory]
    [InlineData(0.95, 1.5)]
    [InlineData(0.98, 1.0)]
    [InlineData(0.95, 3.0)]
    public void capacity_follows_the_bookkeeping_of_excess_and_efficiency(double efficiency, double ratio)
    {
        double r = (1 - efficiency) / (1 + efficiency);
        var cell = FullCell(ratio - 1, Constant(r * Current), 1);
        int cycles = ratio > 2 ? 100 : 60;
        var solution = Run(cell, ModelKind.SingleParticle, cycles);
        Assert.Equal(OutcomeKind.Completed, solution.Outcome.Kind);
        double[] charged = [.. solution.Steps.Where(s => s.Charge < 0).Select(s => -s.Charge)], discharged = [.. solution.Steps.Where(s => s.Charge > 0).Select(s => s.Charge)];

        // Every coulomb: metal gains Q (1 − r) in charge and gives Q (1 + r) in discharge.
        double metal = (ratio - 1) * Host;
        var left = new double[cycles];
        for (int n = 0; n < cycles; n++) left[n] = metal += charged[n] * (1 - r) - discharged[n] * (1 + r);
        Assert.Equal(solution.Samples[^1].Sodium.NegativeHost * Interna.Constant.Faraday, metal, 1e-9 * Host);
        Assert.All(left, m => Assert.True(m > -1e-9 * Host));

        // From the first discharge that takes the last sodium on, every one does; at last the collapse of the voltage alone ends it, by name.
        int first = Array.FindIndex(left, m => m < 1e-4 * Host);
        Assert.Equal(Math.Ceiling(left[0] / (2 * r * discharged[0])), first, 1.0);
        Assert.All(left[first..], m => Assert.True(m < 1e-4 * Host));
        Assert.Contains(solution.Steps, s => s.EndReason.Contains("used up", StringComparison.Ordinal));
        for (int n = first + 1; n + 1 < cycles; n++) Assert.Equal(efficiency, discharged[n + 1] / discharged[n], 5e-4);

        // n_ex + n_80 from the first capacity, as the table of excess and efficiency has it.
        int dead = Array.FindIndex(discharged, q => q < 0.8 * discharged[0]);
        double expected = (ratio - 1) * Host / (2 * r * discharged[0]) + Math.Log(0.8) / Math.Log(efficiency);
        TestContext.Current.TestOutputHelper?.WriteLine($"CE {efficiency}, N/P {ratio}: used up in discharge {first + 1}, 80 % after {dead} cycles, bookkeeping {expected:F2}");
        if (dead >= 0) Assert.InRange(dead, expected - 1.5, expected + 1.5);
    }

    [Theory]
    [InlineData(ModelKind.SingleParticle, false)]
    [InlineData(ModelKind.SingleParticleElectrolyte, true)]
    public void sodium_and_charge_balance_over_two_hundred_cycles(ModelKind kind, bool collector)
    {
        var cell = FullCell(collector ? 0 : 0.5, new FilmGrowth<InterstitialGrowth>(new InterstitialGrowth(2e-15, 15)), 1e-4);
        if (collector) cell = cell with { Negative = (Interna.SodiumMetal)cell.Negative with { NucleationOverpotential = 0.03, DoubleLayerCapacitance = 0.2, CoveringThickness = 2e-8 } };
        var solution = Run(cell, kind, 200, new SimulationOptions { BalanceTolerance = 1e-10 });
        Assert.True(solution.Outcome.Kind == OutcomeKind.Completed, solution.Outcome.Message);
        Sample first = solution.Samples[0], last = solution.Samples[^1];
        Assert.Equal(200, last.Cycle);
        Assert.True(last.Sodium.NegativeFilm > 0.01 * first.Sodium.PositiveHost);
        Assert.Equal(first.Sodium.Total, last.Sodium.Total, 1e-10 * first.Sodium.Total);
        Assert.Equal(last.Charge / Interna.Constant.Faraday, last.Sodium.Positive - first.Sodium.Positive, 1e-10 * first.Sodium.Total);
    }

    [Fact]
    public void a_film_that_resists_ends_the_cell_by_polarisation_with_sodium_left()
    {
        var solution = Run(FullCell(3, Constant(0.01 * Current), 5e-5), ModelKind.SingleParticle, 40);
        var discharges = solution.Steps.Where(s => s.Charge > 0).ToList();
        Assert.True(discharges[^1].Charge < 0.8 * discharges[0].Charge);
        Assert.DoesNotContain("used up", discharges[^1].EndReason, StringComparison.Ordinal);
        Assert.True(solution.Samples[^1].Sodium.NegativeHost > 0);
        Assert.True(solution.Samples[^1].Losses.NegativeFilm > 0.15);
    }

    [Fact]
    public void a_bare_collector_is_plated_over_its_nucleation_overpotential()
    {
        var bare = FullCell(0, Constant(0), 1);
        var cell = bare with { Negative = (Interna.SodiumMetal)bare.Negative with { NucleationOverpotential = 0.03 } };
        double At(Cell c) => Simulation.Run(c, new ModelOptions { Kind = ModelKind.SingleParticle }, ProtocolParser.Parse("charge at 1C for 1 ms"), cancellation: TestContext.Current.CancellationToken).Samples[0].Losses.NegativeReaction;
        Assert.Equal(-0.03, At(cell) - At(bare), 1e-6);
    }

    private static FilmGrowth<ReactionLimitedGrowth> Constant(double current) => new(new ReactionLimitedGrowth(current, 0));

    private static Solution Run(Cell cell, ModelKind kind, int cycles, SimulationOptions? options = null) =>
        Simulation.Run(cell, new ModelOptions { Kind = kind, SeparatorCells = 6, PositiveCells = 6, RadialPoints = 5 }, ProtocolParser.Parse($"""
            repeat {cycles} times:
              charge at 1C until 3.8 V, sample every 10 h, 1 profiles
              discharge at 1C until 3.1 V, sample every 10 h, 1 profiles
            """), options ?? new SimulationOptions { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-9 }, cancellation: TestContext.Current.CancellationToken);

    // The host starts as a discharge leaves it; the metal is that many times what the host holds.
    private static Cell FullCell(double excess, IFilmGrowth growth, double conductivity) => new()
    {
        Name = "sodium | host",
        Area = Area,
        Negative = new Interna.SodiumMetal
        {
            Name = "sodium",
            Thickness = excess * Host / Area * Sodium.MolarVolume / Interna.Constant.Faraday,
            Patches = [new(1, 30, 0, new SurfaceFilm(10e-9, conductivity, 4e-5, growth))],
        },
        Separator = new Separator(25e-6, 0.5),
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
        Electrolyte = new Electrolyte { Name = "salt", Concentration = 1000, Diffusivity = new(new ConstantCurve(3e-10)), Conductivity = new(new ConstantCurve(0.9)), TransferenceNumber = 0.4 },
        NominalCapacity = Host,
        LowerVoltage = 2.9,
        UpperVoltage = 4.1,
    };
}
