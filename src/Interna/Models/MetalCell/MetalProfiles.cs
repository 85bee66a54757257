namespace Interna.Models.MetalCell;

/// <summary>What can be drawn of a metal electrode, patch by patch.</summary>
internal static class MetalProfiles
{
    /// <summary>Profiles of one electrode.</summary>
    public const int Count = 4;

    private const double Micro = 1e6;
    private const double Nano = 1e9;

    /// <summary>Describes the profiles of an electrode called <paramref name="name"/>.</summary>
    public static IEnumerable<ProfileInfo> Describe(string name, SodiumMetal metal)
    {
        double[] area = Ends(metal.Patches);
        yield return new($"{name}_current_density", $"current density of dissolution, {name} electrode", "mA/cm²", "part of the area", "-", area);
        yield return new($"{name}_sodium_thickness", $"thickness of sodium, {name} electrode", "µm", "part of the area", "-", area);
        yield return new($"{name}_film_thickness", $"thickness of the film, {name} electrode", "nm", "part of the area", "-", area);
        yield return new($"{name}_dead_sodium", $"thickness of dead sodium, {name} electrode", "µm", "part of the area", "-", area);
    }

    /// <summary>Writes one of them.</summary>
    public static void Write(MetalSurface surface, ReadOnlySpan<double> y, int which, Span<double> values)
    {
        for (int k = 0; k < surface.Electrode.Patches.Count; k++)
        {
            // Both ends of the part of the area a patch stands for.
            values[2 * k] = values[2 * k + 1] = which switch
            {
                // A/m² to mA/cm²
                0 => 0.1 * surface.TypicalCurrent * y[MetalSurface.CurrentAt(k)],
                1 => y[MetalSurface.SodiumAt(k)] * MetalSurface.SodiumScale * Micro,
                2 => y[MetalSurface.FilmAt(k)] * MetalSurface.FilmScale * Nano,
                _ => y[MetalSurface.DeadAt(k)] * MetalSurface.SodiumScale * Micro,
            };
        }
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
