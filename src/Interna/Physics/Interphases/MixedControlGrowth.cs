using Interna.Numerics.Reals;

namespace Interna.Physics.Interphases;

/// <summary>Growth limited by reaction and diffusion in series: j_s = F c k/(1 + k L/D).</summary>
/// <remarks>
/// L: thickness [m]; crossover at L* = D/k from linear to parabolic growth: L = −L* + √(L*² + 2 V c D t/n + 2 L* L₀ + L₀²)
/// (Deal–Grove). k is taken at the potential of the electrode and does not vary with it. Source: Deal and Grove,
/// J. Appl. Phys. 36 (1965) 3770; for SEI: Ploehn, Ramadass and White, J. Electrochem. Soc. 151 (2004) A456.
/// </remarks>
/// <param name="RateConstant">k, rate constant of the reduction [m/s].</param>
/// <param name="Diffusivity">D, diffusivity of the solvent in the film [m²/s].</param>
/// <param name="Concentration">c, solvent at the outer surface of the film [mol/m³].</param>
[Law("mixed-control-growth", Cites = ["Deal1965", "Ploehn2004"], Example = [1e-11, 1e-19, 4500])]
public readonly record struct MixedControlGrowth(double RateConstant, double Diffusivity, double Concentration) : IGrowthLaw
{
    /// <inheritdoc/>
    public T Current<T>(T thickness, T potential, T f)
        where T : struct, IReal<T>
    {
        var faraday = T.Lift(Constant.Faraday, Dimension.Charge / Dimension.Amount, "F");
        var k = T.Lift(RateConstant, Dimension.Length / Dimension.Time, "k");
        var d = T.Lift(Diffusivity, Dimension.Diffusivity, "D");
        return faraday * T.Lift(Concentration, Dimension.Concentration, "c") * k / (k * thickness / d + 1);
    }
}
