namespace Interna.Benchmarks;

/// <summary>How long to measure.</summary>
/// <param name="WarmUp">Time spent before each figure [ms].</param>
/// <param name="Repetitions">Timed repetitions.</param>
/// <param name="EnsembleSize">Cells of the ensemble.</param>
/// <param name="ScalingSizes">Sizes per direction, doubling from 10.</param>
internal sealed record Effort(double WarmUp, int Repetitions, int EnsembleSize, int ScalingSizes)
{
    /// <summary>Figures worth writing down.</summary>
    public static Effort Full { get; } = new(1000, 101, 1000, 6);

    /// <summary>Every path once or twice: finds what is broken, not what is slow.</summary>
    public static Effort Smoke { get; } = new(0, 3, 16, 2);
}
