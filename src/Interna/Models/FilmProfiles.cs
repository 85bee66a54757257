namespace Interna.Models;

/// <summary>What can be drawn of the films and the plated sodium on the particles of an electrode.</summary>
internal static class FilmProfiles
{
    private const double Nano = 1e9, Percent = 100, Mega = 1e-6;

    /// <summary>Number of profiles of an electrode; none without film and plating.</summary>
    public static int Count(InsertionElectrode electrode) => Of(electrode).Count;

    /// <summary>Describes the profiles of an electrode over x [µm].</summary>
    public static IEnumerable<ProfileInfo> Describe(string name, InsertionElectrode electrode, IReadOnlyList<double> x)
    {
        foreach (var (kind, film) in Of(electrode))
        {
            var (id, label, unit) = kind switch
            {
                Kind.Potential => ("potential_against_sodium", $"potential of the {name} particles against sodium beside them", "V"),
                Kind.AllFilms => ("film_thickness", $"thickness of the film on the {name} particles", "nm"),
                Kind.Film => ($"film_{film + 1}_thickness", $"thickness of the film of {electrode.Films[film].Name} on the {name} particles", "nm"),
                Kind.Strain => ("film_strain", $"strain of the film on the {name} particles", "%"),
                Kind.Stress => ("film_stress", $"stress of the film on the {name} particles", "MPa"),
                Kind.Exposed => ("exposed_part", $"part of the {name} particles that cracks expose", "%"),
                Kind.Plated => ("plated_sodium", $"thickness of sodium plated on the {name} particles", "nm"),
                _ => ("dead_sodium", $"thickness of sodium without contact on the {name} particles", "nm"),
            };
            yield return new($"{name}_{id}", label, unit, "x", "µm", x);
        }
    }

    /// <summary>Writes one of them; a single node stands for the whole electrode.</summary>
    public static void Write(InsertionElectrode electrode, FilmColumn films, ReadOnlySpan<double> states, ReadOnlySpan<double> difference, int firstLane, int cells, int which, Span<double> values)
    {
        var (kind, film) = Of(electrode)[which];
        for (int i = 0; i < values.Length; i++)
        {
            int lane = firstLane + Math.Min(i, cells - 1);
            values[i] = kind switch
            {
                Kind.Potential => difference[lane],
                Kind.AllFilms => Nano * films.Thickness(states, lane),
                Kind.Film => Nano * films.Thickness(states, lane, film),
                Kind.Strain => Percent * films.Breakage(states, lane).Strain,
                Kind.Stress => Mega * electrode.Mechanics!.Modulus * films.Breakage(states, lane).Strain,
                Kind.Exposed => Percent * films.Breakage(states, lane).Exposed,
                Kind.Plated => Nano * films.Deposits(states, lane).Plated,
                _ => Nano * films.Deposits(states, lane).Dead,
            };
        }
    }

    private static List<(Kind Kind, int Film)> Of(InsertionElectrode electrode)
    {
        var list = new List<(Kind, int)>();
        if (FilmColumn.StatesOf(electrode) == 0) return list;
        list.Add((Kind.Potential, 0));
        if (electrode.Film is not null) list.Add((Kind.AllFilms, 0));
        if (electrode.OuterFilms.Count > 0) list.AddRange(electrode.Films.Select((_, n) => (Kind.Film, n)));
        if (electrode.Mechanics is { } mechanics)
        {
            list.Add((Kind.Strain, 0));
            if (mechanics.Modulus > 0) list.Add((Kind.Stress, 0));
            list.Add((Kind.Exposed, 0));
        }

        if (electrode.Plating is not null) list.Add((Kind.Plated, 0));
        if (electrode.Plating is { IsolatedFraction: > 0 }) list.Add((Kind.Dead, 0));
        return list;
    }

    private enum Kind
    {
        Potential,
        AllFilms,
        Film,
        Strain,
        Stress,
        Exposed,
        Plated,
        Dead,
    }
}
