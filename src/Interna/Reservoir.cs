namespace Interna;

/// <summary>An amount in the electrolyte, or in the gas above it, that reactions at the electrodes draw on or fill.</summary>
/// <param name="Name">Name, for people and for <see cref="SurfaceFilm.Reactant"/>.</param>
/// <param name="Amount">Amount at the start per area of the cell, not negative [mol/m²].</param>
public sealed record Reservoir(string Name, double Amount)
{
    /// <summary>Name of the reservoir that gas collects in.</summary>
    public const string Gas = "gas";

    /// <summary>Amount at which reactions run at the rate their law states, positive [mol/m²]; the amount at the start unless that is zero.</summary>
    public double Reference { get; init; } = Amount;

    /// <summary>What comes in from elsewhere, as a metal dissolved from the other electrode [mol/(m² s)].</summary>
    public double Source { get; init; }

    /// <summary>Amount below which the cell has come to its end; zero for none [mol/m²].</summary>
    public double Least { get; init; }

    /// <summary>Amount above which the cell has come to its end; infinite for none [mol/m²].</summary>
    public double Most { get; init; } = double.PositiveInfinity;

    /// <summary>What the end is called; needed with <see cref="Least"/> or <see cref="Most"/>.</summary>
    public string? End { get; init; }
}
