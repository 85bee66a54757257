using Interna.Numerics.RootFinding;
using Interna.Physics.Interphases;
using Interna.Physics.Mechanics;
using Interna.Physics.Plating;

namespace Interna.Models.Interphases;

/// <summary>What closed forms tell of an interphase on sodium before it is cycled; whatever is uncertain comes out between bounds.</summary>
/// <remarks>
/// Bounds are those of the properties, at the corners of their box: exact where a result depends monotonically on each, as resistances, voltages, wavelengths and times do.
/// What a missing property would be needed for is null.
/// </remarks>
public sealed class InterphaseAssessment
{
    // A film that does not conduct at all, within reach of arithmetic [Ω m²].
    private const double Insulating = 1e12;

    // Range in which a crack current is looked for [A/m²].
    private const double LeastCurrent = 1e-2, LargestCurrent = 1e5;

    // Growth beyond e^50 is total; ripples are then no ripples.
    private const double LargestExponent = 50;

    private const double AddedThickness = 1e-9;

    private readonly Estimate[] resistances = [];
    private readonly IReadOnlyList<double> parts = [1.0];
    private readonly IReadOnlyList<double> factors = [1.0];

    /// <summary>Assesses an interphase.</summary>
    public InterphaseAssessment(Interphase interphase, PlatingSite site)
    {
        (Interphase, Site) = (interphase, site);
        if (interphase.Resistance(site.Temperature, site.Conductivity) is not { } whole)
            return;
        if (site.Patches.Count > 0)
        {
            // One film of several thicknesses: one uncertain number.
            resistances = [whole];
            (parts, factors) = ([.. site.Patches.Select(p => p.Part)], [.. site.Patches.Select(p => p.Factor)]);
        }
        else if (ColumnsOf(interphase) is { } columns)
        {
            resistances = [.. columns.Composite.Components.Select(c => Beside(interphase, columns, c))];
            parts = [.. columns.Composite.Components.Select(c => c.Fraction)];
        }
        else
        {
            resistances = [whole];
        }
    }

    /// <summary>The interphase.</summary>
    public Interphase Interphase { get; }

    /// <summary>Where it stands.</summary>
    public PlatingSite Site { get; }

    /// <summary>Parts of the area the current is divided among.</summary>
    public IReadOnlyList<double> Parts => parts;

    /// <summary>Resistance of the film times area, the conductances of patches averaged [Ω m²].</summary>
    public Estimate? FilmResistance => resistances.Length == 0 ? null : Estimate.Increasing(Mean, resistances).Map(r => r < 0.5 * Insulating ? r : double.PositiveInfinity);

    /// <summary>Resistance of the charge transfer at rest, RT/(F i₀), times area [Ω m²].</summary>
    public double TransferResistance => Constant.Gas * Site.Temperature / (Constant.Faraday * Site.ExchangeCurrent);

    /// <summary>Time in which electrons that leak make the interphase grow by 1 nm [s].</summary>
    /// <remarks>Electrons tunnel; they are conducted as well where the electronic conductivity of all layers is known.</remarks>
    public Estimate LeakTime
    {
        get
        {
            var tunnelled = Estimate.Of(x => ElectronTunnelling.GrowthTime(x[0], AddedThickness, x[1], x[2]), Interphase.Opacity, Site.GrowthDecayLength, Site.BareGrowthRate);
            return Interphase.ElectronicResistance is not { } rho ? tunnelled
                : Estimate.Of(x => 1 / (1 / x[0] + 1 / x[1]), tunnelled, rho.Map(r => ElectronTunnelling.ConductionTime(r, AddedThickness, Site.GrowthVolume, Site.ReductionPotential)));
        }
    }

    /// <summary>Shear modulus the shear rule asks for [Pa]: 1.8 to 2.2 times that of sodium, 1.5 to 1.8 GPa.</summary>
    public static Estimate NeededShearModulus
    {
        get
        {
            double least = InterfaceStress.LeastShearModulus(1.5e9).Least, largest = InterfaceStress.LeastShearModulus(1.8e9).Largest;
            return new Estimate(Math.Sqrt(least * largest), least, largest);
        }
    }

    /// <summary>Whether the shear rule is met; null where the shear modulus is not known or bounds overlap.</summary>
    public bool? MeetsShearRule => Interphase.ShearModulus is not { } g ? null : g.Lower > NeededShearModulus.Upper ? true : g.Upper < NeededShearModulus.Lower ? false : null;

    /// <summary>Limiting current of the separator [A/m²]; null where the salt is not known.</summary>
    public double? LimitingCurrent => Depletion is { } d ? d.LimitingCurrent(Site.Separator.Thickness) : null;

    /// <summary>Time in which the pressure closes a void in the sodium [s]: the inverse of its rate of closing; infinite without pressure.</summary>
    public double VoidClosingTime => Site.Pressure == 0 ? double.PositiveInfinity : -1 / new VoidClosure(PowerLawCreep.Sodium, Site.Temperature).Sphere(Site.Pressure);

    private Depletion? Depletion => Site.Salt is not { } s ? null
        : new Depletion(s.Diffusivity * Math.Pow(Site.Separator.Porosity, Site.Separator.Bruggeman - 1), s.Transference, s.Concentration, Site.Separator.Porosity);

    /// <summary>Voltage over film and charge transfer at a current density [V]; infinite where nothing conducts.</summary>
    public Estimate? Voltage(double current) => Divided(current, d => d.Voltage > 0.5 * Insulating * current ? double.PositiveInfinity : d.Voltage);

    /// <summary>Assesses the interphase at a current density and an areal capacity.</summary>
    /// <param name="current">Plating current density [A/m²].</param>
    /// <param name="capacity">Charge plated in one half cycle [C/m²].</param>
    public ConditionAssessment At(double current, double capacity)
    {
        var front = Front(current, 0);
        var film = FilmResistance;
        double time = capacity / current;
        Estimate? OfFilm(Func<PlanarFront, double> of) => film?.Map(r => of(Front(current, r)));
        return new ConditionAssessment
        {
            Current = current,
            Capacity = capacity,
            FilmDrop = film?.Map(r => current * r),
            Voltage = Voltage(current),
            PatchCurrents = resistances.Length == 0 ? [] : [.. Enumerable.Range(0, parts.Count).Select(k => Divided(current, d => d.Currents[k])!.Value)],
            CriticalWavelength = front.CriticalWavelength,
            MostUnstableWavelength = OfFilm(f => f.MostUnstableWavelength),
            FoldingTime = OfFilm(f => f.FoldingTime),
            RippleGrowth = OfFilm(f => Math.Exp(Exponent(f, time))),
            Strain = resistances.Length == 0 ? null : Estimate.Of(r => Strain(current, capacity, r), resistances),
            CrackCurrent = CrackCurrent(capacity),
            SandTime = Depletion?.SandTime(current),
            Depletes = Depletion is { } d ? d.Growth(current, Site.Separator.Thickness, time) == DepositGrowth.Tip : null,
        };
    }

    /// <summary>Current density at which plating of a capacity strains the interphase until it cracks [A/m²]; infinite where it never does, 0 where any current does.</summary>
    public Estimate? CrackCurrent(double capacity) => resistances.Length == 0 || Interphase.CrackStrain is not { } strain ? null
        : Estimate.Of(x => CrackCurrent(capacity, x[..^1], x[^1]), [.. resistances, strain]);

    /// <summary>What ends first at a current density and a capacity, of likely values.</summary>
    public InterphaseRegime Regime(double current, double capacity)
    {
        if (capacity > Site.Inventory) return InterphaseRegime.Inventory;
        if (Depletion is { } d && d.Growth(current, Site.Separator.Thickness, capacity / current) == DepositGrowth.Tip) return InterphaseRegime.Depletion;
        if (resistances.Length == 0) return InterphaseRegime.Unknown;
        double[] likely = [.. resistances.Select(r => r.Value)];
        if (Divide(likely, current).Voltage > Site.PolarisationLimit) return InterphaseRegime.Polarisation;
        if (Interphase.CrackStrain is { } strain && Strain(current, capacity, likely) > strain.Value) return InterphaseRegime.Cracks;
        return Exponent(Front(current, Mean(likely)), capacity / current) > 1 ? InterphaseRegime.Unstable : InterphaseRegime.Sound;
    }

    private static Layer? ColumnsOf(Interphase interphase)
    {
        var columnar = interphase.Layers.Where(l => l.Composite is { Morphology: Morphology.Columnar, Porosity: 0, Components.Count: > 1 }).ToList();
        return columnar.Count == 1 ? columnar[0] : null;
    }

    // Resistance of the stack where one phase of the columnar layer stands alone.
    private Estimate Beside(Interphase interphase, Layer columns, Component component)
    {
        var alone = columns with { Composite = new Composite { Components = [component with { Fraction = 1 }] } };
        return (interphase with { Layers = [.. interphase.Layers.Select(l => l == columns ? alone : l)] }).Resistance(Site.Temperature, Site.Conductivity)!.Value;
    }

    private double ResistanceOf(double[] r, int patch) => Math.Min(Insulating, factors.Count > 1 ? factors[patch] * r[0] : r[Math.Min(patch, r.Length - 1)]);

    private double Mean(double[] r) => 1 / Enumerable.Range(0, parts.Count).Sum(k => parts[k] / ResistanceOf(r, k));

    private Estimate? Divided(double current, Func<DividedCurrent, double> of) => resistances.Length == 0 ? null : Estimate.Of(r => of(Divide(r, current)), resistances);

    private DividedCurrent Divide(double[] r, double current) =>
        ParallelPatches.Divide([.. parts.Select((p, k) => new InterfacePatch(p, ResistanceOf(r, k), Site.ExchangeCurrent))], current, Site.Temperature);

    // The electrolyte restores a flat front by its conductivity, or less once its anions have settled.
    private PlanarFront Front(double current, double film) => new(current, FrontConductivity(current), TransferResistance + Math.Min(film, Insulating));

    private double FrontConductivity(double current)
    {
        if (Site.Salt is not { } salt || LimitingCurrent is not { } limit)
            return Site.SeparatorConductivity;
        double cation = salt.Diffusivity / (2 * (1 - salt.Transference)) * Math.Pow(Site.Separator.Porosity, Site.Separator.Bruggeman);
        double surface = salt.Concentration * Math.Max(1e-3, 1 - current / limit);
        return Math.Min(Site.SeparatorConductivity, PlanarFront.SaltConductivity(cation, surface, Site.Temperature));
    }

    private static double Exponent(PlanarFront front, double time) => Math.Min(LargestExponent, time / front.FoldingTime);

    // Strain of the film from ripples of the front that grow and from patches that plate more than others; slopes are taken as small and strains
    // told up to 1.
    private double Strain(double current, double capacity, double[] r)
    {
        var front = Front(current, Mean(r));
        double wavelength = front.MostUnstableWavelength;
        double amplitude = Site.Roughness * Math.Exp(Exponent(front, capacity / current));
        double ripples = double.IsFinite(wavelength) ? GrowthStrain.OfRoughness(amplitude, wavelength) - GrowthStrain.OfRoughness(Site.Roughness, wavelength) : 0;
        var currents = Divide(r, current).Currents;
        double excess = (currents.Max() - currents.Min()) * capacity / current * Sodium.MolarVolume / Constant.Faraday;
        return Math.Min(1, Math.Max(ripples, GrowthStrain.OfRoughness(0.5 * excess, 2 * Site.PatchSize)));
    }

    private double CrackCurrent(double capacity, double[] r, double strain)
    {
        double Excess(double log) => Strain(Math.Exp(log), capacity, r) - strain;
        double low = Math.Log(LeastCurrent), high = Math.Log(LargestCurrent);
        if (Excess(low) >= 0) return 0;
        return Excess(high) <= 0 || !Brent.TryFind(Excess, low, high, 1e-9, out double found) ? double.PositiveInfinity : Math.Exp(found);
    }
}

/// <summary>What ends an interphase first.</summary>
public enum InterphaseRegime
{
    /// <summary>Nothing: it bears the conditions.</summary>
    Sound,

    /// <summary>Ripples of the front grow more than e times in one half cycle.</summary>
    Unstable,

    /// <summary>It cracks.</summary>
    Cracks,

    /// <summary>The voltage exceeds the limit.</summary>
    Polarisation,

    /// <summary>The salt at the electrode is used up.</summary>
    Depletion,

    /// <summary>There is less sodium than is asked for.</summary>
    Inventory,

    /// <summary>The conductivity of a phase is not known.</summary>
    Unknown,
}
