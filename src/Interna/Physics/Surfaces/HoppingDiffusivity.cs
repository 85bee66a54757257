using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Surfaces;

/// <summary>Jump diffusivity of sodium over a barrier by transition-state theory: D = g a² ν exp(−E_a/RT) [m²/s].</summary>
/// <remarks>
/// T: temperature [K]; g: 1 as commonly quoted, 1/(2d) for an uncorrelated walk in d dimensions. The chemical diffusivity is the
/// thermodynamic factor times this. Source: Vineyard, J. Phys. Chem. Solids 3 (1957) 121.
/// </remarks>
/// <param name="Barrier">Migration barrier E_a [J/mol].</param>
/// <param name="Distance">Jump distance a [m].</param>
/// <param name="Frequency">Attempt frequency ν [1/s].</param>
/// <param name="Geometry">Geometric factor g [-].</param>
[Law("hopping-diffusivity", Cites = ["Vineyard1957"], Example = [48242.7, 3e-10, 1e13])]
public readonly record struct HoppingDiffusivity(double Barrier, double Distance = 3e-10, double Frequency = 1e13, double Geometry = 1) : ICurveLaw
{
    /// <inheritdoc/>
    public LawArgument Argument => new("temperature", "T", Dimension.Temperature, new(200, 500));

    /// <inheritdoc/>
    public Dimension Result => Dimension.Diffusivity;

    /// <inheritdoc/>
    public string Symbol => "D";

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T>
    {
        var barrier = T.Lift(Barrier, Dimension.MolarEnergy, "E_a");
        var distance = T.Lift(Distance, Dimension.Length, "a");
        var frequency = T.Lift(Frequency, Dimension.None / Dimension.Time, @"\nu");
        var gas = T.Lift(Constant.Gas, Dimension.MolarEnergy / Dimension.Temperature, "R");
        return T.Lift(Geometry, Dimension.None, "g") * (distance * distance) * frequency * T.Exp(-(barrier / (gas * x)));
    }
}
