using Interna.Numerics.Reals;
using Interna.Numerics.TimeIntegration;

namespace Interna.Models.MetalCell;

/// <summary>The state of one planar metal electrode: one potential difference Δ = φ_m − φ_e, and patch by patch what <see cref="PatchEquations"/> knows.</summary>
/// <remarks>
/// ± i = Σ p (J − j_s) + C dΔ/dt over the patches. Sodium ions that end in a film come out of the electrolyte, and the metal
/// replaces them: at rest J = j_s.
/// </remarks>
internal sealed class MetalSurface
{
    // Part of the area in contact below which contact counts as lost.
    private const double LeastContact = 1e-3;

    // Exponents beyond this stand for an iterate far off.
    private const double LargestExponent = 200;

    // Sodium that would be gone within this time [s] counts as used up; a bare collector at rest, which has no more than a trace [SodiumScale], does not.
    private const double LastMoment = 1e-3, Trace = 1e-12;

    private readonly SodiumMetal electrode;
    private readonly PatchLayout layout;
    private readonly PatchEquations[] equations;
    private readonly Differentiator differentiator;
    private readonly Scalar[] variables, results;
    private readonly double[] seeds, values, patchRates;
    private readonly double typicalCurrent;
    private readonly int flowCount;

    public MetalSurface(SodiumMetal electrode, int sign, double typicalCurrent, IReadOnlyList<Reservoir> reservoirs)
    {
        this.electrode = electrode;
        this.typicalCurrent = typicalCurrent;
        Sign = sign;
        layout = new PatchLayout(electrode);
        Profiles = MetalProfiles.Of(electrode, layout);
        equations = [.. electrode.Patches.Select(p => new PatchEquations(electrode, p, layout, reservoirs, typicalCurrent))];
        int count = electrode.Patches.Count;
        flowCount = 1 + reservoirs.Count;
        int before = layout.Count + flowCount + 1, after = layout.Count + flowCount + PatchEquations.Others;
        differentiator = Differentiator.Of(before, after);
        (variables, results, seeds, values) = (new Scalar[before], new Scalar[after], new double[before], new double[after]);
        patchRates = new double[count * layout.Count];
        Flows = new double[flowCount];
        Currents = new double[count];
        Overpotentials = new double[count];
        Jacobian = new double[count][];
        for (int k = 0; k < count; k++) Jacobian[k] = new double[(layout.Count + flowCount) * (layout.Count + flowCount + 1)];
    }

    /// <summary>+1 at the negative electrode, which dissolves in discharge, −1 at the positive one.</summary>
    public int Sign { get; }

    /// <summary>Current density that j is counted in [A/m²].</summary>
    public double TypicalCurrent => typicalCurrent;

    /// <summary>The electrode.</summary>
    public SodiumMetal Electrode => electrode;

    /// <summary>Where a patch keeps its states.</summary>
    public PatchLayout Layout => layout;

    /// <summary>What can be drawn of it, in order.</summary>
    public IReadOnlyList<MetalProfile> Profiles { get; }

    /// <summary>Number of states.</summary>
    public int States => 1 + layout.Count * electrode.Patches.Count;

    /// <summary>Of each patch, derivatives as <see cref="Differentiator"/> writes them, at the last <see cref="Linearise"/>.</summary>
    public double[][] Jacobian { get; }

    /// <summary>Σ p of the flows: charge over J [-], then the loss of each reservoir over its reference [1/s].</summary>
    public double[] Flows { get; }

    /// <summary>J by patch [A/m²].</summary>
    public double[] Currents { get; }

    /// <summary>η by patch [V].</summary>
    public double[] Overpotentials { get; }

    /// <summary>Number of algebraic states of a patch, its first: the current density.</summary>
    public const int AlgebraicStates = 1;

    /// <summary>Writes the state at equilibrium.</summary>
    public void Initialise(Span<double> y)
    {
        y.Clear();
        for (int k = 0; k < electrode.Patches.Count; k++)
        {
            var patch = y[At(k, 0)..];
            patch[PatchLayout.Sodium] = electrode.Thickness / PatchLayout.SodiumScale;
            var films = equations[k].Films;
            for (int n = 0; n < films.Count; n++) patch[layout.Film + n] = films[n].Thickness / PatchLayout.FilmScale;
            if (layout.Void >= 0) patch[layout.Void] = electrode.Voids!.InitialPart;
        }
    }

    public void Classify(Span<UnknownKind> kinds, Span<double> typical)
    {
        kinds[0] = electrode.DoubleLayerCapacitance > 0 ? UnknownKind.Differential : UnknownKind.Algebraic;
        typical[0] = Constant.Gas * 298.15 / Constant.Faraday;
        for (int k = 0; k < electrode.Patches.Count; k++)
        {
            var patch = electrode.Patches[k];
            var films = equations[k].Films;
            for (int s = 0; s < layout.Count; s++)
            {
                kinds[At(k, s)] = s < AlgebraicStates ? UnknownKind.Dependent : UnknownKind.Differential;
                typical[At(k, s)] = layout.Typical(s);
            }

            for (int n = 0; n < layout.Films; n++)
            {
                if (n >= films.Count) kinds[At(k, layout.Film + n)] = UnknownKind.Padding;
                else typical[At(k, layout.Film + n)] = films[n].Thickness / PatchLayout.FilmScale;
                if (layout.Dissolved >= 0 && (n >= films.Count || films[n].Dissolution is null)) kinds[At(k, layout.Dissolved + n)] = UnknownKind.Padding;
            }

            if (patch.Mechanics is null && layout.Strain >= 0) kinds[At(k, layout.Strain)] = kinds[At(k, layout.Exposed)] = UnknownKind.Padding;
        }
    }

    /// <summary>Names a state.</summary>
    public string Describe(int index)
    {
        string side = Sign > 0 ? "negative" : "positive";
        if (index == 0) return $"potential difference of the {side} metal";
        return $"{layout.Name((index - 1) % layout.Count)} on patch {(index - 1) / layout.Count + 1} of the {side} metal";
    }

    /// <summary>Evaluates currents and rates at a state.</summary>
    public StateCheck Evaluate(ReadOnlySpan<double> y, double surface, ReadOnlySpan<double> reservoirs, double temperature)
    {
        var check = Check(y);
        if (!check.IsGood) return check;
        double f = Constant.Faraday / (Constant.Gas * temperature);
        Flows.AsSpan().Clear();
        for (int k = 0; k < equations.Length; k++)
        {
            var own = Read(y, k, surface, reservoirs, f);
            for (int s = 0; s < seeds.Length; s++) variables[s] = new Scalar(seeds[s]);
            equations[k].Evaluate<Scalar>(variables, results);
            (Overpotentials[k], Currents[k]) = (results[^2].Value, results[^1].Value);
            if (!(Math.Abs(f * Overpotentials[k]) < LargestExponent)) return new StateCheck(StateFault.OutOfDomain, At(k, PatchLayout.Current));
            for (int s = 0; s < own.Length; s++) patchRates[k * own.Length + s] = results[s].Value;
            for (int m = 0; m < flowCount; m++) Flows[m] += electrode.Patches[k].Part * results[own.Length + m].Value;
        }

        return StateCheck.Good;
    }

    /// <summary>Evaluates partial derivatives at a state.</summary>
    public StateCheck Linearise(ReadOnlySpan<double> y, double surface, ReadOnlySpan<double> reservoirs, double temperature)
    {
        var check = Check(y);
        if (!check.IsGood) return check;
        double f = Constant.Faraday / (Constant.Gas * temperature);
        for (int k = 0; k < equations.Length; k++)
        {
            Read(y, k, surface, reservoirs, f);
            differentiator.Differentiate(equations[k], seeds, values, Jacobian[k]);
            (Overpotentials[k], Currents[k]) = (values[^2], values[^1]);
            if (!(Math.Abs(f * Overpotentials[k]) < LargestExponent)) return new StateCheck(StateFault.OutOfDomain, At(k, PatchLayout.Current));
        }

        return StateCheck.Good;
    }

    /// <summary>Writes the residuals at the state of the last <see cref="Evaluate"/>.</summary>
    public void Residual(ReadOnlySpan<double> rate, double i, Span<double> residual)
    {
        for (int k = 0; k < equations.Length; k++)
        {
            residual[At(k, PatchLayout.Current)] = patchRates[k * layout.Count + PatchLayout.Current];
            for (int s = 1; s < layout.Count; s++) residual[At(k, s)] = rate[At(k, s)] - patchRates[k * layout.Count + s];
        }

        residual[0] = (Sign * i - electrode.DoubleLayerCapacitance * rate[0]) / typicalCurrent - Flows[PatchEquations.Charge];
    }

    /// <summary>Index of a state of a patch.</summary>
    public int At(int patch, int state) => 1 + layout.Count * patch + state;

    /// <summary>Mean over the area of a state of the patches, in its unit; zero for a state the electrode does not have.</summary>
    public double Mean(ReadOnlySpan<double> y, int state)
    {
        if (state < 0) return 0;
        double sum = 0;
        for (int k = 0; k < electrode.Patches.Count; k++) sum += electrode.Patches[k].Part * y[At(k, state)];
        return sum;
    }

    /// <summary>Mean thickness of sodium [m].</summary>
    public double SodiumThickness(ReadOnlySpan<double> y) => PatchLayout.SodiumScale * Mean(y, PatchLayout.Sodium);

    /// <summary>Mean thickness of dead sodium, that lost for good included [m].</summary>
    public double DeadThickness(ReadOnlySpan<double> y) => PatchLayout.SodiumScale * (Mean(y, layout.Dead) + Mean(y, layout.Permanent));

    /// <summary>Thickness of dead sodium on a patch, that lost for good included [m].</summary>
    public double DeadThickness(ReadOnlySpan<double> y, int patch) =>
        PatchLayout.SodiumScale * ((layout.Dead >= 0 ? y[At(patch, layout.Dead)] : 0) + (layout.Permanent >= 0 ? y[At(patch, layout.Permanent)] : 0));

    /// <summary>Thickness of all films on a patch [m].</summary>
    public double FilmThickness(ReadOnlySpan<double> y, int patch)
    {
        double sum = 0;
        for (int n = 0; n < layout.Films; n++) sum += y[At(patch, layout.Film + n)];
        return PatchLayout.FilmScale * sum;
    }

    /// <summary>Resistance of all films on a patch [Ω m²].</summary>
    public double FilmResistance(ReadOnlySpan<double> y, int patch)
    {
        var films = equations[patch].Films;
        double sum = electrode.Patches[patch].FilmResistance;
        for (int n = 0; n < films.Count; n++) sum += PatchLayout.FilmScale * y[At(patch, layout.Film + n)] / films[n].Conductivity;
        return sum;
    }

    /// <summary>Charge spent on films since the start per area, dissolved again or not [A s/m²].</summary>
    public double FilmCharge(ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < electrode.Patches.Count; k++)
        {
            var films = equations[k].Films;
            for (int n = 0; n < films.Count; n++)
            {
                double thickness = y[At(k, layout.Film + n)] + (layout.Dissolved >= 0 ? y[At(k, layout.Dissolved + n)] : 0);
                sum += electrode.Patches[k].Part * (PatchLayout.FilmScale * thickness - films[n].Thickness) * Constant.Faraday / films[n].VolumePerCharge;
            }
        }

        return sum;
    }

    /// <summary>Sodium per area [mol/m²].</summary>
    public MetalAmounts Amounts(ReadOnlySpan<double> y) => new(
        SodiumThickness(y) / global::Interna.Sodium.MolarVolume,
        -electrode.DoubleLayerCapacitance * y[0] / Constant.Faraday,
        FilmCharge(y) / Constant.Faraday,
        DeadThickness(y) / global::Interna.Sodium.MolarVolume);

    /// <summary>Mean over the area of η and of the drop in the films [V].</summary>
    public (double Reaction, double Film) MeanLosses(ReadOnlySpan<double> y)
    {
        double reactionLoss = 0;
        for (int k = 0; k < electrode.Patches.Count; k++) reactionLoss += electrode.Patches[k].Part * Overpotentials[k];
        return (reactionLoss, y[0] - reactionLoss);
    }

    /// <summary>Heat of the reactions and of the films they pass, Σ p J Δ [W/m²], after <see cref="Evaluate"/>.</summary>
    public double Dissipation(ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < electrode.Patches.Count; k++) sum += electrode.Patches[k].Part * Currents[k] * y[0];
        return sum;
    }

    /// <summary>Sodium beyond what dissolves within a millisecond, in units of the state, after <see cref="Evaluate"/>: positive until it is used up.</summary>
    public double Lasting(ReadOnlySpan<double> y)
    {
        double rate = 0;
        for (int k = 0; k < electrode.Patches.Count; k++) rate += electrode.Patches[k].Part * patchRates[k * layout.Count + PatchLayout.Sodium];
        return SodiumThickness(y) / PatchLayout.SodiumScale + Trace + LastMoment * rate;
    }

    /// <summary>Part of the area in contact above the least that counts [-].</summary>
    public double ContactLeft(ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < electrode.Patches.Count; k++)
        {
            double contact = layout.Void >= 0 ? 1 - y[At(k, layout.Void)] : 1;
            sum += electrode.Patches[k].Part * (layout.Bubble >= 0 ? contact * (1 - y[At(k, layout.Bubble)]) : contact);
        }

        return sum - LeastContact;
    }

    /// <summary>How far the tallest patch stands out of the mean, dead sodium included [m].</summary>
    public double Protrusion(ReadOnlySpan<double> y)
    {
        double mean = SodiumThickness(y) + DeadThickness(y), tallest = 0;
        for (int k = 0; k < electrode.Patches.Count; k++)
        {
            tallest = Math.Max(tallest, PatchLayout.SodiumScale * y[At(k, PatchLayout.Sodium)] + DeadThickness(y, k));
        }

        return tallest - mean;
    }

    // Gathers the variables of a patch; returns its states.
    private ReadOnlySpan<double> Read(ReadOnlySpan<double> y, int patch, double surface, ReadOnlySpan<double> reservoirs, double f)
    {
        var own = y.Slice(At(patch, 0), layout.Count);
        equations[patch].Prepare(own, y[0], f);
        own.CopyTo(seeds);
        (seeds[own.Length], seeds[own.Length + 1]) = (y[0], surface);
        reservoirs.CopyTo(seeds.AsSpan(own.Length + 2));
        return own;
    }

    // What no state of a metal can be; a film can be thin, not negative.
    private StateCheck Check(ReadOnlySpan<double> y)
    {
        for (int k = 0; k < electrode.Patches.Count; k++)
        {
            if (!(y[At(k, PatchLayout.Sodium)] >= 0)) return Out(k, PatchLayout.Sodium);
            for (int n = 0; n < equations[k].Films.Count; n++)
                if (!(y[At(k, layout.Film + n)] > 0)) return Out(k, layout.Film + n);
            if (layout.Dead >= 0 && !(y[At(k, layout.Dead)] >= 0)) return Out(k, layout.Dead);
            if (layout.Void >= 0 && !(y[At(k, layout.Void)] < 1)) return Out(k, layout.Void);
            if (layout.Bubble >= 0 && !(y[At(k, layout.Bubble)] < 1)) return Out(k, layout.Bubble);
        }

        return double.IsFinite(y[0]) ? StateCheck.Good : new StateCheck(StateFault.NotFinite, 0);

        StateCheck Out(int patch, int state) => new(StateFault.OutOfDomain, At(patch, state));
    }
}

/// <summary>Sodium of a metal electrode per area [mol/m²].</summary>
/// <param name="Metal">In contact.</param>
/// <param name="DoubleLayer">That balances the double layer, −C Δ/F.</param>
/// <param name="Film">Spent on films since the start.</param>
/// <param name="Dead">Cut off.</param>
internal readonly record struct MetalAmounts(double Metal, double DoubleLayer, double Film, double Dead);
