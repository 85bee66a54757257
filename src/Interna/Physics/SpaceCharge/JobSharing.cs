using Interna.Numerics.Columns;
using Interna.Numerics.Reals;
using Interna.Numerics.RootFinding;

namespace Interna.Physics.SpaceCharge;

/// <summary>
/// Potential of an interface that stores sodium ions on one side and electrons in a metal on the other:
/// E = E₀ − (1/f) ln[θ₀/(1−θ₀)] − σ/C_g with θ₀ = 1 − exp[−σ²f/(2εFN)].
/// </summary>
/// <remarks>
/// σ: charge of the ions per interfacial area [C/m²]; θ₀: occupation of their sites right at the interface [-]; f = F/RT [1/V]. A phase much
/// thicker than the layer of charge, one mobile ion, nothing to compensate it but the electrons across; C_g is the capacitance of
/// the gap and of the metal's screening in series. Dilute it has dE/d ln σ = −2RT/F, full it is a plate capacitor.
/// Sources: the equilibrium of Maier, Faraday Discuss. 134 (2007) 51; the charge of the layer is the first integral of
/// Poisson's equation with lattice statistics, Kilic, Bazant and Ajdari, Phys. Rev. E 75 (2007) 021502.
/// </remarks>
/// <param name="StandardPotential">Potential at half filling without field E₀ [V vs Na⁺/Na].</param>
/// <param name="Permittivity">Permittivity of the phase of the ions ε [F/m].</param>
/// <param name="Sites">Concentration of their sites N [mol/m³].</param>
/// <param name="GapCapacitance">C_g [F/m²].</param>
[Law("job-sharing", Cites = ["Maier2007", "Kilic2007"], Example = [0.8, 8.854e-11, 3.66e4, 0.295])]
public readonly record struct JobSharing(double StandardPotential, double Permittivity, double Sites, double GapCapacitance) : ILaw
{
    private const double Largest = 1e3;

    /// <inheritdoc/>
    public IReadOnlyList<LawArgument> Arguments =>
    [
        new("charge density", @"\sigma", Dimension.Charge / new Dimension(metre: 2), new(1e-4, 0.5)),
        new("inverse thermal voltage", "f", Dimension.None / Dimension.Voltage, new(25, 50)),
    ];

    /// <inheritdoc/>
    public Dimension Result => Dimension.Voltage;

    /// <inheritdoc/>
    public string Symbol => "E";

    /// <summary>Potential at a charge.</summary>
    public T Value<T>(T sigma, T f)
        where T : struct, IReal<T>
    {
        var standard = T.Lift(StandardPotential, Dimension.Voltage, "E_0");
        var capacity = T.Lift(Constant.Faraday * Sites, Dimension.Charge / new Dimension(metre: 3), "FN");
        var permittivity = T.Lift(Permittivity, Dimension.Charge / Dimension.Voltage / Dimension.Length, @"\varepsilon");
        var gap = T.Lift(GapCapacitance, Dimension.Charge / Dimension.Voltage / new Dimension(metre: 2), "C_g");
        // θ₀/(1−θ₀) = eᵖ − 1.
        return standard - T.Log(T.ExpM1(sigma * sigma * f / (2 * permittivity * capacity))) / f - sigma / gap;
    }

    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> arguments)
        where T : struct, IReal<T> =>
        Value(arguments[0], arguments[1]);

    /// <summary>Differential capacitance −dσ/dE [F/m²].</summary>
    public double Capacitance(double sigma, double f)
    {
        var e = Value(new Dual<Scalar, Partials1<Scalar>>(new(sigma), new(new(1))), new Dual<Scalar, Partials1<Scalar>>(new(f), default));
        return -1 / e.Partials.A.Value;
    }

    /// <summary>Charge at a potential [C/m²]: the only one, as the potential falls with it.</summary>
    public double Charge(double potential, double f)
    {
        // In ln σ, over which the potential is nearly straight.
        var law = this;
        double Excess(double logarithm) => law.Value(new Scalar(Math.Exp(logarithm)), new Scalar(f)).Value - potential;
        double low = 0, high = 0;
        while (Excess(low) < 0 && low > -Largest) low -= 4;
        while (Excess(high) > 0 && high < Math.Log(Largest)) high += 1;
        return Brent.TryFind(Excess, low, high, 1e-15, out double root) ? Math.Exp(root) : double.NaN;
    }
}
