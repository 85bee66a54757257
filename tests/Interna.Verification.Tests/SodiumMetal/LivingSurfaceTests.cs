using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;
using Interna.Physics.Gas;
using Interna.Physics.Interphases;
using Interna.Physics.Mechanics;
using Interna.Physics.Stripping;

namespace Interna.Verification.Tests.SodiumMetal;

/// <summary>What happens on a metal surface in a simulated cell, against closed forms of each mechanism by itself.</summary>
public class LivingSurfaceTests
{
    private const double Volume = 4e-5, Hour = 3600;
    private static readonly BdfOptions Tight = new() { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-11 };

    [Fact]
    public void a_reaction_ends_with_its_reactant()
    {
        // Both electrodes draw on it: a = exp(−2 ν j₀ t/(F A₀)), L = L₀ + V A₀ (1 − a)/(2 ν).
        const double Amount = 2e-3, PerElectron = 0.5, J0 = 1e-2, L0 = 5e-9, Time = 20 * Hour;
        var film = new SurfaceFilm(L0, 1e-6, Volume, Steady(J0)) { Reactant = "additive", ReactantPerElectron = PerElectron };
        var run = Run(Symmetric(Metal(film)) with { Reservoirs = [new Reservoir("additive", Amount)] }, 0, Time);
        double left = Math.Exp(-2 * PerElectron * J0 * Time / (Interna.Constant.Faraday * Amount));
        Assert.InRange(left, 0.01, 0.9);
        double grown = Volume * Amount / (2 * PerElectron) * (1 - left);
        Assert.Equal(L0 + grown, Film(run), 1e-7 * grown);
        Assert.Equal(100 * Amount * left, Profile(run, "amount_of_additive"), 1e-7 * 100 * Amount);
    }

    [Fact]
    public void reductions_set_in_in_the_order_of_their_onsets()
    {
        // At the metal both onsets are passed; each film takes the charge its own law gives it, in parallel.
        var inner = new SurfaceFilm(5e-9, 1e-6, 1e-5, Steady(2e-3)) { Onset = 0.8, Name = "additive" };
        var outer = new SurfaceFilm(5e-9, 1e-6, 4e-5, Steady(1e-3)) { Onset = 0.5, Name = "solvent" };
        var run = Run(Symmetric(Metal(inner) with { Patches = [new(1, 10, 1e-3, inner) { OuterFilms = [outer] }] }), 0, 5 * Hour);
        double charge = 5 * Hour / Interna.Constant.Faraday;
        Assert.Equal(1e-8 + charge * (2e-3 * 1e-5 + 1e-3 * 4e-5), Film(run), 1e-13);
    }

    [Fact]
    public void a_film_dissolves_until_little_electrolyte_is_saturated()
    {
        // m = C (1 − exp(−r t/C)); a film of 1 µm dissolves at 0.9999 of the rate of a thick one.
        const double Velocity = 1e-13, Capacity = 5e-9, Time = 20 * Hour;
        var film = new SurfaceFilm(1e-6, 1e-6, Volume, Steady(1e-30)) { Dissolution = new DissolutionRate(Velocity, Capacity) };
        var run = Run(Symmetric(Metal(film)), 0, Time);
        double lost = Capacity * (1 - Math.Exp(-Velocity * Time / Capacity));
        Assert.Equal(1e-6 - lost, Film(run), 1.01e-4 * lost);
    }

    [Fact]
    public void gas_collects_by_the_charge_and_its_pressure_ends_the_cell()
    {
        const double J0 = 1e-2, PerElectron = 0.25, Most = 1e-3;
        var film = new SurfaceFilm(5e-9, 1e-6, Volume, Steady(J0)) { GasPerElectron = PerElectron };
        var cell = Symmetric(Metal(film)) with { Reservoirs = [new Reservoir(Reservoir.Gas, 0) { Reference = 1e-3, Most = Most, End = LimitName.GasPressure }] };
        var model = Model(cell);
        var bdf = new Bdf(model, Tight);
        model.Control = new CurrentControl(0);
        Assert.True(bdf.Start(0, Start(model), []).IsGood);
        double end = Interna.Constant.Faraday * Most / (2 * PerElectron * J0);
        var outcome = bdf.Advance(2 * end);
        Assert.Equal((StepKind.Event, LimitName.GasPressure), (outcome.Kind, model.LimitNames[outcome.Index]));
        Assert.Equal(end, outcome.Time, 1e-6 * end);
    }

    [Fact]
    public void voids_grow_by_what_is_not_brought_back()
    {
        // θ′ = (Ω/F⟨h⟩)(j − (1 − θ) j_rep) − g θ: linear in θ.
        const double Height = 2e-6, Replenished = 4, Closure = 1e-5, Current = 10, Time = 600;
        var metal = Metal() with { Voids = new VoidFormation(Height, Replenished, Closure) };
        var run = Run(Symmetric(metal), Current, Time);
        double scale = Sodium.MolarVolume / (Interna.Constant.Faraday * Height), rate = scale * Replenished - Closure, drive = scale * (Current - Replenished);
        double expected = drive / rate * (Math.Exp(rate * Time) - 1);
        Assert.InRange(expected, 0.05, 0.9);
        Assert.Equal(100 * expected, Profile(run, "negative_void_part"), 1e-5 * 100 * expected);
        // With nothing brought back and no closure it is the law by itself.
        var bare = Run(Symmetric(metal with { Voids = new VoidFormation(Height, 0, 0) }), Current, Time);
        Assert.Equal(100 * new VoidGrowth(Height, 0).Covered(0, VoidGrowth.Flux(Current, 0), Time), Profile(bare, "negative_void_part"), 1e-5);
    }

    [Fact]
    public void plating_refills_voids_and_lost_contact_is_named()
    {
        var metal = Metal() with { Voids = new VoidFormation(5e-6, 0, 0, 1, 0.5) };
        var cell = Symmetric(metal);
        var run = Run(cell, -10, 600);
        double rate = Sodium.MolarVolume * 10 / (Interna.Constant.Faraday * 5e-6);
        Assert.Equal(50 * Math.Exp(-rate * 600), Profile(run, "negative_void_part"), 1e-4);
        Assert.Contains(LimitName.NegativeContactLost, Model(cell).LimitNames);
    }

    [Fact]
    public void bubbles_cover_what_is_free()
    {
        // Gas is made where the surface is free: Θ′ = k γ j₀ (1 − Θ)²/F, Θ = 1 − 1/(1 + c t).
        const double J0 = 1e-2, PerElectron = 0.5, Attached = 2e3, Time = 10 * Hour;
        var film = new SurfaceFilm(5e-9, 1e-6, Volume, Steady(J0)) { GasPerElectron = PerElectron };
        var run = Run(Symmetric(Metal(film) with { Bubbles = new BubbleCoverage(Attached, 0) }), 0, Time);
        double c = Attached * PerElectron * J0 / Interna.Constant.Faraday;
        double expected = 100 * (1 - 1 / (1 + c * Time));
        Assert.InRange(expected, 10, 90);
        Assert.Equal(expected, Profile(run, "negative_bubble_part"), 1e-5 * expected);
    }

    [Fact]
    public void films_stretch_with_the_metal_until_they_crack_and_heal_as_fast_as_they_grow()
    {
        const double Current = 5, Bump = 5e-6, Crack = 0.01, Passive = 2e-9, J0 = 5e-3;
        var film = new SurfaceFilm(20e-9, 1e-6, Volume, Steady(J0));
        Interna.SodiumMetal Coated(double growthCurrent) => Metal() with
        {
            Patches = [new(1, 10, 0, film with { Growth = Steady(growthCurrent) }) { Mechanics = new FilmMechanics(Crack, Bump, Passive, 1e10) }],
        };
        double stretch = Sodium.MolarVolume * Current / (Interna.Constant.Faraday * Bump);
        // Elastic: a third of the strain to crack is all stored.
        double early = Crack / 3 / stretch;
        var run = Run(Symmetric(Coated(1e-30)), Current, early);
        Assert.Equal(1e10 * Crack / 3 * 1e-6, Profile(run, "positive_film_stress"), 2e-4 * 1e10 * Crack / 3 * 1e-6);
        // Cracked: what is stretched opens, 1 − χ in proportion, and heals within τ_h; the plated current is j + j₀ as the film takes its own.
        var healing = new FilmHealing(stretch, FilmHealing.TimeToPassivate(Passive, Volume, J0));
        double expected = healing.SteadyExposure / (1 + healing.SteadyExposure);
        Assert.InRange(expected, 0.01, 0.99);
        run = Run(Symmetric(Coated(J0)), Current, 4 * Hour);
        double exposed = Profile(run, "positive_exposed_part") / 100;
        // The metal is plated at j − j_s there, j_s the reduction: the stretch is that much less.
        double corrected = stretch * (1 - J0 / Current), steady = corrected * healing.HealingTime;
        Assert.Equal(steady / (1 + steady), exposed, 2e-3 * exposed);
    }

    [Fact]
    public void a_part_of_dead_sodium_is_never_reconnected()
    {
        var metal = Metal() with { IsolatedFraction = 0.02, PermanentFraction = 0.25, ReconnectingThickness = 3e-6 };
        var model = Model(Symmetric(metal));
        var y = Start(model);
        double moved = 1e-3 * Hour / Interna.Constant.Faraday, plated = moved * Sodium.MolarVolume / 1e-4;
        Pass(model, y, 1e-3, 0, Hour, Tight);
        Assert.Equal(0.02 * moved, model.Sodium(y).NegativeDead, 1e-6 * moved);
        Pass(model, y, -1e-3, Hour, Hour, Tight);
        Assert.Equal(0.02 * moved * (0.25 + 0.75 * Math.Exp(-plated / 3e-6)), model.Sodium(y).NegativeDead, 1e-6 * moved);
    }

    [Fact]
    public void sodium_balances_over_a_thousand_cycles_with_every_mechanism_at_work()
    {
        var cell = Everything();
        var model = Model(cell);
        var y = Start(model);
        double total = model.Sodium(y).Total, positive = model.Sodium(y).Positive, time = 0, worst = 0, charge = 0;
        var bdf = new Bdf(model, new BdfOptions { RelativeTolerance = 1e-4, AbsoluteTolerance = 1e-6 });
        for (int half = 0; half < 2000; half++)
        {
            double current = (half % 2 == 0 ? 1 : -1) * 1e-3;
            model.Control = new CurrentControl(current);
            Assert.True(bdf.Start(time, y, []).IsGood, $"half cycle {half}: {bdf.Diagnosis()}");
            var outcome = bdf.Advance(time += 360);
            Assert.True(outcome.Kind == StepKind.Stopped, $"half cycle {half}: {outcome} {bdf.Diagnosis()}");
            bdf.State.CopyTo(y);
            charge += current * 360;
            var sodium = model.Sodium(y);
            worst = Math.Max(worst, Math.Abs(sodium.Total / total - 1));
            worst = Math.Max(worst, Math.Abs(sodium.Positive - positive - charge / Interna.Constant.Faraday) / total);
        }

        Assert.True(worst <= 1e-9, $"{worst:E2}");
        var end = model.Sodium(y);
        // Everything did something.
        Assert.True(end.NegativeFilm > 0 && end.PositiveFilm > 0 && end.NegativeDead > 0);
        foreach (string part in new[] { "exposed_part", "void_part", "bubble_part" })
            Assert.True(Profile((model, y), "negative_" + part) > 1e-6, part);
    }

    /// <summary>Two electrodes of two patches each on which every mechanism is at work.</summary>
    internal static Cell Everything()
    {
        var additive = new SurfaceFilm(4e-9, 1e-5, 1.5e-5, Steady(2e-3)) { Name = "NaF", Onset = 0.8, Reactant = "FEC", ReactantPerElectron = 0.5, GasPerElectron = 0.1 };
        var solvent = new SurfaceFilm(10e-9, 1e-5, 4e-5, new FilmGrowth<InterstitialGrowth>(new InterstitialGrowth(1e-19, 15)))
        {
            Name = "organic",
            Onset = 0.5,
            Reactant = "solvent",
            ReactantPerElectron = 0.5,
            GasPerElectron = 0.5,
            Dissolution = new DissolutionRate(2e-14, 2e-9),
        };
        var mechanics = new FilmMechanics(0.01, 50e-6, 2e-9, 2e10, 2e4, 0.05);
        var metal = Metal() with
        {
            Patches = [new(0.8, 10, 1e-3, additive) { OuterFilms = [solvent], Mechanics = mechanics }, new(0.2, 20, 5e-4, solvent)],
            IsolatedFraction = 0.005,
            PermanentFraction = 0.2,
            ReconnectingThickness = 3e-6,
            DoubleLayerCapacitance = 0.2,
            Voids = new VoidFormation(5e-6, 6, 1e-3, 0.9),
            Bubbles = new BubbleCoverage(300, 1e-4),
        };
        return Symmetric(metal) with
        {
            Reservoirs = [new Reservoir("FEC", 5e-4), new Reservoir("solvent", 0.3) { Least = 0.03, End = LimitName.ElectrolyteConsumed }, new Reservoir(Reservoir.Gas, 0) { Reference = 1e-3, Most = 1, End = LimitName.GasPressure }],
        };
    }

    private static FilmGrowth<ReactionLimitedGrowth> Steady(double current) => new FilmGrowth<ReactionLimitedGrowth>(new ReactionLimitedGrowth(current, 0));

    private static Interna.SodiumMetal Metal(SurfaceFilm? film = null) => new() { Name = "sodium", Thickness = 50e-6, Patches = [new(1, 10, 1e-3, film)] };

    private static Cell Symmetric(Interna.SodiumMetal metal) => new()
    {
        Name = "sodium | sodium",
        Area = 1e-4,
        Negative = metal,
        Positive = metal,
        Separator = new Separator(25e-6, 0.55),
        Electrolyte = new Electrolyte { Name = "salt", Concentration = 1000, Diffusivity = new(new ConstantCurve(3e-10)), Conductivity = new(new ConstantCurve(0.88)), TransferenceNumber = 0.4 },
        NominalCapacity = 3.6,
        LowerVoltage = -5,
        UpperVoltage = 5,
    };

    private static MetalCellModel Model(Cell cell) => new(cell, new ModelOptions { SeparatorCells = 8 });

    private static double[] Start(MetalCellModel model)
    {
        var y = new double[model.Size];
        model.Initialise(y);
        return y;
    }

    // A current density as discharge strips the negative electrode.
    private static (MetalCellModel Model, double[] State) Run(Cell cell, double currentDensity, double duration)
    {
        var model = Model(cell);
        var y = Start(model);
        Pass(model, y, currentDensity * cell.Area, 0, duration, Tight);
        return (model, y);
    }

    private static void Pass(MetalCellModel model, double[] y, double current, double from, double duration, BdfOptions options)
    {
        var bdf = new Bdf(model, options);
        model.Control = new CurrentControl(current);
        Assert.True(bdf.Start(from, y, []).IsGood);
        Assert.Equal(StepKind.Stopped, bdf.Advance(from + duration).Kind);
        bdf.State.CopyTo(y);
    }

    private static double Film((MetalCellModel Model, double[] State) run) => 1e-9 * Profile(run, "negative_film_thickness");

    private static double Profile((MetalCellModel Model, double[] State) run, string name)
    {
        int index = run.Model.Profiles.ToList().FindIndex(p => p.Name == name);
        var values = new double[run.Model.Profiles[index].Positions.Count];
        run.Model.Profile(index, run.State, values);
        return values[0];
    }
}
