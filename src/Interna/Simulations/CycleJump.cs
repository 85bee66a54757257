using Interna.Models;

namespace Interna.Simulations;

/// <summary>Leaps over cycles: extrapolates the state at the start of a cycle along its drift per cycle, and lets the cycles simulated behind the leap tell whether it holds.</summary>
/// <remarks>
/// <para>With y_n the state after n passes and d_n = y_n − y_(n−1), a leap over k passes adds Σ d_(n+j), j = 1 … k, of the
/// polynomial through the one, two or three drifts measured last: Adams' formulas for dy/dn = d. The pass behind the leap
/// measures d anew, after one or two others where something has to settle first. What the difference between found and
/// expected drift makes of the losses over the leap is its error: too large, the leap is taken back; else y is mended by it
/// (predictor and corrector), and it sets order and length of the next leap. Films, metal, hosts and salt are all extrapolated
/// alike, and every sum rule is linear in the state: sodium and charge balance to rounding.</para>
/// <para>A pass whose steps end otherwise than before (sodium used up, another limit met) begins a new trend; how far off that
/// is follows from the trend of the margins, and a leap ends before it.</para>
/// <para>Source: Petzold, SIAM J. Numer. Anal. 18 (1981) 455 (multirevolution methods).</para>
/// </remarks>
internal sealed partial class CycleJump(ICellModel model, double tolerance)
{
    // Passes behind a leap until it is judged: what is fast has settled after two, the third shows what is not.
    private const int Settling = 2, SlowSettling = 3;

    private const double FirstLeap = 4, LargestGrowth = 5, Caution = 0.8, LeastShrink = 0.2, MostShrink = 0.8;

    // An error this many times too large is no curvature but an end: a patch is bare, another reaction sets in.
    private const double Abrupt = 10;

    // Part of a leap that is tried next where it went past an end that was not foreseen.
    private const double ShortOfEdge = 0.3;

    // A shorter leap that leaves more than this part of the error is not what helps.
    private const double WorthShortening = 0.7;

    // Error of the capacity counts as that of the losses does, this much closer; losses of less than this part of the capacity do not count.
    private const double Capacity = 0.5, LeastLoss = 1e-6;

    // Part of an unknown that a drift which differs from the trend may make of it over the next leap: where it may still settle, and in the end.
    private const double Unsettled = 0.02, LargestTurn = 0.2;

    // Part of the allowed error of the losses that may be left to settle.
    private const double UnsettledLoss = 0.25;

    // What settles by less than this part in a pass is slow, and no longer told from the trend.
    private const double SlowestSettling = 0.9;

    // What settles to less than this part in a pass is gone after two.
    private const double QuickSettling = 0.2;

    // Passes without a leap after which the trend is taken anew.
    private const int Fresh = 4;

    // Parts of the way through a pass that bring a state back within its bounds.
    private const double LeastTrace = 1e-10, MostTrace = 1e-2;

    // A margin that falls to this part of its greatest value in a pass stands at its bound already.
    private const double AtBound = 2e-3;

    // Part of the way to the least capacity, or to a limit of the cell, that a leap may take.
    private const double PartOfWay = 0.9;

    private readonly PassTrend trend = new();
    private readonly double[] start = new double[model.Size + 1];
    private readonly double[] departure = new double[model.Size + 1];
    private readonly double[] rest = new double[model.Size], residual = new double[model.Size], events = new double[model.EventCount];
    private readonly double[] least = new double[model.EventCount], greatest = new double[model.EventCount];
    private readonly double[] away = new double[model.Size], way = new double[model.Size];
    private readonly List<PassMeasurement> behind = [];
    private double farthest;
    private double[] losses = [];
    private string ends = "";
    private long passes;
    private double next = FirstLeap;
    private long edge = long.MaxValue;
    private (long Pass, double Length) reach = (-1, 0);
    private double? mu;
    private int refusals, failures;
    private double refused;
    private int length;
    private int order = 1;

    /// <summary>Whether the last leap is not yet judged.</summary>
    public bool OnTrial { get; private set; }

    /// <summary>Begins a loop.</summary>
    public void Enter(ReadOnlySpan<double> y, double time)
    {
        OnTrial = false;
        passes = 0;
        Forget();
        Begin(y, time);
    }

    /// <summary>Takes note of the end of a step.</summary>
    /// <param name="y">State.</param>
    /// <param name="limit">The limit of the cell that ended it; −1 for none.</param>
    /// <param name="reason">What ended it.</param>
    public void Note(ReadOnlySpan<double> y, int limit, string reason)
    {
        ends += reason + "\n";
        double charge = Math.Abs(model.Charge(y) - model.Charge(start.AsSpan(0, y.Length)));
        if (charge > farthest)
        {
            farthest = charge;
            y.CopyTo(away);
        }

        model.Events(0, y, rest, events);
        for (int i = 0; i < events.Length; i++)
        {
            if (i != limit) least[i] = Math.Min(least[i], events[i]);
            greatest[i] = Math.Max(greatest[i], events[i]);
        }
    }

    /// <summary>Takes note of a simulated pass; false where it shows that the last leap must be taken back.</summary>
    /// <param name="pass">Passes so far, those leapt over included.</param>
    /// <param name="y">State; mended where a leap is accepted.</param>
    /// <param name="time">Time since the start of the run [s]; mended likewise.</param>
    /// <param name="capacity">Charge discharged in the pass [A s].</param>
    public bool Arrive(long pass, Span<double> y, ref double time, double capacity)
    {
        passes++;
        var found = Measure(pass, y, time, capacity);
        for (int i = 0; i < way.Length; i++) way[i] = farthest > 0 ? away[i] - start[i] : 0;
        if (OnTrial)
        {
            if (!Judge(found, y, ref time)) return false;
        }
        else if (trend.Count > 0 && found.Ends != trend.Newest.Ends)
        {
            // The pass in which the change comes belongs to neither trend.
            Forget();
        }
        else if (passes >= Settling)
        {
            trend.Add(found, Fresh);
        }

        Begin(y, time);
        return true;
    }

    /// <summary>Length of the leap to take now; 0 for none.</summary>
    /// <param name="pass">Passes so far.</param>
    /// <param name="remaining">Passes left in the loop.</param>
    /// <param name="leastCapacity">Capacity that ends the loop [A s]; 0 for none.</param>
    public int Plan(long pass, long remaining, double leastCapacity)
    {
        if (OnTrial || trend.Count < 2 || trend.Newest.Pass != pass) return 0;
        if (pass >= edge)
        {
            Forget();
            return 0;
        }

        double k = Math.Min(Math.Min(next, LargestGrowth * trend.Spacing), remaining - SlowSettling);
        if (edge < long.MaxValue) k = Math.Min(k, (edge - pass) / 2 - 1);
        if (reach.Pass == pass) k = Math.Min(k, reach.Length);
        k = Ahead(k, m => m.Capacity - leastCapacity / Constant.Faraday);
        for (int i = 0; i < least.Length; i++)
        {
            int limit = i;
            if (trend.Newest.Margins[limit] > AtBound) k = Ahead(k, m => m.Margins[limit]);
        }

        if (k >= 2) return (int)Math.Min(k, int.MaxValue / 2);
        if (next < 2) next *= 1.5;
        return 0;
    }

    /// <summary>Leaps; false where the cell has no such state, and nothing has changed but the length of the next leap.</summary>
    public bool Leap(int k, Span<double> y, ref double time)
    {
        length = k;
        order = Math.Min(order, trend.Count);
        y.CopyTo(departure);
        departure[^1] = time;
        Add(y, ref time, i => trend.Sum(order, k, m => m.Drift[i]));
        if (!MakeSound(y))
        {
            reach = (trend.Newest.Pass, PartOfWay * Reach(k, y, ref time));
            Restore(y, ref time);
            return false;
        }

        OnTrial = true;
        passes = 0;
        behind.Clear();
        Begin(y, time);
        return true;
    }

    /// <summary>Takes back a leap behind which the protocol could not go on, or ended.</summary>
    public void Fail()
    {
        // Noise in the drift can lead to where the cell cannot begin; twice is no chance.
        if (passes > 0 || ++failures > 1) edge = Math.Min(edge, trend.Newest.Pass + length + passes + 1);
        Shorten(0.5);
    }

    /// <summary>State and time from where the leap was taken.</summary>
    public void Restore(Span<double> y, ref double time)
    {
        departure.AsSpan(0, y.Length).CopyTo(y);
        time = departure[^1];
    }

    private void Forget()
    {
        trend.Clear();
        (next, edge, order, refusals, failures) = (FirstLeap, long.MaxValue, 2, 0, 0);
    }

    private void Begin(ReadOnlySpan<double> y, double time)
    {
        y.CopyTo(start);
        start[^1] = time;
        losses = Losses(y);
        least.AsSpan().Fill(double.PositiveInfinity);
        greatest.AsSpan().Clear();
        ends = "";
        farthest = 0;
    }

    private void Shorten(double factor)
    {
        next = factor * length;
        OnTrial = false;
        passes = Settling;
        Begin(departure.AsSpan(0, model.Size), departure[^1]);
    }

    // A leap shortened until what must not pass zero keeps a part of its way to there, by the trend and by a straight line.
    private double Ahead(double k, Func<PassMeasurement, double> value)
    {
        double wanted = (1 - PartOfWay) * value(trend.Newest);
        if (!(wanted > 0) || !double.IsFinite(wanted)) return k;
        while (k >= 2 && (trend.At(2, k + 1, value) < wanted || trend.At(Math.Min(order, trend.Count), k + 1, value) < wanted)) k *= 0.9;
        return k;
    }
}
