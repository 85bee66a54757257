using System.Globalization;
using Interna.Quantities;

namespace Interna.Physics.Surfaces;

/// <summary>Bonds between particles and their carbon or binder: they hold what swelling would tear off, Γ = Γ₀ + n_b E_b/N_A.</summary>
/// <remarks>
/// A film of thickness h under stress σ comes off where G = σ²h/(2E′) exceeds Γ (steady channelling of a thin film; Hutchinson and Suo, Adv.
/// Appl. Mech. 29 (1992) 63). Per cycle a fraction k (G/Γ − 1) of the contacts is lost. An upper bound of the help: bonds count with
/// their full energy, and no plastic work is counted.
/// </remarks>
public sealed record InterfacialBonds : SurfaceModification
{
    private const double Fewest = 0.1e18;
    private const double Most = 2e18;

    /// <inheritdoc/>
    public override string Name => "interfacial bonds";

    /// <summary>The bond.</summary>
    public required InterfacialBond Bond { get; init; }

    /// <summary>Bonds per area of contact n_b [1/m²].</summary>
    public required double Density { get; init; }

    /// <summary>Adhesion without bonds Γ₀ [J/m²].</summary>
    public double Adhesion { get; init; } = 0.1;

    /// <summary>Stress of the layer when it is full σ [Pa].</summary>
    public required double Stress { get; init; }

    /// <summary>Thickness of the layer h [m].</summary>
    public required double Thickness { get; init; }

    /// <summary>Plane-strain modulus E′ [Pa].</summary>
    public required double Modulus { get; init; }

    /// <summary>Fraction of contacts lost per cycle and excess of G over Γ, k [-].</summary>
    public double LossPerCycle { get; init; } = 1e-3;

    /// <summary>Cycles after which the electrode is looked at.</summary>
    public required int Cycles { get; init; }

    /// <summary>Energy of a bond [J/mol]. General values of bond dissociation energies.</summary>
    public double BondEnergy => Bond switch
    {
        InterfacialBond.PhosphorusCarbon => 264e3,
        InterfacialBond.PhosphorusOxygen => 335e3,
        InterfacialBond.PhosphorusSulphur => 285e3,
        _ => 207e3,
    };

    /// <summary>Energy that comes free per area when the layer comes off G [J/m²].</summary>
    public double ReleaseRate => 0.5 * Stress * Stress * Thickness / Modulus;

    /// <summary>Adhesion with bonds Γ [J/m²].</summary>
    public double BondedAdhesion => Adhesion + Density * BondEnergy / Constant.Avogadro;

    /// <inheritdoc/>
    public override IEnumerable<Objection> Objections(InsertionElectrode electrode)
    {
        if (Density is not (>= Fewest and <= Most))
            yield return new("bonds_per_nm2", (Density * 1e-18).ToString("G4", CultureInfo.InvariantCulture), "0.1 to 2", "fewer do not show, and more do not fit on a contact between solids");
        if (Kept(BondedAdhesion) <= 0)
            yield return new("cycles", Cycles.ToString(CultureInfo.InvariantCulture), "fewer cycles or a lower stress", "even with the bonds every contact would be lost");
    }

    private protected override void Change(ModificationDraft draft)
    {
        var electrode = draft.Electrode;
        double without = Math.Max(0, Kept(Adhesion)), with = Kept(BondedAdhesion);
        string Energy(double value) => UnitVocabulary.Format(value, QuantityKind.SurfaceEnergy);
        draft.Note("adhesion", Energy(Adhesion), Energy(BondedAdhesion), string.Create(CultureInfo.InvariantCulture, $"{Density * 1e-18:G3} bonds per nm² of {BondEnergy / 1e3:G3} kJ/mol; swelling offers {Energy(ReleaseRate)}"), "Hutchinson1992; general bond dissociation energies");
        draft.Note($"contact kept after {Cycles} cycles", Percent(without), Percent(with), "k (G/Γ − 1) lost per cycle", "assumed: linear in the excess, k stated");
        draft.Set(
            electrode with { ActiveFraction = with * electrode.ActiveFraction }, "active_fraction", electrode.ActiveFraction, with * electrode.ActiveFraction, QuantityKind.Number,
            string.Create(CultureInfo.InvariantCulture, $"after {Cycles} cycles; without the bonds {without * electrode.ActiveFraction:G4}"), "contacts lost are particles lost");
        draft.Caution("an upper bound: bonds count with their full energy and no plastic work is counted");
    }

    // Fraction of the contacts after the cycles.
    private double Kept(double adhesion) => 1 - Cycles * LossPerCycle * Math.Max(0, ReleaseRate / adhesion - 1);

    private static string Percent(double fraction) => string.Create(CultureInfo.InvariantCulture, $"{100 * fraction:G4} %");
}

/// <summary>Bonds between an alloy and its carbon.</summary>
public enum InterfacialBond
{
    /// <summary>P–C, 264 kJ/mol.</summary>
    PhosphorusCarbon,

    /// <summary>P–O–C, the P–O bond of 335 kJ/mol.</summary>
    PhosphorusOxygen,

    /// <summary>P–S, 285 kJ/mol.</summary>
    PhosphorusSulphur,

    /// <summary>Sn–C, 207 kJ/mol.</summary>
    TinCarbon,
}
