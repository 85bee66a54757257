using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads one phase of a junction: a name from data/contacts with changes, or all its fields.</summary>
internal static class PhaseReader
{
    private const int Solid = 0, Metal = 1, Graphene = 2;

    // Charge that the frozen background leaves over, as part of the charge of the carriers, up to which a phase counts as neutral.
    private const double Neutral = 1e-9;

    private static readonly TextField Use = new(Library.Use, "Name of a phase that comes with the product (interna list contacts), or a YAML file beside this one", "titanium-dioxide-anatase");
    private static readonly ChoiceField Kind = new("kind", "What the phase is: a solid with charge in its volume, a metal, or a sheet of graphene", ["solid", "metal", "graphene"]) { Default = "solid" };
    private static readonly TextField Formula = new("formula", "Chemical formula", "TiO2");
    private static readonly QuantityField Thickness = new("thickness", "Thickness", QuantityKind.Length, Bounds.Positive) { Typical = "20 nm", Default = "at an end of the junction: thicker than the space charge" };
    private static readonly QuantityField Permittivity = new("permittivity", "Static permittivity over that of the vacuum", QuantityKind.Number, new Bounds(1, 1e5, false)) { Typical = "40" };
    private static readonly QuantityField WorkFunction = new("work_function", "Work function, for contacts that exchange electrons", QuantityKind.ParticleEnergy, Bounds.Positive) { Typical = "4.7 eV" };
    private static readonly QuantityField IonEnergy = new("sodium_ion_energy", "Chemical potential of sodium ions on a scale common to the phases, for contacts that exchange them", QuantityKind.ParticleEnergy, Bounds.Any) { Typical = "-0.3 eV" };
    private static readonly ListField Carriers = new("carriers", "What is mobile in the phase", PopulationReader.Group);
    private static readonly QuantityField Fixed = new("fixed_charge", "Immobile charge, in elementary charges per volume, with its sign", QuantityKind.Concentration, Bounds.Any) { Typical = "1e25 m-3", Default = "what makes the phase neutral" };
    private static readonly QuantityField Polarisation = new("polarisation", "Polarisation that does not follow the field, towards the last phase", QuantityKind.ChargeDensity, Bounds.Any) { Typical = "0.1 As/m2", Default = "0 As/m2" };
    private static readonly QuantityField Conductivity = new("conductivity", "Conductivity of its mobile sodium ions where the phase is neutral; of a film without carriers, of the film", QuantityKind.Conductivity, Bounds.Positive) { Typical = "0.1 S/m", Default = "none: no resistance is computed" };
    private static readonly QuantityField Screening = new("screening_length", "Thomas-Fermi length of a metal", QuantityKind.Length, Bounds.Positive) { Typical = "0.06 nm", Default = "0: all charge at the surface" };
    private static readonly QuantityField Velocity = new("fermi_velocity", "Fermi velocity of graphene", QuantityKind.Speed, Bounds.Positive) { Default = "1e6 m/s" };
    private static readonly QuantityField Sheets = new("sheets", "Sheets that share the charge", QuantityKind.Number, Bounds.Positive) { Default = "1" };

    /// <summary>Fields of a phase.</summary>
    public static readonly FieldGroup Group = new(
        "a phase", "One phase of a junction: a file in data/contacts",
        [Use, StatedValue.Name, Formula, Kind, Thickness, Permittivity, WorkFunction, IonEnergy, Carriers, Fixed, Polarisation, Conductivity, Screening, Velocity, Sheets, .. StatedValue.Origin]);

    /// <summary>Reads a phase; null where it cannot be built.</summary>
    /// <param name="node">The phase as written.</param>
    /// <param name="path">Its path.</param>
    /// <param name="atEnd">Whether it is the first or the last.</param>
    /// <param name="findings">Mistakes and origins.</param>
    public static JunctionPhase? Read(InputNode node, string path, bool atEnd, Findings findings)
    {
        if (Library.Resolve(Library.Contacts, node, path, findings) is not { } resolved)
            return null;
        var fields = new FieldReader(resolved, path, Group, findings);
        string name = fields.Text(StatedValue.Name) ?? path;
        double? workFunction = fields.Quantity(WorkFunction) / Constant.ElementaryCharge, ion = fields.Quantity(IonEnergy) / Constant.ElementaryCharge;
        return (fields.Choice(Kind) ?? Solid) switch
        {
            Metal => ReadMetal(fields, name, atEnd) is { } metal ? metal with { WorkFunction = workFunction, SodiumIonEnergy = ion } : null,
            Graphene => new GrapheneSheet
            {
                Name = name,
                WorkFunction = workFunction,
                SodiumIonEnergy = ion,
                FermiVelocity = fields.Quantity(Velocity, 1e6),
                Sheets = fields.Quantity(Sheets, 1),
            },
            _ => ReadSolid(fields, name, atEnd, findings) is { } solid ? solid with { WorkFunction = workFunction, SodiumIonEnergy = ion } : null,
        };
    }

    private static JunctionPhase? ReadMetal(FieldReader fields, string name, bool atEnd)
    {
        if (fields.Has(Carriers))
            fields.Report(Carriers, "carriers of a metal", "a metal without carriers, or a solid", "its electrons follow from 'screening_length'; write 'kind: solid' for anything else");
        if (fields.Quantity(Screening) is not { } length)
            return new IdealMetal { Name = name };
        double? thickness = fields.Quantity(Thickness);
        NeedThickness(fields, thickness, atEnd);
        return new SpaceChargePhase
        {
            Name = name,
            Thickness = thickness,
            RelativePermittivity = fields.Quantity(Permittivity, 1),
            Populations = [new MetalPopulation(length)],
        };
    }

    private static SpaceChargePhase? ReadSolid(FieldReader fields, string name, bool atEnd, Findings findings)
    {
        double? thickness = fields.Quantity(Thickness), permittivity = fields.Quantity(Permittivity);
        List<Population> populations = fields.Find(Carriers) is { } list ? PopulationReader.Read(list, fields.At(Carriers.Name), findings) : [];
        if (permittivity is null && !fields.IsIncomplete)
        {
            string found = fields.Has(Carriers) ? "carriers, but no permittivity" : "no permittivity";
            fields.Report(Permittivity, found, $"the field 'permittivity' ({Permittivity.Description})", $"without it the field that charge makes is not known: add 'permittivity: {Permittivity.Example}'");
        }

        double net = NetCharge(fields, populations);
        if (populations.Count == 0 && thickness is null && !fields.Has(Carriers) && !fields.IsIncomplete)
            fields.Report(Carriers, "neither carriers nor a thickness", "one of them", "an insulator needs a thickness; a conductor needs carriers");
        else
            NeedThickness(fields, thickness, atEnd && net == 0);
        return permittivity is { } eps && double.IsFinite(eps)
            ? new SpaceChargePhase { Name = name, Thickness = thickness, RelativePermittivity = eps, Populations = populations, NetCharge = net, Polarization = fields.Quantity(Polarisation) ?? 0, Conductivity = fields.Quantity(Conductivity) }
            : null;
    }

    private static void NeedThickness(FieldReader fields, double? thickness, bool mayBeBulk)
    {
        if (thickness is null && !mayBeBulk && !fields.IsIncomplete)
            fields.Report(Thickness, "nothing", $"the field 'thickness' ({Thickness.Description})", $"only a neutral phase at an end of the junction can do without: add 'thickness: {Thickness.Example}'");
    }

    // Mobile and frozen charge together at the reference [C/m³].
    private static double NetCharge(FieldReader fields, List<Population> populations)
    {
        if (fields.Quantity(Fixed) is not { } immobile || double.IsNaN(immobile))
            return 0;
        var carriers = populations.SelectMany(p => p.Carriers).ToList();
        double mobile = carriers.Sum(c => c.Charge * c.Concentration), size = carriers.Sum(c => Math.Abs(c.Charge) * c.Concentration) + Math.Abs(immobile);
        return Math.Abs(mobile + immobile) <= Neutral * size ? 0 : Constant.Faraday * (mobile + immobile);
    }
}
