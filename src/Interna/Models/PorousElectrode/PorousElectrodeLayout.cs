using Interna.Models.SingleParticle;
using Interna.Numerics.Lines;
using Interna.Numerics.TimeIntegration;

namespace Interna.Models.PorousElectrode;

/// <summary>Where each unknown of the porous electrode model is in the state vector, what it is and how large.</summary>
/// <remarks>
/// Particles, surfaces and films of the negative electrode, or the states of planar metal in its place, then those of the positive electrode; u = c_e/c_ref by slot;
/// Δ = φ_s − φ_e [V] by slot; then I/I_ref, Q/Q_ref, T [K] and the levels of the reservoirs. I_ref discharges the nominal capacity Q_ref in an hour. Electrodes occupy a whole number of vectors: idle
/// lanes lie at the outer ends of the line.
/// </remarks>
internal sealed class PorousElectrodeLayout
{
    // I, Q and T; then the reservoirs.
    private const int BorderUnknowns = 3;
    private readonly UnknownKind[] kinds;
    private readonly double[] typical;
    private readonly UniformMetal? metal;

    public PorousElectrodeLayout(Cell cell, ModelOptions options, UniformMetal? metal)
    {
        this.metal = metal;
        Negative = cell.Negative as InsertionElectrode;
        Positive = cell.PositiveHost;
        NegativeCells = Negative is null ? 0 : options.NegativeCells;
        SeparatorCells = options.SeparatorCells;
        PositiveCells = options.PositiveCells;
        NegativeLanes = (NegativeCells + 7) / 8 * 8;
        PositiveLanes = (PositiveCells + 7) / 8 * 8;
        Mesh = new LineMesh(Regions(cell), NegativeLanes - NegativeCells, PositiveLanes - PositiveCells);
        PositiveSlot = Mesh.Start(Mesh.Regions.Count - 1);
        NegativeParticles = Negative is null ? null : Particles.Create(Negative, NegativeLanes, options);
        PositiveParticles = Particles.Create(Positive, PositiveLanes, options);
        PositiveStates = NegativeParticles is null ? ((metal?.States ?? 0) + 7) / 8 * 8 : StatesOf(Negative!, NegativeParticles) * NegativeLanes;
        Concentration = PositiveStates + StatesOf(Positive, PositiveParticles) * PositiveLanes;
        Difference = Concentration + Mesh.Slots;
        Border = Difference + Mesh.Slots;
        ReservoirCount = cell.Reservoirs.Count;
        Size = Border + (BorderUnknowns + ReservoirCount + 7) / 8 * 8;
        ReferenceCurrent = cell.NominalCapacity / 3600;
        kinds = new UnknownKind[Size];
        typical = new double[Size];
        typical.AsSpan().Fill(1);
        Classify(cell, options);
    }

    /// <summary>The porous negative electrode; null where it is planar sodium.</summary>
    public InsertionElectrode? Negative { get; }

    public InsertionElectrode Positive { get; }

    public int NegativeCells { get; }

    public int SeparatorCells { get; }

    public int PositiveCells { get; }

    public int NegativeLanes { get; }

    public int PositiveLanes { get; }

    public LineMesh Mesh { get; }

    /// <summary>Slot of the first positive node.</summary>
    public int PositiveSlot { get; }

    public ISpheres? NegativeParticles { get; }

    public ISpheres PositiveParticles { get; }

    /// <summary>Index of the first state of the positive particles; those of the negative ones, or of planar metal, begin at 0.</summary>
    public int PositiveStates { get; }

    /// <summary>Index of u in slot 0.</summary>
    public int Concentration { get; }

    /// <summary>Index of Δ in slot 0.</summary>
    public int Difference { get; }

    /// <summary>Index of I/I_ref.</summary>
    public int Border { get; }

    /// <summary>Index of Q/Q_ref.</summary>
    public int Charge => Border + 1;

    /// <summary>Index of T [K].</summary>
    public int Temperature => Border + 2;

    /// <summary>Index of the level of the first reservoir.</summary>
    public int Reservoirs => Border + BorderUnknowns;

    public int ReservoirCount { get; }

    public int Size { get; }

    /// <summary>I_ref [A].</summary>
    public double ReferenceCurrent { get; }

    public ReadOnlySpan<UnknownKind> Kinds => kinds;

    public ReadOnlySpan<double> Typical => typical;

    /// <summary>σ ε_s^b/h of a face between two volumes of the same electrode; 0 elsewhere.</summary>
    public double SolidConductance(LineMesh mesh, int face)
    {
        if (ElectrodeOf(face) is not { } electrode || ElectrodeOf(face + 1) is null || mesh.RegionOf(face) != mesh.RegionOf(face + 1)) return 0;
        return ElectrolyteLine.Solid(electrode) / mesh.Width[face];
    }

    /// <summary>The electrode a slot belongs to; null for the separator and idle slots.</summary>
    public InsertionElectrode? ElectrodeOf(int slot)
    {
        int region = Mesh.RegionOf(slot);
        if (region < 0) return null;
        if (region == Mesh.Regions.Count - 1) return Positive;
        return region == 0 ? Negative : null;
    }

    /// <summary>Names an unknown in words.</summary>
    public string Describe(int index)
    {
        if (index < 0 || index >= Size || kinds[index] == UnknownKind.Padding) return "unused lane";
        if (index == Border) return "cell current";
        if (index == Charge) return "charge passed";
        if (index == Temperature) return "cell temperature";
        if (index >= Reservoirs) return $"amount in reservoir {index - Reservoirs + 1}";
        if (index >= Difference) return $"potential difference between solid and electrolyte at {Place(index - Difference)}";
        if (index >= Concentration) return $"electrolyte concentration at {Place(index - Concentration)}";
        if (index >= PositiveStates)
        {
            int lane = (index - PositiveStates) % PositiveLanes, state = (index - PositiveStates) / PositiveLanes;
            return ElectrodeColumn.Describe(Positive, PositiveParticles, "positive", state, Place(PositiveSlot + lane));
        }

        if (metal is not null) return metal.Describe(index);
        return ElectrodeColumn.Describe(Negative!, NegativeParticles!, "negative", index / NegativeLanes, Place(index % NegativeLanes));
    }

    private static int StatesOf(InsertionElectrode electrode, ISpheres particles) =>
        particles.States + electrode.SurfaceStorage.Count + FilmColumn.StatesOf(electrode);

    /// <summary>Names a slot: region and node counted from the left of the region.</summary>
    public string Place(int slot)
    {
        int region = Mesh.RegionOf(slot);
        if (region < 0) return "idle slot";
        string name = region == Mesh.Regions.Count - 1 ? "positive" : region == 0 && Negative is not null ? "negative" : "separator";
        return $"{name} node {slot - Mesh.Start(region) + 1}";
    }

    private List<LineRegion> Regions(Cell cell)
    {
        var regions = new List<LineRegion>();
        if (Negative is { } e) regions.Add(Region(e, NegativeCells));
        var s = cell.Separator;
        regions.Add(new LineRegion(SeparatorCells, s.Thickness, s.Porosity, Math.Pow(s.Porosity, s.Bruggeman)));
        regions.Add(Region(Positive, PositiveCells));
        return regions;
    }

    private static LineRegion Region(InsertionElectrode e, int cells) =>
        new(cells, e.Thickness, e.Porosity, Math.Pow(e.Porosity, e.BruggemanElectrolyte));

    private void Classify(Cell cell, ModelOptions options)
    {
        metal?.ClassifyOppositeVolts(kinds.AsSpan(0, metal.States), typical.AsSpan(0, metal.States));
        for (int slot = Mesh.First; slot <= Mesh.Last; slot++)
        {
            kinds[Concentration + slot] = UnknownKind.Differential;
            if (ElectrodeOf(slot) is not { } electrode) continue;
            kinds[Difference + slot] = electrode.DoubleLayerCapacitance > 0 ? UnknownKind.Differential : UnknownKind.Algebraic;
        }

        if (Negative is { } negative) ElectrodeColumn.Classify(negative, NegativeParticles!, Mesh.First, NegativeCells, kinds.AsSpan(0, PositiveStates), typical.AsSpan(0, PositiveStates));
        int states = Concentration - PositiveStates;
        ElectrodeColumn.Classify(Positive, PositiveParticles, 0, PositiveCells, kinds.AsSpan(PositiveStates, states), typical.AsSpan(PositiveStates, states));
        kinds[Border] = UnknownKind.Algebraic;
        kinds[Charge] = UnknownKind.Differential;
        if (options.Thermal == ThermalKind.Lumped) kinds[Temperature] = UnknownKind.Differential;
        typical[Temperature] = cell.Temperature;
        kinds.AsSpan(Reservoirs, ReservoirCount).Fill(UnknownKind.Differential);
    }
}
