namespace Interna.Numerics.Columns;

/// <summary>A local rate law with four state arguments, evaluated with exact partial derivatives over a column.</summary>
public interface IReactionColumn
{
    /// <summary>Whether the rate depends on <see cref="ReactionState.MeanOccupation"/>.</summary>
    bool UsesMean { get; }

    /// <summary>
    /// Where the equilibrium potential in the overpotential η = φ_s − φ_e − U is taken: at <see cref="ReactionState.MeanOccupation"/>
    /// if true, at the surface <see cref="ReactionState.Occupation"/> (the usual form) if false.
    /// </summary>
    bool EquilibriumAtMean => false;

    /// <summary>The rate over the prefactor of the exchange current as LaTeX; empty where no formula stands behind it.</summary>
    string Latex => "";

    /// <summary>Evaluates rates and, where the output spans are not empty, their partial derivatives.</summary>
    /// <remarks>Outputs may not overlap inputs. Any length; a multiple of eight has no remainder.</remarks>
    void Evaluate(in ReactionState state, in ReactionRate rate);
}

/// <summary>The arguments of a rate law over a column; all spans have the same length.</summary>
public readonly ref struct ReactionState
{
    /// <summary>Concentration of the dissolved reactant over its reference [-].</summary>
    public ReadOnlySpan<double> Concentration { get; init; }

    /// <summary>Occupied fraction of sites at the surface [-], inside (0, 1).</summary>
    public ReadOnlySpan<double> Occupation { get; init; }

    /// <summary>Occupied fraction of sites, mean over the body behind the surface [-].</summary>
    public ReadOnlySpan<double> MeanOccupation { get; init; }

    /// <summary>Driving force (overpotential) [V].</summary>
    public ReadOnlySpan<double> Overpotential { get; init; }

    /// <summary>F/(RT) [1/V].</summary>
    public double InverseThermalVoltage { get; init; }
}

/// <summary>The results of a rate law over a column. Derivative spans may be empty: then they are not computed.</summary>
public readonly ref struct ReactionRate
{
    /// <summary>Rate over the prefactor of the exchange current [-]; positive for oxidation.</summary>
    public Span<double> Value { get; init; }

    /// <summary>∂rate/∂concentration.</summary>
    public Span<double> ByConcentration { get; init; }

    /// <summary>∂rate/∂occupation.</summary>
    public Span<double> ByOccupation { get; init; }

    /// <summary>∂rate/∂mean occupation.</summary>
    public Span<double> ByMeanOccupation { get; init; }

    /// <summary>∂rate/∂overpotential [1/V].</summary>
    public Span<double> ByOverpotential { get; init; }

    /// <summary>∂rate/∂(F/RT) [V]; empty where the temperature is constant.</summary>
    public Span<double> ByInverseThermalVoltage { get; init; }
}
