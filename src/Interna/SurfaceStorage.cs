using Interna.Physics.Surfaces;

namespace Interna;

/// <summary>
/// Sites at the surface of the particles that store sodium beside the host, at the same local potential: adsorbed sodium, functional
/// groups, a redox layer.
/// </summary>
/// <remarks>
/// The charge of the sites, q_s θ per interfacial area, is taken up as sodium and electron together: −q_s dθ/dt is a current
/// density in parallel with that of insertion. θ relaxes to <see cref="FrumkinIsotherm"/>, τ dθ/dt = θ_eq(Δ, θ) − θ, so that a sweep
/// at rate v is followed v τ behind.
/// </remarks>
public sealed record SurfaceStorage
{
    /// <summary>What it is, for people.</summary>
    public required string Name { get; init; }

    /// <summary>Charge of the full sites per interfacial area of the particles q_s [C/m²].</summary>
    public required double Charge { get; init; }

    /// <summary>Potential at half filling, and interaction of the stored sodium.</summary>
    public required FrumkinIsotherm Isotherm { get; init; }

    /// <summary>Time τ in which the occupation follows the potential [s]; a millisecond is equilibrium to any slow experiment.</summary>
    public double RelaxationTime { get; init; } = 1e-3;
}
