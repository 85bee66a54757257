namespace Interna;

/// <summary>A layer of a junction that takes up sodium ions while its neighbours take up the electrons (job sharing).</summary>
/// <remarks>
/// The potential E of the neighbours against sodium sets the biases of the contacts of the layer: where E is
/// <see cref="FlatPotential"/>, nothing is charged.
/// </remarks>
public sealed record LayerStorage
{
    /// <summary>Index of the layer among the phases.</summary>
    public required int Layer { get; init; }

    /// <summary>Potential at which the sites of the ions would be half full in a neutral layer E₀ [V vs Na⁺/Na].</summary>
    public required double StandardPotential { get; init; }

    /// <summary>Potential of the electrode E [V vs Na⁺/Na].</summary>
    public required double Potential { get; init; }

    /// <summary>Lowest and highest potential of the isotherm [V]; null for none.</summary>
    public (double From, double To, int Points)? Window { get; init; }

    /// <summary>Thicknesses of the layer to look at [m]; null for none.</summary>
    public (double From, double To, int Points)? Thicknesses { get; init; }

    /// <summary>Neutral sodium dissolved in the layer at <see cref="Potential"/>, ions and electrons together in it, c_b [mol/m³].</summary>
    public double BulkConcentration { get; init; }

    /// <summary>Density of the layer [kg/m³]; null where unknown.</summary>
    public double? Density { get; init; }

    /// <summary>Thickness [m] and density [kg/m³] of what takes up the electrons, per layer; null where unknown.</summary>
    public (double Thickness, double Density)? Partner { get; init; }

    /// <summary>Atoms at the surface of what takes up the electrons per area [1/m²]; null where unknown.</summary>
    public double? SurfaceAtoms { get; init; }

    /// <summary>Potential at which the layer is neutral: its ions at their reference concentration, no field anywhere [V].</summary>
    /// <exception cref="InvalidOperationException">The ions of the layer have no sites of their own.</exception>
    public double FlatPotential(Junction junction)
    {
        double occupied = Ions(junction).Carrier.Concentration / Ions(junction).Sites;
        return StandardPotential - junction.ThermalVoltage * Math.Log(occupied / (1 - occupied));
    }

    /// <summary>The junction at a potential, with the layer as thick as asked for.</summary>
    public Junction At(Junction junction, double potential, double? thickness = null)
    {
        double over = FlatPotential(junction) - potential;
        return junction with
        {
            Phases = [.. junction.Phases.Select((p, i) => i == Layer && thickness is not null ? (SpaceChargePhase)p with { Thickness = thickness } : p)],
            Contacts = [.. junction.Contacts.Select((c, i) => i == Layer - 1 ? c with { Bias = over } : i == Layer ? c with { Bias = -over } : c)],
        };
    }

    /// <summary>Neutral sodium dissolved at a potential: dilute, as many ions as electrons, hence half of Nernst's slope [mol/m³].</summary>
    public double BulkAt(double potential, double thermalVoltage) => BulkConcentration * Math.Exp((Potential - potential) / (2 * thermalVoltage));

    private LatticePopulation Ions(Junction junction) =>
        (junction.Phases[Layer] as SpaceChargePhase)?.Populations.OfType<LatticePopulation>().FirstOrDefault(p => p.Carrier.Charge > 0)
        ?? throw new InvalidOperationException($"{junction.Phases[Layer].Name} has no positive ions on sites of their own.");
}
