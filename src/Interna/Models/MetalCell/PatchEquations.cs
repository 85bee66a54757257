using Interna.Models.Films;
using Interna.Numerics.Reals;
using Interna.Physics.Plating;

namespace Interna.Models.MetalCell;

/// <summary>The equations of one patch of metal, written once for numbers and for numbers with their derivatives.</summary>
/// <remarks>
/// <para>With the part in contact a = (1 − θ)(1 − Θ), θ over voids and Θ under bubbles, the exposed part χ and η = Δ − j R,
/// R = R₀ + Σ L/κ: j = i₀ g(u, s, η) through the films, j_b = i₀ g(u, s, Δ) where cracks expose the metal,
/// J = a [(1 − χ) j + χ j_b] dissolves. Films: <see cref="FilmEquations"/>, with plated sodium that stretches them at −(ΩJ/F)/R_b.</para>
/// <para>dh/dt = −(Ω/F)(J + k_d J⁺ − (d/h_r) J⁻); dd/dt = (Ω/F)[(1 − ω) k_d J⁺ − (d/h_r) J⁻]; dp/dt = (Ω/F) ω k_d J⁺;
/// dθ/dt = (Ω/F⟨h⟩)[(J − (1 − θ) j_rep)⁺ − f θ J⁻] − g θ; dΘ/dt = k_g ṅ (1 − Θ) − k_d Θ, ṅ the gas set free.</para>
/// Variables: the states, Δ, u at the metal, A of each reservoir. Results: the rates of the states, in place of that of the current density its residual;
/// the charge dissolved less that reduced over J and the loss of each reservoir over its reference [1/s]; η and J.
/// Sources: the laws in Physics (Plating, Interphases, Mechanics, Stripping, Gas).
/// </remarks>
internal sealed class PatchEquations : IEquations
{
    /// <summary>Of the flows out of a patch: charge first, then what each reservoir loses.</summary>
    public const int Charge = 0;

    /// <summary>Results after the flows: η [V] and J [A/m²].</summary>
    public const int Others = 2;

    private readonly SodiumMetal electrode;
    private readonly SurfacePatch patch;
    private readonly PatchLayout layout;
    private readonly SodiumMetalReaction reaction;
    private readonly FilmEquations films;
    private readonly int reservoirs;
    private readonly double typicalCurrent;
    private double f;

    public PatchEquations(SodiumMetal electrode, SurfacePatch patch, PatchLayout layout, IReadOnlyList<Reservoir> reservoirs, double typicalCurrent)
    {
        (this.electrode, this.patch, this.layout, this.typicalCurrent, this.reservoirs) = (electrode, patch, layout, typicalCurrent, reservoirs.Count);
        reaction = new SodiumMetalReaction(electrode.Alpha);
        films = new FilmEquations(electrode.Name, patch.Films, patch.Mechanics, layout.OfFilms, reservoirs, warms: false);
    }

    /// <summary>The films of the patch, from the metal outwards.</summary>
    public IReadOnlyList<SurfaceFilm> Films => films.Films;

    /// <summary>Reads what the growth laws need of a state, and F/RT [1/V]: call before <see cref="Evaluate"/>.</summary>
    public void Prepare(ReadOnlySpan<double> z, double difference, double f)
    {
        this.f = f;
        films.Prepare(z, difference, f);
    }

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> variables, Span<T> results)
        where T : struct, IReal<T>
    {
        int count = layout.Count;
        ReadOnlySpan<T> z = variables[..count];
        Span<T> rates = results[..count], flows = results.Slice(count, 1 + reservoirs);
        T potential = variables[count], salt = variables[count + 1], temperature = T.Of(f), nucleation = T.Of(electrode.NucleationOverpotential);
        results.Fill(T.Of(0));
        T j = typicalCurrent * z[PatchLayout.Current], h = PatchLayout.SodiumScale * z[PatchLayout.Sodium];
        T covered = h / (h + electrode.CoveringThickness), eta = potential - j * (films.Resistance(z) + patch.FilmResistance);
        rates[PatchLayout.Current] = z[PatchLayout.Current] - patch.ExchangeCurrent / typicalCurrent * reaction.Rate(salt, covered, eta, nucleation, temperature);
        T contact = Contact(z), local = j;
        if (patch.Mechanics is not null)
        {
            T bare = z[layout.Exposed];
            local = (1 - bare) * j + bare * (patch.ExchangeCurrent * reaction.Rate(salt, covered, potential, nucleation, temperature));
        }

        T dissolved = contact * local;
        var growth = films.Grow(z, potential, temperature, contact, variables[(count + 2)..], rates, flows[1..]);
        flows[Charge] = 1 / typicalCurrent * (dissolved - growth.Reduced);
        Isolate(z, dissolved, rates);
        if (patch.Mechanics is { } mechanics) films.Break(z, -Sodium.MolarVolume / (Constant.Faraday * mechanics.BumpRadius) * dissolved, growth, rates);
        if (electrode.Voids is { } voids) Hollow(voids, z, dissolved, rates);
        if (electrode.Bubbles is { } bubbles)
            rates[layout.Bubble] = bubbles.AttachedPerGas * (growth.Freed * (1 - z[layout.Bubble])) - bubbles.DetachmentRate * z[layout.Bubble];
        (results[^2], results[^1]) = (eta, dissolved);
    }

    private T Contact<T>(ReadOnlySpan<T> z)
        where T : struct, IReal<T>
    {
        T contact = layout.Void >= 0 ? 1 - z[layout.Void] : T.Of(1);
        return layout.Bubble >= 0 ? contact * (1 - z[layout.Bubble]) : contact;
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

    private void Hollow<T>(VoidFormation voids, ReadOnlySpan<T> z, T dissolved, Span<T> rates)
        where T : struct, IReal<T>
    {
        T hollow = z[layout.Void], beyond = dissolved - voids.ReplenishedCurrent * (1 - hollow);
        T taken = T.Where(dissolved, T.Where(beyond, beyond, T.Of(0)), voids.RefillEfficiency * (hollow * dissolved));
        rates[layout.Void] = Sodium.MolarVolume / (Constant.Faraday * voids.Height) * taken - voids.ClosureRate * hollow;
    }
}
