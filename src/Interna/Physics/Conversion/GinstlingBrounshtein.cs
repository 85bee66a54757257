using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Conversion;

/// <summary>Time to convert a sphere by diffusion through a product of the same volume: kt/R² = ½ − X/3 − ½(1 − X)^(2/3) [-].</summary>
/// <remarks>
/// X: converted fraction [-]; k: diffusivity times concentration difference over the molar density of the core [m²/s]. Source: Ginstling and
/// Brounshtein, J. Appl. Chem. USSR 23 (1950) 1327. With a product of another volume: <see cref="CarterConversion"/>.
/// </remarks>
[Law("ginstling-brounshtein", Cites = ["Ginstling1950"])]
public readonly record struct GinstlingBrounshtein : ICurveLaw
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
        // With m = 1 − (1 − X)^(1/3) it is m²(3 − 2m)/6, which does not cancel.
        var m = -ConversionAxis.CubeRootLessOne(-x);
        return 1.0 / 6 * (m * m) * (3 - 2 * m);
    }
}
