namespace Interna.Physics.Plating;

/// <summary>When a plated electrode runs out of salt, in closed form.</summary>
/// <remarks>
/// A binary 1:1 salt with constant D and t₊. (1 − t₊)² divides in Sand's time: with t₊ → 1 no gradient forms and τ → ∞. Sources: Sand,
/// Phil. Mag. 1 (1901) 45; Newman and Thomas-Alyea, Electrochemical Systems, 3rd ed. 2004, chapter 11.
/// </remarks>
/// <param name="Diffusivity">Salt (ambipolar) diffusivity D in the pores, D_e ε^(b−1) [m²/s].</param>
/// <param name="Transference">Transference number of the cation t₊, less than 1 [-].</param>
/// <param name="Concentration">Salt at rest c₀ [mol/m³].</param>
/// <param name="Porosity">Part ε of the volume that holds electrolyte [-].</param>
public readonly record struct Depletion(double Diffusivity, double Transference, double Concentration, double Porosity = 1)
{
    /// <summary>Time to zero concentration at the electrode in a wide gap: τ = (π D/4) [εF c₀/(j (1 − t₊))]² [s].</summary>
    /// <param name="current">Current density j per electrode area, positive [A/m²].</param>
    public double SandTime(double current)
    {
        double ratio = Porosity * Constant.Faraday * Concentration / (current * (1 - Transference));
        return Math.PI / 4 * Diffusivity * ratio * ratio;
    }

    /// <summary>Charge that passes until then, jτ [C/m²].</summary>
    public double SandCapacity(double current) => current * SandTime(current);

    /// <summary>Largest steady current between two like electrodes: j = 2εF D c₀/((1 − t₊) L) [A/m²].</summary>
    /// <param name="gap">Distance of the electrodes L [m].</param>
    public double LimitingCurrent(double gap) =>
        2 * Porosity * Constant.Faraday * Diffusivity * Concentration / ((1 - Transference) * gap);

    /// <summary>Largest steady current density through a disc in an insulating film: j = 4εF D c₀/((1 − t₊) π a) [A/m²].</summary>
    /// <remarks>Disc fed from a half space at c₀, where 4aDc₀ flows to it. Source: Crank, The Mathematics of Diffusion, 2nd ed. 1975, chapter 3.</remarks>
    /// <param name="radius">Radius a of the disc [m].</param>
    public double DiscLimitingCurrent(double radius) =>
        4 * Porosity * Constant.Faraday * Diffusivity * Concentration / ((1 - Transference) * Math.PI * radius);

    /// <summary>How sodium grows: at its roots while salt is there, at its tips once the salt is gone.</summary>
    /// <remarks>Tips grow where j &gt; j_lim and t &gt; τ. Source: Bai, Li, Brushett and Bazant, Energy Environ. Sci. 9 (2016) 3221 (lithium).</remarks>
    /// <param name="current">Current density j [A/m²].</param>
    /// <param name="gap">Distance of the electrodes L [m].</param>
    /// <param name="time">Time since the current began t [s].</param>
    public DepositGrowth Growth(double current, double gap, double time) =>
        current > LimitingCurrent(gap) && time > SandTime(current) ? DepositGrowth.Tip : DepositGrowth.Root;
}

/// <summary>Where a deposit grows.</summary>
public enum DepositGrowth
{
    /// <summary>At its roots: moss, limited by the reaction.</summary>
    Root,

    /// <summary>At its tips: dendrites, limited by transport.</summary>
    Tip,
}
