using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Transport;

/// <summary>Flux of sodium ions in a concentrated binary electrolyte: N₊ = −D_eff ∂c/∂x + t₊ i_e/F [mol/(m² s)].</summary>
/// <remarks>
/// D_eff: effective salt diffusivity [m²/s]; ∂c/∂x: gradient of the salt concentration [mol/m⁴]; t₊: transference number
/// [-], constant through the cell, so that the salt balance reads ε ∂c/∂t = ∂/∂x(D_eff ∂c/∂x) + (1−t₊) a j/F; i_e: ionic
/// current density [A/m²]. Source: Newman and Thomas-Alyea, Electrochemical Systems, 3rd ed. 2004, section 12.2.
/// </remarks>
[Law("salt-flux", Cites = ["Newman2004"])]
public readonly record struct SaltFlux : ILaw
{
    /// <inheritdoc/>
    public IReadOnlyList<LawArgument> Arguments =>
    [
        new("effective diffusivity", @"D_\text{eff}", Dimension.Diffusivity, new(1e-13, 1e-8)),
        new("concentration gradient", @"\frac{\partial c}{\partial x}", Dimension.Concentration / Dimension.Length, new(-1e8, 1e8)),
        new("transference number", "t_+", Dimension.None, new(-1, 1)),
        new("ionic current density", "i_e", Dimension.CurrentDensity, new(-1e4, 1e4)),
    ];

    /// <inheritdoc/>
    public Dimension Result => Dimension.MolarFlux;

    /// <inheritdoc/>
    public string Symbol => "N_+";

    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> arguments)
        where T : struct, IReal<T>
    {
        T diffusivity = arguments[0], gradient = arguments[1], transference = arguments[2], current = arguments[3];
        var faraday = T.Lift(Constant.Faraday, Dimension.Charge / Dimension.Amount, "F");
        return -(diffusivity * gradient) + transference * (current / faraday);
    }
}
