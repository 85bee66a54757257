using System.Runtime.Intrinsics;
using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Lines;

/// <summary>Makes columns of spheres in the widest vectors the machine has; one to four spheres get narrower ones.</summary>
public static class Spheres
{
    /// <summary>Spheres cut into shells, with k(θ) = scale · D(θ).</summary>
    /// <param name="count">Number of spheres.</param>
    /// <param name="shells">Shells per sphere, at least 3.</param>
    /// <param name="diffusivity">D(θ) [m²/s], positive.</param>
    /// <param name="scale">1/R² [1/m²].</param>
    /// <param name="shape">What the bodies are.</param>
    public static ISpheres FiniteVolume(int count, int shells, ICurve diffusivity, double scale, ParticleShape shape = ParticleShape.Sphere) => SphereColumn.StrideOf(count) switch
    {
        1 => new NonlinearFiniteVolumeSpheres<Scalar>(count, shells, diffusivity, scale, shape),
        4 => new NonlinearFiniteVolumeSpheres<Lanes4>(count, shells, diffusivity, scale, shape),
        _ when Vector512.IsHardwareAccelerated => new NonlinearFiniteVolumeSpheres<Lanes8>(count, shells, diffusivity, scale, shape),
        _ => new NonlinearFiniteVolumeSpheres<Lanes4>(count, shells, diffusivity, scale, shape),
    };

    /// <summary>Spheres cut into shells, with a constant rate k = D/R².</summary>
    /// <param name="count">Number of spheres.</param>
    /// <param name="shells">Shells per sphere, at least 3.</param>
    /// <param name="rate">k = D/R² [1/s], positive.</param>
    /// <param name="shape">What the bodies are.</param>
    public static ISpheres FiniteVolume(int count, int shells, double rate, ParticleShape shape = ParticleShape.Sphere) => SphereColumn.StrideOf(count) switch
    {
        1 => new FiniteVolumeSpheres<Scalar>(count, shells, rate, shape),
        4 => new FiniteVolumeSpheres<Lanes4>(count, shells, rate, shape),
        _ when Vector512.IsHardwareAccelerated => new FiniteVolumeSpheres<Lanes8>(count, shells, rate, shape),
        _ => new FiniteVolumeSpheres<Lanes4>(count, shells, rate, shape),
    };

    /// <summary>Spheres resolved by even polynomials, with k(θ) = scale · D(θ).</summary>
    /// <param name="count">Number of spheres.</param>
    /// <param name="modes">Modes per sphere, at least 2; 6 to 8 are as accurate as 30 to 50 shells.</param>
    /// <param name="diffusivity">D(θ) [m²/s], positive.</param>
    /// <param name="scale">1/R² [1/m²].</param>
    /// <param name="shape">What the bodies are.</param>
    public static ISpheres Spectral(int count, int modes, ICurve diffusivity, double scale, ParticleShape shape = ParticleShape.Sphere) => SphereColumn.StrideOf(count) switch
    {
        1 => new NonlinearSpectralSpheres<Scalar>(count, modes, diffusivity, scale, shape),
        4 => new NonlinearSpectralSpheres<Lanes4>(count, modes, diffusivity, scale, shape),
        _ when Vector512.IsHardwareAccelerated => new NonlinearSpectralSpheres<Lanes8>(count, modes, diffusivity, scale, shape),
        _ => new NonlinearSpectralSpheres<Lanes4>(count, modes, diffusivity, scale, shape),
    };

    /// <summary>Spheres resolved by even polynomials, with a constant rate k = D/R².</summary>
    /// <param name="count">Number of spheres.</param>
    /// <param name="modes">Modes per sphere, at least 2; 6 to 8 are as accurate as 30 to 50 shells.</param>
    /// <param name="rate">k = D/R² [1/s], positive.</param>
    /// <param name="shape">What the bodies are.</param>
    public static ISpheres Spectral(int count, int modes, double rate, ParticleShape shape = ParticleShape.Sphere) => SphereColumn.StrideOf(count) switch
    {
        1 => new SpectralSpheres<Scalar>(count, modes, rate, shape),
        4 => new SpectralSpheres<Lanes4>(count, modes, rate, shape),
        _ when Vector512.IsHardwareAccelerated => new SpectralSpheres<Lanes8>(count, modes, rate, shape),
        _ => new SpectralSpheres<Lanes4>(count, modes, rate, shape),
    };
}
