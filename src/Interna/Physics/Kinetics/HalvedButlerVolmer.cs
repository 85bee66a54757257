using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Kinetics;

/// <summary>Symmetric Butler–Volmer with half the exchange current: j/J = √(c θ(1−θ)) sinh(fη/2) with J = F k c_max.</summary>
/// <remarks>
/// The form in which the sodium-ion parameters of Chayambuka et al. 2022 circulate in public code: j₀ carries a factor 1/2
/// whose origin is not documented. Symbols, units and regularisation as in <see cref="ButlerVolmer"/>, of which this is
/// exactly one half; it polarises more, by 50 to 70 mV at the rates of the paper.
/// </remarks>
[Law("halved-butler-volmer", Cites = ["Chayambuka2022b"])]
public readonly record struct HalvedButlerVolmer : IReactionLaw
{
    /// <inheritdoc/>
    public T Rate<T>(T c, T theta, T mean, T eta, T f)
        where T : struct, IReal<T> =>
        T.Sqrt(Site.Availability(c, theta)) * T.Sinh(0.5 * (f * eta));
}
