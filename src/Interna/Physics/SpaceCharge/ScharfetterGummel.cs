using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.SpaceCharge;

/// <summary>Flux of carriers between two points: N h/D = B(d) c_a − B(−d) c_b, B(d) = d/(e^d − 1) [mol/m³].</summary>
/// <remarks>
/// c_a, c_b: concentrations at the two ends of a stretch of length h [mol/m³]; d = zF(φ_b − φ_a)/RT + ln γ_b − ln γ_a: electric and excess
/// energy gained along it [-]. Exact where flux and driving force are uniform; no flux flows where c_b/c_a = e^(−d), so that
/// equilibrium with any statistics is kept exactly. Source: Scharfetter and Gummel, IEEE Trans. Electron Devices 16 (1969) 64;
/// with the excess energy: Yu and Dutton, SEDAN III (1988), and Cancès, Chainais-Hillairet, Fuhrmann and Gaudeul, IMA J.
/// Numer. Anal. 41 (2021) 271.
/// </remarks>
[Law("scharfetter-gummel", Cites = ["Scharfetter1969", "Cances2021"])]
public readonly record struct ScharfetterGummel : ILaw
{
    /// <inheritdoc/>
    public IReadOnlyList<LawArgument> Arguments =>
    [
        new("concentration at the beginning", "c_a", Dimension.Concentration, new(1e-6, 1e4)),
        new("concentration at the end", "c_b", Dimension.Concentration, new(1e-6, 1e4)),
        new("energy gained", "d", Dimension.None, new(-30, 30)),
    ];

    /// <inheritdoc/>
    public Dimension Result => Dimension.Concentration;

    /// <inheritdoc/>
    public string Symbol => @"\frac{N h}{D}";

    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> arguments)
        where T : struct, IReal<T> => Flux(arguments[0], arguments[1], arguments[2]);

    /// <summary>N h/D [mol/m³].</summary>
    /// <remarks>B(−d) = B(d) + d: with B at |d| and the rest added, no term cancels, and one exponential serves both ends.</remarks>
    public static T Flux<T>(T a, T b, T d)
        where T : struct, IReal<T>
    {
        var bernoulli = default(Bernoulli);
        if (d is Tex) return bernoulli.Value(d) * a - bernoulli.Value(-d) * b;
        T size = T.Max(d, -d), least = bernoulli.Value(size);
        return (least + 0.5 * (size - d)) * a - (least + 0.5 * (size + d)) * b;
    }
}
