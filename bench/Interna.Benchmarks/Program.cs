using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Interna.Benchmarks;
using Interna.Models;

switch (args)
{
    case ["--smoke"]:
        return Report(new SpeedTable(Effort.Smoke, Console.Out).Write());
    case ["--table"]:
        return Report(new SpeedTable(Effort.Full, Console.Out).Write());
    case ["--peers", var folder]:
        return Report(new PeerComparison(folder, Console.Out).Write());
    case ["--first"]:
        var from = Stopwatch.GetTimestamp();
        Usual().Run();
        Console.WriteLine(Stopwatch.GetElapsedTime(from).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    case ["--ensemble"]:
        var cells = Ensemble.Cells(Effort.Full.EnsembleSize);
        for (var i = 0; i < 5; i++)
        {
            var collections = GC.CollectionCount(0);
            var (wall, processor) = Ensemble.Seconds(cells, BenchmarkCells.Mesh(30, ParticleKind.Spectral, 8));
            Console.WriteLine(FormattableString.Invariant($"wall {wall:0.00} s, processor {processor:0.00} s, {GC.CollectionCount(0) - collections} collections, clock {ClockProbe.Gigahertz():0.00} GHz"));
        }

        return 0;
    case ["--warm"]:
        var discharge = Usual();
        Console.WriteLine(Timing.Of(() => discharge.Run(), 101, 1000).Minimum.ToString(CultureInfo.InvariantCulture));
        return 0;
    case ["--help"] or ["-h"]:
        Console.WriteLine("""
            --smoke          every benchmark once, in seconds; fails on allocation or lost accuracy
            --table          the tables of docs/performance.md
            --ensemble       1000 different cells with 8 modes, five times
            --peers FOLDER   the same discharge by SUNDIALS IDA and KLU; FOLDER comes from bench/peers/build.sh
            anything else    BenchmarkDotNet, for instance --filter '*Discharge*'
            """);
        return 0;
    default:
        // In this process: BenchmarkDotNet's generated projects know nothing of this repository's build.
        BenchmarkSwitcher.FromAssembly(typeof(PorousElectrodeDischarge).Assembly)
            .Run(args, DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance)));
        return 0;
}

static Discharge Usual() => new(CellModel.Compile(BenchmarkCells.Constant, BenchmarkCells.Mesh(30, ParticleKind.Spectral, 8)), BenchmarkCells.Current);

static int Report(IReadOnlyList<string> broken)
{
    foreach (var line in broken) Console.Error.WriteLine("BROKEN " + line);
    return broken.Count == 0 ? 0 : 1;
}
