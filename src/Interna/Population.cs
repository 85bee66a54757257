namespace Interna;

/// <summary>Carriers of a phase that share one statistics.</summary>
public abstract record Population
{
    /// <summary>The carriers one by one; none for the electrons of a metal, which are not counted.</summary>
    public virtual IReadOnlyList<Carrier> Carriers => [];
}

/// <summary>One kind of carrier.</summary>
/// <param name="Name">Name, for people.</param>
/// <param name="Charge">Charge number z [-], not zero.</param>
/// <param name="Concentration">Concentration at the reference potential c_∞ [mol/m³], positive.</param>
public sealed record Carrier(string Name, double Charge, double Concentration)
{
    /// <summary>Diffusivity D [m²/s], not negative; null where not known, 0 for a carrier that stays where it is while others move.</summary>
    public double? Diffusivity { get; init; }
}

/// <summary>Carriers far from any limit: Boltzmann statistics.</summary>
public sealed record DilutePopulation(Carrier Carrier) : Population
{
    /// <inheritdoc/>
    public override IReadOnlyList<Carrier> Carriers => [Carrier];
}

/// <summary>Carriers on sites of their own, at most one per site.</summary>
/// <param name="Carrier">The carrier.</param>
/// <param name="Sites">Concentration of sites N [mol/m³], above that of the carrier.</param>
public sealed record LatticePopulation(Carrier Carrier, double Sites) : Population
{
    /// <inheritdoc/>
    public override IReadOnlyList<Carrier> Carriers => [Carrier];
}

/// <summary>Several kinds of ions that share their sites.</summary>
/// <param name="Ions">The ions.</param>
/// <param name="Sites">Concentration of sites [mol/m³], above that of all ions together.</param>
public sealed record SharedPopulation(IReadOnlyList<Carrier> Ions, double Sites) : Population
{
    /// <inheritdoc/>
    public override IReadOnlyList<Carrier> Carriers => Ions;
}

/// <summary>Electrons or holes in a parabolic band.</summary>
/// <param name="Carrier">The carrier.</param>
/// <param name="DensityOfStates">Effective density of states of the band [mol/m³].</param>
public sealed record BandPopulation(Carrier Carrier, double DensityOfStates) : Population
{
    /// <inheritdoc/>
    public override IReadOnlyList<Carrier> Carriers => [Carrier];
}

/// <summary>Electrons of a metal, screened linearly.</summary>
/// <param name="ScreeningLength">Thomas–Fermi length [m].</param>
public sealed record MetalPopulation(double ScreeningLength) : Population;
