using System.Runtime.CompilerServices;
using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Kinetics;

/// <summary>
/// Butler–Volmer about the mean state of the particle: j/J = √(θ̄(1−θ̄)) [(θ/θ̄) e^(αfη) − ((1−θ)/(1−θ̄)) c e^(−(1−α)fη)]
/// with J = F k c_max.
/// </summary>
/// <remarks>
/// The reading of Chayambuka et al. 2022, part II, taken here: j = j₀[(c_s/c̄_s) e^(αFη/RT) − ((c_max−c_s)/(c_max−c̄_s))
/// (c_e/c̄_e) e^(−(1−α)Fη/RT)], where c_s is the surface and c̄_s the volume mean concentration of the same particle; c̄_e is
/// the mean electrolyte concentration, which salt conservation keeps at the reference, so c_e/c̄_e = c; j₀ is evaluated at
/// the means, j₀ = F k √(c̄_s(c_max−c̄_s)) at c = 1; and η = φ_s − φ_e − U(θ̄) counts from the equilibrium potential at the
/// mean, because the ratios already carry the surface. The rate is zero at η = 0 only where θ = θ̄ and c = 1.
/// Symbols: c [-], θ, θ̄ stoichiometries [-], η [V], f = F/RT [1/V]. Fractions are regularised as in <see cref="Site"/>.
/// With U at the surface and the local exchange current: <see cref="AsymmetricButlerVolmer"/>.
/// </remarks>
/// <param name="Alpha">Anodic transfer coefficient α [-], between 0 and 1.</param>
[Law("average-concentration", Cites = ["Chayambuka2022b"])]
public readonly record struct AverageConcentration(double Alpha = 0.5) : IReactionLaw
{
    /// <inheritdoc/>
    public static bool UsesMean => true;

    /// <inheritdoc/>
    public static bool EquilibriumAtMean => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Rate<T>(T c, T theta, T mean, T eta, T f)
        where T : struct, IReal<T>
    {
        var alpha = T.Lift(Alpha, Dimension.None, @"\alpha");
        var filled = Site.Positive(mean);
        var free = Site.Positive(1 - mean);
        return T.Sqrt(filled * free)
            * (theta / filled * T.Exp(alpha * (f * eta)) - (1 - theta) / free * c * T.Exp(-((1 - alpha) * (f * eta))));
    }
}
