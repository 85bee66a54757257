using System.Globalization;
using Interna.Data;
using Interna.Data.Input;
using Interna.Data.Results;
using Interna.Measurements;
using Interna.Models;
using Interna.Physics;
using Interna.Protocols;

namespace Interna.Validation.Tests;

/// <summary>
/// The hard carbon | NVPF cell of Chayambuka et al. 2022 against its measured discharge curves: parameters as published, nothing
/// fitted, current densities as given by the digitiser (0.5, 1 and 12 A/m²).
/// </summary>
public class ChayambukaTests(ITestOutputHelper output)
{
    private static readonly (string Rate, double CurrentDensity)[] Curves = [("0.05C", 0.5), ("0.1C", 1), ("1.4C", 12)];

    private static readonly string[] Variants = ["butler-volmer", "halved-butler-volmer", "average-concentration"];

    [Fact]
    public void best_kinetic_variant_predicts_the_measured_voltage_to_eighty_millivolts()
    {
        var errors = new Dictionary<(string Variant, string Rate), CurveError>();
        foreach (var variant in Variants)
        {
            foreach (var (rate, density) in Curves)
            {
                var (error, capacity, measured) = Error(variant, rate, density);
                errors[(variant, rate)] = error;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{variant,-22} {rate,-6} {density,5:0.#} A/m2  rms {error.RootMeanSquare * 1e3,6:0.0} mV  bias {error.Bias * 1e3,6:0.0} mV  capacity {capacity:0.000} mAh, measured {measured:0.000}"));
            }
        }

        var best = Variants.MinBy(v => errors[(v, "0.1C")].RootMeanSquare + errors[(v, "1.4C")].RootMeanSquare)!;
        // The data set names the variant it uses: it must be the one that predicts best.
        var cell = CellLibrary.Load("hard-carbon-nvpf-chayambuka-2022");
        Assert.Equal(best, cell.PositiveHost.KineticsId);
        Assert.InRange(errors[(best, "0.1C")].RootMeanSquare, 0, 0.080);
        Assert.InRange(errors[(best, "1.4C")].RootMeanSquare, 0, 0.080);
        // Two digitisations of the same figures differ by about 20 mV: less would mean that something was fitted.
        Assert.All(errors.Values, e => Assert.True(e.RootMeanSquare > 0.020));
    }

    [Theory]
    [InlineData(0.22, 22.6)]
    [InlineData(0.5, 22)]
    [InlineData(0.9, 38)]
    public void positive_diffusivity_is_read_at_the_concentration_of_the_host(double theta, double timesTooLarge)
    {
        // A public implementation reads the table at 1000 θ instead of 15320 θ; the ratio it would give is known.
        var curve = CellLibrary.Load("hard-carbon-nvpf-chayambuka-2022").PositiveHost.Diffusivity.Curve;
        double[] at = [theta, theta * 1000 / 15320], d = new double[2];
        curve.Evaluate(at, d);
        Assert.InRange(d[1] / d[0], 0.7 * timesTooLarge, 1.4 * timesTooLarge);
    }

    private static (CurveError Error, double Capacity, double Measured) Error(string variant, string rate, double density)
    {
        var published = CellLibrary.Load("hard-carbon-nvpf-chayambuka-2022");
        var kinetics = LawCatalog.Reaction(variant);
        var cell = published with
        {
            Negative = (InsertionElectrode)published.Negative with { Kinetics = kinetics, KineticsId = variant },
            Positive = published.PositiveHost with { Kinetics = kinetics, KineticsId = variant },
        };
        var protocol = ProtocolParser.Parse(string.Create(CultureInfo.InvariantCulture, $"discharge at {density} A/m2 until 2.0 V, sample every 60 s or 5 mV"));
        var solution = Simulation.Run(cell, new ModelOptions(), protocol);
        Assert.NotEqual(OutcomeKind.SolverFailure, solution.Outcome.Kind);
        Assert.True(InputFile.TryOpenBuiltIn($"measured/hard-carbon-nvpf-chayambuka-2022-{rate}.csv", out var file));
        var measured = MeasuredSeries.Read(file.Text, file.Path);
        return (CurveComparison.Compare(solution.Samples, measured, rate)!.Error, solution.Samples[^1].Charge / 3.6, measured.Charge![^1] / 3.6);
    }
}
