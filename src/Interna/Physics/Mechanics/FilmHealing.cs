namespace Interna.Physics.Mechanics;

/// <summary>Fresh metal that cracks expose and a new film covers: dθ/dt = k − θ/τ.</summary>
/// <remarks>
/// θ: exposed part of the surface, small [-]. The film heals within the time its growth on bare metal takes to become
/// passive. Whiskers come where cracking is faster than healing. Source: Werres and Horstmann, arXiv:2503.21481, for the criterion;
/// the balance is a first-order one of our own.
/// </remarks>
/// <param name="CrackingRate">Part of the surface exposed per time k [1/s].</param>
/// <param name="HealingTime">τ [s].</param>
public readonly record struct FilmHealing(double CrackingRate, double HealingTime)
{
    /// <summary>Exposed part when cracking and healing balance: kτ [-].</summary>
    public double SteadyExposure => CrackingRate * HealingTime;

    /// <summary>Whether more surface cracks than heals: kτ &gt; 1, so that the film never closes.</summary>
    public bool OutrunsHealing => SteadyExposure > 1;

    /// <summary>Time in which a film becomes passive: τ = L/(V j/F) [s].</summary>
    /// <param name="passiveThickness">Thickness L that passivates [m].</param>
    /// <param name="volumePerCharge">Volume of film per mole of electrons V [m³/mol].</param>
    /// <param name="exposedCurrent">Reduction current density on exposed metal j [A/m²].</param>
    public static double TimeToPassivate(double passiveThickness, double volumePerCharge, double exposedCurrent) =>
        passiveThickness / (volumePerCharge * exposedCurrent / Constant.Faraday);

    /// <summary>dθ/dt [1/s].</summary>
    public double Rate(double exposed) => CrackingRate - exposed / HealingTime;

    /// <summary>Exposed part after a time, θ = kτ + (θ₀ − kτ) e^(−t/τ) [-].</summary>
    public double Exposed(double initial, double time) =>
        SteadyExposure + (initial - SteadyExposure) * Math.Exp(-time / HealingTime);
}
