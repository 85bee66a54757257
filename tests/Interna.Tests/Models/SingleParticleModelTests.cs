using System.Numerics;
using Interna.Models;
using Interna.Numerics.Lines;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;
using Interna.Physics.Interphases;

namespace Interna.Tests.Models;

public class SingleParticleModelTests
{
    private const double Rate = 3e-3;

    public static TheoryData<string> All => [.. AtEquilibrium];

    // Metal or particles that a film grows on, and a collector that metal covers only in part, have no state of rest.
    public static TheoryData<string> Every => [.. AtEquilibrium, "spm metal", "spm metal layer patches", "spm metal films", "spm coated", "spm layer coated thermal", "spme coated mean", "spme layer surface coated thermal", "spme half coated", "spme metal", "spme metal layer patches", "spme metal layer films",
        "spm living", "spm layer living thermal", "spme living mean", "spme layer surface living thermal", "spme half living", "spme metal living"];

    private static string[] AtEquilibrium => ["spm", "spm layer", "spm half", "spm thermal", "spm mean", "spm shells", "spm layer thermal", "spme", "spme half", "spme layer thermal", "spme half thermal", "spme mean",
        "spm surface", "spm layer surface thermal", "spm half surface plate", "spme surface", "spme half surface thermal", "spm mean surface thermal"];

    [Theory, MemberData(nameof(Every))]
    public void newton_matrix_is_the_derivative_of_the_residual(string name)
    {
        var model = Make(name);
        var (y, ydot) = Bent(model);
        // Cracks open within some hundred-thousandths of strain.
        NewtonMatrix.IsTheDerivative(model, y, ydot, 2e-5, i => model.Describe(i).Contains("strain of the films", StringComparison.Ordinal) ? 1e-3 : 1);
    }

    [Theory, MemberData(nameof(All))]
    public void equilibrium_satisfies_the_equations(string name)
    {
        var model = Make(name);
        var y = new double[model.Size];
        var residual = new double[model.Size];
        model.Initialise(y);
        Assert.True(model.Residual(0, y, new double[model.Size], residual).IsGood);
        Assert.All(residual, r => Assert.Equal(0, r, 1e-13));
        var parts = model.Overpotentials(y);
        Assert.Equal(parts.Equilibrium, model.Voltage(y), 1e-13);
        Assert.Equal(0, model.Current(y));
    }

    [Theory, MemberData(nameof(Every))]
    public void overpotentials_sum_to_the_voltage(string name)
    {
        var model = Make(name);
        var (y, _) = Bent(model);
        var o = model.Overpotentials(y);
        double losses = o.NegativeParticle + o.PositiveParticle + o.NegativeReaction + o.PositiveReaction
            + o.ElectrolyteConcentration + o.ElectrolyteOhmic + o.SolidOhmic + o.Contact + o.NegativeFilm + o.PositiveFilm;
        Assert.Equal(model.Voltage(y), o.Equilibrium - losses, 1e-12);
        Assert.True(o.Contact > 0 && o.SolidOhmic > 0);
        Assert.Equal(name.StartsWith("spme", StringComparison.Ordinal), o.ElectrolyteOhmic > 0 && o.ElectrolyteConcentration != 0);
    }

    [Theory, MemberData(nameof(Every))]
    public void sodium_and_charge_are_conserved_over_charge_and_discharge(string name)
    {
        var model = Make(name);
        var y = new double[model.Size];
        model.Initialise(y);
        var before = model.Sodium(y);
        var bdf = new Bdf(model, new BdfOptions());
        double time = 0;
        foreach (double current in new[] { Rate, -Rate, 3 * Rate, 0, -2 * Rate })
        {
            model.Control = new Load(1, 0, current);
            Assert.True(bdf.Start(time, y, []).IsGood, bdf.Diagnosis());
            Assert.Equal(StepKind.Stopped, bdf.Advance(time += 400).Kind);
            bdf.State.CopyTo(y);
        }

        var after = model.Sodium(y);
        double passed = 400 * (Rate - Rate + 3 * Rate - 2 * Rate);
        Assert.Equal(passed, model.Charge(y), 1e-9 * passed);
        Assert.Equal(before.Total, after.Total, 1e-12 * before.Total);
        Assert.Equal(passed / Constant.Faraday, after.Positive - before.Positive, 1e-9 * passed / Constant.Faraday);
    }

    [Theory, MemberData(nameof(Every))]
    public void heat_is_what_the_hosts_give_up_and_the_circuit_does_not_get(string name)
    {
        var model = Make(name);
        var (y, ydot) = Bent(model);
        var cell = model.Cell;
        double temperature = model.Temperature(y), current = model.Current(y);
        var heat = model.Heat(y);

        // Σ a L j (Δ − U + T U′) + electrolyte, solid and contact losses, with losses taken from the overpotentials.
        var o = model.Overpotentials(y);
        double resistive = current * (o.ElectrolyteConcentration + o.ElectrolyteOhmic + o.SolidOhmic);
        Assert.Equal(resistive, heat.Ohmic, 1e-12 * Math.Abs(resistive) + 1e-18);
        Assert.Equal(current * o.Contact, heat.Contact, 1e-18);
        Assert.True(heat.Reaction > 0);
        if (!name.Contains("thermal", StringComparison.Ordinal)) return;
        var residual = new double[model.Size];
        model.Control = new Load(1, 0, current);
        model.Residual(0, y, ydot, residual);
        int at = Enumerable.Range(0, model.Size).Single(i => model.Describe(i) == "temperature");
        double expected = (heat.Total / cell.Area - cell.Thermal!.HeatTransfer * (temperature - model.AmbientTemperature)) / cell.Thermal.HeatCapacity;
        // A state by itself knows the current of the surface from its lag, to the tolerance of the occupation over the relaxation time.
        Assert.Equal(ydot[at] - expected, residual[at], name.Contains("surface", StringComparison.Ordinal) ? 1e-4 * Math.Abs(expected) : 1e-12);
    }

    [Fact]
    public void voltage_of_a_discharge_is_that_of_the_analytic_sphere()
    {
        var cell = ModelCells.Full(constantDiffusivity: true);
        var model = new SingleParticleModel(cell, new ModelOptions { Kind = ModelKind.SingleParticle, RadialPoints = 12 });
        var y = new double[model.Size];
        model.Initialise(y);
        model.Control = new Load(1, 0, Rate);
        var bdf = new Bdf(model, new BdfOptions { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-11 });
        Assert.True(bdf.Start(0, y, []).IsGood);
        foreach (double time in new[] { 20.0, 100.0, 500.0, 1500.0 })
        {
            Assert.Equal(StepKind.Stopped, bdf.Advance(time).Kind);
            double expected = Potential(cell, cell.PositiveHost, -1, 5e-16, time) - Potential(cell, (InsertionElectrode)cell.Negative, 1, 2e-15, time);
            double i = Rate / cell.Area;
            var (n, p) = ((InsertionElectrode)cell.Negative, cell.PositiveHost);
            expected -= i * (cell.ContactResistance + n.Thickness / (3 * n.Conductivity) + p.Thickness / (3 * p.Conductivity * Math.Pow(p.ActiveFraction, 1.5)));
            Assert.Equal(expected, model.Voltage(bdf.State), 1e-6);
        }

        static double Potential(Cell cell, InsertionElectrode e, int sign, double diffusivity, double time)
        {
            double j = sign * Rate / cell.Area / (3 * e.ActiveFraction / e.ParticleRadius * e.Thickness);
            double k = diffusivity / (e.ParticleRadius * e.ParticleRadius), phi = j / (Constant.Faraday * e.MaximumConcentration * e.ParticleRadius);
            double theta = e.InitialStoichiometry - phi / k * Step(k * time);
            var value = new double[1];
            e.OpenCircuitPotential.Evaluate([theta], value);
            double u = value[0];
            e.ExchangeCurrent.Curve.Evaluate([theta], value);
            return u + 2 / Factor * Math.Asinh(j / (2 * value[0] * Math.Sqrt(theta * (1 - theta))));
        }

        // 3τ + 1/5 − 2 Σ e^(−λ²τ)/λ², tan λ = λ.
        static double Step(double tau)
        {
            double sum = 0;
            for (int n = 1; n <= 300; n++)
            {
                double lambda = (n + 0.5) * Math.PI;
                for (int i = 0; i < 50; i++) lambda = n * Math.PI + Math.Atan(lambda);
                sum += Math.Exp(-lambda * lambda * tau) / (lambda * lambda);
            }

            return 3 * tau + 0.2 - 2 * sum;
        }
    }

    [Fact]
    public void at_low_rate_both_models_approach_the_equilibrium_voltage()
    {
        double[] distance = [.. new[] { 1e-2, 1e-3, 1e-4 }.Select(Distance)];
        Assert.InRange(distance[1] / distance[0], 0.05, 0.2);
        Assert.InRange(distance[2] / distance[1], 0.08, 0.12);
        Assert.InRange(distance[2], 0, 1e-5);

        static double Distance(double factor)
        {
            double worst = 0;
            foreach (var kind in new[] { ModelKind.SingleParticle, ModelKind.SingleParticleElectrolyte })
            {
                var model = Make(kind == ModelKind.SingleParticle ? "spm" : "spme");
                var y = new double[model.Size];
                model.Initialise(y);
                model.Control = new Load(1, 0, factor * Rate);
                var bdf = new Bdf(model, new BdfOptions { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-10 });
                bdf.Start(0, y, []);
                bdf.Advance(900 / factor);
                double charge = factor * Rate * 900 / factor;
                Assert.Equal(charge, model.Charge(bdf.State), 1e-8 * charge);
                worst = Math.Max(worst, Math.Abs(model.Voltage(bdf.State) - Equilibrium(model.Cell, charge)));
            }

            return worst;
        }

        static double Equilibrium(Cell cell, double charge)
        {
            double At(InsertionElectrode e, int sign)
            {
                var u = new double[1];
                double full = Constant.Faraday * cell.Area * e.Thickness * e.ActiveFraction * e.MaximumConcentration;
                e.OpenCircuitPotential.Evaluate([e.InitialStoichiometry - sign * charge / full], u);
                return u[0];
            }

            return At(cell.PositiveHost, -1) - At((InsertionElectrode)cell.Negative, 1);
        }
    }

    // At high frequency sodium moves in a skin thinner than the modes resolve, where little of the impedance is left.
    [Theory, InlineData(1e-4, 1e-6), InlineData(1e-3, 1e-6), InlineData(0.1, 1e-6), InlineData(10.0, 3e-3), InlineData(1e3, 1e-4)]
    public void impedance_at_rest_is_that_of_charge_transfer_double_layer_and_sphere(double frequency, double tolerance)
    {
        var cell = ModelCells.Full(capacitance: 0.1, constantDiffusivity: true);
        var model = new SingleParticleModel(cell, new ModelOptions { RadialPoints = 24 });
        var y = new double[model.Size];
        model.Initialise(y);
        var result = new ImpedancePoint[1];
        model.Impedance(0, y, new double[y.Length], [frequency], result);
        var n = Electrode((InsertionElectrode)cell.Negative, 2e-15);
        var p = Electrode(cell.PositiveHost, 5e-16) + cell.ContactResistance / cell.Area;
        Assert.InRange((n - result[0].Negative).Magnitude / n.Magnitude, 0, tolerance);
        Assert.InRange((p - result[0].Positive).Magnitude / p.Magnitude, 0, tolerance);
        Assert.Equal(result[0].Total, result[0].Negative + result[0].Separator + result[0].Positive);

        Complex Electrode(InsertionElectrode e, double diffusivity)
        {
            double theta = e.InitialStoichiometry, k = diffusivity / (e.ParticleRadius * e.ParticleRadius);
            double[] value = new double[1], slope = new double[1];
            e.ExchangeCurrent.Curve.Evaluate([theta], value);
            double transfer = 1 / (Factor * value[0] * Math.Sqrt(theta * (1 - theta)));
            e.OpenCircuitPotential.Evaluate([theta], value, slope);
            var s = new Complex(0, 2 * Math.PI * frequency);
            var root = Complex.Sqrt(s / k);
            var coth = root.Real > 20 ? Complex.One : Complex.Cosh(root) / Complex.Sinh(root);
            var sphere = -1 / (k * (root * coth - 1)) / (Constant.Faraday * e.MaximumConcentration * e.ParticleRadius);
            var faradaic = transfer + slope[0] * sphere;
            var interfacial = 1 / (1 / faradaic + s * e.DoubleLayerCapacitance);
            double solid = e.Thickness / (3 * e.Conductivity * Math.Pow(e.ActiveFraction, e.BruggemanSolid));
            return (interfacial / (e.SpecificArea * e.Thickness) + solid) / cell.Area;
        }
    }

    [Theory, MemberData(nameof(Every))]
    public void nothing_is_allocated_by_a_step(string name)
    {
        var model = Make(name);
        var (y, ydot) = Bent(model);
        model.Control = new Load(1, 0, Rate);
        Stepping.AllocatesNothing(model, y, ydot);
    }

    [Theory, MemberData(nameof(Every))]
    public void model_describes_itself_completely(string name)
    {
        var model = Make(name);
        var (y, ydot) = Bent(model);
        Assert.Equal(model.EventCount, model.LimitNames.Count);
        var events = new double[model.EventCount];
        model.Events(0, y, ydot, events);
        Assert.All(events, e => Assert.True(e > 0));
        for (int i = 0; i < model.Size; i++) Assert.NotEmpty(model.Describe(i));
        for (int i = 0; i < model.Profiles.Count; i++)
        {
            var values = new double[model.Profiles[i].Positions.Count];
            model.Profile(i, y, values);
            Assert.All(values, v => Assert.True(double.IsFinite(v)));
        }

        Assert.NotEmpty(model.Parts);
        Assert.All(model.Equations, e => Assert.NotEmpty(e.Latex));
    }

    [Fact]
    public void lumped_temperature_needs_a_thermal_mass() => Assert.Throws<ArgumentException>(() =>
        new SingleParticleModel(ModelCells.Full() with { Thermal = null }, new ModelOptions { Thermal = ThermalKind.Lumped }));

    [Fact]
    public void a_metal_electrode_refuses_a_lumped_temperature()
    {
        var cell = ModelCells.Full() with { Negative = MetalCells.Metal() };
        Assert.Throws<ArgumentException>(() => new SingleParticleModel(cell, new ModelOptions { Thermal = ThermalKind.Lumped }));
        Assert.Throws<ArgumentException>(() => new PorousElectrodeModel(cell, new ModelOptions { Thermal = ThermalKind.Lumped }));
    }

    [Fact]
    public void impedance_of_sodium_at_rest_is_that_of_its_charge_transfer_and_film()
    {
        var cell = ModelCells.Full() with { Negative = MetalCells.Metal() with { DoubleLayerCapacitance = 0.1 } };
        HasTheImpedanceOfItsMetal(new SingleParticleModel(cell, new ModelOptions()), [1, 50, 1e4]);
    }

    /// <summary>Of <see cref="MetalCells.Metal"/> with a double layer of 0.1 F/m²: charge transfer and film in series, the layer beside them.</summary>
    internal static void HasTheImpedanceOfItsMetal(ICellModel model, double[] frequencies)
    {
        var y = new double[model.Size];
        model.Initialise(y);
        var result = new ImpedancePoint[1];
        foreach (double frequency in frequencies)
        {
            model.Impedance(0, y, new double[y.Length], [frequency], result);
            var expected = 1 / (1 / new Complex(1 / (Factor * 30) + 5e-4, 0) + new Complex(0, 2 * Math.PI * frequency * 0.1)) / model.Cell.Area;
            // The covered part of 50 µm of sodium is 1 − 2e-5.
            Assert.InRange((expected - result[0].Negative).Magnitude / expected.Magnitude, 0, 4e-5);
        }
    }

    internal static double Factor => Constant.Faraday / (Constant.Gas * 298.15);

    internal static ICellModel Make(string name)
    {
        double capacitance = name.Contains("layer", StringComparison.Ordinal) ? 0.2 : 0;
        var cell = name.Contains("half", StringComparison.Ordinal)
            ? ModelCells.Half(capacitance)
            : ModelCells.Full(capacitance, name.Contains("mean", StringComparison.Ordinal) ? "average-concentration" : "butler-volmer");
        var options = new ModelOptions
        {
            Particles = name.Contains("shells", StringComparison.Ordinal) ? ParticleKind.FiniteVolume : ParticleKind.Spectral,
            NegativeCells = 7,
            SeparatorCells = 5,
            PositiveCells = 9,
            Thermal = name.Contains("thermal", StringComparison.Ordinal) ? ThermalKind.Lumped : ThermalKind.Isothermal,
        };
        if (name.Contains("surface", StringComparison.Ordinal)) cell = ModelCells.WithSurface(cell);
        if (name.Contains("coated", StringComparison.Ordinal)) cell = ModelCells.WithFilms(cell);
        if (name.Contains("living", StringComparison.Ordinal)) cell = ModelCells.WithLivingFilms(cell);
        if (name.Contains("metal", StringComparison.Ordinal)) cell = cell with { Negative = Metal(name, capacitance) };
        if (name.Contains("plate", StringComparison.Ordinal)) cell = cell with { Positive = cell.PositiveHost with { ParticleShape = ParticleShape.Plate } };
        return name.StartsWith("spme", StringComparison.Ordinal) ? new SingleParticleElectrolyteModel(cell, options) : new SingleParticleModel(cell, options);
    }

    // A covering thickness near that of the sodium, so that no derivative is tested against zero.
    internal static SodiumMetal Metal(string name, double capacitance) => MetalCells.Metal() with
    {
        DoubleLayerCapacitance = capacitance,
        Alpha = 0.4,
        NucleationOverpotential = 0.02,
        CoveringThickness = 5e-6,
        IsolatedFraction = name.Contains("films", StringComparison.Ordinal) ? 0.02 : 0,
        ReconnectingThickness = 3e-6,
        Patches = name.Contains("patches", StringComparison.Ordinal) ? [new(0.9, 10, 1e-3), new(0.1, 20, 1e-4)]
            : name.Contains("films", StringComparison.Ordinal)
            ?
            [
                new(0.6, 10, 1e-3, new SurfaceFilm(20e-9, 1e-6, 4e-5, new FilmGrowth<InterstitialGrowth>(new InterstitialGrowth(1e-15, 15)))),
                new(0.4, 30, 0, new SurfaceFilm(10e-9, 1e-6, 4e-5, new FilmGrowth<ElectronConductionGrowth>(new ElectronConductionGrowth(1e-9, 0.8)))),
            ]
            : name.Contains("living", StringComparison.Ordinal)
            ? [new(1, 30, 5e-4, new SurfaceFilm(5e-9, 1e-5, 4e-5, new FilmGrowth<ReactionLimitedGrowth>(new ReactionLimitedGrowth(1e-2, 0.5))) { Onset = 0.5, Reactant = "additive", ReactantPerElectron = 0.5, GasPerElectron = 0.5 })]
            : [new(1, 30, 5e-4)],
    };

    /// <summary>A state in the middle of a discharge, with its derivative.</summary>
    internal static (double[] Y, double[] Ydot) Bent(ICellModel model)
    {
        var y = new double[model.Size];
        model.Initialise(y);
        model.Control = new Load(1, 0, 2 * Rate);
        var bdf = new Bdf(model, new BdfOptions());
        Assert.True(bdf.Start(0, y, []).IsGood, bdf.Diagnosis());
        Assert.Equal(StepKind.Stopped, bdf.Advance(300).Kind);
        return (bdf.State.ToArray(), bdf.Derivative.ToArray());
    }

    /// <summary>a (I − I₀) + b (V − 3) = 0.</summary>
    internal sealed class Load(double a, double b, double current = 0) : Control
    {
        public override string Description => "a linear load";

        public override ControlResidual Evaluate(double t, double i, double v) => new(a * (i - current) + b * (v - 3), a, b);
    }
}
