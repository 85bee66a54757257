namespace Interna.Physics.Plating;

/// <summary>A hemispherical tip that grows as fast as capillarity, interface and electrolyte allow: j = (η − 2Γ/r)/(R + r/κ).</summary>
/// <remarks>Quasi-steady, in an electrolyte without other deposit. Source: Barton and Bockris, Proc. R. Soc. A 268 (1962) 485.</remarks>
/// <param name="Overpotential">Overpotential η of plating, positive [V].</param>
/// <param name="Conductivity">κ, or F²D₊c/RT of a binary salt [S/m].</param>
/// <param name="Resistance">Resistance of the interface R [Ω m²].</param>
/// <param name="SurfaceEnergy">γ [J/m²].</param>
public readonly record struct DendriteTip(double Overpotential, double Conductivity, double Resistance, double SurfaceEnergy = PlanarFront.SodiumSurfaceEnergy)
{
    private double Capillarity => SurfaceEnergy * Interna.Sodium.MolarVolume / Constant.Faraday;

    /// <summary>Radius of the fastest tip: r = (2Γ/η)[1 + √(1 + ηRκ/2Γ)] [m].</summary>
    public double FastestRadius
    {
        get
        {
            double smallest = 2 * Capillarity / Overpotential;
            return smallest * (1 + Math.Sqrt(1 + Resistance * Conductivity / smallest));
        }
    }

    /// <summary>Current density at a tip of radius r [A/m²]; negative below r = 2Γ/η, where it dissolves.</summary>
    public double Current(double radius) => (Overpotential - 2 * Capillarity / radius) / (Resistance + radius / Conductivity);

    /// <summary>Speed of a tip of radius r: Ωj/F [m/s].</summary>
    public double Speed(double radius) => Interna.Sodium.MolarVolume / Constant.Faraday * Current(radius);

    /// <summary>Overpotential at which metal enters a pore: η = 2γΩ|cos θ|/(F r) [V].</summary>
    /// <remarks>Source: Ma and Bai, Adv. Energy Mater. 12 (2022) 2102967, for the effect; the factor is that of Young and Laplace.</remarks>
    /// <param name="radius">Radius of the pore r [m].</param>
    /// <param name="contactAngle">θ [rad].</param>
    /// <param name="surfaceEnergy">γ [J/m²].</param>
    public static double PoreEntryOverpotential(double radius, double contactAngle = Math.PI, double surfaceEnergy = PlanarFront.SodiumSurfaceEnergy) =>
        2 * surfaceEnergy * Math.Abs(Math.Cos(contactAngle)) * Interna.Sodium.MolarVolume / (Constant.Faraday * radius);
}
