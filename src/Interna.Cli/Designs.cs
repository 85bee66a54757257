using Interna.Data;
using Interna.Data.Results;
using Interna.Measurements;
using Interna.Simulations;

namespace Interna.Cli;

/// <summary>Turns what a user names into what can be run.</summary>
internal static class Designs
{
    /// <summary>The cell meant where none is named.</summary>
    public const string DefaultCell = "hard-carbon-nvpf-chayambuka-2022";

    /// <summary>Whether a word names a file and not something Interna brings along.</summary>
    public static bool IsFile(string word) => File.Exists(word) || word.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || word.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads and checks a design, its measured curves included.</summary>
    /// <exception cref="Data.Input.InputException">It has mistakes; each with file, line and field.</exception>
    public static Plan Load(string path)
    {
        var design = Design.Load(path);
        return new Plan(design.Name, design.Description, design.Lock, design.Runs.Select(RunOf).ToList());
    }

    private static PlannedRun RunOf(DesignRun run)
    {
        // Read at once, so that a damaged file is found before anything is run.
        var measured = run.Measured.Select(m => (m.Name, Series: MeasuredSeries.Read(m.Text, m.Path))).ToList();
        var accuracy = new SimulationOptions();
        return new PlannedRun(
            run.Name,
            run.Cell,
            run.Protocol,
            run.Model,
            accuracy with
            {
                RelativeTolerance = run.RelativeTolerance ?? accuracy.RelativeTolerance,
                AbsoluteTolerance = run.AbsoluteTolerance ?? accuracy.AbsoluteTolerance,
            },
            samples => Compare(samples, measured));
    }

    private static List<MeasuredCurve> Compare(IReadOnlyList<Sample> samples, IReadOnlyList<(string Name, MeasuredSeries Series)> measured) =>
        measured.Select(m => CurveComparison.Compare(samples, m.Series, m.Name)).OfType<MeasuredCurve>().ToList();
}
