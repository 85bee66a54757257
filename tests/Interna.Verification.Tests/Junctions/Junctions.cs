namespace Interna.Verification.Tests.Junctions;

/// <summary>Phases and junctions the tests share.</summary>
internal static class Junctions
{
    /// <summary>A dilute 1:1 conductor.</summary>
    public static SpaceChargePhase Salt(double permittivity, double concentration, double? thickness = null) => new()
    {
        Name = "salt",
        RelativePermittivity = permittivity,
        Thickness = thickness,
        Populations = [new DilutePopulation(new("cations", 1, concentration)), new DilutePopulation(new("anions", -1, concentration))],
    };

    /// <summary>A 1:1 conductor whose ions share their sites.</summary>
    public static SpaceChargePhase CrowdedSalt(double permittivity, double concentration, double sites, double? thickness = null) => new()
    {
        Name = "crowded salt",
        RelativePermittivity = permittivity,
        Thickness = thickness,
        Populations = [new SharedPopulation([new("cations", 1, concentration), new("anions", -1, concentration)], sites)],
    };

    /// <summary>Dilute electrons over frozen donors.</summary>
    public static SpaceChargePhase Donor(double permittivity, double concentration, double? thickness = null) => new()
    {
        Name = "n-type",
        RelativePermittivity = permittivity,
        Thickness = thickness,
        Populations = [new DilutePopulation(new("electrons", -1, concentration))],
    };

    /// <summary>Dilute holes over frozen acceptors.</summary>
    public static SpaceChargePhase Acceptor(double permittivity, double concentration) => new()
    {
        Name = "p-type",
        RelativePermittivity = permittivity,
        Populations = [new DilutePopulation(new("holes", 1, concentration))],
    };

    /// <summary>A solid electrolyte: cations on a lattice over a frozen background.</summary>
    public static SpaceChargePhase Electrolyte(double permittivity, double concentration, double sites, double? thickness = null) => new()
    {
        Name = "solid electrolyte",
        RelativePermittivity = permittivity,
        Thickness = thickness,
        Populations = [new LatticePopulation(new("Na+", 1, concentration), sites)],
    };

    /// <summary>The bulk of a phase with its surface at a potential, imposed by a metal on its right.</summary>
    public static Junction OnMetal(SpaceChargePhase phase, double surface) => new()
    {
        Name = phase.Name + " on metal",
        Phases = [phase, new IdealMetal { Name = "metal" }],
        Contacts = [new Contact { Bias = surface }],
    };
}
