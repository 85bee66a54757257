using System.Numerics;
using Interna.Models;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;
using Interna.Physics.Gas;
using Interna.Physics.Interphases;

namespace Interna.Tests.Models;

public class MetalCellModelTests
{
    public static TheoryData<string> All => ["plain", "layer", "patches", "films", "collector", "dead", "living"];

    [Theory, MemberData(nameof(All))]
    public void newton_matrix_is_the_derivative_of_the_residual(string name)
    {
        var model = Make(name);
        var (y, ydot) = Bent(model);
        NewtonMatrix.IsTheDerivative(model, y, ydot, 1e-3, i => model.Typical[i]);
    }

    [Theory, MemberData(nameof(All))]
    public void overpotentials_sum_to_the_voltage(string name)
    {
        var model = Make(name);
        var (y, _) = Bent(model);
        var o = model.Overpotentials(y);
        double losses = o.NegativeReaction + o.PositiveReaction + o.NegativeFilm + o.PositiveFilm + o.ElectrolyteConcentration + o.ElectrolyteOhmic + o.Contact;
        Assert.Equal(model.Voltage(y), -losses, 1e-14);
    }

    [Theory, MemberData(nameof(All))]
    public void sodium_is_conserved_and_follows_the_charge(string name)
    {
        var model = Make(name);
        var y = new double[model.Size];
        model.Initialise(y);
        var before = model.Sodium(y);
        var bdf = new Bdf(model, new BdfOptions());
        double time = 0, passed = 0;
        // The positive collector of the last case starts bare: it is plated first.
        foreach (double current in new[] { 5e-4, -2e-4, 8e-4, 0, -4e-4 })
        {
            model.Control = new CurrentControl(current);
            Assert.True(bdf.Start(time, y, []).IsGood, bdf.Diagnosis());
            Assert.Equal(StepKind.Stopped, bdf.Advance(time += 400).Kind);
            bdf.State.CopyTo(y);
            passed += 400 * current;
        }

        var after = model.Sodium(y);
        Assert.Equal(passed, model.Charge(y), 1e-9 * passed);
        Assert.Equal(before.Total, after.Total, 1e-12 * before.Total);
        Assert.Equal(passed / Constant.Faraday, after.Positive - before.Positive, 1e-9 * passed / Constant.Faraday);
        if (name == "dead") Assert.True(after.NegativeDead > 0 && after.PositiveDead > 0);
        if (name == "films") Assert.True(after.NegativeFilm > 0 && after.PositiveFilm > 0);
    }

    [Theory, MemberData(nameof(All))]
    public void impedance_is_the_limit_of_the_newton_matrix(string name)
    {
        // At a real α the response of the voltage to the current is −(∂V/∂I); the spectrum at ω → 0+ must meet it at α → 0+.
        var model = Make(name);
        var (y, ydot) = Bent(model);
        var points = new ImpedancePoint[3];
        model.Control = new CurrentControl(model.Current(y));
        model.Impedance(0, y, ydot, [1e-2, 1, 1e7], points);
        Assert.All(points, p => Assert.True(Complex.Abs(p.Negative + p.Separator + p.Positive - p.Total) <= 1e-12 * Complex.Abs(p.Total)));
        // Nothing but ohmic drops is left at high frequency where the double layers short the reactions.
        if (name == "layer") Assert.True(Complex.Abs(points[2].Negative) < 1e-3 * points[2].Separator.Real);
        Assert.True(points[0].Total.Real > points[1].Total.Real && points[1].Total.Real >= points[2].Total.Real);
    }

    [Fact]
    public void dead_sodium_is_the_part_cut_off_and_fades_as_it_is_reconnected()
    {
        var metal = MetalCells.Metal() with { IsolatedFraction = 0.02, ReconnectingThickness = 3e-6 };
        var model = new MetalCellModel(MetalCells.Symmetric() with { Negative = metal, Positive = metal }, new ModelOptions { SeparatorCells = 12 });
        var y = new double[model.Size];
        model.Initialise(y);
        var bdf = new Bdf(model, new BdfOptions { RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-10 });
        double time = 0;
        SodiumBalance Pass(double current)
        {
            model.Control = new CurrentControl(current);
            Assert.True(bdf.Start(time, y, []).IsGood);
            Assert.Equal(StepKind.Stopped, bdf.Advance(time += 3600).Kind);
            bdf.State.CopyTo(y);
            return model.Sodium(y);
        }

        // 1 mAh/cm² strips 8.861 µm; 2 % of what dissolves is cut off, and plating as much leaves exp(−8.861/3) of it.
        double moved = 1e-3 * 3600 / Constant.Faraday, plated = moved * Sodium.MolarVolume / 1e-4;
        Assert.Equal(0.02 * moved, Pass(1e-3).NegativeDead, 1e-6 * moved);
        Assert.Equal(0.02 * moved * Math.Exp(-plated / 3e-6), Pass(-1e-3).NegativeDead, 1e-6 * moved);
    }

    [Fact]
    public void a_lumped_temperature_is_refused() =>
        Assert.Throws<ArgumentException>(() => new MetalCellModel(MetalCells.Symmetric(), new ModelOptions { Thermal = ThermalKind.Lumped }));

    [Fact]
    public void an_insertion_electrode_is_refused() =>
        Assert.Throws<ArgumentException>(() => new MetalCellModel(ModelCells.Full(), new ModelOptions()));

    private static MetalCellModel Make(string name)
    {
        var metal = name switch
        {
            "layer" => MetalCells.Metal() with { DoubleLayerCapacitance = 0.2 },
            "patches" => MetalCells.Metal() with { Alpha = 0.4, DoubleLayerCapacitance = 0.2, Patches = [new(0.95, 10, 1e-2), new(0.05, 20, 1e-3)] },
            "dead" => MetalCells.Metal() with { IsolatedFraction = 0.02, ReconnectingThickness = 3e-6, DoubleLayerCapacitance = 0.2, Patches = [new(0.7, 10, 1e-2), new(0.3, 20, 1e-3)] },
            "films" => MetalCells.Metal() with
            {
                Patches =
                [
                    new(0.6, 10, 1e-3, new SurfaceFilm(20e-9, 1e-6, 4e-5, new FilmGrowth<InterstitialGrowth>(new InterstitialGrowth(1e-15, 15)))),
                    new(0.4, 30, 0, new SurfaceFilm(10e-9, 1e-6, 4e-5, new FilmGrowth<ElectronConductionGrowth>(new ElectronConductionGrowth(1e-9, 0.8)))),
                ],
            },
            "living" => MetalCells.Living(),
            _ => MetalCells.Metal(),
        };
        var cell = MetalCells.Symmetric() with { Negative = metal, Positive = metal };
        if (name == "living") cell = cell with { Reservoirs = MetalCells.Reservoirs };
        if (name == "collector") cell = cell with { Positive = metal with { Thickness = 0, NucleationOverpotential = 0.03, CoveringThickness = 5e-8 } };
        return new MetalCellModel(cell, new ModelOptions { SeparatorCells = 12 });
    }

    // A state off equilibrium and off the solution, with every unknown moved.
    private static (double[] State, double[] Rate) Bent(MetalCellModel model)
    {
        var (y, ydot) = (new double[model.Size], new double[model.Size]);
        model.Initialise(y);
        var random = new Random(5);
        for (int i = 0; i < y.Length; i++)
        {
            if (model.Kinds[i] == UnknownKind.Padding) continue;
            y[i] += model.Typical[i] * (0.3 * random.NextDouble() + 0.05);
            ydot[i] = 1e-3 * model.Typical[i] * (random.NextDouble() - 0.5);
        }

        return (y, ydot);
    }
}
