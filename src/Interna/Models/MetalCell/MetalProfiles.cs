namespace Interna.Models.MetalCell;

/// <summary>What can be drawn of a metal electrode, patch by patch.</summary>
internal static class MetalProfiles
{
    private const double Micro = 1e6, Nano = 1e9, Percent = 100, Mega = 1e-6;

    /// <summary>Describes the profiles of an electrode called <paramref name="name"/>.</summary>
    public static IEnumerable<ProfileInfo> Describe(string name, MetalSurface surface)
    {
        double[] area = Ends(surface.Electrode.Patches);
        foreach (var shown in surface.Profiles)
        {
            var (id, label, unit) = shown switch
            {
                MetalProfile.Current => ("current_density", "current density of dissolution", "mA/cm²"),
                MetalProfile.Sodium => ("sodium_thickness", "thickness of sodium", "µm"),
                MetalProfile.Film => ("film_thickness", "thickness of the film", "nm"),
                MetalProfile.Dead => ("dead_sodium", "thickness of dead sodium", "µm"),
                MetalProfile.Stress => ("film_stress", "stress of the film", "MPa"),
                MetalProfile.Exposed => ("exposed_part", "part that cracks expose", "%"),
                MetalProfile.Void => ("void_part", "part over voids", "%"),
                _ => ("bubble_part", "part under bubbles", "%"),
            };
            yield return new($"{name}_{id}", $"{label}, {name} electrode", unit, "part of the area", "-", area);
        }
    }

    /// <summary>Writes one of them, after the surface was evaluated at the state.</summary>
    public static void Write(MetalSurface surface, ReadOnlySpan<double> y, int which, Span<double> values)
    {
        var layout = surface.Layout;
        var shown = surface.Profiles[which];
        for (int k = 0; k < surface.Electrode.Patches.Count; k++)
        {
            // Both ends of the part of the area a patch stands for.
            values[2 * k] = values[2 * k + 1] = shown switch
            {
                // A/m² to mA/cm²
                MetalProfile.Current => 0.1 * surface.Currents[k],
                MetalProfile.Sodium => y[surface.At(k, PatchLayout.Sodium)] * PatchLayout.SodiumScale * Micro,
                MetalProfile.Film => surface.FilmThickness(y, k) * Nano,
                MetalProfile.Dead => surface.DeadThickness(y, k) * Micro,
                MetalProfile.Stress => y[surface.At(k, layout.Strain)] * (surface.Electrode.Patches[k].Mechanics?.Modulus ?? 0) * Mega,
                MetalProfile.Exposed => Percent * y[surface.At(k, layout.Exposed)],
                MetalProfile.Void => Percent * y[surface.At(k, layout.Void)],
                _ => Percent * y[surface.At(k, layout.Bubble)],
            };
        }
    }

    /// <summary>What can be drawn of an electrode: what it has no state for is left out.</summary>
    public static IReadOnlyList<MetalProfile> Of(SodiumMetal electrode, PatchLayout layout)
    {
        var list = new List<MetalProfile> { MetalProfile.Current, MetalProfile.Sodium, MetalProfile.Film, MetalProfile.Dead };
        if (electrode.Patches.Any(p => p.Mechanics is { Modulus: > 0 })) list.Add(MetalProfile.Stress);
        if (layout.Exposed >= 0) list.Add(MetalProfile.Exposed);
        if (layout.Void >= 0) list.Add(MetalProfile.Void);
        if (layout.Bubble >= 0) list.Add(MetalProfile.Bubble);
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

/// <summary>A quantity that can be drawn patch by patch.</summary>
internal enum MetalProfile
{
    /// <summary>Current density of dissolution.</summary>
    Current,

    /// <summary>Thickness of sodium.</summary>
    Sodium,

    /// <summary>Thickness of all films.</summary>
    Film,

    /// <summary>Thickness of dead sodium.</summary>
    Dead,

    /// <summary>Stress of the films.</summary>
    Stress,

    /// <summary>Part that cracks expose.</summary>
    Exposed,

    /// <summary>Part over voids.</summary>
    Void,

    /// <summary>Part under bubbles.</summary>
    Bubble,
}
