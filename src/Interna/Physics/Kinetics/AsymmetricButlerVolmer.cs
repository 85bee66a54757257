using System.Runtime.CompilerServices;
using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Kinetics;

/// <summary>Butler–Volmer with unequal transfer coefficients: j/J = θ^(1−α) (c(1−θ))^α [e^(αfη) − e^(−(1−α)fη)] with J = F k c_max.</summary>
/// <remarks>
/// c [-], θ surface stoichiometry [-], η [V], f = F/RT [1/V]. Mass action with anodic rate ∝ θ and cathodic rate ∝ c(1−θ)
/// gives these powers. Written as e^((α−½)fη)·2 sinh(fη/2), which keeps relative accuracy at small η. α = ½ is
/// <see cref="ButlerVolmer"/>. Fractions are regularised as in <see cref="Site"/>. Source: Newman and Thomas-Alyea,
/// Electrochemical Systems, 3rd ed. 2004, section 8.2.
/// </remarks>
/// <param name="Alpha">Anodic transfer coefficient α [-], between 0 and 1.</param>
[Law("asymmetric-butler-volmer", Cites = ["Newman2004"], Example = [0.35])]
public readonly record struct AsymmetricButlerVolmer(double Alpha = 0.5) : IReactionLaw
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Rate<T>(T c, T theta, T mean, T eta, T f)
        where T : struct, IReal<T>
    {
        var alpha = T.Lift(Alpha, Dimension.None, @"\alpha");
        // One exponential of a sum of logarithms instead of a product of powers: half the time, the same number.
        var filled = T.Log(Site.Positive(theta));
        var free = T.Log(Site.Positive(c * (1 - theta)));
        return 2 * T.Exp((1 - alpha) * filled + alpha * free + (alpha - 0.5) * (f * eta)) * T.Sinh(0.5 * (f * eta));
    }
}
