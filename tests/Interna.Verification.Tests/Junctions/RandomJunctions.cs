namespace Interna.Verification.Tests.Junctions;

/// <summary>Seeded random junctions: two to four phases of every statistics, contacts of every kind, steps up to 2 V.</summary>
internal static class RandomJunctions
{
    public static Junction Make(int seed)
    {
        var random = new Random(seed);
        int count = random.Next(2, 5);
        var phases = Enumerable.Range(0, count).Select(i => Phase(random, i, count)).ToList();
        var contacts = Enumerable.Range(0, count - 1).Select(i => Touching(random, phases[i], phases[i + 1], HoldsAnyCharge(phases[0]) || HoldsAnyCharge(phases[^1]))).ToList();
        return new Junction { Name = $"random {seed}", Temperature = Between(random, 250, 400), Phases = phases, Contacts = contacts };
    }

    /// <summary>Two faces at ±1 V or one at 2 V, five nanometres, ions that cannot crowd beyond their sites.</summary>
    public static Junction Film(int seed)
    {
        var random = new Random(seed);
        double eps = Between(random, 4, 100), sites = Decade(random, 5e3, 6e4), c = sites * Decade(random, 1e-6, 0.3);
        var film = random.Next(3) switch
        {
            0 => Junctions.CrowdedSalt(eps, c, sites, 5e-9),
            1 => Junctions.Electrolyte(eps, c, sites, 5e-9),
            _ => Junctions.CrowdedSalt(eps, c, 2.5 * sites, 5e-9),
        };
        double share = random.NextDouble(), gap = random.Next(2) * 0.3e-9;
        return new Junction
        {
            Name = $"film {seed}",
            Phases = [new IdealMetal { Name = "left" }, film, new IdealMetal { Name = "right" }],
            Contacts = [new Contact { Bias = 2 * share, GapThickness = gap }, new Contact { Bias = 2 * (1 - share) }],
        };
    }

    private static JunctionPhase Phase(Random random, int i, int count)
    {
        bool end = i == 0 || i == count - 1;
        int kind = random.Next(end ? 8 : 6);
        if (kind == 6) return new IdealMetal { Name = "metal" };
        if (kind == 7) return new GrapheneSheet { Name = "graphene" };
        double? thickness = end && random.Next(2) == 0 ? null : Decade(random, 1e-9, 1e-7);
        return new SpaceChargePhase
        {
            Name = $"phase {i}",
            RelativePermittivity = Decade(random, 4, 300),
            Thickness = thickness,
            Populations = Populations(random, kind),
        };
    }

    private static Population[] Populations(Random random, int kind)
    {
        double c = Decade(random, 1e-2, 1e4), sites = c * Decade(random, 1.1, 1e4);
        double z = random.Next(2) == 0 ? 1 : -1;
        return kind switch
        {
            // Without a limit to crowding a concentration of 10⁻² mol/m³ at 2 V would be 10³² mol/m³; see the sites below.
            0 => [new LatticePopulation(new("cations", 1, c), sites), new LatticePopulation(new("anions", -1, c), sites)],
            1 => [new LatticePopulation(new("cations", z, c), sites)],
            2 => [new SharedPopulation([new("cations", 1, c), new("anions", -1, c)], 2 * sites)],
            3 => [new BandPopulation(new("electrons", -1, c), Decade(random, 1, 100)), new LatticePopulation(new("Na+", 1, c), sites)],
            4 => [new SharedPopulation([new("Mg2+", 2, c), new("anions", -1, 2 * c)], 4 * sites), new BandPopulation(new("holes", 1, c / 10), 40)],
            _ => [new MetalPopulation(Decade(random, 3e-11, 3e-10))],
        };
    }

    private static Contact Touching(Random random, JunctionPhase left, JunctionPhase right, bool mayTrap)
    {
        bool bare = left is not SpaceChargePhase && right is not SpaceChargePhase;
        return new Contact
        {
            Bias = Between(random, -2, 2),
            Dipole = random.Next(2) * Between(random, -0.3, 0.3),
            GapThickness = bare || random.Next(2) == 0 ? Between(random, 0.2e-9, 0.5e-9) : 0,
            GapPermittivity = Between(random, 3, 10),
            TrappedCharge = !mayTrap ? 0 : random.Next(2) * Between(random, -0.05, 0.05),
        };
    }

    // Thin phases with few sites cannot balance whatever charge is trapped between them: there would be no solution.
    private static bool HoldsAnyCharge(JunctionPhase phase) => phase is not SpaceChargePhase { Thickness: not null };

    private static double Between(Random random, double a, double b) => a + (b - a) * random.NextDouble();

    private static double Decade(Random random, double a, double b) => a * Math.Pow(b / a, random.NextDouble());
}
