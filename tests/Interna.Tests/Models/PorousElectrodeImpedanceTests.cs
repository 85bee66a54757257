using System.Numerics;
using Interna.Models;
using Interna.Numerics.Lines;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Tests.Models;

public class PorousElectrodeImpedanceTests
{
    private static readonly double[] Frequencies = [1e-4, 1e-2, 1, 1e2, 1e4];

    public static TheoryData<string, bool, double, ParticleKind, double> Cases => new()
    {
        { "butler-volmer", false, 0.2, ParticleKind.FiniteVolume, 0 },
        { "butler-volmer", false, 0, ParticleKind.Spectral, 3e-3 },
        { "butler-volmer", true, 0.2, ParticleKind.FiniteVolume, 3e-3 },
        { "average-concentration", false, 0.2, ParticleKind.Spectral, 2e-3 },
        { "surface", false, 0.2, ParticleKind.Spectral, 2e-3 },
        { "metal", true, 0.2, ParticleKind.Spectral, 3e-3 },
    };

    [Theory, MemberData(nameof(Cases))]
    public void impedance_is_that_of_the_differenced_residual(string kinetics, bool half, double capacitance, ParticleKind particles, double bias)
    {
        var model = Make(kinetics, half, capacitance, particles, bias, out var y, out var ydot);
        var points = new ImpedancePoint[Frequencies.Length];
        model.Impedance(0, y, ydot, Frequencies, points);
        var expected = Differenced(model, y, ydot, Frequencies, _ => 1e-4);
        for (int f = 0; f < points.Length; f++)
        {
            Assert.True(Complex.Abs(points[f].Total - expected[f]) < 1e-6 * Complex.Abs(expected[f]), $"{points[f].Total} instead of {expected[f]} at {Frequencies[f]} Hz");
            Assert.True(Complex.Abs(points[f].Negative + points[f].Separator + points[f].Positive - points[f].Total) < 1e-12 * Complex.Abs(points[f].Total));
        }
    }

    [Fact]
    public void at_high_frequency_a_double_layer_leaves_the_ohmic_resistance_of_the_separator()
    {
        var model = Make("butler-volmer", false, 0.2, ParticleKind.Spectral, 0, out var y, out var ydot);
        var points = new ImpedancePoint[1];
        model.Impedance(0, y, ydot, [1e9], points);
        var cell = model.Cell;
        double[] kappa = [0];
        cell.Electrolyte.Conductivity.Curve.Evaluate([cell.Electrolyte.Concentration], kappa);
        double resistance = cell.Separator.Thickness / (kappa[0] * cell.Electrolyte.Conductivity.ArrheniusFactor(cell.Temperature) * Math.Pow(cell.Separator.Porosity, cell.Separator.Bruggeman) * cell.Area);
        Assert.Equal(resistance, points[0].Separator.Real, 1e-6 * resistance);
        Assert.Equal(0, points[0].Separator.Imaginary, 1e-6 * resistance);
    }

    private static PorousElectrodeModel Make(string kinetics, bool half, double capacitance, ParticleKind particles, double bias, out double[] y, out double[] ydot)
    {
        var cell = kinetics == "surface" ? ModelCells.WithSurface(ModelCells.Full(capacitance)) : ModelCells.Full(capacitance, kinetics == "metal" ? "butler-volmer" : kinetics);
        if (kinetics == "metal") cell = cell with { Negative = MetalCells.Living(), Reservoirs = MetalCells.Reservoirs };
        else if (half) cell = cell with { Negative = new IdealSodium { Name = "sodium" } };
        var model = new PorousElectrodeModel(cell, new ModelOptions { NegativeCells = 5, SeparatorCells = 3, PositiveCells = 4, Particles = particles, RadialPoints = 4 })
        {
            Control = new CurrentControl(bias),
        };
        y = new double[model.Size];
        ydot = new double[model.Size];
        model.Initialise(y);
        if (bias == 0) return model;
        var bdf = new Bdf(model, new BdfOptions { RelativeTolerance = 1e-6, AbsoluteTolerance = 1e-8 });
        bdf.Start(0, y);
        bdf.Advance(600);
        bdf.State.CopyTo(y);
        bdf.Derivative.CopyTo(ydot);
        return model;
    }

    /// <summary>Z = −dV/dI from dense central differences of the residual and of the voltage.</summary>
    internal static Complex[] Differenced(ICellModel model, double[] y, double[] ydot, double[] frequencies, Func<int, double> width)
    {
        int[] unknowns = [.. Enumerable.Range(0, model.Size).Where(i => model.Kinds[i] != UnknownKind.Padding)];
        int n = unknowns.Length;
        double[,] byState = new double[n, n], byRate = new double[n, n];
        var byVoltage = new double[n];
        double[] state = (double[])y.Clone(), rate = (double[])ydot.Clone(), residual = new double[model.Size];
        foreach (var (step, weight) in new[] { (1, 8.0), (-1, -8.0), (2, -1.0), (-2, 1.0) })
        {
            for (int j = 0; j < n; j++)
            {
                double h = width(unknowns[j]);
                state[unknowns[j]] += step * h;
                Assert.True(model.Residual(0, state, rate, residual).IsGood);
                for (int i = 0; i < n; i++) byState[i, j] += weight * residual[unknowns[i]] / (12 * h);
                byVoltage[j] += weight * model.Voltage(state) / (12 * h);
                state[unknowns[j]] = y[unknowns[j]];
                rate[unknowns[j]] += step * h;
                model.Residual(0, state, rate, residual);
                for (int i = 0; i < n; i++) byRate[i, j] += weight * residual[unknowns[i]] / (12 * h);
                rate[unknowns[j]] = ydot[unknowns[j]];
            }
        }

        int control = Array.FindIndex(unknowns, i => model.Describe(i) == "cell current");
        var result = new Complex[frequencies.Length];
        for (int f = 0; f < result.Length; f++)
        {
            // One node of n unknowns is a dense matrix.
            var dense = new BlockTridiagonal<Complex>(1, n);
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++) dense.Diagonal(i, j)[0] = new Complex(byState[i, j], 2 * Math.PI * frequencies[f] * byRate[i, j]);
            Assert.True(dense.Factor().IsGood);
            var x = new Complex[n];
            x[control] = 1;
            dense.Solve(x);
            Complex v = 0;
            for (int j = 0; j < n; j++) v -= byVoltage[j] * x[j];
            result[f] = v;
        }

        return result;
    }
}
