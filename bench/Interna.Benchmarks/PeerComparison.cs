using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Interna.Models;

namespace Interna.Benchmarks;

/// <summary>
/// The same discretised discharge by SUNDIALS IDA with KLU and by us, alternating within one run, with the error of each
/// against the solution of the same mesh converged in time.
/// </summary>
/// <param name="folder">Folder with the program built by <c>bench/peers/build.sh</c>.</param>
/// <param name="output">Where the table goes.</param>
internal sealed partial class PeerComparison(string folder, TextWriter output)
{
    private const int Rounds = 5, Repetitions = 41;
    private const double Tight = 1e-10;

    // The two programs must solve the same equations: to this, when both are converged.
    private const double LargestDisagreement = 1e-6;

    private readonly List<string> broken = [];

    /// <summary>Runs and writes the comparison.</summary>
    /// <returns>What is broken rather than slow; empty for nothing.</returns>
    public IReadOnlyList<string> Write()
    {
        output.WriteLine(FormattableString.Invariant($"clock {ClockProbe.Gigahertz():0.00} GHz"));
        output.WriteLine();
        output.WriteLine("| 1C discharge to 2.5 V | unknowns | rtol | IDA + KLU: steps, min / median ms, error mV | Interna: steps, min / median ms, error mV | ratio of minima | of medians | clock GHz |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var (volumes, shells, exponent) in new[] { (30, 20, 0.0), (20, 20, 0.0), (30, 20, BenchmarkCells.Exponent) })
        {
            var cell = exponent == 0 ? BenchmarkCells.Constant : BenchmarkCells.Exponential;
            var mesh = BenchmarkCells.Mesh(volumes, ParticleKind.FiniteVolume, shells);
            var converged = ConvergedCurve.InTime(cell, mesh, Tight);
            var name = $"{volumes}+{volumes}+{volumes} volumes, {shells} shells, {(exponent == 0 ? "constant D" : "exponential D(c)")}";
            var disagreement = converged.Error(Peer(volumes, shells, Tight, exponent, 1).Voltage);
            output.WriteLine(FormattableString.Invariant($"| {name}: both at rtol 1e-10 differ by {1e6 * disagreement:0.000} µV | | | | | | | |"));
            if (!(disagreement < LargestDisagreement)) broken.Add(FormattableString.Invariant($"{name}: the converged solutions differ by {1e6 * disagreement:G3} µV"));
            foreach (var tolerance in new[] { 1e-4, 1e-5, 1e-6 }) Row(name, volumes, shells, exponent, cell, mesh, tolerance, converged);
        }

        output.WriteLine();
        output.WriteLine("IDA's time holds the creation of its solver and KLU's symbolic step; ours reuses its buffers, as every run after the first does.");
        output.WriteLine("From scratch, model compiled and integrator created each time:");
        var usual = BenchmarkCells.Mesh(30, ParticleKind.FiniteVolume, 20);
        var scratch = Timing.Of(() => new Discharge(CellModel.Compile(BenchmarkCells.Constant, usual), BenchmarkCells.Current).Run(), Repetitions, 500);
        output.WriteLine(FormattableString.Invariant($"30+30+30 volumes, 20 shells, rtol 1e-4: {scratch.Minimum:0.000} / {scratch.Median:0.000} ms."));
        return broken;
    }

    private void Row(string name, int volumes, int shells, double exponent, Cell cell, ModelOptions mesh, double tolerance, ConvergedCurve converged)
    {
        var ours = new Discharge(CellModel.Compile(cell, mesh), BenchmarkCells.Current, tolerance);
        ours.Run();
        var steps = ours.Work.Steps;
        List<PeerRun> theirs = [];
        List<Timing> timings = [];
        for (var i = 0; i < Rounds; i++)
        {
            theirs.Add(Peer(volumes, shells, tolerance, exponent, Repetitions));
            timings.Add(Timing.Of(() => ours.Run(), Repetitions, i == 0 ? 1000 : 50));
        }

        double peerLeast = theirs.Min(r => r.Minimum), peerMedian = Middle(theirs.Select(r => r.Median));
        double least = timings.Min(t => t.Minimum), median = Middle(timings.Select(t => t.Median));
        output.WriteLine(FormattableString.Invariant($"| {name} | {theirs[0].Unknowns} / {ours.Unknowns} | {tolerance:0e0} | {theirs[0].Steps}, {peerLeast:0.000} / {peerMedian:0.000}, {1000 * converged.Error(theirs[0].Voltage):0.0000} | {steps}, {least:0.000} / {median:0.000}, {1000 * converged.Error(ours):0.0000} | {peerLeast / least:0.00} | {peerMedian / median:0.00} | {timings.Min(t => t.Before):0.00} to {timings.Max(t => t.After):0.00} |"));
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

    private sealed record PeerRun(int Unknowns, long Steps, double Minimum, double Median, double[] Voltage);
}
