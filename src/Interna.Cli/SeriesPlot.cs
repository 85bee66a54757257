using Interna.Data.Results;
using Interna.Quantities;

namespace Interna.Cli;

/// <summary>Recorded quantities of runs over time, drawn in the terminal.</summary>
internal static class SeriesPlot
{
    private static readonly (string Name, string Label, Func<Sample, double> Value)[] Quantities =
    [
        ("voltage", "voltage / V", s => s.Voltage),
        ("negative_potential", "potential of the negative electrode vs Na⁺/Na / V", s => s.Potentials.Negative),
        ("positive_potential", "potential of the positive electrode vs Na⁺/Na / V", s => s.Potentials.Positive),
        ("current", "current, discharge positive / mA", s => 1e3 * s.Current),
        ("charge", "charge passed, discharge positive / mAh", s => s.Charge / 3.6),
        ("temperature", "temperature / °C", s => s.Temperature - Constant.ZeroCelsius),
    ];

    /// <summary>Names of what can be drawn.</summary>
    public static string Names => string.Join(", ", Quantities.Select(q => q.Name));

    /// <summary>Refuses a name that stands for nothing.</summary>
    /// <exception cref="UserException">A name is unknown.</exception>
    public static void Check(IEnumerable<string> names)
    {
        foreach (var name in names.Where(n => !Quantities.Any(q => q.Name == n)))
        {
            var near = Spelling.Nearest(name, Quantities.Select(q => q.Name));
            throw new UserException($"--plot: found '{name}', expected one of {Names}{(near is null ? "" : $"; did you mean '{near}'?")}");
        }
    }

    /// <summary>Draws quantities of all runs, one chart each.</summary>
    public static void Write(Terminal terminal, ResultSet results, IEnumerable<string> names)
    {
        var longest = results.Runs.SelectMany(r => r.Samples).Select(s => s.Time).DefaultIfEmpty(0).Max();
        var (by, unit) = longest > 7200 ? (3600.0, "h") : longest > 600 ? (60.0, "min") : (1.0, "s");
        foreach (var name in names)
        {
            var (_, label, value) = Quantities.First(q => q.Name == name);
            var curves = results.Runs.Select(r => ((IReadOnlyList<double>)[.. r.Samples.Select(s => s.Time / by)], (IReadOnlyList<double>)[.. r.Samples.Select(value)])).ToList();
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(Plot.Of(curves, $"time / {unit}", label));
        }
    }
}
