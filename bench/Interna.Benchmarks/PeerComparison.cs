using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Interna.Models;

namespace Interna.Benchmarks;

/// <summary>
/// The same discretised discharge by SUNDIALS IDA with KLU and by us, alternating within one run, with the error of each
/// against the solution of the same mesh converged in time. The ratio is taken at equal tolerance and, beside it, between
/// IDA's run and the fastest of ours whose error is not larger.
/// </summary>
/// <param name="folder">Folder with the program built by <c>bench/peers/build.sh</c>.</param>
/// <param name="output">Where the table goes.</param>
internal sealed partial class PeerComparison(string folder, TextWriter output)
{
    private const int Rounds = 5, Repetitions = 41;
    private const double Tight = 1e-10;

    private static readonly double[] Compared = [1e-4, 1e-5, 1e-6];

    // Ours is also run between these, so that a run of no larger error than IDA's is at hand without being far too good.
    private static readonly double[] Between =
        [3e-4, 2e-4, 8e-5, 6e-5, 4e-5, 2e-5, 8e-6, 6e-6, 4e-6, 2e-6, 8e-7, 6e-7, 4e-7, 2e-7];

    // The two programs must solve the same equations: to this, when both are converged.
    private const double LargestDisagreement = 1e-6;

    private readonly List<string> broken = [];

    /// <summary>Runs and writes the comparison.</summary>
    /// <returns>What is broken rather than slow; empty for nothing.</returns>
    public IReadOnlyList<string> Write()
    {
        output.WriteLine(FormattableString.Invariant($"clock {ClockProbe.Gigahertz():0.00} GHz"));
        output.WriteLine();
        output.WriteLine("| 1C discharge to 2.5 V | unknowns | rtol | IDA + KLU: steps, min / median ms, error mV | Interna: steps, min / median ms, error mV | ratio of minima | of medians | of minima at no larger error | clock GHz |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var (volumes, shells, exponent) in new[] { (30, 20, 0.0), (20, 20, 0.0), (30, 20, BenchmarkCells.Exponent) })
        {
            var cell = exponent == 0 ? BenchmarkCells.Constant : BenchmarkCells.Exponential;
            var mesh = BenchmarkCells.Mesh(volumes, ParticleKind.FiniteVolume, shells);
            var converged = ConvergedCurve.InTime(cell, mesh, Tight);
            var name = $"{volumes}+{volumes}+{volumes} volumes, {shells} shells, {(exponent == 0 ? "constant D" : "exponential D(c)")}";
            var disagreement = converged.Error(Peer(volumes, shells, Tight, exponent, 1).Voltage);
            output.WriteLine(FormattableString.Invariant($"| {name}: both at rtol 1e-10 differ by {disagreement:0.0e0} V | | | | | | | | |"));
            if (!(disagreement < LargestDisagreement)) broken.Add(FormattableString.Invariant($"{name}: the converged solutions differ by {disagreement:0.0e0} V"));
            var rows = Array.ConvertAll(Compared, tolerance => Alternate(volumes, shells, exponent, cell, mesh, tolerance, converged));
            OwnRun[] own = [.. rows.Select(r => r.Own), .. Between.Select(tolerance => Own(new Discharge(CellModel.Compile(cell, mesh), BenchmarkCells.Current, tolerance), converged))];
            foreach (var row in rows) Write(name, row, own);
        }

        output.WriteLine();
        output.WriteLine("IDA's time holds the creation of its solver and KLU's symbolic step; ours reuses its buffers, as every run after the first does.");
        output.WriteLine("From scratch, model compiled and integrator created each time:");
        var usual = BenchmarkCells.Mesh(30, ParticleKind.FiniteVolume, 20);
        var scratch = Timing.Of(() => new Discharge(CellModel.Compile(BenchmarkCells.Constant, usual), BenchmarkCells.Current).Run(), Repetitions, 500);
        output.WriteLine(FormattableString.Invariant($"30+30+30 volumes, 20 shells, rtol 1e-4: {scratch.Minimum:0.000} / {scratch.Median:0.000} ms."));
        return broken;
    }

    private Pair Alternate(int volumes, int shells, double exponent, Cell cell, ModelOptions mesh, double tolerance, ConvergedCurve converged)
    {
        var ours = new Discharge(CellModel.Compile(cell, mesh), BenchmarkCells.Current, tolerance);
        ours.Run();
        List<PeerRun> theirs = [];
        List<Timing> timings = [];
        for (var i = 0; i < Rounds; i++)
        {
            theirs.Add(Peer(volumes, shells, tolerance, exponent, Repetitions));
            timings.Add(Timing.Of(() => ours.Run(), Repetitions, i == 0 ? 1000 : 50));
        }

        var peer = theirs[0] with { Minimum = theirs.Min(r => r.Minimum), Median = Middle(theirs.Select(r => r.Median)) };
        var own = Own(ours, converged) with { Minimum = timings.Min(t => t.Minimum), Median = Middle(timings.Select(t => t.Median)) };
        return new Pair(tolerance, peer, converged.Error(peer.Voltage), own, timings.Min(t => t.Before), timings.Max(t => t.After));
    }

    // Steps and unknowns of one discharge, its time and its error.
    private static OwnRun Own(Discharge discharge, ConvergedCurve converged)
    {
        var before = discharge.Work.Steps;
        discharge.Run();
        var steps = discharge.Work.Steps - before;
        var timing = Timing.Of(() => discharge.Run(), Repetitions, 200);
        return new OwnRun(discharge.Unknowns, steps, timing.Minimum, timing.Median, converged.Error(discharge));
    }

    private void Write(string name, Pair pair, IReadOnlyList<OwnRun> own)
    {
        var (peer, ours) = (pair.Peer, pair.Own);
        var fair = own.Where(r => r.Error <= pair.PeerError).Select(r => peer.Minimum / r.Minimum).DefaultIfEmpty(double.NaN).Max();
        output.WriteLine(FormattableString.Invariant($"| {name} | {peer.Unknowns} / {ours.Unknowns} | {pair.Tolerance:0e0} | {peer.Steps}, {peer.Minimum:0.000} / {peer.Median:0.000}, {1000 * pair.PeerError:0.0000} | {ours.Steps}, {ours.Minimum:0.000} / {ours.Median:0.000}, {1000 * ours.Error:0.0000} | {peer.Minimum / ours.Minimum:0.00} | {peer.Median / ours.Median:0.00} | {fair:0.00} | {pair.Slowest:0.00} to {pair.Fastest:0.00} |"));
    }

    private PeerRun Peer(int volumes, int shells, double relative, double exponent, int repetitions)
    {
        var file = Path.Combine(Path.GetTempPath(), $"ida-peer-{Environment.ProcessId}.txt");
        try
        {
            var start = new ProcessStartInfo(Path.Combine(folder, "ida_peer")) { RedirectStandardOutput = true };
            foreach (var value in new double[] { volumes, shells, relative, relative / 100, exponent, repetitions, ConvergedCurve.Points })
                start.ArgumentList.Add(value.ToString(CultureInfo.InvariantCulture));
            start.ArgumentList.Add(file);
            using var process = Process.Start(start) ?? throw new InvalidOperationException("The peer could not be started.");
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0 || Report().Match(text) is not { Success: true } match) throw new InvalidOperationException("The peer failed: " + text);
            double Number(string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
            double[] voltage = [.. File.ReadLines(file).Select(line => double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture))];
            return new PeerRun((int)Number("unknowns"), (long)Number("steps"), Number("min"), Number("median"), voltage);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    [GeneratedRegex(@"^(?<unknowns>\d+) unknowns, .*: (?<steps>\d+) steps, .* min (?<min>[\d.]+) ms, median (?<median>[\d.]+) ms", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Report();

    private sealed record Pair(double Tolerance, PeerRun Peer, double PeerError, OwnRun Own, double Slowest, double Fastest);

    private sealed record OwnRun(int Unknowns, long Steps, double Minimum, double Median, double Error);

    private sealed record PeerRun(int Unknowns, long Steps, double Minimum, double Median, double[] Voltage);
}
