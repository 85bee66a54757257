namespace Interna.Physics.Stripping;

/// <summary>Contact of sodium with a solid electrolyte under pressure, and the currents it bears.</summary>
public static class SolidContact
{
    // 9 MPa held 2.5 mA/cm² on sodium beta″-alumina at room temperature: 3.6 MPa per mA/cm².
    private const double PressurePerCurrent = 3.6e6 / 10;

    /// <summary>Part of a surface that soft metal touches: min(1, p/H), H = 3σ_y [-].</summary>
    /// <remarks>Plastic asperities. Source: Bowden and Tabor, The Friction and Lubrication of Solids, 1950, chapter 1.</remarks>
    /// <param name="pressure">p [Pa].</param>
    /// <param name="yieldStress">σ_y, 0.19 to 0.28 MPa for sodium [Pa].</param>
    public static double Fraction(double pressure, double yieldStress) => Math.Min(1, pressure / (3 * yieldStress));

    /// <summary>Resistance of an interface touched in part: R/θ [Ω m²]; p^−1 where θ ∝ p.</summary>
    public static double Resistance(double full, double fraction) => full / fraction;

    /// <summary>Largest stripping current density under a pressure, as measured: p/(3.6 MPa) mA/cm² [A/m²].</summary>
    /// <remarks>
    /// Empirical, linear, sodium on β″-alumina at room temperature; creep with n = 5 would give j ∝ p⁵. Source: Spencer Jolly, Ning, Darnbrough,
    /// Kasemchainan, Hartley, Adamson, Armstrong, Marrow and Bruce, ACS Appl. Mater. Interfaces 12 (2020) 678.
    /// </remarks>
    /// <param name="pressure">p [Pa].</param>
    public static double CriticalStrippingCurrent(double pressure) => pressure / PressurePerCurrent;

    /// <summary>Critical current at a temperature over that at a reference: exp[−(E/k)(1/T − 1/T_r)] [-].</summary>
    /// <remarks>E = 0.13 to 0.15 eV on three sodium electrolytes, 0.10 eV with tin between: an interface, not the bulk. Source: Lowack et al., arXiv:2603.23340.</remarks>
    /// <param name="temperature">T [K].</param>
    /// <param name="reference">T_r [K].</param>
    /// <param name="energy">E [J/mol]; 0.14 eV by default.</param>
    public static double TemperatureFactor(double temperature, double reference, double energy = 0.14 * Constant.ElementaryCharge * Constant.Avogadro) =>
        Math.Exp(-energy / Constant.Gas * (1 / temperature - 1 / reference));

    /// <summary>Current density at which plating into a flaw opens a crack: overpotential of the crack over the interface resistance [A/m²].</summary>
    /// <param name="toughness">K of the electrolyte [Pa √m].</param>
    /// <param name="flaw">Depth of the flaw [m].</param>
    /// <param name="resistance">Resistance of the interface [Ω m²].</param>
    public static double CrackCurrent(double toughness, double flaw, double resistance) =>
        Mechanics.Fracture.PlatingOverpotential(toughness, flaw) / resistance;
}
