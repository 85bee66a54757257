using Interna.Numerics.Columns;

namespace Interna;

/// <summary>A property that depends on composition by a curve and on temperature by an Arrhenius factor.</summary>
/// <param name="Curve">Value at <paramref name="ReferenceTemperature"/> against composition: stoichiometry [-] in a solid,
/// salt concentration [mol/m³] in an electrolyte. SI.</param>
/// <param name="ActivationEnergy">E_a [J/mol].</param>
/// <param name="ReferenceTemperature">T_ref [K].</param>
public sealed record TransportProperty(ICurve Curve, double ActivationEnergy = 0, double ReferenceTemperature = 298.15)
{
    /// <summary>exp[E_a/R (1/T_ref − 1/T)] [-].</summary>
    public double ArrheniusFactor(double temperature) =>
        ActivationEnergy == 0 ? 1 : Math.Exp(ActivationEnergy / Constant.Gas * (1 / ReferenceTemperature - 1 / temperature));

    /// <summary>d ln(factor)/dT = E_a/(R T²) [1/K].</summary>
    public double ArrheniusSlope(double temperature) => ActivationEnergy / (Constant.Gas * temperature * temperature);
}
