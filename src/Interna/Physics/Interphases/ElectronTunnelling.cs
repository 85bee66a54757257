namespace Interna.Physics.Interphases;

/// <summary>Electrons that tunnel through the layers of a film and make it grow.</summary>
/// <remarks>
/// Square barriers without image forces, mass of the free electron. Source: Li, Danilov, Zhang, Chen, Yang and Notten, J. Electrochem.
/// Soc. 162 (2015) A858.
/// </remarks>
public static class ElectronTunnelling
{
    /// <summary>Length over which the current falls e times: λ = ħ/(2√(2mΔE)) [m]; 0.098 nm for 1 eV.</summary>
    /// <param name="barrier">Height of the barrier ΔE, not negative; infinite and 0 are allowed [J].</param>
    public static double DecayLength(double barrier) => Constant.ReducedPlanck / (2 * Math.Sqrt(2 * Constant.ElectronMass * barrier));

    /// <summary>Opacity of a layer whose phases lie side by side: −ln Σφe^(−δ/λ) [-]; its weakest part counts most.</summary>
    /// <param name="fractions">Parts φ of the area; they sum to 1.</param>
    /// <param name="decayLengths">Decay lengths λ; infinite for what does not stop electrons [m].</param>
    /// <param name="thickness">Thickness δ [m].</param>
    public static double Opacity(ReadOnlySpan<double> fractions, ReadOnlySpan<double> decayLengths, double thickness)
    {
        double weakest = double.PositiveInfinity;
        for (int i = 0; i < fractions.Length; i++)
        {
            if (fractions[i] > 0)
                weakest = Math.Min(weakest, thickness / decayLengths[i]);
        }

        if (double.IsInfinity(weakest))
            return weakest;
        double sum = 0;
        for (int i = 0; i < fractions.Length; i++)
            sum += fractions[i] == 0 ? 0 : fractions[i] * Math.Exp(weakest - thickness / decayLengths[i]);
        return weakest - Math.Log(sum);
    }

    /// <summary>Time in which tunnelling adds a thickness to a film: t = (λ/v₀) e^S (e^(ΔL/λ) − 1) [s].</summary>
    /// <remarks>From dL/dt = v₀ e^(−S − (L − L₀)/λ).</remarks>
    /// <param name="opacity">Opacity S of the film there is [-].</param>
    /// <param name="added">Thickness ΔL that is added [m].</param>
    /// <param name="decayLength">Decay length λ in what is added [m].</param>
    /// <param name="bareRate">Rate of growth v₀ on a bare electrode [m/s].</param>
    public static double GrowthTime(double opacity, double added, double decayLength, double bareRate) =>
        decayLength == 0 ? double.PositiveInfinity : decayLength / bareRate * Math.Exp(opacity) * double.ExpM1(added / decayLength);

    /// <summary>Time in which electrons that are conducted through a film add a thickness to it: t = F ρ ΔL/(V U) [s].</summary>
    /// <param name="resistance">Electronic resistance of the film times area ρ, which what is added does not raise [Ω m²].</param>
    /// <param name="added">Thickness ΔL that is added [m].</param>
    /// <param name="volumePerCharge">Volume of what is added per mole of electrons V [m³/mol].</param>
    /// <param name="potential">Potential U at which the electrolyte is reduced [V].</param>
    public static double ConductionTime(double resistance, double added, double volumePerCharge, double potential) =>
        Constant.Faraday * resistance * added / (volumePerCharge * potential);
}
