namespace Interna.Physics.Plating;

/// <summary>Interface that pores keep as they are filled from their walls: a/a₀ = (ε/ε₀)^p.</summary>
/// <remarks>
/// Geometry of similar shapes: a channel of radius r has ε ∝ r² and a ∝ r, whence p = 1/2; a cavity ε ∝ r³ and a ∝ r², whence
/// p = 2/3; p = 0 leaves the interface as it is.
/// </remarks>
/// <param name="Exponent">p, 0 to 1 [-].</param>
public readonly record struct NarrowingPores(double Exponent)
{
    /// <summary>a/a₀ [-].</summary>
    /// <param name="left">Part of the pores still open ε/ε₀, positive [-].</param>
    public double AreaRatio(double left) => Exponent == 0 ? 1 : Math.Pow(left, Exponent);

    /// <summary>d(a/a₀)/d(ε/ε₀) [-].</summary>
    /// <param name="left">Part of the pores still open ε/ε₀, positive [-].</param>
    public double Slope(double left) => Exponent == 0 ? 0 : Exponent * Math.Pow(left, Exponent - 1);
}
