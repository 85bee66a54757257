using Interna.Numerics.RootFinding;

namespace Interna.Models.Junctions.Motion;

/// <summary>Points of a phase, closer towards both faces: density 1/(x + δ) + 1/(L + δ − x) + 2/L.</summary>
/// <remarks>A smooth map of equal stretches, so that schemes of second order stay of second order.</remarks>
internal static class MotionMesh
{
    private const double Rounding = 1e-15;

    /// <summary>How many points a phase needs, in arbitrary units.</summary>
    /// <param name="length">L [m].</param>
    /// <param name="fineness">δ [m]: stretches at the faces are a fraction of it.</param>
    public static double Effort(double length, double fineness) => 2 * Math.Log(1 + length / fineness) + 2;

    /// <summary>The ends of so many stretches, from 0 to L [m].</summary>
    public static double[] Positions(double length, double fineness, int count)
    {
        var x = new double[count + 1];
        double all = Effort(length, fineness);
        for (int k = 1; 2 * k <= count; k++)
        {
            double goal = all * k / count;
            Brent.TryFind(v => Math.Log(1 + v / fineness) + Math.Log((length + fineness) / (length + fineness - v)) + 2 * v / length - goal, 0, length, Rounding * length, out x[k]);
            x[count - k] = length - x[k];
        }

        x[count] = length;
        return x;
    }
}
