namespace Interna;

/// <summary>Sets the state of charge of a cell.</summary>
public static class StateOfCharge
{
    /// <summary>
    /// The cell discharged from its initial stoichiometries, which count as full, by (1 − <paramref name="fraction"/>) of the
    /// nominal capacity: Δθ = ± ΔQ/(F c_max ε_s L A).
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="fraction">State of charge, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is outside 0 to 1, or a host cannot hold or give that much sodium.</exception>
    public static Cell AtStateOfCharge(this Cell cell, double fraction)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (fraction is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(fraction), "the state of charge must lie between 0 and 100 %");
        var charge = (1 - fraction) * cell.NominalCapacity;
        return cell with
        {
            Negative = cell.Negative is InsertionElectrode negative ? Shifted(negative, -charge, cell.Area) : cell.Negative,
            Positive = cell.Positive is InsertionElectrode positive ? Shifted(positive, charge, cell.Area) : cell.Positive,
        };
    }

    private static InsertionElectrode Shifted(InsertionElectrode electrode, double charge, double area)
    {
        var capacity = Constant.Faraday * electrode.MaximumConcentration * electrode.ActiveFraction * electrode.Thickness * area;
        var stoichiometry = electrode.InitialStoichiometry + charge / capacity;
        return stoichiometry is > 0 and < 1
            ? electrode with { InitialStoichiometry = stoichiometry }
            : throw new ArgumentOutOfRangeException(nameof(charge), $"{electrode.Name} would be at stoichiometry {stoichiometry:G4}, outside 0 to 1");
    }
}
