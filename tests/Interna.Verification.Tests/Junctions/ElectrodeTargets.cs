using System.Numerics;
using System.Text.Json;
using Interna.Data;
using Interna.Measurements;
using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.Lines;
using Interna.Numerics.Reals;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Conversion;
using Interna.Physics.Equilibrium;
using Interna.Physics.Stress;
using Interna.Physics.Surfaces;
using Interna.Verification.Tests.Junctions.Motion;

namespace Interna.Verification.Tests.Junctions;

/// <summary>Storage targets of electrodes: rate, jumps, sites, conversion, stress, desolvation.</summary>
internal static class ElectrodeTargets
{
    private const double RoomTemperature = 298.15;

    [StorageTarget("V5.5")]
    public static double RateModel(JsonElement inputs) => new RateCapability(1, 1, Number(inputs, "n")).At(Number(inputs, "Rtau"));

    [StorageTarget("V6.1")]
    public static double Jumps(JsonElement inputs) =>
        new HoppingDiffusivity(0.5 * MigrationBarrier.ElectronVolt, Number(inputs, "a"), Number(inputs, "nu")).Value(new Scalar(RoomTemperature)).Value;

    [StorageTarget("V7.3")]
    public static Dictionary<string, object> Sites(JsonElement inputs)
    {
        double[] x = Numbers(inputs, "X"), u = Numbers(inputs, "U"), omega = Numbers(inputs, "omega");
        var law = new MultiSpeciesMultiReaction(RoomTemperature, [.. x.SelectMany((fraction, j) => new[] { fraction, u[j], omega[j] })]);
        double[] theta = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9], potential = new double[theta.Length];
        law.Potential().Evaluate(theta, potential);
        return new() { ["x"] = potential.Select(p => law.Value(new Scalar(p)).Value).ToArray(), ["U"] = potential };
    }

    [StorageTarget("V8.1")]
    public static double SwellingProduct(JsonElement inputs)
    {
        // Diffusion alone: a reaction ten million times faster.
        var front = new ShrinkingCoreFront(1e7, 1, Number(inputs, "z"));
        return new ConversionFront(front).Times([Number(inputs, "X")])[0];
    }

    [StorageTarget("V8.2")]
    public static double StressAtConstantFlux(JsonElement inputs)
    {
        double radius = Number(inputs, "R"), diffusivity = Number(inputs, "D"), flux = Number(inputs, "i") / Constant.Faraday;
        // Stress is linear in concentration: a host large enough is never full while the profile settles (e^(−20 Dt/R²)).
        const double Settled = 1.5, Rise = 0.05;
        var solid = new SwellingSolid(Number(inputs, "E"), Number(inputs, "nu"), Number(inputs, "Omega"), flux * radius / (diffusivity * Rise));
        var particle = Spheres.Spectral(1, 12, 1.0);
        return DiffusionStress.Of(solid, particle, LoneParticle.Fed(particle, Rise).StateAt(Settled, 1e-10, StepKind.Stopped)).Largest;
    }

    [StorageTarget("V8.3")]
    public static Dictionary<string, double> StressAfterStep(JsonElement _)
    {
        // In units of Ω E Δc/3(1 − ν): the stress of the solid when full.
        var solid = new SwellingSolid(10e9, 0.3, 3.5e-6, 2e4);
        double[] time = [.. Enumerable.Range(0, 7).Select(i => 0.0545 + 0.001 * i)];
        var particle = Spheres.Spectral(1, 40, 1.0);
        double[] centre = [.. time.Select(t => DiffusionStress.Of(solid, particle, LoneParticle.Held(particle, 1).StateAt(t, 1e-9, StepKind.Stopped)).Radial[0] / solid.FullStress)];
        int top = centre.ToList().IndexOf(centre.Max());
        double a = centre[top - 1], b = centre[top], c = centre[top + 1], curvature = c - 2 * b + a;
        return new() { ["value"] = b - (c - a) * (c - a) / (8 * curvature), ["Dt_R2"] = time[top] - 0.0005 * (c - a) / curvature };
    }

    [StorageTarget("V9")]
    public static double Desolvation(JsonElement inputs)
    {
        // Resistances of charge transfer of a cell with either barrier and the same prefactor, from its impedance.
        const double Low = 16.36e3;
        return ChargeTransfer(Low + Number(inputs, "dEa")) / ChargeTransfer(Low);
    }

    private static double ChargeTransfer(double barrier)
    {
        var cell = CellLibrary.Load("hard-carbon-half-cell-chayambuka-2022");
        var host = cell.PositiveHost with
        {
            // Diffusion so fast that what is left of it has no real part, no resistance of the solid, no double layer to pass the reaction by.
            Conductivity = 1e12,
            Diffusivity = new(new ConstantCurve(1)),
            DoubleLayerCapacitance = 0,
            InitialStoichiometry = 0.5,
            ExchangeCurrent = new(new ConstantCurve(1e4), barrier, double.PositiveInfinity),
        };
        var model = CellModel.Compile(cell with { Positive = host, ContactResistance = 0 }, new ModelOptions { Kind = ModelKind.SingleParticle });
        var y = new double[model.Size];
        model.Initialise(y);
        var point = new ImpedancePoint[1];
        model.Impedance(0, y, new double[model.Size], [1e3], point);
        return point[0].Positive.Real;
    }

    private static double Number(JsonElement inputs, string name) => inputs.GetProperty(name).GetDouble();

    private static double[] Numbers(JsonElement inputs, string name) => [.. inputs.GetProperty(name).EnumerateArray().Select(v => v.GetDouble())];
}
