namespace Interna.Physics.Mechanics;

/// <summary>Stress of a solid held at constant strain: dσ/dt = −E A σⁿ.</summary>
/// <remarks>σ(t) = [σ₀^(1−n) + (n−1) E A t]^(−1/(n−1)), and σ₀ e^(−EAt) for n = 1. Source: Freund and Suresh, Thin Film Materials, 2003, chapter 7.</remarks>
/// <param name="Modulus">Modulus E [Pa].</param>
/// <param name="Creep">How the solid creeps.</param>
/// <param name="Temperature">T [K].</param>
public readonly record struct MaxwellRelaxation(double Modulus, PowerLawCreep Creep, double Temperature = 298.15)
{
    /// <summary>dσ/dt [Pa/s].</summary>
    public double Rate(double stress) => -Modulus * Creep.Rate(stress, Temperature);

    /// <summary>Stress after a time [Pa].</summary>
    /// <param name="initial">Stress σ₀ at the start, positive [Pa].</param>
    /// <param name="time">t [s].</param>
    public double Stress(double initial, double time)
    {
        double n = Creep.Exponent, speed = Modulus * Creep.Factor(Temperature) * time;
        // Relative to σ₀: σ₀^(1−n) itself can overflow.
        return n == 1 ? initial * Math.Exp(-speed) : initial * Math.Pow(1 + (n - 1) * speed * Math.Pow(initial, n - 1), -1 / (n - 1));
    }
}
