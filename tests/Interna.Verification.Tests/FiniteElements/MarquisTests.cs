using Interna.Data;
using Interna.Models;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Verification.Tests.FiniteElements;

/// <summary>The default mesh against a finite-element solution of the same equations.</summary>
public class MarquisTests(ITestOutputHelper output)
{
    private const double CurrentAt1C = 24;

    // Times at which fields are compared: at t = 0 the reference is smoothed, so it starts at 1 % of the discharge.
    private const int FirstCompared = 2;

    private static readonly BdfOptions Tight = new() { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-8 };

    // The reference is linear over elements of about 10 µm; where the reaction front is curved its surface concentration is
    // known to no better than this (the default mesh is within 2e-3 of a converged solution, tested below).
    private const double FiniteElementBound = 4e-3;

    // Instants at which the reference satisfies its own kinetics this well in both electrodes count.
    private const double SelfConsistency = 0.01;

    [Theory]
    [InlineData("01C", 0.1)]
    [InlineData("1C", 1)]
    public void voltage_agrees_to_one_millivolt_where_the_reference_obeys_its_own_equations(string name, double rate)
    {
        var reference = FiniteElementSolution.Open(name);
        var cell = CellLibrary.Load("graphite-lco-marquis-2019");
        var voltage = Integration.Voltages(CellModel.Compile(cell, new ModelOptions()), rate * CurrentAt1C, reference.Time, Tight);
        var difference = voltage.Zip(reference.Voltage, (a, b) => Math.Abs(a - b)).ToArray();
        var counted = Counted(reference, cell, rate);
        var worst = difference.Where((_, i) => counted[i]).Max();
        output.WriteLine($"{name}: largest voltage difference {worst * 1e3:0.000} mV over {counted.Count(c => c)} instants, {difference.Max() * 1e3:0.000} mV over all {difference.Length}");
        Assert.InRange(worst, 0, 1e-3);
        // An inconsistency of 6 % in a current of a few exchange currents is 2RT/F × 6 % = 3 mV of overpotential.
        Assert.InRange(difference.Max(), 0, 3e-3);
    }

    [Theory]
    [InlineData("01C", 0.1)]
    [InlineData("1C", 1)]
    public void fields_agree_to_two_parts_in_a_thousand(string name, double rate)
    {
        var reference = FiniteElementSolution.Open(name);
        var cell = CellLibrary.Load("graphite-lco-marquis-2019");
        var counted = Counted(reference, cell, rate);
        var model = CellModel.Compile(cell, new ModelOptions());
        Field[] fields =
        [
            new("c_e", "x", "electrolyte_concentration", 1),
            new("phi_e", "x", "electrolyte_potential", 1),
            new("c_n_surf", "x_n", "negative_surface_stoichiometry", 24983.2619938437) { Bound = FiniteElementBound },
            new("c_p_surf", "x_p", "positive_surface_stoichiometry", 51217.9257309275),
        ];
        var values = fields.Select(f => reference.Field(f.Name)).ToArray();
        double[] all = new double[fields.Length], consistent = new double[fields.Length];
        Integration.Run(model, new CurrentControl(rate * CurrentAt1C), reference.Time, Tight, (i, y) =>
        {
            if (i < FirstCompared) return;
            for (var f = 0; f < fields.Length; f++)
            {
                var error = Difference(model, y.Span, fields[f], reference.Positions(fields[f].Axis), values[f], i);
                all[f] = Math.Max(all[f], error);
                if (counted[i]) consistent[f] = Math.Max(consistent[f], error);
            }
        });
        for (var f = 0; f < fields.Length; f++) output.WriteLine($"{name}: {fields[f].Name} largest relative difference {consistent[f]:0.0e0}, over all instants {all[f]:0.0e0}");
        Assert.All(fields.Zip(consistent), f => Assert.InRange(f.Second, 0, f.First.Bound));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    public void default_mesh_is_converged_to_two_parts_in_a_thousand(double rate)
    {
        var cell = CellLibrary.Load("graphite-lco-marquis-2019");
        double[] times = [.. Enumerable.Range(1, 40).Select(i => i * 88.0 / rate)];
        var coarse = Surfaces(cell, new ModelOptions(), rate, times);
        var fine = Surfaces(cell, new ModelOptions { NegativeCells = 90, SeparatorCells = 90, PositiveCells = 90, RadialPoints = 12 }, rate, times);
        var worst = 0.0;
        for (var t = 0; t < times.Length; t++)
        {
            // The middle one of every three fine cells has the centre of the coarse cell.
            for (var i = 0; i < coarse[t].Length; i++) worst = Math.Max(worst, Math.Abs(coarse[t][i] - fine[t][3 * i + 1]));
        }

        output.WriteLine($"{rate}C: surface stoichiometry of the negative electrode within {worst:0.0e0} of three times the cells and twelve modes");
        Assert.InRange(worst, 0, 2e-3);
    }

    private static double[][] Surfaces(Cell cell, ModelOptions options, double rate, double[] times)
    {
        var model = CellModel.Compile(cell, options);
        var result = new double[times.Length][];
        Integration.Run(model, new CurrentControl(rate * CurrentAt1C), times, Tight, (i, y) => result[i] = Fields.Values(model, y.Span, "negative_surface_stoichiometry"));
        return result;
    }

    private static bool[] Counted(FiniteElementSolution reference, Cell cell, double rate)
    {
        var negative = reference.ImpliedCurrent((InsertionElectrode)cell.Negative, true, rate * CurrentAt1C);
        var positive = reference.ImpliedCurrent(cell.PositiveHost, false, rate * CurrentAt1C);
        return [.. negative.Zip(positive, (n, p) => Math.Abs(n - 1) < SelfConsistency && Math.Abs(p - 1) < SelfConsistency)];
    }

    private static double Difference(ICellModel model, ReadOnlySpan<double> y, Field field, double[] positions, double[][] values, int time)
    {
        var at = Fields.At(model, y, field.Profile, positions);
        var largest = 0.0;
        for (var i = 0; i < positions.Length; i++) largest = Math.Max(largest, Math.Abs(at[i] * field.Scale - values[i][time]));
        // Relative to the largest magnitude of the field in space and time.
        return largest / values.Max(row => row.Max(Math.Abs));
    }

    private sealed record Field(string Name, string Axis, string Profile, double Scale)
    {
        public double Bound { get; init; } = 2e-3;
    }
}
