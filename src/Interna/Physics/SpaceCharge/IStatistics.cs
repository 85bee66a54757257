using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.SpaceCharge;

/// <summary>How many carriers there are where their energy is raised: occupation of states in equilibrium.</summary>
/// <remarks>
/// The argument is the electric energy over the thermal one, w = z F(φ − φ_∞)/RT, counted from where the carrier has its
/// stated concentration. The three members belong together: <see cref="Excess"/> is the value less the value at w = 0 without
/// cancellation near zero, and <see cref="Pressure"/> its negative integral, which makes the first integral of Poisson's
/// equation (ε/2)(dφ/dx)² = RT Σ c_∞ Ψ exact: both come from one formula.
/// </remarks>
public interface IStatistics : ICurveLaw
{
    /// <inheritdoc/>
    LawArgument ICurveLaw.Argument => new("reduced energy", "w", Dimension.None, new(-20, 20));

    /// <inheritdoc/>
    Dimension ILaw.Result => Dimension.None;

    /// <inheritdoc/>
    string ILaw.Symbol => @"\frac{c}{c_\infty}";

    /// <summary>Value at w less value at zero [-]; falls with w.</summary>
    T Excess<T>(T w)
        where T : struct, IReal<T>;

    /// <summary>Ψ = −∫₀^w excess dw [-]: osmotic pressure over RT c_∞, less its value and slope at zero; not negative.</summary>
    T Pressure<T>(T w)
        where T : struct, IReal<T>;
}
