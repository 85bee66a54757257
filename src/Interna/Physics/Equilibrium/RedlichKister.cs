using System.Collections.Immutable;
using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Equilibrium;

/// <summary>
/// Equilibrium potential of a non-ideal solution by a Redlich–Kister series:
/// U = U₀ + (RT/F) ln((1−θ)/θ) + Σₖ (Aₖ/F) [(2θ−1)^(k+1) − 2kθ(1−θ)(2θ−1)^(k−1)] [V].
/// </summary>
/// <remarks>
/// θ: stoichiometry [-]; the series is −∂G_ex/∂θ/F of the excess Gibbs energy G_ex = θ(1−θ) Σₖ Aₖ (2θ−1)ᵏ [J/mol]. Thermodynamically
/// consistent, so its slope gives the factor of <see cref="ThermodynamicFactor{TLaw}"/>. Fractions below 10⁻⁶ are continued with finite
/// slope. Source: Karthikeyan, Sikha and White, J. Power Sources 185 (2008) 1398. Without coefficients it is <see cref="Nernst"/>.
/// </remarks>
/// <param name="StandardPotential">Potential at half filling without the series U₀ [V vs Na⁺/Na].</param>
/// <param name="Temperature">Temperature T [K].</param>
/// <param name="Coefficients">Coefficients A₀, A₁, … [J/mol].</param>
[Law("redlich-kister", Cites = ["Karthikeyan2008"], Example = [0.8, 298.15, -9000, 1500, -700, 300])]
public readonly record struct RedlichKister(double StandardPotential, double Temperature, ImmutableArray<double> Coefficients) : ICurveLaw
{
    /// <inheritdoc/>
    public LawArgument Argument => Host.Stoichiometry;

    /// <inheritdoc/>
    public Dimension Result => Dimension.Voltage;

    /// <inheritdoc/>
    public string Symbol => "U";

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T>
    {
        var potential = T.Lift(StandardPotential, Dimension.Voltage, "U_0") + Host.Mixing(x, Temperature);
        var faraday = Host.Faraday<T>();
        var z = 2 * x - 1;
        T lower = T.Of(0), power = T.Of(1); // z^(k−1), where it has a weight, and zᵏ
        for (int k = 0; k < Coefficients.Length; k++)
        {
            var energy = T.Lift(Coefficients[k], Dimension.MolarEnergy, "A", k);
            potential += energy / faraday * (power * z - 2 * k * (x * (1 - x) * lower));
            (lower, power) = (power, power * z);
        }

        return potential;
    }
}
