namespace Interna.Physics.Mechanics;

/// <summary>Strain that a film on plated metal takes up from growth of its own and from the metal that moves under it.</summary>
public static class GrowthStrain
{
    /// <summary>Linear strain of a film that grows in the place of what it is made of: ε = PBR^(1/3) − 1 [-].</summary>
    /// <remarks>Source: Pilling and Bedworth, J. Inst. Met. 29 (1923) 529, for the ratio; the linear strain is that of a free cube.</remarks>
    /// <param name="pillingBedworthRatio">Volume of the film over the volume it replaces, positive [-].</param>
    public static double OfVolume(double pillingBedworthRatio) => Math.Cbrt(pillingBedworthRatio) - 1;

    /// <summary>Biaxial strain of a film on a cap whose radius grows, the film sticking to it: ε = R/R₀ − 1 [-].</summary>
    /// <param name="initialRadius">Radius R₀ of the cap when the film had no strain [m].</param>
    /// <param name="radius">Radius R now [m].</param>
    public static double OfCap(double initialRadius, double radius) => radius / initialRadius - 1;

    /// <summary>Mean strain of a film on a flat that becomes a sine wave of small slope: ε = (πA/λ)² [-].</summary>
    /// <remarks>Arc length of A sin(2πx/λ) to second order in A/λ.</remarks>
    /// <param name="amplitude">Amplitude A [m].</param>
    /// <param name="wavelength">Wavelength λ, much longer than A [m].</param>
    public static double OfRoughness(double amplitude, double wavelength)
    {
        double slope = Math.PI * amplitude / wavelength;
        return slope * slope;
    }
}
