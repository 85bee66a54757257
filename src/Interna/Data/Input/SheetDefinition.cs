using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>What a sheet of properties may hold: words and numbers.</summary>
/// <param name="Folder">Folder of the files, the kind in the plural.</param>
/// <param name="Group">All fields of a file.</param>
/// <param name="Words">Fields that hold words.</param>
/// <param name="Numbers">Fields that hold a number.</param>
internal sealed record SheetDefinition(string Folder, FieldGroup Group, IReadOnlyList<Field> Words, IReadOnlyList<Field> Numbers)
{
    private static readonly ChoiceField Family = new("family", "Family of the phase", ["halide", "oxide", "oxysalt", "chalcogenide", "pnictide", "hydride", "organic", "polymer", "ceramic", "alloy", "composite"]);
    private static readonly TextField Formula = new("formula", "Chemical formula", "NaF");
    private static readonly TextField Use = new(Library.Use, "Name of one that comes with the product, or a YAML file beside this one", "NaF");

    /// <summary>What a phase lets pass.</summary>
    public static readonly ChoiceField Conduction = new("conduction", "What it conducts", ["ionic", "mixed", "electronic"]);

    public static readonly RangedField MolarMass = new("molar_mass", "Mass per mole of formula units", QuantityKind.MolarMass, Bounds.Positive);
    public static readonly RangedField Density = new("density", "Density", QuantityKind.Density, Bounds.Positive);
    public static readonly RangedField MolarVolume = new("molar_volume", "Volume per mole of formula units", QuantityKind.MolarVolume, Bounds.Positive);
    public static readonly RangedField Conductivity = new("conductivity", "Conductivity for sodium ions of the dense bulk", QuantityKind.Conductivity, Bounds.NotNegative) { Typical = "1e-9 S/m" };
    public static readonly RangedField FilmConductivity = new("film_conductivity", "Conductivity for sodium ions of films as they are: nanograins, sodiated, swollen", QuantityKind.Conductivity, Bounds.NotNegative) { Typical = "1e-6 S/m" };
    public static readonly RangedField ElectronicConductivity = new("electronic_conductivity", "Conductivity for electrons", QuantityKind.Conductivity, Bounds.NotNegative) { Typical = "1e-13 S/m" };
    public static readonly RangedField Diffusivity = new("diffusivity", "Chemical diffusivity of sodium in a mixed conductor", QuantityKind.Diffusivity, Bounds.Positive) { Typical = "1e-13 m2/s" };
    public static readonly RangedField MigrationBarrier = new("migration_barrier", "Energy barrier of sodium in the bulk", QuantityKind.ParticleEnergy, Bounds.NotNegative) { Typical = "0.5 eV" };
    public static readonly RangedField AdatomBarrier = new("adatom_barrier", "Energy barrier of a sodium atom on the surface", QuantityKind.ParticleEnergy, Bounds.NotNegative) { Typical = "0.1 eV" };
    public static readonly RangedField BandGap = new("band_gap", "Band gap; 0 for a metal", QuantityKind.ParticleEnergy, Bounds.NotNegative) { Typical = "6 eV" };
    public static readonly RangedField YoungModulus = new("young_modulus", "Young's modulus", QuantityKind.Pressure, Bounds.Positive);
    public static readonly RangedField ShearModulus = new("shear_modulus", "Shear modulus", QuantityKind.Pressure, Bounds.Positive);
    public static readonly RangedField PoissonRatio = new("poisson_ratio", "Poisson's ratio", QuantityKind.Number, new Bounds(-1, 0.5, true)) { Typical = "0.3" };
    public static readonly RangedField FractureEnergy = new("fracture_energy", "Energy to make a crack per area, K²/E", QuantityKind.SurfaceEnergy, Bounds.Positive);
    public static readonly RangedField CrackStrain = new("crack_strain", "Strain at which a film cracks", QuantityKind.Number, Bounds.Positive) { Typical = "0.02" };
    public static readonly RangedField CrackStrainThickness = new("crack_strain_thickness", "Thickness of the film the crack strain was measured on; left out where it does not depend on thickness", QuantityKind.Length, Bounds.Positive) { Typical = "5 nm" };
    public static readonly RangedField SurfaceEnergy = new("surface_energy", "Surface energy", QuantityKind.SurfaceEnergy, Bounds.Positive);

    private static readonly Field[] PhaseNumbers =
    [
        MolarMass, Density, MolarVolume, Conductivity, FilmConductivity, ElectronicConductivity, Diffusivity, MigrationBarrier, AdatomBarrier, BandGap,
        YoungModulus, ShearModulus, PoissonRatio, FractureEnergy, CrackStrain, CrackStrainThickness, SurfaceEnergy,
    ];

    private static readonly Field[] SolidNumbers =
    [
        Conductivity with { Description = "Conductivity, grain boundaries included" },
        Conductivity with { Name = "bulk_conductivity", Description = "Conductivity of the grains" },
        MigrationBarrier with { Name = "activation_energy", Description = "Activation energy of the conductivity" },
        new RangedField("interface_resistance", "Resistance of the interface to sodium, untreated", QuantityKind.AreaResistance, Bounds.NotNegative),
        new RangedField("treated_interface_resistance", "Resistance of the interface to sodium after a treatment", QuantityKind.AreaResistance, Bounds.NotNegative),
        new RangedField("critical_current", "Current density above which sodium grows through", QuantityKind.CurrentDensity, Bounds.Positive),
        YoungModulus,
    ];

    /// <summary>Phases of interphases.</summary>
    public static SheetDefinition Phases { get; } = Of(Library.Phases, "a phase of an interphase", "One chemical substance of interphases: a file in data/phases", [Formula, Family, Conduction], PhaseNumbers);

    /// <summary>Solid electrolytes.</summary>
    public static SheetDefinition SolidElectrolytes { get; } = Of(
        Library.SolidElectrolytes, "a solid electrolyte", "A solid electrolyte: a file in data/solid-electrolytes",
        [Formula, Family with { Description = "Family", Choices = ["NASICON", "oxide", "sulfide", "polymer"] }, new TextField("against_sodium", "What it does at sodium metal", "stable")], SolidNumbers);

    /// <summary>Liquid electrolytes; what is not known is left out.</summary>
    public static SheetDefinition Electrolytes { get; } = new(
        Library.Electrolytes, ElectrolyteReader.Group with { Fields = [.. ElectrolyteReader.Group.Fields.Select(f => f with { Required = false })] }, ElectrolyteReader.Words,
        [ElectrolyteReader.Concentration, ElectrolyteReader.Conductivity, ElectrolyteReader.Diffusivity, ElectrolyteReader.Transference, ElectrolyteReader.Thermodynamic]);

    /// <summary>All kinds of sheets.</summary>
    public static IReadOnlyList<SheetDefinition> All { get; } = [Phases, SolidElectrolytes, Electrolytes];

    private static SheetDefinition Of(string folder, string name, string description, IReadOnlyList<Field> words, IReadOnlyList<Field> numbers) =>
        new(folder, new FieldGroup(name, description, [Use, StatedValue.Name, .. words, .. numbers, .. StatedValue.Origin]), words, numbers);

    /// <summary>What a field that holds a number measures.</summary>
    public static QuantityKind KindOf(Field field) => field switch
    {
        RangedField r => r.Kind,
        QuantityField q => q.Kind,
        CurveField c => c.Kind,
        _ => throw new ArgumentException($"{field.Name} holds no number.", nameof(field)),
    };
}
