using System.Numerics;
using System.Text.Json;
using Interna.Measurements;
using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.Lines;
using Interna.Numerics.Reals;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;
using Interna.Verification.Tests.Junctions.Motion;
using Interna.Verification.Tests.SodiumMetal;

namespace Interna.Verification.Tests.Junctions;

/// <summary>Storage targets of diagnostics: titration, Warburg impedances, Sand's time, relaxation times.</summary>
internal static class DiagnosticTargets
{
    [StorageTarget("V10.1")]
    public static double[] Titration(JsonElement inputs)
    {
        double x = inputs.GetProperty("x").GetDouble();
        return [Classical(ParticleShape.Plate, x), Classical(ParticleShape.Sphere, x)];
    }

    [StorageTarget("V10.W")]
    public static double[] Transmissive(JsonElement _)
    {
        // Between two electrodes the concentration in the middle stays: each half is a layer with a fixed far end.
        const double Length = 100e-6, Diffusivity = 3e-10, Transference = 0.4;
        var cell = GapTests.Symmetric(Length, new ConstantCurve(Diffusivity), new ConstantCurve(1e12), Transference) with { Negative = GapTests.Metal(1e15), Positive = GapTests.Metal(1e15) };
        double time = 0.25 * Length * Length / Diffusivity;
        Complex At(int volumes, double omega)
        {
            var model = new MetalCellModel(cell, new ModelOptions { SeparatorCells = volumes });
            var y = new double[model.Size];
            model.Initialise(y);
            var point = new ImpedancePoint[1];
            model.Impedance(0, y, new double[model.Size], [omega / (2 * Math.PI * time)], point);
            return point[0].Total;
        }

        // tanh(s)/s = 1 − iωτ/3 + …: at 10⁻⁴ its magnitude is that of no frequency to 10⁻⁹.
        Complex Ratio(int volumes) => At(volumes, 1) / Complex.Abs(At(volumes, 1e-4));
        var z = (4 * Ratio(400) - Ratio(200)) / 3;
        return [z.Real, z.Imaginary];
    }

    [StorageTarget("V10.Wb")]
    public static double[] Blocking(JsonElement _)
    {
        var plate = Spheres.Spectral(1, 40, 1.0, ParticleShape.Plate);
        var state = new double[plate.States];
        plate.Fill(state, 0.5);
        plate.Linearise(state);
        Complex[] surface = [0], mean = [0];
        plate.Response(Complex.ImaginaryOne, surface, mean);
        return [-surface[0].Real, -surface[0].Imaginary];
    }

    [StorageTarget("V10.S")]
    public static double Sand(JsonElement inputs)
    {
        double diffusivity = inputs.GetProperty("D").GetDouble(), current = inputs.GetProperty("i").GetDouble(), transference = inputs.GetProperty("tp").GetDouble();
        // A gap of fifteen diffusion lengths of ten minutes; second order in the volumes, extrapolated from two meshes.
        double length = 15 * Math.Sqrt(diffusivity * 600);
        double coarse = Depletion(length, diffusivity, transference, current, 500), fine = Depletion(length, diffusivity, transference, current, 1000);
        return (4 * fine - coarse) / 3;
    }

    [StorageTarget("V10.Z")]
    public static double Relaxation(JsonElement inputs) =>
        new ZarcRelaxation(inputs.GetProperty("R").GetDouble(), inputs.GetProperty("phi").GetDouble()).Value(new Scalar(1)).Value;

    // A particle with a straight potential, pulsed and left to rest: D read classically over the true one.
    private static double Classical(ParticleShape shape, double x)
    {
        const double Influx = 0.1, Slope = 1;
        double surface = LoneParticle.Fed(Spheres.Spectral(1, 60, 1.0, shape), Influx).SurfaceAt(x, 1e-9);
        var step = new TitrationStep(0, 0, -Slope * surface, -Slope * (int)shape * Influx * x, x);
        return step.ShortPulseDiffusivity(1, shape);
    }

    // Time at which the surface concentration would be zero: the model stops a millionth before, and goes straight from there.
    private static double Depletion(double length, double diffusivity, double transference, double current, int volumes)
    {
        var cell = GapTests.Symmetric(length, new ConstantCurve(diffusivity), new ConstantCurve(1), transference);
        var model = new MetalCellModel(cell, new ModelOptions { SeparatorCells = volumes }) { Control = new CurrentControl(current * cell.Area) };
        var y = new double[model.Size];
        model.Initialise(y);
        var bdf = new Bdf(model, new BdfOptions { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-10 });
        Assert.True(bdf.Start(0, y).IsGood, bdf.Diagnosis());
        var outcome = bdf.Advance(1e9);
        Assert.Equal(StepKind.Event, outcome.Kind);
        double before = outcome.Time * (1 - 1e-4);
        Assert.True(before > bdf.PreviousTime || bdf.PreviousTime < outcome.Time);
        return outcome.Time + Limit * (outcome.Time - before) / Distance(model, bdf, before, y);
    }

    // Surface concentration at which the model stops, over that of the bulk.
    private const double Limit = 1e-6;

    private static double Distance(MetalCellModel model, Bdf bdf, double time, double[] y)
    {
        bdf.Interpolate(time, y);
        var values = new double[model.EventCount];
        model.Events(time, y, new double[model.Size], values);
        return values[1];
    }
}
