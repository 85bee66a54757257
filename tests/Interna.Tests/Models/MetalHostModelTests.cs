using System.Numerics;
using Interna.Models;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;
using Interna.Physics.Interphases;

namespace Interna.Tests.Models;

public class MetalHostModelTests
{
    public static TheoryData<string> All => ["host", "pair", "left", "film", "bare", "layers", "still", "cathode", "cathode layer surface", "cathode coated shells", "cathode film"];

    // Reservoirs that a planar metal opposite draws on are held in impedance: no direct current resistance to meet.
    public static TheoryData<string> Every => [.. All.Select(row => row.Data), "living", "living opposite"];

    [Theory, MemberData(nameof(Every))]
    public void newton_matrix_is_the_derivative_of_the_residual(string name)
    {
        var model = Make(name);
        var (y, ydot) = Bent(model);
        double step = Cathode(name) ? 2e-5 : 1e-3;
        NewtonMatrix.IsTheDerivative(model, y, ydot, step, i => model.Typical[i]);
        // The other way round electrolyte is drawn in.
        y[Array.FindLastIndex(model.Kinds.ToArray(), k => k == UnknownKind.Algebraic)] *= -1;
        NewtonMatrix.IsTheDerivative(model, y, ydot, step, i => model.Typical[i]);
    }

    [Theory, MemberData(nameof(All))]
    public void overpotentials_sum_to_the_voltage(string name)
    {
        var model = Make(name);
        var (y, _) = Bent(model);
        var o = model.Overpotentials(y);
        double losses = o.NegativeReaction + o.PositiveReaction + o.NegativeFilm + o.PositiveFilm + o.ElectrolyteConcentration + o.ElectrolyteOhmic + o.SolidOhmic + o.Contact + o.PositiveParticle;
        Assert.Equal(model.Voltage(y), o.Equilibrium - losses, 1e-12);
        var against = model.Potentials(y);
        Assert.Equal(model.Voltage(y), against.Positive - against.Negative, 1e-12);
    }

    [Theory, MemberData(nameof(All))]
    public void sodium_salt_and_charge_are_conserved_while_the_pores_move(string name)
    {
        var model = Make(name);
        var y = new double[model.Size];
        model.Initialise(y);
        var before = model.Sodium(y);
        var bdf = new Bdf(model, new BdfOptions());
        double time = 0, passed = 0;
        // A bare host is plated first.
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
        // Salt is neither made nor lost: what oxidation frees stands for sodium, what a double layer holds is missing.
        if (!name.Contains("coated", StringComparison.Ordinal) && !name.Contains("layer", StringComparison.Ordinal)) Assert.Equal(before.Electrolyte, after.Electrolyte, 1e-12 * before.Electrolyte);
        Assert.Equal(passed / Constant.Faraday, after.Positive - before.Positive, 1e-9 * passed / Constant.Faraday);
        if (name == "cathode coated shells") Assert.True(Math.Abs(after.PositiveFilm) > 0 && after.NegativeFilm > 0);
        if (name == "film") Assert.True(after.NegativeFilm > 0 && after.PositiveFilm > 0);
    }

    [Theory, MemberData(nameof(All))]
    public void impedance_parts_sum_and_meet_the_direct_current_resistance(string name)
    {
        var model = Make(name);
        var (y, ydot) = Bent(model);
        var points = new ImpedancePoint[3];
        model.Control = new CurrentControl(model.Current(y));
        model.Impedance(0, y, ydot, [1e-2, 1, 1e7], points);
        Assert.All(points, p => Assert.True(Complex.Abs(p.Negative + p.Separator + p.Positive - p.Total) <= 1e-12 * Complex.Abs(p.Total)));
        Assert.All(points, p => Assert.True(p.Total.Real > 0));
        // A current that is held makes the voltage answer through −(dV/dI): the spectrum at a real α.
        Assert.True(points[0].Total.Real >= points[2].Total.Real);
    }

    [Theory]
    [InlineData("cathode layer surface")]
    [InlineData("cathode coated shells")]
    public void impedance_is_that_of_the_differenced_residual(string name)
    {
        var model = Make(name);
        var (y, ydot) = Bent(model);
        model.Control = new CurrentControl(model.Current(y));
        double[] frequencies = [1e-3, 1, 1e3];
        var points = new ImpedancePoint[frequencies.Length];
        model.Impedance(0, y, ydot, frequencies, points);
        var expected = PorousElectrodeImpedanceTests.Differenced(model, y, ydot, frequencies, i => 1e-4 * model.Typical[i]);
        for (int f = 0; f < points.Length; f++)
            Assert.True(Complex.Abs(points[f].Total - expected[f]) < 1e-5 * Complex.Abs(expected[f]), $"{points[f].Total} instead of {expected[f]} at {frequencies[f]} Hz");
    }

    /// <summary>States of any kind have a name, profiles numbers, and nothing ends where nothing has happened.</summary>
    [Theory, MemberData(nameof(All))]
    public void unknowns_limits_and_profiles_have_their_names(string name)
    {
        var model = Make(name);
        var y = new double[model.Size];
        model.Initialise(y);
        var values = new double[model.EventCount];
        model.Events(0, y, y, values);
        Assert.Equal(model.EventCount, model.LimitNames.Count);
        Assert.All(values, v => Assert.True(v > 0));
        Assert.Equal(model.Profiles.Count, model.Profiles.Select(p => p.Name).Distinct().Count());
        for (int p = 0; p < model.Profiles.Count; p++)
        {
            var profile = new double[model.Profiles[p].Positions.Count];
            profile.AsSpan().Fill(double.NaN);
            model.Profile(p, y, profile);
            Assert.All(profile, v => Assert.True(double.IsFinite(v), model.Profiles[p].Name));
        }

        string[] named = [.. Enumerable.Range(0, model.Size).Where(i => model.Kinds[i] != UnknownKind.Padding).Select(model.Describe)];
        Assert.Equal(named.Length, named.Distinct().Count());
        Assert.True(!Cathode(name) || model.LimitNames.Contains(LimitName.PositiveSurfaceFull));
    }

    [Theory]
    [InlineData("cathode layer surface")]
    [InlineData("cathode coated shells")]
    public void stepping_allocates_nothing(string name)
    {
        var model = Make(name);
        var (y, ydot) = Bent(model);
        model.Control = new CurrentControl(1e-4);
        Stepping.AllocatesNothing(model, y, ydot);
    }

    [Fact]
    public void heat_is_the_electrical_work_where_nothing_is_stored()
    {
        var cell = Cell(Host() with { DoubleLayerCapacitance = 0 });
        var model = new MetalHostModel(cell, Mesh) { Control = new CurrentControl(1e-3) };
        var y = new double[model.Size];
        model.Initialise(y);
        var bdf = new Bdf(model, new BdfOptions());
        Assert.True(bdf.Start(0, y).IsGood, bdf.Diagnosis());
        Assert.Equal(StepKind.Stopped, bdf.Advance(600).Kind);
        var o = model.Overpotentials(bdf.State);
        // The heat of diffusion, as in every model here, is left out of the ohmic part: what is lost to it is current times diffusion potential.
        double work = -1e-3 * model.Voltage(bdf.State);
        Assert.Equal(work, model.Heat(bdf.State).Total, 1e-6 * work);
        Assert.True(o.SolidOhmic > 0);
    }

    [Fact]
    public void the_run_ends_by_name_where_pores_are_full()
    {
        // 6 mAh/cm² of room; ν ≫ 1: the mouth fills first.
        var model = new MetalHostModel(Cell(Host() with { Thickness = 60e-6, AreaExponent = 0 }) with { NominalCapacity = 36 }, Mesh) { Control = new CurrentControl(3e-3) };
        var y = new double[model.Size];
        model.Initialise(y);
        var bdf = new Bdf(model, new BdfOptions());
        Assert.True(bdf.Start(0, y).IsGood, bdf.Diagnosis());
        var outcome = bdf.Advance(1e5);
        Assert.Equal(StepKind.Event, outcome.Kind);
        string limit = model.LimitNames[outcome.Index];
        Assert.StartsWith("host clogged at 0.", limit, StringComparison.Ordinal);
        Assert.EndsWith("µm from the separator, positive electrode", limit, StringComparison.Ordinal);
        var porosity = new double[Mesh.PositiveCells];
        bdf.Interpolate(outcome.Time, y);
        model.Profile(model.Profiles.ToList().FindIndex(p => p.Name == "positive_porosity"), y, porosity);
        Assert.Equal(0.02, porosity[0], 1e-4);
        Assert.True(porosity[^1] > 0.05);
    }

    [Fact]
    public void what_reservoirs_hold_is_drawn_and_ends_the_run_by_name()
    {
        var model = new MetalHostModel(Cell(Host()) with { Negative = MetalCells.Living(), Reservoirs = [MetalCells.Reservoirs[0] with { Least = 0.01, End = LimitName.ElectrolyteConsumed }, MetalCells.Reservoirs[1]] }, Mesh);
        Assert.Contains(LimitName.ElectrolyteConsumed, model.LimitNames);
        var y = new double[model.Size];
        model.Initialise(y);
        var amount = new double[2];
        model.Profile(model.Profiles.ToList().FindIndex(p => p.Name == "amount_of_additive"), y, amount);
        // 0.02 mol/m² are 2 µmol/cm².
        Assert.Equal(2, amount[0], 1e-12);
        var events = new double[model.EventCount];
        model.Events(0, y, new double[model.Size], events);
        Assert.Equal(0.5, events[model.LimitNames.ToList().IndexOf(LimitName.ElectrolyteConsumed)], 1e-12);
    }

    [Fact]
    public void what_a_host_holds_is_the_volume_of_its_pores()
    {
        // ε₀LF/Ω = 10.16 mAh/cm² for 100 µm and 0.9.
        var host = Host() with { Thickness = 100e-6, Porosity = 0.9, LeastPorosity = 0 };
        Assert.Equal(10.16, host.Capacity / 3.6e4, 5e-3);
        Assert.Equal(host.Capacity, host.Holds, 1e-9 * host.Capacity);
        Assert.Equal(20, (host with { Layers = [new(0.5, 1e5, 10), new(0.5, 3e5, 10)] }).Roughness, 1e-12);
    }

    [Fact]
    public void what_is_no_such_cell_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new MetalHostModel(MetalCells.Symmetric(), Mesh));
        Assert.Throws<ArgumentException>(() => new MetalHostModel(Cell(Host()), Mesh with { Thermal = ThermalKind.Lumped }));
        Assert.Throws<ArgumentException>(() => new MetalHostModel(Cell(Host()) with { Negative = ModelCells.Negative(0, "butler-volmer", false) }, Mesh));
        Assert.Contains("no room", Assert.Throws<ArgumentException>(() => new MetalHostModel(Cell(Host() with { InitialCharge = 4e5 }), Mesh)).Message, StringComparison.Ordinal);
        Assert.IsType<MetalHostModel>(CellModel.Compile(Cell(Host()), Mesh));
    }

    private static ModelOptions Mesh => new() { NegativeCells = 10, SeparatorCells = 8, PositiveCells = 12 };

    private static PorousMetalHost Host() => new()
    {
        Name = "felt",
        Thickness = 100e-6,
        Porosity = 0.85,
        Layers = [new(1, 2e5, 20)],
        Conductivity = 50,
        InitialCharge = 1e4,
        FilmResistance = 5e-4,
        DoubleLayerCapacitance = 0.1,
    };

    private static Cell Cell(Electrode positive) => MetalCells.Symmetric() with { Name = "sodium | host", Positive = positive };

    private static bool Cathode(string name) => name.StartsWith("cathode", StringComparison.Ordinal);

    // A charged host opposite a cathode in closed forms.
    private static Cell FullCell(string name, SurfaceFilm film)
    {
        double capacitance = name.Contains("layer", StringComparison.Ordinal) ? 0.2 : 0;
        var cell = Cell(ModelCells.Positive(capacitance, "butler-volmer", false)) with { Negative = Host() with { DoubleLayerCapacitance = capacitance, Film = name.Contains("film", StringComparison.Ordinal) || name.Contains("coated", StringComparison.Ordinal) ? film : null } };
        if (name.Contains("surface", StringComparison.Ordinal)) cell = ModelCells.WithSurface(cell);
        return name.Contains("coated", StringComparison.Ordinal) ? ModelCells.WithFilms(cell) : cell;
    }

    private static MetalHostModel Make(string name)
    {
        var film = new SurfaceFilm(10e-9, 1e-6, 4e-5, new FilmGrowth<InterstitialGrowth>(new InterstitialGrowth(1e-15, 15)));
        Cell cell = name switch
        {
            "pair" => Cell(Host() with { Conductivity = 0.7 }) with { Negative = Host() with { Thickness = 70e-6, AreaExponent = 0.3 } },
            "left" => Cell(MetalCells.Metal()) with { Negative = Host() },
            "living" => Cell(Host()) with { Negative = MetalCells.Living(), Reservoirs = MetalCells.Reservoirs },
            "living opposite" => Cell(MetalCells.Living()) with { Negative = Host(), Reservoirs = MetalCells.Reservoirs },
            "film" => Cell(Host() with { Film = film }) with { Negative = MetalCells.Metal() with { Patches = [new(1, 30, 0, film)] } },
            "bare" => Cell(Host() with { InitialCharge = 0, NucleationOverpotential = 0.02, CoveringThickness = 5e-9 }),
            "layers" => Cell(Host() with { Alpha = 0.4, Layers = [new(0.5, 3e5, 30), new(0.5, 1e5, 10)] }),
            "still" => Cell(Host() with { DoubleLayerCapacitance = 0, AreaExponent = 0, FilmResistance = 0 }),
            _ when Cathode(name) => FullCell(name, film),
            _ => Cell(Host()),
        };
        return new MetalHostModel(cell, name.Contains("shells", StringComparison.Ordinal) ? Mesh with { Particles = ParticleKind.FiniteVolume, RadialPoints = 5 } : Mesh with { RadialPoints = 5 });
    }

    // A state off equilibrium and off the solution, with every unknown moved.
    private static (double[] State, double[] Rate) Bent(MetalHostModel model)
    {
        var (y, ydot) = (new double[model.Size], new double[model.Size]);
        model.Initialise(y);
        var random = new Random(5);
        for (int i = 0; i < y.Length; i++)
        {
            if (model.Kinds[i] == UnknownKind.Padding) continue;
            // Particles and what lies on them bear less than a host, whose Δ is its overpotential.
            double size = model.Describe(i).Contains("positive particle", StringComparison.Ordinal) || model.Describe(i).Contains("of the positive electrode", StringComparison.Ordinal) ? 0.02 : 1;
            y[i] += size * model.Typical[i] * (0.3 * random.NextDouble() + 0.05);
            ydot[i] = 1e-3 * model.Typical[i] * (random.NextDouble() - 0.5);
        }

        return (y, ydot);
    }
}
