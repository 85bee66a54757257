using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Simulations;

/// <content>States that are moved and measured.</content>
internal sealed partial class CycleJump
{
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

    // What stands at a bound at the start of every pass, as metal that every discharge uses up, is extrapolated past it by rounding:
    // a trace of the way the pass takes from there mends that and keeps every sum rule.
    private bool MakeSound(Span<double> y)
    {
        if (IsSound(y)) return true;
        double added = 0;
        for (double part = LeastTrace; part <= MostTrace; part *= 2)
        {
            for (int i = 0; i < y.Length; i++)
                if (model.Kinds[i] == UnknownKind.Differential) y[i] += (part - added) * way[i];
            added = part;
            if (IsSound(y)) return true;
        }

        return false;
    }

    // The longest leap to a state the cell can be in, by halving: it costs no pass.
    private int Reach(int k, Span<double> y, ref double time)
    {
        int sound = 0, unsound = k;
        while (unsound - sound > 1)
        {
            int middle = (sound + unsound) / 2;
            Restore(y, ref time);
            Add(y, ref time, i => trend.Sum(order, middle, m => m.Drift[i]));
            if (MakeSound(y)) sound = middle;
            else unsound = middle;
        }

        return sound;
    }

    private PassMeasurement Measure(long pass, ReadOnlySpan<double> y, double time, double capacity)
    {
        var drift = new double[start.Length];
        for (int i = 0; i < y.Length; i++) drift[i] = y[i] - start[i];
        drift[^1] = time - start[^1];
        double[] lost = Losses(y);
        for (int i = 0; i < lost.Length; i++) lost[i] -= losses[i];
        return new PassMeasurement(pass, drift, lost, capacity / Constant.Faraday, [.. least.Select((m, i) => greatest[i] > 0 ? Math.Min(1, m / greatest[i]) : 1)], ends);
    }

    private double[] Losses(ReadOnlySpan<double> y)
    {
        var sodium = model.Sodium(y);
        return [sodium.NegativeFilm, sodium.PositiveFilm, sodium.NegativeDead, sodium.PositiveDead];
    }
}
