using Interna.Numerics.Reals;

namespace Interna.Physics.Interphases;

/// <summary>Growth limited by the reaction itself: j_s = j₀ e^(−αfφ).</summary>
/// <remarks>
/// L: thickness [m], without effect here; φ: potential of the electrode against sodium [V]; f = F/RT [1/V]. Thickness grows
/// linearly, L = L₀ + V j t/(nF). Source: Safari, Morcrette, Teyssot and Delacourt, J. Electrochem. Soc. 156 (2009) A145.
/// </remarks>
/// <param name="ExchangeCurrent">j₀, current density at 0 V against sodium [A/m²].</param>
/// <param name="Alpha">Cathodic transfer coefficient α [-].</param>
[Law("reaction-limited-growth", Cites = ["Safari2009"], Example = [1.5e-7, 0.5])]
public readonly record struct ReactionLimitedGrowth(double ExchangeCurrent, double Alpha = 0.5) : IGrowthLaw
{
    /// <inheritdoc/>
    public T Current<T>(T thickness, T potential, T f)
        where T : struct, IReal<T>
    {
        var j = T.Lift(ExchangeCurrent, Dimension.CurrentDensity, "j_0");
        return j * T.Exp(-(T.Lift(Alpha, Dimension.None, @"\alpha") * (f * potential)));
    }
}
