namespace Interna.Numerics.TimeIntegration;

/// <summary>
/// Coefficients of the numerical differentiation formulas of order 1–5 in backward differences:
/// Σₘ₌₁ᵏ (1/m) ∇ᵐy − κ γₖ (y − y_predicted) = h ẏ, γₖ = Σⱼ₌₁ᵏ 1/j (Shampine and Reichelt, SIAM J. Sci. Comput. 18, 1997, 1).
/// </summary>
internal static class NdfCoefficients
{
    public const int HighestOrder = 5;

    // κ trades a little stability angle for a smaller error constant; zero at order 5, where there is no room for the trade.
    private static ReadOnlySpan<double> Kappa => [0, -0.1850, -1.0 / 9, -0.0823, -0.0415, 0];

    private static ReadOnlySpan<double> Harmonic => [0, 1, 3.0 / 2, 11.0 / 6, 25.0 / 12, 137.0 / 60, 49.0 / 20];

    /// <summary>γₖ.</summary>
    public static double Gamma(int order) => Harmonic[order];

    /// <summary>(1 − κ) γₖ: the coefficient of the new value in h ẏ.</summary>
    public static double Leading(int order) => (1 - Kappa[order]) * Harmonic[order];

    /// <summary>Error constant κ γₖ + 1/(k + 1): local error over ∇ᵏ⁺¹y.</summary>
    public static double Error(int order) => order > HighestOrder ? 1.0 / (order + 1) : Kappa[order] * Harmonic[order] + 1.0 / (order + 1);

    /// <summary>
    /// Writes T with ∇ʲ_new = Σₘ T[m, j] ∇ᵐ_old (m, j = 1 … order) for a step changed by <paramref name="factor"/>: the same
    /// interpolating polynomial, sampled at the new spacing. Row length is 6.
    /// </summary>
    public static void Rescaling(int order, double factor, Span<double> transform)
    {
        Span<double> sampled = stackalloc double[36], unit = stackalloc double[36];
        Sampling(order, factor, sampled);
        Sampling(order, 1, unit);
        for (var m = 1; m <= order; m++)
        {
            for (var j = 1; j <= order; j++)
            {
                var sum = 0.0;
                for (var l = 1; l <= order; l++) sum += sampled[6 * m + l] * unit[6 * l + j];
                transform[6 * m + j] = sum;
            }
        }
    }

    /// <summary>Writes cₘ = Πⱼ₌₀ᵐ⁻¹ (s + j)/(j + 1): y(tₙ + s h) = y + Σₘ cₘ ∇ᵐy.</summary>
    public static void Interpolation(int order, double s, Span<double> c)
    {
        var product = 1.0;
        for (var m = 1; m <= order; m++)
        {
            product *= (s + m - 1) / m;
            c[m] = product;
        }
    }

    /// <summary>Writes dcₘ/ds.</summary>
    public static void InterpolationSlope(int order, double s, Span<double> slope)
    {
        double product = 1, derivative = 0;
        for (var m = 1; m <= order; m++)
        {
            derivative = (derivative * (s + m - 1) + product) / m;
            product *= (s + m - 1) / m;
            slope[m] = derivative;
        }
    }

    // r[i, j] = Πₘ₌₁ⁱ (m − 1 − j·factor)/m.
    private static void Sampling(int order, double factor, Span<double> r)
    {
        for (var j = 1; j <= order; j++)
        {
            var product = 1.0;
            for (var i = 1; i <= order; i++)
            {
                product *= (i - 1 - factor * j) / i;
                r[6 * i + j] = product;
            }
        }
    }
}
