using Interna.Physics.Surfaces;
using static Interna.Data.Input.SurfaceFields;

namespace Interna.Data.Input;

/// <content>The kinds of modifications, from their fields.</content>
internal static partial class SurfaceReader
{
    private static OxygenVacancies Vacancies(FieldReader fields)
    {
        double? before = fields.Quantity(BarrierBefore), after = fields.Quantity(BarrierAfter);
        if (before.HasValue != after.HasValue)
            fields.Report(before.HasValue ? BarrierAfter : BarrierBefore, "one barrier only", "both barrier_before and barrier_after, or neither", "a change needs what it changes from and to");
        double sodium = fields.Quantity(SodiumPerVacancy, 0);
        return new OxygenVacancies
        {
            Concentration = fields.Quantity(Concentration) ?? double.NaN,
            Depth = fields.Quantity(Depth),
            Ionised = fields.Quantity(Ionised, 1),
            ConductivityRatio = fields.Quantity(ConductivityRatio),
            CarrierRatio = fields.Quantity(CarrierRatio),
            Mobility = fields.Quantity(Mobility),
            PolaronBarrier = fields.Quantity(PolaronBarrier),
            Barriers = before is { } b && after is { } a ? (b, a) : null,
            SodiumPerVacancy = sodium,
            SitePotential = SitePotentialOf(fields, sodium > 0),
        };
    }

    private static Heterointerface Hetero(FieldReader fields)
    {
        double charge = fields.Quantity(SiteCharge, 0);
        return new Heterointerface
        {
            HostWorkFunction = fields.Quantity(HostWorkFunction) ?? double.NaN,
            OtherWorkFunction = fields.Quantity(OtherWorkFunction) ?? double.NaN,
            Share = fields.Quantity(Share, 1),
            RelativePermittivity = fields.Quantity(Permittivity) ?? double.NaN,
            DefectConcentration = fields.Quantity(DefectConcentration) ?? double.NaN,
            GrainThickness = fields.Quantity(GrainThickness) ?? double.NaN,
            SiteCharge = charge,
            SitePotential = SitePotentialOf(fields, charge > 0),
        };
    }

    private static SuperlatticeSpacing Superlattice(FieldReader fields)
    {
        if (!fields.Has(BarrierBefore))
            fields.Report(BarrierBefore, "nothing", $"the field 'barrier_before' ({BarrierBefore.Description})", $"add 'barrier_before: {BarrierBefore.Example}'");
        return new SuperlatticeSpacing
        {
            Barrier = new(
                fields.Quantity(BarrierBefore) ?? double.NaN, fields.Quantity(BarrierFree) ?? double.NaN,
                fields.Quantity(BulkSpacing) ?? double.NaN, fields.Quantity(DecayLength, 1.5e-10)),
            Spacing = fields.Quantity(Spacing) ?? double.NaN,
        };
    }

    private static SiteDisorder Disorder(FieldReader fields) =>
        new SiteDisorder { Width = fields.Quantity(Width) ?? double.NaN, Fraction = fields.Quantity(Fraction, 1) };

    private static FunctionalGroups Functional(FieldReader fields) => new FunctionalGroups
    {
        Group = (FunctionalGroup)(fields.Choice(Groups) ?? 0),
        Density = 1e18 * fields.Quantity(GroupsPerArea) ?? double.NaN,
        SpecificSurface = fields.Quantity(SpecificSurface),
        DoubleLayerCapacitance = fields.Quantity(DoubleLayer, 0.1),
        Potential = SitePotentialOf(fields, 2.0),
    };

    private static InterfacialBonds Bonds(FieldReader fields) => new InterfacialBonds
    {
        Bond = (InterfacialBond)(fields.Choice(Bond) ?? 0),
        Density = 1e18 * fields.Quantity(BondsPerArea) ?? double.NaN,
        Adhesion = fields.Quantity(Adhesion, 0.1),
        Stress = fields.Quantity(Stress) ?? double.NaN,
        Thickness = fields.Quantity(LayerThickness) ?? double.NaN,
        Modulus = fields.Quantity(Modulus) ?? double.NaN,
        LossPerCycle = fields.Quantity(LossPerCycle, 1e-3),
        Cycles = fields.Integer(Cycles) ?? 0,
    };
}
