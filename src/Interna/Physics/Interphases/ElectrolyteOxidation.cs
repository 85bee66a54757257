using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Interphases;

/// <summary>Growth by oxidation of the electrolyte under the film it leaves: j_s = j₀ e^((1−α)f(φ−U)) e^(−L/λ).</summary>
/// <remarks>
/// L: thickness [m]; φ: potential of the electrode against sodium [V]; f = F/RT [1/V]. The electrons of the solvent go through the film
/// to the electrode; what is set free, protons in most solvents, carries the current into the electrolyte. At a constant potential
/// L = λ ln(e^(L₀/λ) + v₀t/λ), v₀ the velocity of a film without thickness. Source: Darling and Newman, J. Electrochem. Soc. 145 (1998)
/// 990 (Tafel equation of solvent oxidation at a cathode); the factor of tunnelling as in Li, Danilov, Zhang, Chen, Yang and Notten,
/// J. Electrochem. Soc. 162 (2015) A858, which is about reduction: its use for oxidation is an assumption.
/// </remarks>
/// <param name="ExchangeCurrent">j₀, current density of a film without thickness at U [A/m²].</param>
/// <param name="Onset">U, potential at which j₀ is given [V vs Na⁺/Na].</param>
/// <param name="DecayLength">λ, decay length of tunnelling [m].</param>
/// <param name="Alpha">Cathodic transfer coefficient α [-].</param>
[Law("electrolyte-oxidation", Cites = ["Darling1998", "Li2015"], Example = [1e-5, 4.3, 4e-10, 0.5])]
public readonly record struct ElectrolyteOxidation(double ExchangeCurrent, double Onset, double DecayLength, double Alpha = 0.5) : IGrowthLaw
{
    /// <inheritdoc/>
    public bool Oxidises => true;

    /// <inheritdoc/>
    public IReadOnlyList<LawArgument> Arguments =>
    [
        new("thickness", "L", Dimension.Length, new(1e-9, 1e-7)),
        new("potential", @"\varphi", Dimension.Voltage, new(3, 5)),
        new("inverse thermal voltage", "f", Dimension.None / Dimension.Voltage, new(25, 50)),
    ];

    /// <inheritdoc/>
    public T Current<T>(T thickness, T potential, T f)
        where T : struct, IReal<T>
    {
        var drive = potential - T.Lift(Onset, Dimension.Voltage, "U");
        var tafel = T.Exp((1 - T.Lift(Alpha, Dimension.None, @"\alpha")) * (f * drive));
        return T.Lift(ExchangeCurrent, Dimension.CurrentDensity, "j_0") * tafel * T.Exp(-(thickness / T.Lift(DecayLength, Dimension.Length, @"\lambda")));
    }
}
