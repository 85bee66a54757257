using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;
using Interna.Physics.Interphases;
using Interna.Physics.Mechanics;
using Interna.Verification.Tests.AgainstReference;

namespace Interna.Verification.Tests.Films;

/// <summary>What happens to films on the particles of hosts, against closed forms of each mechanism by itself.</summary>
public class LivingHostFilmTests
{
    private const double Faraday = Interna.Constant.Faraday, Volume = 4e-5, Hour = 3600;

    public static TheoryData<ModelKind> Kinds => [ModelKind.SingleParticle, ModelKind.SingleParticleElectrolyte, ModelKind.PorousElectrode];

    [Theory, MemberData(nameof(Kinds))]
    public void a_reaction_ends_with_its_reactant_and_uses_up_what_its_stoichiometry_states(ModelKind kind)
    {
        // A rate that does not see the potential: a = exp(−ν S j₀ t/(F A₀)), S the interface per area; L = L₀ + V A₀ (1 − a)/(ν S).
        const double Amount = 2e-3, PerElectron = 0.5, J0 = 5e-5, L0 = 5e-9, Time = 20 * Hour;
        var cell = FilmCells.Full(new SurfaceFilm(L0, 1e-6, Volume, Steady(J0)) { Reactant = "additive", ReactantPerElectron = PerElectron }) with { Reservoirs = [new Reservoir("additive", Amount)] };
        double surface = FilmCells.Interface((InsertionElectrode)cell.Negative), left = Math.Exp(-PerElectron * surface * J0 * Time / (Faraday * Amount));
        Assert.InRange(left, 0.01, 0.9);
        var run = Run(cell, kind, 0, Time);
        double grown = Volume * Amount / (PerElectron * surface) * (1 - left);
        Assert.All(run.Field("negative_film_thickness"), v => Assert.Equal(L0 + grown, 1e-9 * v, 1e-5 * grown));
        // Micromoles per square centimetre: what is gone is ν times the charge of the film, to rounding.
        double gone = Amount - 1e-2 * run.Field("amount_of_additive")[0];
        Assert.Equal(Amount * (1 - left), gone, 1e-5 * gone);
        Assert.Equal(PerElectron * run.Sodium.NegativeFilm / cell.Area, gone, 1e-11 * gone);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void reductions_set_in_in_the_order_of_their_onsets(ModelKind kind)
    {
        // A host of 0.65 V lies between two onsets: each reaction runs at 1/(1 + e^(f(Δ − U))) of its rate, an oxidation at the rest of it.
        const double Level = 0.65, J0 = 1e-5, Time = 10 * Hour;
        double f = Faraday / (Interna.Constant.Gas * 298.15);
        var plain = FilmCells.Full(new SurfaceFilm(5e-9, 1e-6, Volume, Steady(J0)) { Onset = 0.8, Name = "additive" });
        var host = (InsertionElectrode)plain.Negative with
        {
            OpenCircuitPotential = new ConstantCurve(Level),
            OuterFilms = [new SurfaceFilm(5e-9, 1e-6, Volume, Steady(J0)) { Onset = 0.6, Name = "solvent" }],
        };
        var run = Run(plain with { Negative = host }, kind, 0, Time);
        double all = Volume * J0 * Time / Faraday;
        foreach (var (name, onset) in new[] { ("negative_film_1_thickness", 0.8), ("negative_film_2_thickness", 0.6) })
        {
            double grown = all / (1 + Math.Exp(f * (Level - onset)));
            // The reduction moves the potential by j_f/(j₀ f): some 1e-5 of 1/f.
            Assert.All(run.Field(name), v => Assert.Equal(5e-9 + grown, 1e-9 * v, 1e-3 * grown));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void an_oxidation_runs_above_its_onset(ModelKind kind)
    {
        const double J0 = 1e-6, Time = 10 * Hour;
        double f = Faraday / (Interna.Constant.Gas * 298.15);
        foreach (double above in new[] { -0.05, 0.05 })
        {
            var film = new SurfaceFilm(2e-9, 1e-6, Volume, new FilmGrowth<ElectrolyteOxidation>(new ElectrolyteOxidation(J0, 3, 1, 1))) { Onset = FilmCells.Cathode - above };
            var run = Run(FilmCells.Full(null, film), kind, 0, Time);
            double grown = Volume * J0 * Time / Faraday / (1 + Math.Exp(-f * above));
            Assert.All(run.Field("positive_film_thickness"), v => Assert.Equal(2e-9 + grown, 1e-9 * v, 1e-3 * grown));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void a_film_dissolves_until_little_electrolyte_is_saturated_and_its_sodium_stays_in_the_books(ModelKind kind)
    {
        // m = C (1 − exp(−r t/C)); a film of 500 nm dissolves at 0.9998 of the rate of a thick one.
        const double Velocity = 1e-13, Capacity = 5e-9, Time = 20 * Hour;
        var run = Run(FilmCells.Full(new SurfaceFilm(0.5e-6, 1e-3, Volume, Steady(1e-30)) { Dissolution = new DissolutionRate(Velocity, Capacity) }), kind, 0, Time);
        double lost = Capacity * (1 - Math.Exp(-Velocity * Time / Capacity));
        Assert.All(run.Field("negative_film_thickness"), v => Assert.Equal(0.5e-6 - lost, 1e-9 * v, 2.1e-4 * lost));
        Assert.InRange(Math.Abs(run.Sodium.NegativeFilm), 0, 1e-12 * run.Sodium.Total);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void gas_collects_by_the_charge_and_its_pressure_ends_the_cell(ModelKind kind)
    {
        const double J0 = 1e-4, PerElectron = 0.25, Litre = 1e-3, Atmosphere = 101325;
        // A headspace of 1 mm, and a case that bears 2 atm: one more atmosphere of ideal gas.
        double most = Atmosphere * Litre / (Interna.Constant.Gas * 298.15);
        var cell = FilmCells.Full(new SurfaceFilm(5e-9, 1e-6, Volume, Steady(J0)) { GasPerElectron = PerElectron }) with
        {
            Reservoirs = [new Reservoir(Reservoir.Gas, 0) { Reference = most, Most = most, End = LimitName.GasPressure }],
        };
        var model = CellModel.Compile(cell, FilmCells.Coarse(kind));
        var (y, bdf) = (new double[model.Size], new Bdf(model, FilmCells.Tight));
        model.Initialise(y);
        model.Control = new CurrentControl(0);
        Assert.True(bdf.Start(0, y, []).IsGood);
        double end = Faraday * most / (PerElectron * J0 * FilmCells.Interface((InsertionElectrode)cell.Negative));
        var outcome = bdf.Advance(2 * end);
        Assert.Equal((StepKind.Event, LimitName.GasPressure), (outcome.Kind, model.LimitNames[outcome.Index]));
        Assert.Equal(end, outcome.Time, 1e-5 * end);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void what_the_cathode_loses_is_reduced_at_the_anode(ModelKind kind)
    {
        const double Released = 0.4, Taken = 0.5, Time = 50 * Hour;
        var cathode = new SurfaceFilm(2e-9, 1e-6, Volume, new FilmGrowth<ElectrolyteOxidation>(new ElectrolyteOxidation(2e-6, 3.3, 1, 1))) { Product = "metal", ProductPerElectron = Released };
        var anode = new SurfaceFilm(5e-9, 1e-6, Volume, Steady(1e-5)) { Reactant = "metal", ReactantPerElectron = Taken };
        var run = Run(FilmCells.Full(anode, cathode) with { Reservoirs = [new Reservoir("metal", 0) { Reference = 1e-4 }] }, kind, 0, Time);
        double area = run.Model.Cell.Area, amount = 1e-2 * run.Field("amount_of_metal")[0];
        double released = -Released * run.Sodium.PositiveFilm / area, taken = Taken * run.Sodium.NegativeFilm / area;
        Assert.Equal(released - taken, amount, 1e-11 * released);
        // Once production and reduction balance: ν S j a = what the cathode gives.
        double rate = Released * FilmCells.Interface(run.Model.Cell.PositiveHost) * 2e-6 / (Taken * FilmCells.Interface((InsertionElectrode)run.Model.Cell.Negative) * 1e-5);
        Assert.True(taken > 0.1 * released);
        Assert.InRange(amount / 1e-4, 0.1 * rate, 1.0001 * rate);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void films_stretch_with_the_particle_until_they_crack_and_heal_as_fast_as_they_grow(ModelKind kind)
    {
        // A tenth of nominal, which is a quarter of the host: the mean of the particles moves by 1/40 per hour, alike at every node but for what the profile
        // across the electrode does. Swelling as of no real host, so that cracks are seen within hours.
        const double Expansion = 0.5, Crack = 0.02, Passive = 1e-9, J0 = 2e-4;
        var plain = FilmCells.Full(null);
        double current = plain.NominalCapacity / (10 * Hour), perHour = 1 / 40.0, stretch = Expansion * perHour / Hour;
        Cell Coated(double growth) => plain with
        {
            Negative = (InsertionElectrode)plain.Negative with
            {
                OpenCircuitPotential = FilmCells.Ramp,
                Film = new SurfaceFilm(5e-9, 1e-4, 1e-4, Steady(growth)),
                Mechanics = new FilmMechanics(Crack, double.PositiveInfinity, Passive, 1e10),
                Expansion = Expansion,
            },
        };
        double spread = kind == ModelKind.PorousElectrode ? 0.05 : 0;
        double early = Crack / 3 / stretch;
        var run = Run(Coated(1e-30), kind, -current, early);
        double stored = 100 * Crack / 3;
        Assert.Equal(stored, run.Field("negative_film_strain").Average(), 2e-4 * stored);
        Assert.All(run.Field("negative_film_strain"), v => Assert.Equal(stored, v, (2e-4 + spread) * stored));
        Assert.Equal(100 * stored, run.Field("negative_film_stress").Average(), 2e-4 * 100 * stored);
        // Cracked: what is stretched opens, 1 − χ in proportion, and heals within τ_h; insertion is the current and what the film takes from the host.
        var healing = new FilmHealing(stretch, FilmHealing.TimeToPassivate(Passive, 1e-4, J0));
        run = Run(Coated(J0), kind, -current, 14 * Hour);
        double lost = J0 * FilmCells.Interface((InsertionElectrode)plain.Negative) * plain.Area / current, steady = healing.SteadyExposure * (1 - lost), expected = 100 * steady / (1 + steady);
        Assert.InRange(expected, 1, 90);
        Assert.All(run.Field("negative_exposed_part"), v => Assert.Equal(expected, v, (2e-3 + spread) * expected));
    }

    [Fact]
    public void a_sawtooth_cracks_beyond_twice_the_crack_strain_and_heals_in_between()
    {
        // Up and down by amplitude ≫ 2 ε_c: elastic for t_e = 2 ε_c/k, cracking for the rest t_c; χ decays by e^(−t_e/τ), then nears kτ/(1 + kτ) at k + 1/τ.
        const double Expansion = 0.5, Crack = 2e-3, Passive = 1e-10, J0 = 2e-4, Molar = 1e-5;
        var plain = FilmCells.Full(null);
        double stretch = Expansion / (40 * Hour), time = 2 * Hour;
        var cell = plain with
        {
            Negative = (InsertionElectrode)plain.Negative with
            {
                OpenCircuitPotential = FilmCells.Ramp,
                Film = new SurfaceFilm(50e-9, 1e-4, Molar, Steady(J0)),
                Mechanics = new FilmMechanics(Crack, double.PositiveInfinity, Passive),
                Expansion = Expansion,
            },
        };
        var model = CellModel.Compile(cell, FilmCells.Coarse(ModelKind.SingleParticle));
        var (y, bdf) = (new double[model.Size], new Bdf(model, FilmCells.Tight));
        model.Initialise(y);
        double current = plain.NominalCapacity / (10 * Hour), end = 0;
        for (int n = 0; n < 12; n++)
        {
            model.Control = new CurrentControl(n % 2 == 0 ? -current : current);
            Assert.True(bdf.Start(end, y, []).IsGood, bdf.Diagnosis());
            Assert.Equal(StepKind.Stopped, bdf.Advance(end += time).Kind);
            bdf.State.CopyTo(y);
        }

        double elastic = 2 * Crack / stretch, tau = FilmHealing.TimeToPassivate(Passive, Molar, J0), rate = stretch + 1 / tau, steady = stretch / rate;
        Assert.True(elastic < 0.2 * time);
        double opened = 1 - Math.Exp(-rate * (time - elastic)), expected = 100 * steady * opened / (1 - Math.Exp(-rate * (time - elastic) - elastic / tau));
        // The crossover of cracking is a tenth of ε_c² wide: 1/20 of ε_c at either end; the film, 2 nm of 50 thicker by then, cracks a fiftieth earlier, and
        // takes the part lost of the current.
        double lost = J0 * FilmCells.Interface((InsertionElectrode)plain.Negative) * plain.Area / current;
        Assert.Equal(expected, FilmCells.Field(model, y, "negative_exposed_part")[0], (0.1 * Crack / stretch / time + lost + 0.01) * expected);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void a_film_that_only_grows_grows_the_same_by_either_set_of_equations(ModelKind kind)
    {
        var growth = new FilmGrowth<InterstitialGrowth>(new InterstitialGrowth(1e-16, 15));
        var plain = new SurfaceFilm(5e-9, 1e-6, Volume, growth);
        // Gas that nothing counts makes no difference but the path.
        FilmRun a = Steps(plain), b = Steps(plain with { GasPerElectron = 1 });
        foreach (string name in new[] { "negative_film_thickness", "negative_plated_sodium", "negative_potential_against_sodium" })
        {
            foreach (var (x, y) in a.Field(name).Zip(b.Field(name))) Assert.Equal(x, y, 1e-10 * Math.Abs(x));
        }

        Assert.Equal(a.Sodium.NegativeFilm, b.Sodium.NegativeFilm, 1e-10 * a.Sodium.NegativeFilm);

        // The same steps, each solved to rounding.
        FilmRun Steps(SurfaceFilm film)
        {
            var model = CellModel.Compile(FilmCells.Full(film, null, FilmCells.Plating), FilmCells.Coarse(kind));
            var y = new double[model.Size];
            model.Initialise(y);
            model.Control = new CurrentControl(-2e-4);
            foreach (double step in new[] { 1.0, 10, 100, 1000, 1000 }) ImplicitEuler.Step(model, y, step);
            return new FilmRun(model, y);
        }
    }

    [Theory]
    [InlineData(ModelKind.SingleParticle, 300)]
    [InlineData(ModelKind.SingleParticleElectrolyte, 100)]
    [InlineData(ModelKind.PorousElectrode, 50)]
    public void sodium_charge_and_species_balance_over_many_cycles_with_everything(ModelKind kind, int cycles)
    {
        var cell = Everything();
        FilmCells.Balances(cell, kind, cycles);
    }

    /// <summary>Two reductions, one of an additive that runs out and one with crosstalk, an oxidation, gas, dissolution, cracks, plating and dead sodium.</summary>
    private static Cell Everything()
    {
        var plain = FilmCells.Full(
            new SurfaceFilm(5e-9, 1e-6, 2e-5, new FilmGrowth<InterstitialGrowth>(new InterstitialGrowth(1e-17, 15))) { Onset = 0.9, Reactant = "additive", ReactantPerElectron = 0.5, GasPerElectron = 0.25 },
            new SurfaceFilm(2e-9, 1e-6, Volume, new FilmGrowth<ElectrolyteOxidation>(new ElectrolyteOxidation(1e-4, 3.2, 1e-9))) { Onset = 3.3, Product = "metal", ProductPerElectron = 0.1, GasPerElectron = 0.5 },
            FilmCells.Plating with { IsolatedFraction = 0.02, ReconnectingThickness = 50e-9 });
        return plain with
        {
            Negative = (InsertionElectrode)plain.Negative with
            {
                OuterFilms = [new SurfaceFilm(5e-9, 1e-6, 6e-5, new FilmGrowth<SolventDiffusionGrowth>(new SolventDiffusionGrowth(1e-20, 200))) { Onset = 0.6, Reactant = "metal", ReactantPerElectron = 0.1, Dissolution = new DissolutionRate(1e-14, 5e-9) }],
                Mechanics = new FilmMechanics(0.002, double.PositiveInfinity, 2e-9, 1e10, 20 * Hour, 0.05),
                Expansion = 0.03,
            },
            Positive = plain.PositiveHost with { Mechanics = new FilmMechanics(0.002, double.PositiveInfinity, 2e-9), Expansion = -0.01 },
            Reservoirs = [new Reservoir("additive", 1e-2), new Reservoir("metal", 0) { Reference = 1e-4 }, new Reservoir(Reservoir.Gas, 0) { Reference = 1e-2 }],
        };
    }

    private static FilmGrowth<ReactionLimitedGrowth> Steady(double current) => new(new ReactionLimitedGrowth(current, 0));

    private static FilmRun Run(Cell cell, ModelKind kind, double current, double time)
    {
        var model = CellModel.Compile(cell, FilmCells.Coarse(kind));
        double[] state = [];
        Integration.Run(model, new CurrentControl(current), [time], FilmCells.Tight, (_, y) => state = y.ToArray());
        return new FilmRun(model, state);
    }
}

/// <summary>A model and where it came to.</summary>
internal sealed record FilmRun(ICellModel Model, double[] State)
{
    /// <summary>A profile.</summary>
    public double[] Field(string name) => FilmCells.Field(Model, State, name);

    /// <summary>Where the sodium is.</summary>
    public SodiumBalance Sodium => Model.Sodium(State);
}
