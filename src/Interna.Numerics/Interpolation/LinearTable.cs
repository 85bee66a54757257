namespace Interna.Numerics.Interpolation;

/// <summary>Straight lines between the nodes of a table: exactly what a paper that says "linear interpolation" did. Second order.</summary>
/// <remarks>Its slope jumps at the nodes, which costs an implicit integrator steps; <see cref="MonotoneCubic"/> does not.</remarks>
public sealed class LinearTable : PiecewiseCubic
{
    /// <summary>A polygon through the nodes (x, y), x ascending.</summary>
    public LinearTable(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Extrapolation beyond = Extrapolation.Linear)
        : this(x, y, Secants(x, y), beyond)
    {
    }

    private LinearTable(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double[] secants, Extrapolation beyond)
        : base(x, y, secants, secants, beyond)
    {
    }

    private static double[] Secants(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Check(x, y);
        var secants = new double[x.Length - 1];
        for (int i = 0; i < secants.Length; i++)
            secants[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
        return secants;
    }
}
