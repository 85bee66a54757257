using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Equilibrium;

/// <summary>Equilibrium potential of an ideal solution of sodium and vacancies: U = U₀ + (RT/F) ln((1−θ)/θ) [V].</summary>
/// <remarks>
/// θ: stoichiometry [-]. No interaction between guests; the thermodynamic factor is 1. Fractions below 10⁻⁶ are continued
/// with finite slope. Source: McKinnon and Haering, in Modern Aspects of Electrochemistry 15, 1983, chapter 4. With
/// interactions: <see cref="RedlichKister"/>.
/// </remarks>
/// <param name="StandardPotential">Potential at half filling U₀ [V vs Na⁺/Na].</param>
/// <param name="Temperature">Temperature T [K].</param>
[Law("nernst", Cites = ["McKinnon1983"], Example = [0.8, 298.15])]
public readonly record struct Nernst(double StandardPotential, double Temperature = 298.15) : ICurveLaw
{
    /// <inheritdoc/>
    public LawArgument Argument => Host.Stoichiometry;

    /// <inheritdoc/>
    public Dimension Result => Dimension.Voltage;

    /// <inheritdoc/>
    public string Symbol => "U";

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T> =>
        T.Lift(StandardPotential, Dimension.Voltage, "U_0") + Host.Mixing(x, Temperature);
}
