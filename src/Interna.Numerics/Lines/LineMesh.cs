namespace Interna.Numerics.Lines;

/// <summary>One stretch of a line: equal finite volumes of one medium.</summary>
/// <param name="Cells">Number of finite volumes, at least 1.</param>
/// <param name="Thickness">Length of the stretch [m], positive.</param>
/// <param name="Porosity">Volume fraction ε that stores the transported quantity [-].</param>
/// <param name="Conductance">Factor on every transport coefficient, for instance ε^b [-].</param>
public sealed record LineRegion(int Cells, double Thickness, double Porosity, double Conductance)
{
    /// <summary>Width of one finite volume [m].</summary>
    public double Width => Thickness / Cells;
}

/// <summary>
/// Geometry of a line of regions: a row of slots, one finite volume each, with idle slots at either end so that columns have
/// a whole number of vectors. Face k lies between slots k and k + 1.
/// </summary>
/// <remarks>
/// Between two volumes a flux K(c_f)·g·(c_{k+1} − c_k) has g = 1/(h_k/2s_k + h_{k+1}/2s_{k+1}), s being the conductance factor
/// of the medium: the two halves in series, so that the flux is continuous also where regions meet. The value at the face,
/// c_f, follows from the same series. Faces that touch an idle slot have g = 0. Second order in the widths.
/// </remarks>
public sealed class LineMesh
{
    /// <summary>Lays out a line.</summary>
    /// <param name="regions">The regions from left to right.</param>
    /// <param name="idleBefore">Idle slots before the first volume.</param>
    /// <param name="idleAfter">Idle slots required after the last volume; more are added to fill a vector of eight.</param>
    public LineMesh(IReadOnlyList<LineRegion> regions, int idleBefore, int idleAfter)
    {
        Regions = regions;
        First = idleBefore;
        Cells = regions.Sum(r => r.Cells);
        Slots = (idleBefore + Cells + idleAfter + 7) / 8 * 8;
        Width = new double[Slots];
        Centre = new double[Slots];
        StorageInverse = new double[Slots];
        Conductance = new double[Slots];
        FaceConductance = new double[Slots];
        LeftWeight = new double[Slots];
        RightWeight = new double[Slots];
        Place();
        Connect();
    }

    /// <summary>The regions from left to right.</summary>
    public IReadOnlyList<LineRegion> Regions { get; }

    /// <summary>Number of slots, a multiple of eight.</summary>
    public int Slots { get; }

    /// <summary>Number of finite volumes.</summary>
    public int Cells { get; }

    /// <summary>Slot of the first finite volume.</summary>
    public int First { get; }

    /// <summary>Slot of the last finite volume.</summary>
    public int Last => First + Cells - 1;

    /// <summary>Width h of every slot [m]; 0 where idle.</summary>
    public double[] Width { get; }

    /// <summary>Position of the centre of every slot [m].</summary>
    public double[] Centre { get; }

    /// <summary>1/(ε h) of every slot [1/m]; 0 where idle.</summary>
    public double[] StorageInverse { get; }

    /// <summary>Conductance factor s of every slot [-].</summary>
    public double[] Conductance { get; }

    /// <summary>g of every face [1/m].</summary>
    public double[] FaceConductance { get; }

    /// <summary>Weight of the left volume in the value at the face.</summary>
    public double[] LeftWeight { get; }

    /// <summary>Weight of the right volume in the value at the face.</summary>
    public double[] RightWeight { get; }

    /// <summary>Slot of the first volume of a region.</summary>
    public int Start(int region)
    {
        int slot = First;
        for (int i = 0; i < region; i++) slot += Regions[i].Cells;
        return slot;
    }

    /// <summary>Region of a slot; −1 where it is idle.</summary>
    public int RegionOf(int slot)
    {
        int end = First;
        if (slot < end) return -1;
        for (int i = 0; i < Regions.Count; i++)
        {
            end += Regions[i].Cells;
            if (slot < end) return i;
        }

        return -1;
    }

    private void Place()
    {
        int slot = First;
        double x = 0;
        foreach (var region in Regions)
        {
            for (int i = 0; i < region.Cells; i++, slot++)
            {
                Width[slot] = region.Width;
                Centre[slot] = x + (i + 0.5) * region.Width;
                StorageInverse[slot] = 1 / (region.Porosity * region.Width);
                Conductance[slot] = region.Conductance;
            }

            x += region.Thickness;
        }
    }

    private void Connect()
    {
        LeftWeight.AsSpan().Fill(0.5);
        RightWeight.AsSpan().Fill(0.5);
        for (int k = First; k < Last; k++)
        {
            double left = 2 * Conductance[k] / Width[k], right = 2 * Conductance[k + 1] / Width[k + 1];
            FaceConductance[k] = left * right / (left + right);
            LeftWeight[k] = left / (left + right);
            RightWeight[k] = right / (left + right);
        }
    }
}
