namespace Interna.Physics.Plating;

/// <summary>Branches that grow once the salt at the electrode is used up, and the space charge before them.</summary>
/// <remarks>Source: Chazalviel, Phys. Rev. A 42 (1990) 7355; Mott and Gurney, Electronic Processes in Ionic Crystals, 1940, for the layer.</remarks>
/// <param name="Current">Current density j [A/m²].</param>
/// <param name="Concentration">Salt before the front c₀ [mol/m³].</param>
/// <param name="Transference">Transference number of the cation t₊ [-].</param>
public readonly record struct RamifiedGrowth(double Current, double Concentration, double Transference)
{
    /// <summary>Speed of the front, that of the receding anion: v = (1 − t₊) j/(F c₀) [m/s].</summary>
    public double FrontSpeed => (1 - Transference) * Current / (Constant.Faraday * Concentration);

    /// <summary>Volume of metal in the volume behind the front: c₀Ω/(1 − t₊) [-]; speed × this = planar speed.</summary>
    public double VolumeFraction => Concentration * Interna.Sodium.MolarVolume / (1 - Transference);

    /// <summary>Time in which the front crosses a gap [s].</summary>
    public double CrossingTime(double gap) => gap / FrontSpeed;

    /// <summary>Field in a layer of cations alone, at a distance y from where it begins: E = √(2jy/(εµ₊)) [V/m].</summary>
    /// <param name="distance">y [m].</param>
    /// <param name="relativePermittivity">ε_r [-].</param>
    /// <param name="cationDiffusivity">D₊; µ₊ = F D₊/RT [m²/s].</param>
    /// <param name="temperature">T [K].</param>
    public double SpaceChargeField(double distance, double relativePermittivity, double cationDiffusivity, double temperature = 298.15)
    {
        double mobility = cationDiffusivity * Constant.Faraday / (Constant.Gas * temperature);
        return Math.Sqrt(2 * Current * distance / (relativePermittivity * Constant.VacuumPermittivity * mobility));
    }

    /// <summary>Voltage over such a layer of width δ: V = ⅔ E(δ) δ, the same as j = (9/8) εµ₊V²/δ³ [V].</summary>
    public double SpaceChargeVoltage(double width, double relativePermittivity, double cationDiffusivity, double temperature = 298.15) =>
        2.0 / 3 * width * SpaceChargeField(width, relativePermittivity, cationDiffusivity, temperature);
}
