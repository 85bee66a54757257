using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Surfaces;

/// <summary>Factor by which a Gaussian spread of site energies slows hopping: D/D₀ = exp[−(2s/3RT)²] [-].</summary>
/// <remarks>T: temperature [K]. Three dimensions, nearest neighbours, few carriers. Source: Bässler, phys. stat. sol. (b) 175 (1993) 15.</remarks>
/// <param name="Width">Standard deviation s of the site energies [J/mol].</param>
[Law("energetic-disorder", Cites = ["Bassler1993"], Example = [4824.27])]
public readonly record struct EnergeticDisorder(double Width) : ICurveLaw
{
    /// <inheritdoc/>
    public LawArgument Argument => new("temperature", "T", Dimension.Temperature, new(200, 500));

    /// <inheritdoc/>
    public Dimension Result => Dimension.None;

    /// <inheritdoc/>
    public string Symbol => "D/D_0";

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T>
    {
        var reduced = 2.0 / 3 * (T.Lift(Width, Dimension.MolarEnergy, "s") / (T.Lift(Constant.Gas, Dimension.MolarEnergy / Dimension.Temperature, "R") * x));
        return T.Exp(-(reduced * reduced));
    }
}
