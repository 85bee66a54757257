using Interna.Numerics.Reals;

namespace Interna.Physics.Interphases;

/// <summary>Growth limited by electrons conducted through the film: j_s = κ_e (U − φ)/L.</summary>
/// <remarks>
/// L: thickness [m]; φ: potential of the electrode against sodium [V]; U: potential below which the electrolyte is reduced [V].
/// Above U nothing is reduced; the kink is rounded over a few millivolt so that the slope stays finite.
/// L² = L₀² + 2 V κ_e (U − φ) t/(nF). Source: Peled, J. Electrochem. Soc. 126 (1979) 2047.
/// </remarks>
/// <param name="Conductivity">κ_e, electronic conductivity of the film [S/m].</param>
/// <param name="Onset">U, potential of reduction [V vs Na⁺/Na].</param>
[Law("electron-conduction-growth", Cites = ["Peled1979"], Example = [1e-13, 0.8])]
public readonly record struct ElectronConductionGrowth(double Conductivity, double Onset) : IGrowthLaw
{
    private const double Rounding = 2e-3;

    /// <inheritdoc/>
    public T Current<T>(T thickness, T potential, T f)
        where T : struct, IReal<T>
    {
        var drive = T.Lift(Onset, Dimension.Voltage, "U") - potential;
        var rounding = T.Lift(Rounding, Dimension.Voltage, @"\delta");
        var positive = 0.5 * (drive + T.Sqrt(drive * drive + rounding * rounding));
        return T.Lift(Conductivity, Dimension.Conductivity, @"\kappa_e") * positive / thickness;
    }
}
