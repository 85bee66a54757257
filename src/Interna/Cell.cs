namespace Interna;

/// <summary>A complete cell, checked and in SI: what a model is compiled from. Immutable and shared.</summary>
public sealed record Cell
{
    /// <summary>Name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>Electrode area [m²].</summary>
    public required double Area { get; init; }

    /// <summary>The electrode at lower potential; <see cref="IdealSodium"/> in a half cell.</summary>
    public required Electrode Negative { get; init; }

    /// <summary>The separator.</summary>
    public required Separator Separator { get; init; }

    /// <summary>The electrode at higher potential: the working electrode of a half cell.</summary>
    public required Electrode Positive { get; init; }

    /// <summary>The electrolyte.</summary>
    public required Electrolyte Electrolyte { get; init; }

    /// <summary>Capacity that defines the C-rate [A s].</summary>
    public required double NominalCapacity { get; init; }

    /// <summary>Lower voltage limit [V].</summary>
    public required double LowerVoltage { get; init; }

    /// <summary>Upper voltage limit [V].</summary>
    public required double UpperVoltage { get; init; }

    /// <summary>Series resistance of contacts times area [Ω m²].</summary>
    public double ContactResistance { get; init; }

    /// <summary>Temperature of cell and surroundings at the start [K].</summary>
    public double Temperature { get; init; } = 298.15;

    /// <summary>How the cell exchanges heat; null for isothermal only.</summary>
    public ThermalMass? Thermal { get; init; }

    /// <summary>Amounts in electrolyte and gas that reactions at the electrodes draw on or fill; empty for none.</summary>
    public IReadOnlyList<Reservoir> Reservoirs { get; init; } = [];

    /// <summary>Every number used, with its source.</summary>
    public IReadOnlyList<LedgerEntry> Ledger { get; init; } = [];

    /// <summary>The positive electrode of a cell that hosts sodium there.</summary>
    /// <exception cref="InvalidOperationException">The positive electrode is of another kind.</exception>
    public InsertionElectrode PositiveHost =>
        Positive as InsertionElectrode ?? throw new InvalidOperationException($"The positive electrode ({Positive.Name}) is no porous electrode of particles that host sodium.");
}

/// <summary>One lumped temperature for the whole cell.</summary>
/// <param name="HeatCapacity">Heat capacity per electrode area [J/(K m²)].</param>
/// <param name="HeatTransfer">Heat transfer coefficient to the surroundings per electrode area [W/(K m²)].</param>
public sealed record ThermalMass(double HeatCapacity, double HeatTransfer);
