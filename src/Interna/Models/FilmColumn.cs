using Interna.Models.Films;
using Interna.Numerics.Reals;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Plating;

namespace Interna.Models;

/// <summary>
/// The films and the plated sodium on the particles of an electrode, over its nodes: unknowns v, h, d and those of the films of every node,
/// condensed onto the potential difference Δ = φ_s − φ_e, the salt u, the temperature and the reservoirs of the cell.
/// </summary>
/// <remarks>
/// The ions of insertion and of plating cross the film: v = (j + j_p) R, and both reactions see Δ − v;
/// j_p = i₀ g(u, h/(h + h_c), Δ − v);  dh/dt = −(j_p + m) Ω/F;  dd/dt = m Ω/F with m = k_d j_p⁺ − (d/h_r) j_p⁻. One film that grows by one reaction:
/// R = L/κ, dL/dt = j_s(L, Δ) V/(nF); others: <see cref="LivingFilms"/>. The current beside insertion is j_p + σ j_s with σ = −1 for a film of
/// reduced and +1 for one of oxidised electrolyte. States: v of every lane, then h, d and those of the films. Currents enter every balance with the same
/// derivatives, so that sodium and charge are kept to rounding after every Newton update. Allocates nothing once built.
/// </remarks>
internal sealed partial class FilmColumn
{
    /// <summary>Unit of the thicknesses in the state [m].</summary>
    public const double Scale = FilmEquations.Scale;

    // Order of the unknowns of a node.
    private const int Sodium = 1, Dead = 2, FirstFilm = 3;

    // Exponents beyond this stand for an iterate far off.
    private const double LargestExponent = 300;

    // Newton's method may take a little more sodium than there is; the covered part stays regular.
    private const double Overdrawn = 0.5;

    // A few nanometres on the particles of a usual electrode are some µAh/cm².
    private const double PlatingTypical = 10;

    private readonly InsertionElectrode electrode;
    private readonly IReadOnlyList<SurfaceFilm> all;
    private readonly SurfaceFilm? film;
    private readonly LivingFilms? living;
    private readonly HostPlating? plating;
    private readonly SodiumMetalReaction reaction;
    private readonly int lanes, first, last;
    private readonly double sign, growthPerCurrent, platingPerCurrent;
    private readonly FilmSlopes[] slopes;
    private readonly FilmAnswer<double>[] answers;
    private readonly double[] reducedDrop, reducedInsertion, resistance, livingRates, levels, innerByReservoir;

    /// <param name="electrode">An electrode with a film or with plating.</param>
    /// <param name="lanes">Length of the columns.</param>
    /// <param name="firstLane">First lane in use.</param>
    /// <param name="count">Number of lanes in use.</param>
    /// <param name="reservoirs">The reservoirs of the cell.</param>
    /// <param name="thermal">Whether derivatives by temperature are needed.</param>
    public FilmColumn(InsertionElectrode electrode, int lanes, int firstLane, int count, IReadOnlyList<Reservoir> reservoirs, bool thermal)
    {
        (this.electrode, all) = (electrode, electrode.Films);
        living = LivingFilms.Applies(electrode) ? new LivingFilms(electrode, lanes, reservoirs, thermal) : null;
        (film, plating) = (living is null ? electrode.Film : null, electrode.Plating);
        (this.lanes, first, last) = (lanes, firstLane, firstLane + count);
        reaction = new SodiumMetalReaction(plating?.Alpha ?? 0.5);
        sign = film is { Growth.Oxidises: true } ? 1 : -1;
        growthPerCurrent = (film?.VolumePerCharge ?? 0) / (Constant.Faraday * Scale);
        platingPerCurrent = Interna.Sodium.MolarVolume / (Constant.Faraday * Scale);
        (slopes, answers, reducedDrop, reducedInsertion, resistance) = (new FilmSlopes[lanes], new FilmAnswer<double>[lanes], Lane(), Lane(), Lane());
        States = StatesOf(electrode) * lanes;
        Reservoirs = living is null ? 0 : reservoirs.Count;
        (livingRates, levels) = (new double[(living?.Count ?? 0) * lanes], new double[Reservoirs]);
        (Plated, Grown, ByU, ByDelta, ByTemperature, Reduced) = (Lane(), Lane(), Lane(), Lane(), Lane(), Lane());
        (LinearisedGrown, GrownByU, GrownByDelta, GrownByTemperature, GrownReduced) = (Lane(), Lane(), Lane(), Lane(), Lane());
        (innerByReservoir, InsertionByReservoir, ByReservoir, GrownByReservoir) = (Each(), Each(), Each(), Each());
        (Losses, LossByU, LossByDelta, LossByTemperature, LossReduced) = (Each(), Each(), Each(), Each(), Each());
        LossByReservoir = new double[Reservoirs * Reservoirs * lanes];

        double[] Lane() => new double[lanes];
        double[] Each() => new double[Reservoirs * lanes];
    }

    /// <summary>Number of unknowns of an electrode over so many lanes; none without film and plating.</summary>
    public static int StatesOf(InsertionElectrode electrode) => Applies(electrode) ? FirstFilm + FilmsOf(electrode) : 0;

    /// <summary>The column of an electrode; null without film and plating.</summary>
    public static FilmColumn? Of(InsertionElectrode electrode, int lanes, int firstLane, int count, IReadOnlyList<Reservoir> reservoirs, bool thermal) =>
        Applies(electrode) ? new FilmColumn(electrode, lanes, firstLane, count, reservoirs, thermal) : null;

    /// <summary>Number of unknowns.</summary>
    public int States { get; }

    /// <summary>Whether sodium can be plated.</summary>
    public bool Plates => plating is not null;

    /// <summary>Number of reservoirs that these films can draw on or fill.</summary>
    public int Reservoirs { get; }

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

    /// <summary>The part of <see cref="ByU"/> that belongs to σ j_s; likewise the next three.</summary>
    public double[] GrownByU { get; }

    /// <inheritdoc cref="GrownByU"/>
    public double[] GrownByDelta { get; }

    /// <inheritdoc cref="GrownByU"/>
    public double[] GrownByTemperature { get; }

    /// <inheritdoc cref="GrownByU"/>
    public double[] GrownReduced { get; }

    /// <summary>Writes the state of rest: the films as thick as at the start, nothing plated.</summary>
    public void Initialise(Span<double> states)
    {
        states.Clear();
        for (int n = 0; n < all.Count; n++) states.Slice((FirstFilm + n) * lanes + first, last - first).Fill(all[n].Thickness / Scale);
    }

    /// <summary>Kinds and magnitudes of the unknowns of one node, in the order v, h, d, films.</summary>
    public static (UnknownKind Kind, double Typical)[] Classify(InsertionElectrode electrode) =>
    [
        (electrode.Film is null ? UnknownKind.Padding : UnknownKind.Dependent, 1),
        (electrode.Plating is null ? UnknownKind.Padding : UnknownKind.Differential, PlatingTypical),
        (electrode.Plating is { IsolatedFraction: > 0 } ? UnknownKind.Differential : UnknownKind.Padding, PlatingTypical),
        .. Enumerable.Range(0, FilmsOf(electrode)).Select(s => LivingFilms.Classify(electrode, s)),
    ];

    /// <summary>Names an unknown of one node.</summary>
    public static string Describe(InsertionElectrode electrode, int index) => index switch
    {
        0 => "potential drop in the film",
        Sodium => "thickness of plated sodium",
        Dead => "thickness of plated sodium without contact",
        _ => LivingFilms.Applies(electrode) ? LivingFilms.Describe(electrode, index - FirstFilm) : "thickness of the film",
    };

    /// <summary>Takes the levels of the reservoirs, for the next <see cref="Evaluate"/>.</summary>
    public void SetReservoirs(ReadOnlySpan<double> values) => values[..Reservoirs].CopyTo(levels);

    /// <summary>Writes Δ − v, which the reactions see.</summary>
    public void Inner(ReadOnlySpan<double> states, ReadOnlySpan<double> delta, Span<double> inner)
    {
        for (int i = first; i < last; i++) inner[i] = delta[i] - states[i];
    }

    /// <summary>Evaluates j_p, σ j_s and the losses of the reservoirs, with partial derivatives where asked; a bad state is reported with its index.</summary>
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
                double sodium = Scale * states[Sodium * lanes + i], inner = delta[i] - states[i];
                if (!(Math.Abs(f * inner) < LargestExponent)) return new StateCheck(StateFault.OutOfDomain, i);
                if (!(sodium > -Overdrawn * plating.CoveringThickness)) return new StateCheck(StateFault.OutOfDomain, Sodium * lanes + i);
                Plate(i, ref s, sodium, Scale * states[Dead * lanes + i], inner, u[i], f, temperature, partials);
            }

            int bad = living is not null ? Live(i, states[(FirstFilm * lanes)..], delta[i], insertion[i], temperature, partials)
                : film is not null ? Grow(i, ref s, Scale * states[FirstFilm * lanes + i], delta[i], f, temperature, partials) : -1;
            if (bad >= 0) return new StateCheck(StateFault.OutOfDomain, (FirstFilm + bad) * lanes + i);
            if (!partials) continue;
            s.Resistance = resistance[i];
            s.Current = insertion[i] + Plated[i];
            LinearisedGrown[i] = Grown[i];
        }

        return StateCheck.Good;
    }

    /// <summary>Writes the residuals, with the currents of the last <see cref="Evaluate"/>.</summary>
    public void Residual(ReadOnlySpan<double> states, ReadOnlySpan<double> rates, ReadOnlySpan<double> insertion, Span<double> residual)
    {
        residual[..States].Clear();
        for (int i = first; i < last; i++)
        {
            if (electrode.Film is not null) residual[i] = states[i] - resistance[i] * (insertion[i] + Plated[i]);
            if (film is not null) residual[FirstFilm * lanes + i] = rates[FirstFilm * lanes + i] - growthPerCurrent * sign * Grown[i];
            for (int s = i; s < livingRates.Length; s += lanes) residual[FirstFilm * lanes + s] = rates[FirstFilm * lanes + s] - livingRates[s];
            if (plating is null) continue;
            double cut = Cut(Plated[i], Scale * states[Dead * lanes + i]).Value;
            residual[Sodium * lanes + i] = rates[Sodium * lanes + i] + platingPerCurrent * (Plated[i] + cut);
            residual[Dead * lanes + i] = Isolates ? rates[Dead * lanes + i] - platingPerCurrent * cut : 0;
        }
    }

    /// <summary>Adds j_p + σ j_s of the last <see cref="Evaluate"/> [A/m²].</summary>
    public void AddCurrent(Span<double> current)
    {
        for (int i = first; i < last; i++) current[i] += Plated[i] + Grown[i];
    }

    private static bool Applies(InsertionElectrode electrode) => electrode.Film is not null || electrode.Plating is not null;

    private static int FilmsOf(InsertionElectrode electrode) => electrode.Film is null ? 0 : LivingFilms.CountOf(electrode);

    private bool Isolates => plating is { IsolatedFraction: > 0 };

    // One film that grows by one reaction.
    private int Grow(int i, ref FilmSlopes s, double thickness, double difference, double f, double temperature, bool partials)
    {
        if (!(thickness > 0)) return 0;
        var growth = film!.Growth.Evaluate(thickness, difference, f);
        Grown[i] = sign * growth.Value;
        resistance[i] = thickness / film.Conductivity;
        if (!partials) return -1;
        s.GrowthByFilm = growth.ByThickness * Scale;
        s.GrowthByDelta = growth.ByPotential;
        s.GrowthByTemperature = -f / temperature * growth.ByInverseThermalVoltage;
        return -1;
    }

    private int Live(int i, ReadOnlySpan<double> states, double difference, double insertion, double temperature, bool partials)
    {
        int bad = living!.Evaluate(states, lanes, i, difference, insertion, levels, temperature, partials);
        if (bad >= 0) return bad;
        for (int s = 0; s < living.Count; s++) livingRates[s * lanes + i] = living.Result(s);
        resistance[i] = living.Result(living.Count + LivingFilms.Resistance);
        Grown[i] = living.Result(living.Count + LivingFilms.Grown);
        for (int m = 0; m < Reservoirs; m++) Losses[m * lanes + i] = living.Result(living.Count + LivingFilms.FirstLoss + m);
        return -1;
    }

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
