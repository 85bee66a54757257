using Interna.Numerics.RootFinding;

namespace Interna.Physics.Interphases;

/// <summary>Patches of an interface side by side at one voltage: V = (2RT/F) asinh(j_k/2i₀) + j_k R_k, Σθ_k j_k = j.</summary>
/// <remarks>
/// Symmetric Butler–Volmer kinetics in series with a film; the salt is uniform and the electrolyte does not resist. The share of the best patch rises
/// with the current, as kinetics resist ever less than films, up to the ratio of the film conductances.
/// </remarks>
public static class ParallelPatches
{
    // Relative to the voltage; the root is as good as rounding allows.
    private const double Tolerance = 1e-15;

    /// <summary>Divides a current among patches.</summary>
    /// <param name="patches">The patches; their parts sum to 1.</param>
    /// <param name="current">Mean current density j, positive [A/m²].</param>
    /// <param name="temperature">T [K].</param>
    /// <exception cref="InvalidOperationException">No voltage drives the current: no patch conducts.</exception>
    public static DividedCurrent Divide(IReadOnlyList<InterfacePatch> patches, double current, double temperature = 298.15)
    {
        double highest = patches.Where(p => p.Part > 0).Min(p => Voltage(p, current / p.Part, temperature));
        if (patches.Count == 1)
            return new DividedCurrent(highest, [current / patches[0].Part]);
        double Excess(double v) => patches.Sum(p => p.Part * Current(p, v, temperature)) - current;
        if (!Brent.TryFind(Excess, 0, highest * (1 + 1e-12), Tolerance * highest, out double voltage))
            throw new InvalidOperationException($"No voltage up to {highest} V drives {current} A/m² through the interface.");
        return new DividedCurrent(voltage, [.. patches.Select(p => Current(p, voltage, temperature))]);
    }

    /// <summary>Voltage over one patch at its current density [V].</summary>
    public static double Voltage(InterfacePatch patch, double current, double temperature = 298.15) =>
        2 * Constant.Gas * temperature / Constant.Faraday * Math.Asinh(current / (2 * patch.ExchangeCurrent)) + current * patch.Resistance;

    // Inverse of Voltage: at most what either resistance alone would let pass.
    private static double Current(InterfacePatch patch, double voltage, double temperature)
    {
        double kinetic = 2 * patch.ExchangeCurrent * Math.Sinh(Constant.Faraday * voltage / (2 * Constant.Gas * temperature));
        if (patch.Resistance == 0 || voltage == 0)
            return kinetic;
        double most = Math.Min(kinetic, voltage / patch.Resistance);
        double Excess(double j) => Voltage(patch, j, temperature) - voltage;
        return Excess(most) <= 0 || !Brent.TryFind(Excess, 0, most, Tolerance * most, out double found) ? most : found;
    }
}

/// <summary>A part of an interface.</summary>
/// <param name="Part">Part θ of the area [-].</param>
/// <param name="Resistance">Resistance of its film times area R [Ω m²].</param>
/// <param name="ExchangeCurrent">Exchange current density i₀ [A/m²].</param>
public readonly record struct InterfacePatch(double Part, double Resistance, double ExchangeCurrent);

/// <summary>A current divided among patches.</summary>
/// <param name="Voltage">Voltage common to all [V].</param>
/// <param name="Currents">Current density of each patch per its own area [A/m²].</param>
public sealed record DividedCurrent(double Voltage, IReadOnlyList<double> Currents);
