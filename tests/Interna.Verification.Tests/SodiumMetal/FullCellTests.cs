using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.Interpolation;
using Interna.Numerics.TimeIntegration;
using Interna.Physics;
using Interna.Physics.Circuit;
using Interna.Physics.Interphases;
using Interna.Protocols;
using Interna.Simulations;
using Interna.Verification.Tests.AgainstReference;

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
    [InlineData(ModelKind.PorousElectrode, false)]
    [InlineData(ModelKind.PorousElectrode, true)]
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

    /// <summary>A metal without overpotential is the ideal sodium of a half cell.</summary>
    [Fact]
    public void a_metal_of_endless_exchange_current_is_ideal_sodium()
    {
        var options = new ModelOptions { SeparatorCells = 8, PositiveCells = 10, RadialPoints = 6 };
        var cell = FullCell(3, Constant(0), 1);
        var real = new PorousElectrodeModel(cell with { Negative = new Interna.SodiumMetal { Name = "sodium", Thickness = 50e-6, CoveringThickness = 1e-15, Patches = [new(1, 1e9)] } }, options);
        var ideal = new PorousElectrodeModel(cell with { Negative = new IdealSodium { Name = "sodium" } }, options);
        double[] y = new double[real.Size], z = new double[ideal.Size];
        real.Initialise(y);
        ideal.Initialise(z);
        double worst = 0;
        foreach (double current in new[] { -2, 0, 1.5, -0.5 })
        {
            real.Control = ideal.Control = new CurrentControl(current * Host / 3600);
            foreach (double step in new[] { 1.0, 30, 200, 200 })
            {
                ImplicitEuler.Step(real, y, step);
                ImplicitEuler.Step(ideal, z, step);
                worst = Math.Max(worst, Math.Abs(real.Voltage(y) / ideal.Voltage(z) - 1));
                Assert.Equal(ideal.Sodium(z).Electrolyte, real.Sodium(y).Electrolyte, 1e-12 * ideal.Sodium(z).Electrolyte);
                Assert.Equal(ideal.Potentials(z).Positive, real.Potentials(y).Positive, 1e-8);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"voltages differ by {worst:E1}");
        Assert.True(worst < 1e-8);
    }

    /// <summary>In thin electrodes that conduct well both models tend to one limit; the metal is the same in both.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(0.1)]
    public void at_low_current_porous_electrode_and_single_particle_agree(double rate)
    {
        Sample At(ModelKind kind)
        {
            var run = Simulation.Run(FullCell(1, Constant(0), 1e-6), new ModelOptions { Kind = kind, SeparatorCells = 20, PositiveCells = 40, RadialPoints = 8 },
                ProtocolParser.Parse(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"charge at {rate}C for 100 s")), new SimulationOptions { RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-10 }, cancellation: TestContext.Current.CancellationToken);
            Assert.True(run.Outcome.Kind == OutcomeKind.Completed, run.Outcome.Message);
            return run.Samples[^1];
        }

        Sample porous = At(ModelKind.PorousElectrode), single = At(ModelKind.SingleParticleElectrolyte);
        TestContext.Current.TestOutputHelper?.WriteLine($"{rate}C: {1e6 * (porous.Voltage - single.Voltage):F3} µV, metal {1e3 * porous.Losses.NegativeReaction:F3} + {1e3 * porous.Losses.NegativeFilm:F3} mV");
        Assert.True(porous.Losses.NegativeReaction < -3e-3 * rate && porous.Losses.NegativeFilm < -3e-3 * rate);
        Assert.Equal(single.Losses.NegativeReaction, porous.Losses.NegativeReaction, 1e-6);
        Assert.Equal(single.Losses.NegativeFilm, porous.Losses.NegativeFilm, 1e-8);
        Assert.Equal(single.Voltage, porous.Voltage, 1e-6);
    }

    [Fact]
    public void every_coulomb_of_a_thin_metal_is_stripped_before_the_voltage_falls()
    {
        var cell = FullCell(0.3, Constant(0), 1);
        cell = cell with { Positive = cell.PositiveHost with { InitialStoichiometry = 0.3 } };
        var solution = Simulation.Run(cell, new ModelOptions(), ProtocolParser.Parse("discharge at 1C until 2.95 V"), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(OutcomeKind.Completed, solution.Outcome.Kind);
        Assert.Contains(LimitName.NegativeSodiumUsedUp, solution.Steps[0].EndReason, StringComparison.Ordinal);
        Assert.Equal(0.3 * Host, solution.Steps[0].Charge, 1e-5 * Host);
    }

    /// <summary>Beyond the limiting current of separator and host the salt at the metal is used up, sooner the larger the current.</summary>
    [Fact]
    public void a_charge_too_fast_ends_by_the_salt_at_the_metal()
    {
        var cell = FullCell(1, Constant(0), 1) with { Separator = new Separator(60e-6, 0.5), UpperVoltage = 20 };
        double Time(double rate)
        {
            var solution = Simulation.Run(cell, new ModelOptions { SeparatorCells = 60 }, ProtocolParser.Parse(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"charge at {rate}C until 19 V")), cancellation: TestContext.Current.CancellationToken);
            Assert.Equal(OutcomeKind.PhysicalLimit, solution.Outcome.Kind);
            Assert.Contains(LimitName.DepletedAtNegative, solution.Outcome.Message, StringComparison.Ordinal);
            return solution.Samples[^1].Time;
        }

        // Sand: t ∝ 1/j² while the depleted layer is thinner than the separator: j = 80 and 160 mA/cm².
        double slow = Time(60), fast = Time(120);
        TestContext.Current.TestOutputHelper?.WriteLine($"60C: {slow:F2} s, 120C: {fast:F2} s");
        double effective = 3e-10 * Math.Pow(0.5, 1.5), density = 120 * Current;
        double sand = Math.PI * 0.5 * effective * Math.Pow(Interna.Constant.Faraday * 1000 / (2 * density * 0.6), 2);
        Assert.InRange(fast / sand, 0.9, 1.1);
        Assert.InRange(slow / fast, 3.5, 4.5);
    }

    private static FilmGrowth<ReactionLimitedGrowth> Constant(double current) => new(new ReactionLimitedGrowth(current, 0));

    private static Solution Run(Cell cell, ModelKind kind, int cycles, SimulationOptions? options = null) =>
        Simulation.Run(cell, new ModelOptions { Kind = kind, SeparatorCells = 6, PositiveCells = 6, RadialPoints = 5 }, ProtocolParser.Parse($"""
            repeat {cycles} times:
              charge at 1C until 3.8 V, sample every 10 h, 1 profiles
              discharge at 1C until 3.1 V, sample every 10 h, 1 profiles
            """), options ?? new SimulationOptions { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-9 }, cancellation: TestContext.Current.CancellationToken);

    /// <summary>A host whose potential falls evenly.</summary>
    internal static InsertionElectrode EvenHost => new()
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
    };

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
        Positive = EvenHost,
        Electrolyte = new Electrolyte { Name = "salt", Concentration = 1000, Diffusivity = new(new ConstantCurve(3e-10)), Conductivity = new(new ConstantCurve(0.9)), TransferenceNumber = 0.4 },
        NominalCapacity = Host,
        LowerVoltage = 2.9,
        UpperVoltage = 4.1,
    };
}
