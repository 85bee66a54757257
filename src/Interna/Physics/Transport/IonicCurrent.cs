using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Transport;

/// <summary>Ionic current density in a concentrated binary electrolyte: i_e = κ_eff [χ/(f c) ∂c/∂x − ∂φ_e/∂x] [A/m²].</summary>
/// <remarks>
/// κ_eff: effective conductivity [S/m]; χ = 2(1−t₊)(1 + d ln f±/d ln c) [-]; f = F/RT [1/V]; c: salt concentration [mol/m³]
/// with gradient ∂c/∂x [mol/m⁴]; φ_e: potential against a sodium reference in the same electrolyte, gradient ∂φ_e/∂x [V/m].
/// Current flows from negative to positive in discharge. Source: Newman and Thomas-Alyea, Electrochemical Systems, 3rd ed.
/// 2004, section 12.2.
/// </remarks>
[Law("ionic-current", Cites = ["Newman2004"])]
public readonly record struct IonicCurrent : ILaw
{
    /// <inheritdoc/>
    public IReadOnlyList<LawArgument> Arguments =>
    [
        new("effective conductivity", @"\kappa_\text{eff}", Dimension.Conductivity, new(1e-4, 10)),
        new("diffusion potential factor", @"\chi", Dimension.None, new(0, 5)),
        new("inverse thermal voltage", "f", Dimension.None / Dimension.Voltage, new(25, 50)),
        new("salt concentration", "c", Dimension.Concentration, new(1, 5000)),
        new("concentration gradient", @"\frac{\partial c}{\partial x}", Dimension.Concentration / Dimension.Length, new(-1e8, 1e8)),
        new("potential gradient", @"\frac{\partial \varphi_e}{\partial x}", Dimension.Voltage / Dimension.Length, new(-1e4, 1e4)),
    ];

    /// <inheritdoc/>
    public Dimension Result => Dimension.CurrentDensity;

    /// <inheritdoc/>
    public string Symbol => "i_e";

    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> arguments)
        where T : struct, IReal<T>
    {
        T conductivity = arguments[0], chi = arguments[1], f = arguments[2], c = arguments[3];
        T concentrationGradient = arguments[4], potentialGradient = arguments[5];
        return conductivity * (chi / (f * c) * concentrationGradient - potentialGradient);
    }
}
