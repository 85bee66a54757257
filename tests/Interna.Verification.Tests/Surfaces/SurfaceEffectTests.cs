using Interna.Data;
using Interna.Measurements;
using Interna.Models;
using Interna.Physics.Surfaces;
using Interna.Protocols;
using Interna.Simulations;

namespace Interna.Verification.Tests.Surfaces;

/// <summary>What modifications do to simulated electrodes, against what their changes of parameters must do.</summary>
public class SurfaceEffectTests(ITestOutputHelper output)
{
    private const double ElectronVolt = MigrationBarrier.ElectronVolt;

    // A sweep slow enough for equilibrium counts every site: host and surface between the potentials of its ends.
    [Fact]
    public void sites_of_carbonyl_groups_come_back_from_a_slow_sweep()
    {
        var bare = Host();
        var made = bare.With(new FunctionalGroups { Group = FunctionalGroup.Carbonyl, Density = 1e18, SpecificSurface = 50e3, DoubleLayerCapacitance = 0, Potential = 1.5 });
        double gained = Swept(made) - Swept(bare), expected = made.SurfaceStorage[0].Charge * made.SpecificArea * made.Thickness * Area;
        output.WriteLine($"gained {gained:G5} A s, sites {expected:G5} A s");
        Assert.Equal(expected, gained, 2e-3 * expected);
    }

    // By the rule of the diffusion time, a barrier 26 meV lower and a current e times larger give the same capacity.
    [Fact]
    public void a_lower_barrier_carries_a_current_as_much_larger()
    {
        var bare = Host();
        double change = Constant.Gas * 298.15;
        var made = bare.With(new OxygenVacancies { Concentration = 1, Barriers = (0.5 * ElectronVolt, 0.5 * ElectronVolt - change) });
        made = made with { ExchangeCurrent = new(new Numerics.Columns.AffineCurve(bare.ExchangeCurrent.Curve, scale: Math.E)) };
        double slow = Discharged(bare, 2), fast = Discharged(made, 2 * Math.E);
        output.WriteLine($"{slow:G6} and {fast:G6} A s");
        Assert.Equal(slow, fast, 1e-3 * slow);
    }

    // dθ/dU of a plateau is no more than 1/(s√2π) with site energies spread by s: so is the current of a slow sweep over q v.
    [Fact]
    public void disorder_broadens_the_peak_of_a_plateau()
    {
        const double spread = 0.05;
        var bare = Host();
        var made = bare.With(new SiteDisorder { Width = spread * ElectronVolt });
        double before = Peak(bare), after = Peak(made);
        output.WriteLine($"peaks {before:G4} and {after:G4} per volt");
        Assert.True(after < before);
        Assert.InRange(after, 0, 1 / (spread * Math.Sqrt(2 * Math.PI)));
    }

    private const double Area = 1e-4;

    private static InsertionElectrode Host()
    {
        var design = Design.Parse("name: x\ncell: {use: hard-carbon-half-cell-chayambuka-2022, positive: {material: hard-carbon-chayambuka-2022-sites, initial_stoichiometry: 2e-6}}\nprotocol: rest for 1 h\n");
        return design.Runs[0].Cell.PositiveHost with { Thickness = 10e-6, ParticleRadius = 1e-6, DoubleLayerCapacitance = 0 };
    }

    private static Cell CellOf(InsertionElectrode host) => CellLibrary.Load("hard-carbon-half-cell-chayambuka-2022") with
    {
        Area = Area,
        Positive = host,
        LowerVoltage = 0,
        UpperVoltage = 2.5,
        NominalCapacity = Constant.Faraday * host.MaximumConcentration * host.ActiveFraction * host.Thickness * Area,
        ContactResistance = 0,
    };

    private static Solution Run(InsertionElectrode host, string protocol)
    {
        var solution = Simulation.Run(
            CellOf(host), new ModelOptions { Kind = ModelKind.SingleParticle, RadialPoints = 20 }, ProtocolParser.Parse(protocol, "protocol"),
            new SimulationOptions { RelativeTolerance = 1e-6, AbsoluteTolerance = 1e-8 });
        Assert.True(solution.Outcome.Kind == OutcomeKind.Completed, solution.Outcome.Message);
        return solution;
    }

    private static double Swept(InsertionElectrode host) => Run(host, "sweep to 1.0 V at 0.001 mV/s").Samples[^1].Charge;

    private static double Discharged(InsertionElectrode host, double rate) => Run(host, FormattableString.Invariant($"discharge at {rate:R}C until 0.05 V")).Samples[^1].Charge;

    private static double Peak(InsertionElectrode host)
    {
        var cell = CellOf(host);
        var sweep = Voltammogram.Of("sweep", Run(host with { InitialStoichiometry = 2e-3 }, "sweep to 0.01 V at 0.001 mV/s").Samples).Single();
        return sweep.Peak.Current / (cell.NominalCapacity * sweep.Rate);
    }
}
