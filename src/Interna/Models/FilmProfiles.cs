namespace Interna.Models;

/// <summary>What can be drawn of the films and the plated sodium on the particles of an electrode.</summary>
internal static class FilmProfiles
{
    private const double Nano = 1e9;

    /// <summary>Number of profiles of an electrode; none without film and plating.</summary>
    public static int Count(InsertionElectrode electrode) => FilmColumn.StatesOf(electrode) == 0
        ? 0
        : 1 + (electrode.Film is null ? 0 : 1) + (electrode.Plating is null ? 0 : 1) + (electrode.Plating is { IsolatedFraction: > 0 } ? 1 : 0);

    /// <summary>Describes the profiles of an electrode over x [µm].</summary>
    public static IEnumerable<ProfileInfo> Describe(string name, InsertionElectrode electrode, IReadOnlyList<double> x)
    {
        if (Count(electrode) == 0) yield break;
        yield return new($"{name}_potential_against_sodium", $"potential of the {name} particles against sodium beside them", "V", "x", "µm", x);
        if (electrode.Film is not null) yield return new($"{name}_film_thickness", $"thickness of the film on the {name} particles", "nm", "x", "µm", x);
        if (electrode.Plating is null) yield break;
        yield return new($"{name}_plated_sodium", $"thickness of sodium plated on the {name} particles", "nm", "x", "µm", x);
        if (electrode.Plating.IsolatedFraction > 0) yield return new($"{name}_dead_sodium", $"thickness of sodium without contact on the {name} particles", "nm", "x", "µm", x);
    }

    /// <summary>Writes one of them; a single node stands for the whole electrode.</summary>
    public static void Write(InsertionElectrode electrode, FilmColumn films, ReadOnlySpan<double> states, ReadOnlySpan<double> difference, int firstLane, int cells, int which, Span<double> values)
    {
        if (which > 0 && electrode.Film is null) which++;
        for (int i = 0; i < values.Length; i++)
        {
            int lane = firstLane + Math.Min(i, cells - 1);
            var (film, plated, dead) = films.Thickness(states, lane);
            values[i] = which switch { 0 => difference[lane], 1 => Nano * film, 2 => Nano * plated, _ => Nano * dead };
        }
    }
}
