using Interna.Numerics.Reals;
using Interna.Physics.Interphases;
using Interna.Physics.Plating;

namespace Interna.Models.MetalCell;

/// <summary>The equations of one patch of metal, written once for numbers and for numbers with their derivatives.</summary>
/// <remarks>
/// <para>With the part in contact a = (1 − θ)(1 − Θ), θ over voids and Θ under bubbles, the exposed part χ and η = Δ − j R,
/// R = R₀ + Σ L/κ: j = i₀ g(u, s, η) through the films, j_b = i₀ g(u, s, Δ) where cracks expose the metal,
/// J = a [(1 − χ) j + χ j_b] dissolves. Reduction k, of availability A of its reactant and onset U:
/// j_k = a A o(Δ − U) [(1 − χ) φ(ΣL) + χ φ(L_p)], o = 1/(1 + e^(f(Δ − U))), φ its growth law.</para>
/// <para>dL/dt = V j_k/F − q, dm/dt = q, q = r (1 − m/m_s) L/(L + δ);  dh/dt = −(Ω/F)(J + k_d J⁺ − (d/h_r) J⁻);
/// dd/dt = (Ω/F)[(1 − ω) k_d J⁺ − (d/h_r) J⁻];  dp/dt = (Ω/F) ω k_d J⁺;
/// ε̇_f = −(ΩJ/F)/R_b − γ Σ L̇⁺/ΣL: dε/dt = ε̇_f (1 − s) − ε/τ_r and dχ/dt = |ε̇_f| s (1 − χ) − χ/τ_h where it loads,
/// s = 1/(1 + e^((1 − ε²/ε_c²)/w)), ε_c ∝ (ΣL)^(−½), 1/τ_h = Σ V j_k(L_p)/(F L_p);
/// dθ/dt = (Ω/F⟨h⟩)[(J − (1 − θ) j_rep)⁺ − f θ J⁻] − g θ;  dΘ/dt = k_g ṅ (1 − Θ) − k_d Θ, ṅ = Σ γ_k j_k/F.</para>
/// Sources: the laws in Physics (Plating, Interphases, Mechanics, Stripping, Gas); that strain beyond ε_c opens cracks
/// as fast as it stretches is our own assumption.
/// </remarks>
internal sealed class PatchEquations
{
    /// <summary>Of the flows out of a patch: charge first, then what each reservoir loses.</summary>
    public const int Charge = 0;

    // Width of the crossover of cracking in ε²/ε_c²; thickness below which a film has too little to dissolve [FilmScale].
    private const double CrackWidth = 0.1, LeastDissolving = 0.1;

    private readonly SodiumMetal electrode;
    private readonly SurfacePatch patch;
    private readonly PatchLayout layout;
    private readonly SodiumMetalReaction reaction;
    private readonly IReadOnlyList<SurfaceFilm> films;
    private readonly int[] reactants;
    private readonly IReadOnlyList<Reservoir> reservoirs;
    private readonly int gas;
    private readonly FilmCurrent[] grown, exposed;
    private readonly double typicalCurrent, filmAtStart;
    private double thickness, difference;

    public PatchEquations(SodiumMetal electrode, SurfacePatch patch, PatchLayout layout, IReadOnlyList<Reservoir> reservoirs, double typicalCurrent)
    {
        (this.electrode, this.patch, this.layout, this.reservoirs, this.typicalCurrent) = (electrode, patch, layout, reservoirs, typicalCurrent);
        reaction = new SodiumMetalReaction(electrode.Alpha);
        films = patch.Films;
        filmAtStart = films.Sum(f => f.Thickness) / PatchLayout.FilmScale;
        (grown, exposed) = (new FilmCurrent[films.Count], new FilmCurrent[films.Count]);
        reactants = [.. films.Select(f => Find(f.Reactant))];
        gas = Find(reservoirs.Any(r => r.Name == Reservoir.Gas) ? Reservoir.Gas : null);
    }

    /// <summary>The films of the patch, from the metal outwards.</summary>
    public IReadOnlyList<SurfaceFilm> Films => films;

    /// <summary>Reads what the growth laws need of a state: call before <see cref="Evaluate"/>.</summary>
    public void Prepare(ReadOnlySpan<double> z, double difference, double f)
    {
        this.difference = difference;
        thickness = 0;
        for (int k = 0; k < films.Count; k++) thickness += z[layout.Film + k];
        double passive = patch.Mechanics?.PassiveThickness ?? 0;
        for (int k = 0; k < films.Count; k++)
        {
            grown[k] = films[k].Growth.Evaluate(PatchLayout.FilmScale * thickness, difference, f);
            if (passive > 0) exposed[k] = films[k].Growth.Evaluate(passive, difference, f);
        }
    }

    /// <summary>Writes the rates of the states, in place of that of the current density its residual, and the flows.</summary>
    /// <param name="z">States.</param>
    /// <param name="potential">Δ [V].</param>
    /// <param name="salt">u at the metal [-].</param>
    /// <param name="available">A of each reservoir [-].</param>
    /// <param name="f">F/RT [1/V].</param>
    /// <param name="rates">Rates [1/s].</param>
    /// <param name="flows">Charge dissolved less reduced over J [-], then loss of each reservoir over its reference [1/s].</param>
    /// <returns>η [V], J [A/m²] and what is reduced [A/m²].</returns>
    public PatchCurrents<T> Evaluate<T>(ReadOnlySpan<T> z, T potential, T salt, ReadOnlySpan<T> available, double f, Span<T> rates, Span<T> flows)
        where T : struct, IReal<T>
    {
        flows.Fill(T.Of(0));
        rates.Fill(T.Of(0));
        var kinetics = (Temperature: T.Of(f), Nucleation: T.Of(electrode.NucleationOverpotential));
        T j = typicalCurrent * z[PatchLayout.Current], h = PatchLayout.SodiumScale * z[PatchLayout.Sodium];
        T covered = h / (h + electrode.CoveringThickness), resistance = T.Of(patch.FilmResistance);
        for (int k = 0; k < films.Count; k++) resistance += PatchLayout.FilmScale / films[k].Conductivity * z[layout.Film + k];
        T eta = potential - j * resistance;
        rates[PatchLayout.Current] = z[PatchLayout.Current] - patch.ExchangeCurrent / typicalCurrent * reaction.Rate(salt, covered, eta, kinetics.Nucleation, kinetics.Temperature);
        T contact = Contact(z), bare = layout.Exposed >= 0 ? z[layout.Exposed] : T.Of(0), local = j;
        if (patch.Mechanics is not null)
            local = (1 - bare) * j + bare * (patch.ExchangeCurrent * reaction.Rate(salt, covered, potential, kinetics.Nucleation, kinetics.Temperature));
        T dissolved = contact * local, reduced = T.Of(0), healing = T.Of(0), freed = T.Of(0), thickening = T.Of(0);
        for (int k = 0; k < films.Count; k++)
        {
            var film = films[k];
            T factor = contact * Availability(k, available) * Onset(film, potential, f), own = factor * Lift(grown[k], z, potential);
            if (patch.Mechanics is { } breaking)
            {
                T fresh = factor * (exposed[k].ByPotential * (potential - difference) + exposed[k].Value);
                own = (1 - bare) * own + bare * fresh;
                healing += film.VolumePerCharge / (Constant.Faraday * breaking.PassiveThickness) * fresh;
            }

            reduced += own;
            freed += film.GasPerElectron / Constant.Faraday * own;
            T growth = film.VolumePerCharge / (Constant.Faraday * PatchLayout.FilmScale) * own;
            thickening += growth;
            if (film.Dissolution is { } loss)
            {
                T lost = loss.Velocity / PatchLayout.FilmScale * ((1 - PatchLayout.FilmScale / loss.Capacity * z[layout.Dissolved + k]) * (z[layout.Film + k] / (z[layout.Film + k] + LeastDissolving)));
                rates[layout.Dissolved + k] = lost;
                growth -= lost;
            }

            rates[layout.Film + k] = growth;
            if (reactants[k] >= 0) flows[1 + reactants[k]] += film.ReactantPerElectron / (Constant.Faraday * reservoirs[reactants[k]].Reference) * own;
        }

        if (gas >= 0) flows[1 + gas] -= 1 / reservoirs[gas].Reference * freed;
        flows[Charge] = 1 / typicalCurrent * (dissolved - reduced);
        Isolate(z, dissolved, rates);
        if (patch.Mechanics is { } mechanics) Break(mechanics, z, dissolved, thickening, healing, rates);
        if (electrode.Voids is { } voids) Hollow(voids, z, dissolved, rates);
        if (electrode.Bubbles is { } bubbles)
            rates[layout.Bubble] = bubbles.AttachedPerGas * (freed * (1 - z[layout.Bubble])) - bubbles.DetachmentRate * z[layout.Bubble];
        return new PatchCurrents<T>(eta, dissolved, reduced);
    }

    private int Find(string? name)
    {
        if (name is null) return -1;
        for (int k = 0; k < reservoirs.Count; k++)
            if (reservoirs[k].Name == name) return k;
        throw new ArgumentException($"{electrode.Name} has a film that draws on '{name}', but the cell has no reservoir of this name.", nameof(name));
    }

    private T Contact<T>(ReadOnlySpan<T> z)
        where T : struct, IReal<T>
    {
        T contact = layout.Void >= 0 ? 1 - z[layout.Void] : T.Of(1);
        return layout.Bubble >= 0 ? contact * (1 - z[layout.Bubble]) : contact;
    }

    private T Availability<T>(int film, ReadOnlySpan<T> available)
        where T : struct, IReal<T> => reactants[film] >= 0 ? available[reactants[film]] : T.Of(1);

    private static T Onset<T>(SurfaceFilm film, T potential, double f)
        where T : struct, IReal<T> => double.IsFinite(film.Onset) ? T.Of(1) / (T.Exp(f * (potential - film.Onset)) + 1) : T.Of(1);

    // The growth law at the state, with its slopes where T carries any: the differences are zero in value.
    private T Lift<T>(FilmCurrent current, ReadOnlySpan<T> z, T potential)
        where T : struct, IReal<T>
    {
        T total = T.Of(-thickness);
        for (int k = 0; k < films.Count; k++) total += z[layout.Film + k];
        return current.ByThickness * PatchLayout.FilmScale * total + current.ByPotential * (potential - difference) + current.Value;
    }

    private void Isolate<T>(ReadOnlySpan<T> z, T dissolved, Span<T> rates)
        where T : struct, IReal<T>
    {
        const double PerCharge = Sodium.MolarVolume / (Constant.Faraday * PatchLayout.SodiumScale);
        T leaving = dissolved;
        if (layout.Dead >= 0)
        {
            T cut = electrode.IsolatedFraction * T.Where(dissolved, dissolved, T.Of(0));
            T reconnected = PatchLayout.SodiumScale / electrode.ReconnectingThickness * (z[layout.Dead] * T.Where(dissolved, T.Of(0), dissolved));
            leaving += cut + reconnected;
            double lasting = layout.Permanent >= 0 ? electrode.PermanentFraction : 0;
            rates[layout.Dead] = PerCharge * ((1 - lasting) * cut + reconnected);
            if (layout.Permanent >= 0) rates[layout.Permanent] = PerCharge * lasting * cut;
        }

        rates[PatchLayout.Sodium] = -PerCharge * leaving;
    }

    private void Break<T>(FilmMechanics mechanics, ReadOnlySpan<T> z, T dissolved, T thickening, T healing, Span<T> rates)
        where T : struct, IReal<T>
    {
        double backing = mechanics.BackingThickness / PatchLayout.FilmScale;
        T total = T.Of(backing);
        for (int k = 0; k < films.Count; k++) total += z[layout.Film + k];
        T strain = z[layout.Strain], open = z[layout.Exposed];
        T stretch = -Sodium.MolarVolume / (Constant.Faraday * mechanics.BumpRadius) * dissolved - mechanics.GrowthStrain * (thickening / total);
        T excess = 1 / (mechanics.CrackStrain * mechanics.CrackStrain * (filmAtStart + backing)) * (strain * strain * total);
        T cracking = T.Of(1) / (T.Exp(1 / CrackWidth * (1 - excess)) + 1);
        T loading = strain * stretch;
        rates[layout.Strain] = stretch * T.Where(loading, 1 - cracking, T.Of(1)) - 1 / mechanics.RelaxationTime * strain;
        rates[layout.Exposed] = T.Where(loading, T.Max(stretch, -stretch) * cracking * (1 - open), T.Of(0)) - healing * open;
    }

    private void Hollow<T>(VoidFormation voids, ReadOnlySpan<T> z, T dissolved, Span<T> rates)
        where T : struct, IReal<T>
    {
        T hollow = z[layout.Void], beyond = dissolved - voids.ReplenishedCurrent * (1 - hollow);
        T taken = T.Where(dissolved, T.Where(beyond, beyond, T.Of(0)), voids.RefillEfficiency * (hollow * dissolved));
        rates[layout.Void] = Sodium.MolarVolume / (Constant.Faraday * voids.Height) * taken - voids.ClosureRate * hollow;
    }
}

/// <summary>What a patch does.</summary>
/// <param name="Overpotential">η [V].</param>
/// <param name="Dissolved">J, density of the current of dissolution [A/m²].</param>
/// <param name="Reduced">Density of the current that reduces the electrolyte [A/m²].</param>
internal readonly record struct PatchCurrents<T>(T Overpotential, T Dissolved, T Reduced);
