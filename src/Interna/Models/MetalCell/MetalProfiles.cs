namespace Interna.Models.MetalCell;

/// <summary>What can be drawn of a metal electrode, patch by patch.</summary>
internal static class MetalProfiles
{
    private const double Micro = 1e6, Nano = 1e9, Percent = 100, Mega = 1e-6;

    private enum Shown
    {
        Current,
        Sodium,
        Film,
        Dead,
        Stress,
        Exposed,
        Void,
        Bubble,
    }

    /// <summary>Number of profiles of an electrode.</summary>
    public static int Count(MetalSurface surface) => Of(surface).Count;

    /// <summary>Describes the profiles of an electrode called <paramref name="name"/>.</summary>
    public static IEnumerable<ProfileInfo> Describe(string name, MetalSurface surface)
    {
        double[] area = Ends(surface.Electrode.Patches);
        foreach (var shown in Of(surface))
        {
            var (id, label, unit) = shown switch
            {
                Shown.Current => ("current_density", "current density of dissolution", "mA/cm²"),
                Shown.Sodium => ("sodium_thickness", "thickness of sodium", "µm"),
                Shown.Film => ("film_thickness", "thickness of the film", "nm"),
                Shown.Dead => ("dead_sodium", "thickness of dead sodium", "µm"),
                Shown.Stress => ("film_stress", "stress of the film", "MPa"),
                Shown.Exposed => ("exposed_part", "part that cracks expose", "%"),
                Shown.Void => ("void_part", "part over voids", "%"),
                _ => ("bubble_part", "part under bubbles", "%"),
            };
            yield return new($"{name}_{id}", $"{label}, {name} electrode", unit, "part of the area", "-", area);
        }
    }

    /// <summary>Writes one of them, after the surface was evaluated at the state.</summary>
    public static void Write(MetalSurface surface, ReadOnlySpan<double> y, int which, Span<double> values)
    {
        var layout = surface.Layout;
        var shown = Of(surface)[which];
        for (int k = 0; k < surface.Electrode.Patches.Count; k++)
        {
            // Both ends of the part of the area a patch stands for.
            values[2 * k] = values[2 * k + 1] = shown switch
            {
                // A/m² to mA/cm²
                Shown.Current => 0.1 * surface.Currents[k],
                Shown.Sodium => y[surface.At(k, PatchLayout.Sodium)] * PatchLayout.SodiumScale * Micro,
                Shown.Film => surface.FilmThickness(y, k) * Nano,
                Shown.Dead => surface.DeadThickness(y, k) * Micro,
                Shown.Stress => y[surface.At(k, layout.Strain)] * (surface.Electrode.Patches[k].Mechanics?.Modulus ?? 0) * Mega,
                Shown.Exposed => Percent * y[surface.At(k, layout.Exposed)],
                Shown.Void => Percent * y[surface.At(k, layout.Void)],
                _ => Percent * y[surface.At(k, layout.Bubble)],
            };
        }
    }

    private static List<Shown> Of(MetalSurface surface)
    {
        var layout = surface.Layout;
        var list = new List<Shown> { Shown.Current, Shown.Sodium, Shown.Film, Shown.Dead };
        if (surface.Electrode.Patches.Any(p => p.Mechanics is { Modulus: > 0 })) list.Add(Shown.Stress);
        if (layout.Exposed >= 0) list.Add(Shown.Exposed);
        if (layout.Void >= 0) list.Add(Shown.Void);
        if (layout.Bubble >= 0) list.Add(Shown.Bubble);
        return list;
    }

    private static double[] Ends(IReadOnlyList<SurfacePatch> patches)
    {
        double before = 0;
        var ends = new double[2 * patches.Count];
        for (int k = 0; k < patches.Count; k++)
        {
            ends[2 * k] = before;
            before += patches[k].Part;
            ends[2 * k + 1] = before;
        }

        return ends;
    }
}
