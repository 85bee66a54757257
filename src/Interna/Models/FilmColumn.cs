using System.Numerics;
using Interna.Numerics.Reals;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Plating;

namespace Interna.Models;

/// <summary>
/// The film and the plated sodium on the particles of an electrode, over its nodes: unknowns v, L, h, d of every node,
/// condensed onto the potential difference Δ = φ_s − φ_e, the salt u and the temperature.
/// </summary>
/// <remarks>
/// The ions of insertion and of plating cross the film: v = (j + j_p) L/κ, and both reactions see Δ − v;
/// j_p = i₀ g(u, h/(h + h_c), Δ − v);  dh/dt = −(j_p + m) Ω/F;  dd/dt = m Ω/F with m = k_d j_p⁺ − (d/h_r) j_p⁻;
/// dL/dt = j_s(L, Δ) V/(nF). The current beside insertion is j_p + σ j_s with σ = −1 for a film of reduced and +1 for one of
/// oxidised electrolyte. States: v of every lane, then L, h and d. Currents enter every balance with the same derivatives, so
/// that sodium and charge are kept to rounding after every Newton update. Allocates nothing once built.
/// </remarks>
internal sealed partial class FilmColumn
{
    /// <summary>Unknowns per node.</summary>
    public const int PerNode = 4;

    /// <summary>Unit of the thicknesses in the state [m].</summary>
    public const double Scale = 1e-9;

    // Exponents beyond this stand for an iterate far off.
    private const double LargestExponent = 300;

    // Newton's method may take a little more sodium than there is; the covered part stays regular.
    private const double Overdrawn = 0.5;

    private readonly SurfaceFilm? film;
    private readonly HostPlating? plating;
    private readonly SodiumMetalReaction reaction;
    private readonly int lanes, first, last;
    private readonly double sign, growthPerCurrent, platingPerCurrent;
    private readonly FilmSlopes[] slopes;
    private readonly FilmAnswer<double>[] answers;
    private readonly double[] reducedDrop, resistance;

    /// <param name="electrode">An electrode with a film or with plating.</param>
    /// <param name="lanes">Length of the columns.</param>
    /// <param name="firstLane">First lane in use.</param>
    /// <param name="count">Number of lanes in use.</param>
    public FilmColumn(InsertionElectrode electrode, int lanes, int firstLane, int count)
    {
        (film, plating) = (electrode.Film, electrode.Plating);
        (this.lanes, first, last) = (lanes, firstLane, firstLane + count);
        reaction = new SodiumMetalReaction(plating?.Alpha ?? 0.5);
        sign = film is { Growth.Oxidises: true } ? 1 : -1;
        growthPerCurrent = (film?.VolumePerCharge ?? 0) / (Constant.Faraday * Scale);
        platingPerCurrent = Sodium.MolarVolume / (Constant.Faraday * Scale);
        (slopes, answers, reducedDrop, resistance) = (new FilmSlopes[lanes], new FilmAnswer<double>[lanes], new double[lanes], new double[lanes]);
        (Plated, Grown, ByU, ByDelta, ByTemperature, Reduced) = (Lane(), Lane(), Lane(), Lane(), Lane(), Lane());
        (LinearisedGrown, GrownByDelta, GrownByTemperature, GrownReduced) = (Lane(), Lane(), Lane(), Lane());

        double[] Lane() => new double[lanes];
    }

    /// <summary>Number of unknowns of an electrode over so many lanes; none without film and plating.</summary>
    public static int StatesOf(InsertionElectrode electrode) => Applies(electrode) ? PerNode : 0;

    /// <summary>The column of an electrode; null without film and plating.</summary>
    public static FilmColumn? Of(InsertionElectrode electrode, int lanes, int firstLane, int count) =>
        Applies(electrode) ? new FilmColumn(electrode, lanes, firstLane, count) : null;

    /// <summary>Number of unknowns.</summary>
    public int States => PerNode * lanes;

    /// <summary>Whether sodium can be plated.</summary>
    public bool Plates => plating is not null;

    /// <summary>Whether there is a film.</summary>
    public bool HasFilm => film is not null;

    /// <summary>j_p [A/m²].</summary>
    public double[] Plated { get; }

    /// <summary>σ j_s [A/m²].</summary>
    public double[] Grown { get; }

    /// <summary>Change of the current beside insertion with u, Δ and T, and of itself, everything here following.</summary>
    public double[] ByU { get; }

    /// <inheritdoc cref="ByU"/>
    public double[] ByDelta { get; }

    /// <inheritdoc cref="ByU"/>
    public double[] ByTemperature { get; }

    /// <inheritdoc cref="ByU"/>
    public double[] Reduced { get; }

    /// <summary>σ j_s of the state last linearised [A/m²].</summary>
    public double[] LinearisedGrown { get; }

    /// <summary>The part of <see cref="ByDelta"/> that belongs to σ j_s; likewise the next two.</summary>
    public double[] GrownByDelta { get; }

    /// <inheritdoc cref="GrownByDelta"/>
    public double[] GrownByTemperature { get; }

    /// <inheritdoc cref="GrownByDelta"/>
    public double[] GrownReduced { get; }

    /// <summary>Writes the state of rest: the film as thick as at the start, nothing plated.</summary>
    public void Initialise(Span<double> states)
    {
        states.Clear();
        if (film is null) return;
        for (int i = first; i < last; i++) states[lanes + i] = film.Thickness / Scale;
    }

    /// <summary>Kinds and magnitudes of the unknowns of one node, in the order v, L, h, d.</summary>
    public static (UnknownKind Kind, double Typical)[] Classify(InsertionElectrode electrode) =>
    [
        (electrode.Film is null ? UnknownKind.Padding : UnknownKind.Dependent, 1),
        (electrode.Film is null ? UnknownKind.Padding : UnknownKind.Differential, (electrode.Film?.Thickness ?? Scale) / Scale),
        (electrode.Plating is null ? UnknownKind.Padding : UnknownKind.Differential, PlatingTypical),
        (electrode.Plating is { IsolatedFraction: > 0 } ? UnknownKind.Differential : UnknownKind.Padding, PlatingTypical),
    ];

    /// <summary>Names an unknown of one node.</summary>
    public static string Describe(int index) => index switch
    {
        0 => "potential drop in the film",
        1 => "thickness of the film",
        2 => "thickness of plated sodium",
        _ => "thickness of plated sodium without contact",
    };

    /// <summary>Writes Δ − v, which the reactions see.</summary>
    public void Inner(ReadOnlySpan<double> states, ReadOnlySpan<double> delta, Span<double> inner)
    {
        for (int i = first; i < last; i++) inner[i] = delta[i] - states[i];
    }

    /// <summary>Evaluates j_p and σ j_s, with partial derivatives where asked; a bad state is reported with its index.</summary>
    /// <param name="states">States.</param>
    /// <param name="delta">Δ by lane [V].</param>
    /// <param name="u">Salt over its reference by lane.</param>
    /// <param name="insertion">j by lane [A/m²].</param>
    /// <param name="temperature">T [K].</param>
    /// <param name="partials">Whether partial derivatives are needed.</param>
    public StateCheck Evaluate(ReadOnlySpan<double> states, ReadOnlySpan<double> delta, ReadOnlySpan<double> u, ReadOnlySpan<double> insertion, double temperature, bool partials)
    {
        double f = Constant.Faraday / (Constant.Gas * temperature);
        for (int i = first; i < last; i++)
        {
            ref var s = ref slopes[i];
            if (plating is not null)
            {
                double sodium = Scale * states[2 * lanes + i], inner = delta[i] - states[i];
                if (!(Math.Abs(f * inner) < LargestExponent)) return new StateCheck(StateFault.OutOfDomain, i);
                if (!(sodium > -Overdrawn * plating.CoveringThickness)) return new StateCheck(StateFault.OutOfDomain, 2 * lanes + i);
                Plate(i, ref s, sodium, Scale * states[3 * lanes + i], inner, u[i], f, temperature, partials);
            }

            if (film is null) continue;
            double thickness = Scale * states[lanes + i];
            if (!(thickness > 0)) return new StateCheck(StateFault.OutOfDomain, lanes + i);
            var growth = film.Growth.Evaluate(thickness, delta[i], f);
            Grown[i] = sign * growth.Value;
            resistance[i] = thickness / film.Conductivity;
            if (!partials) continue;
            s.Resistance = resistance[i];
            LinearisedGrown[i] = Grown[i];
            s.OhmicByFilm = (insertion[i] + Plated[i]) * Scale / film.Conductivity;
            s.GrowthByFilm = growth.ByThickness * Scale;
            s.GrowthByDelta = growth.ByPotential;
            s.GrowthByTemperature = -f / temperature * growth.ByInverseThermalVoltage;
        }

        return StateCheck.Good;
    }

    /// <summary>Writes the residuals, with the currents of the last <see cref="Evaluate"/>.</summary>
    public void Residual(ReadOnlySpan<double> states, ReadOnlySpan<double> rates, ReadOnlySpan<double> insertion, Span<double> residual)
    {
        residual[..States].Clear();
        for (int i = first; i < last; i++)
        {
            if (film is not null)
            {
                residual[i] = states[i] - resistance[i] * (insertion[i] + Plated[i]);
                residual[lanes + i] = rates[lanes + i] - growthPerCurrent * sign * Grown[i];
            }

            if (plating is null) continue;
            double cut = Cut(Plated[i], Scale * states[3 * lanes + i]).Value;
            residual[2 * lanes + i] = rates[2 * lanes + i] + platingPerCurrent * (Plated[i] + cut);
            residual[3 * lanes + i] = Isolates ? rates[3 * lanes + i] - platingPerCurrent * cut : 0;
        }
    }

    /// <summary>Adds j_p + σ j_s of the last <see cref="Evaluate"/> [A/m²].</summary>
    public void AddCurrent(Span<double> current)
    {
        for (int i = first; i < last; i++) current[i] += Plated[i] + Grown[i];
    }

    /// <summary>
    /// Condenses at α, given insertion by itself as δj = a_u δu + a_Δ δ(Δ − v) + a_T δT; leaves there how insertion answers to u, Δ and T
    /// through the film, and in <see cref="ByU"/> and its like how the current beside it does.
    /// </summary>
    public void Factor(double alpha, Span<double> byU, Span<double> byDelta, Span<double> byTemperature)
    {
        for (int i = first; i < last; i++)
        {
            double own = byDelta[i];
            ref var a = ref answers[i];
            a = Condense(i, alpha, byU[i], own, byTemperature[i]);
            (ByU[i], ByDelta[i], ByTemperature[i]) = (a.OtherByU, a.OtherByDelta, a.OtherByTemperature);
            (GrownByDelta[i], GrownByTemperature[i]) = (a.GrownByDelta, a.GrownByTemperature);
            byU[i] += own * a.InnerByU;
            byDelta[i] = own * a.InnerByDelta;
            byTemperature[i] += own * a.InnerByTemperature;
        }
    }

    /// <summary>First half of a solve: <paramref name="insertion"/> is δj of insertion by itself and becomes that through the film.</summary>
    public void Reduce(Span<double> x, Span<double> insertion)
    {
        for (int i = first; i < last; i++)
        {
            ref var a = ref answers[i];
            ref readonly var s = ref slopes[i];
            ref double thickness = ref x[lanes + i], sodium = ref x[2 * lanes + i], dead = ref x[3 * lanes + i];
            thickness *= a.Film;
            dead *= a.Dead;
            sodium = (sodium - platingPerCurrent * s.CutByDead * dead) / a.Alpha;
            double plated = a.Plating * s.PlatingBySodium * sodium;
            double inner = -a.Damping * (x[i] + s.Resistance * (insertion[i] + plated) + s.OhmicByFilm * thickness);
            reducedDrop[i] = inner;
            GrownReduced[i] = sign * s.GrowthByFilm * thickness;
            Reduced[i] = plated + a.Plating * s.PlatingByInner * inner + GrownReduced[i];
            insertion[i] += a.InsertionByInner * inner;
        }
    }

    /// <summary>Second half of a solve, given what salt, Δ and temperature do.</summary>
    public void Complete(Span<double> x, ReadOnlySpan<double> du, ReadOnlySpan<double> dDelta, double dTemperature)
    {
        for (int i = first; i < last; i++)
        {
            ref var a = ref answers[i];
            ref readonly var s = ref slopes[i];
            ref double sodium = ref x[2 * lanes + i];
            double inner = reducedDrop[i] + a.InnerByU * du[i] + a.InnerByDelta * dDelta[i] + a.InnerByTemperature * dTemperature;
            double plated = a.Plating * (s.PlatingBySodium * sodium + s.PlatingByU * du[i] + s.PlatingByInner * inner + s.PlatingByTemperature * dTemperature);
            x[i] = film is null ? 0 : dDelta[i] - inner;
            x[lanes + i] += a.FilmByDelta * dDelta[i] + a.FilmByTemperature * dTemperature;
            sodium -= a.SodiumByPlated * plated;
            x[3 * lanes + i] += a.Dead * platingPerCurrent * s.CutByCurrent * plated;
        }
    }

    /// <summary>How insertion and the current beside it answer to u and Δ at a complex rate and constant temperature [A/m², S/m²].</summary>
    public (Complex InsertionByU, Complex InsertionByDelta, Complex OtherByU, Complex OtherByDelta) Response(Complex rate, int lane, Complex byU, Complex byDelta)
    {
        var a = Condense(lane, rate, byU, byDelta, Complex.Zero);
        return (byU + byDelta * a.InnerByU, byDelta * a.InnerByDelta, a.OtherByU, a.OtherByDelta);
    }

    /// <summary>Charge spent on the film of one node since the start, negative where oxidation set it free [C/m²].</summary>
    public double FilmCharge(ReadOnlySpan<double> states, int lane) =>
        film is null ? 0 : -sign * (Scale * states[lanes + lane] - film.Thickness) * Constant.Faraday / film.VolumePerCharge;

    /// <summary>Charge of the plated sodium of one node, and of what lost its contact [C/m²].</summary>
    public (double Connected, double Dead) PlatedCharge(ReadOnlySpan<double> states, int lane) =>
        (states[2 * lanes + lane] / platingPerCurrent, states[3 * lanes + lane] / platingPerCurrent);

    /// <summary>v of one node [V].</summary>
    public static double Drop(ReadOnlySpan<double> states, int lane) => states[lane];

    /// <summary>L, h and d of one node [m].</summary>
    public (double Film, double Plated, double Dead) Thickness(ReadOnlySpan<double> states, int lane) =>
        (Scale * states[lanes + lane], Scale * states[2 * lanes + lane], Scale * states[3 * lanes + lane]);

    // A few nanometres on the particles of a usual electrode are some µAh/cm².
    private const double PlatingTypical = 10;

    private static bool Applies(InsertionElectrode electrode) => electrode.Film is not null || electrode.Plating is not null;

    private bool Isolates => plating is { IsolatedFraction: > 0 };

    private void Plate(int i, ref FilmSlopes s, double sodium, double dead, double inner, double u, double f, double temperature, bool partials)
    {
        double exchange = plating!.ExchangeCurrentAt(temperature), reach = sodium + plating.CoveringThickness, covered = sodium / reach;
        if (!partials)
        {
            Plated[i] = exchange * reaction.Rate<Scalar>(new(u), new(covered), new(inner), new(plating.NucleationOverpotential), new(f)).Value;
            return;
        }

        // Two seeds at a time: u and s, then η and f.
        var state = reaction.Rate(Seed(u, 0), Seed(covered, 1), Held(inner), Held(plating.NucleationOverpotential), Held(f));
        var drive = reaction.Rate(Held(u), Held(covered), Seed(inner, 0), Held(plating.NucleationOverpotential), Seed(f, 1));
        Plated[i] = exchange * state.Value.Value;
        s.PlatingByU = exchange * state.Partials.A.Value;
        s.PlatingBySodium = exchange * state.Partials.B.Value * plating.CoveringThickness / (reach * reach) * Scale;
        s.PlatingByInner = exchange * drive.Partials.A.Value;
        s.PlatingByTemperature = -f / temperature * exchange * drive.Partials.B.Value + Plated[i] * plating.ActivationEnergy / (Constant.Gas * temperature * temperature);
        (_, s.CutByCurrent, s.CutByDead) = Cut(Plated[i], dead);
    }

    private static Dual<Scalar, Partials2<Scalar>> Seed(double value, int which) => new(new(value), new(new(1 - which), new(which)));

    private static Dual<Scalar, Partials2<Scalar>> Held(double value) => Dual<Scalar, Partials2<Scalar>>.Of(value);

    // m at j_p and d: what is cut off less what is reconnected, with its slopes by j_p and by d in the unit of the state.
    private (double Value, double ByCurrent, double ByDead) Cut(double current, double dead)
    {
        if (!Isolates) return default;
        double cut = plating!.IsolatedFraction, reach = 1 / plating.ReconnectingThickness;
        return current > 0 ? (cut * current, cut, 0) : (reach * dead * current, reach * dead, reach * current * Scale);
    }
}
