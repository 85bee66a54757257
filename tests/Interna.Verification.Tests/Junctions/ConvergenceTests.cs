using Interna.Models.Junctions;

namespace Interna.Verification.Tests.Junctions;

/// <summary>Potential and capacitance against the number of nodes, on graded meshes.</summary>
public class ConvergenceTests(ITestOutputHelper output)
{
    private const double ThermalVoltage = Constant.Gas * 298.15 / Constant.Faraday;

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    public void profile_of_gouy_and_chapman_is_approached_with_second_order(double surface)
    {
        // φ = (4RT/F) artanh(tanh(u₀/4) e^(−x/λ)) (Gouy 1910, Chapman 1913).
        double lambda = Math.Sqrt(10 * Constant.VacuumPermittivity * Constant.Gas * 298.15 / (2 * 10)) / Constant.Faraday;
        AssertSecondOrder($"Gouy-Chapman {surface} V", n =>
        {
            var profile = Solve(Junctions.OnMetal(Junctions.Salt(10, 10), surface), n).Profiles[0];
            double end = profile.Position[^1];
            return profile.Position.Select((x, i) =>
                Math.Abs(profile.Bending[i] - 4 * ThermalVoltage * Math.Atanh(Math.Tanh(surface / ThermalVoltage / 4) * Math.Exp((x - end) / lambda)))).Max();
        });
    }

    [Fact]
    public void charge_of_overlapping_layers_converges_with_second_order()
    {
        Junction Slab() => new()
        {
            Name = "slab",
            Phases = [new IdealMetal { Name = "left" }, Junctions.CrowdedSalt(10, 50, 2e4, 1e-9), new IdealMetal { Name = "right" }],
            Contacts = [new Contact { Bias = 0.3, GapThickness = 0.3e-9 }, new Contact { Bias = -0.2 }],
        };
        double exact = Solve(Slab(), 12800).Contacts[1].Displacement;
        AssertSecondOrder("slab", n => Math.Abs(Solve(Slab(), n).Contacts[1].Displacement / exact - 1));
    }

    [Fact]
    public void depletion_layer_converges_with_second_order()
    {
        var phase = new SpaceChargePhase
        {
            Name = "oxide",
            RelativePermittivity = 40,
            Thickness = 12e-9,
            Populations = [new BandPopulation(new("electrons", -1, 16.6), 40)],
        };
        var junction = new Junction
        {
            Name = "metal on a thin oxide",
            Phases = [phase, new IdealMetal { Name = "metal" }],
            Contacts = [new Contact { Bias = -0.35 }],
        };
        double exact = Solve(junction, 12800).Profiles[0].Bending[0];
        AssertSecondOrder("oxide", n => Math.Abs(Solve(junction, n).Profiles[0].Bending[0] - exact));
    }

    private static JunctionAtRest Solve(Junction junction, int nodes)
    {
        var state = new JunctionAtRest(junction, nodes);
        Assert.True(state.IsSolved);
        return state;
    }

    private void AssertSecondOrder(string what, Func<int, double> error)
    {
        int[] nodes = [100, 200, 400, 800];
        double[] errors = [.. nodes.Select(error)];
        double order = Math.Log2(errors[1] / errors[3]) / 2;
        output.WriteLine($"{what}: errors {string.Join(", ", errors.Select(e => $"{e:0.00e0}"))}, order {order:0.00} from 200 to 800 nodes");
        Assert.InRange(order, 1.85, 2.3);
    }
}
