namespace Interna;

/// <summary>A part of a metal surface with its own kinetics and films.</summary>
/// <param name="Part">Part of the area [-].</param>
/// <param name="ExchangeCurrent">Exchange current density i₀ at the rest concentration of the salt [A/m²].</param>
/// <param name="FilmResistance">Area-specific resistance that does not change, R₀ [Ω m²].</param>
/// <param name="Film">A film that grows, or the innermost of them; null for none.</param>
public sealed record SurfacePatch(double Part, double ExchangeCurrent, double FilmResistance = 0, SurfaceFilm? Film = null)
{
    /// <summary>Films over <see cref="Film"/>, from the metal outwards, each of a reaction of its own; empty for none.</summary>
    public IReadOnlyList<SurfaceFilm> OuterFilms { get; init; } = [];

    /// <summary>All films, from the metal outwards.</summary>
    public IReadOnlyList<SurfaceFilm> Films => Film is null ? [] : [Film, .. OuterFilms];

    /// <summary>How the films break and heal; null for films that follow every movement.</summary>
    public FilmMechanics? Mechanics { get; init; }
}

/// <summary>How the films on a patch of metal, or on the particles of a host, are strained, break and heal.</summary>
/// <param name="CrackStrain">Strain at which films of the thickness at the start crack, ε_c ∝ L^(−½) [-].</param>
/// <param name="BumpRadius">Radius R_b of the bumps that plated sodium swells into: strain rate = growth velocity/R_b; infinite on a host, whose <see cref="InsertionElectrode.Expansion"/> strains them [m].</param>
/// <param name="PassiveThickness">Thickness L_p of new film that makes a crack passive [m].</param>
/// <param name="Modulus">Biaxial modulus E/(1 − ν) that turns strain into stress [Pa]; NaN where not known.</param>
/// <param name="RelaxationTime">Time in which the films creep, τ_r [s]; infinite for elastic films.</param>
/// <param name="GrowthStrain">Compressive strain of newly grown film, (Pilling–Bedworth ratio)^(1/3) − 1 [-].</param>
/// <param name="BackingThickness">Thickness of layers that do not grow but are strained alike [m].</param>
public sealed record FilmMechanics(
    double CrackStrain,
    double BumpRadius,
    double PassiveThickness,
    double Modulus = double.NaN,
    double RelaxationTime = double.PositiveInfinity,
    double GrowthStrain = 0,
    double BackingThickness = 0);
