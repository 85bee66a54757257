using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Models.Reference;

/// <summary>
/// The single particle models once more, slow and obvious: two particles, the reaction uniform in each electrode, and for SPMe the
/// salt along the cell. What <see cref="SingleParticleModel"/> and <see cref="SingleParticleElectrolyteModel"/> are held against.
/// </summary>
/// <remarks>
/// ± i = a L (j + j_s + C dΔ/dt) with j_s into sites at the surface; ε h dc/dt = N_left − N_right ± (1 − t₊) i h/(F L); ∂φ_e/∂x = χ (RT/F) ∂ln c/∂x − i_e/(ε^b κ) with i_e linear in
/// the electrodes; V = Δ_p − Δ_n + φ̄_e,p − φ̄_e,n − i (L_n/3σ_n + L_p/3σ_p + R_c). Source: Marquis et al. 2019, 10.1149/2.0341915jes.
/// </remarks>
public sealed class ReferenceSingleParticle : DenseSystem
{
    private readonly Cell cell;
    private readonly bool thermal;
    private readonly Volume[] volumes;
    private readonly Side[] sides;
    private readonly ReferenceMetal? metal;
    private readonly int saltAt;
    private readonly int currentAt, levelsAt;

    /// <summary>Writes the equations of a cell.</summary>
    /// <param name="cell">The cell; its negative electrode may be <see cref="IdealSodium"/> or <see cref="SodiumMetal"/>.</param>
    /// <param name="options">Resolution and kind, as for the fast model.</param>
    public ReferenceSingleParticle(Cell cell, ModelOptions options)
        : this(cell, options, Sides(cell, options), Cut(cell, options))
    {
    }

    private ReferenceSingleParticle(Cell cell, ModelOptions options, Side[] sides, Volume[] volumes)
        : base(Roles(cell, sides, volumes, options), [])
    {
        this.cell = cell;
        this.sides = sides;
        this.volumes = volumes;
        thermal = options.Thermal == ThermalKind.Lumped;
        metal = Metal(cell, sides);
        saltAt = sides[^1].End + (metal?.States ?? 0);
        currentAt = saltAt + volumes.Length;
        levelsAt = currentAt + 3;
        Control = new CurrentControl(0);
    }

    /// <summary>The equation that closes the circuit.</summary>
    public Control Control { get; set; }

    /// <summary>Writes the equilibrium state.</summary>
    public void Initialise(Span<double> y)
    {
        y.Clear();
        foreach (var side in sides)
        {
            double theta = side.Electrode.InitialStoichiometry;
            side.Particle.Fill(y.Slice(side.At, side.Particle.States), theta);
            y[side.Difference] = ReferenceReaction.Evaluate(side.Electrode, 1, theta, theta, 0, cell.Temperature).Equilibrium;
            ReferenceSurface.Fill(side.Electrode, y[side.Surface..side.Film], y[side.Difference], cell.Temperature);
            ReferenceFilm.Fill(side.Electrode, y[side.Film..side.End]);
        }

        metal?.Fill(y);
        y[saltAt..currentAt].Fill(1);
        y[currentAt + 2] = cell.Temperature;
        for (int m = 0; m < cell.Reservoirs.Count; m++) y[levelsAt + m] = cell.Reservoirs[m].Amount / cell.Reservoirs[m].Reference;
    }

    /// <inheritdoc/>
    public override StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        double i = y[currentAt], temperature = Temperature(y), heat = 0;
        double[] losses = new double[cell.Reservoirs.Count];
        double[] surfaceLosses = new double[cell.Reservoirs.Count];
        var levels = y[levelsAt..];
        foreach (var side in sides)
        {
            var e = side.Electrode;
            var state = y.Slice(side.At, side.Particle.States);
            double delta = y[side.Difference], area = e.SpecificArea * e.Thickness;
            var (j, u, entropic) = ReferenceReaction.Evaluate(e, MeanSalt(y, e), side.Particle.Surface(state), side.Particle.Mean(state), delta - ReferenceFilm.Drop(y[side.Film..side.End]), temperature);
            var (stored, enthalpy) = ReferenceSurface.Residual(e, y[side.Surface..side.Film], ydot[side.Surface..side.Film], delta, temperature, residual[side.Surface..side.Film]);
            var (beside, grown) = ReferenceFilm.Residual(e, cell.Reservoirs, levels, y[side.Film..side.End], ydot[side.Film..side.End], j, MeanSalt(y, e), delta, temperature, residual[side.Film..side.End], surfaceLosses);
            for (int m = 0; m < losses.Length; m++) (losses[m], surfaceLosses[m]) = (losses[m] + area * surfaceLosses[m], 0);
            double total = area * (j + stored + beside + e.DoubleLayerCapacitance * ydot[side.Difference]);
            heat -= area * (enthalpy + j * (u - temperature * entropic) + grown * delta + e.DoubleLayerCapacitance * ydot[side.Difference] * delta);
            residual[side.Difference] = total - side.Sign * i;
            side.Particle.Residual(state, ydot.Slice(side.At, state.Length), j / (Constant.Faraday * e.MaximumConcentration * e.ParticleRadius), e.Diffusivity.ArrheniusFactor(temperature), residual.Slice(side.At, state.Length));
        }

        metal?.Residual(y, ydot, i, volumes.Length == 0 ? 1 : SurfaceSalt(y) / cell.Electrolyte.Concentration, temperature, residual);
        for (int k = 0; k < volumes.Length; k++)
        {
            var v = volumes[k];
            double source = (LiquidCurrent(k, i) - LiquidCurrent(k - 1, i)) * (1 - cell.Electrolyte.TransferenceNumber) / Constant.Faraday;
            if (k == 0 && cell.Negative is not InsertionElectrode) source += (1 - cell.Electrolyte.TransferenceNumber) * i / Constant.Faraday;
            residual[saltAt + k] = v.Porosity * v.Width * cell.Electrolyte.Concentration * ydot[saltAt + k] + SaltFlux(y, k) - SaltFlux(y, k - 1) - source;
        }

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
        double voltage = -y[currentAt] * cell.ContactResistance;
        foreach (var side in sides)
        {
            double solid = side.Electrode.Conductivity * Math.Pow(side.Electrode.ActiveFraction, side.Electrode.BruggemanSolid);
            voltage += -side.Sign * y[side.Difference] - y[currentAt] * side.Electrode.Thickness / (3 * solid);
        }

        voltage -= metal?.Difference(y) ?? 0;
        if (volumes.Length == 0) return voltage;
        double[] potential = Potential(y);
        double positive = Mean(potential, cell.PositiveHost);
        return voltage + positive - (cell.Negative is InsertionElectrode n ? Mean(potential, n) : 0);
    }

    /// <summary>Current density [A/m²].</summary>
    public double CurrentDensity(ReadOnlySpan<double> y) => y[currentAt];

    /// <summary>Temperature [K].</summary>
    public double Temperature(ReadOnlySpan<double> y) => y[currentAt + 2];

    /// <summary>Salt concentration of every volume [mol/m³]; none in the single particle model without electrolyte.</summary>
    public double[] Salt(double[] y) => [.. y[saltAt..currentAt].Select(u => cell.Electrolyte.Concentration * u)];

    /// <summary>θ at the surface and mean θ of the particle of an electrode.</summary>
    public (double Surface, double Mean) Stoichiometry(double[] y, InsertionElectrode electrode)
    {
        var side = sides.Single(s => ReferenceEquals(s.Electrode, electrode));
        var state = y.AsSpan(side.At, side.Particle.States);
        return (side.Particle.Surface(state), side.Particle.Mean(state));
    }

    /// <summary>Film, plated sodium and sodium without contact on the particle of an electrode [nm].</summary>
    public (double Film, double Plated, double Dead) Layers(double[] y, InsertionElectrode electrode)
    {
        var side = sides.Single(s => ReferenceEquals(s.Electrode, electrode));
        return (ReferenceFilm.Thickness(electrode, y.AsSpan(side.Film, side.End - side.Film)), y[side.Film + 1], y[side.Film + 2]);
    }

    /// <summary>Strain of the films and the part that cracks expose on the particle of an electrode with films [-].</summary>
    public (double Strain, double Exposed) Breakage(double[] y, InsertionElectrode electrode)
    {
        int end = sides.Single(s => ReferenceEquals(s.Electrode, electrode)).End;
        return (y[end - 2], y[end - 1]);
    }

    /// <summary>Amounts in the reservoirs over their references [-].</summary>
    public double[] Levels(double[] y) => y[levelsAt..];

    /// <summary>Sodium [µm] and film [nm] on each patch of a metal electrode.</summary>
    public (double[] Sodium, double[] Film) OnMetal(double[] y) => metal?.Thickness(y) ?? ([], []);

    private double MeanSalt(ReadOnlySpan<double> y, InsertionElectrode electrode)
    {
        if (volumes.Length == 0) return 1;
        double sum = 0;
        for (int k = 0; k < volumes.Length; k++)
            if (ReferenceEquals(volumes[k].Electrode, electrode)) sum += y[saltAt + k] * volumes[k].Width / electrode.Thickness;
        return sum;
    }

    private double Mean(double[] potential, InsertionElectrode electrode) =>
        volumes.Index().Where(v => ReferenceEquals(v.Item.Electrode, electrode)).Sum(v => potential[v.Index] * v.Item.Width / electrode.Thickness);

    // φ_e against the negative end: the first volume in a full cell, the surface of the sodium in a half cell.
    private double[] Potential(ReadOnlySpan<double> y)
    {
        var potential = new double[volumes.Length];
        double t = Temperature(y), i = y[currentAt], c0 = cell.Electrolyte.Concentration;
        double drift = 2 * (1 - cell.Electrolyte.TransferenceNumber) * cell.Electrolyte.ThermodynamicFactor * Constant.Gas * t / Constant.Faraday;
        if (cell.Negative is not InsertionElectrode)
        {
            double half = 0.5 * volumes[0].Width / volumes[0].Transport, c = c0 * y[saltAt];
            potential[0] = drift * Math.Log(c / SurfaceSalt(y)) - i * half / ReferenceReaction.Value(cell.Electrolyte.Conductivity, c, t);
        }

        for (int k = 0; k < volumes.Length - 1; k++)
        {
            var (conductance, face) = Face(y, k);
            potential[k + 1] = potential[k] + drift * Math.Log(y[saltAt + k + 1] / y[saltAt + k])
                - LiquidCurrent(k, i) / (conductance * ReferenceReaction.Value(cell.Electrolyte.Conductivity, face, t));
        }

        return potential;
    }

    // Salt at the surface of the sodium [mol/m³].
    private double SurfaceSalt(ReadOnlySpan<double> y)
    {
        double half = 0.5 * volumes[0].Width / volumes[0].Transport, c = cell.Electrolyte.Concentration * y[saltAt];
        return c + (1 - cell.Electrolyte.TransferenceNumber) * y[currentAt] / Constant.Faraday * half / ReferenceReaction.Value(cell.Electrolyte.Diffusivity, c, Temperature(y));
    }

    // i_e at the right face of volume k: grows evenly through the negative electrode, falls evenly through the positive one.
    private double LiquidCurrent(int k, double i)
    {
        double x = 0, sum = cell.Negative is not InsertionElectrode ? i : 0;
        for (int m = 0; m <= k; m++)
        {
            x += volumes[m].Width;
            if (volumes[m].Electrode is { } e) sum += (ReferenceEquals(e, cell.Positive) ? -i : i) * volumes[m].Width / e.Thickness;
        }

        return k < 0 && cell.Negative is not InsertionElectrode ? i : sum;
    }

    private double SaltFlux(ReadOnlySpan<double> y, int k)
    {
        if (k < 0 || k == volumes.Length - 1) return 0;
        var (conductance, face) = Face(y, k);
        return -ReferenceReaction.Value(cell.Electrolyte.Diffusivity, face, Temperature(y)) * conductance * cell.Electrolyte.Concentration * (y[saltAt + k + 1] - y[saltAt + k]);
    }

    private (double Conductance, double Concentration) Face(ReadOnlySpan<double> y, int k)
    {
        double left = volumes[k].Transport / (0.5 * volumes[k].Width), right = volumes[k + 1].Transport / (0.5 * volumes[k + 1].Width);
        return (1 / (1 / left + 1 / right), cell.Electrolyte.Concentration * (left * y[saltAt + k] + right * y[saltAt + k + 1]) / (left + right));
    }

    private static Side[] Sides(Cell cell, ModelOptions options)
    {
        var list = new List<Side>();
        if (cell.Negative is InsertionElectrode n) list.Add(new Side(n, new ReferenceParticle(n, options), 1, 0));
        list.Add(new Side(cell.PositiveHost, new ReferenceParticle(cell.PositiveHost, options), -1, list.Count > 0 ? list[0].End : 0));
        return [.. list];
    }

    private static Volume[] Cut(Cell cell, ModelOptions options)
    {
        if (options.Kind == ModelKind.SingleParticle) return [];
        var s = cell.Separator;
        var list = new List<Volume>();
        if (cell.Negative is InsertionElectrode n) Add(options.NegativeCells, n.Thickness, n.Porosity, n.BruggemanElectrolyte, n);
        Add(options.SeparatorCells, s.Thickness, s.Porosity, s.Bruggeman, null);
        var p = cell.PositiveHost;
        Add(options.PositiveCells, p.Thickness, p.Porosity, p.BruggemanElectrolyte, p);
        return [.. list];

        void Add(int count, double thickness, double porosity, double bruggeman, InsertionElectrode? electrode)
        {
            for (int k = 0; k < count; k++) list.Add(new Volume(thickness / count, porosity, Math.Pow(porosity, bruggeman), electrode));
        }
    }

    private static ReferenceMetal? Metal(Cell cell, Side[] sides) => cell.Negative is SodiumMetal metal ? new ReferenceMetal(metal, sides[^1].End) : null;

    private static UnknownKind[] Roles(Cell cell, Side[] sides, Volume[] volumes, ModelOptions options)
    {
        var sodium = Metal(cell, sides);
        var roles = new UnknownKind[sides[^1].End + (sodium?.States ?? 0) + volumes.Length + 3 + cell.Reservoirs.Count];
        roles.AsSpan().Fill(UnknownKind.Differential);
        sodium?.Assign(roles);
        foreach (var side in sides)
        {
            if (side.Electrode.DoubleLayerCapacitance == 0) roles[side.Difference] = UnknownKind.Algebraic;
            ReferenceFilm.Assign(side.Electrode, roles.AsSpan(side.Film, side.End - side.Film));
        }

        int head = roles.Length - 3 - cell.Reservoirs.Count;
        roles[head] = UnknownKind.Algebraic;
        if (options.Thermal == ThermalKind.Isothermal) roles[head + 2] = UnknownKind.Algebraic;
        return roles;
    }

    private readonly record struct Volume(double Width, double Porosity, double Transport, InsertionElectrode? Electrode);

    // Sign of the discharge current that leaves the electrode; its particle begins at At, its potential difference and its sites follow.
    private sealed record Side(InsertionElectrode Electrode, ReferenceParticle Particle, int Sign, int At)
    {
        public int Difference => At + Particle.States;

        public int Surface => Difference + 1;

        public int Film => Surface + Electrode.SurfaceStorage.Count;

        public int End => Film + ReferenceFilm.States(Electrode);
    }
}
