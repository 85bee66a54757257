using Interna.Numerics.Columns;
using Interna.Numerics.Lines;

namespace Interna.Models;

/// <summary>The particles of an electrode as columns of spheres.</summary>
internal static class Particles
{
    private const int Samples = 257;

    /// <summary>Makes one sphere per node, with k(θ) = D(θ)/R²; a diffusivity that does not vary gets the faster kernels.</summary>
    public static ISpheres Create(InsertionElectrode electrode, int count, ModelOptions options)
    {
        var diffusivity = electrode.Diffusivity.Curve;
        double scale = 1 / (electrode.ParticleRadius * electrode.ParticleRadius);
        double? constant = ConstantValue(diffusivity);
        return (options.Particles, constant) switch
        {
            (ParticleKind.Spectral, { } d) => Spheres.Spectral(count, options.RadialPoints, d * scale, electrode.ParticleShape),
            (ParticleKind.Spectral, null) => Spheres.Spectral(count, options.RadialPoints, diffusivity, scale, electrode.ParticleShape),
            (_, { } d) => Spheres.FiniteVolume(count, options.RadialPoints, d * scale, electrode.ParticleShape),
            _ => Spheres.FiniteVolume(count, options.RadialPoints, diffusivity, scale, electrode.ParticleShape),
        };
    }

    /// <summary>Flux φ into <see cref="ISpheres"/> per current density: 1/(F c_max R) [m² s⁻¹ A⁻¹].</summary>
    public static double FluxPerCurrent(InsertionElectrode electrode) =>
        1 / (Constant.Faraday * electrode.MaximumConcentration * electrode.ParticleRadius);

    /// <summary>Sodium in the full particles of an electrode [mol].</summary>
    public static double Capacity(InsertionElectrode electrode, double area) =>
        area * electrode.Thickness * electrode.ActiveFraction * electrode.MaximumConcentration;

    /// <summary>The value of a curve that is the same, with no slope, wherever it is looked at in [0, 1]; null for one that varies.</summary>
    public static double? ConstantValue(ICurve curve)
    {
        double[] x = [.. Enumerable.Range(0, Samples).Select(i => i / (Samples - 1.0))];
        var (value, slope) = (new double[Samples], new double[Samples]);
        curve.Evaluate(x, value, slope);
        return value.All(v => v == value[0]) && slope.All(s => s == 0) ? value[0] : null;
    }
}
