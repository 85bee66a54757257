using Interna.Numerics.Reals;
using Interna.Physics.Interphases;

namespace Interna.Models.Films;

/// <summary>The equations of the films on one surface, of metal or of a host, written once for numbers and for numbers with their derivatives.</summary>
/// <remarks>
/// <para>Reduction k, of availability A of its reactant and onset U, on a surface in contact in the part a that cracks expose in the part χ:
/// j_k = a A o(Δ − U) [(1 − χ) φ(ΣL) + χ φ(L_p)], o = 1/(1 + e^(f(Δ − U))), φ its growth law; o = 1/(1 + e^(−f(Δ − U))) for an oxidation.</para>
/// <para>dL/dt = V j_k/F − q, dm/dt = q, q = r (1 − m/m_s) L/(L + δ);
/// ε̇_f = ε̇ − γ Σ L̇⁺/ΣL with ε̇ that of what lies under the films: dε/dt = ε̇_f (1 − s) − ε/τ_r and dχ/dt = |ε̇_f| s (1 − χ) − χ/τ_h where it
/// loads, s = 1/(1 + e^((1 − ε²/ε_c²)/w)) less what it is at ε = 0, ε_c ∝ (ΣL)^(−½), 1/τ_h = Σ V j_k(L_p)/(F L_p).</para>
/// Sources: the laws in Physics (Interphases, Mechanics); that strain beyond ε_c opens cracks as fast as it stretches is our own assumption.
/// </remarks>
internal sealed class FilmEquations
{
    /// <summary>Unit of thicknesses in the state [m].</summary>
    public const double Scale = 1e-9;

    // Width of the crossover of cracking in ε²/ε_c²; thickness below which a film has too little to dissolve [Scale].
    private const double CrackWidth = 0.1, LeastDissolving = 0.1;

    // What the crossover would be without strain, taken off it so that loading and unloading agree there: e^(−1/w)/(1 + e^(−1/w)).
    private const double CrackedAtRest = 4.5397868702434395e-5;

    private readonly IReadOnlyList<SurfaceFilm> films;
    private readonly FilmMechanics? mechanics;
    private readonly FilmStates at;
    private readonly IReadOnlyList<Reservoir> reservoirs;
    private readonly int[] reactants, products;
    private readonly int gas;
    private readonly bool warms;
    private readonly FilmCurrent[] grown, exposed;
    private readonly double filmAtStart;
    private double thickness, difference, inverse;

    /// <param name="owner">Name of the electrode, for a complaint.</param>
    /// <param name="films">The films, from the surface outwards.</param>
    /// <param name="mechanics">How they break; null for films that follow every movement.</param>
    /// <param name="at">Where their states are.</param>
    /// <param name="reservoirs">The reservoirs of the cell.</param>
    /// <param name="warms">Whether derivatives by the inverse thermal voltage are needed.</param>
    /// <exception cref="ArgumentException">A film draws on, or fills, a reservoir that the cell does not have.</exception>
    public FilmEquations(string owner, IReadOnlyList<SurfaceFilm> films, FilmMechanics? mechanics, FilmStates at, IReadOnlyList<Reservoir> reservoirs, bool warms)
    {
        (this.films, this.mechanics, this.at, this.reservoirs, this.warms) = (films, mechanics, at, reservoirs, warms);
        filmAtStart = films.Sum(f => f.Thickness) / Scale;
        (grown, exposed) = (new FilmCurrent[films.Count], new FilmCurrent[films.Count]);
        reactants = [.. films.Select(f => Find(owner, f.Reactant))];
        products = [.. films.Select(f => Find(owner, f.Product))];
        gas = Find(owner, reservoirs.Any(r => r.Name == Reservoir.Gas) ? Reservoir.Gas : null);
    }

    /// <summary>The films, from the surface outwards.</summary>
    public IReadOnlyList<SurfaceFilm> Films => films;

    /// <summary>Reads what the growth laws need of a state: call before the others.</summary>
    /// <param name="z">States of the surface.</param>
    /// <param name="potential">Δ [V].</param>
    /// <param name="f">F/RT [1/V].</param>
    public void Prepare(ReadOnlySpan<double> z, double potential, double f)
    {
        (difference, inverse) = (potential, f);
        thickness = 0;
        for (int k = 0; k < films.Count; k++) thickness += z[at.Film + k];
        for (int k = 0; k < films.Count; k++)
        {
            grown[k] = films[k].Growth.Evaluate(Scale * thickness, potential, f);
            if (mechanics is not null) exposed[k] = films[k].Growth.Evaluate(mechanics.PassiveThickness, potential, f);
        }
    }

    /// <summary>Σ L/κ [Ω m²].</summary>
    public T Resistance<T>(ReadOnlySpan<T> z)
        where T : struct, IReal<T>
    {
        T sum = T.Of(0);
        for (int k = 0; k < films.Count; k++) sum += Scale / films[k].Conductivity * z[at.Film + k];
        return sum;
    }

    /// <summary>Writes the rates of thicknesses and dissolved parts, and adds to the losses of the reservoirs.</summary>
    /// <param name="z">States of the surface.</param>
    /// <param name="potential">Δ [V].</param>
    /// <param name="f">F/RT [1/V].</param>
    /// <param name="contact">Part a of the surface in contact.</param>
    /// <param name="available">A of each reservoir [-].</param>
    /// <param name="rates">Rates of the states [1/s].</param>
    /// <param name="losses">Loss of each reservoir over its reference [1/s].</param>
    public FilmRates<T> Grow<T>(ReadOnlySpan<T> z, T potential, T f, T contact, ReadOnlySpan<T> available, Span<T> rates, Span<T> losses)
        where T : struct, IReal<T>
    {
        T bare = at.Exposed >= 0 ? z[at.Exposed] : T.Of(0), total = T.Of(-thickness);
        T reduced = T.Of(0), healing = T.Of(0), freed = T.Of(0), thickening = T.Of(0);
        for (int k = 0; k < films.Count; k++) total += z[at.Film + k];
        for (int k = 0; k < films.Count; k++)
        {
            var film = films[k];
            T factor = contact;
            if (reactants[k] >= 0) factor *= available[reactants[k]];
            if (double.IsFinite(film.Onset)) factor *= Onset(film, potential, f);
            T own = factor * (grown[k].ByThickness * Scale * total + Lift(grown[k], potential, f));
            if (mechanics is not null)
            {
                T fresh = factor * Lift(exposed[k], potential, f);
                own = (1 - bare) * own + bare * fresh;
                healing += film.VolumePerCharge / (Constant.Faraday * mechanics.PassiveThickness) * fresh;
            }

            reduced = film.Growth.Oxidises ? reduced - own : reduced + own;
            freed += film.GasPerElectron / Constant.Faraday * own;
            T growth = film.VolumePerCharge / (Constant.Faraday * Scale) * own;
            thickening += growth;
            rates[at.Film + k] = film.Dissolution is { } loss ? growth - (rates[at.Dissolved + k] = Lost(loss, z, k)) : growth;
            Exchange(losses, reactants[k], film.ReactantPerElectron, own);
            Exchange(losses, products[k], -film.ProductPerElectron, own);
        }

        if (gas >= 0) losses[gas] -= 1 / reservoirs[gas].Reference * freed;
        return new FilmRates<T>(reduced, freed, thickening, healing);
    }

    /// <summary>Writes the rates of strain and exposed part; only with mechanics.</summary>
    /// <param name="z">States of the surface.</param>
    /// <param name="moved">Rate at which what lies under the films stretches them [1/s].</param>
    /// <param name="growth">What <see cref="Grow"/> returned.</param>
    /// <param name="rates">Rates of the states [1/s].</param>
    public void Break<T>(ReadOnlySpan<T> z, T moved, FilmRates<T> growth, Span<T> rates)
        where T : struct, IReal<T>
    {
        var breaking = mechanics!;
        double backing = breaking.BackingThickness / Scale;
        T total = T.Of(backing);
        for (int k = 0; k < films.Count; k++) total += z[at.Film + k];
        T strain = z[at.Strain], open = z[at.Exposed];
        T stretch = moved - breaking.GrowthStrain * (growth.Thickening / total);
        T excess = 1 / (breaking.CrackStrain * breaking.CrackStrain * (filmAtStart + backing)) * (strain * strain * total);
        T cracking = 1 / (1 - CrackedAtRest) * (T.Of(1) / (T.Exp(1 / CrackWidth * (1 - excess)) + 1) - CrackedAtRest);
        T loading = strain * stretch;
        rates[at.Strain] = stretch * T.Where(loading, 1 - cracking, T.Of(1)) - 1 / breaking.RelaxationTime * strain;
        rates[at.Exposed] = T.Where(loading, T.Max(stretch, -stretch) * cracking * (1 - open), T.Of(0)) - growth.Healing * open;
    }

    private int Find(string owner, string? name)
    {
        if (name is null) return -1;
        for (int k = 0; k < reservoirs.Count; k++)
            if (reservoirs[k].Name == name) return k;
        throw new ArgumentException($"{owner} has a film that draws on, or fills, '{name}', but the cell has no reservoir of this name.", nameof(name));
    }

    private T Onset<T>(SurfaceFilm film, T potential, T f)
        where T : struct, IReal<T>
    {
        T above = film.Growth.Oxidises ? film.Onset - potential : potential - film.Onset;
        return T.Of(1) / (T.Exp(warms ? f * above : inverse * above) + 1);
    }

    // A growth law at the state but for the thickness, with its slopes where T carries any: the differences are zero in value.
    private T Lift<T>(FilmCurrent current, T potential, T f)
        where T : struct, IReal<T>
    {
        T value = current.ByPotential * (potential - difference) + current.Value;
        return warms ? value + current.ByInverseThermalVoltage * (f - inverse) : value;
    }

    private T Lost<T>(DissolutionRate loss, ReadOnlySpan<T> z, int film)
        where T : struct, IReal<T>
    {
        T left = z[at.Film + film];
        return loss.Velocity / Scale * ((1 - Scale / loss.Capacity * z[at.Dissolved + film]) * (left / (left + LeastDissolving)));
    }

    private void Exchange<T>(Span<T> losses, int reservoir, double perElectron, T current)
        where T : struct, IReal<T>
    {
        if (reservoir >= 0) losses[reservoir] += perElectron / (Constant.Faraday * reservoirs[reservoir].Reference) * current;
    }
}

/// <summary>What the films on a surface do.</summary>
/// <param name="Reduced">Density of the current that reduces the electrolyte, less that which oxidises it [A/m²].</param>
/// <param name="Freed">Gas set free [mol/(m² s)].</param>
/// <param name="Thickening">Rate of the thickness by growth alone [1/s in the unit of the state].</param>
/// <param name="Healing">Rate at which exposed parts become passive 1/τ_h [1/s].</param>
internal readonly record struct FilmRates<T>(T Reduced, T Freed, T Thickening, T Healing);
