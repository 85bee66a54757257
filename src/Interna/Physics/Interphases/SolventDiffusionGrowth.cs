using Interna.Numerics.Reals;

namespace Interna.Physics.Interphases;

/// <summary>Growth limited by solvent that diffuses through the film: j_s = F D c/L.</summary>
/// <remarks>
/// L: thickness [m]. Does not depend on the potential. L² = L₀² + 2 V D c t/n. Source: Ploehn, Ramadass and White,
/// J. Electrochem. Soc. 151 (2004) A456.
/// </remarks>
/// <param name="Diffusivity">D, diffusivity of the solvent in the film [m²/s].</param>
/// <param name="Concentration">c, solvent at the outer surface of the film [mol/m³].</param>
[Law("solvent-diffusion-growth", Cites = ["Ploehn2004"], Example = [2.5e-22, 2636])]
public readonly record struct SolventDiffusionGrowth(double Diffusivity, double Concentration) : IGrowthLaw
{
    /// <inheritdoc/>
    public T Current<T>(T thickness, T potential, T f)
        where T : struct, IReal<T>
    {
        var faraday = T.Lift(Constant.Faraday, Dimension.Charge / Dimension.Amount, "F");
        var d = T.Lift(Diffusivity, Dimension.Diffusivity, "D");
        return faraday * d * T.Lift(Concentration, Dimension.Concentration, "c") / thickness;
    }
}
