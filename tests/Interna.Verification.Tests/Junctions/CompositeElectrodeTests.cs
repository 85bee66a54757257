using System.Numerics;
using Interna.Data;
using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.Lines;
using Interna.Physics.SpaceCharge;
using Interna.Protocols;
using Interna.Simulations;

namespace Interna.Verification.Tests.Junctions;

/// <summary>An electrode that stores at its inner contacts, run as a cell, against the isotherm it is made of and against ambipolar diffusion in closed form.</summary>
public class CompositeElectrodeTests(ITestOutputHelper output)
{
    private const double F = Constant.Faraday / (Constant.Gas * 298.15), Length = 50e-6, Thickness = 1e-6, Part = 0.5, Exchange = 1e7;

    private static readonly InterfaceComposite Composite = new()
    {
        Isotherm = new JobSharing(0.8, 10 * Constant.VacuumPermittivity, 3.66e4, 10 * Constant.VacuumPermittivity / 0.3e-9),
        InterfaceArea = 1e8,
        IonicConductivity = 1e-2,
        ElectronicConductivity = 1,
        LowestPotential = 0.01,
    };

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public void impedance_is_that_of_blocked_ambipolar_diffusion(double theta)
    {
        var model = CellModel.Compile(Cell(theta), new ModelOptions { Kind = ModelKind.SingleParticle, RadialPoints = 40 });
        var (y, ydot) = (new double[model.Size], new double[model.Size]);
        model.Initialise(y);
        double sigma = theta * Composite.FullCharge, capacitance = Composite.ChemicalCapacitance(sigma) * Thickness * Part;
        double tau = Length * Length * Composite.ChemicalCapacitance(sigma) / Composite.AmbipolarConductivity, resistance = tau / capacitance;
        // The transfer at the surface in series: j = J √(θ(1−θ)) f η, on the area 1/L per volume.
        double transfer = Length / (Exchange * Math.Sqrt(theta * (1 - theta)) * F * Thickness * Part), worst = 0;
        double[] frequency = [.. Enumerable.Range(-4, 13).Select(k => Math.Pow(10, 0.5 * k) / (2 * Math.PI * tau))];
        var points = new ImpedancePoint[frequency.Length];
        model.Impedance(0, y, ydot, frequency, points);
        for (int k = 0; k < frequency.Length; k++)
        {
            var s = Complex.Sqrt(new Complex(0, 2 * Math.PI * frequency[k] * tau));
            var expected = resistance / (s * Complex.Tanh(s)) + transfer;
            worst = Math.Max(worst, ((points[k].Total - expected) / expected).Magnitude);
        }

        output.WriteLine($"θ = {theta}: τ = {tau:G4} s, C = {capacitance:G4} F, worst error {worst:0.0e0}");
        Assert.InRange(worst, 0, 1e-6);
    }

    [Fact]
    public void a_titration_gives_the_isotherm_back()
    {
        var cell = Cell(0.002);
        double full = Composite.MaximumConcentration * Constant.Faraday * Thickness * Part;
        // Twelve pulses of 7 % of the charge, each followed by a rest of many diffusion times.
        double current = 0.07 * full / 600;
        var protocol = ProtocolParser.Parse(FormattableString.Invariant($"repeat 12 times:\n  discharge at {current:R} A for 10 min\n  rest for 20 h"), "titration");
        var solution = Simulation.Run(cell, new ModelOptions { Kind = ModelKind.SingleParticle, RadialPoints = 12 }, protocol, new SimulationOptions { RelativeTolerance = 1e-6, AbsoluteTolerance = 1e-8 }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(OutcomeKind.Completed, solution.Outcome.Kind);
        double worst = 0;
        foreach (var rest in solution.Steps.Where(s => s.Charge == 0 || Math.Abs(s.Charge) < 1e-9 * full))
        {
            var last = solution.Samples.Last(s => s.Time <= rest.End);
            double sigma = (0.002 + last.Charge / full) * Composite.FullCharge;
            worst = Math.Max(worst, Math.Abs(last.Voltage - Composite.Isotherm.Value(new Numerics.Reals.Scalar(sigma), new Numerics.Reals.Scalar(F)).Value));
        }

        output.WriteLine($"12 rests: potential off the isotherm by {worst * 1e6:G3} µV");
        Assert.InRange(worst, 1e-12, 1e-5);
    }

    [Fact]
    public void a_slow_sweep_shows_the_capacitance_and_a_fast_one_less()
    {
        double Current(double rate, double at)
        {
            var protocol = ProtocolParser.Parse(FormattableString.Invariant($"sweep from 1.2 V to 0.05 V at {rate:R} V/s"), "sweep");
            var solution = Simulation.Run(Cell(StartAt(1.2)), new ModelOptions { Kind = ModelKind.SingleParticle, RadialPoints = 16 }, protocol);
            Assert.Equal(OutcomeKind.Completed, solution.Outcome.Kind);
            return solution.Samples.MinBy(s => Math.Abs(s.Voltage - at))!.Current;
        }

        // b = 1 while v ≪ V/τ: i = C(E) v.
        double sigma = Composite.Isotherm.Charge(0.3, F), c = Composite.ChemicalCapacitance(sigma) * Thickness * Part, tau = Length * Length * Composite.ChemicalCapacitance(sigma) / Composite.AmbipolarConductivity;
        double slow = 1e-3 / (F * tau), fast = 300 / (F * tau);
        double b = 1 + Math.Log(Current(fast, 0.3) / fast / (Current(fast / 2, 0.3) / (fast / 2))) / Math.Log(2);
        output.WriteLine($"slow: i/(C v) = {Current(slow, 0.3) / (c * slow):F5}; fast: b = {b:F3}");
        Assert.Equal(1, Current(slow, 0.3) / (c * slow), 5e-3);
        Assert.InRange(b, 0.4, 0.75);
    }

    [Theory]
    [InlineData(1e-4, 1e-11)]
    [InlineData(1e-2, 1e-9)]
    [InlineData(1, 1e-7)]
    public void diffusion_is_conductivity_over_capacitance(double conductivity, double expected)
    {
        // 0.1 F/m² on 1e8 m⁻¹: D and the time 4L²/π²D of a one-sided slab of 50 µm, which are 101, 1.01 and 0.0101 s.
        double sigma = 0.01, per = Composite.ChemicalCapacitance(sigma) / 1e7;
        var composite = Composite with { IonicConductivity = 2 * conductivity * per, ElectronicConductivity = 2 * conductivity * per };
        double d = composite.AmbipolarConductivity / composite.ChemicalCapacitance(sigma);
        Assert.Equal(expected, d, 1e-12 * expected);
        Assert.Equal(101.3 * 1e-11 / expected, 4 * Length * Length / (Math.PI * Math.PI * d), 0.1 * 1e-11 / expected);
    }

    private static double StartAt(double potential) => Composite.Isotherm.Charge(potential, F) / Composite.FullCharge;

    private static Cell Cell(double theta)
    {
        var cell = CellLibrary.Load("hard-carbon-half-cell-chayambuka-2022");
        var (potential, diffusivity) = Composite.AsHost();
        var host = cell.PositiveHost with
        {
            Name = "composite",
            Thickness = Thickness,
            ActiveFraction = Part,
            Porosity = 1 - Part,
            Conductivity = 1e9,
            ParticleShape = ParticleShape.Plate,
            ParticleRadius = Length,
            MaximumConcentration = Composite.MaximumConcentration,
            InitialStoichiometry = theta,
            OpenCircuitPotential = potential,
            EntropicCoefficient = null,
            Diffusivity = new(diffusivity),
            ExchangeCurrent = new(new ConstantCurve(Exchange)),
            DoubleLayerCapacitance = 0,
            Composite = Composite,
        };
        double full = Composite.MaximumConcentration * Constant.Faraday * Thickness * Part;
        return cell with { Area = 1, Positive = host, LowerVoltage = 0, UpperVoltage = 2, NominalCapacity = full, ContactResistance = 0 };
    }
}
