using Interna.Numerics.TimeIntegration;

namespace Interna.Simulations;

/// <content>What the passes behind a leap say about it.</content>
internal sealed partial class CycleJump
{
    // Accepts the leap, leaves it on trial for another pass, or takes it back: then false.
    private bool Judge(PassMeasurement found, Span<double> y, ref double time)
    {
        double ahead = found.Pass - trend.Newest.Pass;
        if (found.Ends != trend.Newest.Ends)
        {
            // What a leap leaves to settle may end a step otherwise, once.
            behind.Add(found);
            if (passes < Settling) return true;
            edge = Math.Min(edge, behind[0].Ends == found.Ends ? behind[0].Pass : found.Pass);
            Shorten(ShortOfEdge);
            return false;
        }

        double error = Error(found, order, ahead), settled = Settled(found, ahead, y);
        behind.Add(found);
        if (passes < Settling && (!(error <= 1) || Unsettled * settled < length || mu > QuickSettling)) return true;
        if (passes == Settling && error <= Abrupt && (mu > QuickSettling || (mu ?? 1) * Unrest(found, behind[0], ahead).Max(Math.Abs) > 1)) return true;
        if (passes >= SlowSettling && behind.TrueForAll(b => b.Ends == found.Ends) && Settle(ahead, y, ref time) is { } rid)
        {
            found = rid;
            error = Error(found, order, ahead);
        }

        var (best, longest) = Next(found, ahead);
        if (!(error <= 1))
        {
            if (++refusals > 1 && error > WorthShortening * refused)
            {
                // The trend itself is off: what it was measured by had not settled.
                Shorten(0);
                Forget();
                passes = 0;
                return false;
            }

            refused = error;
            if (!(error <= Abrupt)) edge = Math.Min(edge, trend.Newest.Pass + length + passes);
            Shorten(Math.Clamp(Math.Pow(Caution / error, 1.0 / order), LeastShrink, MostShrink));
            return false;
        }

        next = Math.Min(longest, (passes < Settling ? Unsettled : LargestTurn) * settled);
        Mend(found, ahead, Unsettled * settled, y, ref time);
        trend.Add(found, 0);
        order = best;
        OnTrial = false;
        passes = Settling;
        refusals = failures = 0;
        return true;
    }

    // By how much the losses of a pass differ from those of the one before, beyond the trend; in parts of what may be left of it.
    private double[] Unrest(PassMeasurement found, PassMeasurement before, double ahead)
    {
        double allowed = UnsettledLoss * tolerance * found.Losses.Sum(Math.Abs) + LeastLoss * found.Capacity;
        return [.. found.Losses.Select((l, i) => (l - before.Losses[i] - trend.At(order, ahead, m => m.Losses[i]) + trend.At(order, ahead - 1, m => m.Losses[i])) / allowed)];
    }

    // Deviations a_p = μᵖ w that are left after three passes show as d₃ − d₂ = μ (d₂ − d₁) and make (d₃ − d₂) μ²/(1 − μ)² of the state
    // and −(d₃ − d₂) μ/(1 − μ) of the drift: they are taken off (Aitken). Null where there is no such deviation.
    private PassMeasurement? Settle(double ahead, Span<double> y, ref double time)
    {
        double[] one = Unrest(behind[^2], behind[^3], ahead - 1), two = Unrest(behind[^1], behind[^2], ahead), second = behind[^2].Drift, third = behind[^1].Drift;
        double square = one.Sum(u => u * u);
        if (!(square > 1)) return null;
        mu = Math.Clamp(one.Zip(two, (a, b) => a * b).Sum() / square, 0, 1);
        if (!(mu > 0 && mu < SlowestSettling)) return null;
        double left = mu.Value / (1 - mu.Value), unmended = time;
        double[] kept = y.ToArray();
        Add(y, ref time, i => -left * left * (third[i] - second[i]));
        if (!MakeSound(y))
        {
            kept.CopyTo(y);
            time = unmended;
            return null;
        }

        return behind[^1] with
        {
            Drift = [.. third.Select((d, i) => d + left * (d - second[i]))],
            Losses = [.. behind[^1].Losses.Select((l, i) => l + left * (l - behind[^2].Losses[i]))],
        };
    }

    // What the leap could have been with each order, and with which it could have been longest.
    private (int Order, double Length) Next(PassMeasurement found, double ahead)
    {
        var best = (Order: 1, Length: 0.0);
        for (int tried = 1; tried <= trend.Count; tried++)
        {
            double longest = length * Math.Clamp(Math.Pow(Caution / Error(found, tried, ahead), 1.0 / tried), LeastShrink, LargestGrowth);
            if (longest > best.Length) best = (tried, longest);
        }

        return best;
    }

    // 1 where the leap is just good enough: what the difference of the losses makes over the leap against what was lost in it.
    private double Error(PassMeasurement found, int tried, double ahead)
    {
        double part = trend.Correction(tried, length, ahead) / length, all = 0, worst = 0;
        for (int i = 0; i < found.Losses.Length; i++)
        {
            int place = i;
            all += Math.Abs(found.Losses[i]);
            worst = Math.Max(worst, Math.Abs(found.Losses[i] - trend.At(tried, ahead, m => m.Losses[place])));
        }

        double capacity = Math.Abs(found.Capacity - trend.At(tried, ahead, m => m.Capacity)) / (Capacity * tolerance * found.Capacity);
        return Math.Max(capacity, part * worst / (tolerance * all + LeastLoss * found.Capacity));
    }

    // Length of a leap over which the difference of the drift from the trend makes no more than the whole of any unknown.
    private double Settled(PassMeasurement found, double ahead, ReadOnlySpan<double> y)
    {
        double longest = double.PositiveInfinity;
        for (int i = 0; i < y.Length; i++)
        {
            if (model.Kinds[i] != UnknownKind.Differential) continue;
            int at = i;
            double off = Math.Abs(found.Drift[i] - trend.At(order, ahead, m => m.Drift[at]));
            longest = Math.Min(longest, (Math.Abs(y[i]) + model.Typical[i]) / off);
        }

        return longest;
    }

    private void Mend(PassMeasurement found, double ahead, double most, Span<double> y, ref double time)
    {
        double part = Math.Min(most, trend.Correction(order, length, ahead)), unmended = time;
        double[] kept = y.ToArray();
        Add(y, ref time, i => part * (found.Drift[i] - trend.At(order, ahead, m => m.Drift[i])));
        if (MakeSound(y)) return;
        kept.CopyTo(y);
        time = unmended;
    }
}
