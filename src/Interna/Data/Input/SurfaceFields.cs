using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Fields of surface modifications; one that several kinds have is one field.</summary>
internal static class SurfaceFields
{
    private static readonly Bounds Whole = new(0, 1, false);

    public static readonly QuantityField Concentration = new("concentration", "Vacancies per volume of the part that has them", QuantityKind.Concentration, Bounds.Positive) { Required = true, Typical = "1e26 m-3" };
    public static readonly QuantityField Depth = new("depth", "Depth from the surface that has vacancies", QuantityKind.Length, Bounds.Positive) { Default = "the whole particle", Typical = "5 nm" };
    public static readonly QuantityField Ionised = new("ionised", "Fraction of the vacancies that has given up its two electrons", QuantityKind.Number, Whole) { Default = "1", Typical = "1" };
    public static readonly QuantityField ConductivityRatio = new("conductivity_ratio", "Measured ratio of conductivities with to without; taken in place of an estimate", QuantityKind.Number, Bounds.Positive) { Typical = "6.56" };
    public static readonly QuantityField CarrierRatio = new("carrier_ratio", "Measured ratio of carrier densities, to be held against that of the conductivities", QuantityKind.Number, Bounds.Positive) { Typical = "5" };
    public static readonly QuantityField Mobility = new("mobility", "Mobility of the electrons in a band", QuantityKind.Mobility, Bounds.Positive);
    public static readonly QuantityField PolaronBarrier = new("polaron_barrier", "Hopping barrier of small polarons, where the electrons are not in a band", QuantityKind.MolarEnergy, Bounds.Positive) { Typical = "0.2 eV" };
    public static readonly QuantityField BarrierBefore = new("barrier_before", "Migration barrier of sodium before the change", QuantityKind.MolarEnergy, Bounds.Positive) { Typical = "0.5 eV" };
    public static readonly QuantityField BarrierAfter = new("barrier_after", "Migration barrier of sodium after the change", QuantityKind.MolarEnergy, Bounds.Positive) { Typical = "0.4 eV" };
    public static readonly QuantityField SodiumPerVacancy = new("sodium_per_vacancy", "Sodium held per vacancy", QuantityKind.Number, Bounds.NotNegative) { Default = "0", Typical = "1" };
    public static readonly QuantityField SitePotential = new("site_potential", "Potential of the sodium at the extra sites against Na+/Na", QuantityKind.Voltage, Bounds.Any) { Typical = "0.8 V" };
    public static readonly QuantityField AdsorptionEnergyField = new("adsorption_energy", "Adsorption energy of sodium at the extra sites, negative where bound, in place of site_potential", QuantityKind.MolarEnergy, Bounds.Any) { Typical = "-2.0 eV" };
    public static readonly ChoiceField Reference = new("adsorption_reference", "What the adsorption energy is counted from: an isolated atom, or the metal", ["atom", "metal"]);
    public static readonly QuantityField HostWorkFunction = new("host_work_function", "Work function of the host", QuantityKind.MolarEnergy, Bounds.Positive) { Required = true, Typical = "4.9 eV" };
    public static readonly QuantityField OtherWorkFunction = new("other_work_function", "Work function of the other phase", QuantityKind.MolarEnergy, Bounds.Positive) { Required = true, Typical = "4.7 eV" };
    public static readonly QuantityField Share = new("share", "Part of the difference that falls on the side of the host's ions", QuantityKind.Number, Bounds.NotNegative) { Default = "1", Typical = "0.5" };
    public static readonly QuantityField Permittivity = new("relative_permittivity", "Relative permittivity of the host", QuantityKind.Number, Bounds.Positive) { Required = true, Typical = "40" };
    public static readonly QuantityField DefectConcentration = new("defect_concentration", "Mobile defects in the host far from the contact", QuantityKind.Concentration, Bounds.Positive) { Required = true, Typical = "10 mol/m3" };
    public static readonly QuantityField GrainThickness = new("grain_thickness", "Thickness of the host between two contacts", QuantityKind.Length, Bounds.Positive) { Required = true, Typical = "50 nm" };
    public static readonly QuantityField SiteCharge = new("site_charge", "Charge of extra sites at the contact per interfacial area", QuantityKind.ChargeDensity, Bounds.NotNegative) { Default = "none", Typical = "1 uAh/cm2" };
    public static readonly QuantityField BarrierFree = new("barrier_free", "Migration barrier on a single sheet", QuantityKind.MolarEnergy, Bounds.Positive) { Required = true, Typical = "0.11 eV" };
    public static readonly QuantityField BulkSpacing = new("bulk_spacing", "Spacing of the layers in the bulk", QuantityKind.Length, Bounds.Positive) { Required = true, Typical = "0.615 nm" };
    public static readonly QuantityField Spacing = new("spacing", "Spacing of the layers", QuantityKind.Length, Bounds.Positive) { Required = true, Typical = "0.8 nm" };
    public static readonly QuantityField DecayLength = new("decay_length", "Length over which the barrier falls to that on a single sheet", QuantityKind.Length, Bounds.Positive) { Default = "0.15 nm", Typical = "0.15 nm" };
    public static readonly QuantityField Width = new("width", "Standard deviation of the site energies", QuantityKind.MolarEnergy, Bounds.Positive) { Required = true, Typical = "0.05 eV" };
    public static readonly QuantityField Fraction = new("fraction", "Fraction of the sites that is disordered", QuantityKind.Number, Bounds.NotNegative) { Default = "1", Typical = "0.3" };
    public static readonly ChoiceField Groups = new("group", "What the groups are", ["carbonyl", "hydroxyl", "ether"]) { Required = true };
    public static readonly QuantityField GroupsPerArea = new("groups_per_nm2", "Groups per nm² of the real surface", QuantityKind.Number, Bounds.Positive) { Required = true, Typical = "1" };
    public static readonly QuantityField SpecificSurface = new("specific_surface", "Real surface per mass", QuantityKind.SpecificSurface, Bounds.Positive) { Default = "that of the particles" };
    public static readonly QuantityField DoubleLayer = new("double_layer_capacitance", "Double-layer capacitance per real area", QuantityKind.CapacitanceDensity, Bounds.NotNegative) { Default = "10 uF/cm2" };
    public static readonly ChoiceField Bond = new("bond", "The bond between particle and carbon", ["P-C", "P-O-C", "P-S", "Sn-C"]) { Required = true };
    public static readonly QuantityField BondsPerArea = new("bonds_per_nm2", "Bonds per nm² of contact", QuantityKind.Number, Bounds.Positive) { Required = true, Typical = "1" };
    public static readonly QuantityField Adhesion = new("adhesion", "Adhesion without bonds", QuantityKind.SurfaceEnergy, Bounds.Positive) { Default = "0.1 J/m2", Typical = "0.1 J/m2" };
    public static readonly QuantityField Stress = new("stress", "Stress of the layer when it is full", QuantityKind.Pressure, Bounds.Positive) { Required = true };
    public static readonly QuantityField LayerThickness = new("layer_thickness", "Thickness of the layer that may come off", QuantityKind.Length, Bounds.Positive) { Required = true, Typical = "0.5 um" };
    public static readonly QuantityField Modulus = new("modulus", "Plane-strain modulus of the layer", QuantityKind.Pressure, Bounds.Positive) { Required = true, Typical = "30 GPa" };
    public static readonly QuantityField LossPerCycle = new("loss_per_cycle", "Fraction of the contacts lost per cycle and excess of the energy released over the adhesion", QuantityKind.Number, Bounds.NotNegative) { Default = "0.001", Typical = "0.001" };
    public static readonly IntegerField Cycles = new("cycles", "Cycles after which the electrode is looked at", 0, 100_000) { Required = true, Default = null };

    /// <summary>Where extra sites fill.</summary>
    public static readonly Field[] Site = [SitePotential, AdsorptionEnergyField, Reference];
}
