using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Conversion;

/// <summary>Speed of a reaction front in a sphere, reaction and diffusion in series: −dρ/dt = 1/[1/v + ρ(ρ₂ − ρ)/(kρ₂)] [1/s].</summary>
/// <remarks>
/// ρ: radius of the core over that of the sphere at the start [-]; ρ₂ = [z + (1 − z)ρ³]^(1/3): outer radius of the product. Diffusion is steady at every
/// instant. Where one process alone rules it integrates to <see cref="ReactionControlledCore"/>, <see cref="GinstlingBrounshtein"/> or
/// <see cref="CarterConversion"/>. Sources: Yagi and Kunii, Symp. Combust. 5 (1955) 231; Carter, J. Chem. Phys. 34 (1961) 2010.
/// </remarks>
/// <param name="Reaction">Speed of the front without hindrance by diffusion, over the radius, v [1/s].</param>
/// <param name="Diffusion">Diffusivity times concentration difference over the molar density of the core, over the radius squared, k [1/s].</param>
/// <param name="Expansion">Volume of product over that of reactant z [-].</param>
[Law("shrinking-core-front", Cites = ["Yagi1955", "Carter1961"], Example = [1e-3, 1e-4, 5.2])]
public readonly record struct ShrinkingCoreFront(double Reaction, double Diffusion, double Expansion = 1) : ICurveLaw
{
    /// <inheritdoc/>
    public LawArgument Argument => new("core radius", @"\rho", Dimension.None, new(0, 1));

    /// <inheritdoc/>
    public Dimension Result => Dimension.None / Dimension.Time;

    /// <inheritdoc/>
    public string Symbol => @"-\dot\rho";

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T>
    {
        var rate = Dimension.None / Dimension.Time;
        T z = T.Lift(Expansion, Dimension.None, "z"), reaction = T.Lift(Reaction, rate, "v"), diffusion = T.Lift(Diffusion, rate, "k");
        var outer = ConversionAxis.CubeRoot(z - (z - 1) * (x * x * x));
        return T.Of(1) / (T.Of(1) / reaction + x * (outer - x) / (diffusion * outer));
    }
}
