using System.Runtime.CompilerServices;
using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Kinetics;

/// <summary>
/// Marcus–Hush–Chidsey electron transfer: j/J = 2 √(c θ(1−θ)) tanh(fη/2) erfc(z(fη))/erfc(z(0)) with
/// z(x) = (λ − √(1 + √λ + x²))/(2√λ), λ = f Λ and J = F k c_max.
/// </summary>
/// <remarks>
/// The closed form of the Marcus–Hush–Chidsey integral by Zeng, Smith, Bai and Bazant, J. Electroanal. Chem. 735 (2014) 77,
/// k(λ, x) ≈ √(πλ) tanh(x/2) erfc(z(x)), divided by its own slope at equilibrium, so that the exchange current, and hence the
/// behaviour at small η, is that of <see cref="ButlerVolmer"/>. At |fη| ≫ λ the rate levels off instead of growing without
/// bound. Against the integral divided by its slope, at 298 K and |η| ≤ 1 V: within 4 % at Λ = 0.3 V, 11 % from 0.2 V to
/// 0.4 V, up to 12 % low at 0.5 V and 28 % low at 1 V. c [-], θ surface stoichiometry [-], η [V], f = F/RT [1/V].
/// Regularised as in <see cref="Site"/>.
/// </remarks>
/// <param name="Reorganisation">Reorganisation energy per charge Λ [V], positive; typically 0.2 V to 0.5 V.</param>
[Law("marcus-hush-chidsey", Cites = ["Zeng2014"])]
public readonly record struct MarcusHushChidsey(double Reorganisation = 0.3) : IReactionLaw
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Rate<T>(T c, T theta, T mean, T eta, T f)
        where T : struct, IReal<T>
    {
        var x = f * eta;
        var lambda = f * T.Lift(Reorganisation, Dimension.Voltage, @"\Lambda");
        return 2 * T.Sqrt(Site.Availability(c, theta)) * T.Tanh(0.5 * x)
            * (T.Erfc(Barrier(lambda, x * x)) / T.Erfc(Barrier(lambda, T.Of(0))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Barrier<T>(T lambda, T x2)
        where T : struct, IReal<T>
    {
        var root = T.Sqrt(lambda);
        return (lambda - T.Sqrt(root + 1 + x2)) / (2 * root);
    }
}
