using System.Diagnostics;
using Interna.Models;

namespace Interna.Benchmarks;

/// <summary>Many different cells, each compiled and discharged once, on all cores: what a parameter study costs.</summary>
internal static class Ensemble
{
    private const int Seed = 20221;
    private const double Spread = 0.2;

    /// <summary>Cells whose geometry, transport and kinetics differ by up to a fifth from the LG M50's; the same for every call.</summary>
    public static Cell[] Cells(int count)
    {
        var random = new Random(Seed);
        double Vary(double value) => value * (1 + Spread * (2 * random.NextDouble() - 1));
        InsertionElectrode Varied(InsertionElectrode e) => e with
        {
            Thickness = Vary(e.Thickness),
            ParticleRadius = Vary(e.ParticleRadius),
            Conductivity = Vary(e.Conductivity),
            Porosity = Vary(e.Porosity),
        };
        return [.. Enumerable.Range(0, count).Select(_ => BenchmarkCells.Constant with
        {
            Negative = Varied((InsertionElectrode)BenchmarkCells.Constant.Negative),
            Positive = Varied(BenchmarkCells.Constant.PositiveHost),
        })];
    }

    /// <summary>Discharges every cell at 1C of the unvaried one.</summary>
    /// <returns>Wall time and processor time, summed over the processors [s].</returns>
    public static (double Wall, double Processor) Seconds(IReadOnlyList<Cell> cells, ModelOptions mesh)
    {
        var end = new double[cells.Count];
        var processor = Environment.CpuUsage.TotalTime;
        var from = Stopwatch.GetTimestamp();
        Parallel.For(0, cells.Count, i => end[i] = new Discharge(CellModel.Compile(cells[i], mesh), BenchmarkCells.Current).Run());
        var seconds = Stopwatch.GetElapsedTime(from).TotalSeconds;
        var spent = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        return end.All(t => t > 0) ? (seconds, spent) : throw new InvalidOperationException("A cell of the ensemble did not discharge.");
    }
}
