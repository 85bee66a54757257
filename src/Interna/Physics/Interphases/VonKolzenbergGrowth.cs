using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Interphases;

/// <summary>Growth by electrons that reaction, diffusion and migration carry: j_s = j₀e^(−αfφ)(1 − m)/(1 − m + L_a/L_d).</summary>
/// <remarks>
/// L: thickness [m]; φ: potential of the electrode against sodium [V]; f = F/RT [1/V]; j: current density through the film, positive
/// when sodium leaves the electrode [A/m²]. L_a = L − L_t beyond the tunnelling length; L_d = (F D c/j₀)e^(−(1−α)fφ); m = f j L_a/(2κ).
/// Thin: limited by reaction; thick: by diffusion, √t; while charging (j &lt; 0) thicker than 2κ/(f|j|): growth at a constant rate; while
/// discharging: growth stops there. Kinks at L_t (over 0.01 nm) and at m = 1 are rounded. Source: von Kolzenberg, Latz and Horstmann,
/// ChemSusChem 13 (2020) 3901.
/// </remarks>
/// <param name="ExchangeCurrent">j₀, current density at 0 V against sodium [A/m²].</param>
/// <param name="Diffusivity">D of the carrier of electrons [m²/s].</param>
/// <param name="Concentration">c of that carrier at the electrode at 0 V against sodium [mol/m³].</param>
/// <param name="Conductivity">κ, ionic conductivity of the film [S/m].</param>
/// <param name="TunnellingLength">L_t [m].</param>
/// <param name="Alpha">Cathodic transfer coefficient α [-].</param>
[Law("von-kolzenberg-growth", Cites = ["VonKolzenberg2020"], Example = [1e-3, 1e-20, 15, 1e-6, 1e-9, 0.5])]
public readonly record struct VonKolzenbergGrowth(
    double ExchangeCurrent, double Diffusivity, double Concentration, double Conductivity, double TunnellingLength = 0, double Alpha = 0.5) : ILaw
{
    private const double Rounding = 1e-11;
    private const double LeastDrive = 1e-3;

    /// <inheritdoc/>
    public IReadOnlyList<LawArgument> Arguments =>
    [
        new("thickness", "L", Dimension.Length, new(2e-9, 1e-6)),
        new("potential", @"\varphi", Dimension.Voltage, new(-0.3, 1.5)),
        new("current density", "j", Dimension.CurrentDensity, new(-50, 50)),
        new("inverse thermal voltage", "f", Dimension.None / Dimension.Voltage, new(25, 50)),
    ];

    /// <inheritdoc/>
    public Dimension Result => Dimension.CurrentDensity;

    /// <inheritdoc/>
    public string Symbol => "j_s";

    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> arguments)
        where T : struct, IReal<T> => Current(arguments[0], arguments[1], arguments[2], arguments[3]);

    /// <summary>Reduction current density, positive [A/m²].</summary>
    /// <param name="thickness">Thickness of the film L [m].</param>
    /// <param name="potential">Potential of the electrode φ [V].</param>
    /// <param name="current">Current density through the film j, positive when sodium leaves the electrode [A/m²].</param>
    /// <param name="f">Inverse thermal voltage F/RT [1/V].</param>
    public T Current<T>(T thickness, T potential, T current, T f)
        where T : struct, IReal<T>
    {
        var j0 = T.Lift(ExchangeCurrent, Dimension.CurrentDensity, "j_0");
        var alpha = T.Lift(Alpha, Dimension.None, @"\alpha");
        var limit = T.Lift(Constant.Faraday, Dimension.Charge / Dimension.Amount, "F") * T.Lift(Diffusivity, Dimension.Diffusivity, "D") * T.Lift(Concentration, Dimension.Concentration, "c");
        var beyond = thickness - T.Lift(TunnellingLength, Dimension.Length, "L_t");
        var rounding = T.Lift(Rounding, Dimension.Length, @"\delta");
        var length = 0.5 * (beyond + T.Sqrt(beyond * beyond + rounding * rounding));
        var drive = T.Positive(1 - 0.5 * (f * current * length / T.Lift(Conductivity, Dimension.Conductivity, @"\kappa")), LeastDrive);
        var diffusion = length * j0 / limit * T.Exp((1 - alpha) * (f * potential));
        return j0 * T.Exp(-(alpha * (f * potential))) * drive / (drive + diffusion);
    }
}
