using Interna.Numerics.Columns;
using Interna.Numerics.Lines;
using Interna.Physics.Surfaces;

namespace Interna;

/// <summary>One electrode of a cell.</summary>
public abstract record Electrode
{
    /// <summary>Name of the material, for people.</summary>
    public required string Name { get; init; }
}

/// <summary>A planar sodium electrode without overpotential: the reference of a half cell.</summary>
public sealed record IdealSodium : Electrode;

/// <summary>A porous electrode of particles that host sodium.</summary>
public sealed record InsertionElectrode : Electrode
{
    /// <summary>Thickness [m].</summary>
    public required double Thickness { get; init; }

    /// <summary>Electrolyte volume fraction [-].</summary>
    public required double Porosity { get; init; }

    /// <summary>Active material volume fraction [-].</summary>
    public required double ActiveFraction { get; init; }

    /// <summary>Exponent b of the electrolyte's effective transport, ε^b [-].</summary>
    public double BruggemanElectrolyte { get; init; } = 1.5;

    /// <summary>Exponent b of the solid's effective conductivity, ε_s^b; 0 for none [-].</summary>
    public double BruggemanSolid { get; init; }

    /// <summary>Electronic conductivity of the solid [S/m].</summary>
    public required double Conductivity { get; init; }

    /// <summary>Shape of the particles.</summary>
    public ParticleShape ParticleShape { get; init; } = ParticleShape.Sphere;

    /// <summary>Radius of the particles, half the thickness of a plate open on both sides [m].</summary>
    public required double ParticleRadius { get; init; }

    /// <summary>Sodium concentration of the full host c_max [mol/m³].</summary>
    public required double MaximumConcentration { get; init; }

    /// <summary>Stoichiometry c/c_max at the start [-].</summary>
    public required double InitialStoichiometry { get; init; }

    /// <summary>Equilibrium potential U(θ) [V vs Na⁺/Na].</summary>
    public required ICurve OpenCircuitPotential { get; init; }

    /// <summary>dU/dT(θ) [V/K]; null for zero.</summary>
    public ICurve? EntropicCoefficient { get; init; }

    /// <summary>Solid diffusivity D(θ) [m²/s], thermodynamic factor included.</summary>
    public required TransportProperty Diffusivity { get; init; }

    /// <summary>Prefactor J(θ) of the exchange current [A/m²]: F k c_max for j₀ = F k √(c_e/c_ref · c_s (c_max − c_s)).</summary>
    public required TransportProperty ExchangeCurrent { get; init; }

    /// <summary>The rate law j/J.</summary>
    public required IReactionColumn Kinetics { get; init; }

    /// <summary>Identifier of the rate law in the catalogue.</summary>
    public required string KineticsId { get; init; }

    /// <summary>Double-layer capacitance per interfacial area [F/m²]; 0 for none.</summary>
    public double DoubleLayerCapacitance { get; init; }

    /// <summary>What the surfaces of the particles store beside the host; empty for nothing.</summary>
    public IReadOnlyList<SurfaceStorage> SurfaceStorage { get; init; } = [];

    /// <summary>A film on the particles that grows, or the innermost of them; null for none.</summary>
    public SurfaceFilm? Film { get; init; }

    /// <summary>Films over <see cref="Film"/>, from the particles outwards, each of a reaction of its own; empty for none.</summary>
    public IReadOnlyList<SurfaceFilm> OuterFilms { get; init; } = [];

    /// <summary>All films, from the particles outwards.</summary>
    public IReadOnlyList<SurfaceFilm> Films => Film is null ? [] : [Film, .. OuterFilms];

    /// <summary>Resistance of layers under <see cref="Film"/> that neither grow nor dissolve, times the area of the particles [Ω m²]; 0 for none.</summary>
    public double FilmResistance { get; init; }

    /// <summary>How the films break and heal as the particles swell by <see cref="Expansion"/>; null for films that follow every movement.</summary>
    public FilmMechanics? Mechanics { get; init; }

    /// <summary>Linear strain of the surface of a free particle from empty to full, a third of its relative change of volume; negative where it shrinks [-].</summary>
    public double Expansion { get; init; }

    /// <summary>Plating of sodium on the particles; null for none.</summary>
    public HostPlating? Plating { get; init; }

    /// <summary>The composite that <see cref="OpenCircuitPotential"/> and <see cref="Diffusivity"/> stand for; null for a host.</summary>
    public InterfaceComposite? Composite { get; init; }

    /// <summary>Modifications of the surface its parameters include, in order; empty for none.</summary>
    public IReadOnlyList<AppliedModification> Modifications { get; init; } = [];

    /// <summary>Density of the active material [kg/m³]; null where unknown (mA/g is then refused).</summary>
    public double? Density { get; init; }

    /// <summary>Interfacial area per electrode volume a = 3 ε_s/R, with 2 and 1 in place of 3 for cylinders and plates [1/m].</summary>
    public double SpecificArea => (int)ParticleShape * ActiveFraction / ParticleRadius;
}
