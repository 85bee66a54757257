using Interna.Data;
using Interna.Data.Literature;
using Interna.Data.Results;
using Interna.Protocols;
using Interna.Quantities;

namespace Interna.Measurements;

/// <summary>Capacity at a current, both per mass of active material.</summary>
/// <param name="Name">Name of the run.</param>
/// <param name="Current">Current [A/kg].</param>
/// <param name="Capacity">Capacity [A s/kg].</param>
public sealed record RatePoint(string Name, double Current, double Capacity);

/// <summary>A published capacity at a published current.</summary>
/// <param name="Row">The row.</param>
/// <param name="Current">Current [A/kg].</param>
/// <param name="Capacity">Capacity [A s/kg].</param>
/// <param name="What">Which of its capacities.</param>
public sealed record PublishedRatePoint(AnodeRow Row, double Current, double Capacity, string What);

/// <summary>A published point and what the simulation gives at its current.</summary>
/// <param name="Published">The published point.</param>
/// <param name="Simulated">Simulated capacity at its current, interpolated in the logarithm of the current [A s/kg].</param>
public sealed record RateDeviation(PublishedRatePoint Published, double Simulated)
{
    /// <summary>Simulated over published capacity [-].</summary>
    public double Ratio => Simulated / Published.Capacity;
}

/// <summary>Capacity against rate of one published material by three numbers.</summary>
/// <param name="Subject">The material.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Points">Points it was fitted to.</param>
/// <param name="Fit">The numbers.</param>
public sealed record PublishedRateFit(string Subject, string Source, int Points, RateCapability Fit);

/// <summary>A simulated rate capability against published rows.</summary>
/// <param name="Simulated">Simulated points, by current.</param>
/// <param name="SimulatedFit">Their rate capability by three numbers; null for fewer than three.</param>
/// <param name="Compared">Published points within the simulated currents.</param>
/// <param name="Incomparable">Rows, or points of rows, that cannot be compared, with the reason.</param>
/// <param name="PublishedFits">Published materials with three rates or more.</param>
public sealed record RateComparison(
    IReadOnlyList<RatePoint> Simulated,
    RateCapability? SimulatedFit,
    IReadOnlyList<RateDeviation> Compared,
    IReadOnlyList<(AnodeRow Row, string Reason)> Incomparable,
    IReadOnlyList<PublishedRateFit> PublishedFits)
{
    // Parameters of the rate capability, and so points it needs.
    private const int Needed = 3;

    // A current is read back as charge over time.
    private const double Rounding = 1e-6;

    /// <summary>Median of simulated over published capacity [-]; not a number without compared points.</summary>
    public double MedianRatio
    {
        get
        {
            double[] ratios = [.. Compared.Select(c => c.Ratio).Order()];
            return ratios.Length == 0 ? double.NaN : 0.5 * (ratios[(ratios.Length - 1) / 2] + ratios[ratios.Length / 2]);
        }
    }

    /// <summary>Root mean square of simulated over published capacity less one [-].</summary>
    public double RootMeanSquare => Compared.Count == 0 ? double.NaN : Math.Sqrt(Compared.Average(c => (c.Ratio - 1) * (c.Ratio - 1)));

    /// <summary>Reads the capacity of every run off results: its longest discharge, per mass of the working electrode.</summary>
    /// <exception cref="ArgumentException">A run has no discharge, the mass is unknown, or fewer than two currents are there.</exception>
    public static IReadOnlyList<RatePoint> Read(ResultSet results)
    {
        var cells = Design.Parse(results.DesignLock, "design.lock.yaml").Runs.ToDictionary(r => r.Name, r => r.Cell, StringComparer.Ordinal);
        var points = new List<RatePoint>();
        foreach (var run in results.Runs)
        {
            var cell = cells[run.Name];
            if (cell.Negative is InsertionElectrode)
                throw new ArgumentException($"run '{run.Name}' is of the full cell {cell.Name}; published rows are of half cells: simulate the anode against sodium", nameof(results));
            if (CellAmounts.ActiveMass(cell) is not { } mass)
                throw new ArgumentException($"run '{run.Name}': capacity per gram needs the density of {cell.Positive.Name}, which its data do not give", nameof(results));
            var step = run.Steps.MaxBy(s => s.Charge);
            if (step is null || !(step.Charge > 0)) throw new ArgumentException($"run '{run.Name}' holds no discharge", nameof(results));
            points.Add(new RatePoint(run.Name, step.Charge / (step.End - step.Start) / mass, step.Charge / mass));
        }

        return points.Select(p => p.Current).Distinct().Count() >= 2 ? points : throw new ArgumentException("the results hold one current only; a rate capability needs runs at several", nameof(results));
    }

    /// <summary>Compares.</summary>
    /// <param name="simulated">Simulated points; two or more.</param>
    /// <param name="rows">Published rows.</param>
    public static RateComparison Of(IReadOnlyList<RatePoint> simulated, IReadOnlyList<AnodeRow> rows)
    {
        RatePoint[] points = [.. simulated.OrderBy(p => p.Current)];
        var compared = new List<RateDeviation>();
        var incomparable = new List<(AnodeRow Row, string Reason)>();
        var published = new List<PublishedRatePoint>();
        foreach (var row in rows)
        {
            if (WhyNot(row) is { } reason)
            {
                incomparable.Add((row, reason));
                continue;
            }

            foreach (var point in Published(row))
            {
                published.Add(point);
                if (point.Current >= points[0].Current * (1 - Rounding) && point.Current <= points[^1].Current * (1 + Rounding)) compared.Add(new RateDeviation(point, Interpolate(points, point.Current)));
                else incomparable.Add((row, $"{point.What} at {Of(point.Current)}: outside the simulated {Of(points[0].Current)} to {Of(points[^1].Current)}"));
            }
        }

        return new RateComparison(points, points.Length < Needed ? null : Fit(points.Select(p => (p.Current, p.Capacity))), compared, incomparable, Fits(published));
    }

    private static List<PublishedRateFit> Fits(List<PublishedRatePoint> points) =>
    [
        .. points.GroupBy(p => (p.Row.Review, p.Row.Reference, p.Row.Subject)).Where(g => g.Select(p => p.Current).Distinct().Count() >= Needed)
            .Select(g => new PublishedRateFit(g.Key.Subject, g.First().Row.Source, g.Count(), Fit(g.Select(p => (p.Current, p.Capacity))))),
    ];

    private static RateCapability Fit(IEnumerable<(double Current, double Capacity)> points)
    {
        var list = points.ToList();
        return RateCapability.Fit([.. list.Select(p => p.Current)], [.. list.Select(p => p.Capacity)]);
    }

    private static string? WhyNot(AnodeRow row)
    {
        if (!row.Carrier.StartsWith("sodium", StringComparison.Ordinal)) return row.Carrier.Length == 0 ? "no carrier told" : $"the carrier is {row.Carrier}";
        if (row.Flags.Contains(LiteratureFlag.Unphysical)) return "cannot be true as stated";
        if (Published(row).Any()) return null;
        if (row.Capacity is not null && row.Flags.Contains(LiteratureFlag.FirstDischarge)) return "only the first discharge is told with its current, which holds the charge of forming the interphase";
        return row.Capacity is not null || row.RateCapacity is not null || IsCapacity(row.StatedValue) ? "capacity without its current" : "no capacity told";
    }

    private static IEnumerable<PublishedRatePoint> Published(AnodeRow row)
    {
        if (Point(row.Capacity, row.Current) is { } capacity && !row.Flags.Contains(LiteratureFlag.FirstDischarge)) yield return new(row, capacity.Current, capacity.Capacity, "capacity");
        if (Point(row.RateCapacity, row.RateCurrent) is { } rate) yield return new(row, rate.Current, rate.Capacity, "rate capacity");
        if (row.Quantity.StartsWith("capacity after cycling", StringComparison.Ordinal) && IsCapacity(row.StatedValue) && Point(row.StatedValue, row.CyclingCurrent) is { } cycled)
            yield return new(row, cycled.Current, cycled.Capacity, "capacity after cycling");
    }

    private static (double Current, double Capacity)? Point(LiteratureValue? capacity, LiteratureValue? current) =>
        capacity is { IsSingle: true } && current is { IsSingle: true } ? (current.Lower, capacity.Lower) : null;

    private static bool IsCapacity(LiteratureValue? value) => value?.Unit == "mAh/g";

    private static double Interpolate(RatePoint[] points, double current)
    {
        current = Math.Clamp(current, points[0].Current, points[^1].Current);
        int next = Math.Max(1, Array.FindIndex(points, p => p.Current >= current));
        var (a, b) = (points[next - 1], points[next]);
        double part = a.Current == b.Current ? 0 : Math.Log(current / a.Current) / Math.Log(b.Current / a.Current);
        return a.Capacity + part * (b.Capacity - a.Capacity);
    }

    private static string Of(double current) => UnitVocabulary.Format(current, QuantityKind.SpecificCurrent, 3);
}
