namespace Interna.Models.PorousElectrode;

/// <summary>What can be drawn of a porous electrode of particles, and of the films on them, in laboratory units.</summary>
internal static class ParticleProfiles
{
    /// <summary>Number of profiles besides those of <see cref="FilmProfiles"/>.</summary>
    public const int Count = 6;

    private const double Micro = 1e6;
    private const int RadialPoints = 21;

    /// <summary>Describes the profiles of an electrode over x [µm]; left and right are what lies on either side of it.</summary>
    public static IEnumerable<ProfileInfo> Describe(string name, InsertionElectrode electrode, double[] x, string left, string right)
    {
        double[] r = [.. Enumerable.Range(0, RadialPoints).Select(i => electrode.ParticleRadius * Micro * i / (RadialPoints - 1))];
        yield return new($"{name}_solid_potential", $"potential of the {name} solid", "V", "x", "µm", x);
        yield return new($"{name}_current_density", $"interfacial current density, {name} electrode", "mA/cm²", "x", "µm", x);
        yield return new($"{name}_surface_stoichiometry", $"stoichiometry at the surface of {name} particles", "-", "x", "µm", x);
        yield return new($"{name}_mean_stoichiometry", $"mean stoichiometry of {name} particles", "-", "x", "µm", x);
        yield return new($"{name}_particle_left", $"stoichiometry in the {name} particle next to the {left}", "-", "r", "µm", r);
        yield return new($"{name}_particle_right", $"stoichiometry in the {name} particle next to the {right}", "-", "r", "µm", r);
    }

    /// <summary>Writes one of them, after the column was evaluated.</summary>
    /// <param name="which">Which of them.</param>
    /// <param name="column">The electrode.</param>
    /// <param name="states">Its states.</param>
    /// <param name="solid">φ_s in its lanes [V].</param>
    /// <param name="values">Where to.</param>
    public static void Write(int which, ElectrodeColumn column, ReadOnlySpan<double> states, ReadOnlySpan<double> solid, Span<double> values)
    {
        int first = column.FirstLane;
        switch (which)
        {
            case 0:
                solid.Slice(first, column.Cells).CopyTo(values);
                break;
            case 1:
                // A/m² to mA/cm²
                for (int i = 0; i < column.Cells; i++) values[i] = 0.1 * column.Current[first + i];
                break;
            case 2:
                column.Reaction.Occupation.AsSpan(first, column.Cells).CopyTo(values);
                break;
            case 3:
                Span<double> mean = stackalloc double[column.Lanes];
                column.Spheres.Mean(column.OfParticles(states), mean);
                mean.Slice(first, column.Cells).CopyTo(values);
                break;
            default:
                Span<double> rho = stackalloc double[RadialPoints];
                for (int i = 0; i < RadialPoints; i++) rho[i] = i / (RadialPoints - 1.0);
                column.Spheres.Profile(column.OfParticles(states), which == 4 ? first : first + column.Cells - 1, rho, values);
                break;
        }
    }
}
