using Interna.Models.Films;

namespace Interna.Models.MetalCell;

/// <summary>Where a patch of metal keeps its states, and in what units. What the electrode does not do has no state.</summary>
internal sealed class PatchLayout
{
    /// <summary>Units of sodium thickness and of film thickness in the state [m].</summary>
    public const double SodiumScale = 1e-6, FilmScale = FilmEquations.Scale;

    /// <summary>Index of the current density through the film, and of the thickness of sodium.</summary>
    public const int Current = 0, Sodium = 1;

    // Weight of parts of the area: errors of a hundredth of the tolerance matter.
    private const double TypicalPart = 0.01;

    private readonly List<(string Name, double Typical)> states = [("current density", 1), ("sodium thickness", 1)];

    public PatchLayout(SodiumMetal electrode)
    {
        Films = electrode.Patches.Max(p => p.Films.Count);
        double film = electrode.Patches.SelectMany(p => p.Films).Select(f => f.Thickness / FilmScale).DefaultIfEmpty(1).Min();
        var cracking = electrode.Patches.Select(p => p.Mechanics).OfType<FilmMechanics>().ToList();
        Film = Add(Films, "film thickness", film);
        Dissolved = electrode.Patches.Any(p => p.Films.Any(f => f.Dissolution is not null)) ? Add(Films, "dissolved film", film) : -1;
        Dead = electrode.IsolatedFraction > 0 ? Add(1, "dead sodium", 1) : -1;
        Permanent = electrode.IsolatedFraction > 0 && electrode.PermanentFraction > 0 ? Add(1, "permanently dead sodium", 1) : -1;
        Strain = cracking.Count > 0 ? Add(1, "film strain", cracking.Min(m => m.CrackStrain)) : -1;
        Exposed = cracking.Count > 0 ? Add(1, "exposed part", TypicalPart) : -1;
        Void = electrode.Voids is not null ? Add(1, "part over voids", TypicalPart) : -1;
        Bubble = electrode.Bubbles is not null ? Add(1, "part under bubbles", TypicalPart) : -1;
    }

    /// <summary>Films at most on one patch.</summary>
    public int Films { get; }

    /// <summary>States of a patch.</summary>
    public int Count => states.Count;

    /// <summary>Index of the first film, of the first film's dissolved part, of dead sodium of either kind; −1 for none.</summary>
    public int Film { get; }

    /// <inheritdoc cref="Film"/>
    public int Dissolved { get; }

    /// <inheritdoc cref="Film"/>
    public int Dead { get; }

    /// <inheritdoc cref="Film"/>
    public int Permanent { get; }

    /// <summary>Index of the strain of the film, of the part cracks expose, of the parts over voids and under bubbles; −1 for none.</summary>
    public int Strain { get; }

    /// <inheritdoc cref="Strain"/>
    public int Exposed { get; }

    /// <inheritdoc cref="Strain"/>
    public int Void { get; }

    /// <inheritdoc cref="Strain"/>
    public int Bubble { get; }

    /// <summary>Where the films keep theirs.</summary>
    public FilmStates OfFilms => new(Film, Dissolved, Strain, Exposed);

    /// <summary>Name of a state.</summary>
    public string Name(int index) => states[index].Name;

    /// <summary>Typical size of a state in its unit.</summary>
    public double Typical(int index) => states[index].Typical;

    private int Add(int count, string name, double typical)
    {
        int first = states.Count;
        for (int k = 0; k < count; k++) states.Add((count == 1 ? name : $"{name} {k + 1}", typical));
        return count == 0 ? -1 : first;
    }
}
