namespace Interna.Physics.SpaceCharge;

/// <summary>Closed forms of the resistance that depleted carriers put into the way of an ionic current.</summary>
/// <remarks>
/// Limits against which the numerical integration over a solved layer is held, and quick answers. Mobility constant, dilute carriers.
/// Sources: Mott–Schottky layer as at grain boundaries, Fleig, Rodewald and Maier, J. Appl. Phys. 87 (2000) 2372; Gouy–Chapman layer, from its profile.
/// </remarks>
public static class LayerResistance
{
    /// <summary>Width W = √(2εΔφ/eN) of a layer depleted to its end [m].</summary>
    /// <param name="permittivity">ε [F/m].</param>
    /// <param name="density">Density of the frozen charge N [1/m³].</param>
    /// <param name="drop">Δφ [V].</param>
    public static double DepletionWidth(double permittivity, double density, double drop) => Math.Sqrt(2 * permittivity * drop / (Constant.ElementaryCharge * density));

    /// <summary>Resistance times area of a Mott–Schottky layer, (W/σ) [∫₀¹ exp(u₀ξ²) dξ − 1] [Ω m²].</summary>
    /// <param name="permittivity">ε [F/m].</param>
    /// <param name="density">N [1/m³].</param>
    /// <param name="conductivity">σ of the neutral phase [S/m].</param>
    /// <param name="drop">Δφ, positive where the carriers are depleted [V].</param>
    /// <param name="temperature">T [K].</param>
    public static double MottSchottky(double permittivity, double density, double conductivity, double drop, double temperature = 298.15)
    {
        double u = drop * Constant.Faraday / (Constant.Gas * temperature);
        return drop <= 0 ? 0 : DepletionWidth(permittivity, density, drop) / conductivity * Excess(u);
    }

    /// <summary>Resistance times area of a Gouy–Chapman layer, (2λ/σ)(e^{u₀/2} − 1) [Ω m²]; none where carriers are enriched.</summary>
    /// <param name="permittivity">ε [F/m].</param>
    /// <param name="concentration">Concentration of either carrier c_∞ [mol/m³].</param>
    /// <param name="conductivity">σ of the neutral phase [S/m].</param>
    /// <param name="drop">Δφ, positive where the carriers are depleted [V].</param>
    /// <param name="temperature">T [K].</param>
    public static double GouyChapman(double permittivity, double concentration, double conductivity, double drop, double temperature = 298.15)
    {
        double thermal = Constant.Gas * temperature / Constant.Faraday;
        double lambda = Math.Sqrt(permittivity * thermal / (2 * Constant.Faraday * concentration));
        return drop <= 0 ? 0 : 2 * lambda / conductivity * (Math.Exp(drop / (2 * thermal)) - 1);
    }

    // ∫₀¹ (exp(uξ²) − 1) dξ = Σ uᵏ/(k! (2k + 1)), a series of positive terms.
    private static double Excess(double u)
    {
        double term = 1, sum = 0;
        for (int k = 1; term > 1e-17 * sum || k <= u; k++)
        {
            term *= u / k;
            sum += term / (2 * k + 1);
        }

        return sum;
    }
}
