namespace Interna.Models.Junctions;

/// <summary>Nodes of a phase.</summary>
/// <param name="Positions">From the left face of the phase [m].</param>
/// <param name="Potentials">First guess at each, over the thermal voltage.</param>
/// <param name="NeutralElement">Index of the node that ends the stretch of neutral bulk; −1 where there is none.</param>
internal sealed record PhaseMesh(IReadOnlyList<double> Positions, IReadOnlyList<double> Potentials, int NeutralElement);

/// <summary>One phase with the layers at its faces, ready to be meshed.</summary>
/// <remarks>
/// The density of nodes is that of both layers together and a little everywhere. Where the layers end before they meet, the
/// bulk between them is one element through which no field passes.
/// </remarks>
internal sealed class PhaseLayer
{
    /// <summary>Fewest elements of a phase.</summary>
    public const int FewestElements = 12;

    // Effort spread evenly over a phase whose layers overlap, and length of a phase without charge, in Debye lengths.
    private const double EvenEffort = 4, FlatLength = 30;

    private const int EvenPoints = 24;

    private readonly RestingLayer? left, right;
    private readonly double thickness;
    private readonly bool isBulk;

    /// <summary>Places layers in a phase; without a thickness it reaches to where its layer has ended.</summary>
    public PhaseLayer(RestingLayer? left, RestingLayer? right, double? thickness, double debyeLength)
    {
        (this.left, this.right) = (left, right);
        double layers = LengthOf(left) + LengthOf(right);
        this.thickness = thickness ?? (layers > 0 ? layers : FlatLength * debyeLength);
        isBulk = thickness > layers && layers > 0;
    }

    /// <summary>How many nodes the phase needs, in arbitrary units.</summary>
    public double Effort => At(thickness) + 1;

    /// <summary>Lays out about so many elements.</summary>
    public PhaseMesh Mesh(int count)
    {
        if (!isBulk)
            return Guess(Equidistribute(0, thickness, count), -1);
        double a = left is { Length: > 0 } ? left.Length : 0, b = thickness - (right is { Length: > 0 } ? right.Length : 0);
        double share = a == 0 ? 0 : b >= thickness ? 1 : left!.Effort(a) / (left.Effort(a) + right!.Effort(thickness - b));
        var positions = new List<double>();
        int onLeft = (int)Math.Round((count - 1) * share);
        if (onLeft > 0)
            positions.AddRange(Equidistribute(0, a, onLeft));
        else
            positions.Add(0);
        int neutral = positions.Count;
        if (count - 1 - onLeft > 0)
            positions.AddRange(Equidistribute(b, thickness, count - 1 - onLeft));
        else
            positions.Add(thickness);
        return Guess(positions, neutral);
    }

    private static double LengthOf(RestingLayer? layer) => layer?.Length ?? 0;

    private PhaseMesh Guess(List<double> positions, int neutral)
    {
        var potentials = positions.Select(x =>
        {
            double a = left?.Potential(x) ?? 0, b = right?.Potential(thickness - x) ?? 0;
            return a * b > 0 ? Math.CopySign(Math.Max(Math.Abs(a), Math.Abs(b)), a) : a + b;
        });
        return new PhaseMesh(positions, [.. potentials], neutral);
    }

    // Effort between the left face and x.
    private double At(double x)
    {
        double even = isBulk ? 0 : EvenEffort * x / thickness;
        return (left?.Effort(x) ?? 0) + (right is null ? 0 : right.Effort(thickness) - right.Effort(thickness - x)) + even;
    }

    // Positions between which the effort is equal.
    private List<double> Equidistribute(double from, double to, int count)
    {
        var knots = new List<double>();
        for (int i = 0; i <= EvenPoints; i++)
            knots.Add(from + (to - from) * i / EvenPoints);
        knots.AddRange((left?.Positions ?? []).Where(x => x > from && x < to));
        knots.AddRange((right?.Positions ?? []).Select(x => thickness - x).Where(x => x > from && x < to));
        knots.Sort();
        double before = At(from), all = At(to) - before;
        var positions = new List<double> { from };
        int k = 1;
        for (int i = 1; i < count; i++)
        {
            double goal = before + all * i / count;
            while (k < knots.Count - 1 && At(knots[k]) < goal)
                k++;
            double low = At(knots[k - 1]), high = At(knots[k]);
            double x = high > low ? knots[k - 1] + (knots[k] - knots[k - 1]) * Math.Clamp((goal - low) / (high - low), 0, 1) : knots[k];
            if (x > positions[^1])
                positions.Add(x);
        }

        positions.Add(to);
        return positions;
    }
}
