using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Conversion;

/// <summary>Time to convert a sphere whose front moves at constant speed: t/t_f = 1 − (1 − X)^(1/3) [-].</summary>
/// <remarks>X: converted fraction [-]; t_f = R/v with the speed v of the front. Source: Yagi and Kunii, Symp. Combust. 5 (1955) 231.</remarks>
[Law("reaction-controlled-core", Cites = ["Yagi1955"])]
public readonly record struct ReactionControlledCore : ICurveLaw
{
    /// <inheritdoc/>
    public LawArgument Argument => ConversionAxis.Conversion;

    /// <inheritdoc/>
    public Dimension Result => Dimension.None;

    /// <inheritdoc/>
    public string Symbol => "t/t_f";

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T> =>
        -ConversionAxis.CubeRootLessOne(-x);
}
