using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Kinetics;

/// <summary>Linear kinetics: j/J = √(c θ(1−θ)) f η with J = F k c_max.</summary>
/// <remarks>
/// The limit of <see cref="ButlerVolmer"/> for |η| ≪ RT/F ≈ 26 mV: a charge-transfer resistance RT/(F j₀).
/// c [-], θ surface stoichiometry [-], η [V], f = F/RT [1/V]. Regularised as in <see cref="Site"/>. Source: Newman and
/// Thomas-Alyea, Electrochemical Systems, 3rd ed. 2004, section 8.2.
/// </remarks>
[Law("linear-kinetics", Cites = ["Newman2004"])]
public readonly record struct LinearKinetics : IReactionLaw
{
    /// <inheritdoc/>
    public T Rate<T>(T c, T theta, T mean, T eta, T f)
        where T : struct, IReal<T> =>
        T.Sqrt(Site.Availability(c, theta)) * (f * eta);
}
