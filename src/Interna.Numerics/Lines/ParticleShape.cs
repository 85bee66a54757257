namespace Interna.Numerics.Lines;

/// <summary>Shape of a body that diffusion enters through its surface; the value is the number of dimensions d it spreads in.</summary>
/// <remarks>Volume goes as ρᵈ and surface over volume is d/R, with R the half thickness or the radius.</remarks>
public enum ParticleShape
{
    /// <summary>A plate or film, R the thickness between the surface and the closed side (half of it where both sides are open).</summary>
    Plate = 1,

    /// <summary>A long cylinder: fibre or rod.</summary>
    Cylinder = 2,

    /// <summary>A sphere.</summary>
    Sphere = 3,
}
