using System.Numerics;
using Interna.Models;

namespace Interna.Benchmarks;

/// <summary>A spectrum of 60 frequencies from 1 mHz to 100 kHz of the cell at rest, with double layers of 0.2 F/m².</summary>
internal sealed class ImpedanceSpectrum
{
    private const int Count = 60;
    private const double Lowest = 1e-3, Decades = 8, DoubleLayer = 0.2;

    private readonly ICellModel model;
    private readonly double[] state, rate, frequencies;
    private readonly ImpedancePoint[] points = new ImpedancePoint[Count];

    /// <summary>Compiles the cell at a resolution.</summary>
    public ImpedanceSpectrum(ModelOptions mesh)
    {
        var cell = BenchmarkCells.Constant;
        model = CellModel.Compile(
            cell with
            {
                Negative = (InsertionElectrode)cell.Negative with { DoubleLayerCapacitance = DoubleLayer },
                Positive = cell.PositiveHost with { DoubleLayerCapacitance = DoubleLayer },
            },
            mesh);
        state = new double[model.Size];
        rate = new double[model.Size];
        model.Initialise(state);
        frequencies = [.. Enumerable.Range(0, Count).Select(i => Lowest * Math.Pow(10, Decades * i / (Count - 1)))];
    }

    /// <summary>Linearises and solves at every frequency.</summary>
    public IReadOnlyList<ImpedancePoint> Run()
    {
        model.Impedance(0, state, rate, frequencies, points);
        return points;
    }

    /// <summary>Largest relative difference from another spectrum [-].</summary>
    /// <param name="converged">The other spectrum.</param>
    /// <param name="highest">Highest frequency compared [Hz].</param>
    public double Error(ImpedanceSpectrum converged, double highest) =>
        Run().Zip(converged.Run()).Where(p => p.First.Frequency <= highest).Max(p => Complex.Abs(p.First.Total - p.Second.Total) / Complex.Abs(p.Second.Total));
}
