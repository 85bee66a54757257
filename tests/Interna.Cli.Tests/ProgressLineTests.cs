namespace Interna.Cli.Tests;

public class ProgressLineTests
{
    [Theory]
    [InlineData(true, 10, "3.00 h simulated, 18.0 min per second · 25 %, about 30.0 s left")]
    [InlineData(true, 0.1, "")]
    [InlineData(false, 10, "")]
    public void progress_is_shown_only_where_someone_watches_something_long(bool watched, double seconds, string expected)
    {
        var clock = new ManualClock();
        var error = new StringWriter();
        using var terminal = new Terminal { Out = TextWriter.Null, Error = error, IsWatched = watched, Clock = clock };
        using (var line = new ProgressLine(terminal))
        {
            clock.Advance(seconds);
            line.Report("0.1C", 10800, 0.25);
        }

        if (expected.Length == 0) Assert.Empty(error.ToString());
        else Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
    }

    private sealed class ManualClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => 1_000_000;

        public override long GetTimestamp() => _ticks;

        public void Advance(double seconds) => _ticks += (long)(seconds * TimestampFrequency);
    }
}
