using Interna.Numerics.Lines;

namespace Interna.Verification.Tests.SodiumMetal;

/// <summary>Ohm's law in a rectangle by finite volumes: uniform current enters above and leaves below through resistances to one potential.</summary>
/// <remarks>Half a period wide, three widths high, rows growing upwards: independent of any expansion in waves.</remarks>
internal sealed class PlanarField
{
    private const double Growth = 1.08;

    private PlanarField(double[] current, double resistance) => (Current, Resistance) = (current, resistance);

    /// <summary>Current density at the middle of each column over the mean.</summary>
    public double[] Current { get; }

    /// <summary>Mean potential above over the current density, less that of the height alone [Ω m²].</summary>
    public double Resistance { get; }

    /// <summary>Solves; an infinite resistance insulates.</summary>
    public static PlanarField Solve(double width, double conductivity, ReadOnlySpan<double> below)
    {
        int columns = below.Length;
        double dx = width / columns, height = 3 * width, y = 0;
        var rows = new List<double>();
        for (double dy = dx; y < height; dy = Math.Min(dy * Growth, height / 20))
        {
            rows.Add(dy);
            y += dy;
        }

        int n = rows.Count;
        var matrix = new BlockTridiagonal<double>(n, columns);
        var x = new double[n * columns];
        var outflow = new double[columns];
        for (int i = 0; i < columns; i++)
        {
            outflow[i] = double.IsPositiveInfinity(below[i]) ? 0 : dx / (below[i] + 0.5 * rows[0] / conductivity);
            matrix.Diagonal(i, i)[0] += outflow[i];
            x[i * n + n - 1] = dx;
            for (int k = 0; k < n; k++)
            {
                if (i + 1 < columns) Sideways(matrix, i, k, conductivity * rows[k] / dx);
                if (k + 1 < n) Upwards(matrix, i, k, conductivity * dx / (0.5 * (rows[k] + rows[k + 1])));
            }
        }

        Assert.True(matrix.Factor().IsGood);
        matrix.Solve(x);
        double top = 0;
        var current = new double[columns];
        for (int i = 0; i < columns; i++)
        {
            top += (x[i * n + n - 1] + 0.5 * rows[n - 1] / conductivity) / columns;
            current[i] = outflow[i] * x[i * n] / dx;
        }

        return new PlanarField(current, top - y / conductivity);
    }

    private static void Sideways(BlockTridiagonal<double> matrix, int i, int k, double g)
    {
        matrix.Diagonal(i, i)[k] += g;
        matrix.Diagonal(i + 1, i + 1)[k] += g;
        matrix.Diagonal(i, i + 1)[k] -= g;
        matrix.Diagonal(i + 1, i)[k] -= g;
    }

    private static void Upwards(BlockTridiagonal<double> matrix, int i, int k, double g)
    {
        matrix.Diagonal(i, i)[k] += g;
        matrix.Diagonal(i, i)[k + 1] += g;
        matrix.Upper(i, i)[k] -= g;
        matrix.Lower(i, i)[k + 1] -= g;
    }
}
