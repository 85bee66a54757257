using Interna.Numerics.TimeIntegration;

namespace Interna.Models.PorousElectrode;

/// <content>Films and plated sodium on the particles.</content>
internal sealed partial class ElectrodeColumn
{
    private readonly FilmColumn? films;
    private readonly double[] difference;

    /// <summary>Films and plated sodium; null for none.</summary>
    public FilmColumn? Films => films;

    /// <summary>Δ = φ_s − φ_e of the last evaluation [V]; the reaction sees it less the drop in the film.</summary>
    public ReadOnlySpan<double> Difference => difference;

    private int FilmsAt => ParticleStates + (sites?.States ?? 0);

    /// <summary>The states of films and plated sodium among those of the column.</summary>
    public ReadOnlySpan<double> OfFilms(ReadOnlySpan<double> states) => states[FilmsAt..];

    private void LoadFilms(ReadOnlySpan<double> q, ReadOnlySpan<double> delta)
    {
        delta.CopyTo(difference);
        films!.Inner(q[FilmsAt..], delta, reaction.Drop);
    }

    private void AddReservoirFlux(FilmColumn own, ReadOnlySpan<double> change)
    {
        for (int m = 0, k = 0; m < own.Reservoirs; m++)
            for (int i = 0; i < Lanes; i++, k++) flux[i] += fluxPerCurrent * own.InsertionByReservoir[k] * change[m];
    }

    private StateCheck EvaluateFilms(ReadOnlySpan<double> q, bool partials)
    {
        var check = CheckOverpotential();
        if (!check.IsGood) return check;
        check = films!.Evaluate(q[FilmsAt..], difference, reaction.Concentration, Current, temperature, partials);
        // Counted from the outermost state of the sphere, where a diagnosis of this column begins.
        return check.IsGood ? check : check with { Index = check.Index + FilmsAt - (Spheres.States - 1) * Lanes };
    }
}
