namespace Interna;

/// <summary>A reaction by which electrolyte or film takes up electrons, written with sodium as the source of both charge and cation.</summary>
/// <remarks>Its equation balances in every element: the reader refuses one that does not.</remarks>
public sealed record Reduction
{
    /// <summary>Name of its file.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, for people.</summary>
    public required string Title { get; init; }

    /// <summary>What is reduced.</summary>
    public required ReductionKind Kind { get; init; }

    /// <summary>Electrons n, each with one sodium, of the equation as written; 0 for a chemical reaction of the film.</summary>
    public required int Electrons { get; init; }

    /// <summary>What reacts, sodium included.</summary>
    public required IReadOnlyList<ReactionSpecies> Reactants { get; init; }

    /// <summary>What forms.</summary>
    public required IReadOnlyList<ReactionSpecies> Products { get; init; }

    /// <summary>Potential of an inert electrode below which it runs [V vs Na⁺/Na]; null where not known.</summary>
    public KnownProperty? Onset { get; init; }

    /// <summary>Rise of the onset when all of the reactant is coordinated to sodium [V]; null where not known.</summary>
    public KnownProperty? CoordinationShift { get; init; }

    /// <summary>The equation, for people.</summary>
    public string Equation => $"{Side(Reactants)} → {Side(Products)}";

    /// <summary>Mole of gas per mole of electrons; NaN without electrons.</summary>
    public double GasPerElectron => Products.Where(p => p.State == ProductState.Gas).Sum(p => p.Amount) / (Electrons == 0 ? double.NaN : Electrons);

    /// <summary>Volume of solid products per mole of electrons [m³/mol]; null where one is not known or there are no electrons.</summary>
    public double? SolidVolumePerElectron
    {
        get
        {
            double sum = 0;
            foreach (var solid in Products.Where(p => p.State == ProductState.Solid))
            {
                if (solid.MolarVolume is not { } volume) return null;
                sum += solid.Amount * volume;
            }

            return Electrons == 0 ? null : sum / Electrons;
        }
    }

    /// <summary>Onset of an electrolyte in which a part of the reactant is coordinated [V vs Na⁺/Na]; null where the onset is not known.</summary>
    /// <remarks>Linear between free and coordinated; a shift that is not known counts as none. Of bounds alone what <see cref="KnownProperty.Number"/> makes of them.</remarks>
    /// <param name="coordinated">Part coordinated to sodium, 0 to 1 [-].</param>
    public double? OnsetAt(double coordinated) => Middle(Onset) is { } onset ? onset + coordinated * (Middle(CoordinationShift) ?? 0) : null;

    /// <summary>A potential against lithium on the scale against sodium in the same solvent [V].</summary>
    /// <remarks>0.33 V from the standard potentials; 0.2 to 0.4 V in practice.</remarks>
    public static double FromLithiumScale(double potential) => potential - 0.33;

    /// <summary>Reductions in the order in which they set in on the way down, those without a known onset last.</summary>
    /// <param name="reductions">The reductions.</param>
    /// <param name="coordinated">Part of each reactant that is coordinated, 0 to 1 [-].</param>
    public static IReadOnlyList<Reduction> InOrder(IEnumerable<Reduction> reductions, Func<Reduction, double> coordinated) =>
        [.. reductions.OrderByDescending(r => r.OnsetAt(coordinated(r)) ?? double.NegativeInfinity).ThenBy(r => r.Name, StringComparer.Ordinal)];

    private static double? Middle(KnownProperty? known) => known?.Number.Value;

    private static string Side(IEnumerable<ReactionSpecies> species) => string.Join(" + ", species.Select(s =>
        s.Amount == 1 ? s.Formula : s.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture) + " " + s.Formula));
}

/// <summary>A substance in an equation.</summary>
/// <param name="Name">Name.</param>
/// <param name="Formula">Sum formula.</param>
/// <param name="Amount">Stoichiometric coefficient, positive.</param>
/// <param name="State">What becomes of a product; what a reactant is does not matter.</param>
/// <param name="MolarVolume">Volume of a solid [m³/mol]; null where not known.</param>
public sealed record ReactionSpecies(string Name, string Formula, double Amount, ProductState State, double? MolarVolume);

/// <summary>What becomes of a product.</summary>
public enum ProductState
{
    /// <summary>Part of the film.</summary>
    Solid,

    /// <summary>Leaves as gas.</summary>
    Gas,

    /// <summary>Stays in the electrolyte, or reacts on there.</summary>
    Dissolved,
}

/// <summary>What is reduced.</summary>
public enum ReductionKind
{
    /// <summary>A solvent.</summary>
    Solvent,

    /// <summary>The anion of the salt.</summary>
    Salt,

    /// <summary>An additive; it runs out.</summary>
    Additive,

    /// <summary>An impurity in traces.</summary>
    Impurity,

    /// <summary>A part of the film itself.</summary>
    Film,
}
