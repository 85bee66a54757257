using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using Interna.Models;

namespace Interna.Benchmarks;

/// <summary>Measures everything the project holds itself to, and writes it as tables with error and clock beside each time.</summary>
internal sealed class SpeedTable(Effort effort, TextWriter output)
{
    // A timed run that is less accurate than this against its own mesh, converged in time, has lost what it is timed for.
    private const double LargestTimeError = 2e-3;

    private readonly List<string> broken = [];

    /// <summary>Measures and writes all tables.</summary>
    /// <returns>What is broken rather than slow; empty for nothing.</returns>
    public IReadOnlyList<string> Write()
    {
        output.WriteLine(Invariant($"clock {ClockProbe.Gigahertz():0.00} GHz, {Environment.ProcessorCount} processors, vectors of {(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128)} bits"));
        output.WriteLine();
        output.WriteLine("| 1C discharge to 2.5 V, rtol 1e-4 | unknowns | steps | min / median ms | µs per step | budget ms | error in time mV | error against converged mesh mV | bytes | clock GHz |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        var constant = ConvergedCurve.InSpaceAndTime(BenchmarkCells.Constant);
        var tabulated = ConvergedCurve.InSpaceAndTime(BenchmarkCells.Tabulated);
        Row("DFN, 30+30+30 volumes, 20 shells, constant D", BenchmarkCells.Constant, BenchmarkCells.Mesh(30, ParticleKind.FiniteVolume, 20), 2.5, constant);
        Row("the same, tabulated D(c)", BenchmarkCells.Tabulated, BenchmarkCells.Mesh(30, ParticleKind.FiniteVolume, 20), 3.2, tabulated);
        Row("the same, 30 shells, constant D", BenchmarkCells.Constant, BenchmarkCells.Mesh(30, ParticleKind.FiniteVolume, 30), null, constant);
        Row("DFN, 30+30+30 volumes, 8 modes, constant D", BenchmarkCells.Constant, BenchmarkCells.Mesh(30, ParticleKind.Spectral, 8), 1, constant);
        Row("DFN, 30+30+30 volumes, 6 modes, constant D", BenchmarkCells.Constant, BenchmarkCells.Mesh(30, ParticleKind.Spectral, 6), 1, constant);
        Row("DFN, 30+30+30 volumes, 8 modes, tabulated D(c)", BenchmarkCells.Tabulated, BenchmarkCells.Mesh(30, ParticleKind.Spectral, 8), null, tabulated);
        Row("DFN, 20+20+20 volumes, 20 shells, constant D", BenchmarkCells.Constant, BenchmarkCells.Mesh(20, ParticleKind.FiniteVolume, 20), null, constant);
        Row("SPM, 8 modes", BenchmarkCells.Constant, BenchmarkCells.Mesh(30, ParticleKind.Spectral, 8, ModelKind.SingleParticle), 0.1, null);
        Row("SPMe, 8 modes", BenchmarkCells.Constant, BenchmarkCells.Mesh(30, ParticleKind.Spectral, 8, ModelKind.SingleParticleElectrolyte), null, null);
        output.WriteLine();
        WriteOthers();
        WriteScaling();
        WriteWidths();
        return broken;
    }

    private void Row(string name, Cell cell, ModelOptions mesh, double? budget, ConvergedCurve? converged)
    {
        var discharge = new Discharge(CellModel.Compile(cell, mesh), BenchmarkCells.Current);
        discharge.Run();
        var steps = discharge.Work.Steps;
        var inTime = ConvergedCurve.InTime(cell, mesh).Error(discharge);
        if (!(inTime < LargestTimeError)) broken.Add(Invariant($"{name}: error in time {1000 * inTime:G3} mV"));
        var timing = Timing.Of(() => discharge.Run(), effort.Repetitions, effort.WarmUp);
        if (timing.Allocated != 0) broken.Add(Invariant($"{name}: {timing.Allocated} bytes allocated per discharge"));
        var error = converged is null ? "" : Invariant($"{1000 * converged.Error(discharge):0.000}");
        output.WriteLine(Invariant($"| {name} | {discharge.Unknowns} | {steps} | {timing.Minimum:0.000} / {timing.Median:0.000} | {1000 * timing.Minimum / steps:0.0} | {budget:0.0} | {1000 * inTime:0.000} | {error} | {timing.Allocated} | {timing.Before:0.00}, {timing.After:0.00} |"));
    }

    private void WriteOthers()
    {
        output.WriteLine("| case | min / median | budget | accuracy | clock GHz |");
        output.WriteLine("|---|---|---|---|---|");
        var fine = new ImpedanceSpectrum(BenchmarkCells.Mesh(120, ParticleKind.Spectral, 16));
        foreach (var (name, mesh) in new[] { ("8 modes", BenchmarkCells.Mesh(30, ParticleKind.Spectral, 8)), ("20 shells", BenchmarkCells.Mesh(30, ParticleKind.FiniteVolume, 20)) })
        {
            var spectrum = new ImpedanceSpectrum(mesh);
            var timing = Timing.Of(() => spectrum.Run(), effort.Repetitions, effort.WarmUp);
            output.WriteLine(Invariant($"| impedance at 60 frequencies, 30+30+30 volumes, {name} | {timing.Minimum:0.000} / {timing.Median:0.000} ms | 3 ms | {spectrum.Error(fine, 1e3):0.0e0} relative up to 1 kHz, {spectrum.Error(fine, 1e5):0.0e0} up to 100 kHz, against 120+120+120 volumes and 16 modes | {timing.Before:0.00}, {timing.After:0.00} |"));
        }

        var cells = Ensemble.Cells(effort.EnsembleSize);
        foreach (var (name, mesh) in new[] { ("8 modes", BenchmarkCells.Mesh(30, ParticleKind.Spectral, 8)), ("20 shells", BenchmarkCells.Mesh(30, ParticleKind.FiniteVolume, 20)) })
        {
            Ensemble.Seconds(cells, mesh);
            var before = ClockProbe.Gigahertz();
            (double Wall, double Processor)[] seconds = [.. Enumerable.Range(0, 5).Select(_ => Ensemble.Seconds(cells, mesh)).Order()];
            output.WriteLine(Invariant($"| {cells.Length} different DFN cells, compiled and discharged, {name} | {seconds[0].Wall:0.00} / {seconds[2].Wall:0.00} s, processor {seconds.Min(s => s.Processor):0.00} s | 1.5 s for 1000 | as above | {before:0.00}, {ClockProbe.Gigahertz():0.00} |"));
        }

        var compile = Timing.Of(() => CellModel.Compile(cells[0], BenchmarkCells.Mesh(30, ParticleKind.Spectral, 8)), effort.Repetitions, effort.WarmUp);
        output.WriteLine(Invariant($"| of which one model compiled, 8 modes | {compile.Minimum:0.000} / {compile.Median:0.000} ms | | {compile.Allocated / 1024} KiB allocated | {compile.Before:0.00}, {compile.After:0.00} |"));
        var rest = Timing.Of(() => RestingJunction.Solve(), effort.Repetitions, effort.WarmUp);
        var (potential, integral) = RestingJunction.Errors();
        if (!(integral < 1e-8)) broken.Add(Invariant($"junction in equilibrium: first integral {integral:0.0e0}"));
        output.WriteLine(Invariant($"| junction in equilibrium, 400 nodes, laid out and solved | {rest.Minimum:0.000} / {rest.Median:0.000} ms | 1 ms | {potential:0.0e0} relative in the bending against 6400 nodes, first integral {integral:0.0e0} | {rest.Before:0.00}, {rest.After:0.00} |"));
        var step = Timing.Of(() => MovingJunction.Follow(), Math.Min(effort.Repetitions, 21), effort.WarmUp);
        var charge = MovingJunction.Error();
        if (!(charge < 2e-3)) broken.Add(Invariant($"junction in motion: charge {charge:0.0e0}"));
        output.WriteLine(Invariant($"| junction in motion, 200 elements, 1 s after a step of 0.1 V, laid out and followed in {MovingJunction.Follow().Statistics.Steps} steps | {step.Minimum:0.00} / {step.Median:0.00} ms | 50 ms | {charge:0.0e0} relative in the charge against 1600 elements and a tolerance of 1e-8 | {step.Before:0.00}, {step.After:0.00} |"));
        var scaling = Timing.Of(() => RestingJunction.Scale(), Math.Max(3, effort.Repetitions / 10), 1);
        output.WriteLine(Invariant($"| stored charge through 200 thicknesses, 400 nodes each | {scaling.Minimum:0.0} / {scaling.Median:0.0} ms | 500 ms | {RestingJunction.ScalingError():0.0e0} in the exponents against 1600 nodes | {scaling.Before:0.00}, {scaling.After:0.00} |"));
        WriteAgeing();
        if (!HostCycling.Run()) broken.Add($"{HostCycling.Cycles} cycles of felt | felt: not completed");
        var felts = Timing.Of(() => HostCycling.Run(), 3, 1);
        output.WriteLine(Invariant($"| {HostCycling.Cycles} cycles of felt \\| felt with films, 30+30+30 volumes | {felts.Minimum:0} / {felts.Median:0} ms | | books within 1e-10, second order: tests | {felts.Before:0.00}, {felts.After:0.00} |"));
        output.WriteLine(Invariant($"| first discharge of a fresh process, model compiled, 8 modes | {Child("--first", null):0.0} ms | | | |"));
        output.WriteLine();
    }

    private void WriteAgeing()
    {
        foreach (var (host, even) in new[] { ("NVPF at C/5", false), ("a host of even potential at 1C", true) })
        {
            foreach (var (name, jumping) in new[] { ("every cycle", false), ("jumping", true) })
            {
                var solution = Ageing.Run(even, jumping);
                var cycles = solution.Steps[^1].Cycle;
                if (!Ageing.IsWhole(solution, 500)) broken.Add($"life of sodium against {host}, {name}: not completed");
                var timing = Timing.Of(() => Ageing.Run(even, jumping), effort.Repetitions > 9 ? 5 : 1, 1);
                var budget = jumping ? "a twentieth of that" : "1 s for 1000 cycles";
                output.WriteLine(Invariant($"| life of sodium with a growing film against {host}, SPM with 8 modes, {name}: {solution.Steps.Count / 2} cycles, {solution.Statistics.Steps} steps | {timing.Minimum:0} / {timing.Median:0} ms, {1000 * timing.Minimum / cycles:0} ms for 1000 cycles | {budget} | ends after {cycles} cycles | {timing.Before:0.00}, {timing.After:0.00} |"));
            }
        }

        var many = Ageing.RunSymmetric();
        if (!Ageing.IsWhole(many, Ageing.SymmetricCycles)) broken.Add($"{Ageing.SymmetricCycles} cycles of a symmetric cell: not completed");
        var patches = Timing.Of(() => Ageing.RunSymmetric(), effort.Repetitions > 9 ? 5 : 1, 1);
        output.WriteLine(Invariant($"| {Ageing.SymmetricCycles} cycles of sodium against sodium, growing films on {Ageing.Patches} patches each, {Ageing.Volumes} volumes, salt down to {100 * Ageing.LeastSalt(many):0} %: {many.Statistics.Steps} steps | {patches.Minimum:0} / {patches.Median:0} ms | 2 s | | {patches.Before:0.00}, {patches.After:0.00} |"));
    }

    private void WriteScaling()
    {
        foreach (var (what, points) in new[] { ("volumes per region, 20 shells", Scaling.Volumes(effort)), ("shells, 30 volumes per region", Scaling.Shells(effort)) })
        {
            output.WriteLine($"| {what} | {string.Join(" | ", points.Select(p => Invariant($"{p.Size}")))} | exponent (budget 1.1) |");
            output.WriteLine($"|---|{string.Concat(points.Select(_ => "---|"))}---|");
            output.WriteLine($"| µs per step | {string.Join(" | ", points.Select(p => Invariant($"{p.Microseconds:0.0}")))} | {Invariant($"{Scaling.Exponent(points):0.00}")} |");
            output.WriteLine();
        }
    }

    private void WriteWidths()
    {
        // Without 512-bit vectors the next pair of widths is the nearest thing that can be measured.
        var (wider, narrower, setting, budget) = Vector512.IsHardwareAccelerated ? (512, 256, "DOTNET_EnableAVX512=0", " (budget 2)") : (256, 128, "DOTNET_EnableAVX2=0", "");
        if (wider == 256) output.WriteLine("This processor has no 512-bit vectors: every figure above is of the 256-bit path, and in place of 512 against 256 bits stands");
        double wide = Child("--warm", null), narrow = Child("--warm", setting);
        output.WriteLine(Invariant($"{wider}-bit path {wide:0.000} ms, {narrower}-bit path {narrow:0.000} ms ({setting}): ratio {narrow / wide:0.00}{budget}, 1C discharge with 8 modes."));
    }

    // A figure that only a process of its own can give.
    private static double Child(string mode, string? setting)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(SpeedTable).Assembly.Location);
        start.ArgumentList.Add(mode);
        if (setting?.Split('=') is [var name, var value]) start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The benchmark could not start itself.");
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(text, CultureInfo.InvariantCulture);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
