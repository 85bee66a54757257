using Interna.Numerics.LinearAlgebra;

namespace Interna.Physics.Plating;

/// <summary>Current along a surface whose resistance varies, with an electrolyte that conducts sideways.</summary>
/// <remarks>
/// Ohmic electrolyte over a metal at one potential, uniform current far away: j(x) R(x) + Σ_m j_m e^(i q_m x)/(κ q_m) is the same
/// everywhere. R holds film and linearised kinetics. Source: Newman and Thomas-Alyea, Electrochemical Systems, 3rd ed. 2004, chapter 18.
/// </remarks>
public static class LateralCurrent
{
    /// <summary>Relative ripple of the current under a small ripple of the resistance: j₁/j₀ = −R₁/(R₀ + 1/(κq)) [-].</summary>
    /// <param name="mean">Mean resistance R₀, kinetics included [Ω m²].</param>
    /// <param name="ripple">Amplitude of its ripple R₁, small against R₀ [Ω m²].</param>
    /// <param name="conductivity">κ [S/m].</param>
    /// <param name="wavelength">λ = 2π/q [m].</param>
    public static double Ripple(double mean, double ripple, double conductivity, double wavelength) =>
        -ripple / (mean + wavelength / (2 * Math.PI * conductivity));

    /// <summary>Wavelength beyond which the electrolyte evens the current out: λ* = 2πκR₀ [m].</summary>
    public static double EvenedBeyond(double mean, double conductivity) => 2 * Math.PI * conductivity * mean;

    /// <summary>Current density at equally spaced points of a periodic surface [A/m²], exact for resolved modes.</summary>
    /// <param name="resistance">R at the points, positive [Ω m²].</param>
    /// <param name="period">Length after which the surface repeats [m].</param>
    /// <param name="conductivity">κ [S/m].</param>
    /// <param name="mean">Mean current density [A/m²].</param>
    /// <exception cref="ArgumentException">Fewer than two points, or a resistance that is not positive.</exception>
    public static double[] Distribute(ReadOnlySpan<double> resistance, double period, double conductivity, double mean)
    {
        int n = resistance.Length;
        if (n < 2) throw new ArgumentException("Needs at least two points.", nameof(resistance));
        var spreading = Spreading(n, period, conductivity);
        // Unknown: the currents and, last, the common voltage.
        var lu = new DenseLu(n + 1);
        var result = new double[n + 1];
        for (int i = 0; i < n; i++)
        {
            if (!(resistance[i] > 0)) throw new ArgumentException($"Resistance {i} is {resistance[i]:G3}; it must be positive.", nameof(resistance));
            for (int j = 0; j < n; j++) lu.Matrix[i * (n + 1) + j] = spreading[Math.Abs(i - j)];
            lu.Matrix[i * (n + 1) + i] += resistance[i];
            lu.Matrix[i * (n + 1) + n] = -1;
            lu.Matrix[n * (n + 1) + i] = 1.0 / n;
        }

        result[n] = mean;
        lu.Factor();
        lu.Solve(result);
        return result[..n];
    }

    // Potential of the electrolyte at a distance of so many points from a point with unit current, without its mean.
    private static double[] Spreading(int n, double period, double conductivity)
    {
        var kernel = new double[n];
        for (int d = 0; d < n; d++)
        {
            for (int m = 1; m < n; m++)
            {
                double q = 2 * Math.PI * Math.Min(m, n - m) / period;
                kernel[d] += Math.Cos(2 * Math.PI * m * d / n) / (conductivity * q * n);
            }
        }

        return kernel;
    }
}
