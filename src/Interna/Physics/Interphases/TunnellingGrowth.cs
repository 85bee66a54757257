using Interna.Numerics.Reals;

namespace Interna.Physics.Interphases;

/// <summary>Growth limited by electrons that tunnel through the film: j_s = j₀ e^(−L/λ).</summary>
/// <remarks>
/// L: thickness [m]; λ: decay length, 1/λ = 2√(2mΔE)/ħ, 0.098 nm for a barrier of 1 eV and 0.057 nm for 3 eV. With
/// v₀ = V j₀/(nF): L = λ ln(e^(L₀/λ) + v₀ t/λ). Source: Li, Danilov, Zhang, Chen, Yang and Notten, J. Electrochem. Soc. 162 (2015) A858.
/// </remarks>
/// <param name="CurrentDensity">j₀, current density of a film without thickness [A/m²].</param>
/// <param name="DecayLength">λ, decay length [m].</param>
[Law("tunnelling-growth", Cites = ["Li2015"], Example = [1e3, 2.5e-8])]
public readonly record struct TunnellingGrowth(double CurrentDensity, double DecayLength) : IGrowthLaw
{
    /// <inheritdoc/>
    public T Current<T>(T thickness, T potential, T f)
        where T : struct, IReal<T>
    {
        return T.Lift(CurrentDensity, Dimension.CurrentDensity, "j_0") * T.Exp(-(thickness / T.Lift(DecayLength, Dimension.Length, @"\lambda")));
    }
}
