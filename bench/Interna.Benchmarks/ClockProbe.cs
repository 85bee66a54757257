using System.Diagnostics;

namespace Interna.Benchmarks;

/// <summary>
/// The clock the processor really runs at, by a chain of dependent additions: one per cycle. On a shared machine it tells
/// whether a figure was taken in a quiet window.
/// </summary>
internal static class ClockProbe
{
    private const int Additions = 40_000_000;

    /// <summary>Clock over about 15 ms [GHz]; the best of three.</summary>
    public static double Gigahertz()
    {
        var best = 0.0;
        for (var i = 0; i < 3; i++)
        {
            var from = Stopwatch.GetTimestamp();
            var sum = Chain(from | 1);
            var elapsed = Stopwatch.GetElapsedTime(from);
            GC.KeepAlive(sum);
            best = Math.Max(best, Additions / elapsed.TotalNanoseconds);
        }

        return best;
    }

    // x + (x >> 63 …) would be folded; an addition of a value the compiler does not know is not.
    private static long Chain(long step)
    {
        long x = 0;
        for (var i = 0; i < Additions; i += 8)
        {
            x += step;
            x ^= step;
            x += step;
            x ^= step;
            x += step;
            x ^= step;
            x += step;
            x ^= step;
        }

        return x;
    }
}
