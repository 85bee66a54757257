using Interna.Models.Interphases;
using Interna.Numerics.Lines;
using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads an insertion electrode: its material's file with the electrode's own fields laid over it.</summary>
internal static class ElectrodeReader
{
    private static readonly TextField Formula = new("formula", "Chemical formula of the empty host and the full one", "C -> Na0.2C6");
    private static readonly QuantityField MaximumConcentration = new("maximum_concentration", "Sodium in the full host per volume of active material", QuantityKind.Concentration, Bounds.Positive) { Typical = "14540 mol/m3" };
    private static readonly QuantityField ParticleRadius = new("particle_radius", "Radius of the particles; of plates the thickness behind an open face, half the whole where both are open", QuantityKind.Length, Bounds.Positive) { Required = true, Typical = "3.5 um" };
    private static readonly ChoiceField Shape = new("particle_shape", "Shape of the particles", ["plate", "cylinder", "sphere"]) { Default = "sphere" };
    private static readonly QuantityField Conductivity = new("conductivity", "Electronic conductivity of the solid", QuantityKind.Conductivity, Bounds.Positive) { Required = true, Typical = "100 S/m" };
    private static readonly QuantityField Density = new("density", "Density of the active material", QuantityKind.Density, Bounds.Positive) { Default = "none: currents per mass are then refused" };
    private static readonly QuantityField DoubleLayer = new("double_layer_capacitance", "Double-layer capacitance per interfacial area", QuantityKind.CapacitanceDensity, Bounds.NotNegative) { Default = "0 F/m2" };
    private static readonly CurveField OpenCircuitPotential = new("open_circuit_potential", "Equilibrium potential against Na+/Na", QuantityKind.Voltage, Bounds.Any, CurveArgument.Solid) { Linear = true };
    private static readonly CurveField Entropic = new("entropic_coefficient", "Temperature coefficient of the equilibrium potential", QuantityKind.EntropicCoefficient, Bounds.Any, CurveArgument.Solid) { Default = "0 mV/K" };
    private static readonly CurveField Diffusivity = new("diffusivity", "Diffusivity in the host, thermodynamic factor included", QuantityKind.Diffusivity, Bounds.Positive, CurveArgument.Solid);
    private static readonly CurveField RateConstant = new("rate_constant", "Rate constant k of insertion: exchange current F k sqrt(c_e/c_ref c_s (c_max - c_s))", QuantityKind.RateConstant, Bounds.Positive, CurveArgument.Solid);
    private static readonly CurveField ExchangeCurrent = new("exchange_current", "Prefactor F k c_max of the exchange current, in place of rate_constant", QuantityKind.CurrentDensity, Bounds.Positive, CurveArgument.Solid);
    private static readonly GroupField Kinetics = new("kinetics", "Rate law of insertion", LawReader.Group) { OrName = "butler-volmer", Default = "butler-volmer" };

    private static readonly GroupField Composite = new("job_sharing", "A composite that stores sodium at the contacts of two phases, in place of maximum_concentration, open_circuit_potential and diffusivity", CompositeReader.Group);
    private static readonly ListField Storage = new("surface_storage", "What the surface of the particles stores beside the host", SurfaceStorageReader.Group);
    private static readonly ListField Surface = new("surface", "Modifications of the surface, applied in order to everything else that is stated", SurfaceReader.Group) { Default = "none; '[]' takes back those of the material" };

    private static readonly QuantityField Expansion = new("expansion", "Linear strain of the surface of a particle from the empty to the full host: a third of its relative change of volume, negative where it shrinks", QuantityKind.Number, new Bounds(-0.5, 0.5, false)) { Default = "0: the particles keep their size; needed with 'mechanics'", Typical = "0.01" };

    private static readonly TextField MaterialName = new("material", "Name of a material that comes with the product (interna list materials), or a YAML file beside this one", "hard-carbon-chayambuka-2022");
    private static readonly QuantityField Thickness = new("thickness", "Thickness of the coating", QuantityKind.Length, Bounds.Positive) { Required = true, Typical = "64 um" };
    private static readonly QuantityField Porosity = new("porosity", "Volume fraction of electrolyte", QuantityKind.Number, Bounds.Fraction) { Required = true, Typical = "0.4" };
    private static readonly QuantityField ActiveFraction = new("active_fraction", "Volume fraction of active material", QuantityKind.Number, Bounds.Fraction) { Required = true, Typical = "0.55" };
    private static readonly QuantityField BruggemanElectrolyte = new("bruggeman_electrolyte", "Exponent b of the electrolyte's effective transport, porosity^b", QuantityKind.Number, Bounds.NotNegative) { Default = "that of the electrolyte's data set" };
    private static readonly QuantityField BruggemanSolid = new("bruggeman_solid", "Exponent b of the solid's effective conductivity, active_fraction^b", QuantityKind.Number, Bounds.NotNegative) { Default = "0: the conductivity is that of the coating" };
    private static readonly QuantityField InitialStoichiometry = new("initial_stoichiometry", "Stoichiometry at the start", QuantityKind.Number, Bounds.Fraction) { Required = true, Typical = "0.5" };

    private static readonly Field[] OfMaterial =
    [
        StatedValue.Name, Formula, MaximumConcentration, ParticleRadius, Shape, Conductivity, Density, DoubleLayer, OpenCircuitPotential, Entropic, Diffusivity,
        RateConstant, ExchangeCurrent, Kinetics, Composite, Storage, FilmReader.Field, FilmReader.Outer, MechanicsReader.OnParticles, Expansion, PlatingReader.Field, Surface, StatedValue.Source, StatedValue.HowKnown, StatedValue.Note,
    ];

    /// <summary>Fields of a material file.</summary>
    public static readonly FieldGroup Material = new("an insertion material", "A material that hosts sodium: a file in data/materials", OfMaterial);

    /// <summary>Fields of an electrode: those of its material may be overridden here.</summary>
    public static readonly FieldGroup Group = new(
        "an electrode", "A porous electrode of particles that host sodium",
        [MaterialName, Thickness, Porosity, ActiveFraction, BruggemanElectrolyte, BruggemanSolid, InitialStoichiometry, .. OfMaterial, StackReader.OnParticles, MetalReader.Field, HostReader.Field]);

    /// <summary>Reads a resolved electrode; null where it cannot be built.</summary>
    public static InsertionElectrode? Read(InputNode node, string path, double bruggeman, InterphaseSite site, Findings findings)
    {
        var fields = new FieldReader(node, path, Group, findings);
        var composite = fields.Find(Composite) is { } mixture ? CompositeReader.Read(mixture, fields.At(Composite.Name), findings) : null;
        Field[] ofHost = [MaximumConcentration, OpenCircuitPotential, Diffusivity];
        foreach (var field in ofHost)
        {
            if (!fields.Has(Composite))
                fields.Need(field);
            else if (fields.Has(field))
                fields.Report(field, $"{field.Name} of a job-sharing composite", $"no {field.Name}", "the composite computes it: remove the field");
        }

        double maximum = composite?.MaximumConcentration ?? fields.Quantity(MaximumConcentration) ?? double.NaN;
        double? density = fields.Quantity(Density);
        var curves = new CurveReader(findings, CurveScale.Host(maximum, density ?? double.NaN));
        var host = composite?.AsHost();
        var potential = host?.Potential ?? curves.Read(fields, OpenCircuitPotential)?.Curve;
        var entropic = curves.Read(fields, Entropic);
        var diffusivity = host is { } h ? new TransportProperty(h.Diffusivity) : curves.Read(fields, Diffusivity)?.AsProperty();
        var exchange = Exchange(fields, curves, maximum);
        var kinetics = LawReader.Read(fields, Kinetics, findings);
        if (!fields.Has(Kinetics) && !fields.IsIncomplete)
        {
            findings.Add(new LedgerEntry(fields.At(Kinetics.Name), "butler-volmer", "", new Provenance("default", Quality.Assumed)));
            kinetics = ("butler-volmer", Physics.LawCatalog.Reaction("butler-volmer"));
        }

        double porosity = fields.Quantity(Porosity) ?? double.NaN, active = fields.Quantity(ActiveFraction) ?? double.NaN;
        if (porosity + active > 1)
            fields.Report(ActiveFraction, $"porosity {porosity:G4} and active_fraction {active:G4}, together {porosity + active:G4}", "volume fractions that sum to at most 1", $"an active_fraction of {1 - porosity:G4} would fill the coating");
        double thickness = fields.Quantity(Thickness) ?? double.NaN, radius = fields.Quantity(ParticleRadius) ?? double.NaN;
        double conductivity = fields.Quantity(Conductivity) ?? double.NaN, start = fields.Quantity(InitialStoichiometry) ?? double.NaN;
        double liquid = fields.Quantity(BruggemanElectrolyte, bruggeman), solid = fields.Quantity(BruggemanSolid, 0), layer = fields.Quantity(DoubleLayer, 0);
        var films = FilmReader.ReadAll(fields, findings) ?? [];
        var stack = ReadStack(fields, site, findings);
        double coating = films.Sum(f => f.Thickness) + (stack?.Thickness ?? 0);
        if (coating >= radius)
            fields.Report(stack is null ? FilmReader.Field : StackReader.OnParticles, $"a film of {UnitVocabulary.Format(coating, QuantityKind.Length)}", $"a film thinner than the radius of the particles, {UnitVocabulary.Format(radius, QuantityKind.Length)}", "look at the units, nm and um");
        var mechanics = ReadMechanics(fields, films, findings);
        if (potential is null || diffusivity is null || exchange is null || kinetics is null)
            return null;
        var electrode = new InsertionElectrode
        {
            Name = fields.Text(StatedValue.Name) ?? path,
            Thickness = thickness,
            Porosity = porosity,
            ActiveFraction = active,
            BruggemanElectrolyte = liquid,
            BruggemanSolid = solid,
            Conductivity = conductivity,
            ParticleShape = fields.Choice(Shape) is { } shape ? (ParticleShape)(shape + 1) : ParticleShape.Sphere,
            ParticleRadius = radius,
            MaximumConcentration = maximum,
            InitialStoichiometry = start,
            OpenCircuitPotential = potential,
            EntropicCoefficient = entropic?.Curve,
            Diffusivity = diffusivity,
            ExchangeCurrent = exchange,
            Kinetics = kinetics.Value.Column,
            KineticsId = kinetics.Value.Id,
            DoubleLayerCapacitance = layer,
            SurfaceStorage = SurfaceStorageReader.Read(fields, Storage, findings),
            Film = films.Count == 0 ? null : films[0],
            OuterFilms = [.. films.Skip(1)],
            Mechanics = mechanics,
            Expansion = fields.Quantity(Expansion, 0),
            Plating = PlatingReader.Read(fields, findings),
            Density = density,
            Composite = composite,
        };
        return SurfaceReader.Apply(stack?.On(electrode) ?? electrode, fields, Surface, findings);
    }

    /// <summary>The fields of the material with those of the electrode laid over them; null where there is no such material, which is reported.</summary>
    public static InputNode? Resolve(InputNode node, string path, Findings findings)
    {
        if (node.Fields is null || !node.Fields.TryGetValue(MaterialName.Name, out var field))
            return node;
        var material = Library.Open(Library.Materials, field.Value, $"{path}.{MaterialName.Name}", findings);
        var own = node.Without(MaterialName.Name);
        return material is null ? own.AsIncomplete() : material.Without(StatedValue.Source.Name, StatedValue.HowKnown.Name, StatedValue.Note.Name).With(own);
    }

    private static InterphaseSurface? ReadStack(FieldReader fields, InterphaseSite site, Findings findings)
    {
        if (!fields.Has(StackReader.OnParticles)) return null;
        Field[] replaced = [FilmReader.Field, FilmReader.Outer, MechanicsReader.OnParticles];
        foreach (var field in replaced.Where(fields.Has))
            fields.Report(field, $"{field.Name} beside an interphase", "either of them", "the layers of an interphase make its resistance, its growth and its cracks");
        return StackReader.ReadOnParticles(fields, site, findings);
    }

    private static FilmMechanics? ReadMechanics(FieldReader fields, IReadOnlyList<SurfaceFilm> films, Findings findings)
    {
        var mechanics = MechanicsReader.ReadOnParticles(fields, findings);
        if (mechanics is null) return null;
        if (films.Count == 0 && !fields.Has(FilmReader.Field))
            fields.Report(MechanicsReader.OnParticles, "mechanics without a film", "a film that can break", "add a 'film'");
        if (!fields.Has(Expansion))
            fields.Report(Expansion, "nothing, and films that are strained as the particles swell", $"the field '{Expansion.Name}' ({Expansion.Description})", "add 'expansion: {value: 0.01, source: ..., quality: estimated}', a third of the relative change of volume");
        return films.Count == 0 ? null : mechanics;
    }

    private static TransportProperty? Exchange(FieldReader fields, CurveReader curves, double maximum)
    {
        bool both = fields.Has(RateConstant) && fields.Has(ExchangeCurrent);
        if (both || (!fields.Has(RateConstant) && !fields.Has(ExchangeCurrent)))
        {
            if (both || !fields.IsIncomplete)
                fields.Report(RateConstant, both ? "both rate_constant and exchange_current" : "neither rate_constant nor exchange_current", "exactly one of them", both ? "remove one" : $"add 'rate_constant: {RateConstant.Example}'");
            return null;
        }

        // J = F k c_max.
        return (fields.Has(ExchangeCurrent) ? curves.Read(fields, ExchangeCurrent) : curves.Read(fields, RateConstant, Constant.Faraday * maximum))?.AsProperty();
    }
}
