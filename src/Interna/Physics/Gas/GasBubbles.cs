namespace Interna.Physics.Gas;

/// <summary>Bubbles in an electrolyte: how much gas, at what pressure, and how they hinder conduction.</summary>
public static class GasBubbles
{
    /// <summary>Pressure above the liquid's in a bubble: 2γ/r [Pa] (Young and Laplace).</summary>
    /// <param name="surfaceTension">γ, 0.04 N/m for carbonates (estimated) [N/m].</param>
    /// <param name="radius">r [m].</param>
    public static double Overpressure(double surfaceTension, double radius) => 2 * surfaceTension / radius;

    /// <summary>Conductivity of a liquid with few round bubbles over its own: (1 − f)/(1 + f/2) [-].</summary>
    /// <remarks>Source: Maxwell, A Treatise on Electricity and Magnetism, 1873, article 314.</remarks>
    /// <param name="fraction">Volume fraction of bubbles f [-].</param>
    public static double MaxwellFactor(double fraction) => (1 - fraction) / (1 + 0.5 * fraction);

    /// <summary>The same for bubbles of all sizes: (1 − f)^1.5 [-]. Source: Bruggeman, Ann. Phys. 416 (1935) 636.</summary>
    public static double BruggemanFactor(double fraction) => Math.Pow(1 - fraction, 1.5);

    /// <summary>Gas made by a charge: q/(nF) [mol].</summary>
    /// <param name="charge">q [C].</param>
    /// <param name="electrons">Electrons per molecule n.</param>
    public static double Amount(double charge, double electrons) => charge / (electrons * Constant.Faraday);

    /// <summary>Volume of an ideal gas [m³].</summary>
    public static double Volume(double amount, double temperature = 298.15, double pressure = 101325) => amount * Constant.Gas * temperature / pressure;
}
