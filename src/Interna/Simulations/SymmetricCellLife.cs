using Interna.Models;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Simulations;

/// <summary>How a symmetric cell is cycled.</summary>
/// <param name="CurrentDensity">Current per area [A/m²].</param>
/// <param name="ArealCharge">Charge per half-cycle and area [A s/m²].</param>
/// <param name="VoltageLimit">Voltage at which the cell counts as failed [V].</param>
/// <param name="Horizon">Time after which cycling is given up [s].</param>
public sealed record SymmetricCycling(double CurrentDensity, double ArealCharge, double VoltageLimit, double Horizon)
{
    /// <summary>Relative error of film and sodium allowed per jump over cycles; 0 runs every cycle.</summary>
    public double JumpTolerance { get; init; } = 2e-3;
}

/// <summary>The state of a symmetric cell at one cycle.</summary>
/// <param name="Cycle">Cycles run before.</param>
/// <param name="Voltage">Mean voltage in the middle of the two half-cycles [V].</param>
/// <param name="FilmThickness">Mean film of the two electrodes [m].</param>
/// <param name="SodiumThickness">Sodium of the poorer electrode [m].</param>
public readonly record struct LifePoint(double Cycle, double Voltage, double FilmThickness, double SodiumThickness);

/// <summary>Life of a symmetric cell.</summary>
/// <param name="Points">Points in order of cycles; at least one unless the first cycle failed.</param>
/// <param name="Cycles">Cycles run to the end.</param>
/// <param name="Time">Time to the end [s].</param>
/// <param name="Cause">What ended it.</param>
/// <param name="HasEnded">False where the horizon came first.</param>
/// <param name="Simulated">Cycles that were solved; the others were jumped over.</param>
public sealed record CellLife(IReadOnlyList<LifePoint> Points, double Cycles, double Time, string Cause, bool HasEnded, int Simulated)
{
    /// <summary>What ended it; null where the horizon came first.</summary>
    public EndOfLife? End => HasEnded ? EndOfLifeText.OfLimit(Cause) : null;

    /// <summary>Voltage at a cycle, linear between points; that of the last point beyond it; not a number without points [V].</summary>
    public double VoltageAt(double cycle)
    {
        if (Points.Count == 0) return double.NaN;
        int next = Points.TakeWhile(p => p.Cycle < cycle).Count();
        if (next == 0 || next == Points.Count) return Points[Math.Clamp(next, 0, Points.Count - 1)].Voltage;
        var (a, b) = (Points[next - 1], Points[next]);
        return a.Voltage + (b.Voltage - a.Voltage) * (cycle - a.Cycle) / (b.Cycle - a.Cycle);
    }
}

/// <summary>Cycles a symmetric cell of two sodium electrodes to its end, jumping over cycles that differ little.</summary>
/// <remarks>
/// Film and sodium change slowly from cycle to cycle: what one solved cycle changes is carried over n cycles, a cycle is solved there, and
/// the mean of both changes is taken (Heun). Half the difference of the two is the error; n grows and shrinks with it. Salt starts every
/// solved cycle at rest.
/// </remarks>
public sealed class SymmetricCellLife
{
    private readonly Cell cell;
    private readonly ModelOptions options;
    private readonly SymmetricCycling cycling;
    private readonly List<LifePoint> points = [];
    private int simulated;

    private SymmetricCellLife(Cell cell, ModelOptions options, SymmetricCycling cycling) => (this.cell, this.options, this.cycling) = (cell, options, cycling);

    /// <summary>Cycles a cell.</summary>
    /// <param name="cell">Two electrodes of sodium metal, each one patch with a film that grows.</param>
    /// <param name="options">Resolution.</param>
    /// <param name="cycling">Current, charge, limits.</param>
    /// <exception cref="ArgumentException">The cell is another.</exception>
    /// <exception cref="InvalidOperationException">The solver could not go on.</exception>
    public static CellLife Run(Cell cell, ModelOptions options, SymmetricCycling cycling)
    {
        foreach (var electrode in new[] { cell.Negative, cell.Positive })
        {
            if (electrode is not SodiumMetal { Patches: [{ Film: not null }] })
                throw new ArgumentException($"{electrode.Name}: a symmetric cell needs two electrodes of sodium metal, each one patch with a film that grows.", nameof(cell));
        }

        return new SymmetricCellLife(cell, options, cycling).Execute();
    }

    private CellLife Execute()
    {
        double last = Math.Floor(cycling.Horizon * cycling.CurrentDensity / (2 * cycling.ArealCharge)), at = 0, jump = 1;
        var state = new Slow(Metal(cell.Negative), Metal(cell.Positive));
        var here = Cycle(state);
        if (here.End is { } immediately) return End(0, immediately);
        Record(at, state, here);
        while (at < last)
        {
            double n = Math.Max(1, Math.Floor(Math.Min(jump, last - at)));
            var guess = state.Plus(here.Change, n);
            var there = guess.IsPossible ? Cycle(guess) : new CycleResult(default, 0, LimitName.SodiumUsedUp);
            if (there.End is { } cause)
            {
                if (n <= 1) return End(at + 1, cause);
                jump = n / 2;
                continue;
            }

            double error = 0.5 * n * here.Change.DistanceTo(there.Change, guess);
            if (n > 1 && error > cycling.JumpTolerance)
            {
                jump = n / 2;
                continue;
            }

            state = state.Plus(here.Change, 0.5 * n).Plus(there.Change, 0.5 * n);
            (at, here) = (at + n, there);
            Record(at, state, here);
            jump = cycling.JumpTolerance == 0 ? 1 : error < 0.25 * cycling.JumpTolerance ? 2 * n : n;
        }

        return new CellLife(points, at, cycling.Horizon, "still running", false, simulated);
    }

    private CellLife End(double cycles, string cause) => new(points, cycles, cycles * 2 * cycling.ArealCharge / cycling.CurrentDensity, cause, true, simulated);

    private void Record(double at, Slow state, CycleResult result) =>
        points.Add(new LifePoint(at, result.Voltage, 0.5 * (state.NegativeFilm + state.PositiveFilm), Math.Min(state.NegativeSodium, state.PositiveSodium)));

    private static (double Film, double Sodium) Metal(Electrode electrode) => (((SodiumMetal)electrode).Patches[0].Film!.Thickness, ((SodiumMetal)electrode).Thickness);

    private static SodiumMetal With(Electrode electrode, double film, double sodium)
    {
        var metal = (SodiumMetal)electrode;
        var patch = metal.Patches[0];
        return metal with { Thickness = sodium, Patches = [patch with { Film = patch.Film! with { Thickness = film } }] };
    }

    private CycleResult Cycle(Slow state)
    {
        simulated++;
        var model = new MetalCellModel(
            cell with { Negative = With(cell.Negative, state.NegativeFilm, state.NegativeSodium), Positive = With(cell.Positive, state.PositiveFilm, state.PositiveSodium) }, options);
        var y = new double[model.Size];
        model.Initialise(y);
        var bdf = new Bdf(model, new BdfOptions());
        double half = cycling.ArealCharge / cycling.CurrentDensity, time = 0, voltage = 0;
        foreach (int sign in new[] { 1, -1 })
        {
            model.Control = new CurrentControl(sign * cycling.CurrentDensity * cell.Area);
            if (!bdf.Start(time, y).IsGood) throw new InvalidOperationException($"{cell.Name}: {bdf.Diagnosis()}");
            if (Ended(model, bdf, bdf.Advance(time + 0.5 * half)) is { } early) return new CycleResult(default, 0, early);
            voltage += 0.5 * Math.Abs(model.Voltage(bdf.State));
            if (Ended(model, bdf, bdf.Advance(time + half)) is { } late) return new CycleResult(default, 0, late);
            bdf.State.CopyTo(y);
            time += half;
        }

        if (voltage > cycling.VoltageLimit) return new CycleResult(default, voltage, LimitName.VoltageLimit);
        var after = new Slow(
            (Read(model, y, "negative_film_thickness", 1e-9), Read(model, y, "negative_sodium_thickness", 1e-6)),
            (Read(model, y, "positive_film_thickness", 1e-9), Read(model, y, "positive_sodium_thickness", 1e-6)));
        return new CycleResult(after.Minus(state), voltage, null);
    }

    private string? Ended(MetalCellModel model, Bdf bdf, StepOutcome outcome) => outcome.Kind switch
    {
        StepKind.Stopped => null,
        StepKind.Event => model.LimitNames[outcome.Index],
        _ => throw new InvalidOperationException($"{cell.Name}: {bdf.Diagnosis()}"),
    };

    private static double Read(MetalCellModel model, double[] y, string profile, double unit)
    {
        int index = 0;
        while (model.Profiles[index].Name != profile) index++;
        var value = new double[model.Profiles[index].Positions.Count];
        model.Profile(index, y, value);
        return unit * value[0];
    }

    /// <summary>What a cycle does: change of film and sodium, voltage, and what ended it.</summary>
    private readonly record struct CycleResult(Slow Change, double Voltage, string? End);

    /// <summary>Film and sodium of both electrodes [m], or their changes.</summary>
    private readonly record struct Slow(double NegativeFilm, double NegativeSodium, double PositiveFilm, double PositiveSodium)
    {
        public Slow((double Film, double Sodium) negative, (double Film, double Sodium) positive)
            : this(negative.Film, negative.Sodium, positive.Film, positive.Sodium)
        {
        }

        public bool IsPossible => NegativeFilm > 0 && PositiveFilm > 0 && NegativeSodium > 0 && PositiveSodium > 0;

        public Slow Plus(Slow change, double n) =>
            new(NegativeFilm + n * change.NegativeFilm, NegativeSodium + n * change.NegativeSodium, PositiveFilm + n * change.PositiveFilm, PositiveSodium + n * change.PositiveSodium);

        public Slow Minus(Slow other) => Plus(other, -1);

        public double DistanceTo(Slow other, Slow scale) => Math.Max(
            Math.Max(Math.Abs(NegativeFilm - other.NegativeFilm) / scale.NegativeFilm, Math.Abs(NegativeSodium - other.NegativeSodium) / scale.NegativeSodium),
            Math.Max(Math.Abs(PositiveFilm - other.PositiveFilm) / scale.PositiveFilm, Math.Abs(PositiveSodium - other.PositiveSodium) / scale.PositiveSodium));
    }
}
