namespace Interna.Physics.Interphases;

/// <summary>A film that grows through itself and dissolves at its surface: dL/dt = B/L − r.</summary>
/// <remarks>t(L) = −(1/r)[L − L₀ + L∞ ln((L∞ − L)/(L∞ − L₀))], L∞ = B/r. Source: Broussely et al., J. Power Sources 97–98 (2001) 13, for the growth; Deal–Grove with loss.</remarks>
/// <param name="Parabolic">B [m²/s].</param>
/// <param name="Dissolution">r [m/s].</param>
public readonly record struct DissolvingFilm(double Parabolic, double Dissolution)
{
    /// <summary>Thickness at which growth and dissolution balance, L∞ = B/r [m].</summary>
    public double SteadyThickness => Parabolic / Dissolution;

    /// <summary>dL/dt [m/s].</summary>
    public double Rate(double thickness) => Parabolic / thickness - Dissolution;

    /// <summary>Time in which a film comes from one thickness to another on the same side of L∞ [s].</summary>
    public double Time(double thickness, double initial = 0) =>
        -(thickness - initial + SteadyThickness * Math.Log((SteadyThickness - thickness) / (SteadyThickness - initial))) / Dissolution;
}

/// <summary>A film that dissolves into the electrolyte over it, as fast as what dissolved diffuses away.</summary>
/// <remarks>
/// Saturated at the film. Into much electrolyte ΔL = 2V c √(Dt/π): capacity is lost with √t, as measured in pauses. Into a layer of depth d
/// loss ends at Vcd. Sources: Crank, The Mathematics of Diffusion, 2nd ed. 1975, sections 3.3 and 4.3; Ma et al., Adv. Sci. 2024, for the pauses.
/// </remarks>
/// <param name="MolarVolume">V of the film per mole that dissolves [m³/mol].</param>
/// <param name="Saturation">c_sat [mol/m³].</param>
/// <param name="Diffusivity">D in the electrolyte [m²/s].</param>
public readonly record struct DiffusiveDissolution(double MolarVolume, double Saturation, double Diffusivity)
{
    // Terms of the series needed at the time where it takes over: the next is below 10⁻¹⁵ of the sum.
    private const int Terms = 12;

    /// <summary>Thickness lost after a time into much electrolyte [m].</summary>
    public double Lost(double time) => 2 * MolarVolume * Saturation * Math.Sqrt(Diffusivity * time / Math.PI);

    /// <summary>Thickness lost after a time into a layer of depth d, closed at its end [m].</summary>
    public double Lost(double time, double depth)
    {
        double fourier = Diffusivity * time / (depth * depth);
        // Before the far end is felt, e^(−1/Fo) below 10⁻⁸, both forms agree to rounding of the least.
        if (fourier < 0.05) return Lost(time);
        double sum = 0;
        for (int n = 0; n < Terms; n++)
        {
            double odd = (2 * n + 1) * Math.PI;
            sum += 8 / (odd * odd) * Math.Exp(-0.25 * odd * odd * fourier);
        }

        return MolarVolume * Saturation * depth * (1 - sum);
    }
}
