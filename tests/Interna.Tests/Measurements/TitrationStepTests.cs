using Interna.Data;
using Interna.Measurements;
using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.Interpolation;
using Interna.Numerics.Lines;
using Interna.Protocols;
using Interna.Simulations;

namespace Interna.Tests.Measurements;

public class TitrationStepTests
{
    // D read over the true one, classically; Dτ/R².
    [Theory]
    [InlineData(1e-4, 0.982)]
    [InlineData(1e-3, 0.945)]
    [InlineData(0.01, 0.833)]
    [InlineData(0.05, 0.653)]
    [InlineData(0.1, 0.537)]
    public void the_classical_reading_of_a_sphere_is_low(double x, double expected)
    {
        Assert.Equal(expected, Step(x, ParticleShape.Sphere).ShortPulseDiffusivity(1) / x, 1e-3);
        Assert.Equal(x, Step(x, ParticleShape.Sphere).Diffusivity(1), 1e-9 * x);
    }

    [Theory]
    [InlineData(0.01, 1.0000)]
    [InlineData(0.25, 0.9931)]
    [InlineData(0.5, 0.9200)]
    [InlineData(1.0, 0.7162)]
    public void that_of_a_plate_holds_longer(double x, double expected)
    {
        Assert.Equal(expected, Step(x, ParticleShape.Plate).ShortPulseDiffusivity(1, ParticleShape.Plate) / x, 1e-4);
        Assert.Equal(x, Step(x, ParticleShape.Plate).Diffusivity(1, ParticleShape.Plate), 1e-8 * x);
    }

    [Fact]
    public void short_and_long_series_meet()
    {
        foreach (var shape in (ParticleShape[])[ParticleShape.Plate, ParticleShape.Sphere])
            Assert.Equal(TitrationStep.SurfaceRise(1.000000001e-6, shape), TitrationStep.SurfaceRise(0.999999999e-6, shape), 3e-12);
    }

    [Fact]
    public void a_pulse_that_moved_the_surface_no_more_than_the_mean_tells_nothing() =>
        Assert.True(double.IsNaN(new TitrationStep(1, 1, 0.99, 0.98, 100).Diffusivity(1e-6)));

    [Fact]
    public void a_simulated_titration_gives_back_its_diffusivity()
    {
        const double diffusivity = 2e-15;
        var cell = CellLibrary.Load("hard-carbon-half-cell-chayambuka-2022");
        cell = cell with
        {
            UpperVoltage = 3,
            Positive = cell.PositiveHost with
            {
                Diffusivity = new(new ConstantCurve(diffusivity)),
                ExchangeCurrent = new(new ConstantCurve(0.5)),
                OpenCircuitPotential = new LinearTable([0, 1], [1.5, 0.5]),
                DoubleLayerCapacitance = 0,
                InitialStoichiometry = 0.4,
            },
        };
        var samples = Titrate(cell);
        var step = Assert.Single(TitrationStep.Of([.. samples.Select(s => s.Time)], [.. samples.Select(s => s.Voltage)], [.. samples.Select(s => s.Current)]));
        // What is left is the change of the overpotential with filling, 1 % of the pulse, and the extrapolation to its beginning.
        Assert.Equal(1, step.Diffusivity(cell.PositiveHost.ParticleRadius) / diffusivity, 0.03);
    }

    private static IReadOnlyList<Sample> Titrate(Cell cell)
    {
        var protocol = ProtocolParser.Parse("sample every 2 s\nrest for 10 min\ndischarge at C/10 for 10 min until 0.01 V\nrest for 40 h", "titration");
        var options = new SimulationOptions { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-9 };
        return Simulation.Run(cell, new ModelOptions { Kind = ModelKind.SingleParticle, RadialPoints = 40 }, protocol, options).Samples;
    }

    // U falls with filling, one volt from empty to full.
    private static TitrationStep Step(double x, ParticleShape shape) => new(1, 0.9, 0.9 - TitrationStep.SurfaceRise(x, shape) * 1e-3, 1 - (int)shape * x * 1e-3, 1);
}
