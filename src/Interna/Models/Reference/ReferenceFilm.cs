using Interna.Numerics.TimeIntegration;

namespace Interna.Models.Reference;

/// <summary>Film and plated sodium on one node's particles, written out: v [V], L [nm], h [nm] and d [nm].</summary>
/// <remarks>
/// v = (j + j_p) L/κ; dL/dt = V j_s/(nF); j_p = i₀ u^α [s e^(αfη) − e^(−(1−α)f(η + (1−s)η_n))] with η = Δ − v and s = h/(h + h_c);
/// dh/dt = −(j_p + m) Ω/F; dd/dt = m Ω/F; m = k_d j_p where j_p > 0, else j_p d/h_r.
/// </remarks>
internal static class ReferenceFilm
{
    private const double Nano = 1e-9;

    public static int States(InsertionElectrode e) => e.Film is null && e.Plating is null ? 0 : 4;

    public static void Fill(InsertionElectrode e, Span<double> state)
    {
        state.Clear();
        if (e.Film is { } film) state[1] = film.Thickness / Nano;
    }

    public static void Assign(InsertionElectrode e, Span<UnknownKind> roles)
    {
        if (roles.IsEmpty) return;
        roles.Fill(UnknownKind.Algebraic);
        if (e.Film is not null) roles[1] = UnknownKind.Differential;
        if (e.Plating is null) return;
        roles[2] = UnknownKind.Differential;
        if (e.Plating.IsolatedFraction > 0) roles[3] = UnknownKind.Differential;
    }

    /// <summary>Drop in the film [V].</summary>
    public static double Drop(ReadOnlySpan<double> state) => state.IsEmpty ? 0 : state[0];

    /// <summary>Writes the residuals; gives the current density beside insertion, and the part of it that grows the film [A/m²].</summary>
    public static (double Beside, double Grown) Residual(
        InsertionElectrode e, ReadOnlySpan<double> state, ReadOnlySpan<double> rate, double insertion, double salt, double difference, double temperature, Span<double> residual)
    {
        if (state.IsEmpty) return default;
        double f = Constant.Faraday / (Constant.Gas * temperature), plated = 0, grown = 0;
        state.CopyTo(residual);
        if (e.Plating is { } p)
        {
            double exchange = p.ExchangeCurrent * Math.Exp(p.ActivationEnergy / Constant.Gas * (1 / 298.15 - 1 / temperature));
            double h = Nano * state[2], covered = h / (h + p.CoveringThickness), eta = difference - state[0];
            plated = exchange * Math.Pow(salt, p.Alpha) * (covered * Math.Exp(p.Alpha * f * eta) - Math.Exp(-(1 - p.Alpha) * f * (eta + (1 - covered) * p.NucleationOverpotential)));
            double cut = p.IsolatedFraction == 0 ? 0 : plated > 0 ? p.IsolatedFraction * plated : plated * Nano * state[3] / p.ReconnectingThickness;
            residual[2] = rate[2] + (plated + cut) * Sodium.MolarVolume / Constant.Faraday / Nano;
            if (p.IsolatedFraction > 0) residual[3] = rate[3] - cut * Sodium.MolarVolume / Constant.Faraday / Nano;
        }

        if (e.Film is { } film)
        {
            double growth = film.Growth.Evaluate(Nano * state[1], difference, f).Value;
            grown = film.Growth.Oxidises ? growth : -growth;
            residual[0] = state[0] - (insertion + plated) * Nano * state[1] / film.Conductivity;
            residual[1] = rate[1] - growth * film.VolumePerCharge / Constant.Faraday / Nano;
        }

        return (plated + grown, grown);
    }
}
