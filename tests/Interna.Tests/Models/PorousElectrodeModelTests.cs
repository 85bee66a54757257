using System.Numerics;
using Interna.Models;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Tests.Models;

public class PorousElectrodeModelTests
{
    private const string Surface = " surface";
    private const string Films = " films";

    private static ModelOptions Small(ThermalKind thermal = ThermalKind.Isothermal, ParticleKind particles = ParticleKind.FiniteVolume) => new()
    {
        NegativeCells = 6,
        SeparatorCells = 3,
        PositiveCells = 7,
        Particles = particles,
        RadialPoints = 5,
        Thermal = thermal,
    };

    public static TheoryData<string, bool, double, ThermalKind, ParticleKind, bool> Cases => new()
    {
        { "butler-volmer", false, 0, ThermalKind.Isothermal, ParticleKind.FiniteVolume, true },
        { "butler-volmer", false, 0, ThermalKind.Isothermal, ParticleKind.Spectral, true },
        { "butler-volmer", false, 0.2, ThermalKind.Isothermal, ParticleKind.FiniteVolume, false },
        { "average-concentration", false, 0.2, ThermalKind.Isothermal, ParticleKind.Spectral, false },
        { "butler-volmer", true, 0, ThermalKind.Isothermal, ParticleKind.FiniteVolume, false },
        { "butler-volmer", false, 0.2, ThermalKind.Lumped, ParticleKind.FiniteVolume, false },
        { "butler-volmer", false, 0, ThermalKind.Lumped, ParticleKind.Spectral, true },
        { "average-concentration", false, 0.2, ThermalKind.Lumped, ParticleKind.Spectral, false },
        { "asymmetric-butler-volmer", true, 0.2, ThermalKind.Lumped, ParticleKind.FiniteVolume, false },
        { "butler-volmer surface", false, 0, ThermalKind.Isothermal, ParticleKind.Spectral, true },
        { "butler-volmer surface", true, 0.2, ThermalKind.Isothermal, ParticleKind.FiniteVolume, false },
        { "average-concentration surface", false, 0.2, ThermalKind.Lumped, ParticleKind.Spectral, false },
        { "butler-volmer films", false, 0, ThermalKind.Isothermal, ParticleKind.Spectral, true },
        { "butler-volmer films", true, 0.2, ThermalKind.Isothermal, ParticleKind.FiniteVolume, false },
        { "butler-volmer living", false, 0, ThermalKind.Isothermal, ParticleKind.Spectral, true },
        { "butler-volmer living", true, 0.2, ThermalKind.Isothermal, ParticleKind.FiniteVolume, false },
        { "average-concentration living", false, 0.2, ThermalKind.Lumped, ParticleKind.Spectral, false },
        { "average-concentration films", false, 0.2, ThermalKind.Lumped, ParticleKind.Spectral, false },
    };

    [Theory, MemberData(nameof(Cases))]
    public void solving_inverts_the_derivative_of_the_residual(string kinetics, bool half, double capacitance, ThermalKind thermal, ParticleKind particles, bool constantDiffusivity)
    {
        var cell = Make(kinetics, half, capacitance, constantDiffusivity);
        var model = new PorousElectrodeModel(cell, Small(thermal, particles));
        var random = new Random(4);
        double[] y = Disturbed(model, random), ydot = new double[model.Size];
        for (int i = 0; i < ydot.Length; i++)
            if (model.Kinds[i] == UnknownKind.Differential) ydot[i] = 1e-3 * model.Typical[i] * (random.NextDouble() - 0.5);
        foreach (Control control in new Control[] { new CurrentControl(2e-3), new VoltageControl(3.2), new PowerControl(6e-3) })
        {
            model.Control = control;
            foreach (double alpha in new[] { 1e-3, 1.0, 1e3 })
            {
                Assert.True(model.Linearise(1, y, ydot).IsGood);
                Assert.True(model.Factor(2 * alpha).IsGood);
                Assert.True(model.Factor(alpha).IsGood);
                double[] b = new double[model.Size];
                for (int i = 0; i < b.Length; i++)
                    if (model.Kinds[i] != UnknownKind.Padding) b[i] = (model.Kinds[i] == UnknownKind.Differential ? alpha : 1) * Math.Min(1, model.Typical[i]) * (random.NextDouble() - 0.5);
                double[] x = (double[])b.Clone();
                model.Solve(x);
                double[] image = Directional(model, y, ydot, x, alpha);
                // The heat balance is a sum of kilowatts per square metre over the nodes that cancel, and films crack within a hundredth of a strain that the particles
                // move a thousand times as far: differences are that much coarser.
                bool coarse = kinetics.EndsWith("living", StringComparison.Ordinal);
                for (int i = 0; i < b.Length; i++)
                    Assert.True(Math.Abs(image[i] - b[i]) < (coarse ? 1e-4 : model.Describe(i) == "cell temperature" ? 1e-5 : 1e-6) * (1 + Math.Abs(b[i])), $"{model.Describe(i)}: {image[i]} for {b[i]} ({control.Description}, α = {alpha})");
            }
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void a_discharge_balances_charge_sodium_and_voltage(string kinetics, bool half, double capacitance, ThermalKind thermal, ParticleKind particles, bool constantDiffusivity)
    {
        var model = new PorousElectrodeModel(Make(kinetics, half, capacitance, constantDiffusivity), Small(thermal, particles));
        var y = new double[model.Size];
        model.Initialise(y);
        double total = model.Sodium(y).Total, host = Taken(y);
        model.Control = new CurrentControl(3e-3);
        var bdf = new Bdf(model);
        Assert.True(bdf.Start(0, y).IsGood, bdf.Diagnosis());
        Assert.Equal(StepKind.Stopped, bdf.Advance(1500).Kind);
        bdf.State.CopyTo(y);

        Assert.Equal(3e-3, model.Current(y), 1e-15);
        Assert.Equal(4.5, model.Charge(y), 1e-9);
        Assert.Equal(total, model.Sodium(y).Total, 1e-12 * Math.Abs(total));
        // What the cell delivered went into the positive host, its surface or its double layer.
        Assert.Equal(host + 4.5 / Constant.Faraday, Taken(y), 1e-11 * host);
        var o = model.Overpotentials(y);
        double sum = o.Equilibrium - o.NegativeParticle - o.PositiveParticle - o.NegativeReaction - o.PositiveReaction
            - o.ElectrolyteConcentration - o.ElectrolyteOhmic - o.SolidOhmic - o.Contact - o.NegativeFilm - o.PositiveFilm;
        Assert.Equal(model.Voltage(y), sum, 1e-13);
        Assert.True(o.PositiveReaction > 0 && o.ElectrolyteOhmic > 0 && o.SolidOhmic > 0 && o.Contact > 0);

        double Taken(double[] state) => model.Sodium(state).PositiveHost + model.Sodium(state).PositiveSurface + model.Sodium(state).PositiveFilm + Layers(model, state, true) / Constant.Faraday;
    }

    [Fact]
    public void what_heats_the_cell_is_the_power_that_did_not_leave_it() => HeatsByItsLosses(ModelCells.Full());

    [Fact]
    public void films_and_plating_heat_the_cell_by_their_losses() => HeatsByItsLosses(ModelCells.WithFilms(ModelCells.Full()));

    [Fact]
    public void living_films_heat_the_cell_by_their_losses() => HeatsByItsLosses(ModelCells.WithLivingFilms(ModelCells.Full()));

    private static void HeatsByItsLosses(Cell cell)
    {
        var model = new PorousElectrodeModel(cell, Small(ThermalKind.Lumped)) { Control = new CurrentControl(8e-3) };
        var y = new double[model.Size];
        model.Initialise(y);
        var bdf = new Bdf(model, new BdfOptions { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-9, NewtonTolerance = 1e-3 });
        Assert.True(bdf.Start(0, y).IsGood, bdf.Diagnosis());
        bdf.Advance(300);
        bdf.State.CopyTo(y);
        int t = Enumerable.Range(0, model.Size).Single(i => model.Describe(i) == "cell temperature");
        var mass = model.Cell.Thermal!;
        double balance = mass.HeatCapacity * bdf.Derivative[t] + mass.HeatTransfer * (y[t] - model.AmbientTemperature);
        var heat = model.Heat(y);
        Assert.True(heat.Ohmic > 0 && heat.Reaction > 0 && heat.Contact > 0 && heat.Entropic != 0);
        Assert.Equal(balance * model.Cell.Area, heat.Total, 1e-5 * heat.Total);
        Assert.True(y[t] > model.AmbientTemperature + 0.01);
    }

    [Fact]
    public void a_factorisation_belongs_to_the_state_that_was_linearised()
    {
        var model = new PorousElectrodeModel(ModelCells.WithFilms(ModelCells.Full(0.2)), Small(ThermalKind.Lumped)) { Control = new PowerControl(6e-3) };
        double[] y = Disturbed(model, new Random(1)), other = Disturbed(model, new Random(2)), ydot = new double[model.Size];
        double[] x = new double[model.Size], again = new double[model.Size], residual = new double[model.Size];
        for (int i = 0; i < x.Length; i++)
            if (model.Kinds[i] != UnknownKind.Padding) x[i] = again[i] = Math.Sin(i);
        model.Linearise(0, y, ydot);
        model.Factor(0.1);
        model.Solve(x);
        model.Linearise(0, y, ydot);
        model.Residual(0, other, ydot, residual);
        model.Overpotentials(other);
        model.Factor(0.1);
        model.Residual(0, other, ydot, residual);
        model.Solve(again);
        for (int i = 0; i < x.Length; i++) Assert.Equal(x[i], again[i], 1e-12 * (1 + Math.Abs(x[i])));
    }

    [Fact]
    public void events_and_profiles_have_their_names()
    {
        foreach (var cell in new[] { ModelCells.Full(), ModelCells.Half(), ModelCells.WithFilms(ModelCells.Full()) })
        {
            var model = new PorousElectrodeModel(cell, Small());
            var y = new double[model.Size];
            model.Initialise(y);
            var values = new double[model.EventCount];
            model.Events(0, y, y, values);
            Assert.Equal(model.EventCount, model.LimitNames.Count);
            Assert.All(values, v => Assert.True(v > 0));
            for (int p = 0; p < model.Profiles.Count; p++)
            {
                var profile = new double[model.Profiles[p].Positions.Count];
                profile.AsSpan().Fill(double.NaN);
                model.Profile(p, y, profile);
                Assert.All(profile, v => Assert.True(double.IsFinite(v), model.Profiles[p].Name));
            }
        }
    }

    [Fact]
    public void a_state_outside_the_domain_is_named_not_thrown()
    {
        var model = new PorousElectrodeModel(ModelCells.Full(), Small());
        double[] y = new double[model.Size], residual = new double[model.Size];
        for (int i = 0; i < model.Size; i++)
        {
            if (!model.Describe(i).StartsWith("electrolyte concentration at positive node 3", StringComparison.Ordinal)) continue;
            model.Initialise(y);
            y[i] = -0.1;
            var check = model.Residual(0, y, new double[model.Size], residual);
            Assert.Equal(StateFault.OutOfDomain, check.Fault);
            Assert.Equal(i, check.Index);
            y[i] = double.NaN;
            Assert.Equal(StateFault.NotFinite, model.Residual(0, y, new double[model.Size], residual).Fault);
            return;
        }

        Assert.Fail("no such unknown");
    }

    [Theory, InlineData(false), InlineData(true)]
    public void stepping_allocates_nothing(bool living)
    {
        var model = new PorousElectrodeModel(living ? ModelCells.WithLivingFilms(ModelCells.Full(0.2)) : ModelCells.WithFilms(ModelCells.Full(0.2)), Small(ThermalKind.Lumped));
        double[] y = new double[model.Size], ydot = new double[model.Size];
        model.Initialise(y);
        Stepping.AllocatesNothing(model, y, ydot);
    }

    private static Cell Make(string kinetics, bool half, double capacitance, bool constantDiffusivity)
    {
        bool surface = kinetics.EndsWith(Surface, StringComparison.Ordinal), films = kinetics.EndsWith(Films, StringComparison.Ordinal);
        var cell = ModelCells.Full(capacitance, kinetics.Split(' ')[0], constantDiffusivity);
        if (films) cell = ModelCells.WithFilms(cell);
        if (kinetics.EndsWith("living", StringComparison.Ordinal)) cell = ModelCells.WithLivingFilms(cell);
        if (surface) cell = ModelCells.WithSurface(cell);
        return half ? cell with { Negative = new IdealSodium { Name = "sodium" } } : cell;
    }

    private static double[] Disturbed(PorousElectrodeModel model, Random random)
    {
        var y = new double[model.Size];
        model.Initialise(y);
        for (int i = 0; i < y.Length; i++)
            if (model.Kinds[i] != UnknownKind.Padding) y[i] *= 1 + 0.002 * (random.NextDouble() - 0.5);
        for (int i = 0; i < y.Length; i++)
        {
            if (model.Kinds[i] == UnknownKind.Padding) continue;
            if (model.Describe(i).Contains("plated sodium", StringComparison.Ordinal)) y[i] = 2 + random.NextDouble();
            if (model.Describe(i).Contains("drop in the film", StringComparison.Ordinal)) y[i] = 2e-3 * random.NextDouble();
            // Where the current is near zero, a difference goes over from loading to unloading: little of that, far below the crack strain, on the positive.
            if (model.Describe(i).Contains("strain of the films", StringComparison.Ordinal)) y[i] = model.Describe(i).StartsWith("positive", StringComparison.Ordinal) ? 5e-3 : 2e-2 + 2e-2 * random.NextDouble();
            if (model.Describe(i).Contains("cracks expose", StringComparison.Ordinal)) y[i] = 0.1 * random.NextDouble();
            if (model.Describe(i).Contains("dissolved part", StringComparison.Ordinal)) y[i] = random.NextDouble();
            if (model.Describe(i).Contains("amount", StringComparison.Ordinal)) y[i] = 0.5 + 0.5 * random.NextDouble();
        }

        for (int i = 0; i < y.Length; i++)
            if (model.Describe(i) == "cell current") y[i] = 0.3;
        return y;
    }

    // dF(y + εx, ẏ + αεx)/dε by central differences of fourth order.
    private static double[] Directional(PorousElectrodeModel model, double[] y, double[] ydot, double[] x, double alpha)
    {
        double largest = 0;
        for (int i = 0; i < x.Length; i++) largest = Math.Max(largest, Math.Abs(x[i]) / model.Typical[i]);
        double h = 1e-3 / largest;
        double[] result = new double[x.Length];
        foreach (var (step, weight) in new[] { (1, 8.0), (-1, -8.0), (2, -1.0), (-2, 1.0) })
        {
            double[] state = (double[])y.Clone(), rate = (double[])ydot.Clone(), residual = new double[x.Length];
            for (int i = 0; i < x.Length; i++)
            {
                state[i] += step * h * x[i];
                rate[i] += alpha * step * h * x[i];
            }

            Assert.True(model.Residual(1, state, rate, residual).IsGood);
            for (int i = 0; i < x.Length; i++) result[i] += weight * residual[i] / (12 * h);
        }

        return result;
    }

    // Charge on the solid side of the double layers of the positive electrode [A s].
    private static double Layers(PorousElectrodeModel model, double[] y, bool positive)
    {
        double sum = 0;
        for (int i = 0; i < model.Size; i++)
        {
            var name = model.Describe(i);
            if (!name.StartsWith("potential difference", StringComparison.Ordinal) || name.Contains("positive", StringComparison.Ordinal) != positive) continue;
            var e = model.Cell.PositiveHost;
            sum += e.SpecificArea * e.Thickness / model.Options.PositiveCells * e.DoubleLayerCapacitance * y[i] * model.Cell.Area;
        }

        return -sum;
    }
}
