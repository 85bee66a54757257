namespace Interna.Physics.Plating;

/// <summary>How stress and curvature at a peak of the metal change its rate of plating.</summary>
/// <remarks>
/// Δµ = −(V_M + t₋V_s)/2 (−γK + Δτ) + (V_M − t₋V_s)/2 (p_e + p_s) for a salt of a univalent cation, stresses tensile positive, K positive at a peak:
/// with the forces normal to the interface in balance, p_s − p_e = γK − Δτ, it is V_M p_s − t₋V_s p_e, what pressing metal and
/// salt costs. A peak grows slower where Δµ &gt; 0. Source: Monroe and Newman, J. Electrochem. Soc. 152 (2005) A396, who count Δµ with the other
/// sign (restated, not compared with the print). Linear elasticity: on sodium, which yields at 0.2 MPa, a formal result; ceramics with V of the cation below
/// V_M change the sign of the last term (Ahmad and Viswanathan, Phys. Rev. Lett. 119 (2017) 056003).
/// </remarks>
/// <param name="MetalVolume">Molar volume of the metal V_M [m³/mol].</param>
/// <param name="SaltVolume">Partial molar volume of the salt V_s [m³/mol].</param>
/// <param name="AnionTransference">Transference number of the anion t₋ [-].</param>
public readonly record struct InterfaceStress(double MetalVolume, double SaltVolume, double AnionTransference)
{
    /// <summary>Least and largest factor of the shear rule: a separator of 1.8 to 2.2 times the shear modulus of the metal keeps it flat.</summary>
    /// <remarks>For Poisson ratios of the separator of about 0.33; Monroe and Newman 2005. Taken over, not computed here.</remarks>
    public static (double Least, double Largest) ShearRule => (1.8, 2.2);

    /// <summary>Rise of the potential of plated sodium at a peak [J/mol].</summary>
    /// <param name="curvature">K of the peak, positive where convex towards the electrolyte [1/m].</param>
    /// <param name="surfaceEnergy">γ [J/m²].</param>
    /// <param name="deviatoricJump">n·(τ_e − τ_s)·n, electrolyte less metal, tension positive [Pa].</param>
    /// <param name="pressureSum">Rise of the pressures of electrolyte and metal together [Pa].</param>
    public double PotentialChange(double curvature, double surfaceEnergy, double deviatoricJump, double pressureSum) =>
        -0.5 * (MetalVolume + AnionTransference * SaltVolume) * (-surfaceEnergy * curvature + deviatoricJump)
        + 0.5 * (MetalVolume - AnionTransference * SaltVolume) * pressureSum;

    /// <summary>Rate of plating at the peak over that of the flat, far from equilibrium: exp[−(1 − α) Δµ/RT] [-].</summary>
    /// <param name="potentialChange">Δµ [J/mol].</param>
    /// <param name="alpha">Anodic transfer coefficient α [-].</param>
    /// <param name="temperature">T [K].</param>
    public static double RateRatio(double potentialChange, double alpha = 0.5, double temperature = 298.15) =>
        Math.Exp(-(1 - alpha) * potentialChange / (Constant.Gas * temperature));

    /// <summary>Shear modulus a separator needs by the rule, least and largest [Pa].</summary>
    /// <param name="metalShearModulus">Shear modulus of the metal; sodium 1.5 to 1.8 GPa, from E = 3.9 to 4.6 GPa [Pa].</param>
    public static (double Least, double Largest) LeastShearModulus(double metalShearModulus) =>
        (ShearRule.Least * metalShearModulus, ShearRule.Largest * metalShearModulus);

    /// <summary>Shear modulus of an isotropic solid: E/(2(1 + ν)) [Pa].</summary>
    public static double ShearModulus(double youngModulus, double poissonRatio) => youngModulus / (2 * (1 + poissonRatio));
}
