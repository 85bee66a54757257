using Interna.Models.Junctions;

namespace Interna.Tests.Models.Junctions;

public class JunctionAtRestTests
{
    private static readonly SpaceChargePhase Film = new()
    {
        Name = "film",
        RelativePermittivity = 12,
        Thickness = 8e-9,
        Populations = [new SharedPopulation([new("cations", 1, 100), new("anions", -1, 100)], 2e4)],
    };

    private static readonly SpaceChargePhase Insulator = new() { Name = "gap", RelativePermittivity = 4, Thickness = 2e-9, Populations = [] };

    private static readonly IdealMetal Metal = new() { Name = "metal" };

    [Fact]
    public void charges_of_all_phases_and_contacts_cancel()
    {
        var state = Solve([new GrapheneSheet { Name = "graphene" }, Film, Film with { Thickness = null }], [new() { Bias = 0.4, GapThickness = 3e-10 }, new() { Bias = -0.3, TrappedCharge = 0.02 }]);
        double inside = state.Profiles.Sum(p => p.Charge) + 0.02;

        // ε dφ/dx at the sheet, with nothing to its left, is minus the charge it holds.
        Assert.Equal(state.Contacts[0].Displacement, inside, 1e-12);
    }

    [Fact]
    public void an_insulator_between_metals_is_a_capacitor()
    {
        var state = Solve([Metal, Insulator, Metal], [new() { Bias = 0.3 }, new() { Bias = 0.2, GapThickness = 1e-9, GapPermittivity = 4 }]);
        double capacitance = 4 * Constant.VacuumPermittivity / 3e-9;
        Assert.Equal(0.5 * capacitance, state.Contacts[0].Displacement, 1e-12 * capacitance);
        Assert.Equal(capacitance, state.Contacts[0].Capacitance, 1e-10 * capacitance);
        Assert.Equal(capacitance, state.Contacts[1].Capacitance, 1e-10 * capacitance);
    }

    [Fact]
    public void a_dipole_shifts_the_step()
    {
        var plain = Solve([Metal, Film with { Thickness = null }], [new() { Bias = 0.25 }]);
        var shifted = Solve([Metal, Film with { Thickness = null }], [new() { Bias = 0.45, Dipole = 0.2 }]);
        Assert.Equal(plain.Contacts[0].Displacement, shifted.Contacts[0].Displacement, 1e-12);
    }

    [Fact]
    public void capacitance_is_the_slope_of_charge()
    {
        const double H = 1e-4;
        JunctionAtRest At(double bias) => Solve([Metal, Film, new GrapheneSheet { Name = "graphene" }], [new() { Bias = bias, GapThickness = 4e-10 }, new() { Bias = -0.15 }], 4000);
        double slope = (At(0.2 + H).Contacts[0].Displacement - At(0.2 - H).Contacts[0].Displacement) / (2 * H);
        // The mesh follows the bias, which moves the charge by less than its own error.
        Assert.Equal(slope, At(0.2).Contacts[0].Capacitance, 1e-4 * slope);
    }

    [Fact]
    public void a_junction_seen_from_behind_is_the_same()
    {
        var front = Solve([Metal, Film, Film with { Thickness = 3e-9, RelativePermittivity = 60 }], [new() { Bias = 0.3, GapThickness = 3e-10, TrappedCharge = 0.01 }, new() { Bias = 0.1, Dipole = 0.05 }]);
        var behind = Solve([Film with { Thickness = 3e-9, RelativePermittivity = 60 }, Film, Metal], [new() { Bias = -0.1, Dipole = -0.05 }, new() { Bias = -0.3, GapThickness = 3e-10, TrappedCharge = 0.01 }]);
        Assert.Equal(front.Contacts[0].Displacement, -behind.Contacts[1].Displacement, 1e-6 * Math.Abs(front.Contacts[0].Displacement));
        Assert.Equal(front.Contacts[1].Displacement, -behind.Contacts[0].Displacement, 1e-6 * Math.Abs(front.Contacts[1].Displacement));
    }

    [Fact]
    public void excess_of_carriers_adds_up_to_the_charge()
    {
        var profile = Solve([Metal, Film], [new() { Bias = 0.3 }], 4000).Profiles[0];
        double carried = Constant.Faraday * profile.Carriers.Sum(c => c.Charge * c.Excess);
        Assert.Equal(profile.Charge, carried, 1e-4 * Math.Abs(profile.Charge));
    }

    [Fact]
    public void net_charge_between_metals_is_screened_from_both_sides()
    {
        var phase = new SpaceChargePhase { Name = "charged", RelativePermittivity = 10, Thickness = 4e-9, NetCharge = 1e6, Populations = [] };
        var state = Solve([Metal, phase, Metal], [new(), new()]);
        // φ = ρ x (L − x)/2ε: half the charge is mirrored in each metal.
        Assert.Equal(1e6 * 2e-9, state.Contacts[0].Displacement, 1e-12);
        Assert.Equal(-1e6 * 2e-9, state.Contacts[1].Displacement, 1e-12);
        Assert.Equal(1e6 * 4e-9 * 4e-9 / (8 * 10 * Constant.VacuumPermittivity), state.Profiles[0].Bending.Max(), 1e-3);
    }

    [Fact]
    public void a_trap_that_nothing_can_balance_has_no_equilibrium()
    {
        var holes = new SpaceChargePhase { Name = "few sites", RelativePermittivity = 10, Thickness = 1e-9, Populations = [new LatticePopulation(new("cations", 1, 1), 2)] };
        var junction = new Junction { Name = "stuck", Phases = [holes, holes], Contacts = [new() { TrappedCharge = -0.1 }] };
        Assert.False(new JunctionAtRest(junction).IsSolved);
    }

    [Fact]
    public void an_equilibrium_without_the_energy_of_its_carrier_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => new JunctionAtRest(new Junction { Name = "unknown", Phases = [Metal, Film], Contacts = [new() { Kind = ContactKind.Electrons }] }));

    private static JunctionAtRest Solve(JunctionPhase[] phases, Contact[] contacts, int nodes = JunctionAtRest.UsualNodes)
    {
        var state = new JunctionAtRest(new Junction { Name = "test", Phases = phases, Contacts = contacts }, nodes);
        Assert.True(state.IsSolved);
        return state;
    }
}
