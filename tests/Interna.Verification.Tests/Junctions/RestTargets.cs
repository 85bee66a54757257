using System.Text.Json;
using Interna.Models.Junctions;

namespace Interna.Verification.Tests.Junctions;

/// <summary>Storage targets of junctions in equilibrium, by the numerical model.</summary>
internal static class RestTargets
{
    [StorageTarget("V1.1")]
    public static double Debye(JsonElement inputs)
    {
        // The capacitance of a metal on the neutral conductor is ε/λ.
        var junction = Junctions.OnMetal(Junctions.Salt(Number(inputs, "eps_r"), Number(inputs, "c")), 0);
        return Number(inputs, "eps_r") * Constant.VacuumPermittivity / Solve(junction).Contacts[0].Capacitance;
    }

    [StorageTarget("V1.2")]
    public static Dictionary<string, double> GouyChapman(JsonElement inputs) =>
        Layer(Junctions.Salt(Number(inputs, "eps_r"), Number(inputs, "c")), Number(inputs, "phi0"));

    [StorageTarget("V1.2b")]
    public static Dictionary<string, double> Bikerman(JsonElement inputs) =>
        Layer(Junctions.CrowdedSalt(Number(inputs, "eps_r"), Number(inputs, "c"), 2e4), Number(inputs, "phi0"));

    [StorageTarget("V1.4")]
    public static double MottSchottky(JsonElement inputs)
    {
        // The depletion approximation counts its voltage from where the majority carriers end, one thermal voltage less than the bending.
        double density = Number(inputs, "N") / Constant.Avogadro;
        var phase = Junctions.Donor(Number(inputs, "eps_r"), density);
        var state = Solve(Junctions.OnMetal(phase, -Number(inputs, "V") - Constant.Gas * 298.15 / Constant.Faraday));
        return Math.Abs(state.Contacts[0].Displacement) / (Constant.Faraday * density);
    }

    [StorageTarget("V1.5")]
    public static Dictionary<string, object> TwoSided(JsonElement inputs)
    {
        var (eps, c) = (inputs.GetProperty("eps_r"), inputs.GetProperty("c"));
        var junction = new Junction
        {
            Name = "two salts",
            Phases = [Junctions.Salt(eps[0].GetDouble(), c[0].GetDouble()), Junctions.Salt(eps[1].GetDouble(), c[1].GetDouble())],
            Contacts = [new Contact { Bias = Number(inputs, "V") }],
        };
        var contact = Solve(junction).Contacts[0];
        return new()
        {
            ["dphi"] = new[] { contact.BendingLeft, -contact.BendingRight },
            ["sigma"] = contact.Displacement,
            ["C"] = contact.Capacitance,
        };
    }

    [StorageTarget("V1.6")]
    public static Dictionary<string, object> Anisotype(JsonElement inputs)
    {
        // Cold, so that depletion is complete: the approximation is the limit of no temperature.
        const double Cold = 0.1;
        var (eps, n) = (inputs.GetProperty("eps_r"), inputs.GetProperty("N"));
        double[] c = [n[0].GetDouble() / Constant.Avogadro, n[1].GetDouble() / Constant.Avogadro];
        var junction = new Junction
        {
            Name = "n on p",
            Temperature = Cold,
            Phases = [Junctions.Donor(eps[0].GetDouble(), c[0]), Junctions.Acceptor(eps[1].GetDouble(), c[1])],
            Contacts = [new Contact { Bias = -Number(inputs, "V") - 2 * Constant.Gas * Cold / Constant.Faraday }],
        };
        double sigma = Math.Abs(Solve(junction).Contacts[0].Displacement);
        return new() { ["x"] = new[] { sigma / (Constant.Faraday * c[0]), sigma / (Constant.Faraday * c[1]) }, ["sigma"] = sigma };
    }

    [StorageTarget("V1.7")]
    public static double LatticeElectrolyte(JsonElement inputs)
    {
        var phase = Junctions.Electrolyte(Number(inputs, "eps_r"), Number(inputs, "c"), Number(inputs, "cmax"));
        return Solve(Junctions.OnMetal(phase, Number(inputs, "dphi"))).Profiles[0].Charge;
    }

    private static Dictionary<string, double> Layer(SpaceChargePhase phase, double surface)
    {
        // A metal at the surface potential carries the counter-charge of the layer.
        var contact = Solve(Junctions.OnMetal(phase, surface)).Contacts[0];
        return new() { ["sigma"] = Math.Abs(contact.Displacement), ["C"] = contact.Capacitance };
    }

    private static JunctionAtRest Solve(Junction junction)
    {
        var state = new JunctionAtRest(junction);
        Assert.True(state.IsSolved, junction.Name);
        return state;
    }

    private static double Number(JsonElement inputs, string name) => inputs.GetProperty(name).GetDouble();
}
