using System.Runtime.CompilerServices;
using Interna.Numerics.Reals;

namespace Interna.Physics.Kinetics;

/// <summary>What insertion laws share: the chance that a reactant meets a site, kept positive outside the domain.</summary>
/// <remarks>
/// During Newton's method c, θ or 1 − θ can pass zero, where roots and logarithms have no finite slope. Every such argument x
/// goes through <see cref="IReal{T}.Positive"/>: x itself for x ≥ s, and s²/(2s − x) below, positive with a continuous slope.
/// Inside the domain of every law the effect is exactly zero.
/// </remarks>
internal static class Site
{
    /// <summary>Where the extension of a product c θ(1−θ) starts: below the smallest product in the usual domain, 10⁻⁷.</summary>
    public const double Least = 1e-9;

    /// <summary>Where the extension of a single occupied or free fraction, or of a concentration, starts.</summary>
    public const double LeastFraction = 1e-6;

    /// <summary>c θ(1−θ), positive.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Availability<T>(T c, T theta)
        where T : struct, IReal<T> =>
        T.Positive(c * theta * (1 - theta), Least);

    /// <summary>An occupied fraction, a free fraction or a concentration, positive.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Positive<T>(T fraction)
        where T : struct, IReal<T> =>
        T.Positive(fraction, LeastFraction);
}
