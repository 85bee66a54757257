using System.Globalization;
using Interna.Quantities;

namespace Interna.Physics.Surfaces;

/// <summary>
/// Contact of the host with a second phase: the difference of work functions bends the bands by V_bi, which gathers or drives away
/// mobile sodium, and extra sites at the contact.
/// </summary>
/// <remarks>
/// No force is left in equilibrium: the equilibrium potential of the host is unchanged, only conductance along and resistance
/// across the contact, and what it stores. Gathered ions conduct along each of two contacts like a layer of thickness
/// 2λ(e^{u/2} − 1) more, u = F V_bi/RT; ions driven away resist by (2λ/σ)(e^{u/2} − 1) (Gouy and Chapman, dilute 1:1). Above 0.3 V the
/// dilute layer would be denser than matter: use a junction with steric limits.
/// </remarks>
public sealed record Heterointerface : SurfaceModification
{
    private const double MostBending = 0.3;

    /// <inheritdoc/>
    public override string Name => "heterointerface";

    /// <summary>Work function of the host [J/mol].</summary>
    public required double HostWorkFunction { get; init; }

    /// <summary>Work function of the other phase [J/mol].</summary>
    public required double OtherWorkFunction { get; init; }

    /// <summary>Part of the difference that falls on the side of the host's ions [-].</summary>
    public double Share { get; init; } = 1;

    /// <summary>Relative permittivity of the host [-].</summary>
    public required double RelativePermittivity { get; init; }

    /// <summary>Concentration of mobile defects in the host far from the contact [mol/m³].</summary>
    public required double DefectConcentration { get; init; }

    /// <summary>Thickness of the host between two contacts [m].</summary>
    public required double GrainThickness { get; init; }

    /// <summary>Charge of extra sites at the contact per interfacial area [C/m²].</summary>
    public double SiteCharge { get; init; }

    /// <summary>Potential of those sites [V vs Na⁺/Na].</summary>
    public double SitePotential { get; init; }

    /// <summary>Built-in voltage V_bi on the side of the host [V]; positive where cations gather in the host, which is the side of the higher work function.</summary>
    public double BuiltIn => Share * (HostWorkFunction - OtherWorkFunction) / Constant.Faraday;

    /// <summary>Screening length λ of a dilute 1:1 conductor [m].</summary>
    public double ScreeningLength => Math.Sqrt(
        RelativePermittivity * Constant.VacuumPermittivity * Constant.Gas * Temperature / (2 * Constant.Faraday * Constant.Faraday * DefectConcentration));

    /// <summary>Thickness of host that conducts as much as the layer adds at one contact [m].</summary>
    public double ExcessLength => 2 * ScreeningLength * Math.Exp(0.5 * Math.Abs(BuiltIn) * Constant.Faraday / (Constant.Gas * Temperature)) - 2 * ScreeningLength;

    /// <inheritdoc/>
    public override IEnumerable<Objection> Objections(InsertionElectrode electrode)
    {
        if (Math.Abs(BuiltIn) > MostBending)
        {
            yield return new(
                "other_work_function", $"a built-in voltage of {UnitVocabulary.Format(BuiltIn, QuantityKind.Voltage)}", "0.3 V at most",
                "a dilute layer would hold more ions than there are sites; 'interna junction' solves it with steric limits");
        }

        if (Share is not (> 0 and <= 1)) yield return new("share", Share.ToString("G4", CultureInfo.InvariantCulture), "above 0, 1 at most", "it is a part of the difference of work functions");
    }

    private protected override void Change(ModificationDraft draft)
    {
        var electrode = draft.Electrode;
        string bending = UnitVocabulary.Format(BuiltIn, QuantityKind.Voltage);
        if (BuiltIn >= 0)
        {
            double asked = 1 + 2 * ExcessLength / GrainThickness, factor = Math.Min(asked, MigrationBarrier.MostEnhancement);
            draft.Diffusivity(factor, string.Create(CultureInfo.InvariantCulture, $"V_bi = {bending} gathers ions: two layers conduct like {UnitVocabulary.Format(2 * ExcessLength, QuantityKind.Length)} of host more, in {UnitVocabulary.Format(GrainThickness, QuantityKind.Length)}"), "Gouy1910");
            draft.Caution("the layer conducts along the contact only: the diffusivity is raised for grains whose contacts lie along the way of the sodium");
        }
        else
        {
            Resist(draft, electrode, bending);
        }

        draft.Store(new SurfaceStorage { Name = "sodium at the contact", Charge = SiteCharge, Isotherm = new(SitePotential) }, "extra sites at the contact", "stated charge of the sites");
        draft.Caution("in equilibrium the built-in field exerts no net force on sodium: the equilibrium potential is unchanged");
    }

    // ASR = (2λ/σ)(e^{u/2} − 1) with σ = F² D c/RT, in series with charge transfer RT/(F j₀).
    private void Resist(ModificationDraft draft, InsertionElectrode electrode, string bending)
    {
        double conductivity = Constant.Faraday * Constant.Faraday * ElectrodeCurves.AtHalf(electrode.Diffusivity.Curve) * DefectConcentration / (Constant.Gas * Temperature);
        double resistance = ExcessLength / conductivity, exchange = 0.5 * ElectrodeCurves.AtHalf(electrode.ExchangeCurrent.Curve);
        double factor = 1 / (1 + Constant.Faraday * exchange * resistance / (Constant.Gas * Temperature));
        double before = ElectrodeCurves.AtHalf(electrode.ExchangeCurrent.Curve);
        draft.Set(
            electrode with { ExchangeCurrent = ElectrodeCurves.Times(electrode.ExchangeCurrent, factor) }, "exchange_current", before, factor * before, QuantityKind.CurrentDensity,
            $"V_bi = {bending} drives ions away: {UnitVocabulary.Format(resistance, QuantityKind.AreaResistance)} in series with charge transfer at half filling", "Gouy1910");
        draft.Caution("the resistance of the layer is counted as slower charge transfer, right for overpotentials below 2RT/F = 51 mV");
    }
}
