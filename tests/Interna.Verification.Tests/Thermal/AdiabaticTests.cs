using Interna.Data;
using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.Interpolation;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Verification.Tests.Thermal;

/// <summary>
/// A cell that exchanges no heat: what warms it is the enthalpy its hosts and double layers gave up, less the work that left.
/// </summary>
public class AdiabaticTests(ITestOutputHelper output)
{
    private const double Reference = 298.15;
    private const double HeatCapacity = 400;

    // Ten times the tolerance, relative to the work.
    private const double Tolerance = 1e-7;

    private static readonly BdfOptions Tight = new() { RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-9 };

    // Gauss–Legendre on [0, 1], exact to the fifth degree as the polynomial of a step is.
    private static readonly (double At, double Weight)[] Gauss = [(0.5 - Math.Sqrt(0.15), 5 / 18.0), (0.5, 4 / 9.0), (0.5 + Math.Sqrt(0.15), 5 / 18.0)];

    [Theory]
    [InlineData(ModelKind.PorousElectrode, 0)]
    [InlineData(ModelKind.PorousElectrode, 0.2)]
    [InlineData(ModelKind.SingleParticleElectrolyte, 0)]
    [InlineData(ModelKind.SingleParticleElectrolyte, 0.2)]
    [InlineData(ModelKind.SingleParticle, 0)]
    [InlineData(ModelKind.SingleParticle, 0.2)]
    public void warming_is_the_enthalpy_given_up_less_the_work_done(ModelKind kind, double capacitance)
    {
        // Fast diffusion: the model leaves out the heat of mixing, so that its enthalpy is one of even particles.
        var cell = Insulated(capacitance, e => e with { Diffusivity = new TransportProperty(new ConstantCurve(1e-7)) });
        var run = Run(cell, kind);
        double warmed = HeatCapacity * cell.Area * run.Warming, expected = run.EnthalpyGivenUp - run.Work;
        output.WriteLine($"{kind}, {capacitance} F/m2: warmed by {run.Warming:0.000} K, {warmed:0.0} J; work {run.Work:0.0} J; off by {Math.Abs(warmed - expected) / run.Work:0.0e0} of the work");
        Assert.InRange(run.Warming, 1, 100);
        Assert.InRange(Math.Abs(warmed - expected) / run.Work, 0, Tolerance);
    }

    [Theory]
    [InlineData(ModelKind.PorousElectrode)]
    [InlineData(ModelKind.SingleParticleElectrolyte)]
    [InlineData(ModelKind.SingleParticle)]
    public void warming_is_the_sum_of_the_sources_reported(ModelKind kind)
    {
        var cell = Insulated(0, e => e);
        var run = Run(cell, kind);
        var warmed = HeatCapacity * cell.Area * run.Warming;
        output.WriteLine($"{kind}: warmed by {run.Warming:0.000} K, {warmed:0.0} J; sources off by {Math.Abs(warmed - run.Sources) / run.Work:0.0e0} of the work");
        Assert.InRange(run.Warming, 1, 100);
        Assert.InRange(Math.Abs(warmed - run.Sources) / run.Work, 0, Tolerance);
    }

    private static Balance Run(Cell cell, ModelKind kind)
    {
        var model = CellModel.Compile(cell, new ModelOptions { Kind = kind, NegativeCells = 10, SeparatorCells = 5, PositiveCells = 10, Thermal = ThermalKind.Lumped });
        model.Control = new CurrentControl(24);
        var y = new double[model.Size];
        model.Initialise(y);
        var before = Enthalpy(model, y);
        var bdf = new Bdf(model, Tight);
        Assert.True(bdf.Start(0, y).IsGood, bdf.Diagnosis());
        double work = 0, sources = 0;
        bdf.StopTime = 2400;
        StepOutcome outcome;
        do
        {
            outcome = bdf.Step();
            Assert.True(outcome.IsGood, bdf.Diagnosis());
            var h = bdf.Time - bdf.PreviousTime;
            foreach (var (at, weight) in Gauss)
            {
                bdf.Interpolate(bdf.PreviousTime + at * h, y);
                work += weight * h * model.Current(y) * model.Voltage(y);
                sources += weight * h * model.Heat(y).Total;
            }
        }
        while (outcome.Kind == StepKind.Accepted);
        bdf.State.CopyTo(y);
        return new(model.Temperature(y) - cell.Temperature, work, sources, before - Enthalpy(model, y));
    }

    // Σ hosts F c_max ε_s ∫ −H dθ + Σ layers a C Δ²/2, with H = U − T dU/dT, which does not depend on the temperature [J].
    private static double Enthalpy(ICellModel model, double[] y)
    {
        var sum = 0.0;
        foreach (var (name, electrode) in new[] { ("negative", (InsertionElectrode)model.Cell.Negative), ("positive", model.Cell.PositiveHost) })
        {
            var (theta, drop) = Nodes(model, y, name, electrode);
            var volume = model.Cell.Area * electrode.Thickness / theta.Length;
            sum -= volume * electrode.ActiveFraction * Constant.Faraday * electrode.MaximumConcentration * theta.Sum(t => Integral(electrode, t));
            sum += volume * electrode.SpecificArea * electrode.DoubleLayerCapacitance * drop.Sum(d => 0.5 * d * d);
        }

        return sum;
    }

    // Mean stoichiometry and interfacial potential drop of every node.
    private static (double[] Theta, double[] Drop) Nodes(ICellModel model, double[] y, string name, InsertionElectrode electrode)
    {
        if (model is not PorousElectrodeModel)
        {
            var sodium = model.Sodium(y);
            var theta = (name == "negative" ? sodium.NegativeHost : sodium.PositiveHost) / (model.Cell.Area * electrode.Thickness * electrode.ActiveFraction * electrode.MaximumConcentration);
            var layer = name == "negative" ? sodium.DoubleLayer - sodium.PositiveDoubleLayer : sodium.PositiveDoubleLayer;
            var capacity = model.Cell.Area * electrode.Thickness * electrode.SpecificArea * electrode.DoubleLayerCapacitance;
            return ([theta], [capacity > 0 ? -layer * Constant.Faraday / capacity : 0]);
        }

        double[] liquid = Profile("electrolyte_potential"), solid = Profile($"{name}_solid_potential");
        var first = name == "negative" ? 0 : liquid.Length - solid.Length;
        return (Profile($"{name}_mean_stoichiometry"), [.. solid.Select((s, i) => s - liquid[first + i])]);

        double[] Profile(string which) => Fields.Values(model, y, which);
    }

    // ∫ from the initial stoichiometry of H dθ by Simpson's rule.
    private static double Integral(InsertionElectrode electrode, double theta)
    {
        const int intervals = 20000;
        double from = electrode.InitialStoichiometry, h = (theta - from) / intervals;
        double[] x = [.. Enumerable.Range(0, intervals + 1).Select(i => from + i * h)], u = new double[x.Length], entropic = new double[x.Length];
        electrode.OpenCircuitPotential.Evaluate(x, u);
        electrode.EntropicCoefficient!.Evaluate(x, entropic);
        var sum = 0.0;
        for (var i = 0; i <= intervals; i++) sum += (i == 0 || i == intervals ? 1 : i % 2 == 0 ? 2 : 4) * (u[i] - Reference * entropic[i]);
        return sum * h / 3;
    }

    private static Cell Insulated(double capacitance, Func<InsertionElectrode, InsertionElectrode> change)
    {
        var cell = CellLibrary.Load("graphite-lco-marquis-2019");
        return cell with
        {
            Negative = Change((InsertionElectrode)cell.Negative, -2e-4, 1e-4),
            Positive = Change(cell.PositiveHost, 3e-4, -1e-4),
            ContactResistance = 1e-4,
            Thermal = new ThermalMass(HeatCapacity, 0),
        };

        // Entropic coefficients, assumed, that a straight line gives and the heat cannot do without.
        InsertionElectrode Change(InsertionElectrode e, double atEmpty, double atFull) => change(e with
        {
            DoubleLayerCapacitance = capacitance,
            EntropicCoefficient = new LinearTable([0, 1], [atEmpty, atFull]),
            ExchangeCurrent = e.ExchangeCurrent with { ActivationEnergy = 30e3 },
        });
    }

    private sealed record Balance(double Warming, double Work, double Sources, double EnthalpyGivenUp);
}
