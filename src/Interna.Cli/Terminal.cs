using System.Runtime.InteropServices;
using System.Text;

namespace Interna.Cli;

/// <summary>Where the program writes, and how a user stops it.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<IDisposable> _signals = [];

    /// <summary>Results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Progress and errors.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person watches standard error, so that progress may be drawn.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Whether a person reads standard output, so that tables may be coloured and fitted to the window.</summary>
    public bool IsRead { get; init; }

    /// <summary>Characters a line has.</summary>
    public int Width { get; init; } = 120;

    /// <summary>Clock of the program.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Set when the user asks to stop.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>The terminal of this process: the first interrupt asks to stop, the second ends the process.</summary>
    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var terminal = new Terminal
        {
            Out = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = !Console.IsOutputRedirected },
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true },
            IsWatched = !Console.IsErrorRedirected,
            IsRead = !Console.IsOutputRedirected,
            Width = Console.IsOutputRedirected ? 120 : Math.Max(60, Console.WindowWidth),
        };
        terminal.Watch(PosixSignal.SIGINT);
        terminal.Watch(PosixSignal.SIGTERM);
        return terminal;
    }

    /// <summary>Asks the running verb to stop at the next whole state.</summary>
    public void RequestStop() => _stop.Cancel();

    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
        Out.Flush();
        Error.Flush();
        _stop.Dispose();
    }

    private void Watch(PosixSignal signal) => _signals.Add(PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = !_stop.IsCancellationRequested;
        _stop.Cancel();
    }));
}
