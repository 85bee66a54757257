using Interna.Physics.SpaceCharge;

namespace Interna.Models.Junctions;

/// <summary>
/// The space charge layer of a half-space in equilibrium, from the first integral: where its potential has which value, and
/// how finely it has to be resolved.
/// </summary>
/// <remarks>
/// With D = ε dφ/dx = ±√(2εΠ(u)) the position is x = ∫ ε dφ/D. The layer is tabulated in steps of ln u, finer where u is large. It
/// is where Newton's method starts and what the mesh is laid out by; what is finally computed does not depend on it.
/// </remarks>
internal sealed class RestingLayer
{
    // The layer ends where its potential has fallen to this part of its value at the surface.
    private const double End = 1e-13;

    private const double LogarithmicStep = 0.25, LinearScale = 2;

    // Nodes go where the potential changes by a thermal voltage or by its own size; the far tail, which carries no charge, counts less.
    private const double TailWeight = 0.15;

    // However large the potential, at least a quarter of the nodes is left to its decay.
    private const double LargestShare = 3;

    private readonly List<double> position = [0], potential, effort = [0];

    /// <summary>Tabulates the layer with potential <paramref name="surface"/> (over the thermal voltage) at its surface.</summary>
    public RestingLayer(SpaceChargeMedium medium, double surface, double thermalVoltage)
    {
        potential = [surface];
        double size = Math.Abs(surface), u = size;
        if (size < 1e-12 || medium.NetCharge != 0)
            return;
        var linear = new List<double> { 0 };
        while (u > End * size)
        {
            double step = LogarithmicStep / (1 + u / LinearScale), middle = u * Math.Exp(-step / 2);
            double displacement = Math.Sqrt(2 * medium.Permittivity * medium.Pressure(Math.CopySign(middle, surface)));
            double next = u * Math.Exp(-step), root = Math.Sqrt(Math.Sqrt(middle));
            position.Add(position[^1] + medium.Permittivity * thermalVoltage * (u - next) / displacement);
            linear.Add(linear[^1] + (u - next) / LinearScale);
            effort.Add(effort[^1] + step * (TailWeight + (1 - TailWeight) * root / (1 + root)));
            potential.Add(Math.CopySign(next, surface));
            u = next;
        }

        double share = Math.Min(1, LargestShare * effort[^1] / linear[^1]);
        for (int i = 0; i < effort.Count; i++)
            effort[i] += share * linear[i];
    }

    /// <summary>Positions tabulated, from the surface [m].</summary>
    public IReadOnlyList<double> Positions => position;

    /// <summary>Distance at which the layer has ended [m]; 0 without a layer.</summary>
    public double Length => position[^1];

    /// <summary>Potential at a distance from the surface, over the thermal voltage.</summary>
    public double Potential(double x) => Length == 0 || x > Length ? 0 : Interpolate(potential, x);

    /// <summary>How many nodes, in arbitrary units, belong between the surface and a distance from it.</summary>
    public double Effort(double x) => Length == 0 ? 0 : Interpolate(effort, Math.Min(x, Length));

    /// <summary>Displacement ε dφ/dx at the surface of a half-space to the right that is at <paramref name="u"/> there, with opposite sign [C/m²].</summary>
    public static double Displacement(SpaceChargeMedium medium, double u) =>
        Math.CopySign(Math.Sqrt(2 * medium.Permittivity * Math.Max(0, medium.Pressure(u))), u);

    private double Interpolate(List<double> values, double x)
    {
        int right = position.BinarySearch(x);
        if (right >= 0)
            return values[right];
        right = Math.Clamp(~right, 1, position.Count - 1);
        double part = (x - position[right - 1]) / (position[right] - position[right - 1]);
        return values[right - 1] + part * (values[right] - values[right - 1]);
    }
}
