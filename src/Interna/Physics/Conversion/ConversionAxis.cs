using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Conversion;

/// <summary>What the laws of a shrinking core share.</summary>
internal static class ConversionAxis
{
    /// <summary>Converted fraction of the volume, claimed up to where the core is a tenth of the radius.</summary>
    public static LawArgument Conversion { get; } = new("conversion", "X", Dimension.None, new(0, 0.999));

    /// <summary>x^(1/3), finite with its slope where an iterate leaves the domain.</summary>
    public static T CubeRoot<T>(T x)
        where T : struct, IReal<T> =>
        T.Pow(T.Positive(x, Least), 1.0 / 3);

    /// <summary>(1 + x)^(1/3) − 1, without cancellation near zero.</summary>
    public static T CubeRootLessOne<T>(T x)
        where T : struct, IReal<T> =>
        T.ExpM1(1.0 / 3 * T.Log(T.Positive(x + 1, Least)));

    private const double Least = 1e-12;
}
