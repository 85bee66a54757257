using Interna.Numerics.Reals;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Interphases;
using Interna.Physics.Plating;

namespace Interna.Models.MetalCell;

/// <summary>The state of one planar metal electrode: one potential difference and, patch by patch, current, sodium, film and dead sodium.</summary>
/// <remarks>
/// States: Δ = φ_m − φ_e, then per patch j/J, h/H, L/L_s and d/H. With j_s the reduction current of the film and η = Δ − j R,
/// R = R₀ + L/κ:  ± i = Σ p (j − j_s) + C dΔ/dt;  j = i₀ g(u_s, s(h), η);  dh/dt = −(j + m) Ω/F;  dd/dt = m Ω/F
/// with m = k_d j⁺ − (d/h_r) j⁻;  dL/dt = j_s V/(nF). Sodium ions that
/// end in the film come out of the electrolyte, and the metal replaces them: at rest j = j_s.
/// </remarks>
internal sealed class MetalSurface
{
    public const int PerPatch = 4;

    /// <summary>Units of sodium thickness and of film thickness in the state [m].</summary>
    public const double SodiumScale = 1e-6, FilmScale = 1e-9;

    // Sodium that would be gone within this time [s] counts as used up; a bare collector at rest, which has no more than a trace [SodiumScale], does not.
    private const double LastMoment = 1e-3, Trace = 1e-12;

    // Exponents beyond this stand for an iterate far off.
    private const double LargestExponent = 200;

    private readonly SodiumMetal electrode;
    private readonly SodiumMetalReaction reaction;
    private readonly double typicalCurrent;

    public MetalSurface(SodiumMetal electrode, int sign, double typicalCurrent)
    {
        this.electrode = electrode;
        this.typicalCurrent = typicalCurrent;
        Sign = sign;
        reaction = new SodiumMetalReaction(electrode.Alpha);
        Slopes = new PatchSlopes[electrode.Patches.Count];
        Currents = new double[electrode.Patches.Count];
        Reductions = new double[electrode.Patches.Count];
        Overpotentials = new double[electrode.Patches.Count];
        Stripping = typicalCurrent * Sodium.MolarVolume / (Constant.Faraday * SodiumScale);
    }

    /// <summary>+1 at the negative electrode, which dissolves in discharge, −1 at the positive one.</summary>
    public int Sign { get; }

    /// <summary>Current density that j is counted in [A/m²].</summary>
    public double TypicalCurrent => typicalCurrent;

    /// <summary>The electrode.</summary>
    public SodiumMetal Electrode => electrode;

    /// <summary>Number of states.</summary>
    public int States => 1 + PerPatch * electrode.Patches.Count;

    /// <summary>Change of h/H per time and j/J [1/s].</summary>
    public double Stripping { get; }

    /// <summary>Partial derivatives at the last <see cref="Linearise"/>, by patch.</summary>
    public PatchSlopes[] Slopes { get; }

    /// <summary>j by patch [A/m²].</summary>
    public double[] Currents { get; }

    /// <summary>j_s by patch [A/m²].</summary>
    public double[] Reductions { get; }

    /// <summary>η by patch [V].</summary>
    public double[] Overpotentials { get; }

    /// <summary>Writes the state at equilibrium.</summary>
    public void Initialise(Span<double> y)
    {
        y.Clear();
        for (int k = 0; k < electrode.Patches.Count; k++)
        {
            y[SodiumAt(k)] = electrode.Thickness / SodiumScale;
            y[FilmAt(k)] = (electrode.Patches[k].Film?.Thickness ?? 0) / FilmScale;
        }
    }

    public void Classify(Span<UnknownKind> kinds, Span<double> typical)
    {
        kinds[0] = electrode.DoubleLayerCapacitance > 0 ? UnknownKind.Differential : UnknownKind.Algebraic;
        typical[0] = Constant.Gas * 298.15 / Constant.Faraday;
        for (int k = 0; k < electrode.Patches.Count; k++)
        {
            kinds[CurrentAt(k)] = UnknownKind.Algebraic;
            kinds[SodiumAt(k)] = UnknownKind.Differential;
            kinds[DeadAt(k)] = Isolates ? UnknownKind.Differential : UnknownKind.Padding;
            typical[DeadAt(k)] = 1;
            kinds[FilmAt(k)] = electrode.Patches[k].Film is null ? UnknownKind.Padding : UnknownKind.Differential;
            typical[CurrentAt(k)] = typical[SodiumAt(k)] = 1;
            typical[FilmAt(k)] = electrode.Patches[k].Film is { } film ? film.Thickness / FilmScale : 1;
        }
    }

    /// <summary>Names a state.</summary>
    public string Describe(int index)
    {
        string side = Sign > 0 ? "negative" : "positive";
        if (index == 0) return $"potential difference of the {side} metal";
        string what = ((index - 1) % PerPatch) switch { 0 => "current density", 1 => "sodium thickness", 2 => "film thickness", _ => "dead sodium" };
        return $"{what} on patch {(index - 1) / PerPatch + 1} of the {side} metal";
    }

    /// <summary>Evaluates currents at a state.</summary>
    public StateCheck Evaluate(ReadOnlySpan<double> y, double surface, double temperature) => Run(y, surface, temperature, false);

    /// <summary>Evaluates currents and their partial derivatives at a state.</summary>
    public StateCheck Linearise(ReadOnlySpan<double> y, double surface, double temperature) => Run(y, surface, temperature, true);

    /// <summary>Writes the residuals at the state of the last <see cref="Evaluate"/>.</summary>
    public void Residual(ReadOnlySpan<double> y, ReadOnlySpan<double> rate, double i, Span<double> residual)
    {
        double total = 0;
        for (int k = 0; k < electrode.Patches.Count; k++)
        {
            var patch = electrode.Patches[k];
            double j = typicalCurrent * y[CurrentAt(k)];
            total += patch.Part * (j - Reductions[k]);
            residual[CurrentAt(k)] = (j - Currents[k]) / typicalCurrent;
            double cut = Cut(y[CurrentAt(k)], y[DeadAt(k)]).Value;
            residual[SodiumAt(k)] = rate[SodiumAt(k)] + Stripping * (y[CurrentAt(k)] + cut);
            residual[DeadAt(k)] = Isolates ? rate[DeadAt(k)] - Stripping * cut : 0;
            residual[FilmAt(k)] = patch.Film is { } film ? rate[FilmAt(k)] - Reductions[k] * film.VolumePerCharge / (Constant.Faraday * FilmScale) : 0;
        }

        residual[0] = (Sign * i - total - electrode.DoubleLayerCapacitance * rate[0]) / typicalCurrent;
    }

    /// <summary>Mean thickness of sodium [m].</summary>
    public double SodiumThickness(ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < electrode.Patches.Count; k++) sum += electrode.Patches[k].Part * y[SodiumAt(k)];
        return SodiumScale * sum;
    }

    /// <summary>Mean thickness of dead sodium [m].</summary>
    public double DeadThickness(ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < electrode.Patches.Count; k++) sum += electrode.Patches[k].Part * y[DeadAt(k)];
        return SodiumScale * sum;
    }

    /// <summary>Charge spent on films since the start per area [A s/m²].</summary>
    public double FilmCharge(ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < electrode.Patches.Count; k++)
        {
            if (electrode.Patches[k] is { Film: { } film } patch)
                sum += patch.Part * (FilmScale * y[FilmAt(k)] - film.Thickness) * Constant.Faraday / film.VolumePerCharge;
        }

        return sum;
    }

    /// <summary>Mean over the area of η and of the drop in the films j R [V].</summary>
    public (double Reaction, double Film) MeanLosses(ReadOnlySpan<double> y)
    {
        double reactionLoss = 0;
        for (int k = 0; k < electrode.Patches.Count; k++) reactionLoss += electrode.Patches[k].Part * Overpotentials[k];
        return (reactionLoss, y[0] - reactionLoss);
    }

    /// <summary>Heat of the reactions and of the films they pass, Σ p j Δ [W/m²].</summary>
    public double Dissipation(ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < electrode.Patches.Count; k++) sum += electrode.Patches[k].Part * typicalCurrent * y[CurrentAt(k)] * y[0];
        return sum;
    }

    /// <summary>Sodium beyond what dissolves within a millisecond, in units of the state: positive until it is used up.</summary>
    public double Lasting(ReadOnlySpan<double> y)
    {
        double leaving = 0;
        for (int k = 0; k < electrode.Patches.Count; k++) leaving += electrode.Patches[k].Part * (y[CurrentAt(k)] + Cut(y[CurrentAt(k)], y[DeadAt(k)]).Value);
        return SodiumThickness(y) / SodiumScale + Trace - LastMoment * Stripping * leaving;
    }

    public static int CurrentAt(int patch) => 1 + PerPatch * patch;

    public static int SodiumAt(int patch) => 2 + PerPatch * patch;

    public static int FilmAt(int patch) => 3 + PerPatch * patch;

    public static int DeadAt(int patch) => 4 + PerPatch * patch;

    // Whether sodium is cut off at all.
    private bool Isolates => electrode.IsolatedFraction > 0;

    // m/J at j/J and d/H: what is cut off less what is reconnected, with its slopes.
    private (double Value, double ByCurrent, double ByDead) Cut(double current, double dead)
    {
        if (!Isolates) return default;
        double reach = SodiumScale / electrode.ReconnectingThickness;
        return current > 0 ? (electrode.IsolatedFraction * current, electrode.IsolatedFraction, 0) : (reach * dead * current, reach * dead, reach * current);
    }

    private StateCheck Run(ReadOnlySpan<double> y, double surface, double temperature, bool linearise)
    {
        double f = Constant.Faraday / (Constant.Gas * temperature);
        for (int k = 0; k < electrode.Patches.Count; k++)
        {
            var patch = electrode.Patches[k];
            double j = typicalCurrent * y[CurrentAt(k)], h = SodiumScale * y[SodiumAt(k)];
            double resistance = patch.FilmResistance, byFilm = 0;
            FilmCurrent reduction = default;
            if (patch.Film is { } film)
            {
                double thickness = FilmScale * y[FilmAt(k)];
                if (!(thickness > 0)) return new StateCheck(StateFault.OutOfDomain, FilmAt(k));
                byFilm = 1 / film.Conductivity;
                resistance += thickness * byFilm;
                reduction = film.Growth.Evaluate(thickness, y[0], f);
            }

            if (!(y[DeadAt(k)] >= 0)) return new StateCheck(StateFault.OutOfDomain, DeadAt(k));
            double eta = y[0] - j * resistance;
            if (!(Math.Abs(f * eta) < LargestExponent)) return new StateCheck(StateFault.OutOfDomain, CurrentAt(k));
            if (!(h >= 0)) return new StateCheck(StateFault.OutOfDomain, SodiumAt(k));
            (Reductions[k], Overpotentials[k]) = (reduction.Value, eta);
            double covered = h / (h + electrode.CoveringThickness);
            if (!linearise)
            {
                Currents[k] = patch.ExchangeCurrent * reaction.Rate<Scalar>(new(surface), new(covered), new(eta), new(electrode.NucleationOverpotential), new(f)).Value;
                continue;
            }

            var rate = reaction.Rate(Seed(surface, 0), Seed(covered, 1), Seed(eta, 2), Constant3(electrode.NucleationOverpotential), Constant3(f));
            double scale = patch.ExchangeCurrent / typicalCurrent, coverage = electrode.CoveringThickness / ((h + electrode.CoveringThickness) * (h + electrode.CoveringThickness));
            Currents[k] = patch.ExchangeCurrent * rate.Value.Value;
            double byEta = scale * rate.Partials.C.Value;
            var cut = Cut(y[CurrentAt(k)], y[DeadAt(k)]);
            Slopes[k] = new PatchSlopes(
                BySurface: scale * rate.Partials.A.Value,
                BySodium: scale * rate.Partials.B.Value * coverage * SodiumScale,
                ByDifference: byEta,
                ByCurrent: 1 + byEta * typicalCurrent * resistance,
                ByFilm: byEta * j * byFilm * FilmScale,
                ReductionByFilm: reduction.ByThickness * FilmScale / typicalCurrent,
                ReductionByDifference: reduction.ByPotential / typicalCurrent,
                CutByCurrent: cut.ByCurrent,
                CutByDead: cut.ByDead,
                FilmPerReduction: typicalCurrent * (patch.Film?.VolumePerCharge ?? 0) / (Constant.Faraday * FilmScale));
        }

        return StateCheck.Good;
    }

    private static Dual<Scalar, Partials3<Scalar>> Seed(double value, int which) =>
        new(new Scalar(value), new(new(which == 0 ? 1 : 0), new(which == 1 ? 1 : 0), new(which == 2 ? 1 : 0)));

    private static Dual<Scalar, Partials3<Scalar>> Constant3(double value) => Dual<Scalar, Partials3<Scalar>>.Of(value);
}

/// <summary>Partial derivatives of a patch, in the units of the state: g = j/J of the reaction, r = j_s/J of the film.</summary>
/// <param name="BySurface">∂g/∂u_s.</param>
/// <param name="BySodium">∂g/∂h.</param>
/// <param name="ByDifference">∂g/∂Δ [1/V].</param>
/// <param name="ByCurrent">1 − ∂g/∂j.</param>
/// <param name="ByFilm">−∂g/∂L.</param>
/// <param name="ReductionByFilm">∂r/∂L.</param>
/// <param name="ReductionByDifference">∂r/∂Δ [1/V].</param>
/// <param name="CutByCurrent">∂(m/J)/∂(j/J) of the sodium cut off.</param>
/// <param name="CutByDead">∂(m/J)/∂(d/H).</param>
/// <param name="FilmPerReduction">dL/dt per r [1/s].</param>
internal readonly record struct PatchSlopes(
    double BySurface,
    double BySodium,
    double ByDifference,
    double ByCurrent,
    double ByFilm,
    double ReductionByFilm,
    double ReductionByDifference,
    double CutByCurrent,
    double CutByDead,
    double FilmPerReduction);
