using Interna.Numerics.RootFinding;

namespace Interna.Physics.Interphases;

/// <summary>Conductivity of a mixture of isotropic phases from their volume fractions φ and conductivities κ.</summary>
/// <remarks>
/// Fractions sum to 1; conductivities are not negative and may be 0 or infinite. Every rule here is that of a structure that can be
/// built, so all obey the bounds of Hashin and Shtrikman except <see cref="Series"/> and <see cref="Parallel"/>, the wider bounds of layered
/// structures. Sources: Hashin and Shtrikman, J. Appl. Phys. 33 (1962) 3125; Bruggeman, Ann. Phys. 416 (1935) 636.
/// </remarks>
public static class Mixing
{
    // Fractions are typed in decimals: their sum is 1 to rounding.
    private const double SumTolerance = 1e-9;
    private const double RootTolerance = 1e-15;

    // Step in ln κ by which a bracket is widened.
    private const double Widening = 7;

    /// <summary>Layers across the current: κ = (Σφ/κ)⁻¹ [S/m]; the lower bound of any mixture.</summary>
    public static double Series(ReadOnlySpan<double> fractions, ReadOnlySpan<double> conductivities)
    {
        Check(fractions, conductivities);
        double sum = 0;
        for (int i = 0; i < fractions.Length; i++)
        {
            if (fractions[i] > 0)
                sum += fractions[i] / conductivities[i];
        }

        return 1 / sum;
    }

    /// <summary>Columns along the current: κ = Σφκ [S/m]; the upper bound of any mixture.</summary>
    public static double Parallel(ReadOnlySpan<double> fractions, ReadOnlySpan<double> conductivities)
    {
        Check(fractions, conductivities);
        double sum = 0;
        for (int i = 0; i < fractions.Length; i++)
        {
            if (fractions[i] > 0)
                sum += fractions[i] * conductivities[i];
        }

        return sum;
    }

    /// <summary>Least conductivity of an isotropic mixture [S/m]: the worst conductor surrounds the others.</summary>
    public static double LowerBound(ReadOnlySpan<double> fractions, ReadOnlySpan<double> conductivities) =>
        Surrounded(fractions, conductivities, Extreme(fractions, conductivities, least: true));

    /// <summary>Largest conductivity of an isotropic mixture [S/m]: the best conductor surrounds the others.</summary>
    public static double UpperBound(ReadOnlySpan<double> fractions, ReadOnlySpan<double> conductivities) =>
        Surrounded(fractions, conductivities, Extreme(fractions, conductivities, least: false));

    /// <summary>Grains dispersed in one phase that surrounds them all [S/m] (Maxwell; Hashin and Shtrikman's coated spheres).</summary>
    /// <param name="fractions">Volume fractions.</param>
    /// <param name="conductivities">Conductivities [S/m].</param>
    /// <param name="matrix">Index of the phase that surrounds the others.</param>
    public static double Dispersed(ReadOnlySpan<double> fractions, ReadOnlySpan<double> conductivities, int matrix) =>
        Surrounded(fractions, conductivities, conductivities[matrix]);

    /// <summary>Two or more phases each continuous in all directions: the mean of the bounds [S/m].</summary>
    /// <remarks>The bounds are what is certain; their mean, in which each phase surrounds half of the material, is our own choice.</remarks>
    public static double CoContinuous(ReadOnlySpan<double> fractions, ReadOnlySpan<double> conductivities) =>
        0.5 * (LowerBound(fractions, conductivities) + UpperBound(fractions, conductivities));

    /// <summary>Grains of all phases in no order: κ with Σφ(κ_i − κ)/(κ_i + 2κ) = 0 [S/m] (Bruggeman 1935, symmetric).</summary>
    /// <remarks>A conductor among insulators percolates above a third of the volume.</remarks>
    public static double EffectiveMedium(ReadOnlySpan<double> fractions, ReadOnlySpan<double> conductivities)
    {
        double lower = LowerBound(fractions, conductivities), upper = UpperBound(fractions, conductivities);
        if (!(lower < upper))
            return lower;
        double[] phi = fractions.ToArray(), kappa = conductivities.ToArray();
        if (Part(phi, kappa, double.IsPositiveInfinity) >= 1.0 / 3)
            return double.PositiveInfinity;
        if (Part(phi, kappa, k => k > 0) <= 1.0 / 3)
            return 0;
        double Excess(double log) => Balance(phi, kappa, Math.Exp(log));
        double low = Math.Log(lower > 0 ? lower : kappa.Where(k => k > 0).Min()), high = Math.Log(double.IsFinite(upper) ? upper : Math.Max(lower, kappa.Where(double.IsFinite).Max()));
        while (lower == 0 && Excess(low) <= 0) low -= Widening;
        while (double.IsInfinity(upper) && Excess(high) >= 0) high += Widening;
        // At a bound the balance is zero to rounding, of either sign.
        if (Excess(low) <= 0)
            return Math.Exp(low);
        return Excess(high) >= 0 || !Brent.TryFind(Excess, low, high, RootTolerance, out double root) ? Math.Exp(high) : Math.Exp(root);
    }

    /// <summary>Grains in an electrolyte that fills all pores: κ with (κ − κ_s)/(κ_e − κ_s) (κ_e/κ)^(1/3) = ε [S/m].</summary>
    /// <remarks>Bruggeman 1935, asymmetric: grains of all sizes, each surrounded by the mixture of the smaller ones; κ_e ε^1.5 for insulating grains.</remarks>
    /// <param name="porosity">Volume fraction ε of the electrolyte [-].</param>
    /// <param name="electrolyte">Conductivity of the electrolyte κ_e [S/m].</param>
    /// <param name="solid">Conductivity of the grains κ_s [S/m].</param>
    public static double Infiltrated(double porosity, double electrolyte, double solid)
    {
        if (!(porosity >= 0 && porosity <= 1 && electrolyte >= 0 && solid >= 0))
            throw new ArgumentOutOfRangeException(nameof(porosity), $"Porosity {porosity} and conductivities {electrolyte} and {solid} S/m do not make a porous film.");
        if (porosity == 0 || solid == electrolyte)
            return solid;
        if (porosity == 1 || electrolyte == 0)
            return electrolyte;
        if (solid == 0)
            return electrolyte * Math.Pow(porosity, 1.5);
        if (double.IsPositiveInfinity(solid))
            return electrolyte / (porosity * porosity * porosity);
        double Excess(double log)
        {
            double kappa = Math.Exp(log);
            return (kappa - solid) / (electrolyte - solid) - porosity * Math.Cbrt(kappa / electrolyte);
        }

        double low = Math.Log(Math.Min(solid, electrolyte)), high = Math.Log(Math.Max(solid, electrolyte));
        return Brent.TryFind(Excess, low, high, RootTolerance, out double root) ? Math.Exp(root) : electrolyte * Math.Pow(porosity, 1.5);
    }

    // κ = [Σφ/(κ_i + 2κ₀)]⁻¹ − 2κ₀, written without a difference: Σφκ_i/(κ_i + 2κ₀) over Σφ/(κ_i + 2κ₀).
    private static double Surrounded(ReadOnlySpan<double> fractions, ReadOnlySpan<double> conductivities, double matrix)
    {
        if (matrix == 0)
            return Series(fractions, conductivities);
        if (double.IsPositiveInfinity(matrix))
            return Parallel(fractions, conductivities);
        Check(fractions, conductivities);
        double above = 0, below = 0;
        for (int i = 0; i < fractions.Length; i++)
        {
            double k = conductivities[i];
            above += fractions[i] * (double.IsPositiveInfinity(k) ? 1 : k / (k + 2 * matrix));
            below += fractions[i] / (k + 2 * matrix);
        }

        return above / below;
    }

    private static double Balance(double[] phi, double[] kappa, double mean)
    {
        double sum = 0;
        for (int i = 0; i < phi.Length; i++)
            sum += phi[i] * (double.IsPositiveInfinity(kappa[i]) ? 1 : (kappa[i] - mean) / (kappa[i] + 2 * mean));
        return sum;
    }

    private static double Part(double[] phi, double[] kappa, Func<double, bool> counts) => phi.Where((_, i) => counts(kappa[i])).Sum();

    private static double Extreme(ReadOnlySpan<double> fractions, ReadOnlySpan<double> conductivities, bool least)
    {
        Check(fractions, conductivities);
        double found = least ? double.PositiveInfinity : 0;
        for (int i = 0; i < fractions.Length; i++)
        {
            if (fractions[i] > 0)
                found = least ? Math.Min(found, conductivities[i]) : Math.Max(found, conductivities[i]);
        }

        return found;
    }

    private static void Check(ReadOnlySpan<double> fractions, ReadOnlySpan<double> conductivities)
    {
        double sum = 0;
        bool sound = fractions.Length == conductivities.Length;
        for (int i = 0; sound && i < fractions.Length; i++)
        {
            sound = fractions[i] >= 0 && conductivities[i] >= 0;
            sum += fractions[i];
        }

        if (!sound || Math.Abs(sum - 1) > SumTolerance)
            throw new ArgumentException($"Volume fractions must not be negative and sum to 1, conductivities must not be negative; the sum is {sum}.", nameof(fractions));
    }
}
