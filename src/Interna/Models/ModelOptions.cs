namespace Interna.Models;

/// <summary>Resolution of the equations a cell is compiled to.</summary>
public sealed record ModelOptions
{
    /// <summary>Which equations.</summary>
    public ModelKind Kind { get; init; } = ModelKind.PorousElectrode;

    /// <summary>Finite volumes across the negative electrode.</summary>
    public int NegativeCells { get; init; } = 30;

    /// <summary>Finite volumes across the separator.</summary>
    public int SeparatorCells { get; init; } = 30;

    /// <summary>Finite volumes across the positive electrode.</summary>
    public int PositiveCells { get; init; } = 30;

    /// <summary>How particles are resolved.</summary>
    public ParticleKind Particles { get; init; } = ParticleKind.Spectral;

    /// <summary>Shells or modes per particle.</summary>
    public int RadialPoints { get; init; } = 8;

    /// <summary>Whether the temperature is an unknown.</summary>
    public ThermalKind Thermal { get; init; } = ThermalKind.Isothermal;
}

/// <summary>The family of equations.</summary>
public enum ModelKind
{
    /// <summary>Single particle model.</summary>
    SingleParticle,

    /// <summary>Single particle model with electrolyte.</summary>
    SingleParticleElectrolyte,

    /// <summary>Porous electrode model (Doyle–Fuller–Newman).</summary>
    PorousElectrode,
}

/// <summary>How diffusion in a particle is discretised.</summary>
public enum ParticleKind
{
    /// <summary>Uniform shells, second order.</summary>
    FiniteVolume,

    /// <summary>Even polynomials (Galerkin), spectral accuracy.</summary>
    Spectral,
}

/// <summary>How temperature is treated.</summary>
public enum ThermalKind
{
    /// <summary>Constant temperature.</summary>
    Isothermal,

    /// <summary>One temperature for the whole cell with heat generation and cooling.</summary>
    Lumped,
}
