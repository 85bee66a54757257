namespace Interna.Models.Junctions.Motion;

/// <summary>How finely a moving junction is resolved.</summary>
public sealed record MotionOptions
{
    /// <summary>Fewest elements of a phase.</summary>
    public const int FewestElements = 8;

    /// <summary>Elements of all phases together, at least <see cref="FewestElements"/>.</summary>
    public int Elements { get; init; } = 200;

    /// <summary>
    /// Largest potential that a layer of dilute carriers will have to bear [V]: elements at the faces of phases shrink with the screening
    /// length there, λ e^(−φ/4V_T). The thermal voltage where carriers are crowded before.
    /// </summary>
    public double LargestLayer { get; init; } = 0.1;
}
