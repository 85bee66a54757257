using Interna.Models.Interphases;
using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads an interphase of layers on an electrode that is cycled: the same layers as 'interna design interphase' takes.</summary>
internal static class StackReader
{
    private static readonly ChoiceField Case = new("case", "Which of the values between their bounds: likely ones, those that conduct and crack least, or those that conduct best and bear most", ["likely", "worst", "best"]) { Default = "likely" };
    private static readonly QuantityField BumpRadius = new("bump_radius", "Radius of the bumps that plated sodium swells into", QuantityKind.Length, Bounds.Positive) { Default = "100 um", Typical = "100 um" };

    /// <summary>The field of a metal.</summary>
    public static readonly GroupField Field = new(
        "interphase", "Layers on the metal, of phases: their resistance, what electrons that leak make grow, and when they crack",
        new FieldGroup("an interphase on a metal", "Layers on the metal from the sodium to the electrolyte", [InterphaseReader.Layers, InterphaseReader.Patches, InterphaseReader.Leak, BumpRadius, Case]))
    { Default = "none" };

    /// <summary>The field of an electrode of particles.</summary>
    public static readonly GroupField OnParticles = new(
        "interphase", "Layers on the particles, of phases: their resistance, what electrons that leak make grow, and, with 'expansion', when they crack",
        new FieldGroup("an interphase on particles", "Layers on the particles of an electrode from the host to the electrolyte", [InterphaseReader.Layers, InterphaseReader.Leak, Case]))
    { Default = "none" };

    /// <summary>Reads the patches it makes of a metal; null where it is left out, empty where it has mistakes.</summary>
    public static IReadOnlyList<SurfacePatch>? Read(FieldReader metal, double exchangeCurrent, InterphaseSite site, Findings findings)
    {
        if (metal.Find(Field) is not { } node) return null;
        var fields = new FieldReader(node, metal.At(Field.Name), Field.Group, findings);
        int before = findings.Errors.Count;
        var parts = InterphaseReader.ReadPatches(fields, findings);
        double radius = fields.Quantity(BumpRadius, 1e-4);
        if (ReadSurface(fields, radius, site, findings) is not { } surface || findings.Errors.Count > before) return [];
        return parts.Count == 0 ? [surface.Patch(1, 1, exchangeCurrent)] : [.. parts.Select(p => surface.Patch(p.Part, p.Factor, exchangeCurrent))];
    }

    /// <summary>Reads that of an electrode of particles; null where it is left out or has mistakes.</summary>
    public static InterphaseSurface? ReadOnParticles(FieldReader electrode, InterphaseSite site, Findings findings) =>
        electrode.Find(OnParticles) is { } node ? ReadSurface(new FieldReader(node, electrode.At(OnParticles.Name), OnParticles.Group, findings), double.PositiveInfinity, site, findings) : null;

    private static InterphaseSurface? ReadSurface(FieldReader fields, double radius, InterphaseSite site, Findings findings)
    {
        int before = findings.Errors.Count;
        var layers = InterphaseReader.ReadLayers(fields, site.Gap, findings);
        var (product, rate, potential) = InterphaseReader.ReadLeak(fields, findings);
        var which = (BoundCase)(fields.Choice(Case) ?? 0);
        if (findings.Errors.Count > before || layers.Count == 0 || product is null) return null;
        var interphase = new Interphase { Name = "interphase", Layers = [.. layers.Select(l => l!)] };
        if (interphase.Resistance(site.Temperature, site.Conductivity) is null)
        {
            fields.Report(InterphaseReader.Layers, $"{string.Join(", ", interphase.Unknown.Where(u => u.StartsWith("conductivity", StringComparison.Ordinal)))}, which nothing is known of", "phases of known conductivity", "state it: '- {use: ..., conductivity: 1e-6 S/m}'");
            return null;
        }

        return new InterphaseSurface(interphase, product, which) { Temperature = site.Temperature, Conductivity = site.Conductivity, BareRate = rate, Potential = potential, BumpRadius = radius };
    }
}

/// <summary>Where an interphase stands.</summary>
/// <param name="Gap">Thickness of the separator [m].</param>
/// <param name="Temperature">Temperature [K].</param>
/// <param name="Conductivity">Conductivity of the electrolyte at rest [S/m].</param>
internal readonly record struct InterphaseSite(double Gap, double Temperature, double Conductivity);
