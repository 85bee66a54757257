using System.Numerics;

namespace Interna.Numerics.Lines;

/// <summary>
/// Radial diffusion in a column of spheres, attached to the nodes of a line: ∂θ/∂t = ρ⁻² ∂/∂ρ(ρ² k(θ) ∂θ/∂ρ) on
/// 0 &lt; ρ &lt; 1 with k = D/R² [1/s] and outflux −k ∂θ/∂ρ = φ [1/s] at ρ = 1, so that d(mean θ)/dt = −3 φ. Plates and cylinders
/// have ρᵈ⁻¹ in place of ρ² and d in place of 3 (<see cref="Shape"/>).
/// </summary>
/// <remarks>
/// The states of one sphere are spread with stride <see cref="Stride"/> (state s of sphere e at s·Stride + e), so that one
/// SIMD vector holds the same state of several spheres. A sphere meets the rest of the model only through the flux φ and
/// through its surface and mean values: that makes its condensation onto the node rank one.
/// Residual convention: F = dq/dt − A(q) + B φ.
/// </remarks>
public interface ISpheres
{
    /// <summary>Number of spheres.</summary>
    int Count { get; }

    /// <summary>What the bodies are; a sphere unless said otherwise, and called so below.</summary>
    ParticleShape Shape { get; }

    /// <summary>Number of spheres padded to a full SIMD vector; column spans have this length.</summary>
    int Stride { get; }

    /// <summary>Unknowns per sphere; state spans have length <c>States × Stride</c>.</summary>
    int States { get; }

    /// <summary>Multiplies k(θ), for instance by an Arrhenius factor; 1 until set.</summary>
    double RateFactor { get; set; }

    /// <summary>The magnitude against which an error of a state counts, in the units of θ (<see cref="TimeIntegration.IDaeSystem.Typical"/>).</summary>
    double TypicalOf(int state);

    /// <summary>Sets every sphere to the uniform value <paramref name="theta"/>.</summary>
    void Fill(Span<double> q, double theta);

    /// <summary>Surface value of every sphere.</summary>
    void Surface(ReadOnlySpan<double> q, Span<double> surface);

    /// <summary>Volume mean of every sphere.</summary>
    void Mean(ReadOnlySpan<double> q, Span<double> mean);

    /// <summary>Writes F = dq/dt − A(q) + B φ.</summary>
    void Residual(ReadOnlySpan<double> q, ReadOnlySpan<double> qdot, ReadOnlySpan<double> flux, Span<double> residual);

    /// <summary>Evaluates and keeps ∂A/∂q.</summary>
    void Linearise(ReadOnlySpan<double> q);

    /// <summary>Writes ∂F/∂RateFactor = −A(q)/RateFactor at the state last given to <see cref="Linearise"/>.</summary>
    void ByRateFactor(ReadOnlySpan<double> q, Span<double> column);

    /// <summary>Factorises α − ∂A/∂q and updates the gains.</summary>
    void Factor(double alpha);

    /// <summary>∂(surface)/∂φ through the factorised system (≤ 0), one per sphere.</summary>
    ReadOnlySpan<double> SurfaceGain { get; }

    /// <summary>∂(mean)/∂φ through the factorised system, one per sphere.</summary>
    ReadOnlySpan<double> MeanGain { get; }

    /// <summary>
    /// First half of a solve: takes the right-hand side in <paramref name="x"/>, leaves an intermediate state there, and
    /// gives the surface and mean values of (α − ∂A/∂q)⁻¹ b.
    /// </summary>
    void Reduce(Span<double> x, Span<double> surface, Span<double> mean);

    /// <summary>Second half: completes <paramref name="x"/> to (α − ∂A/∂q)⁻¹ (b − B φ).</summary>
    void Complete(Span<double> x, ReadOnlySpan<double> flux);

    /// <summary>Surface and mean gain for a complex rate s = iω from the last linearisation (impedance).</summary>
    void Response(Complex s, Span<Complex> surfaceGain, Span<Complex> meanGain);

    /// <summary>Evaluates θ(ρ) inside sphere <paramref name="sphere"/> at positions <paramref name="rho"/> in [0, 1].</summary>
    void Profile(ReadOnlySpan<double> q, int sphere, ReadOnlySpan<double> rho, Span<double> theta);
}
