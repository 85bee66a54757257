using Interna.Models;

namespace Interna.Benchmarks;

/// <summary>Voltages of a converged 1C discharge, against which every timed one is held.</summary>
internal sealed class ConvergedCurve
{
    /// <summary>How many voltages are compared, up to <see cref="Last"/>.</summary>
    public const int Points = 50;

    /// <summary>Last time compared [s]; the discharge itself ends a minute later.</summary>
    public const double Last = 3500;

    private readonly double[] voltage;

    private ConvergedCurve(double[] voltage) => this.voltage = voltage;

    /// <summary>The times compared [s].</summary>
    public static double[] Times { get; } = [.. Enumerable.Range(1, Points).Select(i => Last * i / Points)];

    /// <summary>Converged in time on a given mesh: integration error far below that of any timed run.</summary>
    public static ConvergedCurve InTime(Cell cell, ModelOptions mesh, double relative = 1e-9) =>
        new(new Discharge(CellModel.Compile(cell, mesh), BenchmarkCells.Current, relative).Sample(Times).Voltage);

    /// <summary>Converged in space and time: 120 volumes per region, 16 spectral modes.</summary>
    public static ConvergedCurve InSpaceAndTime(Cell cell) =>
        InTime(cell, BenchmarkCells.Mesh(120, ParticleKind.Spectral, 16), 1e-7);

    /// <summary>Largest difference from this curve [V].</summary>
    public double Error(Discharge discharge) => Error(discharge.Sample(Times).Voltage);

    /// <inheritdoc cref="Error(Discharge)"/>
    public double Error(IReadOnlyList<double> voltages) => voltages.Select((v, i) => Math.Abs(v - voltage[i])).Max();
}
