using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.SpaceCharge;

/// <summary>Charge of a graphene sheet: σ = −e (2/π) (kT/ħv_F)² [F₁(ψ) − F₁(−ψ)] [C/m²], ψ = eφ/kT.</summary>
/// <remarks>
/// φ: potential of the sheet above that at which it is neutral [V]; F₁(ψ) = ∫₀^∞ x/(1 + e^(x−ψ)) dx. Linear bands, no disorder, no
/// interaction; holds within some 0.5 V. Its slope is the quantum capacitance C_Q = (2e²kT/(π ħ²v_F²)) ln[2(1 + cosh ψ)].
/// Source: Fang, Konar, Xing and Jena, Appl. Phys. Lett. 91 (2007) 092109, equations 4 and 5.
/// </remarks>
/// <param name="FermiVelocity">Fermi velocity v_F [m/s].</param>
/// <param name="Temperature">Temperature T [K].</param>
[Law("graphene-charge", Cites = ["Fang2007"])]
public readonly record struct GrapheneCharge(double FermiVelocity = 1e6, double Temperature = 298.15) : ICurveLaw
{
    // Coefficients of the series of the dilogarithm in ln(1 + x): Bernoulli numbers B₂ₖ/(2k + 1)!.
    private static ReadOnlySpan<double> Bernoulli =>
    [
        1 / 36.0, -1 / 3600.0, 1 / 211680.0, -1 / 10886400.0, 1 / 526901760.0, -4.0647616451442256e-11, 8.9216910204564526e-13, -1.9939295860721076e-14, 4.5189800296199182e-16,
    ];

    /// <inheritdoc/>
    public LawArgument Argument => new("potential of the sheet", @"\varphi", Dimension.Voltage, new(-0.5, 0.5));

    /// <inheritdoc/>
    public Dimension Result => Dimension.Charge / new Dimension(metre: 2);

    /// <inheritdoc/>
    public string Symbol => @"\sigma";

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T>
    {
        var charge = T.Lift(Constant.ElementaryCharge, Dimension.Charge, "e");
        var thermal = T.Lift(Constant.Boltzmann * Temperature, Dimension.Energy, "kT");
        var action = T.Lift(Constant.ReducedPlanck * FermiVelocity, Dimension.Energy * Dimension.Length, @"\hbar v_F");
        var wave = thermal / action;
        return -(2 / Math.PI * charge * (wave * wave) * Filling(charge * x / thermal));
    }

    // F₁(ψ) − F₁(−ψ) = ±(ψ²/2 + π²/6 − 2 F₁(−|ψ|)), F₁(−|ψ|) = −Li₂(−e^−|ψ|).
    private static T Filling<T>(T psi)
        where T : struct, IReal<T>
    {
        if (psi is Tex symbol)
            return (T)(object)(Tex.Function("F_1", symbol) - Tex.Function("F_1", -symbol));
        var size = T.Max(psi, -psi);
        var half = 0.5 * (size * size) + Math.PI * Math.PI / 6 - 2 * Dilogarithm(T.Exp(-size));
        return T.Where(psi, half, -half);
    }

    // −Li₂(−x) for 0 ≤ x ≤ 1: with w = ln(1 + x), w + w²/4 + Σ B₂ₖ w^(2k+1)/(2k+1)!.
    private static T Dilogarithm<T>(T x)
        where T : struct, IReal<T>
    {
        var w = T.Log(x + 1);
        var square = w * w;
        var series = T.Of(0);
        for (int k = Bernoulli.Length - 1; k >= 0; k--)
            series = square * (series + Bernoulli[k]);
        return w * (series + 1) + 0.25 * square;
    }
}
