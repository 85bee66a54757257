namespace Interna.Physics.Surfaces;

/// <summary>Applies modifications to an electrode, and takes them back.</summary>
public static class SurfaceModifications
{
    /// <summary>The electrode with a modification more.</summary>
    /// <exception cref="InvalidOperationException">The modification does not fit the electrode; the message says why.</exception>
    public static InsertionElectrode With(this InsertionElectrode electrode, SurfaceModification modification)
    {
        ArgumentNullException.ThrowIfNull(electrode);
        ArgumentNullException.ThrowIfNull(modification);
        var result = modification.Apply(electrode);
        return result.Electrode with { Modifications = [.. electrode.Modifications, new(modification, electrode, result.Changes, result.Cautions)] };
    }

    /// <summary>The electrode without a modification: as if it had never been made, with those made after it made again.</summary>
    /// <exception cref="ArgumentException">The electrode does not have it.</exception>
    public static InsertionElectrode Without(this InsertionElectrode electrode, SurfaceModification modification)
    {
        ArgumentNullException.ThrowIfNull(electrode);
        int at = electrode.Modifications.ToList().FindIndex(m => m.Modification == modification);
        if (at < 0) throw new ArgumentException($"{electrode.Name} has no such modification.", nameof(modification));
        return electrode.Modifications.Skip(at + 1).Aggregate(electrode.Modifications[at].Before, (e, m) => e.With(m.Modification));
    }
}

/// <summary>A modification an electrode has.</summary>
/// <param name="Modification">The modification.</param>
/// <param name="Before">The electrode before it.</param>
/// <param name="Changes">Parameters before and after.</param>
/// <param name="Cautions">What to beware of.</param>
public sealed record AppliedModification(SurfaceModification Modification, InsertionElectrode Before, IReadOnlyList<ParameterChange> Changes, IReadOnlyList<string> Cautions);
