using Interna.Numerics.TimeIntegration;

namespace Interna.Models.Reference;

/// <summary>Films and plated sodium on one node's particles, written out: v [V], h [nm], d [nm], then L [nm] of every film, m [nm] of every film, ε and χ.</summary>
/// <remarks>
/// v = (j + j_p)(1 − χ)(R₀ + Σ L/κ); dL/dt = V j_s/(nF) − dm/dt; dm/dt = r (1 − m/m_s) L/(L + 0.1 nm); j_s = A o [(1 − χ) φ(ΣL) + χ φ(L_p)],
/// o = 1/(1 + e^(±f(Δ − U))); dε/dt = ε̇ (1 − s) − ε/τ_r and dχ/dt = |ε̇| s (1 − χ) − χ Σ V j_s(L_p)/(F L_p) where ε̇ loads, with
/// ε̇ = −β n j/(F c_max R) − γ ΣL̇⁺/ΣL and s = 1/(1 + e^(10(1 − ε²ΣL/(ε_c²ΣL₀)))) from 0 at ε = 0 to 1; j_p = i₀ u^α [s e^(αfη) − e^(−(1−α)f(η + (1−s)η_n))] with η = Δ − v and s = h/(h + h_c);
/// dh/dt = −(j_p + m) Ω/F; dd/dt = m Ω/F; m = k_d j_p where j_p > 0, else j_p d/h_r.
/// </remarks>
internal static class ReferenceFilm
{
    private const double Nano = 1e-9;

    public static int States(InsertionElectrode e) => e.Film is null && e.Plating is null ? 0 : e.Film is null ? 3 : 5 + 2 * e.Films.Count;

    public static void Fill(InsertionElectrode e, Span<double> state)
    {
        state.Clear();
        for (int k = 0; k < e.Films.Count; k++) state[3 + k] = e.Films[k].Thickness / Nano;
    }

    public static void Assign(InsertionElectrode e, Span<UnknownKind> roles)
    {
        if (roles.IsEmpty) return;
        roles.Fill(UnknownKind.Algebraic);
        roles[3..].Fill(UnknownKind.Differential);
        if (e.Plating is null) return;
        roles[1] = UnknownKind.Differential;
        if (e.Plating.IsolatedFraction > 0) roles[2] = UnknownKind.Differential;
    }

    /// <summary>Drop in the film [V].</summary>
    public static double Drop(ReadOnlySpan<double> state) => state.IsEmpty ? 0 : state[0];

    /// <summary>Thickness of all films [nm].</summary>
    public static double Thickness(InsertionElectrode e, ReadOnlySpan<double> state)
    {
        double sum = 0;
        for (int k = 0; k < e.Films.Count; k++) sum += state[3 + k];
        return sum;
    }

    /// <summary>
    /// Writes the residuals, adds what every reservoir loses per area of the particles [mol/(m² s)], and gives the current density beside insertion and the part
    /// of it that grows the films [A/m²].
    /// </summary>
    public static (double Beside, double Grown) Residual(
        InsertionElectrode e, IReadOnlyList<Reservoir> reservoirs, ReadOnlySpan<double> levels, ReadOnlySpan<double> state, ReadOnlySpan<double> rate,
        double insertion, double salt, double difference, double temperature, Span<double> residual, Span<double> losses)
    {
        if (state.IsEmpty) return default;
        double f = Constant.Faraday / (Constant.Gas * temperature), plated = 0, grown = 0;
        state.CopyTo(residual);
        if (e.Plating is { } p)
        {
            double exchange = p.ExchangeCurrent * Math.Exp(p.ActivationEnergy / Constant.Gas * (1 / 298.15 - 1 / temperature));
            double h = Nano * state[1], covered = h / (h + p.CoveringThickness), eta = difference - state[0];
            plated = exchange * Math.Pow(salt, p.Alpha) * (covered * Math.Exp(p.Alpha * f * eta) - Math.Exp(-(1 - p.Alpha) * f * (eta + (1 - covered) * p.NucleationOverpotential)));
            double cut = p.IsolatedFraction == 0 ? 0 : plated > 0 ? p.IsolatedFraction * plated : plated * Nano * state[2] / p.ReconnectingThickness;
            residual[1] = rate[1] + (plated + cut) * Sodium.MolarVolume / Constant.Faraday / Nano;
            if (p.IsolatedFraction > 0) residual[2] = rate[2] - cut * Sodium.MolarVolume / Constant.Faraday / Nano;
        }

        if (e.Film is not null)
        {
            double resistance = e.FilmResistance, n = e.Films.Count;
            for (int k = 0; k < n; k++) resistance += Nano * state[3 + k] / e.Films[k].Conductivity;
            residual[0] = state[0] - (insertion + plated) * (1 - state[^1]) * resistance;
            grown = Grow(e, reservoirs, levels, state, rate, insertion, difference, f, residual, losses);
        }

        return (plated + grown, grown);
    }

    private static double Grow(
        InsertionElectrode e, IReadOnlyList<Reservoir> reservoirs, ReadOnlySpan<double> levels, ReadOnlySpan<double> state, ReadOnlySpan<double> rate,
        double insertion, double difference, double f, Span<double> residual, Span<double> losses)
    {
        double total = Thickness(e, state), bare = state[^1], grown = 0, healing = 0, thickening = 0;
        int n = e.Films.Count;
        for (int k = 0; k < n; k++)
        {
            var film = e.Films[k];
            double sign = film.Growth.Oxidises ? 1 : -1, factor = 1;
            if (double.IsFinite(film.Onset)) factor /= 1 + Math.Exp(-sign * f * (difference - film.Onset));
            if (film.Reactant is not null) factor *= levels[Index(reservoirs, film.Reactant)];
            double own = factor * film.Growth.Evaluate(Nano * total, difference, f).Value;
            if (e.Mechanics is { } breaking)
            {
                double fresh = factor * film.Growth.Evaluate(breaking.PassiveThickness, difference, f).Value;
                own = (1 - bare) * own + bare * fresh;
                healing += film.VolumePerCharge * fresh / Constant.Faraday / breaking.PassiveThickness;
            }

            grown += sign * own;
            double growth = own * film.VolumePerCharge / Constant.Faraday / Nano;
            thickening += growth;
            double lost = film.Dissolution is { } d ? d.Velocity / Nano * (1 - Nano * state[3 + n + k] / d.Capacity) * state[3 + k] / (state[3 + k] + 0.1) : 0;
            residual[3 + k] = rate[3 + k] - growth + lost;
            residual[3 + n + k] = rate[3 + n + k] - lost;
            if (film.Reactant is not null) losses[Index(reservoirs, film.Reactant)] += film.ReactantPerElectron * own / Constant.Faraday;
            if (film.Product is not null) losses[Index(reservoirs, film.Product)] -= film.ProductPerElectron * own / Constant.Faraday;
            if (Index(reservoirs, Reservoir.Gas) is >= 0 and var gas) losses[gas] -= film.GasPerElectron * own / Constant.Faraday;
        }

        (residual[^2], residual[^1]) = (rate[^2], rate[^1]);
        if (e.Mechanics is { } m) Break(e, m, state, rate, -(int)e.ParticleShape * e.Expansion * insertion / (Constant.Faraday * e.MaximumConcentration * e.ParticleRadius), thickening, healing, residual);
        return grown;
    }

    private static void Break(InsertionElectrode e, FilmMechanics m, ReadOnlySpan<double> state, ReadOnlySpan<double> rate, double moved, double thickening, double healing, Span<double> residual)
    {
        double total = Thickness(e, state), strain = state[^2], stretch = moved - m.GrowthStrain * thickening / total;
        double start = e.Films.Sum(film => film.Thickness) / Nano;
        double none = 1 / (1 + Math.Exp(10)), crossover = 1 / (1 + Math.Exp(10 * (1 - strain * strain * total / (m.CrackStrain * m.CrackStrain * start))));
        double cracking = (crossover - none) / (1 - none);
        bool loads = strain * stretch > 0;
        residual[^2] = rate[^2] - stretch * (loads ? 1 - cracking : 1) + strain / m.RelaxationTime;
        residual[^1] = rate[^1] - (loads ? Math.Abs(stretch) * cracking * (1 - state[^1]) : 0) + healing * state[^1];
    }

    private static int Index(IReadOnlyList<Reservoir> reservoirs, string name)
    {
        for (int k = 0; k < reservoirs.Count; k++)
            if (reservoirs[k].Name == name) return k;
        return -1;
    }
}
