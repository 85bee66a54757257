using Interna.Numerics.Columns;
using Interna.Numerics.Reals;
using Interna.Numerics.RootFinding;

namespace Interna.Physics.Surfaces;

/// <summary>Equilibrium occupation of surface sites at a potential: θ_eq = 1/(1 + exp[f(Δ − U_s) + g(θ − ½)]) [-].</summary>
/// <remarks>
/// Δ: potential of the solid against a sodium reference in the electrolyte at the surface [V]; θ: occupied fraction of the sites
/// [-]; f = F/RT [1/V]; g: interaction in units of RT, repulsive where positive. At θ = θ_eq this is Frumkin's isotherm
/// Δ = U_s − (1/f)[ln(θ/(1−θ)) + g(θ − ½)], Langmuir's for g = 0; below g = −4 it has two phases. Away from it, it is the
/// occupation that the heat bath of Glauber's kinetics tends to. Sources: Frumkin, Z. phys. Chem. 116 (1925) 466; Glauber, J. Math.
/// Phys. 4 (1963) 294.
/// </remarks>
/// <param name="Potential">Potential at half filling U_s [V vs Na⁺/Na].</param>
/// <param name="Interaction">Interaction g [-].</param>
[Law("frumkin-isotherm", Cites = ["Frumkin1925", "Glauber1963"], Example = [0.8, 2])]
public readonly record struct FrumkinIsotherm(double Potential, double Interaction = 0) : ILaw
{
    /// <inheritdoc/>
    public IReadOnlyList<LawArgument> Arguments =>
    [
        new("potential", @"\Delta", Dimension.Voltage, new(0, 2)),
        new("occupation", @"\theta", Dimension.None, new(0, 1)),
        new("inverse thermal voltage", "f", Dimension.None / Dimension.Voltage, new(25, 50)),
    ];

    /// <inheritdoc/>
    public Dimension Result => Dimension.None;

    /// <inheritdoc/>
    public string Symbol => @"\theta_\text{eq}";

    /// <summary>Occupation the sites tend to.</summary>
    public T Value<T>(T potential, T theta, T f)
        where T : struct, IReal<T>
    {
        var half = T.Lift(Potential, Dimension.Voltage, "U_s");
        var interaction = T.Lift(Interaction, Dimension.None, "g");
        return T.Of(1) / (T.Exp(f * (potential - half) + interaction * (theta - 0.5)) + 1);
    }

    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> arguments)
        where T : struct, IReal<T> =>
        Value(arguments[0], arguments[1], arguments[2]);

    /// <summary>Occupation in equilibrium with a potential: the root of θ = θ_eq; the emptier one where there are two phases.</summary>
    /// <param name="potential">Potential Δ [V].</param>
    /// <param name="f">Inverse thermal voltage [1/V].</param>
    public double Equilibrium(double potential, double f)
    {
        // θ − θ_eq rises from at most 0 at θ = 0; the first sign change is bracketed by scanning where attraction bends it.
        var law = this;
        double Excess(double theta) => theta - law.Value(new Scalar(potential), new Scalar(theta), new Scalar(f)).Value;
        if (Interaction == 0) return -Excess(0);
        const int Scan = 64;
        double from = 0;
        for (int i = 1; i < Scan && Excess((double)i / Scan) < 0; i++) from = (double)i / Scan;
        return Brent.TryFind(Excess, from, from + 1.0 / Scan, 1e-15, out double root) ? root : from;
    }
}
