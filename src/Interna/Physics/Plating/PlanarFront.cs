using Interna.Numerics.RootFinding;

namespace Interna.Physics.Plating;

/// <summary>Linear stability of a flat front of plated metal: s(q) = (Ωq/F)(j − κΓq²)/(1 + Rκq).</summary>
/// <remarks>
/// A ripple A e^(iqx + st) on the metal, q its wavenumber [1/m]; quasi-steady fields, linear interface resistance R = RT/(F i₀) + R_film,
/// capillarity Γ = γΩ/F [V m]. κ is the conductivity where the current is ohmic, or <see cref="SaltConductivity"/> of the salt at
/// the surface where the anion stands still. A solid against the front adds Ω M q/F to Γq², M = G/(1 − ν): its stress under the
/// ripple (no slip of the interface counted). A counter electrode at a distance L makes q into q coth qL. Sources: Mullins and Sekerka, J. Appl. Phys. 35
/// (1964) 444, for the method; Sundström and Bark, Electrochim. Acta 40 (1995) 599, for plating.
/// </remarks>
/// <param name="Current">Plating current density j [A/m²].</param>
/// <param name="Conductivity">κ [S/m].</param>
/// <param name="Resistance">Resistance of the interface R [Ω m²].</param>
/// <param name="SurfaceEnergy">γ between metal and electrolyte [J/m²]; 0.2 for sodium (estimated).</param>
/// <param name="ConfiningModulus">M = G/(1 − ν) of a solid against the front, 0 for a liquid [Pa].</param>
/// <param name="Gap">Distance of the counter electrode L [m].</param>
public readonly record struct PlanarFront(
    double Current, double Conductivity, double Resistance, double SurfaceEnergy = PlanarFront.SodiumSurfaceEnergy, double ConfiningModulus = 0, double Gap = double.PositiveInfinity)
{
    /// <summary>Energy of the surface of sodium against an electrolyte [J/m²]: estimated, 0.20 of the melt to 0.26 of the solid.</summary>
    public const double SodiumSurfaceEnergy = 0.2;

    private static double VolumePerCharge => Interna.Sodium.MolarVolume / Constant.Faraday;

    /// <summary>Γ = γΩ/F [V m].</summary>
    public double Capillarity => SurfaceEnergy * VolumePerCharge;

    /// <summary>Wavelength below which ripples vanish: 2π√(κΓ/j) against a liquid, independent of R [m].</summary>
    public double CriticalWavelength
    {
        get
        {
            // κΓq² + κ(ΩM/F)q = j.
            double a = Conductivity * Capillarity, b = Conductivity * VolumePerCharge * ConfiningModulus;
            double q = a == 0 ? Current / b : 2 * Current / (b + Math.Sqrt(b * b + 4 * a * Current));
            return 2 * Math.PI / q;
        }
    }

    /// <summary>Wavelength that grows fastest; √3 times the critical one with R = 0 against a liquid [m].</summary>
    public double MostUnstableWavelength
    {
        get
        {
            var front = this;
            double critical = 2 * Math.PI / CriticalWavelength;
            // Slope of s by central differences over a part 10⁻⁵ of q: s is smooth and has one maximum below q_c.
            double Slope(double q) => front.GrowthRate(q * (1 + 1e-5)) - front.GrowthRate(q * (1 - 1e-5));
            return Brent.TryFind(Slope, 1e-6 * critical, critical, 1e-9 * critical, out double most) ? 2 * Math.PI / most : double.PositiveInfinity;
        }
    }

    /// <summary>Time in which the fastest ripple grows e times [s].</summary>
    public double FoldingTime => 1 / GrowthRate(2 * Math.PI / MostUnstableWavelength);

    /// <summary>F²D₊c/RT: κ of a binary salt whose anion stands still [S/m].</summary>
    /// <param name="cationDiffusivity">D₊ [m²/s].</param>
    /// <param name="concentration">Salt at the surface c [mol/m³]; goes to 0 at the limiting current.</param>
    /// <param name="temperature">T [K].</param>
    public static double SaltConductivity(double cationDiffusivity, double concentration, double temperature = 298.15) =>
        Constant.Faraday * Constant.Faraday * cationDiffusivity * concentration / (Constant.Gas * temperature);

    /// <summary>Growth rate s of a ripple [1/s].</summary>
    /// <param name="wavenumber">q = 2π/λ [1/m].</param>
    public double GrowthRate(double wavenumber)
    {
        double reach = wavenumber * Gap;
        double spread = reach > 20 ? wavenumber : wavenumber / Math.Tanh(reach);
        double restoring = Capillarity * wavenumber * wavenumber + VolumePerCharge * ConfiningModulus * wavenumber;
        return VolumePerCharge * spread * (Current - Conductivity * restoring) / (1 + Resistance * Conductivity * spread);
    }

    /// <summary>Growth of a ripple while a thickness is plated, where the interface resists most: A/A₀ = exp(h/(Rκ)) [-].</summary>
    /// <remarks>Limit Rκq ≫ 1 without capillarity.</remarks>
    /// <param name="thickness">Thickness plated h [m].</param>
    public double Amplification(double thickness) => Math.Exp(thickness / (Resistance * Conductivity));
}
