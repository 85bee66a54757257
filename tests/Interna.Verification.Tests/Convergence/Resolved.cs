using Interna.Data;
using Interna.Models;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Verification.Tests.Convergence;

/// <summary>
/// A 1C discharge of the graphite | LiCoO₂ cell of Marquis et al. 2019 at one resolution: its properties are closed forms without
/// a kink, so that the order seen is that of the method. Voltage and fields at a few instants.
/// </summary>
internal sealed class Resolved
{
    /// <summary>What is compared: voltage [V], potential [V], salt over its value at rest and stoichiometries.</summary>
    public static readonly IReadOnlyList<string> Quantities =
        ["voltage", "electrolyte_concentration", "electrolyte_potential", "negative_surface_stoichiometry", "positive_surface_stoichiometry"];

    private const double CurrentAt1C = 24;
    private const double SaltAtRest = 1000;

    private readonly double[][][] values;
    private readonly int[][] cells;

    private Resolved(double[][][] values, int[][] cells) => (this.values, this.cells) = (values, cells);

    public static Resolved Discharge(ModelOptions resolution, IReadOnlyList<double> times, BdfOptions accuracy)
    {
        var model = CellModel.Compile(CellLibrary.Load("graphite-lco-marquis-2019"), resolution);
        int[] all = [resolution.NegativeCells, resolution.SeparatorCells, resolution.PositiveCells];
        int[][] cells = [[1], all, all, [all[0]], [all[2]]];
        var values = new double[times.Count][][];
        Integration.Run(model, new CurrentControl(CurrentAt1C), times, accuracy, (t, y) =>
        {
            values[t] = new double[Quantities.Count][];
            for (var q = 0; q < Quantities.Count; q++) values[t][q] = Read(model, q, y.Span);
        });
        return new(values, cells);
    }

    /// <summary>Root mean square of the difference over the instants and the centres of the volumes of this solution.</summary>
    /// <param name="quantity">Index into <see cref="Quantities"/>.</param>
    /// <param name="finer">The same volumes, or every one of them divided into an even number of at least four.</param>
    public double Error(int quantity, Resolved finer)
    {
        var sum = 0.0;
        for (var t = 0; t < values.Length; t++)
        {
            var there = At(finer.values[t][quantity], finer.cells[quantity], cells[quantity]);
            sum += values[t][quantity].Zip(there, (a, b) => (a - b) * (a - b)).Average();
        }

        return Math.Sqrt(sum / values.Length);
    }

    private static double[] Read(ICellModel model, int quantity, ReadOnlySpan<double> y) => quantity switch
    {
        0 => [model.Voltage(y)],
        1 => [.. Fields.Values(model, y, Quantities[quantity]).Select(c => c / SaltAtRest)],
        _ => Fields.Values(model, y, Quantities[quantity]),
    };

    // The centre of a volume lies in the middle between two fine ones: a cubic through four of them, so that reading the fine
    // solution adds an error of the fourth order only.
    private static double[] At(double[] fine, int[] fineCells, int[] cells)
    {
        var result = new List<double>();
        var start = 0;
        for (var region = 0; region < cells.Length; region++)
        {
            var ratio = fineCells[region] / cells[region];
            for (var i = 0; i < cells[region]; i++)
            {
                var right = start + i * ratio + ratio / 2;
                result.Add(ratio == 1 ? fine[right] : (9 * (fine[right - 1] + fine[right]) - fine[right - 2] - fine[right + 1]) / 16);
            }

            start += fineCells[region];
        }

        return [.. result];
    }
}
