using System.Numerics;
using Interna.Data;
using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Physics;
using Interna.Verification.Tests.Convergence;

namespace Interna.Verification.Tests.Impedance;

/// <summary>Impedance at rest against formulas on paper.</summary>
public class ClosedFormTests(ITestOutputHelper output)
{
    private const double Tolerance = 1e-6;
    private const double LeastOrder = 1.9;

    // At 0.1 mHz a blocking electrode has an impedance a million times that of its pores: ten digits are left.
    private const double Rounding = 1e-7;

    // Enough modes for a diffusion layer of a hundredth of the radius.
    private const int Modes = 40;

    private static readonly int[] Volumes = [20, 40, 80, 160];

    private static readonly double[] Frequencies = [1e-4, 1e-3, 1e-2, 0.1, 1, 10, 100, 1e3];

    [Theory]
    [InlineData(0)]
    [InlineData(0.2)]
    public void single_particle_is_a_randles_circuit_with_a_finite_warburg_element(double capacitance)
    {
        var cell = Layered(CellLibrary.Load("graphite-lco-marquis-2019"), capacitance);
        var exact = new LinearCell(cell);
        // Up to where sodium moves in a hundredth of the radius of graphite: s = R√(ω/D) = 100.
        double[] frequencies = [.. Frequencies.Where(f => 1e-5 * Math.Sqrt(2 * Math.PI * f / 3.9e-14) < 100)];
        var found = At(cell, new ModelOptions { Kind = ModelKind.SingleParticle, RadialPoints = Modes }, frequencies);
        for (var f = 0; f < found.Length; f++)
        {
            var expected = (exact.Even((InsertionElectrode)cell.Negative, frequencies[f]) + exact.Even(cell.PositiveHost, frequencies[f])) / cell.Area;
            var error = Complex.Abs(found[f] - expected) / Complex.Abs(expected);
            output.WriteLine($"{capacitance} F/m2, {frequencies[f]:0.0e0} Hz: {error:0.0e0}");
            Assert.InRange(error, 0, Tolerance);
        }

        // The comparison sees it where the particle is not resolved.
        var coarse = At(cell, new ModelOptions { Kind = ModelKind.SingleParticle, RadialPoints = 4 }, frequencies);
        Assert.True(Complex.Abs(coarse[^1] - found[^1]) > 100 * Tolerance * Complex.Abs(found[^1]));
    }

    [Theory]
    [InlineData("no-reaction")]
    [InlineData("butler-volmer")]
    public void without_moving_salt_an_electrode_is_a_transmission_line(string kinetics)
    {
        // All current is carried by the cation: no salt moves, none is released.
        var cell = Small(kinetics);
        cell = cell with { Electrolyte = cell.Electrolyte with { TransferenceNumber = 1 } };
        var exact = new LinearCell(cell);
        double[] kappa = [0];
        cell.Electrolyte.Conductivity.Curve.Evaluate([cell.Electrolyte.Concentration], kappa);
        var separator = cell.Separator.Thickness / (kappa[0] * Math.Pow(cell.Separator.Porosity, cell.Separator.Bruggeman));
        Converge(cell, f => exact.TransmissionLine((InsertionElectrode)cell.Negative, f) + separator + exact.TransmissionLine(cell.PositiveHost, f));
    }

    [Theory]
    [InlineData("no-reaction", false)]
    [InlineData("butler-volmer", false)]
    [InlineData("no-reaction", true)]
    [InlineData("butler-volmer", true)]
    public void whole_cell_with_moving_salt_converges_to_the_exact_solution(string kinetics, bool half)
    {
        var cell = Small(kinetics);
        if (half) cell = cell with { Negative = new IdealSodium { Name = "sodium" } };
        Converge(cell, new LinearCell(cell).Whole);
    }

    [Fact]
    public void both_formulas_agree_where_the_salt_hardly_moves()
    {
        var cell = Small("butler-volmer");
        cell = cell with { Electrolyte = cell.Electrolyte with { TransferenceNumber = 1 - 1e-7 } };
        var exact = new LinearCell(cell);
        double[] kappa = [0];
        cell.Electrolyte.Conductivity.Curve.Evaluate([cell.Electrolyte.Concentration], kappa);
        foreach (var f in Frequencies)
        {
            var line = exact.TransmissionLine((InsertionElectrode)cell.Negative, f) + exact.TransmissionLine(cell.PositiveHost, f) + cell.Separator.Thickness / kappa[0];
            // What the salt contributes goes like (1 − t₊), of the order of the impedance itself at t₊ = 0.
            Assert.InRange(Complex.Abs(exact.Whole(f) - line) / Complex.Abs(line), 0, 1e-6);
        }
    }

    // Second order in the width of the volumes, at every frequency; Richardson's extrapolation of three meshes leaves the sixth.
    private void Converge(Cell cell, Func<double, Complex> exact)
    {
        // At a sodium electrode the salt of the separator has a boundary layer, 0.2 µm thin at 1 kHz.
        var finer = cell.Negative is IdealSodium ? 4 : 1;
        Complex[][] found = [.. Volumes.Select(n => At(cell, new ModelOptions { NegativeCells = n, SeparatorCells = finer * n, PositiveCells = n, RadialPoints = Modes }, Frequencies))];
        for (var f = 0; f < Frequencies.Length; f++)
        {
            var expected = exact(Frequencies[f]) / cell.Area;
            double[] errors = [.. found.Select(z => Complex.Abs(z[f] - expected) / Complex.Abs(expected))];
            Complex Once(int i) => (4 * found[i + 1][f] - found[i][f]) / 3;
            var extrapolated = (16 * Once(2) - Once(1)) / 15;
            var left = Complex.Abs(extrapolated - expected) / Complex.Abs(expected);
            var order = Fit.Power([.. Volumes.Select(n => 1.0 / n)], errors);
            output.WriteLine($"{Frequencies[f]:0.0e0} Hz: {errors[0]:0.0e0} to {errors[^1]:0.0e0}, order {order:0.00}, extrapolated {left:0.0e0}");
            Assert.InRange(left, 0, Tolerance);
            // Below that, rounding hides the order.
            if (errors[^1] > Rounding) Assert.InRange(order, LeastOrder, 2.2);
        }
    }

    private static Complex[] At(Cell cell, ModelOptions options, double[] frequencies)
    {
        var model = CellModel.Compile(cell, options);
        var y = new double[model.Size];
        model.Initialise(y);
        var points = new ImpedancePoint[frequencies.Length];
        model.Impedance(0, y, new double[model.Size], frequencies, points);
        return [.. points.Select(p => p.Total)];
    }

    private static Cell Layered(Cell cell, double capacitance) => cell with
    {
        Negative = (InsertionElectrode)cell.Negative with { DoubleLayerCapacitance = capacitance },
        Positive = cell.PositiveHost with { DoubleLayerCapacitance = capacitance },
    };

    // Small particles with fast diffusion, which the modes resolve at every frequency, and a solid that resists like the pores.
    private static Cell Small(string kinetics)
    {
        var cell = Layered(CellLibrary.Load("graphite-lco-marquis-2019"), 0.2);
        return cell with
        {
            Negative = Shrink((InsertionElectrode)cell.Negative),
            Positive = Shrink(cell.PositiveHost),
        };

        InsertionElectrode Shrink(InsertionElectrode e) => e with
        {
            ParticleRadius = 2e-6,
            Diffusivity = new TransportProperty(new ConstantCurve(1e-12)),
            Conductivity = 2,
            Kinetics = LawCatalog.Reaction(kinetics),
            KineticsId = kinetics,
        };
    }
}
