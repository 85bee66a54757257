using Interna.Data.Results;
using Interna.Models.Interphases;
using Interna.Quantities;

namespace Interna.Cli.Report;

/// <summary>Figures of an interphase as rows of words, for terminal and report alike.</summary>
internal static class InterphaseTables
{
    /// <summary>What the shear rule does not say.</summary>
    public static readonly IReadOnlyList<string> ShearCaveats =
    [
        "The rule is that of a thick elastic separator; a film thinner than the ripples only bends with them.",
        "Where sodium takes less volume in the solid than as metal the sign of its pressure term turns round (stability by density).",
        "Sodium flows at 0.2 MPa: stresses stay near ten times that, worth less than 0.7 mV, unless the metal is confined.",
    ];

    /// <summary>What does not depend on current and capacity.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Whole(InterphaseResults results)
    {
        var found = results.Assessment;
        var site = results.Design.Site;
        return
        [
            ["thickness", EstimateText.Of(found.Interphase.Thickness, QuantityKind.Length)],
            ["film resistance", EstimateText.Of(found.FilmResistance, QuantityKind.AreaResistance)],
            ["charge-transfer resistance", UnitVocabulary.Format(found.TransferResistance, QuantityKind.AreaResistance, 3)],
            ["electrons leak: time to grow 1 nm", EstimateText.Duration(found.LeakTime)],
            ["strain it bears", EstimateText.Of(found.Interphase.CrackStrain)],
            ["shear modulus", EstimateText.Of(found.Interphase.ShearModulus, QuantityKind.Pressure)],
            ["shear rule asks for", $"{UnitVocabulary.Format(InterphaseAssessment.NeededShearModulus.Lower, QuantityKind.Pressure, 3)} to {UnitVocabulary.Format(InterphaseAssessment.NeededShearModulus.Upper, QuantityKind.Pressure, 3)}: {Verdict(found)}"],
            ["limiting current of the separator", EstimateText.Of(found.LimitingCurrent is { } limit ? new Estimate(limit) : null, QuantityKind.CurrentDensity)],
            ["voids in sodium close within", $"{EstimateText.Duration(found.VoidClosingTime)} at {UnitVocabulary.Format(site.Pressure, QuantityKind.Pressure, 3)}"],
            ["sodium there is", UnitVocabulary.Format(site.Inventory, QuantityKind.ChargeDensity, 3)],
        ];
    }

    /// <summary>Head of the table of conditions.</summary>
    public static IReadOnlyList<string> ConditionsHead(InterphaseResults results) => ["", .. results.Design.Conditions.Select(c => c.Name)];

    /// <summary>One row for every figure, one column for every condition.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Conditions(InterphaseResults results)
    {
        IReadOnlyList<string> Row(string name, Func<ConditionAssessment, string> of) => [name, .. results.Conditions.Select(of)];
        return
        [
            Row("current", c => UnitVocabulary.Format(c.Current, QuantityKind.CurrentDensity, 3)),
            Row("capacity of a half cycle", c => UnitVocabulary.Format(c.Capacity, QuantityKind.ChargeDensity, 3)),
            Row("voltage over the film", c => EstimateText.Of(c.FilmDrop, QuantityKind.Voltage)),
            Row("with charge transfer", c => EstimateText.Of(c.Voltage, QuantityKind.Voltage)),
            Row("hot-spot factor", c => EstimateText.Of(c.HotSpotFactor)),
            Row("critical wavelength", c => UnitVocabulary.Format(c.CriticalWavelength, QuantityKind.Length, 3)),
            Row("fastest wavelength", c => EstimateText.Of(c.MostUnstableWavelength, QuantityKind.Length)),
            Row("it grows e times in", c => EstimateText.Duration(c.FoldingTime)),
            Row("its growth in a half cycle", c => EstimateText.Of(c.RippleGrowth)),
            Row("strain in a half cycle", c => EstimateText.Of(c.Strain)),
            Row("crack current at this capacity", c => CrackCurrent(c.CrackCurrent)),
            Row("Sand's time", c => EstimateText.Duration(c.SandTime is { } t ? new Estimate(t) : null)),
            Row("ends first", c => Words(results.Assessment.Regime(c.Current, c.Capacity))),
        ];
    }

    /// <summary>Head of the table of a thickness series.</summary>
    public static IReadOnlyList<string> SeriesHead(InterphaseResults results) =>
        ["thickness", "film resistance", .. results.Design.Conditions.Select(c => $"film drop, {c.Name}"), "time to grow 1 nm", "strain it bears", $"crack current, {results.Design.Conditions[0].Name}"];

    /// <summary>One row for every thickness.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Series(InterphaseResults results) =>
    [
        .. results.Series.Select(m => (IReadOnlyList<string>)[
            UnitVocabulary.Format(m.Thickness, QuantityKind.Length, 3),
            EstimateText.Of(m.Assessment.FilmResistance, QuantityKind.AreaResistance),
            .. m.Conditions.Select(c => EstimateText.Of(c.FilmDrop, QuantityKind.Voltage)),
            EstimateText.Duration(m.Assessment.LeakTime),
            EstimateText.Of(m.Assessment.Interphase.CrackStrain),
            CrackCurrent(m.Conditions[0].CrackCurrent),
        ]),
    ];

    /// <summary>A regime in words.</summary>
    public static string Words(InterphaseRegime regime) => regime switch
    {
        InterphaseRegime.Sound => "nothing: sound",
        InterphaseRegime.Unstable => "ripples grow",
        InterphaseRegime.Cracks => "it cracks",
        InterphaseRegime.Polarisation => "voltage too high",
        InterphaseRegime.Depletion => "salt used up",
        InterphaseRegime.Inventory => "sodium used up",
        _ => "unknown",
    };

    private static string CrackCurrent(Estimate? current) => current switch
    {
        { Value: double.PositiveInfinity, Lower: double.PositiveInfinity } => "none",
        { Upper: 0 } => "any",
        _ => EstimateText.Of(current, QuantityKind.CurrentDensity),
    };

    private static string Verdict(InterphaseAssessment found) => found switch
    {
        { Interphase.ShearModulus: null } => "unknown",
        { MeetsShearRule: true } => "met",
        { MeetsShearRule: false } => "not met",
        _ => "undecided",
    };
}
