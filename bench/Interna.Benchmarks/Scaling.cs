using Interna.Models;

namespace Interna.Benchmarks;

/// <summary>How the time per step grows with the mesh.</summary>
internal static class Scaling
{
    private const int Smallest = 10, UsualVolumes = 30, UsualShells = 20;

    /// <summary>Time per step against volumes per region, at 20 shells [µs].</summary>
    public static IReadOnlyList<(int Size, double Microseconds)> Volumes(Effort effort) =>
        [.. Sizes(effort.ScalingSizes).Select(n => (n, PerStep(BenchmarkCells.Mesh(n, ParticleKind.FiniteVolume, UsualShells), effort)))];

    /// <summary>Time per step against shells per particle, at 30 volumes per region [µs].</summary>
    public static IReadOnlyList<(int Size, double Microseconds)> Shells(Effort effort) =>
        [.. Sizes(effort.ScalingSizes - 1).Select(n => (n, PerStep(BenchmarkCells.Mesh(UsualVolumes, ParticleKind.FiniteVolume, n), effort)))];

    /// <summary>Exponent p of time ∝ sizeᵖ, by least squares in the logarithms.</summary>
    public static double Exponent(IReadOnlyList<(int Size, double Microseconds)> points)
    {
        double x = points.Average(p => Math.Log(p.Size)), y = points.Average(p => Math.Log(p.Microseconds));
        return points.Sum(p => (Math.Log(p.Size) - x) * (Math.Log(p.Microseconds) - y)) / points.Sum(p => Math.Pow(Math.Log(p.Size) - x, 2));
    }

    private static IEnumerable<int> Sizes(int count) => Enumerable.Range(0, Math.Max(2, count)).Select(i => Smallest << i);

    private static double PerStep(ModelOptions mesh, Effort effort)
    {
        var discharge = new Discharge(CellModel.Compile(BenchmarkCells.Constant, mesh), BenchmarkCells.Current);
        discharge.Run();
        var once = discharge.Work.Steps;
        discharge.Run();
        var timing = Timing.Of(() => discharge.Run(), Math.Max(3, effort.Repetitions / 5), effort.WarmUp / 2);
        return 1000 * timing.Minimum / once;
    }
}
