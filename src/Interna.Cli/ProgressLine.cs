using Interna.Cli.Report;

namespace Interna.Cli;

/// <summary>One line on standard error that tells how far a run is; only where a person watches, and only when it takes long.</summary>
internal sealed class ProgressLine(Terminal terminal) : IDisposable
{
    private static readonly TimeSpan FirstAfter = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(0.2);

    private readonly long _start = terminal.Clock.GetTimestamp();
    private TimeSpan _last;
    private int _shown;

    /// <summary>Tells the state of the run.</summary>
    /// <param name="what">What is running, for instance "0.1C, step 2 of 5".</param>
    /// <param name="simulated">Simulated time so far [s].</param>
    /// <param name="fraction">Part of the work done, 0 to 1; null where unknown.</param>
    public void Report(string what, double simulated, double? fraction)
    {
        if (!terminal.IsWatched) return;
        var elapsed = terminal.Clock.GetElapsedTime(_start);
        if (elapsed < FirstAfter || elapsed - _last < Every) return;
        _last = elapsed;
        var rate = simulated / elapsed.TotalSeconds;
        var left = fraction is > 0 and { } done ? $" · {done:P0}, about {Figure.Duration(elapsed.TotalSeconds * (1 - done) / done)} left" : "";
        Show($"{what} · {Figure.Duration(simulated)} simulated, {Figure.Duration(rate)} per second{left}");
    }

    public void Dispose()
    {
        if (_shown > 0) Show("");
        if (_shown > 0) terminal.Error.Write('\r');
    }

    private void Show(string line)
    {
        if (line.Length > terminal.Width - 1) line = line[..(terminal.Width - 1)];
        terminal.Error.Write('\r');
        terminal.Error.Write(line.PadRight(_shown));
        _shown = Math.Max(_shown, line.Length);
    }
}
