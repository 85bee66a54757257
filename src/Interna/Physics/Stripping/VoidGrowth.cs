namespace Interna.Physics.Stripping;

/// <summary>Voids under a stripped electrode: what stripping takes beyond what diffusion and creep bring back.</summary>
/// <remarks>
/// J = (j − j_rep)₊/F: grows with the current and is zero below j_rep. A form (j/F)(1 − η/η_c), found in a review, falls with
/// the overpotential and turns negative; its sources do not support it.
/// </remarks>
/// <param name="Height">Mean height of a void ⟨h⟩ [m].</param>
/// <param name="ClosureRate">Rate g(p) at which the stack pressure closes the covered part [1/s].</param>
public readonly record struct VoidGrowth(double Height, double ClosureRate)
{
    /// <summary>Flux of vacancies that gather in voids [mol/(m² s)].</summary>
    /// <param name="current">Stripping current density j [A/m²].</param>
    /// <param name="replenished">j_rep brought back [A/m²].</param>
    public static double Flux(double current, double replenished) => Math.Max(current - replenished, 0) / Constant.Faraday;

    /// <summary>What diffusion of vacancies into the metal brings back: F c D (S − 1)/L [A/m²].</summary>
    /// <remarks>D_v x_eq ≈ D_self; L the thickness they diffuse over. Source: Krauskopf, Hartmann, Zeier and Janek, ACS Appl. Mater. Interfaces 11 (2019) 14463 (lithium).</remarks>
    /// <param name="selfDiffusivity">D of the metal, 5 to 6·10⁻¹³ for sodium at 25 °C [m²/s].</param>
    /// <param name="supersaturation">S = x_v/x_eq [-].</param>
    /// <param name="thickness">L [m].</param>
    public static double DiffusionCurrent(double selfDiffusivity, double supersaturation, double thickness) =>
        Constant.Faraday / Interna.Sodium.MolarVolume * selfDiffusivity * (supersaturation - 1) / thickness;

    /// <summary>dθ/dt = ΩJ/⟨h⟩ − θ g of the part θ of the contact that voids cover [1/s].</summary>
    /// <param name="covered">θ [-].</param>
    /// <param name="flux">J; negative while plating refills voids [mol/(m² s)].</param>
    public double Rate(double covered, double flux) => Interna.Sodium.MolarVolume * flux / Height - covered * ClosureRate;

    /// <summary>θ after a time at a constant flux [-]; not limited to 1: beyond, contact is lost.</summary>
    public double Covered(double initial, double flux, double time)
    {
        double source = Interna.Sodium.MolarVolume * flux / Height;
        return ClosureRate == 0 ? initial + source * time : source / ClosureRate + (initial - source / ClosureRate) * Math.Exp(-ClosureRate * time);
    }

    /// <summary>Flux while plating: of a current density j a part of the voids is refilled, −f j θ/F [mol/(m² s)].</summary>
    /// <param name="current">Plating current density j, positive [A/m²].</param>
    /// <param name="covered">θ [-].</param>
    /// <param name="efficiency">f, 1 where plating fills voids as readily as it thickens; less lets voids pile up over cycles [-].</param>
    public static double RefillingFlux(double current, double covered, double efficiency) => -efficiency * current * covered / Constant.Faraday;

    /// <summary>Current density on what is left in contact: j/(1 − θ) [A/m²].</summary>
    public static double ContactCurrent(double current, double covered) => current / (1 - covered);
}
