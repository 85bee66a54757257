using Interna.Numerics.Reals;

namespace Interna.Physics.Interphases;

/// <summary>Growth limited by neutral sodium that diffuses through the film: j_s = (F D c/L) e^(−fφ).</summary>
/// <remarks>
/// L: thickness [m]; φ: potential of the electrode against sodium [V]; f = F/RT [1/V]. L² = L₀² + 2 V D c e^(−fφ) t/n: a factor
/// of ten in the rate for 59 mV. Source: Single, Latz and Horstmann, ChemSusChem 11 (2018) 1950.
/// </remarks>
/// <param name="Diffusivity">D, diffusivity of neutral sodium in the film [m²/s].</param>
/// <param name="Concentration">c, neutral sodium at the electrode at 0 V against sodium [mol/m³].</param>
[Law("interstitial-growth", Cites = ["Single2018"], Example = [1e-20, 15])]
public readonly record struct InterstitialGrowth(double Diffusivity, double Concentration) : IGrowthLaw
{
    /// <inheritdoc/>
    public T Current<T>(T thickness, T potential, T f)
        where T : struct, IReal<T>
    {
        var faraday = T.Lift(Constant.Faraday, Dimension.Charge / Dimension.Amount, "F");
        var d = T.Lift(Diffusivity, Dimension.Diffusivity, "D");
        return faraday * d * T.Lift(Concentration, Dimension.Concentration, "c") / thickness * T.Exp(-(f * potential));
    }
}
