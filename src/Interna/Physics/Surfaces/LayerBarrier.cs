using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Surfaces;

/// <summary>Migration barrier between layers at spacing d: E = E_∞ + (E_b − E_∞) exp(−(d − d_b)/δ) [J/mol].</summary>
/// <remarks>
/// d: spacing of the layers [m]. From the bulk at d_b to a single sheet. An interpolation with the two limits right; for sodium in
/// MoS₂ they are 0.70 eV at 6.15 Å and 0.11 eV on a monolayer: Su et al., RSC Adv. 4 (2014) 43183.
/// </remarks>
/// <param name="Bulk">Barrier in the bulk E_b [J/mol].</param>
/// <param name="Free">Barrier on a single sheet E_∞ [J/mol].</param>
/// <param name="BulkSpacing">Spacing in the bulk d_b [m].</param>
/// <param name="Decay">Decay length δ [m].</param>
[Law("layer-barrier", Cites = ["Su2014"], Example = [67540, 10613, 6.15e-10, 1.5e-10])]
public readonly record struct LayerBarrier(double Bulk, double Free, double BulkSpacing, double Decay) : ICurveLaw
{
    /// <inheritdoc/>
    public LawArgument Argument => new("spacing", "d", Dimension.Length, new(4e-10, 15e-10));

    /// <inheritdoc/>
    public Dimension Result => Dimension.MolarEnergy;

    /// <inheritdoc/>
    public string Symbol => "E";

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T>
    {
        T bulk = T.Lift(Bulk, Dimension.MolarEnergy, "E_b"), free = T.Lift(Free, Dimension.MolarEnergy, @"E_\infty");
        var widening = (x - T.Lift(BulkSpacing, Dimension.Length, "d_b")) / T.Lift(Decay, Dimension.Length, @"\delta");
        return free + (bulk - free) * T.Exp(-widening);
    }
}
