namespace Interna.Numerics.Reals;

/// <summary>eˣ − 1 of any number type, branch-free, within a few units in the last place.</summary>
/// <remarks>Below |x| = 0.35 the Taylor series, whose first term left out is 3·10⁻¹⁷ of the sum; above it nothing cancels.</remarks>
internal static class ExponentialMinusOne
{
    private const double Near = 0.35;
    private const int Terms = 13;

    /// <summary>eˣ − 1.</summary>
    public static T Of<T>(T x)
        where T : struct, IReal<T>
    {
        var near = T.Min(T.Max(x, T.Of(-Near)), T.Of(Near)); // keeps the side not taken finite
        var series = T.Of(1);
        for (int k = Terms; k > 1; k--)
            series = T.MultiplyAdd(1.0 / k * near, series, T.Of(1));
        return T.Where(T.Max(x, -x) - Near, T.Exp(x) - 1, near * series);
    }
}
