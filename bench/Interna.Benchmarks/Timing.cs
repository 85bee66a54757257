using System.Diagnostics;

namespace Interna.Benchmarks;

/// <summary>What repeating a piece of work cost.</summary>
/// <param name="Minimum">Shortest [ms].</param>
/// <param name="Median">Median [ms].</param>
/// <param name="Allocated">Bytes allocated per repetition on this thread.</param>
/// <param name="Before">Clock before [GHz].</param>
/// <param name="After">Clock after [GHz].</param>
internal readonly record struct Timing(double Minimum, double Median, long Allocated, double Before, double After)
{
    /// <summary>Warms up for a while, then repeats.</summary>
    /// <param name="work">What is timed.</param>
    /// <param name="repetitions">Timed repetitions.</param>
    /// <param name="warmUp">Least time spent before [ms]: the tiers of the just-in-time compiler need about half a second.</param>
    public static Timing Of(Action work, int repetitions, double warmUp)
    {
        var from = Stopwatch.GetTimestamp();
        do work();
        while (Stopwatch.GetElapsedTime(from).TotalMilliseconds < warmUp);
        var before = ClockProbe.Gigahertz();
        var times = new double[repetitions];
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < repetitions; i++)
        {
            from = Stopwatch.GetTimestamp();
            work();
            times[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        }

        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        var after = ClockProbe.Gigahertz();
        Array.Sort(times);
        return new Timing(times[0], times[repetitions / 2], bytes / repetitions, before, after);
    }
}
