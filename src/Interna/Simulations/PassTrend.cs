namespace Interna.Simulations;

/// <summary>What one simulated pass of a loop changed, and how it went.</summary>
/// <param name="Pass">Passes done with it.</param>
/// <param name="Drift">Change of the state, and of the time as the last entry.</param>
/// <param name="Losses">Sodium that films took and that was cut off, place by place [mol].</param>
/// <param name="Capacity">Charge discharged, over F [mol].</param>
/// <param name="Margins">Least value of each limit of the cell at the ends of its steps, but of the one that ended the step.</param>
/// <param name="Ends">What ended its steps.</param>
internal sealed record PassMeasurement(long Pass, double[] Drift, double[] Losses, double Capacity, double[] Margins, string Ends);

/// <summary>Polynomials in the number of passes through what the latest of them measured, in Newton's form.</summary>
internal sealed class PassTrend
{
    /// <summary>Most points a polynomial goes through.</summary>
    public const int HighestOrder = 3;

    // The newest first.
    private readonly List<PassMeasurement> points = [];

    /// <summary>Number of points.</summary>
    public int Count => points.Count;

    /// <summary>The newest point.</summary>
    public PassMeasurement Newest => points[0];

    /// <summary>Passes between the two newest points.</summary>
    public long Spacing => points[0].Pass - points[1].Pass;

    /// <summary>Forgets all points.</summary>
    public void Clear() => points.Clear();

    /// <summary>Adds a point in front of the others; in place of the newest where that stands less than a distance before the next.</summary>
    public void Add(PassMeasurement point, long distance)
    {
        if (points.Count > 1 && point.Pass - points[1].Pass < distance) points.RemoveAt(0);
        points.Insert(0, point);
        if (points.Count > HighestOrder) points.RemoveAt(HighestOrder);
    }

    /// <summary>A value so many passes ahead of the newest point, by the polynomial through the <paramref name="order"/> newest.</summary>
    public double At(int order, double ahead, Func<PassMeasurement, double> value)
    {
        Span<double> basis = stackalloc double[HighestOrder + 1];
        Basis(ahead, basis);
        return Combine(order, value, basis);
    }

    /// <summary>The sum of a value over so many passes ahead of the newest point.</summary>
    public double Sum(int order, double passes, Func<PassMeasurement, double> value)
    {
        Span<double> basis = stackalloc double[HighestOrder + 1];
        Sums(passes, basis);
        return Combine(order, value, basis);
    }

    /// <summary>What a value found <paramref name="ahead"/> of the newest point adds to the <see cref="Sum"/> per difference from what was expected.</summary>
    public double Correction(int order, double passes, double ahead)
    {
        Span<double> sums = stackalloc double[HighestOrder + 1], basis = stackalloc double[HighestOrder + 1];
        Sums(passes, sums);
        Basis(ahead, basis);
        return sums[order] / basis[order];
    }

    private double Combine(int order, Func<PassMeasurement, double> value, ReadOnlySpan<double> basis)
    {
        Span<double> differences = stackalloc double[HighestOrder];
        double sum = 0;
        for (int i = 0; i < order; i++) differences[i] = value(points[i]);
        for (int n = 0; n < order; n++)
        {
            sum += basis[n] * differences[0];
            for (int i = 0; i + n + 1 < order; i++) differences[i] = (differences[i] - differences[i + 1]) / (points[i].Pass - points[i + n + 1].Pass);
        }

        return sum;
    }

    // N_n(j) = j (j − a_1) … (j − a_(n−1)) with a_i ≤ 0 the places of the older points.
    private void Basis(double at, Span<double> basis)
    {
        basis[0] = 1;
        for (int n = 1; n < basis.Length; n++) basis[n] = n - 1 < points.Count ? basis[n - 1] * (at - Place(n - 1)) : 0;
    }

    // Σ N_n(j) for j from 1 to k, with Σ j, Σ j² and Σ j³.
    private void Sums(double k, Span<double> sums)
    {
        double one = k * (k + 1) / 2, two = k * (k + 1) * (2 * k + 1) / 6, three = one * one;
        double a = points.Count > 1 ? Place(1) : 0, b = points.Count > 2 ? Place(2) : 0;
        (sums[0], sums[1], sums[2], sums[3]) = (k, one, two - a * one, three - (a + b) * two + a * b * one);
    }

    private double Place(int point) => points[point].Pass - points[0].Pass;
}
