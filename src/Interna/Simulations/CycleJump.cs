using Interna.Models;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Simulations;

/// <summary>Leaps over cycles: extrapolates the state at the start of a cycle along its drift per cycle, and lets two simulated cycles behind the leap tell whether it holds.</summary>
/// <remarks>
/// <para>With y_n the state after n passes and d_n = y_n − y_(n−1), a leap over k passes adds k d + k (k + 1)/2 s, with s the
/// change of d per pass since the last leap: the two-step Adams formula for dy/dn = d. Behind the leap one pass settles what is
/// fast and one measures d anew. Charge spent on films and capacity of that pass are held against their extrapolation: too far
/// off, the leap is taken back; else y is mended by the part of the difference that the formula leaves (predictor and
/// corrector) and the difference sets the length of the next leap. Films, metal, hosts and salt are all extrapolated alike, and
/// every sum rule is linear in the state: sodium and charge balance to rounding.</para>
/// <para>Source: Petzold, SIAM J. Numer. Anal. 18 (1981) 455 (multirevolution methods).</para>
/// </remarks>
internal sealed class CycleJump(ICellModel model, double tolerance)
{
    /// <summary>Largest tolerances of the integrator: the drift is a small difference of states.</summary>
    public const double RelativeTolerance = 1e-6, AbsoluteTolerance = 1e-8;

    /// <summary>Passes simulated behind a leap before it is judged.</summary>
    public const int Settling = 2;

    private const double FirstLeap = 2, LargestGrowth = 3, Caution = 0.8, LeastShrink = 0.2;

    // An error this many times too large is no curvature but an end: the sodium is used up, another limit is met.
    private const double Abrupt = 10;

    // Error of the capacity counts as the charge spent on films does, this much closer; films that take less than this part of the capacity do not count.
    private const double Capacity = 0.2, LeastFilm = 1e-6;

    // Passes without a leap after which the trend is taken anew.
    private const int Fresh = 4;

    // Part of the way to the least capacity that a leap may take.
    private const double PartOfWay = 0.8;

    private readonly double[] start = new double[model.Size + 1];
    private readonly double[] departure = new double[model.Size + 1];
    private readonly double[] rest = new double[model.Size], residual = new double[model.Size], events = new double[model.EventCount];
    private Measurement? old, now, beforeOld;
    private (double Negative, double Positive) films;
    private long passes;
    private double next = FirstLeap;
    private long edge = long.MaxValue;
    private long from;
    private int length;

    /// <summary>Whether the last leap is not yet judged.</summary>
    public bool OnTrial { get; private set; }

    /// <summary>Begins a loop.</summary>
    public void Enter(ReadOnlySpan<double> y, double time)
    {
        (old, now, beforeOld, OnTrial, next, edge) = (null, null, null, false, FirstLeap, long.MaxValue);
        Begin(y, time);
    }

    /// <summary>Takes note of a simulated pass; false where it shows that the last leap must be taken back.</summary>
    /// <param name="pass">Passes so far, those leapt over included.</param>
    /// <param name="y">State; mended where a leap is accepted.</param>
    /// <param name="time">Time since the start of the run [s]; mended likewise.</param>
    /// <param name="capacity">Charge discharged in the pass [A s].</param>
    public bool Arrive(long pass, Span<double> y, ref double time, double capacity)
    {
        passes++;
        var (n, p) = Films(y);
        now = new Measurement(pass, Drift(y, time), n - films.Negative, p - films.Positive, capacity / Constant.Faraday);
        if (OnTrial && passes >= Settling)
        {
            double error = Error(now, Trend(pass));
            if (!(error <= 1))
            {
                Shorten(error);
                return false;
            }

            next = length * Math.Clamp(Caution / Math.Sqrt(error), LeastShrink, LargestGrowth);
            Mend(y, ref time);
            (OnTrial, beforeOld) = (false, null);
        }

        long simulated = passes;
        Begin(y, time);
        passes = simulated;
        return true;
    }

    /// <summary>Length of the leap to take now; 0 for none.</summary>
    /// <param name="pass">Passes so far.</param>
    /// <param name="remaining">Passes left in the loop.</param>
    /// <param name="leastCapacity">Capacity that ends the loop [A s]; 0 for none.</param>
    public int Plan(long pass, long remaining, double leastCapacity)
    {
        if (passes < Settling || now is null) return 0;
        if (pass >= edge) (edge, old, next) = (long.MaxValue, null, FirstLeap);
        if (old is null || pass == old.Pass)
        {
            old = now;
            return 0;
        }

        double k = Math.Min(next, remaining - Settling);
        if (edge < long.MaxValue) k = Math.Min(k, (edge - pass) / 2 - 1);
        double fading = (old.Capacity - now.Capacity) / (pass - old.Pass);
        if (leastCapacity > 0 && fading > 0) k = Math.Min(k, PartOfWay * (now.Capacity - leastCapacity / Constant.Faraday) / fading - Settling);
        if (k >= 2) return (int)Math.Min(k, int.MaxValue / 2);
        next = Math.Max(next, 1) * 1.5;
        if (pass - old.Pass >= Fresh) old = now;
        return 0;
    }

    /// <summary>Leaps; false where the cell has no such state, and nothing has changed but the length of the next leap.</summary>
    public bool Leap(int k, Span<double> y, ref double time)
    {
        (from, length) = (now!.Pass, k);
        y.CopyTo(departure);
        departure[^1] = time;
        double baseline = now.Pass - old!.Pass;
        Add(y, ref time, i => k * now.Drift[i] + (now.Drift[i] - old.Drift[i]) / baseline * (0.5 * k * (k + 1)));
        if (!IsSound(y))
        {
            Restore(y, ref time);
            edge = Math.Min(edge, from + k + Settling);
            return false;
        }

        (beforeOld, old, OnTrial) = (old, now, true);
        Begin(y, time);
        return true;
    }

    /// <summary>Takes back a leap behind which the protocol could not go on.</summary>
    public void Fail() => Shorten(double.PositiveInfinity);

    /// <summary>State and time from where the leap was taken.</summary>
    public void Restore(Span<double> y, ref double time)
    {
        departure.AsSpan(0, y.Length).CopyTo(y);
        time = departure[^1];
    }

    private void Begin(ReadOnlySpan<double> y, double time)
    {
        passes = 0;
        y.CopyTo(start);
        start[^1] = time;
        films = Films(y);
    }

    private void Shorten(double error)
    {
        if (error > Abrupt) edge = Math.Min(edge, from + length + Settling);
        next = length * Math.Clamp(Caution / Math.Sqrt(error), LeastShrink, Caution);
        (now, old, beforeOld, OnTrial) = (old, beforeOld, null, false);
        departure.CopyTo(start, 0);
        films = Films(departure.AsSpan(0, model.Size));
        passes = Settling;
    }

    // What a pass at the given place should measure by the trend before the leap: old is where it was taken.
    private Measurement Trend(long pass)
    {
        double ahead = (double)(pass - old!.Pass) / (old.Pass - beforeOld!.Pass);
        return new Measurement(
            pass,
            [.. old.Drift.Select((d, i) => d + ahead * (d - beforeOld.Drift[i]))],
            old.Negative + ahead * (old.Negative - beforeOld.Negative),
            old.Positive + ahead * (old.Positive - beforeOld.Positive),
            old.Capacity + ahead * (old.Capacity - beforeOld.Capacity));
    }

    // 1 where the leap is just good enough.
    private double Error(Measurement found, Measurement expected)
    {
        double least = LeastFilm * found.Capacity;
        double negative = Math.Abs(found.Negative - expected.Negative) / (tolerance * Math.Abs(found.Negative) + least);
        double positive = Math.Abs(found.Positive - expected.Positive) / (tolerance * Math.Abs(found.Positive) + least);
        double capacity = Math.Abs(found.Capacity - expected.Capacity) / (Capacity * tolerance * found.Capacity);
        return Math.Max(capacity, Math.Max(negative, positive));
    }

    // An error d″/2 · k (k + m) of the extrapolated drift, m the length of its base, makes d″/2 (k³/3 + m k²/2) of the state.
    private void Mend(Span<double> y, ref double time)
    {
        var expected = Trend(now!.Pass);
        double k = length, m = old!.Pass - beforeOld!.Pass, part = k * (k / 3 + m / 2) / (k + m);
        double unmended = time;
        double[] kept = y.ToArray();
        Add(y, ref time, i => part * (now.Drift[i] - expected.Drift[i]));
        if (IsSound(y)) return;
        kept.CopyTo(y);
        time = unmended;
    }

    private void Add(Span<double> y, ref double time, Func<int, double> change)
    {
        for (int i = 0; i < y.Length; i++)
            if (model.Kinds[i] == UnknownKind.Differential) y[i] += change(i);
        time += change(y.Length);
    }

    // Whether the cell can be in a state: no law is left, and no limit passed but one that only a step of the protocol meets.
    private bool IsSound(ReadOnlySpan<double> y)
    {
        model.Control = new CurrentControl(0);
        if (!model.Residual(0, y, rest, residual).IsGood) return false;
        model.Events(0, y, rest, events);
        for (int i = 0; i < events.Length; i++)
            if (!(events[i] > 0) && !model.CollapsesVoltage(i)) return false;
        return true;
    }

    private double[] Drift(ReadOnlySpan<double> y, double time)
    {
        var drift = new double[start.Length];
        for (int i = 0; i < y.Length; i++) drift[i] = y[i] - start[i];
        drift[^1] = time - start[^1];
        return drift;
    }

    private (double Negative, double Positive) Films(ReadOnlySpan<double> y)
    {
        var sodium = model.Sodium(y);
        return (sodium.NegativeFilm, sodium.PositiveFilm);
    }

    // What one simulated pass changed: the state and the time, sodium that went into films [mol], and what it discharged [mol].
    private sealed record Measurement(long Pass, double[] Drift, double Negative, double Positive, double Capacity);
}
