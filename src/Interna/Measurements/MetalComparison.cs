using Interna.Data.Literature;
using Interna.Models;
using Interna.Numerics.Minimisation;
using Interna.Physics.Interphases;
using Interna.Simulations;

namespace Interna.Measurements;

/// <summary>A published symmetric cell and what the rules make of it.</summary>
/// <param name="Case">The published cell.</param>
/// <param name="IsCalibration">Whether the constants were calibrated on it.</param>
/// <param name="Life">What was simulated.</param>
public sealed record MetalComparisonRow(SymmetricCellCase Case, bool IsCalibration, CellLife Life)
{
    // Cycles after which a cell is taken to be formed where nothing is told.
    private const double Formed = 10;

    /// <summary>The cycle at which the voltage is compared: the one told, else the middle of the published life, else the tenth.</summary>
    public double VoltageCycle => Case.VoltageCycle ?? (Case.Life is { } life ? 0.5 * life.Lower / Case.CycleTime : Formed);

    /// <summary>Simulated voltage there, or at the end where it came first [V].</summary>
    public double Voltage => Life.VoltageAt(VoltageCycle);

    /// <summary>log₁₀ of simulated over published voltage; zero within published bounds; null where none is told or none was simulated.</summary>
    public double? VoltageMisfit => Case.Row.Overpotential is { } told && Life.Points.Count > 0 ? Misfit(Voltage, told.Lower, told.Upper) : null;

    /// <summary>log₁₀ of simulated over published life; zero where the published cell was only run so long and the simulated one lives longer.</summary>
    public double? LifeMisfit => Case.Life is { } told ? Misfit(Math.Max(Life.Time, Case.CycleTime), told.Lower, told.Upper) : null;

    /// <summary>Whether the published value cannot be true as stated.</summary>
    public bool IsDoubtful => Case.Row.Flags.Contains(LiteratureFlag.Unphysical);

    private static double Misfit(double simulated, double lower, double upper) =>
        simulated < lower ? Math.Log10(simulated / lower) : simulated > upper ? Math.Log10(simulated / upper) : 0;
}

/// <summary>How well voltages or lives agree.</summary>
/// <param name="Count">Rows that tell the quantity.</param>
/// <param name="Correlation">Spearman's rank correlation of simulated with published values [-].</param>
/// <param name="WithinTwo">Rows within a factor of two, or within published bounds.</param>
/// <param name="MedianFactor">Median of the factor between simulated and published, above one whichever is larger [-].</param>
public sealed record MetalAgreement(int Count, double Correlation, int WithinTwo, double MedianFactor);

/// <summary>Published symmetric cells of sodium against simulations by generic rules.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Rows">Every row that defines a cell.</param>
/// <param name="Excluded">The others, with the reason.</param>
public sealed record MetalComparison(MetalRules Rules, IReadOnlyList<MetalComparisonRow> Rows, IReadOnlyList<(MetalRow Row, string Reason)> Excluded)
{
    private const double Two = 0.30102999566398119521, FirstStep = 0.5, LeastStep = 0.03;

    private static readonly ModelOptions Resolution = new() { SeparatorCells = 12 };

    /// <summary>Simulates every row of a table that defines a cell.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="cancellation">Ends the work between rows.</param>
    public static MetalComparison Run(IReadOnlyList<MetalRow> table, MetalRules rules, CancellationToken cancellation = default)
    {
        var cells = Select(table, rules);
        return new MetalComparison(rules, Simulate(cells.Cases, rules, cancellation), cells.Excluded);
    }

    /// <summary>Calibrates the constants on the works named for it: least squares of the misfits, each constant held to a decade about its prior.</summary>
    /// <returns>The rules with the constants found, and how often the rows were simulated.</returns>
    public static (MetalRules Rules, int Evaluations) Calibrate(IReadOnlyList<MetalRow> table, MetalRules rules, CancellationToken cancellation = default)
    {
        SymmetricCellCase[] known = [.. Select(table, rules).Cases.Where(c => rules.Calibration.Contains(c.Row.Work) && !c.Row.Flags.Contains(LiteratureFlag.Unphysical))];
        var (point, _, evaluations) = CompassSearch.Minimise(Objective, [0, 0, 0, 0, 0], FirstStep, LeastStep);
        return (rules with { Constants = At(point) }, evaluations);

        double Objective(double[] decades) => decades.Sum(d => d * d)
            + Simulate(known, rules with { Constants = At(decades) }, cancellation).Sum(r => Square(r.VoltageMisfit) + Square(r.LifeMisfit));
    }

    /// <summary>The order of works that splits them: by the SHA-256 of seed and name.</summary>
    public static IReadOnlyList<string> Order(string seed, IEnumerable<string> works) => [.. works.Distinct().OrderBy(w => Data.Results.Fingerprint.Of($"{seed}/{w}"), StringComparer.Ordinal)];

    /// <summary>Agreement of voltages on one half.</summary>
    public MetalAgreement Voltages(bool calibration) => Agree(
        Rows.Where(r => r.IsCalibration == calibration && r.VoltageMisfit is not null), r => r.Voltage, r => r.Case.Row.Overpotential!.Representative, r => r.VoltageMisfit!.Value);

    /// <summary>Agreement of lives on one half; a cell that is still running counts with the time it was run.</summary>
    public MetalAgreement Lives(bool calibration) => Agree(
        Rows.Where(r => r.IsCalibration == calibration && r.LifeMisfit is not null), r => r.Life.Time, r => r.Case.Life!.Value.Lower, r => r.LifeMisfit!.Value);

    /// <summary>The cell the rules make of a row.</summary>
    public static Cell CellOf(SymmetricCellCase row, MetalRules rules)
    {
        var (electrolyte, interphase, constants) = (rules.Electrolytes[row.Row.ElectrolyteFamily], rules.Interphases[row.Row.InterphaseFamily], rules.Constants);
        double resistance = constants.InterfaceResistance * interphase.Resistance * (interphase.IsTreated ? constants.TreatedResistance : 1);
        double loss = Math.Min(1, electrolyte.Loss * constants.Loss * (interphase.IsTreated ? constants.TreatedLoss : 1));

        // What a cycle loses of the charge it plates, over the time of the cycle; the rate constant counts per 1 mol/L.
        const double reference = 1000;
        double rate = 0.5 * loss * row.CurrentDensity / (Constant.Faraday * reference);
        var film = new SurfaceFilm(
            rules.Cell.Film,
            constants.ResidueConductivity,
            rules.Cell.FilmPerSodium * Sodium.MolarVolume,
            new FilmGrowth<MixedControlGrowth>(new MixedControlGrowth(rate, rate * rules.Cell.Crossover, reference)));
        var metal = new SodiumMetal
        {
            Name = "sodium",
            Thickness = rules.Cell.Sodium,
            Patches = [new SurfacePatch(1, electrolyte.ExchangeCurrent / resistance, electrolyte.FilmResistance * resistance, film)],
        };
        const double area = 1e-4;
        return new Cell
        {
            Name = $"{row.Row.Id}: {row.Row.Subject}",
            Area = area,
            Negative = metal,
            Positive = metal,
            Separator = new Separator(rules.Cell.SeparatorThickness, rules.Cell.SeparatorPorosity),
            Electrolyte = electrolyte.Electrolyte,
            NominalCapacity = row.CurrentDensity * area * 3600,
            LowerVoltage = -2 * rules.Cell.VoltageLimit,
            UpperVoltage = 2 * rules.Cell.VoltageLimit,
            Ledger = rules.Ledger,
        };
    }

    // A family without a rule excludes its rows.
    private static SymmetricCells Select(IReadOnlyList<MetalRow> table, MetalRules rules)
    {
        var cells = SymmetricCells.Of(table);
        bool HasRule(SymmetricCellCase c) => rules.Electrolytes.ContainsKey(c.Row.ElectrolyteFamily) && rules.Interphases.ContainsKey(c.Row.InterphaseFamily);
        return new SymmetricCells([.. cells.Cases.Where(HasRule)], [.. cells.Excluded, .. cells.Cases.Where(c => !HasRule(c)).Select(c => (c.Row, "no rule for its family"))]);
    }

    private static MetalComparisonRow[] Simulate(IReadOnlyList<SymmetricCellCase> cases, MetalRules rules, CancellationToken cancellation)
    {
        var rows = new MetalComparisonRow[cases.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var cycling = new SymmetricCycling(cases[i].CurrentDensity, cases[i].ArealCharge, rules.Cell.VoltageLimit, rules.Cell.Horizon);
            rows[i] = new MetalComparisonRow(cases[i], rules.Calibration.Contains(cases[i].Row.Work), SymmetricCellLife.Run(CellOf(cases[i], rules), Resolution, cycling));
        }

        return rows;
    }

    private static MetalConstants At(double[] decades)
    {
        var prior = MetalConstants.Prior;
        double[] factor = [.. decades.Select(d => Math.Pow(10, d))];
        return new(prior.InterfaceResistance * factor[0], prior.TreatedResistance * factor[1], prior.Loss * factor[2], prior.TreatedLoss * factor[3], prior.ResidueConductivity * factor[4]);
    }

    private static double Square(double? misfit) => (misfit ?? 0) * (misfit ?? 0);

    private static MetalAgreement Agree(IEnumerable<MetalComparisonRow> rows, Func<MetalComparisonRow, double> simulated, Func<MetalComparisonRow, double> published, Func<MetalComparisonRow, double> misfit)
    {
        var list = rows.ToList();
        double[] sizes = [.. list.Select(r => Math.Abs(misfit(r))).Order()];
        double median = sizes.Length == 0 ? double.NaN : 0.5 * (sizes[(sizes.Length - 1) / 2] + sizes[sizes.Length / 2]);
        return new MetalAgreement(list.Count, RankCorrelation.Of([.. list.Select(simulated)], [.. list.Select(published)]), sizes.Count(s => s <= Two), Math.Pow(10, median));
    }
}
