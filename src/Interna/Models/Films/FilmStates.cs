namespace Interna.Models.Films;

/// <summary>Where a surface keeps the states of its films: the first thickness, the first dissolved part, strain and exposed part; −1 for what it does not have.</summary>
/// <param name="Film">Index of the thickness of the innermost film.</param>
/// <param name="Dissolved">Index of what the innermost film lost to the electrolyte.</param>
/// <param name="Strain">Index of the strain.</param>
/// <param name="Exposed">Index of the part that cracks expose.</param>
internal readonly record struct FilmStates(int Film, int Dissolved, int Strain, int Exposed);
