using System.Numerics;
using Interna.Models.Junctions.Motion;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Verification.Tests.Junctions.Motion;

/// <summary>Impedance of moving junctions against solutions on paper and against the time domain.</summary>
public class ImpedanceTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    public void salt_between_blocking_metals_is_that_of_Macdonald(double stern)
    {
        // From diffusion over the whole thickness to beyond dielectric relaxation.
        double[] reduced = [1e-3, 1e-2, 0.1, 1, 10, 100, 1000];
        double[] errors = new double[3];
        for (int m = 0; m < errors.Length; m++)
        {
            var cell = new SaltCell(0.05, 0.1, 200 << m, stern);
            double[] frequencies = [.. reduced.Select(f => f / (2 * Math.PI * cell.ChargingTime))];
            var found = At(cell, cell.Model, frequencies);
            for (int f = 0; f < frequencies.Length; f++)
            {
                var exact = cell.Exact(frequencies[f]);
                double error = Complex.Abs(found[f] - exact) / Complex.Abs(exact);
                errors[m] = Math.Max(errors[m], error);
                if (m == 2) output.WriteLine($"d/λ = {stern}, ωτ = {reduced[f]}: {error:0.0e0}");
            }
        }

        output.WriteLine($"largest errors {string.Join(", ", errors.Select(e => e.ToString("0.0e0", System.Globalization.CultureInfo.InvariantCulture)))}");
        Assert.True(errors[2] < 1e-4);
        Assert.InRange(Math.Log2(errors[0] / errors[1]), 1.9, 2.1);
        Assert.InRange(Math.Log2(errors[1] / errors[2]), 1.9, 2.1);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(4, 1)]
    [InlineData(4, 10)]
    public void a_small_sine_gives_the_same(double bias, double reducedFrequency)
    {
        const double Amplitude = 1e-4, Forgotten = 60; // in τ: what the beginning of the sine set going dies as e^(−t/4τ)
        var cell = new SaltCell(0.1, Math.Max(bias, 0.1), 100);
        double thermal = SaltCell.ThermalVoltage, frequency = reducedFrequency / (2 * Math.PI * cell.ChargingTime);
        var held = MotionRun.Carry(cell.Model, [MotionStep.Hold(bias * thermal, 400 * cell.ChargingTime)], new BdfOptions { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-11 });
        Assert.True(held.IsComplete, held.Message);
        var impedance = new Complex[1];
        cell.Model.Impedance(held.States[^1], [frequency], impedance);

        cell.Model.Control = new Sine(bias * thermal, Amplitude * thermal, frequency);
        var integrator = new Bdf(cell.Model, new BdfOptions { RelativeTolerance = 1e-10, AbsoluteTolerance = 1e-12, MaximumStep = 0.01 / frequency });
        integrator.Start(0, held.States[^1]);
        Complex charge = 0;
        const int Samples = 64;
        var y = new double[cell.Model.Size];
        int sample = 0;
        double begin = Math.Ceiling(Forgotten * cell.ChargingTime * frequency) / frequency;
        while (sample < Samples)
        {
            Assert.True(integrator.Step().IsGood, integrator.Diagnosis());
            for (; sample < Samples && begin + sample / (Samples * frequency) <= integrator.Time; sample++)
            {
                double t = begin + sample / (Samples * frequency);
                integrator.Interpolate(t, y);
                charge += cell.Model.Charge(y) * Complex.Exp(new Complex(0, -2 * Math.PI * frequency * t)) * (2.0 / Samples);
            }
        }

        // V = A sin ωt has the phasor −iA.
        var current = new Complex(0, 2 * Math.PI * frequency) * charge;
        var found = -new Complex(0, -Amplitude * thermal) / current;
        double error = Complex.Abs(found - impedance[0]) / Complex.Abs(impedance[0]);
        output.WriteLine($"bias {bias} V_T, ωτ = {reducedFrequency}: {impedance[0]}, by sine {found}, error {error:0.0e0}");
        Assert.True(error < 1e-4);
    }

    [Fact]
    public void sodium_between_reversible_metals_has_the_resistance_of_its_parts()
    {
        // One mobile carrier over a fixed background: no concentration polarisation, so that L/σ and twice RT/(F i₀) add up at low frequency.
        const double Thickness = 50e-9, Diffusivity = 1e-14, Exchange = 3;
        var conductor = Junctions.Electrolyte(25, 1e4, 1.5e4, Thickness);
        conductor = conductor with { Populations = [new LatticePopulation(new("Na+", 1, 1e4) { Diffusivity = Diffusivity }, 1.5e4)] };
        var contact = new Contact { Transfers = [new ContactTransfer("Na+", Exchange)], GapThickness = 0.3e-9 };
        var junction = new Junction
        {
            Name = "sodium cell",
            Phases = [new IdealMetal { Name = "sodium" }, conductor, new IdealMetal { Name = "sodium" }],
            Contacts = [contact, contact],
        };
        var model = new JunctionMotion(junction);
        var y = new double[model.Size];
        model.Initialise(y);
        var impedance = new Complex[1];
        model.Impedance(y, [1e-6], impedance);
        double thermal = junction.ThermalVoltage, conductivity = Constant.Faraday * Diffusivity * 1e4 / thermal;
        double expected = Thickness / conductivity + 2 * thermal / Exchange;
        Assert.Equal(expected, impedance[0].Real, 1e-7 * expected);

        // The same by a constant current.
        double current = 1e-4 * thermal / expected;
        var run = MotionRun.Carry(model, [MotionStep.Galvanostatic(current, 100)]);
        Assert.True(run.IsComplete, run.Message);
        Assert.Equal(-current * expected, run.Points[^1].Voltage, 1e-4 * current * expected);
    }

    private static Complex[] At(SaltCell cell, JunctionMotion model, double[] frequencies)
    {
        var y = new double[model.Size];
        model.Initialise(y);
        var found = new Complex[frequencies.Length];
        cell.Model.Impedance(y, frequencies, found);
        return found;
    }

    private sealed class Sine(double mean, double amplitude, double frequency) : Control
    {
        public override string Description => "sine";

        public override ControlResidual Evaluate(double t, double current, double voltage) =>
            new(voltage - mean - amplitude * Math.Sin(2 * Math.PI * frequency * t), 0, 1);
    }
}
