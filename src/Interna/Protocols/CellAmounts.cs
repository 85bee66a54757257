namespace Interna.Protocols;

/// <summary>Turns amounts counted per area, mass or nominal capacity into those of a whole cell.</summary>
public static class CellAmounts
{
    /// <summary>Mass of active material in the working (positive) electrode [kg]; null where its density is unknown.</summary>
    public static double? ActiveMass(Cell cell) =>
        cell.Positive is InsertionElectrode e ? e.Density * e.ActiveFraction * e.Thickness * cell.Area : null;

    /// <summary>A current of the whole cell [A].</summary>
    /// <exception cref="InvalidOperationException">Counted per mass while the density of the working electrode is unknown.</exception>
    public static double Current(Cell cell, Amount current) =>
        current.Basis == Basis.Nominal ? current.Value * cell.NominalCapacity / 3600 : current.Value * PerCell(cell, current.Basis);

    /// <summary>A capacity of the whole cell [A s].</summary>
    /// <exception cref="InvalidOperationException">Counted per mass while the density of the working electrode is unknown.</exception>
    public static double Capacity(Cell cell, Amount capacity) =>
        capacity.Basis == Basis.Nominal ? capacity.Value * cell.NominalCapacity : capacity.Value * PerCell(cell, capacity.Basis);

    private static double PerCell(Cell cell, Basis basis) => basis switch
    {
        Basis.Area => cell.Area,
        Basis.Mass => ActiveMass(cell) ?? throw new InvalidOperationException($"An amount per gram needs the density of {cell.Positive.Name}, which its data do not give."),
        _ => 1,
    };
}
