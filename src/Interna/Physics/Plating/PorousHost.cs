namespace Interna.Physics.Plating;

/// <summary>Where sodium plates in a porous conductor with linear kinetics: ν = L√(a (1/κ + 1/σ)/R).</summary>
/// <remarks>
/// R = RT/(F i₀) + R_film; x from the collector (0) to the separator (L). Where the solid conducts better than the pores, as carbon and metal do,
/// plating prefers the separator. Source: Newman and Tobias, J. Electrochem. Soc. 109 (1962) 1183; Euler and Nonnenmacher 1960.
/// </remarks>
/// <param name="Thickness">L [m].</param>
/// <param name="Area">Interface per volume a [1/m].</param>
/// <param name="Conductivity">κ of the electrolyte in the pores [S/m].</param>
/// <param name="Resistance">R of the interface [Ω m²].</param>
/// <param name="Porosity">ε₀ before plating [-].</param>
/// <param name="SolidConductivity">σ of the solid; infinite by default [S/m].</param>
public readonly record struct PorousHost(
    double Thickness, double Area, double Conductivity, double Resistance, double Porosity, double SolidConductivity = double.PositiveInfinity)
{
    /// <summary>ν: thickness over penetration depth [-].</summary>
    public double Modulus => Thickness * Math.Sqrt(Area * (1 / Conductivity + 1 / SolidConductivity) / Resistance);

    /// <summary>Depth the current reaches, L/ν [m].</summary>
    public double Penetration => Thickness / Modulus;

    /// <summary>Part of the pores filled when those at the separator close: tanh ν/ν, with a solid that conducts much better [-].</summary>
    public double Utilisation => Math.Tanh(Modulus) / Modulus;

    /// <summary>Charge that fills all pores: ε₀LF/Ω [C/m²].</summary>
    public double Capacity => Porosity * Thickness * Constant.Faraday / Interna.Sodium.MolarVolume;

    /// <summary>Current density on the interface [A/m²].</summary>
    /// <param name="position">x/L, 0 at the collector.</param>
    /// <param name="current">Current density per electrode area j [A/m²].</param>
    public double LocalCurrent(double position, double current)
    {
        double nu = Modulus, weight = Weight;
        return current / (Area * Thickness) * nu / Math.Sinh(nu)
            * (weight * Math.Cosh(nu * position) + (1 - weight) * Math.Cosh(nu * (1 - position)));
    }

    /// <summary>Overpotential over current density: (L/κ) coth ν/ν where the solid conducts much better [Ω m²].</summary>
    public double AreaResistance
    {
        get
        {
            double nu = Modulus;
            if (double.IsPositiveInfinity(SolidConductivity)) return Thickness / Conductivity / (nu * Math.Tanh(nu));
            double ratio = SolidConductivity / Conductivity;
            return Thickness / (Conductivity + SolidConductivity) * (1 + (2 + (ratio + 1 / ratio) * Math.Cosh(nu)) / (nu * Math.Sinh(nu)));
        }
    }

    // Part of the current's steering that belongs to the separator side: σ/(κ + σ).
    private double Weight => double.IsPositiveInfinity(SolidConductivity) ? 1 : SolidConductivity / (SolidConductivity + Conductivity);

    /// <summary>Time in which the pores at the separator close, at constant rates: ε₀FL/(Ωj ν coth ν) [s].</summary>
    /// <param name="current">Current density per electrode area j [A/m²].</param>
    public double CloggingTime(double current) => -Porosity / PorosityRate(LocalCurrent(1, current));

    /// <summary>∂ε/∂t = −Ωaj/F [1/s].</summary>
    /// <param name="localCurrent">Plating current density on the interface [A/m²].</param>
    public double PorosityRate(double localCurrent) => -Interna.Sodium.MolarVolume * Area * localCurrent / Constant.Faraday;

    /// <summary>Charge spent on a film over all the interface: aL d F/V [C/m²].</summary>
    /// <param name="filmThickness">Thickness of the film d [m].</param>
    /// <param name="volumePerCharge">Volume of film per mole of electrons V [m³/mol].</param>
    public double FilmCharge(double filmThickness, double volumePerCharge) => Area * Thickness * filmThickness * Constant.Faraday / volumePerCharge;
}
