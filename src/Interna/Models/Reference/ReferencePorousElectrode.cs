using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Models.Reference;

/// <summary>
/// The porous electrode model once more, slow and obvious: both potentials, current and particle of every node are unknowns, the
/// equations stand one under the other, and the Jacobian is dense and differenced. What <see cref="PorousElectrodeModel"/> is held against.
/// </summary>
/// <remarks>
/// Written from the balances in docs/physics/porous-electrode.md, per electrode area, with the finite volumes of the fast model and
/// none of its code: ε h dc/dt = N_left − N_right + (1 − t₊) a h j*/F with j* = j + j_s + C d(φ_s − φ_e)/dt; i_e,right − i_e,left = a h j*;
/// i_s,right − i_s,left = −a h j*. The sum of all charge balances is 0 = 0; the reference of the potential takes the place of one.
/// Source: Doyle, Fuller and Newman, J. Electrochem. Soc. 140 (1993) 1526.
/// </remarks>
public sealed class ReferencePorousElectrode : DenseSystem
{
    private readonly Cell cell;
    private readonly bool thermal;
    private readonly Region[] regions;
    private readonly Node[] nodes;
    private readonly ReferenceMetal? metal;
    private readonly int currentAt, levelsAt;

    /// <summary>Writes the equations of a cell.</summary>
    /// <param name="cell">The cell; its negative electrode may be <see cref="IdealSodium"/> or <see cref="SodiumMetal"/>.</param>
    /// <param name="options">Resolution, as for the fast model.</param>
    public ReferencePorousElectrode(Cell cell, ModelOptions options)
        : this(cell, options, Cut(cell, options))
    {
    }

    private ReferencePorousElectrode(Cell cell, ModelOptions options, Region[] regions)
        : base(Roles(cell, regions, options), [])
    {
        this.cell = cell;
        this.regions = regions;
        thermal = options.Thermal == ThermalKind.Lumped;
        nodes = Place(regions);
        metal = Metal(cell, nodes);
        currentAt = nodes[^1].End + (metal?.States ?? 0);
        levelsAt = currentAt + 3;
        Control = new CurrentControl(0);
    }

    /// <summary>The equation that closes the circuit.</summary>
    public Control Control { get; set; }

    /// <summary>Number of finite volumes.</summary>
    public int Nodes => nodes.Length;

    /// <summary>Writes the equilibrium state.</summary>
    public void Initialise(Span<double> y)
    {
        y.Clear();
        double first = cell.Negative is InsertionElectrode n ? -Equilibrium(n) : 0;
        foreach (var node in nodes)
        {
            y[node.Salt] = 1;
            y[node.Liquid] = first;
            if (node.Region.Electrode is not { } e) continue;
            y[node.Solid] = first + Equilibrium(e);
            node.Region.Particle!.Fill(y.Slice(node.Particle, node.Region.Particle.States), e.InitialStoichiometry);
            ReferenceSurface.Fill(e, y[node.Surface..node.Film], y[node.Solid] - y[node.Liquid], cell.Temperature);
            ReferenceFilm.Fill(e, y[node.Film..node.End]);
        }

        metal?.Fill(y);
        y[currentAt + 2] = cell.Temperature;
        for (int m = 0; m < cell.Reservoirs.Count; m++) y[levelsAt + m] = cell.Reservoirs[m].Amount / cell.Reservoirs[m].Reference;

        double Equilibrium(InsertionElectrode e) => ReferenceReaction.Evaluate(e, 1, e.InitialStoichiometry, e.InitialStoichiometry, 0, cell.Temperature).Equilibrium;
    }

    /// <inheritdoc/>
    public override StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        double i = y[currentAt], temperature = Temperature(y), heat = 0;
        double[] losses = new double[cell.Reservoirs.Count];
        double[] surfaceLosses = new double[cell.Reservoirs.Count];
        var levels = y[levelsAt..];
        for (int k = 0; k < nodes.Length; k++)
        {
            var (node, region) = (nodes[k], nodes[k].Region);
            double source = 0;
            if (region.Electrode is { } e)
            {
                var state = y.Slice(node.Particle, region.Particle!.States);
                double delta = y[node.Solid] - y[node.Liquid], deltaRate = ydot[node.Solid] - ydot[node.Liquid];
                var (j, u, entropic) = ReferenceReaction.Evaluate(e, y[node.Salt], region.Particle.Surface(state), region.Particle.Mean(state), delta - ReferenceFilm.Drop(y[node.Film..node.End]), temperature);
                var (stored, enthalpy) = ReferenceSurface.Residual(e, y[node.Surface..node.Film], ydot[node.Surface..node.Film], delta, temperature, residual[node.Surface..node.Film]);
                var (beside, grown) = ReferenceFilm.Residual(e, cell.Reservoirs, levels, y[node.Film..node.End], ydot[node.Film..node.End], j, y[node.Salt], delta, temperature, residual[node.Film..node.End], surfaceLosses);
                for (int m = 0; m < losses.Length; m++) (losses[m], surfaceLosses[m]) = (losses[m] + e.SpecificArea * region.Width * surfaceLosses[m], 0);
                source = e.SpecificArea * region.Width * (j + stored + beside + e.DoubleLayerCapacitance * deltaRate);
                heat -= e.SpecificArea * region.Width * (enthalpy + j * (u - temperature * entropic) + grown * delta + e.DoubleLayerCapacitance * deltaRate * delta);
                double flux = j / (Constant.Faraday * e.MaximumConcentration * e.ParticleRadius);
                region.Particle.Residual(state, ydot.Slice(node.Particle, state.Length), flux, e.Diffusivity.ArrheniusFactor(temperature), residual.Slice(node.Particle, state.Length));
                residual[node.Solid] = SolidCurrent(y, k, i) - SolidCurrent(y, k - 1, i) + source;
            }

            double generated = (1 - cell.Electrolyte.TransferenceNumber) * source / Constant.Faraday;
            residual[node.Salt] = region.Porosity * region.Width * cell.Electrolyte.Concentration * ydot[node.Salt] + SaltFlux(y, k, i) - SaltFlux(y, k - 1, i) - generated;
            residual[node.Liquid] = k == 0 ? ReferencePotential(y, i) : LiquidCurrent(y, k, i) - LiquidCurrent(y, k - 1, i) - source;
        }

        metal?.Residual(y, ydot, i, SodiumSurface(y, i) / cell.Electrolyte.Concentration, temperature, residual);
        residual[currentAt] = Control.Evaluate(t, i * cell.Area, Voltage(y)).Value;
        residual[currentAt + 1] = ydot[currentAt + 1] - i * cell.Area;
        for (int m = 0; m < cell.Reservoirs.Count; m++)
            residual[levelsAt + m] = ydot[levelsAt + m] + (losses[m] - cell.Reservoirs[m].Source) / cell.Reservoirs[m].Reference;
        residual[currentAt + 2] = thermal
            ? cell.Thermal!.HeatCapacity * ydot[currentAt + 2] - heat + i * Voltage(y) + cell.Thermal.HeatTransfer * (temperature - cell.Temperature)
            : y[currentAt + 2] - cell.Temperature;
        return StateCheck.Good;
    }

    /// <summary>Cell voltage [V].</summary>
    public double Voltage(ReadOnlySpan<double> y)
    {
        var node = nodes[^1];
        return y[node.Solid] - y[currentAt] * (0.5 * node.Region.Width / node.Region.Solid + cell.ContactResistance);
    }

    /// <summary>Current density [A/m²].</summary>
    public double CurrentDensity(ReadOnlySpan<double> y) => y[currentAt];

    /// <summary>Temperature [K].</summary>
    public double Temperature(ReadOnlySpan<double> y) => y[currentAt + 2];

    /// <summary>Salt concentration of every volume [mol/m³].</summary>
    public double[] Salt(double[] y) => [.. nodes.Select(n => cell.Electrolyte.Concentration * y[n.Salt])];

    /// <summary>φ_e of every volume [V].</summary>
    public double[] Liquid(double[] y) => [.. nodes.Select(n => y[n.Liquid])];

    /// <summary>φ_s of the volumes of one electrode [V].</summary>
    public double[] Solid(double[] y, InsertionElectrode electrode) => [.. Of(electrode).Select(n => y[n.Solid])];

    /// <summary>θ at the surface in the volumes of one electrode.</summary>
    public double[] Surface(double[] y, InsertionElectrode electrode) => [.. Of(electrode).Select(n => n.Region.Particle!.Surface(y.AsSpan(n.Particle, n.Region.Particle.States)))];

    /// <summary>Mean θ in the volumes of one electrode.</summary>
    public double[] Mean(double[] y, InsertionElectrode electrode) => [.. Of(electrode).Select(n => n.Region.Particle!.Mean(y.AsSpan(n.Particle, n.Region.Particle.States)))];

    /// <summary>Film, plated sodium and sodium without contact in the volumes of one electrode [nm].</summary>
    public (double[] Film, double[] Plated, double[] Dead) Layers(double[] y, InsertionElectrode electrode) =>
        ([.. Of(electrode).Select(n => ReferenceFilm.Thickness(electrode, y.AsSpan(n.Film, n.End - n.Film)))], [.. Of(electrode).Select(n => y[n.Film + 1])], [.. Of(electrode).Select(n => y[n.Film + 2])]);

    /// <summary>Strain of the films and the part that cracks expose in the volumes of an electrode with films [-].</summary>
    public (double[] Strain, double[] Exposed) Breakage(double[] y, InsertionElectrode electrode) =>
        ([.. Of(electrode).Select(n => y[n.End - 2])], [.. Of(electrode).Select(n => y[n.End - 1])]);

    /// <summary>Amounts in the reservoirs over their references [-].</summary>
    public double[] Levels(double[] y) => y[levelsAt..];

    /// <summary>Sodium [µm] and film [nm] on each patch of a metal electrode.</summary>
    public (double[] Sodium, double[] Film) OnMetal(double[] y) => metal?.Thickness(y) ?? ([], []);

    private IEnumerable<Node> Of(InsertionElectrode electrode) => nodes.Where(n => ReferenceEquals(n.Region.Electrode, electrode));

    // −D ε^b ∂c/∂x through the right face of volume k [mol/(m² s)].
    private double SaltFlux(ReadOnlySpan<double> y, int k, double i)
    {
        if (k < 0) return cell.Negative is not InsertionElectrode ? (1 - cell.Electrolyte.TransferenceNumber) * i / Constant.Faraday : 0;
        if (k == nodes.Length - 1) return 0;
        var (conductance, face) = Face(y, k);
        return -ReferenceReaction.Value(cell.Electrolyte.Diffusivity, face, Temperature(y)) * conductance * cell.Electrolyte.Concentration * (y[nodes[k + 1].Salt] - y[nodes[k].Salt]);
    }

    // i_e through the right face of volume k [A/m²].
    private double LiquidCurrent(ReadOnlySpan<double> y, int k, double i)
    {
        if (k < 0) return cell.Negative is not InsertionElectrode ? i : 0;
        if (k == nodes.Length - 1) return 0;
        var (conductance, face) = Face(y, k);
        double drive = Drift(y) * Math.Log(y[nodes[k + 1].Salt] / y[nodes[k].Salt]) - (y[nodes[k + 1].Liquid] - y[nodes[k].Liquid]);
        return ReferenceReaction.Value(cell.Electrolyte.Conductivity, face, Temperature(y)) * conductance * drive;
    }

    // i_s through the right face of volume k [A/m²]: only inside an electrode, and all the current at a collector.
    private double SolidCurrent(ReadOnlySpan<double> y, int k, double i)
    {
        if (k < 0 || k == nodes.Length - 1) return i;
        if (nodes[k].Region.Electrode is null || nodes[k].Region != nodes[k + 1].Region) return 0;
        return -nodes[k].Region.Solid * (y[nodes[k + 1].Solid] - y[nodes[k].Solid]) / nodes[k].Region.Width;
    }

    // Two half volumes in series: their conductance, and the concentration where they meet.
    private (double Conductance, double Concentration) Face(ReadOnlySpan<double> y, int k)
    {
        double left = nodes[k].Region.Transport / (0.5 * nodes[k].Region.Width), right = nodes[k + 1].Region.Transport / (0.5 * nodes[k + 1].Region.Width);
        double mean = (left * y[nodes[k].Salt] + right * y[nodes[k + 1].Salt]) / (left + right);
        return (1 / (1 / left + 1 / right), cell.Electrolyte.Concentration * mean);
    }

    // φ_s = 0 at the negative collector, or φ_e = −Δ at the surface of the sodium, Δ = 0 where it is ideal.
    private double ReferencePotential(ReadOnlySpan<double> y, double i)
    {
        var (node, region) = (nodes[0], nodes[0].Region);
        if (region.Electrode is not null) return y[node.Solid] + i * 0.5 * region.Width / region.Solid;
        double half = 0.5 * region.Width / region.Transport, c = cell.Electrolyte.Concentration * y[node.Salt], t = Temperature(y);
        double drop = metal?.Difference(y) ?? 0;
        return y[node.Liquid] + drop - Drift(y) * Math.Log(c / SodiumSurface(y, i)) + i * half / ReferenceReaction.Value(cell.Electrolyte.Conductivity, c, t);
    }

    // Salt at the surface of planar sodium [mol/m³].
    private double SodiumSurface(ReadOnlySpan<double> y, double i)
    {
        var (node, region) = (nodes[0], nodes[0].Region);
        double c = cell.Electrolyte.Concentration * y[node.Salt], half = 0.5 * region.Width / region.Transport;
        return c + (1 - cell.Electrolyte.TransferenceNumber) * i / Constant.Faraday * half / ReferenceReaction.Value(cell.Electrolyte.Diffusivity, c, Temperature(y));
    }

    private static ReferenceMetal? Metal(Cell cell, Node[] nodes) => cell.Negative is SodiumMetal sodium ? new ReferenceMetal(sodium, nodes[^1].End) : null;

    private double Drift(ReadOnlySpan<double> y) =>
        2 * (1 - cell.Electrolyte.TransferenceNumber) * cell.Electrolyte.ThermodynamicFactor * Constant.Gas * Temperature(y) / Constant.Faraday;

    private static Region[] Cut(Cell cell, ModelOptions options)
    {
        var s = cell.Separator;
        var separator = new Region(options.SeparatorCells, s.Thickness, s.Porosity, Math.Pow(s.Porosity, s.Bruggeman), null, null);
        return cell.Negative is InsertionElectrode n
            ? [Of(n, options.NegativeCells), separator, Of(cell.PositiveHost, options.PositiveCells)]
            : [separator, Of(cell.PositiveHost, options.PositiveCells)];

        Region Of(InsertionElectrode e, int count) =>
            new(count, e.Thickness, e.Porosity, Math.Pow(e.Porosity, e.BruggemanElectrolyte), e, new ReferenceParticle(e, options));
    }

    private static Node[] Place(Region[] regions)
    {
        var list = new List<Node>();
        int at = 0;
        foreach (var region in regions)
        {
            for (int k = 0; k < region.Count; k++)
            {
                list.Add(new Node(region, at));
                at = list[^1].End;
            }
        }

        return [.. list];
    }

    private static UnknownKind[] Roles(Cell cell, Region[] regions, ModelOptions options)
    {
        var placed = Place(regions);
        var sodium = Metal(cell, placed);
        var roles = new UnknownKind[placed[^1].End + (sodium?.States ?? 0) + 3 + cell.Reservoirs.Count];
        roles.AsSpan().Fill(UnknownKind.Differential);
        sodium?.Assign(roles);
        foreach (var node in placed)
        {
            roles[node.Liquid] = UnknownKind.Algebraic;
            if (node.Region.Electrode is not { } e) continue;
            roles[node.Solid] = e.DoubleLayerCapacitance > 0 ? UnknownKind.Differential : UnknownKind.Algebraic;
            ReferenceFilm.Assign(e, roles.AsSpan(node.Film, node.End - node.Film));
        }

        int head = roles.Length - 3 - cell.Reservoirs.Count;
        roles[head] = UnknownKind.Algebraic;
        if (options.Thermal == ThermalKind.Isothermal) roles[head + 2] = UnknownKind.Algebraic;
        return roles;
    }

    private sealed record Region(int Count, double Thickness, double Porosity, double Transport, InsertionElectrode? Electrode, ReferenceParticle? Particle)
    {
        public double Width => Thickness / Count;

        public double Solid => Electrode!.Conductivity * Math.Pow(Electrode.ActiveFraction, Electrode.BruggemanSolid);
    }

    // Where the unknowns of a volume begin: salt, φ_e, and in an electrode φ_s, the particle, its sites and its film.
    private readonly record struct Node(Region Region, int Salt)
    {
        public int Liquid => Salt + 1;

        public int Solid => Salt + 2;

        public int Particle => Salt + 3;

        public int Surface => Region.Particle is { } p ? Particle + p.States : Solid;

        public int Film => Surface + (Region.Electrode?.SurfaceStorage.Count ?? 0);

        public int End => Region.Electrode is { } e ? Film + ReferenceFilm.States(e) : Solid;
    }
}
