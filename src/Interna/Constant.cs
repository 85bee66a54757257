namespace Interna;

/// <summary>Physical constants, CODATA 2018 (exact in the SI of 2019, except the permittivity of the vacuum and the mass of the electron).</summary>
public static class Constant
{
    /// <summary>Faraday constant F [C/mol].</summary>
    public const double Faraday = 96485.33212331001;

    /// <summary>Molar gas constant R [J/(mol K)].</summary>
    public const double Gas = 8.31446261815324;

    /// <summary>0 °C [K].</summary>
    public const double ZeroCelsius = 273.15;

    /// <summary>Elementary charge e [C].</summary>
    public const double ElementaryCharge = 1.602176634e-19;

    /// <summary>Avogadro constant [1/mol].</summary>
    public const double Avogadro = 6.02214076e23;

    /// <summary>Boltzmann constant k [J/K].</summary>
    public const double Boltzmann = 1.380649e-23;

    /// <summary>Planck constant over 2π [J s].</summary>
    public const double ReducedPlanck = 1.054571817646156e-34;

    /// <summary>Mass of the electron mₑ [kg].</summary>
    public const double ElectronMass = 9.1093837015e-31;

    /// <summary>Electric permittivity of the vacuum ε₀ [F/m].</summary>
    public const double VacuumPermittivity = 8.8541878128e-12;
}
