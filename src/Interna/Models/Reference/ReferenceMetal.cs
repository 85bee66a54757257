using Interna.Numerics.TimeIntegration;

namespace Interna.Models.Reference;

/// <summary>A sodium electrode once more, slow and obvious: Δ [V], then per patch j [A/m²], h [µm] and L [nm].</summary>
/// <remarks>i = Σ p (j − j_s) + C dΔ/dt; j = i₀ u^α [s e^(αfη) − e^(−(1−α)f(η + (1−s)η_n))], η = Δ − j R; dh/dt = −Ω j/F; dL/dt = V j_s/(nF).</remarks>
internal sealed class ReferenceMetal(SodiumMetal metal, int at)
{
    private const double Micro = 1e-6, Nano = 1e-9;

    public int States => 1 + 3 * metal.Patches.Count;

    public void Fill(Span<double> y)
    {
        for (int k = 0; k < metal.Patches.Count; k++) (y[Sodium(k)], y[Film(k)]) = (metal.Thickness / Micro, (metal.Patches[k].Film?.Thickness ?? 0) / Nano);
    }

    public void Assign(Span<UnknownKind> roles)
    {
        if (metal.DoubleLayerCapacitance == 0) roles[at] = UnknownKind.Algebraic;
        for (int k = 0; k < metal.Patches.Count; k++)
        {
            roles[Current(k)] = UnknownKind.Algebraic;
            if (metal.Patches[k].Film is null) roles[Film(k)] = UnknownKind.Algebraic;
        }
    }

    public void Residual(ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, double i, double salt, double temperature, Span<double> residual)
    {
        double f = Constant.Faraday / (Constant.Gas * temperature), delta = y[at], sum = metal.DoubleLayerCapacitance * ydot[at];
        for (int k = 0; k < metal.Patches.Count; k++)
        {
            var patch = metal.Patches[k];
            double j = y[Current(k)], h = Micro * y[Sodium(k)], thickness = Nano * y[Film(k)], growth = 0, resistance = patch.FilmResistance;
            residual[Film(k)] = y[Film(k)];
            if (patch.Film is { } film)
            {
                resistance += thickness / film.Conductivity;
                growth = film.Growth.Evaluate(thickness, delta, f).Value;
                residual[Film(k)] = ydot[Film(k)] - growth * film.VolumePerCharge / Constant.Faraday / Nano;
            }

            double eta = delta - j * resistance, covered = h / (h + metal.CoveringThickness);
            double anodic = covered * Math.Exp(metal.Alpha * f * eta), cathodic = Math.Exp(-(1 - metal.Alpha) * f * (eta + (1 - covered) * metal.NucleationOverpotential));
            residual[Current(k)] = j - patch.ExchangeCurrent * Math.Pow(salt, metal.Alpha) * (anodic - cathodic);
            residual[Sodium(k)] = ydot[Sodium(k)] + j * global::Interna.Sodium.MolarVolume / Constant.Faraday / Micro;
            sum += patch.Part * (j - growth);
        }

        residual[at] = sum - i;
    }

    /// <summary>Δ [V].</summary>
    public double Difference(ReadOnlySpan<double> y) => y[at];

    /// <summary>Sodium [µm] and film [nm] by patch.</summary>
    public (double[] Sodium, double[] Film) Thickness(double[] y) =>
        ([.. metal.Patches.Select((_, k) => y[Sodium(k)])], [.. metal.Patches.Select((_, k) => y[Film(k)])]);

    private int Current(int patch) => at + 1 + 3 * patch;

    private int Sodium(int patch) => at + 2 + 3 * patch;

    private int Film(int patch) => at + 3 + 3 * patch;
}
