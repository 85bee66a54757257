using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.SpaceCharge;

/// <summary>The Bernoulli function B(x) = x/(eˣ − 1) [-].</summary>
/// <remarks>
/// x [-]: drift over diffusion between two points. B(0) = 1, B(−x) = B(x) + x. Below |x| = 0.5 its Taylor series, whose first term left out
/// is 10⁻¹⁸ of the sum, so that value and slope keep full relative accuracy. Source: Scharfetter and Gummel, IEEE Trans. Electron
/// Devices 16 (1969) 64.
/// </remarks>
[Law("bernoulli", Cites = ["Scharfetter1969"])]
public readonly record struct Bernoulli : ICurveLaw
{
    private const double Near = 0.5;

    // B₂ₖ/(2k)!, k = 1 … 8, with the Bernoulli numbers B₂ₖ.
    private static ReadOnlySpan<double> Coefficients =>
    [
        1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600, 1.0 / 47900160, -691.0 / 1307674368000, 1.0 / 74724249600, -3617.0 / 10670622842880000,
    ];

    /// <inheritdoc/>
    public LawArgument Argument => new("drift over diffusion", "x", Dimension.None, new(-30, 30));

    /// <inheritdoc/>
    public Dimension Result => Dimension.None;

    /// <inheritdoc/>
    public string Symbol => "B";

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T>
    {
        if (x is Tex symbol)
            return (T)(object)(symbol / (Tex.Exp(symbol) - 1));
        var far = T.Max(x, -x) - Near;
        var near = T.Min(T.Max(x, T.Of(-Near)), T.Of(Near));
        var square = near * near;
        var series = T.Of(0);
        for (int k = Coefficients.Length - 1; k >= 0; k--)
            series = square * (series + Coefficients[k]);
        var denominator = T.Where(far, T.Exp(x) - 1, T.Of(1));
        return T.Where(far, x / denominator, series - 0.5 * near + 1);
    }
}
