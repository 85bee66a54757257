namespace Interna.Physics.Mechanics;

/// <summary>Closing of an empty void in a creeping solid under pressure.</summary>
/// <remarks>
/// Infinite incompressible solid, ε̇ = Aσⁿ. Exact; n = 1 with A = 1/3µ gives −p/4µ and −p/2µ of a Newtonian liquid. Source: Cocks and Ashby,
/// Prog. Mater. Sci. 27 (1982) 189; Budiansky, Hutchinson and Slutsky 1982.
/// </remarks>
/// <param name="Creep">How the solid creeps.</param>
/// <param name="Temperature">T [K].</param>
public readonly record struct VoidClosure(PowerLawCreep Creep, double Temperature = 298.15)
{
    /// <summary>Rate of a sphere: (da/dt)/a = −(A/2)(3p/2n)ⁿ [1/s].</summary>
    /// <param name="pressure">Pressure far away p, not negative [Pa].</param>
    public double Sphere(double pressure) => -0.5 * Creep.Rate(1.5 * pressure / Creep.Exponent, Temperature);

    /// <summary>Rate of a long cylinder: (da/dt)/a = −(√3/2) A (√3 p/n)ⁿ [1/s].</summary>
    /// <param name="pressure">Pressure far away p, not negative [Pa].</param>
    public double Cylinder(double pressure) => -0.5 * Math.Sqrt(3) * Creep.Rate(Math.Sqrt(3) * pressure / Creep.Exponent, Temperature);

    /// <summary>Current density at which the flow into hemispherical voids brings sodium to an interface: (F/Ω) a |ȧ/a| [A/m²].</summary>
    /// <param name="pressure">Stack pressure p [Pa].</param>
    /// <param name="radius">Radius of the voids a [m].</param>
    public double ReplenishingCurrent(double pressure, double radius) =>
        Constant.Faraday / Interna.Sodium.MolarVolume * radius * -Sphere(pressure);
}
