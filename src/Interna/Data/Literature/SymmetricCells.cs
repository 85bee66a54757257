namespace Interna.Data.Literature;

/// <summary>A published symmetric cell of sodium that is told well enough to be simulated.</summary>
/// <param name="Row">The row.</param>
/// <param name="CurrentDensity">Current per area [A/m²].</param>
/// <param name="ArealCharge">Charge per half-cycle and area [A s/m²].</param>
public sealed record SymmetricCellCase(MetalRow Row, double CurrentDensity, double ArealCharge)
{
    /// <summary>The cycle the published voltage belongs to; null where the row does not tell.</summary>
    public double? VoltageCycle => IsSnapshot ? Row.Cycles!.Representative : null;

    /// <summary>Time of a cycle [s].</summary>
    public double CycleTime => 2 * ArealCharge / CurrentDensity;

    /// <summary>
    /// How long the published cell was cycled [s]: both ends equal where it failed then, no upper end where it was only run so long; null
    /// where the row does not tell.
    /// </summary>
    public (double Lower, double Upper)? Life
    {
        get
        {
            var told = Row.Lifetime is { } time ? (time.Lower, time.Upper) : Row.Cycles is { } cycles && !IsSnapshot ? (cycles.Lower * CycleTime, cycles.Upper * CycleTime) : ((double, double)?)null;
            if (told is not var (lower, upper)) return null;
            return HasFailed ? (lower, upper) : (double.IsFinite(lower) ? lower : upper, double.PositiveInfinity);
        }
    }

    /// <summary>Whether the published cell had failed at that time.</summary>
    public bool HasFailed => Row.Flags.Contains(LiteratureFlag.Failed) || (Row.Flags.Contains(LiteratureFlag.Short) && !IsSnapshot);

    private bool IsSnapshot => Row.Flags.Contains(LiteratureFlag.Snapshot) && Row.Cycles is not null;
}

/// <summary>Which rows of the table of sodium metal define a symmetric cell, and why the others do not.</summary>
/// <param name="Cases">The rows that do.</param>
/// <param name="Excluded">The others, with the reason.</param>
public sealed record SymmetricCells(IReadOnlyList<SymmetricCellCase> Cases, IReadOnlyList<(MetalRow Row, string Reason)> Excluded)
{
    private static readonly string[] Liquid = ["Na||Na", "symmetric"];

    /// <summary>Sorts rows.</summary>
    public static SymmetricCells Of(IReadOnlyList<MetalRow> rows)
    {
        var cases = new List<SymmetricCellCase>();
        var excluded = new List<(MetalRow Row, string Reason)>();
        foreach (var row in rows)
        {
            if (WhyNot(row) is { } reason) excluded.Add((row, reason));
            else cases.Add(new SymmetricCellCase(row, row.CurrentDensity!.Lower, row.ArealCapacity!.Lower));
        }

        return new SymmetricCells(cases, excluded);
    }

    private static string? WhyNot(MetalRow row)
    {
        if (row.Cell.Length == 0) return "no cell: a property or a statement";
        if (row.ElectrolyteFamily is "ceramic" or "polymer") return "solid electrolyte: its thickness, contact and pressure are not told";
        if (!Liquid.Contains(row.Cell)) return "another cell than sodium against sodium";
        if (row.CurrentDensity is null) return "current density not told";
        if (!row.CurrentDensity.IsSingle) return "several current densities or a bound";
        if (row.ArealCapacity is null) return "areal capacity not told";
        if (!row.ArealCapacity.IsSingle) return "several areal capacities or a bound";
        if (row.ElectrolyteFamily.Length == 0) return "electrolyte not told";
        if (row.InterphaseFamily.Length == 0) return "interphase not told";
        if (row.InterphaseFamily == "host") return "host: its area and depth are not told";
        return row.Overpotential is null && row.Lifetime is null && row.Cycles is null ? "neither voltage nor life told" : null;
    }
}
