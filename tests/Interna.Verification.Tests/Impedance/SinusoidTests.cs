using System.Numerics;
using Interna.Data;
using Interna.Models;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Verification.Tests.Impedance;

/// <summary>The impedance against what a potentiostat would do: a small sinusoidal current in the time domain, and its Fourier component.</summary>
public class SinusoidTests(ITestOutputHelper output)
{
    private const double Tolerance = 1e-3;
    private const int Samples = 64;

    // Of 1C: overpotentials of a tenth of a millivolt, a 250th of the thermal voltage.
    private const double Amplitude = 0.1;

    private static readonly BdfOptions Tight = new() { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-10 };

    [Theory]
    [InlineData(1e-3, 4, 0)]
    [InlineData(1e-2, 12, 0)]
    [InlineData(0.1, 30, 0)]
    [InlineData(1, 30, 0)]
    [InlineData(100, 30, 0)]
    [InlineData(0.1, 10, 24)]
    [InlineData(1, 30, 24)]
    [InlineData(10, 30, 24)]
    [InlineData(100, 30, 24)]
    public void linearised_impedance_is_the_fourier_component_in_time(double frequency, int periods, double bias)
    {
        var model = Make();
        var y = new double[model.Size];
        model.Initialise(y);
        // A charge or discharge of ten minutes bends every profile; the impedance then is that of a cell under way.
        if (bias != 0) Integration.Run(model, new CurrentControl(bias), [600], Tight, (_, state) => state.CopyTo(y));
        var measured = Measure(model, y, frequency, periods, bias);
        var (state, rate) = Middle(model, y, (periods - 1) / frequency, bias);
        var points = new ImpedancePoint[1];
        model.Impedance(0, state, rate, [frequency], points);
        var error = Complex.Abs(measured - points[0].Total) / Complex.Abs(points[0].Total);
        output.WriteLine($"{frequency} Hz under {bias} A/m2: {points[0].Total:0.00000e0}, in time {measured:0.00000e0}: {error:0.0e0}");
        Assert.InRange(error, 0, Tolerance);
    }

    private static ICellModel Make()
    {
        var cell = CellLibrary.Load("graphite-lco-marquis-2019");
        return CellModel.Compile(
            cell with
            {
                Negative = (InsertionElectrode)cell.Negative with { DoubleLayerCapacitance = 0.2 },
                Positive = cell.PositiveHost with { DoubleLayerCapacitance = 0.2 },
            },
            new ModelOptions { NegativeCells = 10, SeparatorCells = 5, PositiveCells = 10 });
    }

    // Half the difference of two runs of opposite amplitude: what the bias does alone, and every even order, cancel.
    private static Complex Measure(ICellModel model, double[] start, double frequency, int periods, double bias)
    {
        double[] times = [.. Enumerable.Range(0, 2 * Samples).Select(i => (periods - 2 + (i + 0.5) / Samples) / frequency)];
        double[] plus = Voltages(Amplitude), minus = Voltages(-Amplitude);
        double[] difference = [.. plus.Zip(minus, (a, b) => 0.5 * (a - b))];
        return -Component(difference, times, 2 * Math.PI * frequency) / Amplitude;

        double[] Voltages(double amplitude)
        {
            model.Control = new Sinusoid(bias, amplitude, 2 * Math.PI * frequency);
            var bdf = new Bdf(model, Tight with { MaximumStep = 0.05 / frequency });
            Assert.True(bdf.Start(0, start).IsGood, bdf.Diagnosis());
            var y = new double[model.Size];
            var voltages = new double[times.Length];
            for (var next = 0; next < times.Length;)
            {
                Assert.True(bdf.Step().IsGood, bdf.Diagnosis());
                for (; next < times.Length && times[next] <= bdf.Time; next++)
                {
                    bdf.Interpolate(times[next], y);
                    voltages[next] = model.Voltage(y);
                }
            }

            return voltages;
        }
    }

    // Amplitude of sin ωt plus i times that of cos ωt by least squares, next to a parabola: what is left of the start drifts slowly.
    private static Complex Component(double[] v, double[] t, double omega)
    {
        const int unknowns = 5;
        var matrix = new double[unknowns, unknowns + 1];
        double middle = 0.5 * (t[0] + t[^1]), span = t[^1] - t[0];
        for (var i = 0; i < t.Length; i++)
        {
            var s = (t[i] - middle) / span;
            double[] basis = [Math.Sin(omega * t[i]), Math.Cos(omega * t[i]), 1, s, s * s];
            for (var r = 0; r < unknowns; r++)
            {
                for (var c = 0; c < unknowns; c++) matrix[r, c] += basis[r] * basis[c];
                matrix[r, unknowns] += basis[r] * v[i];
            }
        }

        // Gauss–Jordan: the normal equations of a nearly orthogonal basis need no pivoting.
        for (var p = 0; p < unknowns; p++)
        {
            for (var r = 0; r < unknowns; r++)
            {
                if (r == p) continue;
                var factor = matrix[r, p] / matrix[p, p];
                for (var c = p; c <= unknowns; c++) matrix[r, c] -= factor * matrix[p, c];
            }
        }

        return new Complex(matrix[0, unknowns] / matrix[0, 0], matrix[1, unknowns] / matrix[1, 1]);
    }

    // State and rate of the cell without the sinusoid in the middle of the periods looked at.
    private static (double[] State, double[] Rate) Middle(ICellModel model, double[] start, double time, double bias)
    {
        var (y, ydot) = ((double[])start.Clone(), new double[model.Size]);
        if (bias == 0) return (y, ydot);
        model.Control = new CurrentControl(bias);
        var bdf = new Bdf(model, Tight);
        Assert.True(bdf.Start(0, start).IsGood, bdf.Diagnosis());
        bdf.Advance(time);
        bdf.State.CopyTo(y);
        bdf.Derivative.CopyTo(ydot);
        return (y, ydot);
    }

    private sealed class Sinusoid(double bias, double amplitude, double omega) : Control
    {
        public override string Description => "sinusoidal current";

        public override ControlResidual Evaluate(double t, double current, double voltage) =>
            new(current - bias - amplitude * Math.Sin(omega * t), 1, 0);
    }
}
