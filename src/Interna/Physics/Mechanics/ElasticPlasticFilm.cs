namespace Interna.Physics.Mechanics;

/// <summary>A thin film bound to a surface: elastic up to its yield stress, then perfectly plastic, σ = E/(1 − ν) (ε − ε_p).</summary>
/// <remarks>
/// Biaxial plane stress; tension positive. Source: Freund and Suresh, Thin Film Materials, 2003, chapters 2 and 7.
/// </remarks>
/// <param name="YoungModulus">Young's modulus E [Pa].</param>
/// <param name="PoissonRatio">Poisson's ratio ν [-].</param>
/// <param name="YieldStress">Yield stress; infinite for an elastic film [Pa].</param>
public readonly record struct ElasticPlasticFilm(double YoungModulus, double PoissonRatio, double YieldStress = double.PositiveInfinity)
{
    /// <summary>Biaxial modulus E/(1 − ν) [Pa].</summary>
    public double BiaxialModulus => YoungModulus / (1 - PoissonRatio);

    /// <summary>Stress at a total and a plastic strain, not beyond yield [Pa].</summary>
    public double Stress(double strain, double plasticStrain) =>
        Math.Clamp(BiaxialModulus * (strain - plasticStrain), -YieldStress, YieldStress);

    /// <summary>Plastic strain after the film came to a total strain: what elasticity cannot hold is added to the one before [-].</summary>
    public double PlasticStrain(double strain, double before) => strain - Stress(strain, before) / BiaxialModulus;

    /// <summary>Rate of stress of a film that creeps: dσ/dt = E/(1 − ν) (dε/dt − creep) [Pa/s].</summary>
    /// <param name="strainRate">dε/dt of the surface [1/s].</param>
    /// <param name="creepRate">Creep of the film at its stress, of the sign of the stress [1/s].</param>
    public double StressRate(double strainRate, double creepRate) => BiaxialModulus * (strainRate - creepRate);

    /// <summary>Pressure of a stretched film on the cap under it: p = 2σh/R [Pa] (Laplace).</summary>
    /// <param name="stress">Stress of the film σ [Pa].</param>
    /// <param name="thickness">Thickness h [m].</param>
    /// <param name="radius">Radius of the cap R, much larger than h [m].</param>
    public static double CapPressure(double stress, double thickness, double radius) => 2 * stress * thickness / radius;

    /// <summary>Lowering of the plating potential by a pressure on the metal: Ωp/F [V]; 0.246 mV for 1 MPa on sodium.</summary>
    public static double PotentialOf(double pressure) => Sodium.MolarVolume * pressure / Constant.Faraday;
}
