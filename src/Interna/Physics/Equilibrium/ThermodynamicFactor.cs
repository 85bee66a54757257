using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Equilibrium;

/// <summary>
/// Thermodynamic factor of a guest in a host: Γ = −(F/RT) θ(1−θ) dU/dθ [-], which turns a tracer diffusivity into the
/// chemical diffusivity D = Γ D₀.
/// </summary>
/// <remarks>
/// θ: stoichiometry [-]; the slope is exact, by a dual inside the number type, so that Γ itself has an exact slope. For
/// <see cref="Nernst"/> it is 1. Source: Weppner and Huggins, J. Electrochem. Soc. 124 (1977) 1569. Not a law of the
/// catalogue by itself: it comes with the potential it is derived from.
/// </remarks>
/// <typeparam name="TLaw">The equilibrium potential U(θ) [V].</typeparam>
/// <param name="Potential">The equilibrium potential with its parameters.</param>
/// <param name="Temperature">Temperature T [K].</param>
public readonly record struct ThermodynamicFactor<TLaw>(TLaw Potential, double Temperature = 298.15) : ICurveLaw
    where TLaw : struct, ICurveLaw
{
    /// <inheritdoc/>
    public LawArgument Argument => Potential.Argument;

    /// <inheritdoc/>
    public Dimension Result => Dimension.None;

    /// <inheritdoc/>
    public string Symbol => @"\Gamma";

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T>
    {
        var slope = Potential.Value(new Dual<T, Partials1<T>>(x, new(T.Of(1)))).Partials.A;
        return -(x * (1 - x) * slope / Host.ThermalVoltage<T>(Temperature));
    }
}
