namespace Interna.Models.MetalCell;

/// <summary>Finite volumes between two planar electrodes, finer towards both: x = L/2 (1 − cos πs) blended with x = L s.</summary>
/// <remarks>
/// A smooth map of equal volumes keeps second order. The blend bounds how much the volumes differ, so that a thin gap without
/// boundary layers is not resolved worse than by equal volumes.
/// </remarks>
internal sealed class GradedMesh
{
    // Part of the cosine: the outermost volume is then about 1/20 of the mean.
    private const double Cosine = 0.95;

    public GradedMesh(int cells, double length)
    {
        (Width, Centre) = (new double[cells], new double[cells]);
        double left = 0;
        for (int k = 0; k < cells; k++)
        {
            double s = (k + 1.0) / cells;
            double right = length * ((1 - Cosine) * s + Cosine * 0.5 * (1 - Math.Cos(Math.PI * s)));
            (Width[k], Centre[k]) = (right - left, 0.5 * (left + right));
            left = right;
        }
    }

    /// <summary>Width of each volume [m].</summary>
    public double[] Width { get; }

    /// <summary>Centre of each volume [m].</summary>
    public double[] Centre { get; }

    /// <summary>Number of volumes.</summary>
    public int Cells => Width.Length;
}
