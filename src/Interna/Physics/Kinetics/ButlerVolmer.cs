using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Kinetics;

/// <summary>Symmetric Butler–Volmer: j/J = 2 √(c θ(1−θ)) sinh(fη/2) with J = F k c_max.</summary>
/// <remarks>
/// c: electrolyte concentration over its reference [-]; θ: surface stoichiometry [-]; η: overpotential [V]; f = F/RT [1/V].
/// Equal anodic and cathodic transfer coefficients of 1/2. The root goes over smoothly to a small positive value where its
/// argument falls below <see cref="Site.Least"/>, which only iterates outside the domain reach. Source: Newman and
/// Thomas-Alyea, Electrochemical Systems, 3rd ed. 2004, chapters 8 and 22. With unequal coefficients: <see cref="AsymmetricButlerVolmer"/>.
/// </remarks>
[Law("butler-volmer", Cites = ["Newman2004"])]
public readonly record struct ButlerVolmer : IReactionLaw
{
    /// <inheritdoc/>
    public T Rate<T>(T c, T theta, T mean, T eta, T f)
        where T : struct, IReal<T> =>
        2 * T.Sqrt(Site.Availability(c, theta)) * T.Sinh(0.5 * (f * eta));
}
