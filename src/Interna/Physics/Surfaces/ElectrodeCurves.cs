using Interna.Numerics.Columns;

namespace Interna.Physics.Surfaces;

/// <summary>Properties of an electrode, read and scaled.</summary>
internal static class ElectrodeCurves
{
    /// <summary>Value at half filling.</summary>
    public static double AtHalf(ICurve curve) => At(curve, 0.5);

    /// <summary>Value at a stoichiometry.</summary>
    public static double At(ICurve curve, double theta)
    {
        Span<double> value = [0.0];
        curve.Evaluate([theta], value);
        return value[0];
    }

    /// <summary>A property times a factor; one that does not vary stays one that does not.</summary>
    public static TransportProperty Times(TransportProperty property, double factor) => property with
    {
        Curve = property.Curve is ConstantCurve constant ? new ConstantCurve(factor * constant.Value) { Domain = constant.Domain } : new AffineCurve(property.Curve, scale: factor),
    };
}
