using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Conversion;

/// <summary>
/// Time to convert a sphere by diffusion through a product that swells: kt/R² = {z − [1 + (z − 1)X]^(2/3) − (z − 1)(1 − X)^(2/3)}/[2(z − 1)] [-].
/// </summary>
/// <remarks>
/// X: converted fraction [-]; k: diffusivity times concentration difference over the molar density of the core [m²/s]; R: radius at the start [m]. Source:
/// Carter, J. Chem. Phys. 34 (1961) 2010. For a product of the same volume, where the formula has no value: <see cref="GinstlingBrounshtein"/>.
/// </remarks>
/// <param name="Expansion">Volume of product over that of reactant z [-], not 1.</param>
[Law("carter-conversion", Cites = ["Carter1961"], Example = [5.2])]
public readonly record struct CarterConversion(double Expansion) : ICurveLaw
{
    /// <inheritdoc/>
    public LawArgument Argument => ConversionAxis.Conversion;

    /// <inheritdoc/>
    public Dimension Result => Dimension.None;

    /// <inheritdoc/>
    public string Symbol => "k t/R^2";

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T>
    {
        // With n = [1 + (z − 1)X]^(1/3) − 1 and m = 1 − (1 − X)^(1/3) all terms of first order cancel on paper.
        var swelling = T.Lift(Expansion, Dimension.None, "z") - 1;
        T n = ConversionAxis.CubeRootLessOne(swelling * x), m = -ConversionAxis.CubeRootLessOne(-x);
        return 0.5 * (m * m) * (1 - 2.0 / 3 * m) + n * n * (2.0 / 3 * n + 1) / (2 * swelling);
    }
}
