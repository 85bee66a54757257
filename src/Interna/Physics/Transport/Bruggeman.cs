using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Transport;

/// <summary>Effective over bulk transport coefficient of a porous phase: B = ε^b [-].</summary>
/// <remarks>
/// ε: volume fraction of the phase [-]. b = 3/2 holds for spheres in a continuous phase; real electrodes differ, so the
/// exponent belongs to the data set. Source: Bruggeman, Ann. Phys. 416 (1935) 636.
/// </remarks>
/// <param name="Exponent">Exponent b [-].</param>
[Law("bruggeman", Cites = ["Bruggeman1935"])]
public readonly record struct Bruggeman(double Exponent = 1.5) : ICurveLaw
{
    /// <inheritdoc/>
    public LawArgument Argument => new("volume fraction", @"\varepsilon", Dimension.None, new(1e-3, 1));

    /// <inheritdoc/>
    public Dimension Result => Dimension.None;

    /// <inheritdoc/>
    public string Symbol => "B";

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T> =>
        T.Pow(x, T.Lift(Exponent, Dimension.None, "b"));
}
