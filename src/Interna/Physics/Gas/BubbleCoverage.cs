namespace Interna.Physics.Gas;

/// <summary>Part of an electrode that bubbles cover: dΘ/dt = k_g ṅ (1 − Θ) − k_d Θ.</summary>
/// <remarks>First-order balance of our own: bubbles attach to what is free and leave by themselves; n mole of gas per area.</remarks>
/// <param name="AttachedPerGas">k_g, area covered per mole of gas [m²/mol].</param>
/// <param name="DetachmentRate">k_d [1/s].</param>
public readonly record struct BubbleCoverage(double AttachedPerGas, double DetachmentRate)
{
    /// <summary>dΘ/dt [1/s].</summary>
    /// <param name="coverage">Θ [-].</param>
    /// <param name="gasRate">ṅ [mol/(m² s)].</param>
    public double Rate(double coverage, double gasRate) => AttachedPerGas * gasRate * (1 - coverage) - DetachmentRate * coverage;

    /// <summary>Coverage after a time at a constant rate of gas [-].</summary>
    public double Coverage(double initial, double gasRate, double time)
    {
        double speed = AttachedPerGas * gasRate + DetachmentRate, steady = Steady(gasRate);
        return steady + (initial - steady) * Math.Exp(-speed * time);
    }

    /// <summary>Coverage that stays [-].</summary>
    public double Steady(double gasRate) => AttachedPerGas * gasRate / (AttachedPerGas * gasRate + DetachmentRate);

    /// <summary>Coverage measured in water: Θ = 0.023 (j/A m⁻²)^0.3 [-], j that of gas evolution alone.</summary>
    /// <remarks>Aqueous hydrogen and oxygen, some 10 to 10⁴ A/m²; for organic electrolytes an assumption. Source: Vogt and Balzer, Electrochim. Acta 50 (2005) 2073.</remarks>
    /// <param name="gasCurrent">Current density of gas evolution [A/m²].</param>
    public static double OfGasCurrent(double gasCurrent) => 0.023 * Math.Pow(gasCurrent, 0.3);

    /// <summary>Current density on what is left free: j/(1 − Θ) [A/m²]; holds for bubbles much smaller than κR.</summary>
    public static double FreeCurrent(double current, double coverage) => current / (1 - coverage);
}
