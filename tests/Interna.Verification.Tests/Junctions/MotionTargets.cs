using System.Text.Json;
using Interna.Numerics.Lines;
using Interna.Verification.Tests.Junctions.Motion;

namespace Interna.Verification.Tests.Junctions;

/// <summary>Storage targets of moving carriers, by the numerical model.</summary>
internal static class MotionTargets
{
    [StorageTarget("P3.1")]
    public static double SmallStep(JsonElement inputs)
    {
        // Small enough for the linear equations: the error of that goes with the square of the voltage.
        const double Small = 1e-3;
        return new SaltCell(Number(inputs, "lam_over_L"), Small, 2400).HalfCharges([Number(inputs, "t_over_tc")], 1e-8)[0] / Small;
    }

    [StorageTarget("P3.2")]
    public static double LargeStep(JsonElement inputs) =>
        new SaltCell(Number(inputs, "lam_over_L"), Number(inputs, "v"), 800).HalfCharges([Number(inputs, "t_over_tc")], 1e-7)[0];

    [StorageTarget("P3.3")]
    public static double Slab(JsonElement inputs) =>
        LoneParticle.Held(Spheres.Spectral(1, 40, 1.0, ParticleShape.Plate), 1).MeanAt(Number(inputs, "Dt_L2"), 1e-11);

    [StorageTarget("P3.7")]
    public static double Sphere(JsonElement inputs) => LoneParticle.Fed(Spheres.Spectral(1, 40, 1.0), Number(inputs, "S")).MeanAt(1 / Number(inputs, "S"), 1e-9);

    private static double Number(JsonElement inputs, string name) => inputs.GetProperty(name).GetDouble();
}
