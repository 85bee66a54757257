namespace Interna.Models.Interphases;

/// <summary>An interphase at one current density and areal capacity; null is what a missing property would be needed for.</summary>
public sealed record ConditionAssessment
{
    /// <summary>Current density [A/m²].</summary>
    public required double Current { get; init; }

    /// <summary>Charge plated in one half cycle [C/m²].</summary>
    public required double Capacity { get; init; }

    /// <summary>Voltage over the film [V].</summary>
    public required Estimate? FilmDrop { get; init; }

    /// <summary>Voltage over film and charge transfer [V].</summary>
    public required Estimate? Voltage { get; init; }

    /// <summary>Current density of each patch per its own area [A/m²].</summary>
    public required IReadOnlyList<Estimate> PatchCurrents { get; init; }

    /// <summary>Wavelength below which ripples vanish [m].</summary>
    public required double CriticalWavelength { get; init; }

    /// <summary>Wavelength that grows fastest [m].</summary>
    public required Estimate? MostUnstableWavelength { get; init; }

    /// <summary>Time in which that ripple grows e times [s].</summary>
    public required Estimate? FoldingTime { get; init; }

    /// <summary>Growth of that ripple in one half cycle, A/A₀ [-].</summary>
    public required Estimate? RippleGrowth { get; init; }

    /// <summary>Strain of the film in one half cycle [-].</summary>
    public required Estimate? Strain { get; init; }

    /// <summary>Current density at which it cracks at this capacity [A/m²].</summary>
    public required Estimate? CrackCurrent { get; init; }

    /// <summary>Time to salt depletion in a wide gap [s].</summary>
    public required double? SandTime { get; init; }

    /// <summary>Whether the salt at the electrode is used up within the half cycle.</summary>
    public required bool? Depletes { get; init; }

    /// <summary>Largest current density of a patch over the mean [-].</summary>
    public Estimate? HotSpotFactor => PatchCurrents.Count == 0 ? null
        : new Estimate(PatchCurrents.Max(c => c.Value) / Current, PatchCurrents.Max(c => c.Lower) / Current, PatchCurrents.Max(c => c.Upper) / Current);
}
