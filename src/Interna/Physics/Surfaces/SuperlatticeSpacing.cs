using Interna.Numerics.Reals;
using Interna.Quantities;

namespace Interna.Physics.Surfaces;

/// <summary>Layers held further apart, alternating with sheets of carbon: a lower barrier between them (<see cref="LayerBarrier"/>) and less host per volume.</summary>
/// <remarks>Sites per volume fall as d_b/d, and so do density and capacity per volume of the host. The map holds to 3 Å of widening.</remarks>
public sealed record SuperlatticeSpacing : SurfaceModification
{
    private const double MostWidening = 3e-10;

    /// <inheritdoc/>
    public override string Name => "superlattice spacing";

    /// <summary>The barrier against spacing.</summary>
    public required LayerBarrier Barrier { get; init; }

    /// <summary>Spacing of the layers d [m].</summary>
    public required double Spacing { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Objection> Objections(InsertionElectrode electrode)
    {
        if (MigrationBarrier.Check(Barrier.Bulk, "barrier_before", Temperature) is { } bulk) yield return bulk;
        if (MigrationBarrier.Check(Barrier.Free, "barrier_free", Temperature) is { } free) yield return free;
        double widening = Spacing - Barrier.BulkSpacing;
        if (widening is < 0 or > MostWidening)
        {
            yield return new(
                "spacing", UnitVocabulary.Format(Spacing, QuantityKind.Length),
                $"{UnitVocabulary.Format(Barrier.BulkSpacing, QuantityKind.Length)} to {UnitVocabulary.Format(Barrier.BulkSpacing + MostWidening, QuantityKind.Length)}",
                widening < 0 ? "layers closer than in the bulk are not what the map describes" : "beyond 3 Å of widening the layers no longer hold sodium between them but on two surfaces");
        }
    }

    private protected override void Change(ModificationDraft draft)
    {
        double after = Barrier.Value(new Scalar(Spacing)).Value, dilution = Barrier.BulkSpacing / Spacing;
        BarrierChange.Apply(draft, Barrier.Bulk, after, Temperature, "barrier between the layers");
        var electrode = draft.Electrode;
        var exchange = ElectrodeCurves.Times(electrode.ExchangeCurrent, dilution);
        draft.Set(
            electrode with { MaximumConcentration = dilution * electrode.MaximumConcentration, ExchangeCurrent = exchange, Density = dilution * electrode.Density },
            "maximum_concentration", electrode.MaximumConcentration, dilution * electrode.MaximumConcentration, QuantityKind.Concentration,
            $"the same sites in a volume larger as {UnitVocabulary.Format(Spacing, QuantityKind.Length)} to {UnitVocabulary.Format(Barrier.BulkSpacing, QuantityKind.Length)}; capacity per volume falls alike", "geometry of the stack");
        if (electrode.Density is not null) draft.Caution("the mass of what holds the layers apart is not counted: give the density of the composite for currents per mass");
    }
}
