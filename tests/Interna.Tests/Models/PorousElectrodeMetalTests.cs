using Interna.Models;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Tests.Models;

/// <summary>The porous electrode model with an electrode of sodium metal opposite its host.</summary>
public class PorousElectrodeMetalTests
{
    public static TheoryData<string> All => ["metal", "metal layer patches", "metal films", "metal layer films shells", "collector", "living"];

    [Theory, MemberData(nameof(All))]
    public void newton_matrix_is_the_derivative_of_the_residual(string name)
    {
        var model = Make(name);
        var (y, ydot) = SingleParticleModelTests.Bent(model);
        NewtonMatrix.IsTheDerivative(model, y, ydot, 2e-5, _ => 1);
    }

    [Theory, MemberData(nameof(All))]
    public void overpotentials_sum_to_the_voltage(string name)
    {
        var model = Make(name);
        var (y, _) = SingleParticleModelTests.Bent(model);
        var o = model.Overpotentials(y);
        double losses = o.NegativeParticle + o.PositiveParticle + o.NegativeReaction + o.PositiveReaction
            + o.ElectrolyteConcentration + o.ElectrolyteOhmic + o.SolidOhmic + o.Contact + o.NegativeFilm + o.PositiveFilm;
        Assert.Equal(model.Voltage(y), o.Equilibrium - losses, 1e-12);
        Assert.True(o.NegativeReaction > 0 && o.NegativeFilm > 0 && o.ElectrolyteOhmic > 0 && o.ElectrolyteConcentration > 0);
        Assert.Equal(o.NegativeReaction + o.NegativeFilm, o.LowestNegativeSurface, 1e-15);

        // A third electrode in the middle of the separator: both sides and the contacts make the voltage.
        var against = model.Potentials(y);
        Assert.Equal(model.Voltage(y), against.Positive - against.Negative, 1e-12);
        Assert.True(against.Negative > o.LowestNegativeSurface);
    }

    [Theory, MemberData(nameof(All))]
    public void sodium_and_charge_are_conserved_over_charge_and_discharge(string name)
    {
        // The films that live have 300 Ω cm²: more current would take volts.
        double rate = name == "living" ? 5e-4 : 3e-3;
        var model = Make(name);
        var y = new double[model.Size];
        model.Initialise(y);
        var before = model.Sodium(y);
        var bdf = new Bdf(model, new BdfOptions());
        double time = 0;
        // A bare collector has to be plated before it can be stripped.
        double[] currents = name == "collector" ? [-rate, -rate, rate, 0, 0.5 * rate] : [rate, -rate, 3 * rate, 0, -2 * rate];
        foreach (double current in currents)
        {
            model.Control = new CurrentControl(current);
            Assert.True(bdf.Start(time, y, []).IsGood, bdf.Diagnosis());
            var outcome = bdf.Advance(time += 400);
            Assert.True(outcome.Kind == StepKind.Stopped, outcome.Kind == StepKind.Event ? model.LimitNames[outcome.Index] : bdf.Diagnosis());
            bdf.State.CopyTo(y);
        }

        var after = model.Sodium(y);
        double passed = 400 * currents.Sum();
        Assert.Equal(passed, model.Charge(y), 1e-9 * Math.Abs(passed));
        Assert.Equal(before.Total, after.Total, 1e-12 * before.Total);
        Assert.Equal(passed / Constant.Faraday, after.Positive - before.Positive, 1e-9 * Math.Abs(passed) / Constant.Faraday);
        Assert.True(name is not ("metal films" or "living") || (after.NegativeDead > 0 && after.NegativeFilm > 0));
    }

    [Theory, MemberData(nameof(All))]
    public void heat_is_what_reactions_transport_and_contacts_lose(string name)
    {
        var model = Make(name);
        var (y, _) = SingleParticleModelTests.Bent(model);
        var (heat, o) = (model.Heat(y), model.Overpotentials(y));
        double current = model.Current(y);
        Assert.Equal(current * o.Contact, heat.Contact, 1e-18);
        Assert.True(heat.Reaction > current * (o.NegativeReaction + o.NegativeFilm));
        // Transport along the cell loses what the drops of potential do, but for how it is spread over the depth of the host.
        Assert.Equal(current * (o.ElectrolyteConcentration + o.ElectrolyteOhmic + o.SolidOhmic), heat.Ohmic, 0.2 * heat.Ohmic);
    }

    [Fact]
    public void a_factorisation_belongs_to_the_state_that_was_linearised()
    {
        var model = Make("living");
        var (y, ydot) = SingleParticleModelTests.Bent(model);
        double[] other = [.. y.Select((v, i) => model.Kinds[i] == UnknownKind.Padding ? 0 : v * (1 + 1e-3 * Math.Sin(i)))];
        double[] x = new double[model.Size], residual = new double[model.Size];
        for (int i = 0; i < x.Length; i++)
            if (model.Kinds[i] != UnknownKind.Padding) x[i] = Math.Sin(i);
        double[] again = [.. x];
        model.Linearise(0, y, ydot);
        model.Factor(0.1);
        model.Solve(x);
        model.Linearise(0, y, ydot);
        Assert.True(model.Residual(0, other, ydot, residual).IsGood);
        model.Factor(0.2);
        model.Factor(0.1);
        model.Residual(0, other, ydot, residual);
        model.Solve(again);
        for (int i = 0; i < x.Length; i++) Assert.Equal(x[i], again[i], 1e-12 * (1 + Math.Abs(x[i])));
        Assert.All(Enumerable.Range(0, x.Length), i => Assert.True(model.Kinds[i] != UnknownKind.Padding || (x[i] == 0 && residual[i] == 0)));
    }

    [Theory, MemberData(nameof(All))]
    public void events_profiles_and_unknowns_have_their_names(string name)
    {
        var model = Make(name);
        var (y, ydot) = SingleParticleModelTests.Bent(model);
        var values = new double[model.EventCount];
        model.Events(0, y, ydot, values);
        Assert.Equal(model.EventCount, model.LimitNames.Count);
        Assert.Superset(
            new HashSet<string> { LimitName.NegativeSodiumUsedUp, LimitName.DepletedAtNegative, LimitName.NegativeContactLost, LimitName.DepletedInSeparator, LimitName.PositiveSurfaceFull },
            model.LimitNames.ToHashSet());
        Assert.All(values, v => Assert.True(v > 0));
        Assert.Equal(LimitName.NegativeSodiumUsedUp, Assert.Single(model.LimitNames.Index(), l => model.CollapsesVoltage(l.Index)).Item);
        Assert.Equal(model.Profiles.Count, model.Profiles.Select(p => p.Name).Distinct().Count());
        for (int p = 0; p < model.Profiles.Count; p++)
        {
            var profile = new double[model.Profiles[p].Positions.Count];
            profile.AsSpan().Fill(double.NaN);
            model.Profile(p, y, profile);
            Assert.All(profile, v => Assert.True(double.IsFinite(v), model.Profiles[p].Name));
            if (model.Profiles[p].Name == "negative_sodium_thickness") Assert.All(profile, v => Assert.InRange(v, 1, 50));
            if (model.Profiles[p].Name == "positive_solid_potential") Assert.All(profile, v => Assert.Equal(model.Voltage(y), v, 0.05));
        }

        for (int i = 0; i < model.Size; i++) Assert.True(model.Kinds[i] == UnknownKind.Padding || model.Describe(i) != "unused lane");
    }

    [Fact]
    public void impedance_of_the_metal_is_that_of_its_charge_transfer_and_film()
    {
        var cell = ModelCells.Full() with { Negative = MetalCells.Metal() with { DoubleLayerCapacitance = 0.1 } };
        SingleParticleModelTests.HasTheImpedanceOfItsMetal(new PorousElectrodeModel(cell, new ModelOptions()), [50, 1e4]);
    }

    [Fact]
    public void stepping_allocates_nothing()
    {
        var model = Make("living");
        var (y, ydot) = SingleParticleModelTests.Bent(model);
        Stepping.AllocatesNothing(model, y, ydot);
    }

    private static PorousElectrodeModel Make(string name)
    {
        double capacitance = name.Contains("layer", StringComparison.Ordinal) ? 0.2 : 0;
        var metal = name switch
        {
            "living" => MetalCells.Living(),
            // A trace of sodium to strip, over a covering thickness that makes its coverage vary.
            "collector" => MetalCells.Metal() with { Thickness = 20e-6, NucleationOverpotential = 0.03, CoveringThickness = 5e-6 },
            _ => SingleParticleModelTests.Metal(name, capacitance),
        };
        var cell = ModelCells.Full(capacitance) with { Negative = metal, Reservoirs = name == "living" ? MetalCells.Reservoirs : [] };
        return new PorousElectrodeModel(cell, new ModelOptions
        {
            SeparatorCells = 5,
            PositiveCells = 9,
            RadialPoints = 5,
            Particles = name.Contains("shells", StringComparison.Ordinal) ? ParticleKind.FiniteVolume : ParticleKind.Spectral,
        });
    }
}
