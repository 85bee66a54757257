using Interna.Physics.Interphases;

namespace Interna;

/// <summary>A film that conducts sodium ions and grows by one reduction or oxidation of the electrolyte.</summary>
/// <param name="Thickness">Thickness at the start L₀, positive [m].</param>
/// <param name="Conductivity">Ionic conductivity [S/m].</param>
/// <param name="VolumePerCharge">Volume of film per mole of electrons spent, V/n [m³/mol].</param>
/// <param name="Growth">What limits its growth.</param>
public sealed record SurfaceFilm(double Thickness, double Conductivity, double VolumePerCharge, IFilmGrowth Growth)
{
    /// <summary>Name, for people.</summary>
    public string Name { get; init; } = "film";

    /// <summary>Potential below which the reduction, above which the oxidation runs [V vs Na⁺/Na]; infinite where it runs at any.</summary>
    public double Onset { get; init; } = double.PositiveInfinity;

    /// <summary>Name of the <see cref="Reservoir"/> that the reduction draws on, to first order; null for one without end.</summary>
    public string? Reactant { get; init; }

    /// <summary>Mole of reactant per mole of electrons [-].</summary>
    public double ReactantPerElectron { get; init; }

    /// <summary>Name of the <see cref="Reservoir"/> that a product of the reaction collects in, as a metal that an oxidation brings into solution; null for none.</summary>
    public string? Product { get; init; }

    /// <summary>Mole of that product per mole of electrons [-].</summary>
    public double ProductPerElectron { get; init; }

    /// <summary>Mole of gas set free per mole of electrons [-].</summary>
    public double GasPerElectron { get; init; }

    /// <summary>How it dissolves; null for a film that does not.</summary>
    public DissolutionRate? Dissolution { get; init; }

    /// <summary>Whether it does no more than grow by one reaction, without onset, reactant, product or gas, and stay.</summary>
    public bool IsPlain => Reactant is null && Product is null && GasPerElectron == 0 && Dissolution is null && !double.IsFinite(Onset);
}

/// <summary>How fast a film dissolves, and how much of it the electrolyte over it takes.</summary>
/// <param name="Velocity">Rate into fresh electrolyte [m/s].</param>
/// <param name="Capacity">Thickness of film that saturates the electrolyte, V c_sat d [m]; infinite for much electrolyte.</param>
public sealed record DissolutionRate(double Velocity, double Capacity);
