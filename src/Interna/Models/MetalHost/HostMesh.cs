using Interna.Models.MetalCell;

namespace Interna.Models.MetalHost;

/// <summary>Finite volumes across negative host, separator and positive electrode, hosts and separator finer towards their ends, particles in equal ones; a planar electrode has none.</summary>
internal sealed class HostMesh
{
    public HostMesh(Cell cell, ModelOptions options)
    {
        NegativeCells = cell.Negative is PorousMetalHost ? options.NegativeCells : 0;
        SeparatorCells = options.SeparatorCells;
        PositiveCells = cell.Positive is SodiumMetal ? 0 : options.PositiveCells;
        HoldsParticles = cell.Positive is InsertionElectrode;
        Cells = NegativeCells + SeparatorCells + PositiveCells;
        (Width, Centre, Pores, Bruggeman) = (new double[Cells], new double[Cells], new double[Cells], new double[Cells]);
        double left = 0;
        if (cell.Negative is PorousMetalHost n) left = Fill(0, NegativeCells, left, n.Thickness, n.Porosity, n.Bruggeman);
        left = Fill(NegativeCells, SeparatorCells, left, cell.Separator.Thickness, cell.Separator.Porosity, cell.Separator.Bruggeman);
        if (cell.Positive is PorousMetalHost p) Fill(PositiveFirst, PositiveCells, left, p.Thickness, p.Porosity, p.Bruggeman);
        if (cell.Positive is InsertionElectrode e) Fill(PositiveFirst, PositiveCells, left, e.Thickness, e.Porosity, e.BruggemanElectrolyte, equal: true);
    }

    /// <summary>Volumes of each region and in all.</summary>
    public int NegativeCells { get; }

    /// <inheritdoc cref="NegativeCells"/>
    public int SeparatorCells { get; }

    /// <inheritdoc cref="NegativeCells"/>
    public int PositiveCells { get; }

    /// <inheritdoc cref="NegativeCells"/>
    public int Cells { get; }

    /// <summary>First volume of the positive electrode.</summary>
    public int PositiveFirst => NegativeCells + SeparatorCells;

    /// <summary>Whether the positive electrode holds particles that take sodium up, in place of a host it is plated into.</summary>
    public bool HoldsParticles { get; }

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
        if (face < NegativeCells) return HostFace.Host;
        if (HoldsParticles) return face >= PositiveFirst ? HostFace.Particles : HostFace.Separator;
        if (face == PositiveFirst - 1) return HostFace.PositiveMouth;
        return face >= PositiveFirst ? HostFace.Host : HostFace.Separator;
    }

    private double Fill(int first, int cells, double left, double length, double pores, double bruggeman, bool equal = false)
    {
        var region = new GradedMesh(cells, length);
        for (int k = 0; k < cells; k++)
        {
            Width[first + k] = equal ? length / cells : region.Width[k];
            Centre[first + k] = left + (equal ? (k + 0.5) * length / cells : region.Centre[k]);
            Pores[first + k] = pores;
            Bruggeman[first + k] = bruggeman;
        }

        return left + length;
    }
}

/// <summary>What a face joins.</summary>
internal enum HostFace
{
    /// <summary>Two volumes of the separator, or one and a volume of particles.</summary>
    Separator,

    /// <summary>Two volumes of particles.</summary>
    Particles,

    /// <summary>Two volumes of a host.</summary>
    Host,

    /// <summary>The negative host, left, and the separator.</summary>
    NegativeMouth,

    /// <summary>The separator and the positive host, right.</summary>
    PositiveMouth,
}
