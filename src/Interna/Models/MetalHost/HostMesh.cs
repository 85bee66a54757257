using Interna.Models.MetalCell;

namespace Interna.Models.MetalHost;

/// <summary>Finite volumes across negative host, separator and positive host, each region finer towards its ends; a planar electrode has none.</summary>
internal sealed class HostMesh
{
    public HostMesh(Cell cell, ModelOptions options)
    {
        NegativeCells = cell.Negative is PorousMetalHost ? options.NegativeCells : 0;
        SeparatorCells = options.SeparatorCells;
        PositiveCells = cell.Positive is PorousMetalHost ? options.PositiveCells : 0;
        Cells = NegativeCells + SeparatorCells + PositiveCells;
        (Width, Centre, Pores, Bruggeman) = (new double[Cells], new double[Cells], new double[Cells], new double[Cells]);
        double left = 0;
        if (cell.Negative is PorousMetalHost n) left = Fill(0, NegativeCells, left, n.Thickness, n.Porosity, n.Bruggeman);
        left = Fill(NegativeCells, SeparatorCells, left, cell.Separator.Thickness, cell.Separator.Porosity, cell.Separator.Bruggeman);
        if (cell.Positive is PorousMetalHost p) Fill(PositiveFirst, PositiveCells, left, p.Thickness, p.Porosity, p.Bruggeman);
    }

    /// <summary>Volumes of each region and in all.</summary>
    public int NegativeCells { get; }

    /// <inheritdoc cref="NegativeCells"/>
    public int SeparatorCells { get; }

    /// <inheritdoc cref="NegativeCells"/>
    public int PositiveCells { get; }

    /// <inheritdoc cref="NegativeCells"/>
    public int Cells { get; }

    /// <summary>First volume of the positive host.</summary>
    public int PositiveFirst => NegativeCells + SeparatorCells;

    /// <summary>Width of each volume [m].</summary>
    public double[] Width { get; }

    /// <summary>Centre of each volume, from the left end of the line [m].</summary>
    public double[] Centre { get; }

    /// <summary>Part of each volume that is pores before anything is plated [-].</summary>
    public double[] Pores { get; }

    /// <summary>Exponent b of ε^b in each volume [-].</summary>
    public double[] Bruggeman { get; }

    /// <summary>Distance between the centres of volumes <paramref name="face"/> and <paramref name="face"/> + 1 [m].</summary>
    public double Distance(int face) => 0.5 * (Width[face] + Width[face + 1]);

    /// <summary>What the face between volumes <paramref name="face"/> and <paramref name="face"/> + 1 joins.</summary>
    public HostFace Face(int face)
    {
        if (face == NegativeCells - 1) return HostFace.NegativeMouth;
        if (face == PositiveFirst - 1) return HostFace.PositiveMouth;
        return face < NegativeCells || face >= PositiveFirst ? HostFace.Host : HostFace.Separator;
    }

    private double Fill(int first, int cells, double left, double length, double pores, double bruggeman)
    {
        var region = new GradedMesh(cells, length);
        for (int k = 0; k < cells; k++)
        {
            Width[first + k] = region.Width[k];
            Centre[first + k] = left + region.Centre[k];
            Pores[first + k] = pores;
            Bruggeman[first + k] = bruggeman;
        }

        return left + length;
    }
}

/// <summary>What a face joins.</summary>
internal enum HostFace
{
    /// <summary>Two volumes of the separator.</summary>
    Separator,

    /// <summary>Two volumes of a host.</summary>
    Host,

    /// <summary>The negative host, left, and the separator.</summary>
    NegativeMouth,

    /// <summary>The separator and the positive host, right.</summary>
    PositiveMouth,
}
