using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Thermal;

/// <summary>Temperature factor of an activated property: A = exp[(E_a/R)(1/T_ref − 1/T)] [-].</summary>
/// <remarks>T: temperature [K]; 1 at T_ref. Source: Arrhenius, Z. phys. Chem. 4 (1889) 226.</remarks>
/// <param name="ActivationEnergy">Activation energy E_a [J/mol].</param>
/// <param name="ReferenceTemperature">Temperature T_ref at which the property is given [K].</param>
[Law("arrhenius", Cites = ["Arrhenius1889"], Example = [30e3, 298.15])]
public readonly record struct Arrhenius(double ActivationEnergy, double ReferenceTemperature = 298.15) : ICurveLaw
{
    /// <inheritdoc/>
    public LawArgument Argument => new("temperature", "T", Dimension.Temperature, new(200, 500));

    /// <inheritdoc/>
    public Dimension Result => Dimension.None;

    /// <inheritdoc/>
    public string Symbol => "A";

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T>
    {
        var energy = T.Lift(ActivationEnergy, Dimension.MolarEnergy, "E_a");
        var gas = T.Lift(Constant.Gas, Dimension.MolarEnergy / Dimension.Temperature, "R");
        var reference = T.Lift(ReferenceTemperature, Dimension.Temperature, @"T_\text{ref}");
        return T.Exp(energy / gas * (T.Of(1) / reference - T.Of(1) / x));
    }
}
