using Interna.Data.Input;

namespace Interna.Data.Literature;

/// <summary>What a family of electrolytes means for a symmetric cell.</summary>
/// <param name="Electrolyte">Transport.</param>
/// <param name="ExchangeCurrent">Exchange current density on sodium under its native film [A/m²].</param>
/// <param name="FilmResistance">Resistance of the native film [Ω m²].</param>
/// <param name="Loss">Part of the plated charge that is lost to reduction [-].</param>
public sealed record ElectrolyteRule(Electrolyte Electrolyte, double ExchangeCurrent, double FilmResistance, double Loss);

/// <summary>What a family of interphases means for a symmetric cell.</summary>
/// <param name="IsTreated">Whether it was made on purpose.</param>
/// <param name="Resistance">Resistance against that of the native film [-].</param>
public sealed record InterphaseRule(bool IsTreated, double Resistance);

/// <summary>The few constants that hold for every row.</summary>
/// <param name="InterfaceResistance">Factor on film resistance and over exchange current [-].</param>
/// <param name="TreatedResistance">The same where an interphase was made on purpose [-].</param>
/// <param name="Loss">Factor on the lost part of the charge [-].</param>
/// <param name="TreatedLoss">The same where an interphase was made on purpose [-].</param>
/// <param name="ResidueConductivity">Ionic conductivity of the residue that grows [S/m].</param>
public sealed record MetalConstants(double InterfaceResistance, double TreatedResistance, double Loss, double TreatedLoss, double ResidueConductivity)
{
    /// <summary>What would be taken without any comparison: the values by family as they are, and a residue that conducts a hundredth of its electrolyte.</summary>
    public static MetalConstants Prior { get; } = new(1, 1, 1, 1, 1e-2);
}

/// <summary>What all symmetric cells have in common.</summary>
/// <param name="SeparatorThickness">Thickness of the separator [m].</param>
/// <param name="SeparatorPorosity">Its porosity [-].</param>
/// <param name="Sodium">Sodium of an electrode at the start [m].</param>
/// <param name="Film">Thickness of the residue at the start [m].</param>
/// <param name="FilmPerSodium">Volume of residue per volume of sodium spent on it [-].</param>
/// <param name="Crossover">Thickness beyond which the residue slows its own growth [m].</param>
/// <param name="VoltageLimit">Voltage at which a cell counts as failed [V].</param>
/// <param name="Horizon">Time after which cycling is given up [s].</param>
public sealed record MetalCellRule(double SeparatorThickness, double SeparatorPorosity, double Sodium, double Film, double FilmPerSodium, double Crossover, double VoltageLimit, double Horizon);

/// <summary>Rules by which published symmetric cells are simulated.</summary>
public sealed record MetalRules
{
    private const string FileName = "literature/na-metal-rules.yaml";

    private static readonly Lazy<MetalRules> BuiltIn = new(() =>
        InputFile.TryOpenBuiltIn(FileName, out var file) ? MetalRulesReader.Read(file) : throw new InvalidOperationException($"{FileName} is missing from the build."));

    /// <summary>The rules that come with the product.</summary>
    public static MetalRules Default => BuiltIn.Value;

    /// <summary>Seed of the split into works that calibrate and works that judge.</summary>
    public required string Seed { get; init; }

    /// <summary>Works the constants are calibrated on.</summary>
    public required IReadOnlyList<string> Calibration { get; init; }

    /// <summary>What all cells have in common.</summary>
    public required MetalCellRule Cell { get; init; }

    /// <summary>The global constants.</summary>
    public required MetalConstants Constants { get; init; }

    /// <summary>By family of electrolytes.</summary>
    public required IReadOnlyDictionary<string, ElectrolyteRule> Electrolytes { get; init; }

    /// <summary>By family of interphases.</summary>
    public required IReadOnlyDictionary<string, InterphaseRule> Interphases { get; init; }

    /// <summary>Every number with its source.</summary>
    public required IReadOnlyList<LedgerEntry> Ledger { get; init; }

    /// <summary>Reads rules.</summary>
    /// <exception cref="InputException">Every mistake with its place.</exception>
    public static MetalRules Read(InputFile file) => MetalRulesReader.Read(file);
}
